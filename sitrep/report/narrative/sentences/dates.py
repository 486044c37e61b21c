"""Dates: a figure given as of another day than its own."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from sitrep.model.tables import counts_people
from sitrep.reading.dates import parse_date
from sitrep.reading.mentions import Role, mentions
from sitrep.report.narrative.sentences.checks import SENTENCE_DATE
from sitrep.report.narrative.sentences.grammar import MARK, Grammar, compiled
from sitrep.report.narrative.sentences.sentence import Finding, Sentence, Spot

_FLOWS = ("arrivals", "returns")
_MOST_BETWEEN = 7
_HALF_A_YEAR = timedelta(days=180)


def wrong_dates(sentence: Sentence, grammar: Grammar) -> Iterator[Finding]:
    """Days that are said right beside a figure and are not in its own range of dates."""
    days = [each for each in mentions(sentence.printed, grammar.language) if each.role is Role.DATE]
    for found in days:
        dated = grammar.ends(grammar.words.dated, sentence.text[: found.start])
        if dated is None:
            continue
        for spot in sentence.spots:
            day = _day(sentence.printed[found.start : found.end], spot.figure.as_of, grammar.language)
            if (
                day
                and spot.function == "figure"
                and counts_people(spot.figure.key)
                and not spot.measure.startswith(_FLOWS)
                and _is_dated(spot, dated.start(), found.end, sentence, grammar)
                and not _is_own(day, spot)
            ):
                yield Finding(
                    SENTENCE_DATE,
                    found.start,
                    found.end,
                    {"day": day, "own": spot.figure.as_of, "key": spot.figure.key},
                )


def _is_own(day: date, spot: Spot) -> bool:
    figure = spot.figure
    return (figure.as_of_first or figure.as_of) <= day <= figure.as_of


def _day(text: str, own: date, language: str) -> date | None:
    """A whole day; one without a year is in the figure's."""
    for candidate in (text, f"{text} {own.year}"):
        read = parse_date(candidate.strip(), language)
        if isinstance(read, date):
            if candidate == text or abs(read - own) < _HALF_A_YEAR:
                return read
            return None
    return None


def _is_dated(spot: Spot, start: int, end: int, sentence: Sentence, grammar: Grammar) -> bool:
    """Whether the day, between `start` and `end` with its preposition, is said to be the figure's."""
    words = grammar.words
    known = [words.linking, words.counted, words.has, words.inside, words.softened]
    known += [re.escape(sentence.text[each.start : each.end]) for each in sentence.named]
    step = rf"(?:(?:{'|'.join(known)})\s+){{0,{_MOST_BETWEEN}}}"
    if end <= spot.start:
        opens = not any(sign.isalnum() for sign in sentence.text[:start])
        always = grammar.begins(words.dated_always, sentence.text[start:])
        if not opens and not always:
            return False
        return compiled(rf",?\s+{step}").fullmatch(sentence.text, end, spot.start) is not None
    between = sentence.text[spot.end : start]
    return MARK not in between and compiled(rf",?\s+{step}").fullmatch(between) is not None
