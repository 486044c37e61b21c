"""The figures that the narrative's calls ask for, and why one is refused."""

from collections.abc import Mapping, Set
from dataclasses import dataclass
from datetime import date

from sitrep.diagnostics import Check, Severity, did_you_mean
from sitrep.lines import nearest
from sitrep.model.counting import TOTAL, is_no_single_place
from sitrep.model.country import Country
from sitrep.model.figure import Figure, Figures
from sitrep.report.narrative.markdown import shown
from sitrep.words.speech import Words

NARRATIVE_FIGURE_UNKNOWN = Check(
    "narrative-figure-unknown", Severity.ERROR,
    "The narrative asks for a figure that this month does not have.",
)  # fmt: skip
NARRATIVE_FIGURE_WITHHELD = Check(
    "narrative-figure-withheld", Severity.ERROR,
    "The narrative asks for a figure that exists, but that readers of this edition may not see.",
)  # fmt: skip
NARRATIVE_TOTAL_INCOMPLETE = Check(
    "narrative-total-incomplete", Severity.ERROR,
    "The narrative asks for a total that is not made, since some countries have no figure for it: only "
    "the totals that the report leads with are printed without one.",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Context:
    """What live figures are made from; see `read_narrative`."""

    file: str
    figures: Figures
    words: Words
    previous: Mapping[str, Figure]
    withheld: Set[str]
    as_of: date
    percent_base: int


class RefusedFigure(Exception):
    """A live figure that cannot be printed."""

    def __init__(self, check: Check, **values: object) -> None:
        self.check = check
        self.values = values


def known_figure(key: str, context: Context) -> Figure:
    """The figure with that key; RefusedFigure where there is none, or none that may be shown."""
    if key in context.withheld:
        raise RefusedFigure(NARRATIVE_FIGURE_WITHHELD, key=shown(key))
    if key not in context.figures:
        if lacking := _lacking_in_total(key, context):
            raise RefusedFigure(NARRATIVE_TOTAL_INCOMPLETE, key=shown(key), countries=lacking)
        near = nearest(key, sorted(context.figures.keys() - context.withheld))
        raise RefusedFigure(NARRATIVE_FIGURE_UNKNOWN, key=shown(key), hint=did_you_mean(near))
    return context.figures[key]


def _lacking_in_total(key: str, context: Context) -> list[Country]:
    """The countries without a whole figure for a total that any country has one for."""
    family, _, rest = key.partition(".")
    whose, _, measure = rest.partition(".")
    if whose != TOTAL:
        return []
    shown_here = [figure for each, figure in context.figures.items() if each not in context.withheld]
    of_family = [figure for figure in shown_here if figure.key.startswith(f"{family}.")]
    codes = {figure.subject.country: None for figure in of_family}
    codes |= {part.country: None for figure in of_family for part in figure.missing_parts}
    counts = {code: context.figures.get(f"{family}.{code}.{measure}") for code in codes if code}
    known = {code: count for code, count in counts.items() if count and not count.quantity.is_missing}
    whole = {code for code, count in known.items() if not count.missing_parts}
    return [Country(code) for code in counts if code not in whole] if known else []


def figures_matching(pattern: str, context: Context) -> list[Figure]:
    """`refugees.*.registered`: a star is one part of a key, and no total or origin fits it."""
    wanted = pattern.split(".")
    figures = [
        figure
        for key, figure in context.figures.items()
        if key not in context.withheld and _fits(key.split("."), wanted)
    ]
    if not figures:
        hint = did_you_mean(nearest(pattern, sorted(context.figures.keys() - context.withheld)))
        raise RefusedFigure(NARRATIVE_FIGURE_UNKNOWN, key=shown(pattern), hint=hint)
    return figures


def _fits(parts: list[str], wanted: list[str]) -> bool:
    return len(parts) == len(wanted) and all(
        part == want or (want == "*" and not is_no_single_place(part))
        for part, want in zip(parts, wanted, strict=True)
    )
