"""The whole page, from its masthead to its fixed words."""

from dataclasses import dataclass
from typing import Literal

from sitrep.report.text import EMPTY, Text
from sitrep.report.view.pictures import LogoView, Picture
from sitrep.report.view.section import Section
from sitrep.report.view.sources import Annex, ContactLine, SourceLine
from sitrep.report.view.value import KeyFigure


@dataclass(frozen=True, slots=True)
class Masthead:
    """The head of page 1; "" leaves a line out. `draft` is "" once issued.

    `edition` is "" for the public edition; `cleared_by` has name, role and date once issued. `mail_logo`
    is the one in pixels, as mail programs show no drawings.
    """

    product_and_number: Text
    title: Text
    as_of: Text
    draft: Text
    covers: Text
    producer: Text
    next_report: Text
    time_zone: Text
    edition: Text = EMPTY
    cleared_by: Text = EMPTY
    logo: LogoView | None = None
    mail_logo: LogoView | None = None


@dataclass(frozen=True, slots=True)
class SinceLine:
    """What kind of change since the last report `text` names, such as "Up:"."""

    label: Text
    text: Text


@dataclass(frozen=True, slots=True)
class Since:
    """What is different since the last report, which `title` numbers."""

    title: Text
    lines: tuple[SinceLine, ...]


@dataclass(frozen=True, slots=True)
class DataNote:
    """A conflict, correction, break or acknowledged warning; `label` is its kind in two words."""

    label: Text
    text: Text


@dataclass(frozen=True, slots=True)
class Notice:
    """A box under the masthead: what a new version corrects. `summary` stands below its items."""

    label: Text
    text: Text
    reason: Text = EMPTY
    items: tuple[Text, ...] = ()
    summary: Text = EMPTY


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """A word that stands in place of a number ("no data"), and what it means."""

    word: Text
    meaning: Text


@dataclass(frozen=True, slots=True)
class Labels:
    """The fixed words of the page.

    `page_of` holds {page} and {pages} (or {page-arabic-indic}), such as "Page {page} of {pages}";
    `quotes` are the opening and closing mark of a quotation; `contents` names the list of sections for
    screen readers.
    `download` stands on the page of the web, over the figures to take away.
    """

    highlights: Text
    key_figures: Text
    data_notes: Text
    sources: Text
    annex: Text
    legend: Text
    abbreviations: Text
    contact: Text
    contacts: Text
    contents: Text
    page_of: Text
    download: Text
    quotes: tuple[Text, Text]


@dataclass(frozen=True, slots=True)
class View:
    """One edition of one report in one language.

    `created` is ISO 8601 with seconds and zone, such as "2012-08-01T09:00:00Z", for the file's
    metadata. `running` is the footer's text: operation, product, number and as-of date. `notices`
    are printed under the masthead: what a corrected version corrects, for example. `funding` is the
    bar of an appeal below the key figures. `signs` are the code at the end of a draft.
    `nothing_to_report` names the sections that are left out as they are empty. `own_families` are the
    operation's own fonts, for the styles; `home` is its country of origin, in two letters.
    """

    language: str
    direction: Literal["ltr", "rtl"]
    title: Text
    description: Text
    keywords: tuple[Text, ...]
    author: Text
    created: str
    running: Text
    masthead: Masthead
    highlights: tuple[Text, ...]
    key_figures: tuple[KeyFigure, ...]
    sections: tuple[Section, ...]
    labels: Labels
    nothing_to_report: Text = EMPTY
    notices: tuple[Notice, ...] = ()
    since: Since | None = None
    map: Picture | None = None
    funding: Picture | None = None
    data_notes: tuple[DataNote, ...] = ()
    sources: tuple[SourceLine, ...] = ()
    annex: Annex | None = None
    legend: tuple[LegendEntry, ...] = ()
    abbreviations: tuple[LegendEntry, ...] = ()
    contact: tuple[SourceLine, ...] = ()
    contacts: tuple[ContactLine, ...] = ()
    disclaimer: Text = EMPTY
    signs: Text = EMPTY
    own_families: tuple[str, ...] = ()
    home: str = ""
