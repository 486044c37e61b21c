"""A sheet of raw cells, as a spreadsheet has it."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from sitrep.cells import Address, column_letters
from sitrep.diagnostics import Diagnostic, Message
from sitrep.intake.problems.files import FILE_UNREADABLE
from sitrep.intake.second_reader import RawCell as RawCell
from sitrep.intake.sheet_properties import Cell, SheetProperties


@dataclass(frozen=True, slots=True)
class Sheet:
    """`rows[0]` is the spreadsheet's row 1; a blank cell is ""; `name` is "" for a CSV file.

    A cell with an error, and a formula that was never calculated, are blank; `facts` knows of them. A
    number that is shown as a percentage is the text that is shown.
    `merged` are the first and last cells of merged ones, which are blank but for their first. The rows
    of a turned sheet are the columns of the spreadsheet.
    """

    file: str
    name: str
    rows: Sequence[Sequence[RawCell]]
    is_hidden: bool = False
    facts: SheetProperties = field(default_factory=SheetProperties)
    merged: Sequence[tuple[Cell, Cell]] = ()
    is_turned: bool = False

    def at(self, row: int = 0, column: int = 0) -> Address:
        """Where a cell stands, a whole row, a whole column or the sheet."""
        row, column = (column, row) if self.is_turned else (row, column)
        return Address(self.file, self.name, row, column)

    def column_name(self, column: int) -> str:
        """As the spreadsheet prints it: by letters, or as a row of a turned sheet."""
        return f"{column}" if self.is_turned else column_letters(column)

    def row_name(self, row: int) -> str:
        """As the spreadsheet prints it."""
        return column_letters(row) if self.is_turned else f"{row}"

    def turned(self) -> "Sheet":
        """The same sheet with its rows as columns; its cells keep their places."""
        return replace(
            self,
            rows=list(zip_longest(*self.rows, fillvalue="")),
            facts=self.facts.turned(),
            merged=[((left, top), (right, bottom)) for ((top, left), (bottom, right)) in self.merged],
            is_turned=not self.is_turned,
        )


def unreadable(file: str, reason: str) -> Diagnostic:
    """The problem that a file cannot be read; `reason` is the last part of a message key."""
    return FILE_UNREADABLE.at(Address(file), reason=Message(f"reason.{reason}"))
