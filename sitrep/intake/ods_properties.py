"""What the XML of an OpenDocument spreadsheet says that no fast reader tells."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from itertools import islice, product

from sitrep.intake.formulas import is_simple, of_opendocument
from sitrep.intake.markup import listen, local, prefixed
from sitrep.intake.ods_styles import OdsStyles
from sitrep.intake.sheet_properties import (
    LONGEST_TEXT,
    MAX_PROPERTIES,
    Cell,
    SheetProperties,
    add_cell,
    add_error,
    add_run,
    add_text,
)

# Most files have none of these, and looking for bytes takes a hundredth of the time of parsing them.
_SIGNS = re.compile(
    rb"""value-type=["'](?:error|percentage)|visibility=["'](?:collapse|filter)|table:formula="""
    rb"""|-spanned=["'](?!1["'])|<(?:\w+:)?annotation\b|display-factor=|text-line-through-|text-position="""
    rb"""|fo:color=|<number:text>[^<]*[^\s<(),.:/%+-]"""
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
        self.styles = OdsStyles()
        self.style, self.has_text, self.raised, self.comment, self.is_struck = "", False, "", "", False
        self.spans: list[str] = []
        self.of_columns: list[tuple[int, str]] = []  # the last column of each style
        self.formula = ""

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        name = local(tag)
        mine = {prefixed(key): value for key, value in attributes.items()}
        if name == "table" and "table:name" in mine:
            self.facts = self.sheets.setdefault(mine["table:name"], SheetProperties())
            self.row = self.column = 0
            self.rows = self.columns = 1
            self.of_columns = []
        elif name == "table-column":
            first, repeated = self.column + 1, int(mine.get("table:number-columns-repeated", 1))
            self.column += repeated
            if len(self.of_columns) < MAX_PROPERTIES:
                self.of_columns.append((self.column, mine.get("table:default-cell-style-name", "")))
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
            is_number = mine.get("office:value-type") in ("float", "currency")
            is_percentage = mine.get("office:value-type") == "percentage"
            kinds = {
                "error": is_error,
                "uncalculated": is_uncalculated,
                "percentage": is_percentage,
                "number": is_number,
            }
            self.kind = next((kind for kind, is_so in kinds.items() if is_so), "")
            self.text, self.has_text, self.raised, self.comment = "", False, "", ""
            self.is_struck, self.spans = False, []
            self.style = mine.get("table:style-name") or self._style_of_column()
            self.formula = of_opendocument(mine.get("table:formula", ""))
            self._merge(*(int(mine.get(name, 1)) for name in _SPANNED))
        elif name == "p" and self.kind == "uncalculated" and not self.remarks:
            self.kind = ""  # it shows something, were it an empty text
        elif name == "annotation":
            self.remarks += 1
        elif name == "span":
            self.spans.append(mine.get("text:style-name", ""))
        elif not self.sheets:
            self.styles.start(name, mine)
        self.has_text |= name == "p" and not self.remarks

    def data(self, text: str) -> None:
        if self.remarks:
            self.comment += text[: LONGEST_TEXT - len(self.comment)]
            return
        if self.spans and self.has_text:
            looks = [self.styles.of(span) for span in self.spans]
            self.is_struck |= any(look.is_struck for look in looks) and not text.isspace()
            self.raised += text if any(look.is_raised for look in looks) else ""
        if self.kind:
            self.text += text

    def end(self, tag: str) -> None:
        name = local(tag)
        if name == "annotation":
            self.remarks -= 1
        elif name == "span" and self.spans:
            self.spans.pop()
        elif name in ("table-cell", "covered-table-cell"):
            self._add_looks()
            if self.kind:
                self._add(self.text)
            self.kind = ""

    def _cells(self) -> Iterable[Cell]:
        rows = range(self.row, self.row + self.rows)
        columns = range(self.column, self.column + self.columns)
        return islice(product(rows, columns), MAX_PROPERTIES)

    def _add(self, text: str) -> None:
        is_shown_otherwise = self.has_text and not text.strip().isdecimal()
        has_formula = bool(self.formula) and is_simple(self.formula)
        if self.kind == "number" and not (is_shown_otherwise or has_formula):
            return
        for cell in self._cells():
            if self.kind == "error":
                add_error(self.facts, cell, text)
            elif self.kind == "percentage":
                add_cell(self.facts.percentages, cell)
            elif self.kind == "uncalculated":
                add_cell(self.facts.uncalculated, cell)
            else:
                if is_shown_otherwise:
                    add_text(self.facts.texts, cell, text)
                if has_formula:
                    add_text(self.facts.formulas, cell, self.formula)

    def _add_looks(self) -> None:
        """Of a cell with a text or a number; a style may reach over the whole sheet."""
        if self.comment.strip():
            add_text(self.facts.comments, (self.row, self.column), self.comment)
        if not self.has_text:
            return
        look = self.styles.of(self.style)
        for cell in self._cells() if look.is_struck or look.is_unseen or self.is_struck else ():
            if look.is_struck or self.is_struck:
                add_cell(self.facts.struck, cell)
            if look.is_unseen:
                add_cell(self.facts.unseen, cell)
        if self.raised.strip():
            add_text(self.facts.raised, (self.row, self.column), self.raised)

    def _style_of_column(self) -> str:
        place = bisect_left(self.of_columns, (self.column, ""))
        return self.of_columns[place][1] if place < len(self.of_columns) else ""

    def _merge(self, rows: int, columns: int) -> None:
        if rows * columns > 1 and len(self.facts.merged) < MAX_PROPERTIES:
            last = (self.row + rows - 1, self.column + columns - 1)
            self.facts.merged.append(((self.row, self.column), last))
