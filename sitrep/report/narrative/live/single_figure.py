"""Live figures of one key: the value, its change, its dates."""

from datetime import date

from sitrep.analysis.change import NoChange, change_of, of_what
from sitrep.arithmetic import are_about_equal, difference, percent_change, readable, size_of
from sitrep.model.figure import Figure, Made
from sitrep.model.indicators import PERCENT, is_currency
from sitrep.model.tables import column_behind
from sitrep.quantity import Kind, Quantity, missing
from sitrep.report.gaps import with_gaps
from sitrep.report.labels import dates_of
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
    NARRATIVE_PERCENT_OF_FEW,
    NARRATIVE_PERCENT_OF_NOTHING,
    NARRATIVE_SUM_INCOMPLETE,
)
from sitrep.report.text import plain
from sitrep.report.texts import Texts

_REFUSALS = {
    NoChange.NOT_A_COUNT: NARRATIVE_NOT_A_COUNT,
    NoChange.FIRST: NARRATIVE_NO_PREVIOUS,
    NoChange.NOT_UPDATED: NARRATIVE_NOT_UPDATED,
    NoChange.OTHER_PARTS: NARRATIVE_OTHER_PARTS,
}


def counts_things(one: Figure) -> bool:
    """Whether its number stands before a noun; days, money and shares bring their own."""
    has_noun = one.made in (Made.DAYS_LEFT, Made.SHARE) or one.unit == PERCENT or is_currency(one.unit)
    return isinstance(one.value, Quantity) and not has_noun


def figure(arguments: Arguments) -> Answer:
    """`more than 35,000`; a date or a status in words; `19 days`; `83 per cent`."""
    (one,) = arguments.figures
    value, prose = one.value, arguments.prose
    if isinstance(value, date):
        return said(one, arguments.words.date(value))
    if isinstance(value, str):
        if value:
            return said(one, arguments.words.code(column_behind(one.key), value))
        return _missing(one, missing(Kind.NO_DATA), prose)
    if value.is_missing:
        return _missing(one, value, prose)
    if one.made is Made.DAYS_LEFT and (value.value or 0) < 0:
        return refused(NARRATIVE_MANDATE_OVER)
    if one.made is Made.DAYS_LEFT:
        return said(one, days(prose, value.count or 0))
    if one.made is Made.SHARE or one.unit == PERCENT:
        return said(one, percent_of(value, prose))
    if is_currency(one.unit):
        return _told(one, arguments.words.money(value, one.unit), prose)
    return _told(one, prose.count(value), prose)


def change(arguments: Arguments) -> Answer:
    """`11,904 more`, `532 fewer`, `no change`."""
    (one,) = arguments.figures
    before = _before(arguments)
    if isinstance(before, Answer):
        return before
    words = more_or_fewer(one, before, arguments.prose)
    if words is None:
        return refused(NARRATIVE_CHANGE_UNCLEAR)
    return _told(one, words, arguments.prose, with_stale=True)


def more_or_fewer(one: Figure, before: Figure, prose: Prose) -> str | None:
    """The words of a difference; None where qualifiers leave open which is the larger one.

    People are fewer, money is less, and percentages differ in points.
    """
    count, other = one.quantity, before.quantity
    found = difference(count, other)
    if are_about_equal(count, other):
        return prose.words.say("narrative.change.about_none")
    if found is None or is_open(found):
        return None
    if found.is_exact and not found.value:
        return prose.words.say("narrative.change.none")
    is_more, size = (found.high or found.value or 0) > 0, size_of(found)
    if is_currency(one.unit):
        direction, said = "more" if is_more else "less", prose.words.money(size, one.unit)
    elif one.unit == PERCENT:
        direction, said = "points_more" if is_more else "points_less", prose.percent(size)
    else:
        direction, said = "more" if is_more else "fewer", prose.count(size)
    return prose.words.say(f"narrative.change.{direction}", count=said)


def is_open(change: Quantity) -> bool:
    """Whether a change may be none, although nobody said so, or be in both directions."""
    low = change.value or 0
    if change.high is not None:
        return low <= 0 <= change.high
    return not low and not change.is_exact


def changed_by(arguments: Arguments) -> Answer:
    """`37 per cent`, without saying in which direction."""
    (one,) = arguments.figures
    before = _before(arguments)
    if isinstance(before, Answer):
        return before
    found = _percent_change(before, arguments)
    if isinstance(found, Answer):
        return found
    text = percent_of(size_of(found), arguments.prose)
    return _told(one, text, arguments.prose, with_stale=True)


