"""Photos that must not be shown to everybody."""

from collections.abc import Iterator

from sitrep.diagnostics import Severity
from sitrep.model.month import Evidence
from sitrep.rules.rows import are_among, public_cells, rows_where
from sitrep.rules.rule import Finding, rule


@rule(
    "photo-without-consent",
    Severity.ERROR,
    bad="""
        **photos**

        | file | caption | credit | persons |
        |---|---|---|---|
        | queue.jpg | Families wait for water. | Example Aid | without consent |
        """,
    good="""
        **photos**

        | file | caption | credit | persons |
        |---|---|---|---|
        | queue.jpg | Families wait for water. | Example Aid | with consent |
        """,
)
def photo_without_consent(evidence: Evidence) -> Iterator[Finding]:
    """A public photo shows persons who can be recognised and have not agreed to it.

    Agreement is informed: they know who will see the photo and what may come of it, and a parent or
    guardian agrees for a child. It is asked for and kept on file by the office; sitrep only asks
    whether that was done. Where nobody can be recognised, by face, dress or place, none is needed.

    Source: UNHCR Ethical Communications Guidelines: informed consent is the keystone of ethical
    communications; ICRC, Ethical content gathering for public communications (2024): consent is
    informed, explicit, unambiguous and freely given; clothing can make somebody recognisable too.
    """
    persons = public_cells(evidence.month.tables["photos"], "persons")
    for record in rows_where(evidence.month, "photos", are_among({"without consent"}, persons)):
        yield Finding(record.cell("persons"), {"name": record.text("file")})
