"""Live figures: what a writer may put between {{ and }}, and the words that come out."""

from collections.abc import Mapping

from sitrep.report.narrative.live import several_figures, single_figure
from sitrep.report.narrative.live.arguments import Live, Takes

FUNCTIONS: Mapping[str, Live] = {
    "figure": Live((Takes.KEY,), single_figure.figure, counts=True),
    "change": Live((Takes.KEY,), single_figure.change, counts=True),
    "percent_change": Live((Takes.KEY,), single_figure.changed_by),
    "trend": Live((Takes.KEY,), single_figure.trend),
    "date": Live((Takes.KEY,), single_figure.as_of),
    "since": Live((Takes.KEY,), single_figure.since),
    "list": Live((Takes.PATTERN,), several_figures.listed),
    "share": Live((Takes.KEY, Takes.KEY), several_figures.share),
    "compare": Live((Takes.KEY, Takes.KEY), several_figures.compared, counts=True),
    "days_until": Live((Takes.KEY,), several_figures.days_until),
    "days_since": Live((Takes.KEY,), several_figures.days_since),
    "literal": Live((Takes.TEXT, Takes.TEXT), several_figures.literal),
}
"""All that may stand between {{ and }}; each takes texts in quotation marks."""
