"""A population that is called by the name of another: internally displaced people, "refugees"."""

from collections.abc import Iterator

from sitrep.model.counting import ABROAD, POPULATIONS, population_of
from sitrep.model.subject import SubjectKind
from sitrep.report.narrative.sentences.checks import SENTENCE_POPULATION
from sitrep.report.narrative.sentences.grammar import Grammar, compiled
from sitrep.report.narrative.sentences.sentence import Finding, Sentence, Spot

_PLACES = (SubjectKind.PLACE, SubjectKind.ALL_COUNTRIES, SubjectKind.SOME_COUNTRIES)
_RETURNED = tuple(each for each in POPULATIONS if each.startswith("returned"))
_LEVELS = ("registered", "assisted", "estimated", "press")
_ADJECTIVES = 2


def confused_populations(sentence: Sentence, grammar: Grammar) -> Iterator[Finding]:
    """`44,038 refugees`, `the number of refugees rose to 44,038`, of internally displaced people.

    Of names that begin at one place the longest counts: "internally displaced people" is more than
    "displaced people". Those who went back may be called what they were, where it is said that they did.
    """
    for spot in sentence.spots:
        population = population_of(spot.figure.key)
        if spot.function != "figure" or spot.figure.subject.kind not in _PLACES or population is None:
            continue
        may_be = _may_be(population, spot, sentence, grammar)
        own = [grammar.words.called[each] for each in may_be if each in grammar.words.called]
        named = _name_after(sentence, spot, grammar) or _name_before(sentence, spot, grammar)
        if named and own and not compiled("|".join(own)).fullmatch(sentence.text, *named):
            text = sentence.text[slice(*named)]
            values = {"text": text, "measure": spot.measure, "key": spot.figure.key}
            yield Finding(SENTENCE_POPULATION, *named, values)


def _may_be(population: str, spot: Spot, sentence: Sentence, grammar: Grammar) -> list[str]:
    """The populations by whose names a figure may be called."""
    named = [population]
    if population in ABROAD and spot.measure not in _LEVELS:
        # Who has just come, or waits to be registered, is not told apart yet.
        named += ABROAD
    if spot.measure == "returns":
        named += _RETURNED
    goes_back = compiled(rf"(?<!\w)(?:{grammar.words.go_back})(?!\w)").search(sentence.text)
    if population == "returned refugees" and goes_back:
        named.append("refugees")
    if population == "returned idps" and goes_back:
        named.append("idps")
    return named


def _name_after(sentence: Sentence, spot: Spot, grammar: Grammar) -> tuple[int, int] | None:
    words = grammar.words
    steps = "|".join((words.no_adjective, words.people, words.households))
    adjectives = rf"(?:(?!(?:{steps})(?!\w))[^\W\d_][\w'’-]*\s+){{0,{_ADJECTIVES}}}?"
    pattern = rf"\s+{adjectives}(?P<name>{_names(grammar)})(?!\w)"
    found = compiled(pattern).match(sentence.text, spot.end)
    return found.span("name") if found else None


def _name_before(sentence: Sentence, spot: Spot, grammar: Grammar) -> tuple[int, int] | None:
    """The name in `the number of refugees in Darfur rose to`, or right before a bracket or colon."""
    start, _ = sentence.clauses[sentence.clause_of(spot.start)]
    names, text = _names(grammar), sentence.text[start : spot.start]
    of = compiled(rf"(?<!\w)(?:{grammar.words.number_of})\s+(?P<name>{names})(?!\w)").search(text)
    beside = compiled(rf"(?<!\w)(?P<name>{names})\s*[(:]\s*\Z").search(text)
    # Of two names one may be the figure's own: which one is for the reader to say.
    is_alone = len(compiled(rf"(?<!\w)(?:{names})(?!\w)").findall(text)) == 1
    found = of or beside
    return (start + found.start("name"), start + found.end("name")) if found and is_alone else None


def _names(grammar: Grammar) -> str:
    """All that any population is called, the longest first."""
    known = {name for names in grammar.words.called.values() for name in names.split("|")}
    return "|".join(sorted(known, key=lambda name: (-len(name), name)))
