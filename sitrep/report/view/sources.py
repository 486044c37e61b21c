"""Where a page's figures are from, down to the cell, and whom to ask."""

from dataclasses import dataclass

from sitrep.report.text import EMPTY, Text


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
