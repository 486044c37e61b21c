"""What the XML of an .xlsx workbook says and no fast reader tells."""

import posixpath
import re
import zipfile
from collections.abc import Iterator, Mapping
from itertools import islice

from defusedxml.ElementTree import fromstring  # type: ignore[import-untyped]

from sitrep.cells import column_number
from sitrep.intake.markup import listen, local
from sitrep.intake.sheet_properties import (
    MAX_PROPERTIES,
    Cell,
    SheetProperties,
    add_cell,
    add_error,
    add_run,
)

# Most sheets have none of these, and looking for bytes takes a hundredth of the time of parsing them.
_SIGNS = (b't="e"', b"t='e'", b'hidden="1"', b"hidden='1'", b'hidden="true"', b"hidden='true'")
_FORMULA_WITHOUT_VALUE = re.compile(  # a value follows its formula
    rb"(?:</(?:\w+:)?f>|<(?:\w+:)?f\b[^<>]*+(?<=/)>)\s*(?!<(?:\w+:)?v>[^<])"
)
# Cells with nothing to tell; without them a long sheet is parsed in a fraction of the time. They may be
# left out where every cell gives its own place.
_PLAIN_CELL = re.compile(
    rb'<c r="[A-Z]+[0-9]+"(?: s="([0-9]+)")?(?: t="(?:s|n|str|b|inlineStr)")?'
    rb"(?:/>|>(?:<v>[^<]*</v>|<is><t>[^<]*</t></is>)</c>)"
)
_STYLE = re.compile(rb"""\ss=["']([0-9]+)["']""")
_FIRST_STYLE = b"0"
"""Of a cell that names none."""
_CELL_WITHOUT_PLACE = re.compile(rb'<c(?! r=")[\s/>]')
_MERGED = re.compile(rb"""<(?:\w+:)?mergeCell\s[^<>]*?\bref=["']([A-Z]+)([0-9]+):([A-Z]+)([0-9]+)["']""")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_LETTERS = re.compile("[A-Z]+")
_PERCENT_FORMATS = frozenset({"9", "10"})
"""0% and 0.00%, which every workbook has, by ECMA-376 part 1, 18.8.30."""


def facts_in_xlsx(archive: zipfile.ZipFile) -> Mapping[str, SheetProperties]:
    """The facts of each worksheet by its name.

    Where the XML is broken, ParseError of ElementTree (a SyntaxError), KeyError or ValueError.
    """
    names = set(archive.namelist())
    workbook = next(
        part for _, (kind, part) in _relations(archive, "").items() if kind == "officeDocument"
    )
    parts = _relations(archive, workbook)
    styles = next((part for kind, part in parts.values() if kind == "styles"), "")
    percent = _percent_styles(archive.read(styles)) if styles in names else frozenset()
    return {
        sheet: _facts(archive.read(part), percent)
        for sheet, part in _sheets(archive.read(workbook), parts)
        if part in names
    }


def _sheets(workbook: bytes, parts: Mapping[str, tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Each sheet's name and the part of the archive that holds it."""
    for element in fromstring(workbook).iter():
        if local(element.tag) != "sheet":
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


def _percent_styles(styles: bytes) -> frozenset[bytes]:
    """The numbers of the cell styles that show a number as a percentage."""
    root = fromstring(styles)
    formats = _PERCENT_FORMATS | {
        element.attrib["numFmtId"]
        for element in root.iter()
        if local(element.tag) == "numFmt" and "%" in element.attrib.get("formatCode", "")
    }
    of_cells = [style for part in root if local(part.tag) == "cellXfs" for style in part]
    return frozenset(
        str(number).encode()
        for number, style in enumerate(of_cells)
        if style.attrib.get("numFmtId") in formats
    )


def _facts(sheet: bytes, percent: frozenset[bytes] = frozenset()) -> SheetProperties:
    """`percent` are the styles that show percentages."""
    percent &= {_FIRST_STYLE, *(_STYLE.findall(sheet) if percent else ())}
    is_plain = (
        not percent
        and not sheet.startswith(_UTF16)
        and not any(sign in sheet for sign in _SIGNS)
        and not ((b"<f" in sheet or b":f" in sheet) and _FORMULA_WITHOUT_VALUE.search(sheet))
    )
    listener = _Sheet(percent)
    if not is_plain:
        listen(listener, sheet if _CELL_WITHOUT_PLACE.search(sheet) else _without_plain(sheet, percent))
    listener.facts.merged.extend(_merged(sheet) if b"mergeCell" in sheet else ())
    return listener.facts


def _merged(sheet: bytes) -> Iterator[tuple[Cell, Cell]]:
    for area in islice(_MERGED.finditer(sheet), MAX_PROPERTIES):
        left, top, right, bottom = (part.decode() for part in area.groups())
        yield (int(top), column_number(left)), (int(bottom), column_number(right))


def _without_plain(sheet: bytes, percent: frozenset[bytes]) -> bytes:
    if not percent:
        return _PLAIN_CELL.sub(b"", sheet)
    return _PLAIN_CELL.sub(lambda cell: cell[0] if (cell[1] or _FIRST_STYLE) in percent else b"", sheet)


class _Sheet:
    """Hears the XML of one sheet; rows and cells may leave out their numbers."""

    def __init__(self, percent: frozenset[bytes]) -> None:
        self.facts = SheetProperties()
        self.percent = {style.decode() for style in percent}
        self.row = 0
        self.after, self.distance = "", 0  # the last cell that gave its letters, and cells since
        self.type, self.style, self.formula, self.has_value, self.text = "", "", False, False, ""
        self.listens = False

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        name = local(tag)
        if name == "c":
            self.distance += 1
            if "r" in attributes:
                self.after, self.distance = attributes["r"], 0
            self.type, self.style = attributes.get("t", "n"), attributes.get("s", _FIRST_STYLE.decode())
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
        name = local(tag)
        if name == "v":
            self.listens = False
        elif name == "c":
            # A formula may well have the empty text as its value.
            is_empty = not self.has_value if self.type == "str" else not self.text.strip()
            if self.type == "e" and not (self.formula and is_empty):
                add_error(self.facts, (self.row, self._column()), self.text)
            elif self.formula and is_empty:
                add_cell(self.facts.uncalculated, (self.row, self._column()))
            elif self.type == "n" and self.style in self.percent and not is_empty:
                add_cell(self.facts.percentages, (self.row, self._column()))

    def _column(self) -> int:
        letters = _LETTERS.match(self.after)
        return (column_number(letters[0]) if letters else 0) + self.distance
