"""What a workbook's own XML says and no fast reader tells: errors, formulas, what is hidden."""

import posixpath
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from itertools import islice, product

from defusedxml.ElementTree import DefusedXMLParser, fromstring  # type: ignore[import-untyped]

from sitrep.cells import column_number

MAX_FACTS = 100_000
"""Of one sheet and one kind; a sheet with more error cells than that is told of often enough."""

Cell = tuple[int, int]
Run = tuple[int, int]
"""The first and the last of neighbouring rows or columns."""


@dataclass(frozen=True, slots=True)
class Facts:
    """Of one sheet; a cell is (row, column), both from 1. `errors` gives what each cell shows."""

    errors: dict[Cell, str] = field(default_factory=dict)
    uncalculated: set[Cell] = field(default_factory=set)
    hidden_rows: list[Run] = field(default_factory=list)
    hidden_columns: list[Run] = field(default_factory=list)


# Most sheets have none of these, and looking for bytes takes a hundredth of the time of parsing them.
_XLSX_SIGNS = (b't="e"', b"t='e'", b'hidden="1"', b"hidden='1'", b'hidden="true"', b"hidden='true'")
_ODS_SIGNS = re.compile(rb"""value-type=["']error|visibility=["'](?:collapse|filter)|table:formula=""")
_FORMULA_WITHOUT_VALUE = re.compile(
    rb"(?:</(?:\w+:)?f>|<(?:\w+:)?f\b[^>]*/>)\s*(?!<(?:\w+:)?v>[^<])"  # a value follows its formula
)
# Cells with nothing to tell; without them a long sheet is parsed in a fraction of the time. They may be
# left out where every cell gives its own place.
_PLAIN_CELL = re.compile(
    rb'<c r="[A-Z]+[0-9]+"(?: s="[0-9]+")?(?: t="(?:s|n|str|b|inlineStr)")?'
    rb"(?:/>|>(?:<v>[^<]*</v>|<is><t>[^<]*</t></is>)</c>)"
)
_CELL_WITHOUT_PLACE = re.compile(rb'<c(?! r=")[\s/>]')
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_LETTERS = re.compile("[A-Z]+")
_LONGEST_ERROR = 20


def facts_in(raw: bytes) -> Mapping[str, Facts]:
    """The facts of each sheet by its name; nothing for a file that is not a zip of XML (xls).

    Where the XML is broken, ParseError of ElementTree (a SyntaxError), KeyError or ValueError.
    """
    if not raw.startswith(b"PK"):
        return {}
    with zipfile.ZipFile(BytesIO(raw)) as archive:
        names = set(archive.namelist())
        if "content.xml" in names:
            return _ods_facts(archive.read("content.xml"))
        return {
            sheet: _xlsx_facts(archive.read(part))
            for sheet, part in _xlsx_sheets(archive)
            if part in names
        }


