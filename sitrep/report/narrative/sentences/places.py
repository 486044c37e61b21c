"""Places: a figure under another place's name."""

from collections.abc import Iterator, Mapping, Sequence, Set
from functools import cache

from sitrep.model.figure import Figure, Figures
from sitrep.model.subject import Subject, SubjectKind, place
from sitrep.report.narrative.sentences.checks import SENTENCE_PLACE
from sitrep.report.narrative.sentences.grammar import MARK, Grammar, compiled
from sitrep.report.narrative.sentences.sentence import Finding, Named, Sentence, Spot, is_place
from sitrep.words.countries import alpha2_codes, names_of
from sitrep.words.speech import Words

_SHORTEST_NAME = 3
_NEAR, _FAR = 1, 8
"""The most words between a figure and a place without figures, and one with."""


def places_of(figures: Figures, words: Words) -> Mapping[str, Subject]:
    """Names of countries, and of the areas and camps of the month, with what they name."""
    names = dict(_countries())
    for figure in figures.values():
        whose = figure.subject
        if is_place(figure) and not whose.name:
            names[words.country(whose.country)] = whose
        elif whose.kind in (SubjectKind.PLACE, SubjectKind.CAMP) and whose.name:
            # "Öncüpınar (Kilis)" is written without its province.
            bare = whose.name.partition("(")[0].strip()
            for name in (whose.name, bare):
                names.setdefault(" ".join(name.split()), whose)
    return {name: whose for name, whose in names.items() if _is_telling(name, whose)}


def _is_telling(name: str, whose: Subject) -> bool:
    """Whether the name is hardly another word: long enough, or a country's in capitals ("DRC")."""
    return len(name) > _SHORTEST_NAME or (name.isupper() and not whose.name)


@cache
def _countries() -> Mapping[str, Subject]:
    return {name: place(code) for code in alpha2_codes() for name in names_of(code)}


def misplaced(sentence: Sentence, grammar: Grammar, figures: Figures) -> Iterator[Finding]:
    """Figures whose clause, or the nearest before it that has a place, has another one."""
    located = [each for each in sentence.named if _is_located(each, sentence, grammar)]
    known = {figure.subject for figure in figures.values()}
    for spot in sentence.spots:
        if spot.function in ("share", "compare", "list"):
            continue
        whose = spot.figure.subject
        other = None
        if whose.kind is SubjectKind.PLACE:
            other = _other_place(spot, sentence, located)
        elif whose.is_total:
            other = _one_of_all(spot, sentence, located, grammar)
        elif whose.kind is SubjectKind.CAMP:
            other = _other_camp(spot, sentence, located)
        if other and _may_be_meant(other, spot, sentence, known):
            yield Finding(
                SENTENCE_PLACE,
                other.start,
                other.end,
                {"place": sentence.text[other.start : other.end], "key": spot.figure.key},
            )


def _is_located(named: Named, sentence: Sentence, grammar: Grammar) -> bool:
    """Whether the people of a figure may be meant to be there: `in Jordan`, `Jordan hosts`."""
    before, after = sentence.text[: named.start], sentence.text[named.end :]
    words = grammar.words
    inside = rf"(?:{words.inside})\s+(?:(?:{words.sides})\s+){{0,2}}"
    if found := grammar.ends(inside, before):
        ahead = before[: found.start()]
        is_compared = grammar.ends(words.compared, ahead)
        return not is_compared and (
            _opens_clause(found.start(), sentence)
            or bool(grammar.ends(rf"{words.counted}|{words.linking}|{words.has}", ahead))
        )
    start, _ = sentence.clauses[sentence.clause_of(named.start)]
    opening = compiled(rf"[\W_]*(?:(?:{words.clauses}|{words.sides})\s+){{0,2}}")
    if not opening.fullmatch(sentence.text, start, named.start):
        return False
    return bool(
        compiled(rf"\s*[:(]?\s*{MARK}").match(after)
        or compiled(r"\s*[:(]").match(after)
        or grammar.begins(rf"(?:(?:{words.still})\s+)?(?:{words.has})", after)
    )


def _opens_clause(position: int, sentence: Sentence) -> bool:
    start, _ = sentence.clauses[sentence.clause_of(position)]
    return not any(character.isalnum() for character in sentence.text[start:position]) or (
        len(sentence.text[start:position].split()) == 1
    )


def _other_place(spot: Spot, sentence: Sentence, located: Sequence[Named]) -> Named | None:
    """The place in whose clause the figure stands, if that is not its own."""
    number = sentence.clause_of(spot.start)
    own = spot.figure.subject
    named_own = [each for each in sentence.named if _is_of(spot.figure, each.place)]
    if any(sentence.clause_of(each.start) == number for each in named_own):
        return None
    occupied = {sentence.clause_of(each.start) for each in sentence.spots}
    if any(sentence.clause_of(each.start) not in occupied for each in named_own):
        return None
    if own.name and (place(own.country, own.name) in sentence.earlier or named_own):
        return None
    for clause in range(number, -1, -1):
        if any(sentence.clause_of(each.start) == clause for each in named_own):
            return None
        here = [each for each in located if sentence.clause_of(each.start) == clause]
        if here:
            return min(here, key=lambda each: abs(each.start - spot.start))
    return None


def _one_of_all(
    spot: Spot, sentence: Sentence, located: Sequence[Named], grammar: Grammar
) -> Named | None:
    """The only place that the sentence names, right before a total."""
    if len(sentence.named) != 1 or len(sentence.spots) != 1 or not located:
        return None
    (one,) = located
    is_part = grammar.ends(grammar.words.of, sentence.text[: spot.start])
    return (
        one
        if one.end <= spot.start and not is_part and _words_between(one, spot, sentence) <= _NEAR
        else None
    )


def _other_camp(spot: Spot, sentence: Sentence, located: Sequence[Named]) -> Named | None:
    """Another camp in the figure's clause, in a sentence that does not name the figure's own."""
    number = sentence.clause_of(spot.start)
    own = spot.figure.subject.name.casefold()
    parts = [
        part for part in own.replace("(", " ").replace(")", " ").split() if len(part) > _SHORTEST_NAME
    ]
    if any(part in sentence.text.casefold() for part in parts or [own]):
        return None
    here = [
        each
        for each in located
        if each.place.kind is SubjectKind.CAMP and sentence.clause_of(each.start) == number
    ]
    return here[0] if len(here) == 1 else None


def _is_of(figure: Figure, named: Subject) -> bool:
    """Whether the figure may stand under that name."""
    own = figure.subject
    return (named.kind, named.country, named.name) == (own.kind, own.country, own.name)


def _may_be_meant(other: Named, spot: Spot, sentence: Sentence, known: Set[Subject]) -> bool:
    """Near enough, and of the same kind; a place without figures only right beside the figure."""
    is_camp = spot.figure.subject.kind is SubjectKind.CAMP
    if (other.place.kind is SubjectKind.CAMP) is not is_camp:
        return False
    return _words_between(other, spot, sentence) <= (_FAR if other.place in known else _NEAR)


def _words_between(named: Named, spot: Spot, sentence: Sentence) -> int:
    (_, start), (end, _) = sorted(((named.start, named.end), (spot.start, spot.end)))
    return sum(any(map(str.isalpha, word)) for word in sentence.text[start:end].split())
