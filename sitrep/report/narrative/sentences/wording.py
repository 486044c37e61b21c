"""The words right beside a figure: qualifiers, signs, units, and what people are called."""

from collections.abc import Iterator

from sitrep.model.counting import REFUGEES, population_of
from sitrep.model.figure import Figure, Made
from sitrep.model.indicators.unit import UNITS
from sitrep.model.subject import SubjectKind
from sitrep.report.narrative.sentences.checks import (
    SENTENCE_METHOD,
    SENTENCE_POPULATION,
    SENTENCE_QUALIFIER,
    SENTENCE_UNIT,
)
from sitrep.report.narrative.sentences.grammar import MARK, Grammar, compiled
from sitrep.report.narrative.sentences.sentence import Finding, Sentence, Spot
from sitrep.words.speech import words_for

_HOUSEHOLDS, _ARRIVALS = "households", "arrivals"
_UNREGISTERED = ("estimated", "press", "awaiting_registration")
_LEVELS = ("registered", "assisted", "estimated", "press", "population")
_OTHER_COUNTS = (Made.SHARE, Made.DAYS_LEFT)


def doubled_qualifiers(sentence: Sentence, grammar: Grammar) -> Iterator[Finding]:
    """`about about 2,000`, `more than at least 30`."""
    for spot in sentence.spots:
        own = grammar.own_qualifier.match(sentence.printed, spot.start, spot.end)
        found = grammar.qualifier.search(sentence.text[: spot.start])
        if own and found and spot.function != "list":
            words = found[0].strip()
            yield Finding(
                SENTENCE_QUALIFIER,
                found.start(),
                found.start() + len(words),
                {"text": f"{words} {own[0]}", "key": spot.figure.key},
            )


def joined_signs(sentence: Sentence, grammar: Grammar) -> Iterator[Finding]:
    """`-44,038`, `44,038k`, `44,038 per cent`, `US$44,038`; not the figure's own unit, `7.5 litres`."""
    words = grammar.words
    # A hyphen after a word or a figure joins the two.
    minus = compiled(rf"(?<![\w{MARK}])[-–−‑]\Z")
    money = compiled(rf"(?<!\w)(?:{words.money})\s?\Z")
    other = compiled(
        rf"\s*(?:{words.percent})(?!\w)|\s*(?:{words.magnitudes}|{words.units})(?!\w)|[^\W\d_]+"
    )
    for spot in sentence.spots:
        before = minus.search(sentence.text[: spot.start]) or money.search(sentence.text[: spot.start])
        if before:
            yield _unit(before[0], before.span(), spot)
        after = other.match(sentence.text, spot.end)
        if after and not _is_its_unit(after[0], spot.figure, grammar.language):
            yield _unit(after[0], after.span(), spot)


def _is_its_unit(text: str, figure: Figure, language: str) -> bool:
    """Whether a word begins a name of the unit that an indicator's value is in."""
    unit = UNITS.get(figure.unit)
    if unit is None:
        return False
    printed = words_for(language).say(f"unit.{unit.code}")
    names = (unit.code.replace("_", " "), printed, *unit.also)
    firsts = {name.split()[0].casefold().removesuffix("s") for name in names}
    return text.strip().casefold().removesuffix("s") in firsts


def _unit(text: str, span: tuple[int, int], spot: Spot) -> Finding:
    lead = len(text) - len(text.lstrip())
    values = {"text": text.strip(), "key": spot.figure.key}
    return Finding(SENTENCE_UNIT, span[0] + lead, span[1], values)


def wrong_populations(sentence: Sentence, grammar: Grammar) -> Iterator[Finding]:
    """People called families, families people; arrivals called refugees, refugees arrivals."""
    words = grammar.words
    for spot in sentence.spots:
        kind = spot.figure.subject.kind
        if spot.function != "figure" or kind is SubjectKind.MISSION or spot.figure.made in _OTHER_COUNTS:
            continue
        is_families = spot.measure == _HOUSEHOLDS
        nouns = [words.people if is_families else words.households]
        if kind is SubjectKind.PLACE or spot.figure.subject.is_total:
            has_arrived = compiled(rf"(?<!\w)(?:{words.arrive})(?!\w)").search(sentence.text)
            of_refugees = population_of(spot.figure.key) == REFUGEES
            if spot.measure == _ARRIVALS and of_refugees and not has_arrived:
                nouns.append(words.refugees)
            elif spot.measure in _LEVELS:
                nouns.append(words.arrivals)
        steps = "|".join((words.no_adjective, words.people, words.households))
        adjectives = rf"(?:(?!(?:{steps})(?!\w))[^\W\d_][\w'’-]*\s+){{0,2}}"
        if found := compiled(rf"\s+{adjectives}(?P<noun>{'|'.join(nouns)})(?!\w)").match(
            sentence.text, spot.end
        ):
            yield Finding(
                SENTENCE_POPULATION,
                *found.span("noun"),
                {"text": found["noun"], "measure": spot.measure, "key": spot.figure.key},
            )


def wrong_methods(sentence: Sentence, grammar: Grammar) -> Iterator[Finding]:
    """Estimates, numbers of the press and people who wait, called registered."""
    words = grammar.words
    links = rf"(?:(?:{words.linking}|{words.counted})\s+){{0,4}}?"
    after = compiled(rf"\s+{links}(?P<word>{words.registered})(?!\w)")
    ahead = compiled(rf"(?<!\w)(?P<word>{words.registered})\s+(?:(?:{words.softened})\s+){{0,2}}\Z")
    for spot in sentence.spots:
        if spot.function not in ("figure", "change") or spot.measure not in _UNREGISTERED:
            continue
        found = ahead.search(sentence.text, 0, spot.start) or after.match(sentence.text, spot.end)
        if found and not grammar.ends(words.unregistered, sentence.text[: found.start("word")]):
            yield Finding(
                SENTENCE_METHOD,
                *found.span("word"),
                {"text": found["word"], "measure": spot.measure, "key": spot.figure.key},
            )
