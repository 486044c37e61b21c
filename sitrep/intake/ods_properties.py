"""What the XML of an OpenDocument spreadsheet says and no fast reader tells."""

import re
from collections.abc import Mapping
from itertools import islice, product

from sitrep.intake.markup import listen, local, prefixed
from sitrep.intake.sheet_properties import MAX_PROPERTIES, SheetProperties, add_cell, add_error, add_run

CONTENT = "content.xml"
"""The part of the archive that holds all sheets."""

# Most files have none of these, and looking for bytes takes a hundredth of the time of parsing them.
_SIGNS = re.compile(
    rb"""value-type=["'](?:error|percentage)|visibility=["'](?:collapse|filter)|table:formula="""
    rb"""|-spanned=["'](?!1["'])"""
)
_SPANNED = ("table:number-rows-spanned", "table:number-columns-spanned")


def facts_in_ods(content: bytes) -> Mapping[str, SheetProperties]:
    """The facts of each sheet by its name; ParseError (a SyntaxError) or ValueError for broken XML."""
    listener = _Content()
    if _SIGNS.search(content):
        listen(listener, content)
    return listener.sheets


class _Content:
    """Hears every sheet in turn, with repeated rows and cells."""

    def __init__(self) -> None:
        self.sheets: dict[str, SheetProperties] = {}
        self.facts = SheetProperties()
        self.row = self.column = 0
        self.rows = self.columns = 1
        self.kind, self.text, self.remarks = "", "", 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        name = local(tag)
        mine = {prefixed(key): value for key, value in attributes.items()}
        if name == "table" and "table:name" in mine:
            self.facts = self.sheets.setdefault(mine["table:name"], SheetProperties())
            self.row = self.column = 0
            self.rows = self.columns = 1
        elif name == "table-column":
            first, repeated = self.column + 1, int(mine.get("table:number-columns-repeated", 1))
            self.column += repeated
            if mine.get("table:visibility", "visible") != "visible":
                add_run(self.facts.hidden_columns, first, self.column)
        elif name == "table-row":
            self.row, self.column, self.columns = self.row + self.rows, 0, 1
            self.rows = int(mine.get("table:number-rows-repeated", 1))
            if mine.get("table:visibility", "visible") != "visible":
                add_run(self.facts.hidden_rows, self.row, self.row + self.rows - 1)
        elif name in ("table-cell", "covered-table-cell"):
            self.column += self.columns
            self.columns = int(mine.get("table:number-columns-repeated", 1))
            is_error = mine.get("calcext:value-type") == "error"
            is_uncalculated = "table:formula" in mine and "office:value-type" not in mine
            is_percentage = mine.get("office:value-type") == "percentage"
            kinds = {"error": is_error, "uncalculated": is_uncalculated, "percentage": is_percentage}
            self.kind = next((kind for kind, is_so in kinds.items() if is_so), "")
            self.text = ""
            self._merge(*(int(mine.get(name, 1)) for name in _SPANNED))
        elif name == "p" and self.kind == "uncalculated" and not self.remarks:
            self.kind = ""  # it shows something, were it an empty text
        elif name == "annotation":
            self.remarks += 1

    def data(self, text: str) -> None:
        if self.kind and not self.remarks:
            self.text += text

    def end(self, tag: str) -> None:
        name = local(tag)
        if name == "annotation":
            self.remarks -= 1
        elif name in ("table-cell", "covered-table-cell") and self.kind:
            self._add(self.text)
            self.kind = ""

    def _add(self, text: str) -> None:
        rows = range(self.row, self.row + self.rows)
        columns = range(self.column, self.column + self.columns)
        for cell in islice(product(rows, columns), MAX_PROPERTIES):
            if self.kind == "error":
                add_error(self.facts, cell, text)
            elif self.kind == "percentage":
                add_cell(self.facts.percentages, cell)
            else:
                add_cell(self.facts.uncalculated, cell)

    def _merge(self, rows: int, columns: int) -> None:
        if rows * columns > 1 and len(self.facts.merged) < MAX_PROPERTIES:
            last = (self.row + rows - 1, self.column + columns - 1)
            self.facts.merged.append(((self.row, self.column), last))
