"""What a row of funding is called: its appeal, and the part of it."""

from sitrep.analysis.series import Record
from sitrep.diagnostics import Message
from sitrep.model.country import Country
from sitrep.model.tables import FUNDING


def part_named(record: Record) -> object:
    """`RRP 2012`, or `RRP 2012, Health` for a part of it."""
    named: object = record.text("appeal")
    sector, country, agency = (record.text(name) for name in ("sector", "country", "agency"))
    parts: list[object] = [
        *([Message(FUNDING.column("sector").message_of(sector))] if sector else []),
        *([Country(country)] if country else []),
        *([agency] if agency else []),
    ]
    for part in parts:
        named = Message("appeal.part", {"appeal": named, "part": part})
    return named
