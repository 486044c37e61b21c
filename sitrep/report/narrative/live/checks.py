"""What can be wrong with a live figure that is written correctly."""

from sitrep.diagnostics import Check, Severity

NARRATIVE_FIGURE_MISSING = Check(
    "narrative-figure-missing", Severity.WARNING,
    "A sentence of the narrative gives a figure for which there is no value this month; it prints "
    "as the reason why (no data, not reported), which may not fit the sentence.",
)  # fmt: skip
NARRATIVE_NO_PREVIOUS = Check(
    "narrative-no-previous", Severity.ERROR,
    "The narrative speaks of a change, but there is no earlier figure to compare with.",
)  # fmt: skip
NARRATIVE_NOT_UPDATED = Check(
    "narrative-not-updated", Severity.ERROR,
    "The narrative speaks of the change of a figure that nobody reported this month. The report "
    "carries the last one over; whether it is still the same is not known.",
)  # fmt: skip
NARRATIVE_OTHER_PARTS = Check(
    "narrative-other-parts", Severity.ERROR,
    "The narrative compares a figure with that of the last report, but the two are not of the same: an "
    "area or country has a figure in one of two sums only, or women are those of people who are "
    "registered in one report and estimated in the other.",
)  # fmt: skip
NARRATIVE_SUM_INCOMPLETE = Check(
    "narrative-sum-incomplete", Severity.NOTE,
    "A sentence of the narrative gives a sum, or what was computed from one, that lacks a country or "
    "an area, or that has one's old figure. The figure says so, which may not fit the sentence.",
    changes_report=True,
)  # fmt: skip
NARRATIVE_NOT_A_COUNT = Check(
    "narrative-not-a-count", Severity.ERROR,
    "The narrative asks for the change of something that is not a count: a date, a status or a "
    "percentage.",
)  # fmt: skip
NARRATIVE_CHANGE_UNCLEAR = Check(
    "narrative-change-unclear", Severity.ERROR,
    "Figures are qualified (about, more than, at most), so that it is open which of two is the larger "
    "one, or what share one is of the other.",
)  # fmt: skip
NARRATIVE_PERCENT_OF_NOTHING = Check(
    "narrative-percent-of-nothing", Severity.ERROR,
    "The narrative asks for a change in per cent, but the earlier figure is zero.",
)  # fmt: skip
NARRATIVE_PERCENT_OF_FEW = Check(
    "narrative-percent-of-few", Severity.ERROR,
    "The narrative asks for a percentage of so few that one person more or less would change it by "
    "more than a whole point. From how many on it may is set in operation.toml: `[thresholds] "
    "percent_base`.",
)  # fmt: skip
NARRATIVE_MANDATE_OVER = Check(
    "narrative-mandate-over", Severity.ERROR,
    "The narrative counts the days that a mandate has left, but it had ended by the as-of date.",
)  # fmt: skip
NARRATIVE_SERIES_MIXED = Check(
    "narrative-series-mixed", Severity.ERROR,
    "The narrative compares figures of different series, such as registered and assisted people. "
    "They count different things, so neither their share nor their difference means anything.",
)  # fmt: skip
NARRATIVE_DATE_EXPECTED = Check(
    "narrative-date-expected", Severity.ERROR,
    "The narrative counts the days until or since something that is not a date.",
)  # fmt: skip
NARRATIVE_DATE_SIDE = Check(
    "narrative-date-side", Severity.ERROR,
    "The narrative counts the days until a day that has passed, or since one that is still to come.",
)  # fmt: skip
NARRATIVE_LITERAL_REASON = Check(
    "narrative-literal-reason", Severity.ERROR,
    "A number is written by hand, and the reason why it is not a live figure is missing. The reason is "
    "printed in the annex in place of a source.",
)  # fmt: skip

NARRATIVE_NOUN = Check(
    "narrative-noun", Severity.ERROR,
    "A live figure is given forms of a noun (`\"# camp\", \"# camps\"`), and they are not those of the "
    "language, or the figure is not a count of things. A language has one form for each kind of number: "
    "two in English, French and Spanish, five in Arabic (1, 2, 3 to 10, 11 to 99, others). The number "
    "stands where # is; only the form of a single number may do without it.",
)  # fmt: skip

LIVE_CHECKS: tuple[Check, ...] = (
    NARRATIVE_FIGURE_MISSING, NARRATIVE_NO_PREVIOUS, NARRATIVE_NOT_UPDATED, NARRATIVE_OTHER_PARTS,
    NARRATIVE_SUM_INCOMPLETE, NARRATIVE_NOT_A_COUNT,
    NARRATIVE_CHANGE_UNCLEAR, NARRATIVE_PERCENT_OF_NOTHING, NARRATIVE_PERCENT_OF_FEW,
    NARRATIVE_MANDATE_OVER, NARRATIVE_SERIES_MIXED, NARRATIVE_DATE_EXPECTED, NARRATIVE_DATE_SIDE,
    NARRATIVE_LITERAL_REASON, NARRATIVE_NOUN,
)  # fmt: skip
