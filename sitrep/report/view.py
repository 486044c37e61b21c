"""What a page shows, in finished words: templates do no arithmetic, no look-ups, no formatting.

All that a reader sees is Text, so that whoever makes it has to say where its numbers are from.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from enum import StrEnum
from typing import Literal

from markupsafe import Markup

from sitrep.report.text import EMPTY, OF_SOURCE, Text


class Tone(StrEnum):
    """How a value is set; the words alone must say the same, because many print in grey.

    A PART belongs to the row above it that has no such mark.
    """

    PLAIN = "plain"
    MISSING = "missing"
    MUTED = "muted"
    ALERT = "alert"
    SOURCE = "source"
    PART = "part"


class Placement(StrEnum):
    """Where a picture stands in its section."""

    ABOVE_TABLES = "above_tables"
    BELOW_TABLES = "below_tables"


@dataclass(frozen=True, slots=True)
class Sparkline:
    """A small line or bar among words: `svg` is one whole `<svg>` without letters, `alt` its counts."""

    svg: Markup
    alt: Text


@dataclass(frozen=True, slots=True)
class Value:
    """A number or word as printed.

    `anchor` is the id of its annex row and makes the text a quiet link ("" for none). `tag` is a
    short warning beside it, such as "sources differ". `columns` is how many table columns it fills.
    A `line` is drawn before the text, which may be empty.
    """

    text: Text
    anchor: str = ""
    tone: Tone = Tone.PLAIN
    tag: Text = EMPTY
    columns: int = 1
    line: Sparkline | None = None


@dataclass(frozen=True, slots=True)
class LogoView:
    """The producer's logo: `source` is its data URI, the sizes are millimetres as printed."""

    source: str
    width_mm: float
    height_mm: float
    alt: Text


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
class KeyFigure:
    """A figure of the strip, or a fact of a mission; `detail` is its as-of date.

    `cited` are the numbers of its sources; `source` names them, for a mail, which has no list.
    """

    value: Value
    label: Text
    change: Value | None = None
    detail: Text = EMPTY
    cited: Text = EMPTY
    source: Text = EMPTY


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart or map: `svg` is one whole `<svg>` element; `alt` says what it shows, in a sentence.

    SVG text must be paths already; `title` is what it shows, `subtitle` what is counted;
    `caption` has the source and date; `state`, which follows it, says of a map whether it is cleared.
    """

    svg: Markup
    alt: Text
    caption: Text
    title: Text = EMPTY
    subtitle: Text = EMPTY
    placement: Placement = Placement.BELOW_TABLES
    state: Text = EMPTY


@dataclass(frozen=True, slots=True)
class Heading:
    """The head of a table column; numbers are set flush at the inline end."""

    text: Text
    numeric: bool = False


Row = tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A short text; `label`, which may be "", stands before it."""

    label: Text
    text: Text


@dataclass(frozen=True, slots=True)
class TableView:
    """A table; the first value of each row is its header; `title` may be "".

    `lead` stands between the title and the table, which has no rows where there is nothing but words.
    """

    title: Text
    headings: tuple[Heading, ...]
    rows: tuple[Row, ...]
    total: Row | None = None
    note: Text = EMPTY
    lead: tuple[Paragraph, ...] = ()


@dataclass(frozen=True, slots=True)
class MissionCard:
    """An observer mission: its status, strength and mandate clock as large facts.

    `not_reported` says that all of it is from an older report, else "".
    """

    name: Text
    facts: tuple[KeyFigure, ...]
    timeline: Picture | None = None
    not_reported: Text = EMPTY
    note: Text = EMPTY


