"""Which figures and quotations a number or key means, in one edition of a month."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sitrep.analysis.number_search import nearest_values, number_in, stands_in, with_value, words_with
from sitrep.analysis.provenance import Node, Quoted, chain, quotations_with
from sitrep.analysis.reports import Reports
from sitrep.analysis.told import Told
from sitrep.cells import Address
from sitrep.drawing.spec import undrawn
from sitrep.lines import alike, shortened
from sitrep.model.figure import Figure
from sitrep.model.period import Period
from sitrep.quantity import Quantity
from sitrep.report.labels import anchor
from sitrep.report.material import Material
from sitrep.report.page.compose import compose
from sitrep.report.trace.occurrences import Occurrence, lines_by_figure, printed
from sitrep.words.speech import Words

_LONGEST_ASKED = 80
_MOST_NEAR = 3
_ALIKE = 60


@dataclass(frozen=True, slots=True)
class Trace:
    """What a number leads to in one edition, and where its figures are printed and asked for.

    `period` is that of the report whose figures these are.
    """

    material: Material
    period: Period
    figures: tuple[Node, ...]
    quotations: tuple[Quoted, ...]
    words: tuple[Told, ...]
    printed: tuple[Occurrence, ...]
    asked_for: Mapping[str, Sequence[Address]]
    is_built: bool

    @property
    def is_empty(self) -> bool:
        return not (self.figures or self.quotations or self.words)

    @property
    def cells(self) -> tuple[Address, ...]:
        """All cells that it leads to."""
        return tuple(cell for node in self.figures for cell in node.cells)


def trace(material: Material, sought: Figure | Quantity, *, is_built: bool) -> Trace:
    """The chain of one figure, or those of all that have a number; with the number's quotations.

    A figure has a number as its value or an end of its range, or is printed with it, as a change is
    with its percentage. A number that this report's figures do not have is looked for in the earlier
    reports, latest first. `is_built`: a month with errors has no page that it could be printed on.
    """
    evidence, reports = material.evidence, material.reports
    places = tuple(printed(compose(material, undrawn))) if is_built else ()
    period = evidence.month.period
    if isinstance(sought, Figure):
        figures = [sought]
    else:
        figures = _having(sought, material, places)
        if not figures and not _words(sought, material):
            period, reports = _last_with(sought, material)
            figures = with_value(sought, reports.current.values())
    return Trace(
        material=material,
        period=period,
        figures=tuple(chain(figure, evidence, reports) for figure in figures),
        quotations=_quotations(sought.value if isinstance(sought, Figure) else sought, material),
        words=_words(sought, material),
        printed=places,
        asked_for=lines_by_figure(material),
        is_built=is_built,
    )


def _last_with(number: Quantity, material: Material) -> tuple[Period, Reports]:
    """The latest report that has a figure of that number; this one if none has."""
    earlier, months = material.reports.earlier, material.evidence.earlier
    for end in range(len(earlier), 0, -1):
        if with_value(number, earlier[end - 1].values()):
            return months[end - 1].period, material.reports.until(end - 1)
    return material.evidence.month.period, material.reports


def _quotations(number: Quantity | date | str, material: Material) -> tuple[Quoted, ...]:
    if not isinstance(number, Quantity) or number.is_missing:
        return ()
    return tuple(quotations_with(number, material.evidence))


def _words(sought: Figure | Quantity, material: Material) -> tuple[Told, ...]:
    """Those with the number in their words; a figure is asked for by its key, and is itself."""
    if isinstance(sought, Figure):
        return ()
    return tuple(words_with(sought, material.evidence.month, material.language_of_cells))


def _having(number: Quantity, material: Material, places: Iterable[Occurrence]) -> list[Figure]:
    """Figures by value; where there are none, those that are printed with the number."""
    by_value = with_value(number, material.figures)
    language = material.words.language
    anchors = {place.anchor for place in places if stands_in(number, place.text, language)}
    return by_value or [figure for figure in material.figures if anchor(figure.key) in anchors]


def sought(asked: str, material: Material) -> Figure | Quantity | None:
    """The figure of that key, or the number as the operation writes numbers; None if it is neither."""
    language = material.evidence.operation.data.language or material.words.language
    by_key = {figure.key: figure for figure in material.figures}
    return by_key.get(asked) or number_in(asked, language)


def nothing(asked: str, material: Material, words: Words) -> str:
    """The message that it leads nowhere, with what comes nearest in this edition."""
    evidence, number = material.evidence, sought(asked, material)
    place = {
        "operation": evidence.operation.folder,
        "period": str(evidence.month.period),
        "edition": material.edition,
        "asked": shortened(asked, _LONGEST_ASKED),
    }
    if isinstance(number, Quantity):
        key, nearest = "trace.nowhere", list[object](nearest_values(number, material.figures))
    else:
        keys = [figure.key for figure in material.figures]
        key, nearest = "trace.unknown", list[object](alike(asked, keys, most=_MOST_NEAR, least=_ALIKE))
    return words.say(f"{key}.nearest", nearest=nearest, **place) if nearest else words.say(key, **place)
