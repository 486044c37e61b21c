"""A sentence with the live figures in it, its clauses and the places that it names."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from sitrep.diagnostics import Check
from sitrep.model.figure import Figure
from sitrep.model.subject import Subject, SubjectKind
from sitrep.quantity import Quantity
from sitrep.reading.sentences import sentences
from sitrep.report.narrative.filling import Occurrence
from sitrep.report.narrative.sentences.grammar import MARK, Grammar
from sitrep.report.narrative.written import Written

_LONGEST, _MOST_SPOTS = 3_000, 24


@dataclass(frozen=True, slots=True)
class Spot:
    """A count that a live figure prints at `[start:end]` of its sentence.

    `function` is the word that begins it, `before` what its first figure is compared with.
    """

    start: int
    end: int
    function: str
    figures: tuple[Figure, ...]
    before: Figure | None

    @property
    def figure(self) -> Figure:
        """The figure, or the first of several."""
        return self.figures[0]

    @property
    def measure(self) -> str:
        """The last part of its key: `registered`, `population`."""
        return self.figure.key.rsplit(".", 1)[-1]


@dataclass(frozen=True, slots=True)
class Named:
    """A place that the writer names at `[start:end]`."""

    start: int
    end: int
    place: Subject


@dataclass(frozen=True, slots=True)
class Sentence:
    """`text` has a mark for each character that a live count prints; `printed` is as a reader sees it.

    `start` is where it begins in the whole text; `clauses` are spans; `earlier` are the places that the
    sentence before names.
    """

    text: str
    printed: str
    start: int
    spots: tuple[Spot, ...]
    clauses: tuple[tuple[int, int], ...]
    named: tuple[Named, ...]
    earlier: frozenset[Subject] = frozenset()

    def clause_of(self, position: int) -> int:
        """The number of the clause around a place in the text."""
        return next(n for n, (_, end) in enumerate(self.clauses) if position < end)


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong at `[start:end]` of a sentence; `values` fill its message."""

    check: Check
    start: int
    end: int
    values: Mapping[str, object]


def sentences_of(
    written: Written, figures: Sequence[Occurrence], grammar: Grammar, places: Mapping[str, Subject]
) -> Iterator[Sentence]:
    """All sentences that hold a live count; `places` are the names that are looked for.

    What is longer than anybody writes is no sentence, and left alone.
    """
    earlier: frozenset[Subject] = frozenset()
    last_end = 0
    for start, end in sentences(written.text):
        if "\n" in written.text[last_end:start]:
            earlier = frozenset()
        last_end = end
        printed = written.text[start:end]
        spots = tuple(_spots(written.live[start:end], figures))
        if end - start > _LONGEST or len(spots) > _MOST_SPOTS:
            continue
        text = _marked(printed, spots)
        named = tuple(_named(text, places))
        if spots:
            clauses = tuple(_clauses(text, named, grammar))
            yield Sentence(text, printed, start, spots, clauses, named, earlier)
        earlier = frozenset(each.place for each in named)


def _spots(live: Sequence[int | None], figures: Sequence[Occurrence]) -> Iterator[Spot]:
    position = 0
    for number, run in groupby(live):
        length = len(list(run))
        if number is not None and _is_count(figures[number]):
            asked = figures[number].asked
            before = asked.previous.get(asked.figures[0].key)
            function = figures[number].function
            yield Spot(position, position + length, function, asked.figures, before)
        position += length


def _is_count(occurrence: Occurrence) -> bool:
    """Whether it prints a number of people; dates and literals are words like others."""
    figures = occurrence.asked.figures
    return (
        occurrence.function not in ("date", "since", "days_until", "days_since", "literal")
        and bool(figures)
        and all(isinstance(each.value, Quantity) and not each.value.is_missing for each in figures)
    )


def _marked(text: str, spots: Sequence[Spot]) -> str:
    for spot in spots:
        text = text[: spot.start] + MARK * (spot.end - spot.start) + text[spot.end :]
    return text


_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_MOST_WORDS = 8


def _named(text: str, places: Mapping[str, Subject]) -> Iterator[Named]:
    """The longest names, from left to right."""
    words = list(_WORD.finditer(text))
    end = 0
    for first, word in enumerate(words):
        if word.start() < end:
            continue
        for last in reversed(words[first : first + _MOST_WORDS]):
            name = text[word.start() : last.end()]
            bare = re.sub(r"['’]s?$", "", name)
            found = places.get(" ".join(bare.split()))
            if found:
                end = word.start() + len(bare)
                yield Named(word.start(), end, found)
                break


def _clauses(text: str, named: Sequence[Named], grammar: Grammar) -> Iterator[tuple[int, int]]:
    """The spans between commas and joints; a row of places stays together."""
    rows = [
        (one.end, other.start)
        for one, other in pairwise(named)
        if grammar.joint.fullmatch(text, one.end, other.start)
    ]
    start = 0
    for found in grammar.clause.finditer(text):
        if not any(low <= found.start() and found.end() <= high for low, high in rows):
            yield start, found.start() + 1
            start = found.start() + 1
    yield start, len(text) + 1


def is_place(figure: Figure) -> bool:
    """Whether it is of a country or of an area in one."""
    return figure.subject.kind is SubjectKind.PLACE
