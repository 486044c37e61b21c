"""Quotations from kept articles."""

from sitrep.languages import LANGUAGES
from sitrep.model.sections import PRESS, SECTIONS
from sitrep.model.tables.column import Column, Role, Type
from sitrep.model.tables.kind import TableKind

QUOTATION_SECTIONS = tuple(section.key for section in SECTIONS if section.takes_quotations)
USES = ("quote", "background")

_LANGUAGE_NAMES = tuple((code, tuple(each.names.split("|"))) for code, each in LANGUAGES.items())

EXCERPTS = TableKind(
    name="excerpts",
    columns=(
        Column("article", Type.TEXT, Role.REFERENCE, required=True,
               synonyms=("article name", "article file", "artículo", "makale", "المقال")),
        Column("quote", Type.TEXT, Role.WORDS, required=True, width=60,
               synonyms=("quotation", "excerpt", "citation", "extrait", "cita", "alıntı", "اقتباس",
                         "الاقتباس")),
        Column("speaker", Type.TEXT, Role.NAME,
               synonyms=("said by", "orateur", "auteur des propos", "portavoz", "konuşan", "المتحدث")),
        Column("section", Type.CHOICE, Role.HANDLING, choices=QUOTATION_SECTIONS,
               default=PRESS.key,
               synonyms=("report section", "rubrique", "sección", "bölüm", "القسم")),
        Column("use", Type.CHOICE, Role.HANDLING, choices=USES, default="quote",
               synonyms=("used as", "usage", "uso", "kullanım", "الاستخدام")),
        Column("translation", Type.TEXT, Role.WORDS, width=60, is_detail=True,
               synonyms=("translated", "traduction", "traducción", "çeviri", "الترجمة")),
        Column("translated_into", Type.CHOICE, Role.SPLITTER, is_detail=True, may_be_blank=True,
               choices=tuple(LANGUAGES), code_names=_LANGUAGE_NAMES,
               synonyms=("language of translation", "traduit en", "traducido al", "çeviri dili",
                         "لغة الترجمة")),
        Column("translated_by", Type.TEXT, Role.NAME, is_detail=True,
               synonyms=("translator", "translation by", "traduit par", "traducido por", "çeviren",
                         "المترجم")),
    ),
    key=("article", "quote", "translated_into"),
    series=("article", "quote", "translated_into"),
    dated_by=None,
    is_lasting=False,
    named_by=("article",),
    told_apart_by="quote",
    also_known_by=(),
    may_conflict=False,
    has_sensitivity=False,
    section=None,
    families=(),
    part=None,
    people=None,
    is_sent_by_partners=False,
    is_added_up=False,
)  # fmt: skip
