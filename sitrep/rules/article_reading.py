"""What of a kept article cannot be read, or is read in a way that somebody has to know of."""

import re
from collections.abc import Iterator

from sitrep.analysis.series import records
from sitrep.analysis.statements import cited_articles, sentences_of
from sitrep.cells import Address
from sitrep.diagnostics import Severity
from sitrep.languages import LANGUAGES
from sitrep.lines import shortened
from sitrep.model.month import Evidence
from sitrep.model.tongue import Tongue
from sitrep.rules.rows import filled
from sitrep.rules.rule import Finding, rule

_ADDED = re.compile(r"\[([^\[\]]*)\]")


@rule(
    "article-number-ambiguous",
    Severity.WARNING,
    bad="""
        **article** agency

        > The office gave out 193.767 tents.

        **excerpts**

        | article | quote |
        |---|---|
        | agency | The office gave out |
        """,
    good="""
        **article** agency

        > The office gave out 193,767 tents.

        **excerpts**

        | article | quote |
        |---|---|
        | agency | The office gave out |
        """,
)
def article_number_ambiguous(evidence: Evidence) -> Iterator[Finding]:
    """A number of a cited article can be read in two ways, so it is compared with nothing.

    A Turkish office may write `193.767` in English for 193,767. It is read so where people are counted,
    who have no fractions, or where the article has a number with two such groups (`1.905.980`); never
    where the article also writes thousands with the other mark.
    """
    for article in cited_articles(evidence):
        for sentence in sentences_of(article):
            for mention in sentence.mentions:
                if mention.readings:
                    first, second = mention.readings
                    values = {
                        "text": shortened(sentence.text[mention.start : mention.end]),
                        "article": article.name, "first": first, "second": second,
                    }  # fmt: skip
                    yield Finding(sentence.address, values)


@rule(
    "quote-negated",
    Severity.WARNING,
    bad="""
        **article** agency

        > The border was closed on Monday.

        **excerpts**

        | article | quote |
        |---|---|
        | agency | The border was [not] closed |
        """,
    good="""
        **article** agency

        > The border was closed on Monday.

        **excerpts**

        | article | quote |
        |---|---|
        | agency | The border [with Syria] was closed |
        """,
)
def quote_negated(evidence: Evidence) -> Iterator[Finding]:
    """A quotation adds "not", or a word like it, in square brackets: the article says the opposite.

    The words are those of the article's language.
    """
    for record in records(evidence.month, "excerpts"):
        article = evidence.articles.get(record.text("article"))
        language = LANGUAGES.get(article.language) if article else None
        if article is None or language is None:
            continue
        negations = frozenset(language.statements.negations.split("|"))
        for added in _ADDED.findall(record.text("quote")):
            negation = next((word for word in added.casefold().split() if word in negations), None)
            if negation:
                values = {"added": shortened(added), "article": article.name}
                yield Finding(record.cell("quote"), values, (Address(article.file),))
                break


@rule(
    "article-language-unread",
    Severity.NOTE,
    bad="""
        **article** agency in de

        > Mehr als 35.000 Menschen sind geflohen.

        **excerpts**

        | article | quote | use |
        |---|---|---|
        | agency | Mehr als 35.000 Menschen | background |
        """,
    good="""
        **article** agency

        > More than 35,000 people have fled.

        **excerpts**

        | article | quote | use |
        |---|---|---|
        | agency | More than 35,000 people | background |
        """,
)
def article_language_unread(evidence: Evidence) -> Iterator[Finding]:
    """An article that an excerpt or a row cites is in a language that sitrep does not read.

    Its quotations are compared word for word; its numbers and dates are compared with nothing.
    """
    quoted = {record.text("article") for record in records(evidence.month, "excerpts")}
    sources = {
        source
        for table in filled(evidence.month).values()
        if table.kind.has("source")
        for source in table.frame["source"].dropna().unique()
    }
    for name in sorted((quoted | sources) & evidence.articles.keys()):
        article = evidence.articles[name]
        if article.language not in LANGUAGES:
            values = {
                "article": article.name, "language": shortened(article.language),
                "languages": list(map(Tongue, LANGUAGES)),
            }  # fmt: skip
            yield Finding(Address(article.file, None, article.text_line), values)
