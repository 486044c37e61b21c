"""What passages of kept articles say of themselves: days to come, their countries, joined sentences."""

import re
from collections.abc import Iterator
from datetime import date

from sitrep.analysis.number_search import is_same_number
from sitrep.analysis.quotation import joined_sentences
from sitrep.analysis.series import Record, records
from sitrep.analysis.statements import countries_in, sentences_of
from sitrep.cells import Address
from sitrep.diagnostics import Severity
from sitrep.languages import LANGUAGES
from sitrep.lines import shortened
from sitrep.model.article import Article
from sitrep.model.country import Country
from sitrep.model.month import Evidence
from sitrep.model.tables import Type
from sitrep.reading.mentions import Role
from sitrep.rules.rows import filled, rows_where
from sitrep.rules.rule import Finding, rule


@rule(
    "article-date-ahead",
    Severity.NOTE,
    bad="""
        **article** agency

        > Some 85 soldiers crossed the border on 9 August 2012.

        **excerpts**

        | article | quote |
        |---|---|
        | agency | soldiers crossed the border on 9 August 2012 |
        """,
    good="""
        **article** agency

        > Some 85 soldiers crossed the border on 2 July 2012.

        **excerpts**

        | article | quote |
        |---|---|
        | agency | soldiers crossed the border on 2 July 2012 |
        """,
)
def article_date_ahead(evidence: Evidence) -> Iterator[Finding]:
    """A quotation has a day, or a year, that is later than the date of its article.

    Either the passage speaks of what was still to come, or the article's date, or the passage, was kept
    wrongly. A day counts where its year stands beside it, a year where it is later than the article's.
    """
    for record in records(evidence.month, "excerpts"):
        article = evidence.articles.get(record.text("article"))
        if article is None or article.language not in LANGUAGES:
            continue
        later = next(_later_days(record.text("quote"), article), None)
        if later:
            values = {"text": later, "article": article.name, "day": article.date}
            yield Finding(record.cell("quote"), values, (Address(article.file),))


def _later_days(quote: str, article: Article) -> Iterator[str]:
    passage = Article(
        article.name, article.file, article.publisher, article.headline, article.date, article.url,
        article.language, quote, article.sha256,
    )  # fmt: skip
    for sentence in sentences_of(passage):
        for mention in sentence.mentions:
            stated = sentence.text[mention.start : mention.end]
            if mention.role is Role.DATE and _is_later(stated, mention.day, article.date):
                yield stated


def _is_later(stated: str, day: date | None, published: date) -> bool:
    years = [int(year) for year in re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", stated)]
    has_year = bool(years)
    if day is not None:
        return has_year and day > published
    return has_year and min(years) > published.year


@rule(
    "article-other-country",
    Severity.WARNING,
    bad="""
        **article** agency

        > Jordan is housing more than 35,000 Syrian civilians.

        **refugees**

        | as_of | country | registered | method | source |
        |---|---|---|---|---|
        | 2012-07-02 | TUR | more than 35,000 | press | agency |
        """,
    good="""
        **article** agency

        > Turkey is housing more than 35,000 Syrian civilians.

        **refugees**

        | as_of | country | registered | method | source |
        |---|---|---|---|---|
        | 2012-07-02 | TUR | more than 35,000 | press | agency |
        """,
)
def article_other_country(evidence: Evidence) -> Iterator[Finding]:
    """A row names a kept article as its source, and the article has the row's number of another country.

    It is told where every sentence with the number names one of the operation's countries of asylum,
    and neither it nor the rest of its paragraph names the row's.
    """
    asylum = evidence.operation.countries_of_asylum
    searched = [name for name, kept in evidence.articles.items() if kept.language in LANGUAGES]
    for name, table in filled(evidence.month).items():
        if not (table.kind.has("source") and table.kind.has("country")):
            continue
        for record in rows_where(evidence.month, name, table.frame["source"].isin(searched)):
            article = evidence.articles[record.text("source")]
            for column in table.kind.of_type(Type.COUNT):
                other = _other_countries(record, column, article, asylum)
                if other:
                    values = {
                        "country": Country(record.text("country")), "article": article.name,
                        "others": [Country(code) for code in other],
                        "number": record.quantity(column),
                    }  # fmt: skip
                    yield Finding(record.cell("country"), values, (Address(article.file),))
                    break


def _other_countries(
    record: Record, column: str, article: Article, asylum: tuple[str, ...]
) -> tuple[str, ...]:
    """The countries whose the number is in the article; () where that may be the row's own."""
    number, own = record.quantity(column), record.text("country")
    if number.is_missing:
        return ()
    others: list[str] = []
    for sentence in sentences_of(article):
        stated = (mention.quantity for mention in sentence.mentions)
        if not any(quantity and is_same_number(number, quantity) for quantity in stated):
            continue
        paragraph = [each for each in sentences_of(article) if each.paragraph == sentence.paragraph]
        around = countries_in(" ".join(each.text for each in paragraph), (*asylum, own))
        named = countries_in(sentence.text, asylum)
        if own in around or not named:
            return ()
        others += named
    return tuple(dict.fromkeys(others))


@rule(
    "quote-joined",
    Severity.WARNING,
    bad="""
        **article** agency

        > The army left the town. Refugees set fire to the fields.

        **excerpts**

        | article | quote |
        |---|---|
        | agency | The army [...] set fire to the fields |
        """,
    good="""
        **article** agency

        > The army left the town. Refugees set fire to the fields.

        **excerpts**

        | article | quote |
        |---|---|
        | agency | The army left the town. [...] set fire to the fields |
        """,
)
def quote_joined(evidence: Evidence) -> Iterator[Finding]:
    """An omission makes one sentence of two: the quotation says of one what the article says of another.

    `[...]` may stand within a sentence, after its full stop, or before words that begin a sentence of
    the article.
    """
    for record in records(evidence.month, "excerpts"):
        article = evidence.articles.get(record.text("article"))
        joined = joined_sentences(record.text("quote"), article.text) if article else ""
        if article and joined:
            values = {"text": shortened(joined), "article": article.name}
            yield Finding(record.cell("quote"), values, (Address(article.file),))
