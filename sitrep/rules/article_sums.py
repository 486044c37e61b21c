"""One article in itself: its headline against its text, its totals against their parts."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations

from sitrep.analysis.agreement import agree, is_slip, share_apart
from sitrep.analysis.statements import Sentence, cited_articles, sentences_of
from sitrep.cells import Address
from sitrep.diagnostics import Message, Severity
from sitrep.languages import LANGUAGES
from sitrep.model.article import Article
from sitrep.model.month import Evidence
from sitrep.quantity import Quantity, exact
from sitrep.reading.mentions import Role, mentions
from sitrep.reading.prose import any_of, plain
from sitrep.rules.rule import Finding, rule

_SAME = 0.1
_NEAR_HEADLINE = 0.05
_NEAR_RESULT = 0.02
_NEAR_SUM = 0.2
_LEAST_PART = 0.01
_MOST_PARTS = 12
_MOST_PAIRED = 24
"""A sentence with more counts is a table that was typed: their sums and differences are everything."""


@rule(
    "headline-explained",
    Severity.NOTE,
    bad="""
        **article** globe, headed "Syrian general, 84 troops flee"

        > Eighty-five soldiers, including one general, came on Monday.

        **excerpts**

        | article | quote |
        |---|---|
        | globe | including one general |
        """,
    good="""
        **article** globe, headed "85 troops flee"

        > Eighty-five soldiers, including one general, came on Monday.

        **excerpts**

        | article | quote |
        |---|---|
        | globe | including one general |
        """,
)
def headline_explained(evidence: Evidence) -> Iterator[Finding]:
    """A headline's number is not in the text, but it is once those whom the headline names singly are
    added.

    "Syrian general, 84 troops" and "eighty-five soldiers" are the same people: 84 + 1 = 85. It is
    reported so that nobody counts them as two groups.
    """
    for article in cited_articles(evidence):
        for number in _only_in_headline(article):
            together = _with_persons(number, article)
            if together:
                value, sentence = together
                values = {
                    "article": article.name, "number": number,
                    "persons": (value.value or 0) - (number.value or 0), "together": value,
                }  # fmt: skip
                yield Finding(_headline(article), values, (_line(sentence),))


@rule(
    "headline-differs",
    Severity.WARNING,
    bad="""
        **article** agency, headed "114,944 refugees in camps"

        > Of 162,926 refugees who came, 46,982 have returned.

        **excerpts**

        | article | quote |
        |---|---|
        | agency | 46,982 have returned |
        """,
    good="""
        **article** agency, headed "115,944 refugees in camps"

        > Of 162,926 refugees who came, 46,982 have returned.

        **excerpts**

        | article | quote |
        |---|---|
        | agency | 46,982 have returned |
        """,
)
def headline_differs(evidence: Evidence) -> Iterator[Finding]:
    """The headline of a cited article contradicts its text: one of them is mistaken.

    The headline has a number that the text does not have, though the text has one that is less than 5
    per cent away, or two in a sentence whose sum or difference is less than 2 per cent away. Where
    nothing comes near, the passage may not have been kept, and nothing is said; nor where one number is
    the other rounded.
    """
    for article in cited_articles(evidence):
        for number in _only_in_headline(article):
            near = None if _with_persons(number, article) else _nearest(number, article)
            if near:
                how, sentence = near
                values = {"article": article.name, "number": number, "nearest": how}
                yield Finding(_headline(article), values, (_line(sentence),))


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
                yield Finding(_line(sentence), values)
            before = (sentence,)


def _only_in_headline(article: Article) -> Iterator[Quantity]:
    """The counts of the headline that no count of the text agrees with."""
    in_text = [count for sentence in sentences_of(article) for _, count in sentence.counts]
    for mention in mentions(article.headline, article.language):
        number = mention.quantity if mention.role is Role.COUNT else None
        if number and number.value and not any(_is_same(number, count) for count in in_text):
            yield number


def _is_same(number: Quantity, count: Quantity) -> bool:
    """Whether the two agree and are near: "at least 14" could be 84, but nobody would say so."""
    return agree(number, count) and share_apart(number.value or 0, count.value or 0) <= _SAME


def _with_persons(number: Quantity, article: Article) -> tuple[Quantity, Sentence] | None:
    """The count of the text that is the headline's number and the persons it names singly."""
    singly = len(_persons(article.language).findall(plain(article.headline)))
    sums = [exact((number.value or 0) + persons) for persons in range(1, singly + 1)]
    return next(
        (
            (count, sentence)
            for sentence in sentences_of(article)
            for _, count in sentence.counts
            if number.is_exact and count in sums
        ),
        None,
    )


def _nearest(number: Quantity, article: Article) -> tuple[Message, Sentence] | None:
    """The count of the text, or the sum or difference of two in a sentence, that is nearly the number.

    None where nothing is, or where two counts make exactly the number.
    """
    sought = number.value or 0
    found: list[tuple[float, Message, Sentence]] = []
    for sentence in sentences_of(article):
        counts = [count for _, count in sentence.counts]
        for count in counts:
            apart = share_apart(sought, count.value or 0)
            if apart < _NEAR_HEADLINE:
                found.append((apart, Message("headline.number", {"number": count}), sentence))
        paired = [count for count in counts if count.is_exact]
        for one, other in combinations(paired if len(paired) <= _MOST_PAIRED else (), 2):
            high, low = max(one.value or 0, other.value or 0), min(one.value or 0, other.value or 0)
            for key, result in (("headline.sum", high + low), ("headline.difference", high - low)):
                if result == sought:
                    return None
                if share_apart(sought, result) < _NEAR_RESULT:
                    values = {"first": exact(high), "second": exact(low), "result": exact(result)}
                    found.append((share_apart(sought, result), Message(key, values), sentence))
    _, how, where = min(found, key=lambda each: each[0], default=(0.0, None, None))
    return (how, where) if how and where else None


def _total_in(sentence: Sentence) -> int | None:
    """The exact number nearest to a word for a total; None if there is none, or parts of parts."""
    language, text = sentence.article.language, sentence.folded
    word = _pattern(LANGUAGES[language].statements.total).search(text)
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


def _headline(article: Article) -> Address:
    return Address(article.file, None, article.headline_line)


def _line(sentence: Sentence) -> Address:
    return Address(sentence.article.file, None, sentence.line)


@cache
def _persons(language: str) -> re.Pattern[str]:
    return _pattern(LANGUAGES[language].statements.one_person)


@cache
def _pattern(phrases: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(phrases)})(?!\w)")
