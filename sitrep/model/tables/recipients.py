"""Who gets the reports of an operation by mail."""

from sitrep.model.recipient import FORMS
from sitrep.model.tables.column import Column, Role, Type
from sitrep.model.tables.kind import TableKind


def recipients_table(
    lists: tuple[str, ...], languages: tuple[str, ...], editions: tuple[str, ...]
) -> TableKind:
    """The table of an operation that belongs to no month: who gets its reports by mail.

    A blank language is the operation's first, a blank edition the first of `editions`.
    """
    return TableKind(
        name="recipients",
        columns=(
            Column("name", Type.PERSON, Role.NAME,
                   synonyms=("full name", "recipient", "nom", "nombre", "ad", "isim", "الاسم")),
            Column("email", Type.EMAIL, Role.REFERENCE, required=True,
                   synonyms=("e-mail", "e-mail address", "mail", "address", "courriel", "adresse",
                             "correo", "correo electrónico", "e-posta", "البريد الإلكتروني")),
            Column("list", Type.CHOICE, Role.HANDLING, required=True, choices=lists,
                   synonyms=("mailing list", "group", "liste", "lista", "القائمة")),
            Column("language", Type.CHOICE, Role.HANDLING, choices=languages, default=languages[0],
                   synonyms=("langue", "idioma", "dil", "اللغة")),
            Column("edition", Type.CHOICE, Role.HANDLING, choices=editions, default=editions[0],
                   synonyms=("édition", "edición", "baskı", "الطبعة", "النسخة")),
            Column("format", Type.CHOICE, Role.HANDLING, choices=FORMS, default="full",
                   synonyms=("form", "formato", "biçim", "الشكل")),
        ),
        key=("email", "language", "edition"),
        series=("email", "language", "edition"),
        dated_by=None,
        is_lasting=False,
        named_by=("name", "email"),
        told_apart_by="email",
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