@dataclass(frozen=True, slots=True)
class EventLine:
    """One event; `text` may hold figure links; `source` are numbers that lead to the list of sources.

    `about` is its place and kind.
    """

    date: Text
    text: Text
    source: Text = EMPTY
    about: Text = EMPTY


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words from a kept article, without outer quotation marks; those come from the labels.

    `note` says that they are translated, and by whom, or in which language they are; `language` and
    `direction` are theirs, where it is not the page's.
    """

    text: Text
    speaker: Text
    published: Text
    note: Text = EMPTY
    language: str = ""
    direction: str = ""


@dataclass(frozen=True, slots=True)
class PhotoView:
    """A photo: `source` is its data URI, `width` and `height` are pixels; `credit` is always printed.

    `share` is how much of the row's width it takes, from 0 to 1: side by side, photos are equally high.
    """

    source: str
    width: int
    height: int
    share: float
    alt: Text
    caption: Text
    credit: Text


@dataclass(frozen=True, slots=True)
class PhotoRow:
    """Photos side by side; `width` is how much of the page's they take together, from 0 to 1."""

    photos: tuple[PhotoView, ...]
    width: float


@dataclass(frozen=True, slots=True)
class Section:
    """One heading of the report and all that stands under it, in this order.

    `key` names the template `sections/KEY.html`, when there is one, and the element's id.
    `not_reported` says that all its figures are older ones, else "". `narrative` holds p, ul, h3 and
    figure links. Pictures stand above or below the tables as their placement says.
    """

    key: str
    title: Text
    not_reported: Text = EMPTY
    narrative: Text = EMPTY
    cards: tuple[MissionCard, ...] = ()
    tables: tuple[TableView, ...] = ()
    events: tuple[EventLine, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    pictures: tuple[Picture, ...] = ()
    photos: tuple[PhotoRow, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands under the heading."""
        words = self.narrative or self.events or self.quotations
        return not (words or self.cards or self.tables or self.pictures or self.photos)


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
class SourceLine:
    """One document; `url` is http(s) or mailto, "" for none; `address` is what of it is printed.

    `number` is its place in the list of sources, `mark` the number as the page cites it, `anchor` the id
    that leads there, `date` when it was published where its name does not say so.
    """

    text: Text
    url: str = ""
    address: Text = EMPTY
    anchor: str = ""
    number: int = 0
    mark: Text = EMPTY
    date: Text = EMPTY


@dataclass(frozen=True, slots=True)
class ContactLine:
    """A contact, and the ways to reach it; those that are links have one to https or mailto."""

    name: Text
    ways: tuple[SourceLine, ...]


@dataclass(frozen=True, slots=True)
class AnnexFigure:
    """A figure with what it measures; `anchor` is the id that values link to.

    `measure` is "" where the row's label says it. `note` is what its row does not say of it: how it was
    made from others of the row, what it was in the last report and in which cell.
    """

    anchor: str
    measure: Text
    value: Text
    note: Text = EMPTY


@dataclass(frozen=True, slots=True)
class AnnexRow:
    """The way of the figures of one spreadsheet row, or of one sum, back to their cells."""

    label: Text
    figures: tuple[AnnexFigure, ...]
    as_of: Text
    made: Text
    cell: Text


@dataclass(frozen=True, slots=True)
class AnnexGroup:
    """The figures of one source, which is named once, at their head."""

    source: Text
    rows: tuple[AnnexRow, ...]


@dataclass(frozen=True, slots=True)
class Annex:
    """The figures that the page prints; `introduction` says what is here and what is attached."""

    groups: tuple[AnnexGroup, ...]
    introduction: Text = EMPTY


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


def links_in(part: object) -> Iterator[tuple[str, str]]:
    """The links to the annex in a part of a view, whatever it is made of: anchor and words of each."""
    match part:
        case Value():
            if part.anchor:
                yield part.anchor, part.text
        case Text():
            yield from (link for link in part.links if not link[0].startswith(OF_SOURCE))
        case tuple():
            for item in part:
                yield from links_in(item)
        case _ if is_dataclass(part):
            for field in fields(part):
                yield from links_in(getattr(part, field.name))


def words_of(part: object) -> Iterator[str]:
    """The texts of a part of a view, whatever it is made of."""
    match part:
        case Text():
            yield str(part)
        case tuple():
            for item in part:
                yield from words_of(item)
        case _ if is_dataclass(part):
            for field in fields(part):
                yield from words_of(getattr(part, field.name))