def trend(arguments: Arguments) -> Answer:
    """`up 37 per cent since 21 June 2012`, `unchanged since`."""
    (one,) = arguments.figures
    before, words = _before(arguments), arguments.words
    if isinstance(before, Answer):
        return before
    found = _percent_change(before, arguments)
    since = {"since": str(dates_of(before, Texts(words)))}
    if are_about_equal(one.quantity, before.quantity):
        text = words.say("narrative.trend.about_unchanged", **since)
    elif one.quantity.is_exact and one.quantity == before.quantity:
        text = words.say("narrative.trend.unchanged", **since)
    elif isinstance(found, Answer):
        return found
    else:
        way = "up" if (found.high or found.value or 0) > 0 else "down"
        percent = percent_of(size_of(found), arguments.prose)
        text = words.say(f"narrative.trend.{way}", percent=percent, **since)
    return _told(one, text, arguments.prose, with_stale=True)


def as_of(arguments: Arguments) -> Answer:
    """The as-of date of a figure, or the range of a sum's; a date is no figure and has no link."""
    (one,) = arguments.figures
    return Answer(dates_of(one, Texts(arguments.words)))


def since(arguments: Arguments) -> Answer:
    """The as-of date of the figure that this one is compared with."""
    (one,) = arguments.figures
    before = arguments.previous.get(one.key)
    if before is None:
        return refused(NARRATIVE_NO_PREVIOUS)
    if one.is_carried:
        return refused(NARRATIVE_NOT_UPDATED)
    return Answer(dates_of(before, Texts(arguments.words)))


def days(prose: Prose, number: int) -> str:
    """`19 days`."""
    return prose.words.say("narrative.days", count=number, days=prose.days(number))


def percent_of(percent: Quantity, prose: Prose) -> str:
    """`37 per cent`; people are fewer, a share is less.

    A qualifier stands around all of it, as a language may have the number last: `yaklaşık yüzde 37`.
    """
    if percent.kind is Kind.LESS_THAN:
        return prose.words.say("narrative.percent.less_than", count=percent.value)
    if percent.is_exact or percent.value is None or percent.high is not None:
        return prose.words.say("narrative.percent", count=prose.percent(percent))
    exactly = percent_of(Quantity(Kind.EXACT, percent.value), prose)
    return prose.words.say(f"quantity.{percent.kind}", value=exactly)


def too_few(base: Quantity, arguments: Arguments) -> Answer | None:
    """Why a count is too small to be the base of a percentage; None where it is not."""
    if not base.value and base.high is None:
        return refused(NARRATIVE_PERCENT_OF_NOTHING)
    if (base.value or 0) >= arguments.percent_base:
        return None
    return refused(NARRATIVE_PERCENT_OF_FEW, base=base, least=arguments.percent_base)


def _percent_change(before: Figure, arguments: Arguments) -> Quantity | Answer:
    (one,) = arguments.figures
    few = too_few(before.quantity, arguments)
    if few:
        return few
    found = percent_change(one.quantity, before.quantity)
    if found is None or is_open(found):
        return refused(NARRATIVE_CHANGE_UNCLEAR)
    return readable(found)


def _told(one: Figure, text: str, prose: Prose, *, with_stale: bool = False) -> Answer:
    """The words of a figure, with what a sum lacks and a warning where it lacks something."""
    in_full = str(with_gaps([one], plain(text), Texts(prose.words), with_stale=with_stale))
    return said(one, in_full, None if in_full == text else NARRATIVE_SUM_INCOMPLETE)


def _missing(one: Figure, quantity: Quantity, prose: Prose) -> Answer:
    return said(one, prose.words.quantity(quantity), NARRATIVE_FIGURE_MISSING)


def _before(arguments: Arguments) -> Figure | Answer:
    """The figure of the last report, or the answer that there is no change to speak of."""
    (one,) = arguments.figures
    before = arguments.previous.get(one.key)
    found = change_of(one, before)
    if before and (isinstance(found, Quantity) or found is NoChange.UNCLEAR):
        return before
    if found is NoChange.MISSING:
        lacking = [each.quantity for each in (one, before) if each and each.quantity.is_missing]
        return _missing(one, lacking[0], arguments.prose)
    if found is NoChange.OTHER_PARTS and before:
        return refused(_REFUSALS[found], parts=sorted(of_what(one) ^ of_what(before)))
    return refused(_REFUSALS[found] if isinstance(found, NoChange) else NARRATIVE_NO_PREVIOUS)
