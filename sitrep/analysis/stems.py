"""Whose and what a row of indicators is: the stem of its keys, and how its value behaves in time."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from sitrep.analysis.series import Record
from sitrep.model.counting import family_of
from sitrep.model.indicators import Indicator, Kind
from sitrep.model.subject import OPERATION, Subject, place
from sitrep.model.tables import INDICATORS
from sitrep.words.folding import slug

Catalogue = Mapping[str, Indicator]
VALUE, TARGET, IN_NEED, BASELINE = "value", "target", "in_need", "baseline"
OF_TARGET, OF_NEED = "of_target_percent", "of_need_percent"
TO_DATE, IN_PERIOD = "to_date", "in_period"
"""The measure of a row whose kind is another than its indicator's: how many so far, or in the period."""


@dataclass(frozen=True, slots=True)
class Stem:
    """What the keys of one row's figures begin with; "" for what the row leaves blank."""

    indicator: str
    country: str = ""
    area: str = ""
    population: str = ""
    by: str = ""

    def key(self, measure: str) -> str:
        """`indicators.wash.latrines.TCD.ouaddai.of_refugees.by-oxfam.value`."""
        of = f"of_{family_of(self.population)}" if self.population else ""
        by = f"by-{slug(self.by)}" if self.by else ""
        parts = (INDICATORS.name, self.indicator, self.country, slug(self.area), of, by, measure)
        return ".".join(part for part in parts if part)

    @property
    def wholes(self) -> Iterator["Stem"]:
        """Those whose sums it may go into: of partners, of areas, of countries."""
        for by in dict.fromkeys((self.by, "")):
            for country, area in dict.fromkeys(
                ((self.country, self.area), (self.country, ""), ("", ""))
            ):
                whole = replace(self, country=country, area=area, by=by)
                if whole != self:
                    yield whole

    @property
    def place(self) -> Subject:
        return place(self.country, self.area) if self.country else OPERATION

    @property
    def subject(self) -> Subject:
        """The place, with who did it there."""
        return replace(self.place, detail=self.by)


class Stems:
    """The stems of rows: of two spellings of one area or partner the first is taken for both."""

    def __init__(self) -> None:
        self._spelt: dict[tuple[str, str], str] = {}

    def of(self, record: Record) -> Stem:
        """What the keys of a row's figures begin with."""
        area, by = record.text("area"), record.text("by")
        return Stem(
            name_of(record),
            record.text("country"),
            self._spelt.setdefault(("area", slug(area)), area),
            record.text("population"),
            self._spelt.setdefault(("by", slug(by)), by),
        )


def name_of(record: Record) -> str:
    """The indicator that a row names, as the catalogue does: `wash.latrines`."""
    return f"{record.text('sector')}.{record.text('indicator')}"


def kind_of(record: Record, indicator: Indicator) -> Kind:
    """How the row's value behaves in time: as the row says, or else its indicator."""
    return Kind(record.text("kind") or indicator.kind)


def measure_of_value(kind: Kind, indicator: Indicator) -> str:
    """The last word of the key of a row's value."""
    if kind is indicator.kind:
        return VALUE
    return IN_PERIOD if kind is Kind.FLOW else TO_DATE


def is_of_period(key: str, catalogue: Catalogue) -> bool:
    """Whether the figure of an indicator says what was done in the days of the report alone."""
    _, sector, code, *_, measure = key.split(".")
    indicator = catalogue.get(f"{sector}.{code}")
    is_flow = indicator is not None and indicator.kind is Kind.FLOW
    return measure == IN_PERIOD or (measure == VALUE and is_flow)
