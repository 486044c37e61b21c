"""What a workbook says of its cells that no fast reader tells: what is shown, what is hidden."""

from dataclasses import dataclass, field

MAX_PROPERTIES = 100_000
"""For one sheet and one kind; more error cells than that need not be told."""

AUTHOR = "sitrep"
"""Of the comments that sitrep itself writes, by which it knows them again."""

Cell = tuple[int, int]
Run = tuple[int, int]
"""The first and the last of neighbouring rows or columns."""

_LONGEST_ERROR = 20
LONGEST_TEXT = 300


@dataclass(frozen=True, slots=True)
class SheetProperties:
    """Of one sheet; a cell is (row, column), both from 1. `errors` gives what each cell shows.

    `percentages` are the cells whose number is shown as one: 0.35 as 35%. `formats` gives the number
    format of a cell whose value may be shown otherwise than it is, `texts` what a cell shows where the
    file itself says so (OpenDocument); `raised` the part of a text that is
    raised or lowered; `comments` the beginning of what is noted at a cell; `formulas` the formulas that
    can be worked out here: sums of numbers, and SUM of one area of the sheet. `struck` cells are struck
    out, `unseen` ones written in the colour of their background. `numbers` are those that a reader takes
    for dates, as text. `merged` are the first and last cells
    of merged ones; of an .xls file the fast reader tells them.
    """

    errors: dict[Cell, str] = field(default_factory=dict)
    uncalculated: set[Cell] = field(default_factory=set)
    percentages: set[Cell] = field(default_factory=set)
    formats: dict[Cell, str] = field(default_factory=dict)
    texts: dict[Cell, str] = field(default_factory=dict)
    raised: dict[Cell, str] = field(default_factory=dict)
    struck: set[Cell] = field(default_factory=set)
    unseen: set[Cell] = field(default_factory=set)
    comments: dict[Cell, str] = field(default_factory=dict)
    formulas: dict[Cell, str] = field(default_factory=dict)
    numbers: dict[Cell, str] = field(default_factory=dict)
    merged: list[tuple[Cell, Cell]] = field(default_factory=list)
    hidden_rows: list[Run] = field(default_factory=list)
    hidden_columns: list[Run] = field(default_factory=list)

    def turned(self) -> "SheetProperties":
        """Of the same sheet with its rows as columns, without formulas, which name cells."""
        return SheetProperties(
            errors=_turned(self.errors),
            uncalculated={*_turned(dict.fromkeys(self.uncalculated, ""))},
            percentages={*_turned(dict.fromkeys(self.percentages, ""))},
            formats=_turned(self.formats),
            texts=_turned(self.texts),
            raised=_turned(self.raised),
            struck={*_turned(dict.fromkeys(self.struck, ""))},
            unseen={*_turned(dict.fromkeys(self.unseen, ""))},
            comments=_turned(self.comments),
            merged=[((left, top), (right, bottom)) for (top, left), (bottom, right) in self.merged],
            hidden_rows=self.hidden_columns,
            hidden_columns=self.hidden_rows,
        )


def _turned(cells: dict[Cell, str]) -> dict[Cell, str]:
    return {(column, row): text for (row, column), text in cells.items()}


def add_run(runs: list[Run], first: int, last: int) -> None:
    """Add hidden rows or columns that follow those added before; neighbours become one run."""
    if runs and runs[-1][1] == first - 1:
        runs[-1] = (runs[-1][0], last)
    elif len(runs) < MAX_PROPERTIES:
        runs.append((first, last))


def add_error(facts: SheetProperties, cell: Cell, text: str) -> None:
    """Add what an error cell shows, shortened, as long as there are not too many."""
    if len(facts.errors) < MAX_PROPERTIES:
        facts.errors[cell] = text.strip()[:_LONGEST_ERROR]


def add_cell(cells: set[Cell], cell: Cell) -> None:
    """Add a cell as long as there are not too many."""
    if len(cells) < MAX_PROPERTIES:
        cells.add(cell)


def add_text(texts: dict[Cell, str], cell: Cell, text: str) -> None:
    """Add what is said of a cell, cut where it is long, as long as there are not too many."""
    if len(texts) < MAX_PROPERTIES:
        texts[cell] = text[:LONGEST_TEXT]
