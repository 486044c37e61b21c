"""Live figures made of several figures, or of none: lists, shares, countdowns, literals."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from sitrep.analysis.composition import is_part_of
from sitrep.arithmetic import difference, percentage, readable
from sitrep.cells import Address
from sitrep.diagnostics import Check
from sitrep.model.counting import Whom, count_key
from sitrep.model.figure import Figure, Made
from sitrep.model.indicators import is_currency
from sitrep.model.subject import in_words
from sitrep.quantity import Kind, Quantity
from sitrep.report.gaps import with_gaps
from sitrep.report.labels import label_of, subject_of
from sitrep.report.narrative.live.arguments import (
    Answer,
    Arguments,
    linked,
    refused,
    said,
)
from sitrep.report.narrative.live.checks import (
    NARRATIVE_CHANGE_UNCLEAR,
    NARRATIVE_DATE_EXPECTED,
    NARRATIVE_DATE_SIDE,
    NARRATIVE_FIGURE_MISSING,
    NARRATIVE_LITERAL_REASON,
    NARRATIVE_NOT_A_COUNT,
    NARRATIVE_SERIES_MIXED,
    NARRATIVE_SUM_INCOMPLETE,
)
from sitrep.report.narrative.live.single_figure import days, more_or_fewer, percent_of, too_few
from sitrep.report.text import Text, plain
from sitrep.report.texts import Texts
from sitrep.words.alphabet import sort_key

_PAIRS = (("population", "capacity"), ("deployed", "authorised"))
"""Measures of one thing that may be compared although they are not the same."""

_SHORTEST_REASON = 3


def listed(arguments: Arguments) -> Answer:
    """`Jordan (33,421), Lebanon (28,103) and Turkey (44,038)`, in alphabetical order."""
    words = Texts(arguments.words)
    # What the figures have in common goes without saying; what tells them apart does not.
    measures = {(_whom(one), one.key.rsplit(".", 1)[-1]) for one in arguments.figures}
    name_of = subject_of if len(measures) == 1 else label_of
    language = arguments.words.language
    named = sorted(
        ((name_of(one, words), one) for one in arguments.figures),
        key=lambda named: sort_key(named[0], language),
    )
    items: list[Text] = []
    problem: Check | None = None
    for name, one in named:
        if not isinstance(one.value, Quantity):
            return refused(NARRATIVE_NOT_A_COUNT)
        if one.value.is_missing:
            problem = NARRATIVE_FIGURE_MISSING
        elif one.missing_parts or one.withheld_parts:
            problem = problem or NARRATIVE_SUM_INCOMPLETE
        value = linked(one.key, str(words.figure(one)))
        items.append(words.say("narrative.list.item", name=name, value=value))
    return Answer(words.list_of(items), problem, frozenset(one.key for one in arguments.figures))


def share(arguments: Arguments) -> Answer:
    """`38 per cent`: the first as a share of the second, of one series."""
    part, whole = arguments.figures
    if not _is_comparable(part, whole):
        return refused(NARRATIVE_SERIES_MIXED)
    if part.quantity.is_missing or whole.quantity.is_missing:
        return refused(NARRATIVE_FIGURE_MISSING)
    few = too_few(whole.quantity, arguments)
    if few:
        return few
    percent = percentage(part.quantity, whole.quantity)
    if percent is None:
        return refused(NARRATIVE_CHANGE_UNCLEAR)
    percent = readable(percent)
    return _made_of(arguments, Made.SHARE, percent, percent_of(percent, arguments.prose))


def compared(arguments: Arguments) -> Answer:
    """`10,617 more`: the first less the second, of one series."""
    one, other = arguments.figures
    if not _is_comparable(one, other):
        return refused(NARRATIVE_SERIES_MIXED)
    found = difference(one.quantity, other.quantity)
    if found and found.is_missing:
        return refused(NARRATIVE_FIGURE_MISSING)
    text = more_or_fewer(one, other, arguments.prose)
    if text is None or found is None:
        return refused(NARRATIVE_CHANGE_UNCLEAR)
    return _made_of(arguments, Made.DIFFERENCE, found, text)


def days_until(arguments: Arguments) -> Answer:
    """`19 days`: from the report's as-of date until the day."""
    return _days(arguments, sign=1)


