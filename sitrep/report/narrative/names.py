"""Names of a month's own things, which a narrative may write with the numbers that they hold."""

import re
from collections.abc import Iterable, Iterator

from sitrep.model.month import Evidence
from sitrep.model.table import texts_of

_NAMING = ("area", "place", "camp", "code", "mission", "abbreviation", "formerly", "source")
"""The columns, of whatever table, that name something."""


def names_in(evidence: Evidence) -> frozenset[str]:
    """What rows, kept articles and the operation call things: `Camp 15`, `UNSMIS 2`.

    A name without a letter is none here: a camp called 7 explains no 7 in a sentence.
    """
    operation = evidence.operation
    acronyms = operation.report.acronyms
    names = {
        *_named_in_tables(evidence),
        *operation.title.values(),
        *operation.report.producer.values(),
        *operation.report.partners.values(),
        *acronyms,
        *(meaning for meanings in acronyms.values() for meaning in meanings.values()),
        *(
            name
            for article in evidence.articles.values()
            for name in (article.publisher, article.headline)
        ),
        *(name for named in operation.names.values() for name in named.values()),
    }
    return frozenset(" ".join(name.split()) for name in names if any(map(str.isalpha, name)))


def sources_in(evidence: Evidence) -> frozenset[str]:
    """What this month's rows cite, and the kept articles by publisher, headline and file name."""
    cited = {
        source
        for table in evidence.month.tables.values()
        if table.kind.has("source")
        for source in texts_of(table, "source")
    }
    kept = (
        name
        for article in evidence.articles.values()
        for name in (article.publisher, article.headline, article.name)
    )
    return frozenset(cited.union(kept))


def _named_in_tables(evidence: Evidence) -> Iterator[str]:
    for month in evidence.months:
        for table in month.tables.values():
            for column in _NAMING:
                if column in table.frame:
                    yield from texts_of(table, column)


def spans_of(names: Iterable[str], text: str) -> list[tuple[int, int]]:
    """Where names stand in a text, whole and in capitals or not; a line end is a space."""
    flat = " ".join(text.split()).casefold()
    return [
        found.span()
        for name in names
        if name.casefold() in flat
        for found in _pattern(name).finditer(text)
    ]


def _pattern(name: str) -> re.Pattern[str]:
    words = r"\s+".join(map(re.escape, name.split()))
    return re.compile(rf"(?<!\w){words}(?!\w)", re.IGNORECASE)
