"""The words that say what a number in prose is: a date, the name of a document, a share, a count."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ProseWords:
    """Words around numbers in prose.

    documents: what stands before the number of a document or of its part, `several_documents` before
        a list of them; after an `always_document` it is the number of one, whatever follows;
        `named_documents` without an article, after `before_document` or first in a sentence, are
        followed by their number; `after_document` stands behind it; `following_document` cannot be
        counted, besides `following`; `of_pages` joins `page 3 of 9`.
    counted: what is counted; before these even the year of a whole date is left to be a count.
    following: what cannot be counted: a number before it may be a year.
    before_year, after_year: what stands beside a year on its own. `by`, `to`, `after 2000` may as well
        be a count.
    of_month: what may stand between a day, its month and its year, with its spaces.
    never_before_day: `in May 14 people came`: no date has its day after these and the month.
    before_day: `the June 22 downing`: a day, whatever follows.
    days_and: joins two days, years or numbers of documents.
    before_time: stands before a time of day.
    percent, before_percent: words for a per cent sign after or before the number.
    no_qualifier: qualifiers of spreadsheets that are another word in prose, such as French `est`.
    places: what stands before the number of a place or thing; a day (`camp 12`, `on 12`) may too.
    parts: after a number they make it another one, which is found but not read.
    """

    documents: str
    several_documents: str | None
    always_document: str | None
    before_document: str | None
    named_documents: str | None
    after_document: str | None
    following_document: str | None
    of_pages: str | None
    counted: str
    following: str
    before_year: str | None
    after_year: str | None
    of_month: str | None
    never_before_day: str | None
    before_day: str | None
    days_and: str
    before_time: str
    percent: str | None
    before_percent: str | None
    no_qualifier: str | None
    places: str | None
    parts: str
