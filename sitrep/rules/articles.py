"""Excerpts against the kept articles: the article is there, the quotation is word for word."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

import numpy as np

from sitrep.analysis.difference import marked_difference
from sitrep.analysis.number_search import passage_with
from sitrep.analysis.quotation import find_quote, nearest_passage
from sitrep.analysis.quoted import excerpts_of
from sitrep.cells import Address
from sitrep.diagnostics import NOTHING, Message, Severity
from sitrep.languages import LANGUAGES
from sitrep.lines import nearest, shortened
from sitrep.model.month import Evidence
from sitrep.model.table import cells_of
from sitrep.model.tables import Type
from sitrep.rules.rows import filled, rows_in, rows_where
from sitrep.rules.rule import Finding, rule
from sitrep.words.folding import fold

_ALIKE_PERCENT = 60
_LONGEST_PASSAGE = 240
_WORDS = re.compile(r"\w+(?:[-'’.,]\w+)*")

_ARTICLE = """
        **article** globe-2012-07-03

        > Turkey’s government is housing more than 35,000 Syrian civilians caught in the conflict.
"""


@rule(
    "article-not-kept",
    Severity.ERROR,
    bad=_ARTICLE
    + """
        **excerpts**

        | article | quote |
        |---|---|
        | globe-2012-07-04 | more than 35,000 Syrian civilians |
        """,
    good=_ARTICLE
    + """
        **excerpts**

        | article | quote |
        |---|---|
        | globe-2012-07-03 | more than 35,000 Syrian civilians |
        """,
)
def article_not_kept(evidence: Evidence) -> Iterator[Finding]:
    """An excerpt names an article that is not among the kept ones, so nothing can be compared.

    An article is called what its file is called, without `.md`.
    """
    # An article that could not be read is an error of its own.
    kept = {*evidence.articles, *(PurePosixPath(f.path).stem for f in evidence.article_files)}
    for record in rows_in(evidence.month, "excerpts", "article", lambda name: name not in kept):
        article = record.text("article")
        near = nearest(article, evidence.articles, folded=fold, least=_ALIKE_PERCENT)
        hint = Message("hint.nearest-article", {"nearest": near} if near else {})
        yield Finding(
            record.cell("article"), {"article": shortened(article), "hint": hint if near else NOTHING}
        )


@rule(
    "quote-not-found",
    Severity.ERROR,
    bad=_ARTICLE
    + """
        **excerpts**

        | article | quote |
        |---|---|
        | globe-2012-07-03 | Turkey is housing over 35,000 Syrian civilians |
        """,
    good=_ARTICLE
    + """
        **excerpts**

        | article | quote |
        |---|---|
        | globe-2012-07-03 | [It] is housing more than 35,000 [...] civilians |
        """,
)
def quote_not_found(evidence: Evidence) -> Iterator[Finding]:
    """A quotation does not appear word for word in the article that it names.

    Quotation marks, dashes, spaces and ligatures may be of another form. What is left out is marked
    by `[...]`, `...` or `…`, what is added stands in square brackets, and `[T]he` may stand for "the".
    What is replaced is both: `told [...] [the president]`. A quotation begins and ends between words.
    """
    table = evidence.month.tables["excerpts"]
    quoted = zip(cells_of(table, "article"), cells_of(table, "quote"), strict=True)
    is_missing = [
        name in evidence.articles
        and quote is not None
        and find_quote(quote, evidence.articles[name].text) is None
        for name, quote in quoted
    ]
    for record in rows_where(evidence.month, "excerpts", np.array(is_missing, dtype=bool)):
        article = evidence.articles[record.text("article")]
        passage = nearest_passage(record.text("quote"), article.text)
        marked = marked_difference(record.text("quote"), passage)
        nearest = Message(
            "hint.nearest-passage",
            {
                "passage": shortened(passage, _LONGEST_PASSAGE),
                "difference": shortened(marked, _LONGEST_PASSAGE),
            },
        )
        values = {
            "quote": shortened(record.text("quote")), "article": article.name,
            "nearest": nearest if passage else NOTHING,
        }  # fmt: skip
        yield Finding(record.cell("quote"), values, (Address(article.file),))


_SENTENCE = "People came to the border on foot and told of what they had seen on the way there."


@rule(
    "quoted-too-much",
    Severity.WARNING,
    bad=f"""
        **article** globe-2012-07-03

        > {" ".join([_SENTENCE] * 4)}

        **excerpts**

        | article | quote |
        |---|---|
        | globe-2012-07-03 | {" ".join([_SENTENCE] * 4)} |
        """,
    good=f"""
        **article** globe-2012-07-03

        > {_SENTENCE}

        **excerpts**

        | article | quote |
        |---|---|
        | globe-2012-07-03 | {_SENTENCE} |
        """,
)
def quoted_too_much(evidence: Evidence) -> Iterator[Finding]:
    """An excerpt, or all the excerpts of one article together, are longer than is fair to quote.

    Both are counted in words; what `[...]` leaves out does not count. The office sets how many may be
    quoted: `[quotation] most_words = 60` of one excerpt, `most_words_of_article = 300` of an article
    in a month. This is not a legal limit: the law gives none in figures.
    """
    limits = evidence.operation.quotation
    quoted: dict[str, int] = {}
    for record in (excerpt.record for excerpt in excerpts_of(evidence.month)):
        article = record.text("article")
        words = len(_WORDS.findall(record.text("quote")))
        before, quoted[article] = quoted.get(article, 0), quoted.get(article, 0) + words
        if words > limits.most_words:
            why = Message("quoted.excerpt", {"words": words, "most": limits.most_words})
            yield Finding(record.cell("quote"), {"why": why})
        elif before <= limits.most_words_of_article < quoted[article]:
            values = {"most": limits.most_words_of_article, "article": shortened(article)}
            yield Finding(record.cell("quote"), {"why": Message("quoted.article", values)})


@rule(
    "source-article-lacks-number",
    Severity.WARNING,
    bad=_ARTICLE
    + """
        **refugees**

        | as_of | country | registered | method | source |
        |---|---|---|---|---|
        | 2012-07-02 | TUR | more than 53,000 | press | globe-2012-07-03 |
        """,
    good=_ARTICLE
    + """
        **refugees**

        | as_of | country | registered | method | source |
        |---|---|---|---|---|
        | 2012-07-02 | TUR | more than 35,000 | press | globe-2012-07-03 |
        """,
)
def source_article_lacks_number(evidence: Evidence) -> Iterator[Finding]:
    """A row names a kept article as its source, and a number of the row does not appear in it.

    The number may be written in figures or words and with any qualifier. It was mistyped, or comes from
    elsewhere, or the passage that has it was not kept.
    """
    searched = [name for name, kept in evidence.articles.items() if kept.language in LANGUAGES]
    for name, table in filled(evidence.month).items():
        if not table.kind.has("source"):
            continue
        for record in rows_where(evidence.month, name, table.frame["source"].isin(searched)):
            article = evidence.articles[record.text("source")]
            for column in table.kind.of_type(Type.COUNT):
                number = record.quantity(column)
                if not number.is_missing and not passage_with(number, article):
                    values = {"number": number, "column": column, "article": article.name}
                    yield Finding(record.cell(column), values, (Address(article.file),))
