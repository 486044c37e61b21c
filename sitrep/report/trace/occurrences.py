"""Where on the page, and where in the narrative, each figure stands."""

from collections.abc import Iterable
from dataclasses import dataclass

from sitrep.cells import Address
from sitrep.report.material import Material
from sitrep.report.narrative.asked import Context
from sitrep.report.narrative.filling import fill
from sitrep.report.view.page import View
from sitrep.report.view.parts import links_in


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A number as printed under a heading; `anchor` is the id of its row in the annex."""

    anchor: str
    text: str
    heading: str


def printed(view: View) -> list[Occurrence]:
    """All links to the annex, in the order of the page; the annex itself has none."""
    labels = view.labels
    parts: list[tuple[str, object]] = [
        (labels.highlights, view.highlights),
        (labels.key_figures, view.key_figures),
        *((section.title, section) for section in view.sections),
        (labels.data_notes, (view.notices, view.data_notes)),
    ]
    return [
        Occurrence(anchor, text, heading) for heading, part in parts for anchor, text in links_in(part)
    ]


def lines_by_figure(material: Material) -> dict[str, list[Address]]:
    """By key, the lines of the narrative that ask for a figure."""
    evidence, words = material.evidence, material.words
    narrative = evidence.month.narratives.get(words.language)
    if narrative is None:
        return {}
    reports, as_of = material.reports, evidence.month.period.as_of
    base = evidence.operation.thresholds.percent_base
    context = Context(narrative.file, reports.current, words, reports.previous, frozenset(), as_of, base)
    filled, _ = fill(narrative.text, context)
    lines: dict[str, list[Address]] = {}
    for occurrence in filled.figures:
        said = occurrence.said()
        for key in (*said.used, *(figure.key for figure in said.made)):
            _add(lines.setdefault(key, []), [occurrence.asked.where])
    return lines


def _add(known: list[Address], more: Iterable[Address]) -> None:
    known += [address for address in more if address not in known]
