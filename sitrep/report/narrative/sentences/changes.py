"""Rises and falls: words against the sign of the change."""

from collections.abc import Iterator

from sitrep.arithmetic import is_surely_above
from sitrep.model.figure import Figure
from sitrep.quantity import Quantity
from sitrep.report.narrative.sentences.checks import SENTENCE_DIRECTION, SENTENCE_LEVEL
from sitrep.report.narrative.sentences.grammar import MARK, Grammar, compiled, gap
from sitrep.report.narrative.sentences.sentence import Finding, Sentence, Spot

_CHANGES = ("change", "percent_change", "trend")
_MOST_BETWEEN = 5
_DENIAL = 40


def against_the_sign(sentence: Sentence, grammar: Grammar) -> Iterator[Finding]:
    """Words of a rise beside a fall, and the other way round; a change of nothing is neither."""
    for spot in sentence.spots:
        before = spot.before
        if before is None or not isinstance(before.value, Quantity) or before.value.is_missing:
            continue
        for is_rise, start, end in _told(spot, sentence, grammar):
            if _is_against(is_rise, spot.figure, before, is_change=spot.function in _CHANGES):
                check = SENTENCE_DIRECTION if spot.function in _CHANGES else SENTENCE_LEVEL
                yield Finding(
                    check,
                    start,
                    end,
                    {
                        "text": " ".join(sentence.printed[start:end].split()),
                        "key": spot.figure.key,
                        "count": spot.figure.value,
                        "before": before.value,
                        "day": before.as_of,
                    },
                )


def _is_against(is_rise: bool, figure: Figure, before: Figure, *, is_change: bool) -> bool:
    lower, higher = (figure, before) if is_rise else (before, figure)
    is_other_way = is_surely_above(higher.quantity, lower.quantity)
    is_still = figure.quantity.is_exact and figure.quantity == before.quantity
    return is_other_way or (is_change and is_still)


def _told(spot: Spot, sentence: Sentence, grammar: Grammar) -> Iterator[tuple[bool, int, int]]:
    """Whether a rise is told of the figure, with the span of its word."""
    words = grammar.words
    before = sentence.text[: spot.start]
    softly = rf"(?:(?:{words.softened})\s+){{0,2}}"
    if spot.function == "figure":
        joints = rf"{gap(_MOST_BETWEEN)}(?:{words.to})\s+{softly}"
        rises, falls = words.rises, words.falls
        if compiled(rf"(?<!\w)(?:{words.since})(?!\w)").search(sentence.text):
            return
    elif spot.function in _CHANGES:
        joints = rf",?(?:{gap(_MOST_BETWEEN)}(?:{words.by})\s+{softly}|\s+{softly})"
        rises, falls = f"{words.rises}|{words.up}", f"{words.falls}|{words.down}"
    else:
        return
    told = compiled(rf"(?<!\w)(?:(?P<rise>{rises})|(?P<fall>{falls}))(?!\w)")
    found = list(told.finditer(before, before.rfind(MARK) + 1))
    if found and compiled(joints).fullmatch(before, found[-1].end()):
        last = found[-1]
        if not _is_denied(before[: last.end()], grammar) and not _is_denied(
            before[last.end() :], grammar
        ):
            yield bool(last["rise"]), last.start(), last.end()
        return
    noun = grammar.begins(
        rf"(?:(?P<more>{words.more})|(?P<less>{words.less}))", sentence.text[spot.end :]
    )
    if spot.function == "percent_change" and noun and not _is_denied(before, grammar):
        start = noun.start(noun.lastgroup or 0)
        yield bool(noun["more"]), spot.end + start, spot.end + noun.end()


def _is_denied(text: str, grammar: Grammar) -> bool:
    return bool(compiled(rf"(?<![^\W])(?:{grammar.words.denied})(?!\w)").search(text[-_DENIAL:]))
