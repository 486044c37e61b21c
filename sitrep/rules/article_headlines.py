"""A cited article's headline against its text."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import combinations

from sitrep.analysis.agreement import agree, share_apart
from sitrep.analysis.statements import Sentence, cited_articles, sentences_of, whole_words
from sitrep.cells import Address
from sitrep.diagnostics import Message, Severity
from sitrep.languages import LANGUAGES
from sitrep.model.article import Article
from sitrep.model.month import Evidence
from sitrep.quantity import Quantity, exact
from sitrep.reading.mentions import Role, mentions
from sitrep.reading.prose import plain
from sitrep.rules.rule import Finding, rule

_SAME = 0.1
_NEAR_HEADLINE = 0.05
_NEAR_RESULT = 0.02
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
                yield Finding(_headline(article), values, (sentence.address,))


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
                yield Finding(_headline(article), values, (sentence.address,))


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


def _headline(article: Article) -> Address:
    return Address(article.file, None, article.headline_line)


@cache
def _persons(language: str) -> re.Pattern[str]:
    return whole_words(LANGUAGES[language].statements.one_person)
