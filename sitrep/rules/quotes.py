"""Kept articles against the tables: what a sentence states of a figure that a row has as well."""

from collections.abc import Iterator, Sequence

from sitrep.analysis.agreement import agree, share_apart
from sitrep.analysis.series import Record, records
from sitrep.analysis.statements import (
    Count,
    cited_articles,
    refugees_counted,
    status_days,
    unnamed_mission,
)
from sitrep.diagnostics import Message, Severity
from sitrep.lines import shortened
from sitrep.model.counting import REFUGEES
from sitrep.model.country import Country
from sitrep.model.month import Evidence
from sitrep.rules.rule import Finding, rule

_ALIKE = 0.5
_ONE_EVENT_DAYS = 31


@rule(
    "quote-differs",
    Severity.WARNING,
    bad="""
        **article** globe

        > By 31 July 2012 Turkey had registered 45,038 refugees.

        **excerpts**

        | article | quote |
        |---|---|
        | globe | Turkey had registered 45,038 refugees |

        **refugees**

        | as_of | country | registered | source |
        |---|---|---|---|
        | 2012-07-31 | TUR | 44038 | AFAD |
        """,
    good="""
        **article** globe

        > By 31 July 2012 Turkey had registered about 44,000 refugees.

        **excerpts**

        | article | quote |
        |---|---|
        | globe | Turkey had registered about 44,000 refugees |

        **refugees**

        | as_of | country | registered | source |
        |---|---|---|---|
        | 2012-07-31 | TUR | 44038 | AFAD |
        """,
)
def quote_differs(evidence: Evidence) -> Iterator[Finding]:
    """An article that an excerpt cites gives a different number from a row of the same series and date.

    A sentence counts refugees when a number stands at most three words before "refugees", "civilians"
    or their like, and the sentence names one country of asylum. It is of the series that it names
    (registered, assisted, estimated), else of the press; of its only date, else of the article's. It is
    compared with the rows of that country, series and date (as-of date or source date), and only when
    neither number is more than twice the other: 293 refugees who cross a border are not all there are.
    A qualifier is respected: "more than 35,000" agrees with 44,038, and 35,000 with 35,123.
    """
    for count, rows in _counts(evidence):
        on_day = _of_that_day(count, rows)
        for record in on_day if not _one_agrees(count, on_day) else ():
            # What a row's own source says is compared with the row by source-article-lacks-number.
            is_ours = record.period == evidence.month.period
            if is_ours and record.text("source") != count.sentence.article.name:
                yield Finding(
                    record.cell("registered"), _values(count, record), (count.sentence.address,)
                )


@rule(
    "quote-other-series",
    Severity.NOTE,
    bad="""
        **article** globe

        > Turkey’s government is housing more than 35,000 Syrian civilians.

        **excerpts**

        | article | quote |
        |---|---|
        | globe | more than 35,000 Syrian civilians |

        **refugees**

        | as_of | country | registered | source |
        |---|---|---|---|
        | 2012-07-01 | TUR | 32134 | UNHCR |
        """,
    good="""
        **article** globe

        > Turkey’s government is housing more than 35,000 Syrian civilians.

        **excerpts**

        | article | quote |
        |---|---|
        | globe | more than 35,000 Syrian civilians |

        **refugees**

        | as_of | country | registered | source |
        |---|---|---|---|
        | 2012-07-31 | TUR | 44038 | AFAD |
        """,
)
def quote_other_series(evidence: Evidence) -> Iterator[Finding]:
    """An article that an excerpt cites gives a different number from a row, and that is not a conflict.

    The sentence counts in a different way from the row (see `quote-differs`), so both may be right:
    such numbers are never added, and neither replaces the other. It is reported once for each article
    and country, with the row of another series that is nearest in date.
    """
    told = set()
    for count, rows in _counts(evidence):
        on_day = _of_that_day(count, rows)
        others = [row for row in rows if row.text("method") != count.series]
        about = (count.sentence.article, count.country)
        if about in told or not others or (on_day and not _one_agrees(count, on_day)):
            continue
        nearest = min(others, key=lambda row: abs((row.as_of - count.day).days))
        if not agree(count.quantity, nearest.quantity("registered")):
            told.add(about)
            yield Finding(count.sentence.address, _values(count, nearest), (nearest.cell("registered"),))


