"""What a sum lacks, in words, and the countries of which it has a single area."""

from collections.abc import Iterable

from sitrep.model.figure import Figure
from sitrep.model.subject import Subject
from sitrep.quantity import Quantity
from sitrep.report.subjects import MOST_NAMED, part_of
from sitrep.report.text import EMPTY, Text
from sitrep.report.texts import Texts


def with_only(figure: Figure, whose: Text, words: Texts) -> Text:
    """The name of a total, and in brackets of which countries it has a single area."""
    only = only_in(figure, words)
    return words.say("subject.only.in", text=whose, names=only) if only else whose


def only_in(figure: Figure, words: Texts) -> Text:
    """`Ouaddai` of Chad, `Chad only Ouaddai` in a total; "" for none."""
    if not figure.subject.is_total:
        return words.list_of([part_of(figure, part, words) for part in figure.only_parts])
    names = [
        words.say("subject.only.part", country=words.country(part.country), area=Text.cited(part.name))
        for part in figure.only_parts
    ]
    return words.list_of(_first_ones(names, words))


def lacking_in(figure: Figure, words: Texts) -> Text:
    """`Lebanon and Urfa (Turkey)`: whose counts are not in a sum, as they are missing or withheld.

    "" where it is whole or has no value. Of many only the first ones "and others": the data notes have
    all.
    """
    has_value = isinstance(figure.value, Quantity) and not figure.value.is_missing
    if not has_value:
        return EMPTY
    lacking = (*figure.missing_parts, *figure.withheld_parts)
    return words.list_of(_first_ones([part_of(figure, part, words) for part in lacking], words))


def names_of_parts(figure: Figure, parts: Iterable[Subject], words: Texts) -> Text:
    """All these parts of a sum in one phrase."""
    return words.list_of([part_of(figure, part, words) for part in parts])


def _first_ones(names: Iterable[Text], words: Texts) -> list[Text]:
    once = list(dict.fromkeys(names))
    return [*once[:MOST_NAMED], words.say("subject.others")] if len(once) > MOST_NAMED else once


def with_gaps(figures: Iterable[Figure], text: Text, words: Texts, *, with_stale: bool = False) -> Text:
    """The text, and in brackets whose counts the sums behind it lack; the same text if none.

    `with_stale`: and whose they have from the last report, which hides a change of theirs.
    """
    lacking: list[Text] = []
    stale: list[Text] = []
    alone: list[Text] = []
    partly: list[Text] = []
    for each in figures:
        if only := only_in(each, words):
            (partly if each.subject.is_total else alone).append(only)
        lacking += [part_of(each, part, words) for part in (*each.missing_parts, *each.withheld_parts)]
        stale += [part_of(each, part, words) for part in each.stale_parts if with_stale]
    if lacking:
        text = words.say("sum.without", text=text, names=_first_ones(lacking, words))
    for key, names in (("sum.only", alone), ("subject.only.in", partly)):
        if names:
            text = words.say(key, text=text, names=_first_ones(names, words))
    if stale:
        text = words.say("sum.not_updated", text=text, names=_first_ones(stale, words))
    return text


def gaps_of(figure: Figure) -> tuple[tuple[Subject, ...], ...]:
    """Whose counts are not in it, and which areas alone stand for their country."""
    return (*figure.missing_parts, *figure.withheld_parts), figure.only_parts


def counted(figure: Figure, words: Texts) -> Text:
    """A count in text, with what it lacks: `21,000 (without Urfa)`."""
    return with_gaps([figure], words.quantity(figure.quantity), words)