def days_since(arguments: Arguments) -> Answer:
    """`45 days`: from the day until the report's as-of date."""
    return _days(arguments, sign=-1)


def literal(arguments: Arguments) -> Answer:
    """A number that the writer stands for; the reason takes the place of a source."""
    text, reason = arguments.texts
    if len(reason.strip()) < _SHORTEST_REASON or not text.strip():
        return refused(NARRATIVE_LITERAL_REASON)
    made = Figure(
        key=f"literal({text}, {arguments.where.row})",
        value=text,
        as_of=arguments.as_of,
        subject=in_words(arguments.words.say("narrative.literal", text=text, line=arguments.where.row)),
        cells=(arguments.where,),
        sources=(reason.strip(),),
        made=Made.LITERAL,
    )
    return replace(said(made, text), made=(made,))


def _is_comparable(one: Figure, other: Figure) -> bool:
    """Whether both count the same thing: people registered, say, and not people assisted.

    Amounts of two currencies are never compared.
    """
    if not isinstance(one.value, Quantity) or not isinstance(other.value, Quantity):
        return False
    (family, *_, measure), (other_family, *_, other_measure) = one.key.split("."), other.key.split(".")
    if family != other_family or one.unit != other.unit or _whom(one) != _whom(other):
        return False
    is_pair = (measure, other_measure) in _PAIRS or is_part_of(one, other)
    return measure == other_measure or (is_pair and one.subject == other.subject)


def _whom(figure: Figure) -> Whom | None:
    parts = count_key(figure.key)
    return parts.whom if parts else None


def _days(arguments: Arguments, sign: int) -> Answer:
    (one,) = arguments.figures
    if not isinstance(one.value, date):
        return refused(NARRATIVE_DATE_EXPECTED)
    number = sign * (one.value - arguments.as_of).days
    if number < 0:
        return refused(NARRATIVE_DATE_SIDE)
    made = Quantity(Kind.EXACT, number)
    return _made_of(arguments, Made.DAYS_BETWEEN, made, days(arguments.prose, number))


def _made_of(arguments: Arguments, made: Made, value: Quantity, text: str) -> Answer:
    """A figure of its own, made of the others, with its row in the annex."""
    parts = arguments.figures
    dates = [part.as_of_first or part.as_of for part in parts]
    figure = Figure(
        key=f"{made}({', '.join(part.key for part in parts)})",
        value=value,
        as_of=arguments.as_of if made is Made.DAYS_BETWEEN else max(part.as_of for part in parts),
        as_of_first=min(dates) if len(parts) > 1 else None,
        subject=in_words(_label(arguments, made, parts)),
        cells=_cells(parts),
        sources=tuple(dict.fromkeys(source for part in parts for source in part.sources)),
        made=made,
        parts=tuple(part.key for part in parts),
        missing_parts=tuple(dict.fromkeys(lost for part in parts for lost in part.missing_parts)),
        withheld_parts=tuple(dict.fromkeys(cut for part in parts for cut in part.withheld_parts)),
        unit=parts[0].unit if made is Made.DIFFERENCE and is_currency(parts[0].unit) else "",
    )
    used = frozenset(part.key for part in parts)
    in_full = str(with_gaps(parts, plain(text), Texts(arguments.words)))
    problem = None if in_full == text else NARRATIVE_SUM_INCOMPLETE
    return Answer(linked(figure.key, in_full), problem, used, made=(figure,))


def _label(arguments: Arguments, made: Made, parts: Sequence[Figure]) -> str:
    labels = [str(label_of(part, Texts(arguments.words))) for part in parts]
    fields = dict(zip(("first", "second"), labels, strict=False))
    return arguments.words.say(f"narrative.made.{made}", **fields)


def _cells(parts: Sequence[Figure]) -> tuple[Address, ...]:
    return tuple(dict.fromkeys(cell for part in parts for cell in part.cells))
