"""Comparisons: the highest so far, the largest of all, most, all and half."""

from collections.abc import Iterator, Sequence

from sitrep.arithmetic import is_surely_above
from sitrep.model.counting import TOTAL, Whom, count_key
from sitrep.model.figure import Figure, Figures
from sitrep.quantity import Number, Quantity
from sitrep.report.narrative.sentences.checks import SENTENCE_SHARE, SENTENCE_SUPERLATIVE
from sitrep.report.narrative.sentences.grammar import MARK, Grammar, compiled
from sitrep.report.narrative.sentences.sentence import Finding, Sentence, Spot, is_place

_HALF = (0.4, 0.6)


def contradicted_superlatives(
    sentence: Sentence, grammar: Grammar, earlier: Sequence[Figures]
) -> Iterator[Finding]:
    """`the highest so far` where an earlier report had more of every count in the sentence."""
    words = grammar.words
    counted = rf"(?:\s+(?:{words.counted}|{words.of}|{words.registered}|{words.inside}))*"
    phrase = compiled(
        rf"(?<!\w)(?:(?P<high>{words.highest})|(?P<low>{words.lowest})){counted}\s+(?:{words.so_far})(?!\w)"
    )
    spots = [spot for spot in sentence.spots if spot.function == "figure"]
    for found in phrase.finditer(sentence.text):
        records = [_beyond(spot.figure, earlier, is_high=bool(found["high"])) for spot in spots]
        if (
            records
            and all(records)
            and not grammar.ends(words.not_highest, sentence.text[: found.start()])
        ):
            record, figure = records[0], spots[0].figure
            assert record is not None
            yield _superlative(found[0], found.span(), figure, record)


def _beyond(figure: Figure, earlier: Sequence[Figures], *, is_high: bool) -> Figure | None:
    """The earlier count that is surely further, if there is one of another day."""
    known = [figures[figure.key] for figures in earlier if figure.key in figures]
    counts = [
        each
        for each in known
        if isinstance(each.value, Quantity) and not each.value.is_missing and each.as_of != figure.as_of
    ]
    for each in reversed(counts):
        above, below = (each, figure) if is_high else (figure, each)
        if is_surely_above(above.quantity, below.quantity):
            return each
    return None


def contradicted_ranks(sentence: Sentence, grammar: Grammar, figures: Figures) -> Iterator[Finding]:
    """`Turkey has the largest number of refugees, ...` where another country has more."""
    words = grammar.words
    phrase = compiled(
        rf"(?:{words.has})\s+(?P<rank>{words.largest_of})(?:\s+[\w'’-]+){{1,3}}?[\s,:(]+(?:(?:{words.has})\s+)?{MARK}"
    )
    for found in phrase.finditer(sentence.text):
        spot = next((each for each in sentence.spots if each.start == found.end() - 1), None)
        if spot is None or spot.function != "figure" or not _is_country(spot.figure):
            continue
        peers = [
            each
            for each in figures.values()
            if _is_country(each)
            and each.key.rsplit(".", 1)[-1] == spot.measure
            and _whom(each) == _whom(spot.figure)
        ]
        larger = [
            each
            for each in peers
            if isinstance(each.value, Quantity)
            and not each.value.is_missing
            and is_surely_above(each.quantity, spot.figure.quantity)
        ]
        if larger:
            yield _superlative(found["rank"], found.span("rank"), spot.figure, larger[0])


def _whom(figure: Figure) -> Whom | None:
    parts = count_key(figure.key)
    return parts.whom if parts else None


def _superlative(text: str, span: tuple[int, int], figure: Figure, other: Figure) -> Finding:
    return Finding(
        SENTENCE_SUPERLATIVE,
        *span,
        {
            "text": " ".join(text.split()),
            "key": figure.key,
            "count": figure.value,
            "other": other.key,
            "record": other.value,
            "day": other.as_of,
        },
    )


def _is_country(figure: Figure) -> bool:
    return is_place(figure) and not figure.subject.name


def wrong_shares(
    sentence: Sentence, grammar: Grammar, figures: Figures, previous: Figures
) -> Iterator[Finding]:
    """`Most of the refugees are in Turkey (...)` where Turkey has less than half of the total."""
    words = grammar.words
    whole = rf"(?:{words.counted})(?:\s+(?:{words.linking})){{1,4}}\s+(?:{words.inside})\s"
    grown = rf"(?:{words.growth})(?!\w)"
    phrase = compiled(
        rf"(?<!\w)(?:(?P<most>{words.most})|(?P<all>{words.all_})|(?P<half>{words.half}))"
        rf"(?:\s+(?:{words.of}))?(?P<between>\s+(?:[\w'’-]+\s+){{0,3}}?)"
        rf"(?:(?P<whole>{whole})|(?P<grown>{grown}))"
    )
    for found in phrase.finditer(sentence.text):
        spots = sentence.spots
        if spots[0].start < found.end() or grammar.ends(words.not_quite, sentence.text[: found.start()]):
            continue
        share = _share(spots, figures, previous, of_changes=bool(found["grown"]))
        named = {each.place for each in sentence.named if each.start >= found.end() - 1}
        if share is None or named != {spot.figure.subject for spot in spots}:
            continue
        is_wrong = (
            (found["most"] and share < 1 / 2)
            or (found["all"] and share < 1)
            or (found["half"] and not _HALF[0] <= share <= _HALF[1])
        )
        if is_wrong:
            text = found["most"] or found["all"] or found["half"]
            yield Finding(
                SENTENCE_SHARE,
                found.start(),
                found.start() + len(text),
                {"text": text, "percent": round(100 * share), "keys": [s.figure.key for s in spots]},
            )


def _share(
    spots: Sequence[Spot], figures: Figures, previous: Figures, *, of_changes: bool
) -> float | None:
    """The part that exact counts of countries have in the exact total of their series."""
    function = "change" if of_changes else "figure"
    keys = {spot.figure.key for spot in spots}
    if len(keys) < len(spots) or {spot.function for spot in spots} != {function}:
        return None
    if not all(_is_country(spot.figure) for spot in spots) or len({s.measure for s in spots}) > 1:
        return None
    family = spots[0].figure.key.partition(".")[0]
    if any(not spot.figure.key.startswith(f"{family}.") for spot in spots):
        return None
    total = figures.get(f"{family}.{TOTAL}.{spots[0].measure}")
    if total is None or not total.subject.is_total:
        return None
    pairs = [(spot.figure, spot.before) for spot in spots]
    whole = [(total, previous.get(total.key))]
    if of_changes:
        parts, wholes = _grown(pairs), _grown(whole)
    else:
        parts, wholes = _counts(pairs), _counts(whole)
    # Parts that went both ways have no share in the whole change.
    if parts is None or wholes is None or wholes[0] <= 0 or min(parts) < 0:
        return None
    return float(sum(parts) / wholes[0])


_Pairs = Sequence[tuple[Figure, Figure | None]]


def _counts(pairs: _Pairs) -> list[Number] | None:
    """The values, where all are exact."""
    quantities = [figure.value for figure, _ in pairs]
    exact = [each.value or 0 for each in quantities if isinstance(each, Quantity) and each.is_exact]
    return exact if len(exact) == len(pairs) else None


def _grown(pairs: _Pairs) -> list[Number] | None:
    """What was added to each since the last report, where all is exact."""
    now = _counts(pairs)
    before = _counts([(figure, None) for _, figure in pairs if figure])
    if now is None or before is None or len(now) != len(before):
        return None
    return [one - other for one, other in zip(now, before, strict=True)]