def _xlsx_sheets(archive: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    """Each sheet's name and the part of the archive that holds it."""
    workbook = next(
        part for _, (kind, part) in _relations(archive, "").items() if kind == "officeDocument"
    )
    parts = _relations(archive, workbook)
    for element in fromstring(archive.read(workbook)).iter():
        if _local(element.tag) != "sheet":
            continue
        key = next((v for k, v in element.attrib.items() if k.endswith("relationships}id")), "")
        if key in parts and "name" in element.attrib:
            yield element.attrib["name"], parts[key][1]


def _relations(archive: zipfile.ZipFile, part: str) -> dict[str, tuple[str, str]]:
    """The relations of a part of the archive by their key: kind, part that is meant."""
    folder, name = posixpath.split(part)
    relations = fromstring(archive.read(posixpath.join(folder, "_rels", f"{name}.rels")))
    return {
        r.attrib["Id"]: (
            r.attrib["Type"].rpartition("/")[2],
            posixpath.normpath(posixpath.join("/", folder, r.attrib["Target"])).lstrip("/"),
        )
        for r in relations
    }


def _xlsx_facts(sheet: bytes) -> Facts:
    is_plain = (
        not sheet.startswith(_UTF16)
        and not any(sign in sheet for sign in _XLSX_SIGNS)
        and not ((b"<f" in sheet or b":f" in sheet) and _FORMULA_WITHOUT_VALUE.search(sheet))
    )
    listener = _XlsxSheet()
    if not is_plain:
        _listen(listener, sheet if _CELL_WITHOUT_PLACE.search(sheet) else _PLAIN_CELL.sub(b"", sheet))
    return listener.facts


def _ods_facts(content: bytes) -> dict[str, Facts]:
    listener = _OdsContent()
    if _ODS_SIGNS.search(content):
        _listen(listener, content)
    return listener.sheets


class _XlsxSheet:
    """Hears the XML of one sheet; rows and cells may leave out their numbers."""

    def __init__(self) -> None:
        self.facts = Facts()
        self.row = 0
        self.after, self.distance = "", 0  # the last cell that gave its letters, and cells since
        self.type, self.formula, self.has_value, self.text = "", False, False, ""
        self.listens = False

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        name = _local(tag)
        if name == "c":
            self.distance += 1
            if "r" in attributes:
                self.after, self.distance = attributes["r"], 0
            self.type = attributes.get("t", "n")
            self.formula, self.has_value, self.text = False, False, ""
        elif name == "v":
            self.has_value = self.listens = True
        elif name == "f":
            self.formula = True
        elif name == "row":
            self.row = int(attributes.get("r", self.row + 1))
            self.after, self.distance = "", 0
            if attributes.get("hidden") in ("1", "true"):
                add_run(self.facts.hidden_rows, self.row, self.row)
        elif name == "col" and attributes.get("hidden") in ("1", "true"):
            add_run(self.facts.hidden_columns, int(attributes["min"]), int(attributes["max"]))

    def data(self, text: str) -> None:
        if self.listens:
            self.text += text

    def end(self, tag: str) -> None:
        name = _local(tag)
        if name == "v":
            self.listens = False
        elif name == "c":
            # A formula may well have the empty text as its value.
            is_empty = not self.has_value if self.type == "str" else not self.text.strip()
            if self.type == "e" and not (self.formula and is_empty):
                add_error(self.facts, (self.row, self._column()), self.text)
            elif self.formula and is_empty and len(self.facts.uncalculated) < MAX_FACTS:
                self.facts.uncalculated.add((self.row, self._column()))

    def _column(self) -> int:
        letters = _LETTERS.match(self.after)
        return (column_number(letters[0]) if letters else 0) + self.distance


class _OdsContent:
    """Hears content.xml of an OpenDocument file: every sheet in turn, with repeated rows and cells."""

    def __init__(self) -> None:
        self.sheets: dict[str, Facts] = {}
        self.facts = Facts()
        self.row = self.column = 0
        self.rows = self.columns = 1
        self.kind, self.text, self.remarks = "", "", 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        name = _local(tag)
        mine = {_prefixed(key): value for key, value in attributes.items()}
        if name == "table" and "table:name" in mine:
            self.facts = self.sheets.setdefault(mine["table:name"], Facts())
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
            self.kind = "error" if is_error else "uncalculated" if is_uncalculated else ""
            self.text = ""
        elif name == "p" and self.kind == "uncalculated" and not self.remarks:
            self.kind = ""  # it shows something, were it an empty text
        elif name == "annotation":
            self.remarks += 1

    def data(self, text: str) -> None:
        if self.kind and not self.remarks:
            self.text += text

    def end(self, tag: str) -> None:
        name = _local(tag)
        if name == "annotation":
            self.remarks -= 1
        elif name in ("table-cell", "covered-table-cell") and self.kind:
            self._add(self.text)
            self.kind = ""

    def _add(self, text: str) -> None:
        rows = range(self.row, self.row + self.rows)
        columns = range(self.column, self.column + self.columns)
        for cell in islice(product(rows, columns), MAX_FACTS):
            if self.kind == "error":
                add_error(self.facts, cell, text)
            elif len(self.facts.uncalculated) < MAX_FACTS:
                self.facts.uncalculated.add(cell)


def _listen(listener: _XlsxSheet | _OdsContent, xml: bytes) -> None:
    parser = DefusedXMLParser(target=listener)
    parser.feed(xml)
    parser.close()


def add_run(runs: list[Run], first: int, last: int) -> None:
    """Add hidden rows or columns that follow those added before; neighbours become one run."""
    if runs and runs[-1][1] == first - 1:
        runs[-1] = (runs[-1][0], last)
    elif len(runs) < MAX_FACTS:
        runs.append((first, last))


def add_error(facts: Facts, cell: Cell, text: str) -> None:
    """Add what an error cell shows, shortened, as long as there are not too many."""
    if len(facts.errors) < MAX_FACTS:
        facts.errors[cell] = text.strip()[:_LONGEST_ERROR]


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]


def _prefixed(key: str) -> str:
    """`{urn:...:xmlns:table:1.0}name` as `table:name`, whatever prefix the file itself uses."""
    space, _, name = key.rpartition("}")
    return f"{space.rsplit(':', 2)[-2]}:{name}" if space.count(":") > 1 else name