@rule(
    "quote-date-differs",
    Severity.WARNING,
    bad="""
        **article** globe

        > The observer mission suspended its work on June 16.

        **excerpts**

        | article | quote |
        |---|---|
        | globe | suspended its work |

        **missions**

        | as_of | mission | status | status_since | mandate | source |
        |---|---|---|---|---|---|
        | 2012-07-31 | UNSMIS | suspended | 2012-06-15 | renewed | UN |
        """,
    good="""
        **article** globe

        > The observer mission suspended its work on June 16.

        **excerpts**

        | article | quote |
        |---|---|
        | globe | suspended its work |

        **missions**

        | as_of | mission | status | status_since | mandate | source | prefer |
        |---|---|---|---|---|---|---|
        | 2012-07-31 | UNSMIS | suspended | 2012-06-15 | renewed | UN | It keeps the record. |
        | 2012-07-31 | UNSMIS | suspended | 2012-06-16 | renewed | Globe | |
        """,
)
def quote_date_differs(evidence: Evidence) -> Iterator[Finding]:
    """An article that an excerpt cites dates a mission's suspension or end differently from its row.

    The sentence has the mission's name or abbreviation (or "observer mission", where the month has but
    one), a word for the status of the row, and one date, at most a month from the row's. A date that a
    row of another source has is not told again: there `figures-differ` asks for the choice.
    """
    missions = list(records(evidence.month, "missions"))
    are_several = len({record.name for record in missions}) > 1
    for record in missions:
        since = record.day("status_since")
        status = Message(record.table.kind.column("status").message_of(record.text("status")))
        known = {row.day("status_since") for row in (record, *record.others)}
        for article in cited_articles(evidence) if since else ():
            names = "|".join(filter(None, (record.text("mission"), record.text("abbreviation"))))
            names += "" if are_several else f"|{unnamed_mission(article.language)}"
            for sentence, day in status_days(article, names, record.text("status")):
                if since and day not in known and abs((day - since).days) <= _ONE_EVENT_DAYS:
                    values = {
                        "mission": record.name, "status": status,
                        "since": since, "day": day, "article": article.name,
                    }  # fmt: skip
                    yield Finding(record.cell("status_since"), values, (sentence.address,))


def _counts(evidence: Evidence) -> Iterator[tuple[Count, list[Record]]]:
    """What cited articles count, each with the rows of its country that it can be compared with."""
    countries = evidence.operation.countries_of_asylum
    counts = [
        count for article in cited_articles(evidence) for count in refugees_counted(article, countries)
    ]
    rows = [
        record
        for month in (evidence.months if counts else ())
        for record in records(month, "refugees")
        if not record.text("area") and record.text("population") == REFUGEES
    ]
    for count in counts:
        of_country = (row for row in rows if row.text("country") == count.country)
        yield count, [row for row in of_country if _is_comparable(count, row)]


def _is_comparable(count: Count, row: Record) -> bool:
    stated, counted = count.quantity.value, row.quantity("registered").value
    return bool(stated and counted) and share_apart(stated or 0, counted or 0) <= _ALIKE


def _of_that_day(count: Count, rows: Sequence[Record]) -> list[Record]:
    """The rows of the same series and date, by whichever of their two dates."""
    return [
        row
        for row in rows
        if row.text("method") == count.series and count.day in (row.as_of, row.day("source_date"))
    ]


def _one_agrees(count: Count, rows: Sequence[Record]) -> bool:
    return any(
        agree(count.quantity, each.quantity("registered")) for row in rows for each in (row, *row.others)
    )


def _values(count: Count, record: Record) -> dict[str, object]:
    return {
        "article": count.sentence.article.name, "country": Country(count.country),
        "stated": shortened(count.text), "stated_how": Message(f"code.method.{count.series}"),
        "day": count.day, "counted": record.quantity("registered"),
        "counted_how": Message(f"code.method.{record.text('method')}"), "as_of": record.as_of,
    }  # fmt: skip
