"""One section of the page: its tables, cards, events and quotations."""

from dataclasses import dataclass

from sitrep.report.text import EMPTY, Text
from sitrep.report.view.pictures import PhotoRow, Picture
from sitrep.report.view.value import KeyFigure, Value


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
