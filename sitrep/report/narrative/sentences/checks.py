"""What can be wrong in the words around a live figure."""

from sitrep.diagnostics import Check, Severity

SENTENCE_PLACE = Check(
    "sentence-place", Severity.WARNING,
    "The words around a live figure name a place other than the figure's: a country's number under "
    "another's name, or a province's under its country's.",
)  # fmt: skip
SENTENCE_DIRECTION = Check(
    "sentence-direction", Severity.ERROR,
    "A rise is told of a figure that fell, or a fall of one that rose, since the last report.",
)  # fmt: skip
SENTENCE_LEVEL = Check(
    "sentence-level", Severity.WARNING,
    "A number is said to have risen or fallen to a live figure that the last report had on the other "
    "side; the sentence may mean another day than the last report's.",
)  # fmt: skip
SENTENCE_DATE = Check(
    "sentence-date", Severity.WARNING,
    "The words around a live figure give it a date other than its own.",
)  # fmt: skip
SENTENCE_SUPERLATIVE = Check(
    "sentence-superlative", Severity.ERROR,
    "A live figure is called the highest or lowest of all reports, or the largest of all countries, "
    "and another one says otherwise.",
)  # fmt: skip
SENTENCE_SHARE = Check(
    "sentence-share", Severity.ERROR,
    "The words most, all or half are said of live figures whose share of the total is another.",
)  # fmt: skip
SENTENCE_QUALIFIER = Check(
    "sentence-qualifier", Severity.WARNING,
    "A word such as about or more than stands before a live figure that prints one of its own.",
)  # fmt: skip
SENTENCE_UNIT = Check(
    "sentence-unit", Severity.WARNING,
    "A minus sign, a currency, a magnitude or a unit is joined to a live figure and makes another "
    "number of it.",
)  # fmt: skip
SENTENCE_POPULATION = Check(
    "sentence-population", Severity.WARNING,
    "A live figure counts something other than the word beside it: people and not families, arrivals "
    "and not all the refugees there are, internally displaced people and not refugees.",
)  # fmt: skip
SENTENCE_METHOD = Check(
    "sentence-method", Severity.WARNING,
    "A live figure is called registered that was estimated, taken from the press, or counts people who "
    "still wait to be registered.",
)  # fmt: skip

SENTENCE_CHECKS: tuple[Check, ...] = (
    SENTENCE_PLACE, SENTENCE_DIRECTION, SENTENCE_LEVEL, SENTENCE_DATE, SENTENCE_SUPERLATIVE,
    SENTENCE_SHARE, SENTENCE_QUALIFIER, SENTENCE_UNIT, SENTENCE_POPULATION, SENTENCE_METHOD,
)  # fmt: skip
