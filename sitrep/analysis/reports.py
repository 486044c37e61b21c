"""What each month's report knew: all figures of this month and of every earlier one."""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from typing import NamedTuple

from sitrep.analysis.camps import camp_figures
from sitrep.analysis.change import change_of
from sitrep.analysis.displacement import people_figures
from sitrep.analysis.events import event_figures
from sitrep.analysis.figures import is_updated
from sitrep.analysis.funding import funding_figures
from sitrep.analysis.indicators import indicator_figures
from sitrep.analysis.missions import mission_figures
from sitrep.analysis.on_demand import OnDemand
from sitrep.analysis.stems import Catalogue, is_of_period
from sitrep.analysis.totals import total_figures
from sitrep.model.figure import Figure, Figures, Made
from sitrep.model.month import Evidence, Month, Withheld
from sitrep.model.operation import Operation
from sitrep.model.period import Period, compared_with
from sitrep.model.subject import Subject, SubjectKind
from sitrep.model.tables import INDICATORS, REFUGEES, Role
from sitrep.quantity import Quantity


class Standing(NamedTuple):
    """A report among those before it: the position of the one that it is `compared` with, or None.

    What came, went or was done in a week and in a month, or in the days of a flash update, is no pair to
    compare: `apart` has the keys of such counts. A report `is_of_news` where what it does not count is
    not missing.
    """

    compared: int | None
    apart: frozenset[str]
    is_of_news: bool

    def previous_of(self, earlier: Sequence[Figures]) -> Figures:
        """The figures that it is compared with; nothing where there are none."""
        figures = {} if self.compared is None else earlier[self.compared]
        if not self.apart:
            return figures
        return {key: figure for key, figure in figures.items() if key not in self.apart}


def _standing(periods: Sequence[Period], earlier: Sequence[Figures], catalogue: Catalogue) -> Standing:
    """That of the report of the last of the periods; `earlier` are the figures of those before."""
    *before, period = periods
    position = compared_with(period, before)
    if position is None or period.is_as_long_as(before[position]):
        return Standing(position, frozenset(), period.is_of_news)
    flows = frozenset(key for key, figure in earlier[position].items() if _is_of_days(figure, catalogue))
    return Standing(position, flows, period.is_of_news)


def _is_of_days(figure: Figure, catalogue: Catalogue) -> bool:
    """Whether it counts what came, was done or happened in the days of its report."""
    key = figure.key
    if INDICATORS.makes(key):
        return is_of_period(key, catalogue)
    is_flow = REFUGEES.makes(key) and key.rsplit(".", 1)[-1] in REFUGEES.with_role(Role.FLOW)
    return is_flow or figure.subject.kind is SubjectKind.EVENTS


@dataclass(frozen=True, slots=True)
class Reports:
    """The figures of this month and of every earlier one, each as that month's report knew them.

    `standings` are those of each, this one last; without them, each is compared with the one before.
    """

    current: Figures
    earlier: Sequence[Figures]
    standings: Sequence[Standing] = ()

    @property
    def previous(self) -> Figures:
        """What the report said that this one is compared with; nothing where there is none."""
        if self.standings:
            return self.standings[-1].previous_of(self.earlier)
        return self.earlier[-1] if self.earlier else {}

    def until(self, position: int) -> "Reports":
        """The same as of an earlier report."""
        standings = self.standings[: position + 1]
        return Reports(self.earlier[position], self.earlier[:position], standings)

    @property
    def with_gaps(self) -> tuple[tuple[Figures, bool], ...]:
        """All reports, oldest first; whether what one does not count is missing in it."""
        gaps = [not each.is_of_news for each in self.standings]
        every = (*self.earlier, self.current)
        return tuple(zip(every, gaps or [True] * len(every), strict=True))


def reports_of(evidence: Evidence) -> Reports:
    """Figures month by month, oldest first; a later month never changes an earlier one's.

    Those of an earlier report are made when somebody asks for them. Most reports ask for those of the
    one that they are compared with alone.
    """
    months, operation = evidence.months, evidence.operation
    periods = [month.period for month in months]

    def figures_of(end: int) -> Figures:
        return _figures(months[: end + 1], operation, evidence.withheld)

    def standing_of(end: int) -> Standing:
        return _standing(periods[: end + 1], figures, operation.catalogue)

    def report_of(end: int) -> Figures:
        if standings[end].compared is None:
            return _opening(figures[end], months[end])
        # What was told before is known by value and date, and these are no news of what is told apart.
        before = standings[end].previous_of(figures)
        return _with_carried(figures[end], before)

    figures = OnDemand(figures_of, len(months))
    standings = OnDemand(standing_of, len(months))
    reports = OnDemand(report_of, len(months))
    return Reports(reports[-1], reports[:-1], standings)


def _figures(months: Sequence[Month], operation: Operation, withheld: Withheld) -> Figures:
    """The last month's figures; what it does not report is carried over with its own date."""
    as_of = months[-1].period.as_of
    people = people_figures(months, operation.countries_of_asylum, operation.data.cumulative, withheld)
    made = [
        *people,
        *total_figures(operation, {figure.key: figure for figure in people}, withheld),
        *camp_figures(months, operation.thresholds.percent_base),
        *indicator_figures(months, operation.catalogue, withheld),
        *funding_figures(months),
        *mission_figures(months, as_of),
        *event_figures(months),
    ]
    return {figure.key: figure for figure in made}


def _opening(figures: Figures, first: Month) -> Figures:
    """Those of a report that is compared with none: what was known before its month is told apart."""
    start = first.period.start
    return _told_apart(figures, {k for k, f in figures.items() if f.as_of < start})


def _with_carried(figures: Figures, previous: Figures) -> Figures:
    """The same, told apart: what the last report said already, and sums that have such parts."""
    return _told_apart(figures, {k for k, f in figures.items() if not is_updated(f, previous)})


def _told_apart(figures: Figures, carried: Set[str]) -> Figures:
    told = dict(figures)
    for key, figure in figures.items():
        if key in carried:
            told[key] = replace(figure, is_carried=True)
        elif figure.parts and (stale := tuple(_stale(figure, figures, carried))):
            told[key] = replace(figure, stale_parts=stale)
    return told


def _stale(figure: Figure, figures: Figures, carried: Set[str]) -> Iterator[Subject]:
    # A month's flow that several rows of one place add up to has itself as its parts.
    for part in (figures[key] for key in figure.parts if key in figures and key != figure.key):
        if part.key in carried:
            yield part.subject
        else:
            yield from _stale(part, figures, carried)


def changes(reports: Reports) -> Mapping[str, Figure]:
    """For each count that was reported anew: its difference to the last report's, by its own key.

    Keys of the differences end in `.change`. There is none where `change_of` says why not.
    """
    made: dict[str, Figure] = {}
    previous = reports.previous
    for key, figure in reports.current.items() if previous else ():
        before = previous.get(key)
        value = change_of(figure, before)
        if before and isinstance(value, Quantity):
            made[key] = replace(
                figure,
                key=f"{key}.change",
                value=value,
                made=Made.CHANGE,
                parts=(key,),
                cells=(*figure.cells, *before.cells),
                as_of_first=before.as_of,
            )
    return made
