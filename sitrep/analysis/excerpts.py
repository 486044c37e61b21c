"""Sentences of an article that a report may want to quote, chosen by what they say."""

import re
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from functools import cache

from sitrep.languages import LANGUAGES
from sitrep.languages.statements import Attribution
from sitrep.languages.union import of_all
from sitrep.lines import at_commas, one_line
from sitrep.reading.mentions import Role, mentions
from sitrep.reading.sentences import sentences
from sitrep.words.folding import fold

_POINTS_FIGURE, _MOST_FIGURES = 3, 2
_POINTS_PLACE, _MOST_PLACES = 2, 2
_POINTS_ACTOR, _MOST_ACTORS = 2, 2
_POINTS_SPEAKER = 1
_LEAST_POINTS = 3
_SHORTEST_STEM = 4
_LETTERS_OF_ENDING = 2

# Bounded, so that no text can make the search slow.
_QUOTED = re.compile(r"(?:“|‘‘|''|\")(.{2,1000}?)(?:”|’’|''|\")", re.DOTALL)
_LONGEST_SPEAKER_WORDS = 8
_PREFIXES = of_all(lambda language: language.prefixes)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What this operation is about: names of places and actors in texts, and what each is shown as.

    The name of a place also stands for its people (Turkey, Turkish).
    """

    places: Mapping[str, str]
    actors: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Proposal:
    """A sentence word for word, who says it if it tells, and why it is proposed."""

    quote: str
    speaker: str
    figures: tuple[str, ...]
    places: tuple[str, ...]
    actors: tuple[str, ...]

    @property
    def points(self) -> int:
        """3 for a figure, 2 for a place and 2 for an actor, at most two of each; 1 for a speaker."""
        return (
            _POINTS_FIGURE * min(len(self.figures), _MOST_FIGURES)
            + _POINTS_PLACE * min(len(self.places), _MOST_PLACES)
            + _POINTS_ACTOR * min(len(self.actors), _MOST_ACTORS)
            + _POINTS_SPEAKER * bool(self.speaker)
        )


def propose(text: str, language: str, known: Vocabulary, *, most_words: int) -> list[Proposal]:
    """The sentences worth quoting, best first, equal ones in their order; none above `most_words`.

    Figures are counts and percentages, in no language but LANGUAGES. A place by itself is not enough.
    """
    spans = (text[start:end] for start, end in sentences(text))
    found = [_proposal(sentence, language, known) for sentence in dict.fromkeys(spans)]
    worthy = [
        each
        for each in found
        if each.points >= _LEAST_POINTS
        and (each.figures or each.actors or each.speaker)
        and len(each.quote.split()) <= most_words
    ]
    return sorted(worthy, key=lambda each: -each.points)


def _proposal(sentence: str, language: str, known: Vocabulary) -> Proposal:
    is_read = language in LANGUAGES
    numbers = mentions(sentence, language) if is_read else []
    attribution = LANGUAGES[language].attribution if is_read else None
    return Proposal(
        quote=sentence,
        speaker=_speaker(sentence, attribution) if attribution else "",
        figures=tuple(
            one_line(sentence[found.start : found.end])
            for found in numbers
            if found.role in (Role.COUNT, Role.PERCENT)
        ),
        places=_named(sentence, known.places, with_people=True),
        actors=_named(sentence, known.actors, with_people=False),
    )


def _named(sentence: str, names: Mapping[str, str], *, with_people: bool) -> tuple[str, ...]:
    folded = f" {fold(sentence)} "
    found = {
        shown: None
        for name, shown in names.items()
        if _stands(name, sentence, folded)
        or (with_people and " " not in fold(name) and _has_people(folded, fold(name)))
    }
    return tuple(found)


def _stands(name: str, sentence: str, folded: str) -> bool:
    if name.isupper() and name.isascii():
        # An acronym may be a word as well: WHO, who.
        return re.search(rf"\b{re.escape(name)}\b", sentence) is not None
    return f" {fold(name)} " in folded


def _has_people(folded: str, name: str) -> bool:
    """Whether a word begins as the name does: Turkey and Turkish, سوريا and السوريين."""
    stem = name[: max(_SHORTEST_STEM, len(name) - _LETTERS_OF_ENDING)]
    beginning = rf" (?:{_PREFIXES})?{re.escape(stem)}"
    return len(name) >= _SHORTEST_STEM and re.search(beginning, folded) is not None


def _speaker(sentence: str, words: Attribution) -> str:
    """Who is said to have said the quoted words; "" unless the sentence quotes and names somebody."""
    quoted = [match.span() for match in _QUOTED.finditer(sentence)]
    if not quoted:
        return ""
    outside = sentence
    for start, end in quoted:
        outside = outside[:start] + "\0" * (end - start) + outside[end:]
    no_names = frozenset(words.no_names.split("|"))
    according = _according(words.according).search(outside)
    if according:
        return _name_in([according["who"]], no_names)
    for said in re.finditer(rf"\b(?:{words.said})\b", outside):
        before = outside[: said.start()].rpartition("\0")[2]
        speaker = _name_in(at_commas(before), no_names)
        if speaker:
            return speaker
    return ""


@cache
def _according(words: str) -> re.Pattern[str]:
    """With the name after it; the words may begin the sentence."""
    first = rf"[{words[0].upper()}{words[0]}]{words[1:]}"
    return re.compile(rf"\b{first} (?P<who>[^,.“”\"‘’]{{2,80}})")


def _name_in(pieces: Iterable[str], no_names: Set[str]) -> str:
    """The first piece between commas that has a name in it; it stands in the sentence as it is."""
    for piece in pieces:
        words = piece.split()
        is_short = 0 < len(words) <= _LONGEST_SPEAKER_WORDS
        if is_short and words[0].lower() not in no_names and any(w[0].isupper() for w in words):
            return " ".join(words)
    return ""
