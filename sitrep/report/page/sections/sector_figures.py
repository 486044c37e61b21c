"""Which values of indicators the page prints, in which order, and what stands beside each."""

from collections.abc import Iterator, Sequence

from sitrep.analysis.stems import IN_PERIOD, TO_DATE, VALUE
from sitrep.model.figure import Figure, Made
from sitrep.model.subject import SubjectKind
from sitrep.model.tables import INDICATORS
from sitrep.report.material import Material

_VALUES = (VALUE, TO_DATE, IN_PERIOD)
_MOST_AREAS = 12
"""Of one indicator; the annex has them all."""


def printed_values(material: Material) -> Iterator[Figure]:
    """The values, and those of the last report that nobody reports any more, as missing.

    What partners did stands in figures.csv alone where a place has the count of all of them. So does a
    country's where one area alone has one: the same number twice would read as that of the country.
    """
    current, previous = material.reports.current, material.reports.previous
    for key, figure in current.items():
        if not _is_value(key) or _is_of_one_area(figure):
            continue
        if not (figure.subject.detail and _whole_of(key) in current):
            yield figure
    for key, figure in previous.items():
        if _is_value(key) and key not in current and not figure.subject.detail:
            yield figure


def _is_of_one_area(figure: Figure) -> bool:
    """Whether it is a sum of a single other figure, and says so of nothing that it lacks."""
    is_whole = not (figure.missing_parts or figure.withheld_parts)
    is_of_one = len(figure.parts) == 1 and figure.key not in figure.parts
    return figure.made is Made.SUM and is_of_one and is_whole


def _is_value(key: str) -> bool:
    return INDICATORS.makes(key) and key.rpartition(".")[2] in _VALUES


def _whole_of(key: str) -> str:
    """The key of a place's count for that of one partner's part of it."""
    return ".".join(part for part in key.split(".") if not part.startswith("by-"))


def indicator_of(figure: Figure) -> str:
    """Its indicator, as the operation's catalogue names it."""
    return ".".join(figure.key.split(".")[1:3])


def figure_beside(material: Material, figure: Figure, measure: str) -> Figure | None:
    """Another figure of the same place: its target, for example."""
    return material.figure(f"{figure.key.rpartition('.')[0]}.{measure}")


def in_order(figures: Sequence[Figure]) -> Iterator[tuple[Figure, bool]]:
    """Each figure and whether it is the first of its indicator: the whole, countries, areas by size."""
    by_indicator: dict[tuple[str, ...], list[Figure]] = {}
    for figure in figures:
        by_indicator.setdefault((*figure.key.split(".")[1:3], _of_whom(figure.key)), []).append(figure)
    for own in by_indicator.values():
        ordered = sorted(own, key=_rank)
        areas = [figure for figure in ordered if figure.subject.name]
        left_out = set(map(id, areas[_MOST_AREAS:]))
        for position, figure in enumerate(each for each in ordered if id(each) not in left_out):
            yield figure, not position


def _of_whom(key: str) -> str:
    return next((part for part in key.split(".") if part.startswith("of_")), key.rpartition(".")[2])


def _rank(figure: Figure) -> tuple[int, str, float]:
    subject = figure.subject
    level = 2 if subject.name else 1 if subject.kind is SubjectKind.PLACE else 0
    return level, subject.country if level == 2 else "", -float(figure.quantity.value or 0)
