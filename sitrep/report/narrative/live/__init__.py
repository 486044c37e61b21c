"""Live figures: what a writer may put between {{ and }}, and the words that come out."""

from collections.abc import Mapping

from sitrep.report.narrative.live import one, several
from sitrep.report.narrative.live.asked import Live, Takes

FUNCTIONS: Mapping[str, Live] = {
    "figure": Live((Takes.KEY,), one.figure),
    "change": Live((Takes.KEY,), one.change),
    "percent_change": Live((Takes.KEY,), one.percent_change),
    "trend": Live((Takes.KEY,), one.trend),
    "date": Live((Takes.KEY,), one.as_of),
    "since": Live((Takes.KEY,), one.since),
    "list": Live((Takes.PATTERN,), several.listed),
    "share": Live((Takes.KEY, Takes.KEY), several.share),
    "compare": Live((Takes.KEY, Takes.KEY), several.compared),
    "days_until": Live((Takes.KEY,), several.days_until),
    "days_since": Live((Takes.KEY,), several.days_since),
    "literal": Live((Takes.TEXT, Takes.TEXT), several.literal),
}
"""All that may stand between {{ and }}; each takes texts in quotation marks."""
