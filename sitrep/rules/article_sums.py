"""The totals in a cited article against their parts."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from sitrep.analysis.agreement import is_slip, share_apart
from sitrep.analysis.statements import Sentence, cited_articles, sentences_of, whole_words
from sitrep.diagnostics import Severity
from sitrep.languages import LANGUAGES
from sitrep.model.month import Evidence
from sitrep.quantity import Quantity, exact
from sitrep.rules.rule import Finding, rule

_NEAR_SUM = 0.2
_LEAST_PART = 0.01
_MOST_PARTS = 12


@rule(
    "article-sum-differs",
    Severity.WARNING,
    bad="""
        **article** agency

        > There are 14,329 people in Hatay, 1,159 in Kilis and 958 in Islahiye, in total 14,446.

        **excerpts**

        | article | quote |
        |---|---|
        | agency | in total 14,446 |
        """,
    good="""
        **article** agency

        > There are 14,329 people in Hatay, 1,159 in Kilis and 958 in Islahiye, in total 16,446.

        **excerpts**

        | article | quote |
        |---|---|
        | agency | in total 16,446 |
        """,
)
def article_sum_differs(evidence: Evidence) -> Iterator[Finding]:
    """A total in a cited article is not the sum of the numbers beside it.

    A total is the number next to a word such as "total", "in all" or "altogether". Its parts are the
    other numbers of the sentence, or with those of the sentence before it if they are fewer than two. It
    is told when they add up to at most 20 per cent more than the total; when to less, only where one
    digit makes the difference, since an article need not give all parts. Qualified numbers, and
    sentences where one number is part of another ("including", "of whom"), are left alone.
    """
    for article in cited_articles(evidence):
        before: Sequence[Sentence] = ()
        for sentence in sentences_of(article):
            total = _total_in(sentence)
            parts = _parts_of(total, sentence, before) if total else []
            if total and _is_wrong(total, parts):
                values = {
                    "article": article.name, "total": exact(total), "sum": exact(sum(parts)),
                    "parts": [exact(part) for part in parts],
                    "difference": exact(abs(sum(parts) - total)),
                }  # fmt: skip
                yield Finding(sentence.address, values)
            before = (sentence,)


def _total_in(sentence: Sentence) -> int | None:
    """The exact number nearest to a word for a total; None if there is none, or parts of parts."""
    language, text = sentence.article.language, sentence.folded
    word = whole_words(LANGUAGES[language].statements.total).search(text)
    if word is None or sentence.has(LANGUAGES[language].statements.part_of):
        return None
    after = [(m.start - word.end(), count) for m, count in sentence.counts if m.start >= word.end()]
    ahead = [(word.start() - m.end, count) for m, count in sentence.counts if m.end <= word.start()]
    _, nearest = min((*after, *ahead), key=lambda each: each[0], default=(0, None))
    return nearest.count if nearest and nearest.is_exact else None


def _parts_of(total: int, sentence: Sentence, before: Sequence[Sentence]) -> list[int]:
    """The numbers that may add up to the total; [] unless there are two, all of them exact."""
    parts: list[Quantity] = []
    for each in (sentence, *(s for s in before if s.paragraph == sentence.paragraph)):
        if not each.has(LANGUAGES[each.article.language].statements.part_of):
            counts = [count for _, count in each.counts]
            if each is sentence:
                counts.remove(exact(total))
            parts = [*counts, *parts]
        if len(parts) > 1:
            break
    least = _LEAST_PART * total
    sizes = [part.count or 0 for part in parts if least <= (part.value or 0) < total]
    is_clear = all(part.is_exact for part in parts) and 1 < len(sizes) <= _MOST_PARTS
    return sizes if is_clear else []


def _is_wrong(total: int, parts: Sequence[int]) -> bool:
    """Whether the parts were meant to add up to the total and do not."""
    result = sum(parts)
    if not parts or share_apart(total, result) > _NEAR_SUM or result == total:
        return False
    some_add_up = any(
        sum(some) == total for size in range(2, len(parts)) for some in combinations(parts, size)
    )
    return not some_add_up and (result > total or is_slip(total, result))
