"""Live figures of one key: the value, its change, its dates."""

from dataclasses import replace
from datetime import date

from markupsafe import Markup, escape

from sitrep.analysis.change import NoChange, change_of, counted_in
from sitrep.diagnostics import Check
from sitrep.model.figure import Figure
from sitrep.quantity import Kind, Quantity, missing, percentage
from sitrep.report.labels import dates_of, with_gaps
from sitrep.report.narrative.live.arguments import (
    Answer,
    Arguments,
    Prose,
    refused,
    said,
)
from sitrep.report.narrative.live.checks import (
    NARRATIVE_CHANGE_UNCLEAR,
    NARRATIVE_FIGURE_MISSING,
    NARRATIVE_MANDATE_OVER,
    NARRATIVE_NO_PREVIOUS,
    NARRATIVE_NOT_A_COUNT,
    NARRATIVE_NOT_UPDATED,
    NARRATIVE_OTHER_PARTS,
    NARRATIVE_PERCENT_OF_NOTHING,
    NARRATIVE_SUM_INCOMPLETE,
)
from sitrep.report.text import plain
from sitrep.report.texts import Texts
from sitrep.words.catalogue import UnknownMessage
from sitrep.words.speech import Words

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

_REFUSALS = {
    NoChange.NOT_A_COUNT: NARRATIVE_NOT_A_COUNT,
    NoChange.FIRST: NARRATIVE_NO_PREVIOUS,
    NoChange.NOT_UPDATED: NARRATIVE_NOT_UPDATED,
    NoChange.OTHER_PARTS: NARRATIVE_OTHER_PARTS,
}


def figure(arguments: Arguments) -> Answer:
    """`more than 35,000`; a date or a status in words; `19 days`; `83 per cent`."""
    (one,) = arguments.figures
    value, key, prose = one.value, one.key, arguments.prose
    if isinstance(value, date):
        return said(one, arguments.words.date(value))
    if isinstance(value, str):
        if value:
            return said(one, _code(key, value, arguments.words))
        return _missing(one, missing(Kind.NO_DATA), prose)
    if value.is_missing:
        return _missing(one, value, prose)
    if key.endswith(DAYS_LEFT) and (value.value or 0) < 0:
        return refused(NARRATIVE_MANDATE_OVER)
    if key.endswith(DAYS_LEFT):
        return said(one, days(prose, value.value or 0))
    if key.endswith(PERCENT):
        return said(one, percent_of(value, prose))
    return _told(one, prose.count(value), prose)


def change(arguments: Arguments) -> Answer:
    """`11,904 more`, `532 fewer`, `no change`."""
    (one,) = arguments.figures
    found = _change(arguments)
    if not isinstance(found, Quantity):
        return found
    words = more_or_fewer(found, arguments.prose)
    if words is None:
        return refused(NARRATIVE_CHANGE_UNCLEAR)
    return _told(one, words, arguments.prose, with_stale=True)


def more_or_fewer(found: Quantity, prose: Prose) -> str | None:
    """The words of a difference; None where two bounds leave open whether there is one."""
    if found.value:
        direction = "more" if found.value > 0 else "fewer"
        return prose.words.say(f"narrative.change.{direction}", count=prose.count(_size(found)))
    if found.is_exact:
        return prose.words.say("narrative.change.none")
    return prose.words.say("narrative.change.about_none") if found.kind is Kind.ABOUT else None


def percent_change(arguments: Arguments) -> Answer:
    """`37 per cent`, without saying in which direction."""
    (one,) = arguments.figures
    found = _change(arguments)
    if not isinstance(found, Quantity):
        return found
    percent = _percent_of_change(found, arguments)
    if isinstance(percent, Check):
        return refused(percent)
    return _told(one, percent_of(percent, arguments.prose), arguments.prose, with_stale=True)


