"""Photos of the month, with credit and consent."""

from sitrep.model.sections import DISPLACEMENT, SECTIONS
from sitrep.model.tables.column import Column, Role, Type
from sitrep.model.tables.kind import TableKind
from sitrep.model.tables.shared import ACCEPTED, SENSITIVITY

PHOTO_SECTIONS = tuple(section.key for section in SECTIONS if section.takes_photos)
PERSONS = ("none", "with consent", "without consent")

PHOTOS = TableKind(
    name="photos",
    columns=(
        Column("file", Type.TEXT, Role.FILE, required=True,
               synonyms=("file name", "filename", "photo", "photo file", "image", "picture", "fichier",
                         "nom du fichier", "archivo", "nombre del archivo", "dosya", "dosya adı",
                         "الملف", "اسم الملف")),
        Column("caption", Type.TEXT, Role.WORDS, required=True,
               synonyms=("photo caption", "legend", "légende", "leyenda", "pie de foto", "altyazı",
                         "resim altı", "التعليق", "شرح الصورة")),
        Column("credit", Type.TEXT, Role.CREDIT, required=True,
               synonyms=("photo credit", "credit line", "copyright", "photographer", "crédit",
                         "crédit photo", "photographe", "crédito", "fotógrafo", "fotoğraf",
                         "fotoğrafçı", "fotoğraf sahibi", "المصور", "حقوق الصورة")),
        Column("persons", Type.CHOICE, Role.HANDLING, required=True, choices=PERSONS,
               synonyms=("consent", "recognisable persons", "recognizable persons", "informed consent",
                         "consentement", "personnes", "personnes reconnaissables", "consentimiento",
                         "personas reconocibles", "rıza", "onam", "kişiler ve rıza", "الموافقة")),
        Column("date", Type.DATE, Role.DAY,
               synonyms=("date taken", "taken on", "photo date", "date de la photo", "prise le",
                         "fecha", "tarih", "çekim tarihi", "التاريخ", "تاريخ الصورة")),
        Column("section", Type.CHOICE, Role.HANDLING, choices=PHOTO_SECTIONS,
               default=DISPLACEMENT.key,
               synonyms=("report section", "rubrique", "sección", "bölüm", "القسم")),
        Column("alt", Type.TEXT, Role.WORDS,
               synonyms=("alt text", "alternative text", "description", "texte alternatif",
                         "texte de remplacement",
                         "texto alternativo", "alternatif metin", "النص البديل", "الوصف")),
        SENSITIVITY,
        ACCEPTED,
    ),
    key=("file",),
    series=("file",),
    dated_by=None,
    is_lasting=False,
    named_by=("file",),
    told_apart_by="caption",
    also_known_by=(),
    may_conflict=False,
    has_sensitivity=True,
    section=None,
    families=(),
    part=None,
    people=None,
    is_sent_by_partners=False,
    is_added_up=False,
)  # fmt: skip
