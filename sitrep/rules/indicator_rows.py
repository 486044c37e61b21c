"""What rules on indicators look at: rows with what the catalogue says of them, and their sums."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from sitrep.analysis.indicators import Counted, counted
from sitrep.analysis.series import Record, records
from sitrep.analysis.stems import VALUE, Stem, Stems, kind_of, name_of
from sitrep.diagnostics import INDICATOR_BY_CODE, Message
from sitrep.model.country import Country
from sitrep.model.figure import Figure
from sitrep.model.indicators import Indicator, Kind, is_currency
from sitrep.model.month import Evidence
from sitrep.model.tables import INDICATORS

VALUES = ("value", "target", "in_need", "baseline")
_EVIDENCE_IN_USE = 2


@dataclass(frozen=True, slots=True, eq=False)
class Known:
    """A row whose code the catalogue has; `kind` is how its value behaves in time."""

    record: Record
    stem: Stem
    indicator: Indicator
    kind: Kind

    @property
    def is_explained(self) -> bool:
        return bool(self.record.text("note"))

    @property
    def named(self) -> Message:
        return named_stem(self.stem)


def named_stem(stem: Stem) -> Message:
    """`"wash.latrines", Ouaddaï (Chad), by Oxfam`."""
    parts = []
    if stem.country:
        country = Country(stem.country)
        area = Message("hint.area", {"area": stem.area, "country": country})
        parts.append(area if stem.area else Message("hint.country", {"country": country}))
    if stem.population:
        parts.append(Message(f"code.population.{stem.population}"))
    if stem.by:
        parts.append(Message("hint.by", {"by": stem.by}))
    said = Message(INDICATOR_BY_CODE, {"name": stem.indicator})
    for part in parts:
        said = Message("hint.beside", {"one": said, "other": part})
    return said


# A dozen rules look at the same rows.
@lru_cache(maxsize=_EVIDENCE_IN_USE)
def known_rows(evidence: Evidence) -> tuple[Known, ...]:
    """The rows that are understood of the report, the one it is compared with, and so on; oldest first.

    A week overlaps its month and its flash updates, and is held against weeks.
    """
    catalogue, stems = evidence.operation.catalogue, Stems()
    found = []
    for month in evidence.line:
        for record in records(month, INDICATORS.name):
            indicator = catalogue.get(name_of(record))
            if indicator and record.day("as_of"):
                kind = kind_of(record, indicator)
                found.append(Known(record, stems.of(record), indicator, kind))
    return tuple(found)


def rows_of_month(evidence: Evidence) -> list[Known]:
    """Those of the month of the report."""
    period = evidence.month.period
    return [row for row in known_rows(evidence) if row.record.period == period]


def series_of(evidence: Evidence) -> Mapping[tuple[Stem, Kind], list[Known]]:
    """The rows of each place and partner that count in one way, by date."""
    found: dict[tuple[Stem, Kind], list[Known]] = {}
    for row in known_rows(evidence):
        found.setdefault((row.stem, row.kind), []).append(row)
    return {key: sorted(rows, key=lambda row: row.record.as_of) for key, rows in found.items()}


def unit_of(indicator: Indicator) -> Message:
    """The unit in words, or the code of a currency."""
    if is_currency(indicator.unit):
        return Message("hint.word", {"word": indicator.unit})
    return Message(f"unit.{indicator.unit}")


# Four rules look at the same sums.
@lru_cache(maxsize=_EVIDENCE_IN_USE)
def counted_in(evidence: Evidence) -> tuple[Counted, ...]:
    """What is counted by each measure of each indicator of this month's report, with its sums."""
    return tuple(counted(evidence.months, evidence.operation.catalogue))


def values_in(evidence: Evidence) -> Mapping[str, Mapping[Stem, Figure]]:
    """By indicator the value of each place and partner, stated or added up."""
    return {each.indicator.name: each.all for each in counted_in(evidence) if each.measure == VALUE}