def trend(arguments: Arguments) -> Answer:
    """`up 37 per cent since 21 June 2012`, `unchanged since`."""
    (one,) = arguments.figures
    found, words = _change(arguments), arguments.words
    if not isinstance(found, Quantity):
        return found
    percent = _percent_of_change(found, arguments)
    if isinstance(percent, Check):
        return refused(percent)
    since = {"since": str(dates_of(arguments.previous[one.key], Texts(words)))}
    if not found.value:
        way = "unchanged" if found.is_exact else "about_unchanged"
        text = words.say(f"narrative.trend.{way}", **since)
    else:
        way = "up" if found.value > 0 else "down"
        percents = percent_of(percent, arguments.prose)
        text = words.say(f"narrative.trend.{way}", percent=percents, **since)
    return _told(one, text, arguments.prose, with_stale=True)


def as_of(arguments: Arguments) -> Answer:
    """The as-of date of a figure, of a sum its range; a date is no figure and has no link."""
    (one,) = arguments.figures
    return Answer(escape(str(dates_of(one, Texts(arguments.words)))))


def since(arguments: Arguments) -> Answer:
    """The as-of date of the figure that this one is compared with."""
    (one,) = arguments.figures
    before = arguments.previous.get(one.key)
    if before is None:
        return refused(NARRATIVE_NO_PREVIOUS)
    if one.is_carried:
        return refused(NARRATIVE_NOT_UPDATED)
    return Answer(Markup(escape(str(dates_of(before, Texts(arguments.words))))))


def days(prose: Prose, number: int) -> str:
    """`19 days`."""
    count = prose.count(Quantity(Kind.EXACT, number))
    return prose.words.say("narrative.days", count=number, days=count)


def percent_of(percent: Quantity, prose: Prose) -> str:
    """`37 per cent`; people are fewer, a share is less."""
    if percent.kind is Kind.LESS_THAN:
        return prose.words.say("narrative.percent.less_than", count=percent.value)
    return prose.words.say("narrative.percent", count=prose.percent(percent))


def share_of(part: Quantity, whole: Quantity) -> Quantity | None:
    """The part as a percentage; what would round to 0 is "less than 1". None of nothing."""
    percent = percentage(part, whole)
    return Quantity(Kind.LESS_THAN, 1) if percent and part.value and not percent.value else percent


def _percent_of_change(found: Quantity, arguments: Arguments) -> Quantity | Check:
    before = arguments.previous[arguments.figures[0].key].quantity
    if not found.value and found.kind not in (Kind.EXACT, Kind.ABOUT):
        return NARRATIVE_CHANGE_UNCLEAR
    # The change says already what is uncertain about the earlier figure.
    base = replace(before, kind=Kind.EXACT) if before.high is None else before
    return share_of(_size(found), base) or NARRATIVE_PERCENT_OF_NOTHING


def _told(one: Figure, text: str, prose: Prose, *, with_stale: bool = False) -> Answer:
    """The words of a figure, with what a sum lacks and a warning where it lacks something."""
    in_full = str(with_gaps([one], plain(text), Texts(prose.words), with_stale=with_stale))
    return said(one, in_full, None if in_full == text else NARRATIVE_SUM_INCOMPLETE)


def _missing(one: Figure, quantity: Quantity, prose: Prose) -> Answer:
    return said(one, prose.words.quantity(quantity), NARRATIVE_FIGURE_MISSING)


def _code(key: str, value: str, words: Words) -> str:
    """The words for a code such as a status; a value that is no code stands for itself."""
    table, column = key.split(".")[0], key.rsplit(".")[-1]
    try:
        return words.code(table, column, value)
    except UnknownMessage:
        return value


def _change(arguments: Arguments) -> Quantity | Answer:
    """The change since the last report, or the answer that there is none to speak of."""
    (one,) = arguments.figures
    before = arguments.previous.get(one.key)
    found = change_of(one, before)
    if isinstance(found, Quantity):
        return found
    if found is NoChange.MISSING:
        lacking = [each.quantity for each in (one, before) if each and each.quantity.is_missing]
        return _missing(one, lacking[0], arguments.prose)
    if found is NoChange.OTHER_PARTS and before:
        return refused(_REFUSALS[found], parts=sorted(counted_in(one) ^ counted_in(before)))
    return refused(_REFUSALS[found])


def _size(found: Quantity) -> Quantity:
    value = found.value or 0
    kind = _BELOW_ZERO.get(found.kind, found.kind) if value < 0 else found.kind
    return Quantity(kind, abs(value))
