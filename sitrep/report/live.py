"""Live figures: what a writer may put between {{ and }}, and the words that come out."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from math import floor

from markupsafe import Markup

from sitrep.diagnostics import Check, Severity
from sitrep.model.figure import Figure
from sitrep.quantity import Kind, Quantity, difference, missing
from sitrep.report.anchors import anchor
from sitrep.words.catalogue import UnknownMessage
from sitrep.words.speech import Words

NARRATIVE_FIGURE_MISSING = Check(
    "narrative-figure-missing", Severity.WARNING,
    "A sentence of the narrative gives a figure for which there is no value this month; it prints "
    "as the reason why (no data, not reported), which may not fit the sentence.",
)  # fmt: skip
NARRATIVE_NO_PREVIOUS = Check(
    "narrative-no-previous", Severity.ERROR,
    "The narrative speaks of a change, but there is no earlier figure to compare with.",
)  # fmt: skip
NARRATIVE_NOT_A_COUNT = Check(
    "narrative-not-a-count", Severity.ERROR,
    "The narrative asks for the change of something that is not a count: a date, a status or a "
    "percentage.",
)  # fmt: skip
NARRATIVE_CHANGE_UNCLEAR = Check(
    "narrative-change-unclear", Severity.ERROR,
    "Two figures give the same number, but one of them only as a bound (more than, at most): "
    "whether there was a change cannot be said.",
)  # fmt: skip
NARRATIVE_PERCENT_OF_NOTHING = Check(
    "narrative-percent-of-nothing", Severity.ERROR,
    "The narrative asks for a change in per cent, but the earlier figure is zero.",
)  # fmt: skip
NARRATIVE_MANDATE_OVER = Check(
    "narrative-mandate-over", Severity.ERROR,
    "The narrative counts the days that a mandate has left, but it had ended by the as-of date.",
)  # fmt: skip

LIVE_CHECKS: tuple[Check, ...] = (
    NARRATIVE_FIGURE_MISSING, NARRATIVE_NO_PREVIOUS, NARRATIVE_NOT_A_COUNT,
    NARRATIVE_CHANGE_UNCLEAR, NARRATIVE_PERCENT_OF_NOTHING, NARRATIVE_MANDATE_OVER,
)  # fmt: skip

DAYS_LEFT, PERCENT = "_days_left", "_percent"
"""How the keys of figures end that are a number of something else than people."""

_BELOW_ZERO = {
    Kind.MORE_THAN: Kind.LESS_THAN,
    Kind.AT_LEAST: Kind.AT_MOST,
    Kind.LESS_THAN: Kind.MORE_THAN,
    Kind.NEARLY: Kind.MORE_THAN,
    Kind.AT_MOST: Kind.AT_LEAST,
}
"""What a bound of a negative number says of its size: more than -500 is less than 500 fewer."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A figure of the narrative, what it is compared with, and the words to say it in."""

    figure: Figure
    previous: Figure | None
    words: Words


@dataclass(frozen=True, slots=True)
class Said:
    """The words for it; `problem` says why they may not or should not be printed."""

    text: str
    problem: Check | None = None


Function = Callable[[Asked], Said]


def _figure(asked: Asked) -> Said:
    value, key, words = asked.figure.value, asked.figure.key, asked.words
    if isinstance(value, date):
        return Said(words.date(value))
    if isinstance(value, str):
        return Said(_code(key, value, words)) if value else _missing(missing(Kind.NO_DATA), words)
    if value.is_missing:
        return _missing(value, words)
    if key.endswith(DAYS_LEFT) and (value.value or 0) < 0:
        return Said("", NARRATIVE_MANDATE_OVER)
    if key.endswith(DAYS_LEFT):
        return Said(words.say("narrative.days", count=value))
    if key.endswith(PERCENT):
        return Said(_percent(value, words))
    return Said(words.quantity(value))


def _change(asked: Asked) -> Said:
    change = _difference(asked)
    if isinstance(change, Check):
        return Said("", change)
    if change.is_missing:
        return _missing(change, asked.words)
    if change.value:
        direction = "more" if change.value > 0 else "fewer"
        return Said(asked.words.say(f"narrative.change.{direction}", count=_size(change)))
    if change.is_exact:
        return Said(asked.words.say("narrative.change.none"))
    if change.kind is Kind.ABOUT:
        return Said(asked.words.say("narrative.change.about_none"))
    return Said("", NARRATIVE_CHANGE_UNCLEAR)


def _percent_change(asked: Asked) -> Said:
    change = _difference(asked)
    if isinstance(change, Check) or asked.previous is None:
        return Said("", NARRATIVE_NO_PREVIOUS if isinstance(change, Quantity) else change)
    if change.is_missing:
        return _missing(change, asked.words)
    before = asked.previous.quantity
    base = ((before.value or 0) + (before.high or before.value or 0)) / 2
    if base <= 0:
        return Said("", NARRATIVE_PERCENT_OF_NOTHING)
    if not change.value and change.kind not in (Kind.EXACT, Kind.ABOUT):
        return Said("", NARRATIVE_CHANGE_UNCLEAR)
    size = _size(change)
    # Halves are rounded up, as in the tables.
    percent = Quantity(size.kind, floor(100 * (size.value or 0) / base + 0.5))
    if size.value and not percent.value:
        percent = Quantity(Kind.LESS_THAN, 1)
    return Said(_percent(percent, asked.words))


def _date(asked: Asked) -> Said:
    return Said(asked.words.date(asked.figure.as_of))


def _since(asked: Asked) -> Said:
    if asked.previous is None:
        return Said("", NARRATIVE_NO_PREVIOUS)
    return Said(asked.words.date(asked.previous.as_of))


FUNCTIONS: Mapping[str, Function] = {
    "figure": _figure,
    "change": _change,
    "percent_change": _percent_change,
    "date": _date,
    "since": _since,
}
"""All that may stand between {{ and }}, each with one key in quotation marks."""

_SAYS_A_FIGURE = frozenset({"figure", "change", "percent_change"})


def is_figure(function: str) -> bool:
    """Whether its words are a figure, which links to its row in the annex; a date is none."""
    return function in _SAYS_A_FIGURE


def linked(key: str, text: str) -> Markup:
    """The words of a figure as a link to its row in the annex."""
    return Markup('<a class="figure" href="#{}">{}</a>').format(anchor(key), text)


def _percent(percent: Quantity, words: Words) -> str:
    # People are fewer, a share is less.
    if percent.kind is Kind.LESS_THAN:
        return words.say("narrative.percent.less_than", count=percent.value)
    return words.say("narrative.percent", count=percent)


def _missing(quantity: Quantity, words: Words) -> Said:
    return Said(words.quantity(quantity), NARRATIVE_FIGURE_MISSING)


def _code(key: str, value: str, words: Words) -> str:
    """The words for a code such as a status; a value that is no code stands for itself."""
    table, column = key.split(".")[0], key.rsplit(".")[-1]
    try:
        return words.code(table, column, value)
    except UnknownMessage:
        return value


def _difference(asked: Asked) -> Quantity | Check:
    now, before = asked.figure.value, asked.previous.value if asked.previous else None
    if not isinstance(now, Quantity) or asked.figure.key.endswith(PERCENT):
        return NARRATIVE_NOT_A_COUNT
    return difference(now, before) if isinstance(before, Quantity) else NARRATIVE_NO_PREVIOUS


def _size(change: Quantity) -> Quantity:
    value = change.value or 0
    kind = _BELOW_ZERO.get(change.kind, change.kind) if value < 0 else change.kind
    return Quantity(kind, abs(value))
