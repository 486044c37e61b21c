"""Where something stands: a cell of a spreadsheet or a line of a text file."""

from dataclasses import dataclass, field, replace


@dataclass(frozen=True, slots=True, order=True)
class Address:
    """A place that an analyst can go to.

    `file` is relative to the workspace, with forward slashes. `sheet` is the sheet's name, "" for a
    CSV file (one nameless sheet) and None for a text file. `row` and `column` count from 1 as the
    spreadsheet prints them; 0 means the whole sheet or file. In a text file `row` is the line.
    `left_out` is how many rows above it are not shown to the readers of an edition, `columns_left_out`
    how many columns before it: the rows of a table that is turned on its side.
    """

    file: str
    sheet: str | None = None
    row: int = 0
    column: int = 0
    left_out: int = field(default=0, compare=False)
    columns_left_out: int = field(default=0, compare=False)

    @property
    def printed(self) -> "Address":
        """As it stands in what readers get: rows are counted as if those left out were not there."""
        row, column = self.row - self.left_out, self.column - self.columns_left_out
        return replace(self, row=row, column=column, left_out=0, columns_left_out=0)

    @property
    def cell(self) -> str:
        """`F7`, `row 7`, `column F`; `line 7` in a text file; "" for the whole file or sheet."""
        if self.sheet is None:
            if not self.row:
                return ""
            return f"line {self.row}" + (f":{self.column}" if self.column else "")
        if self.row and self.column:
            return f"{column_letters(self.column)}{self.row}"
        if self.row:
            return f"row {self.row}"
        return f"column {column_letters(self.column)}" if self.column else ""

    def __str__(self) -> str:
        return ", ".join(part for part in (self.file, self.sheet or "", self.cell) if part)


def column_letters(column: int) -> str:
    """1 -> "A", 27 -> "AA"."""
    letters = ""
    while column > 0:
        column, remainder = divmod(column - 1, 26)
        letters = chr(ord("A") + remainder) + letters
    return letters


def column_number(letters: str) -> int:
    """ "A" -> 1, "AA" -> 27; upper-case ASCII letters only."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
