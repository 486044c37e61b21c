"""What the XML of an .xlsx workbook says that no fast reader tells."""

import posixpath
import re
import zipfile
from collections.abc import Iterator, Mapping, Set
from itertools import islice

from defusedxml.ElementTree import fromstring  # type: ignore[import-untyped]

from sitrep.cells import column_number
from sitrep.intake.formulas import is_simple
from sitrep.intake.looks import PLAIN, Look
from sitrep.intake.markup import listen, local
from sitrep.intake.sheet_properties import (
    MAX_PROPERTIES,
    Cell,
    SheetProperties,
    add_cell,
    add_error,
    add_run,
    add_text,
)
from sitrep.intake.xlsx_comments import add_comments
from sitrep.intake.xlsx_looks import (
    PLAIN_RUNS,
    Looks,
    RunListener,
    Runs,
    looks,
    may_be_rich,
)

# Most sheets have none of these, and looking for bytes takes a hundredth of the time of parsing them.
_SIGNS = (b't="e"', b"t='e'", b'hidden="1"', b"hidden='1'", b'hidden="true"', b"hidden='true'")
_FORMULA_WITHOUT_VALUE = re.compile(  # a value follows its formula
    rb"(?:</(?:\w+:)?f>|<(?:\w+:)?f\b[^<>]*+(?<=/)>)\s*(?!<(?:\w+:)?v>[^<])"
)
# Cells with nothing to tell; without them a long sheet is parsed in a fraction of the time. They may be
# left out where every cell gives its own place.
_PLAIN_CELL = re.compile(
    rb'<c r="[A-Z]+[0-9]+"(?: s="([0-9]+)")?(?: t="(s|n|str|b|inlineStr)")?'
    rb"(?:/>|>(?:<v>([^<]*)</v>|<is><t>[^<]*</t></is>)</c>)"
)
_STYLE = re.compile(rb"""\ss=["']([0-9]+)["']""")
_FIRST_STYLE = "0"
"""Of a cell that names none."""
_CELL_WITHOUT_PLACE = re.compile(rb'<c(?! r=")[\s/>]')
_MERGED = re.compile(rb"""<(?:\w+:)?mergeCell\s[^<>]*?\bref=["']([A-Z]+)([0-9]+):([A-Z]+)([0-9]+)["']""")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_LETTERS = re.compile("[A-Z]+")
_SHARED_TEXT = b"s"
_SIMPLE_FORMULA = re.compile(rb"<(?:\w+:)?f>[^<A-RT-Z]{0,40}(?:SUM\(|</)")
_LOOKS = ("styles", "sharedStrings")
_NO_LOOKS = Looks()
_SIMPLE_FORMULA = re.compile(rb"<(?:\w+:)?f>[^<A-RT-Z]{0,40}(?:SUM\(|</)")
_LOOKS = ("styles", "sharedStrings")
_NO_LOOKS = Looks()
_LONGEST_COMMENT = 2_000
_THREAD = "Comment:"
"""What stands before a comment of a thread in the note that older programs show of it."""


def facts_in_xlsx(archive: zipfile.ZipFile) -> Mapping[str, SheetProperties]:
    """The facts of each worksheet by its name.

    Where the XML is broken, ParseError of ElementTree (a SyntaxError), KeyError or ValueError.
    """
    names = set(archive.namelist())
    # Excel does not tell capitals from small letters in the names of parts.
    stored = {name.lower().lstrip("/"): name for name in names}
    workbook = next(
        part for _, (kind, part) in _relations(archive, "").items() if kind == "officeDocument"
    )
    parts = _relations(archive, workbook)
    kinds = {kind: part for kind, part in parts.values() if part in names}
    of_workbook = looks(*(archive.read(kinds[kind]) if kind in kinds else b"" for kind in _LOOKS))
    facts = {}
    for sheet, part in _sheets(archive.read(workbook), parts):
        if part.lower() not in stored:
            raise KeyError(part)  # a reader passes over such a sheet without a word
        name = stored[part.lower()]
        facts[sheet] = _facts(archive.read(name), of_workbook)
        for comments in _comments_of(archive, name, names):
            add_comments(facts[sheet].comments, archive.read(comments))
    return facts


def _comments_of(archive: zipfile.ZipFile, part: str, names: Set[str]) -> list[str]:
    """The parts with the comments of a sheet: one or none, in an honest file."""
    folder, name = posixpath.split(part)
    if posixpath.join(folder, "_rels", f"{name}.rels") not in names:
        return []
    related = _relations(archive, part).values()
    return [of_sheet for kind, of_sheet in related if kind == "comments" and of_sheet in names][:1]


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


def _facts(sheet: bytes, of_workbook: Looks = _NO_LOOKS) -> SheetProperties:
    used = {*map(bytes.decode, _STYLE.findall(sheet) if of_workbook.styles else ()), _FIRST_STYLE}
    styles = {style: look for style, look in of_workbook.styles.items() if style in used}
    texts = of_workbook.texts
    has_formulas = b"<f" in sheet or b":f" in sheet
    is_plain = (
        not styles
        and not texts
        and not sheet.startswith(_UTF16)
        and not may_be_rich(sheet)
        and not any(sign in sheet for sign in _SIGNS)
        and not (has_formulas and _FORMULA_WITHOUT_VALUE.search(sheet))
        and not (has_formulas and _SIMPLE_FORMULA.search(sheet))
    )
    listener = _Sheet(styles, texts)
    if not is_plain:
        is_unplaced = _CELL_WITHOUT_PLACE.search(sheet)
        listen(listener, sheet if is_unplaced else _without_plain(sheet, styles, texts))
    listener.facts.merged.extend(_merged(sheet) if b"mergeCell" in sheet else ())
    return listener.facts


def _merged(sheet: bytes) -> Iterator[tuple[Cell, Cell]]:
    for area in islice(_MERGED.finditer(sheet), MAX_PROPERTIES):
        left, top, right, bottom = (part.decode() for part in area.groups())
        yield (int(top), column_number(left)), (int(bottom), column_number(right))


def _without_plain(sheet: bytes, styles: Mapping[str, Look], texts: Mapping[str, Runs]) -> bytes:
    if not styles and not texts:
        return _PLAIN_CELL.sub(b"", sheet)
    odd_styles = {style.encode() for style in styles}
    odd_texts = {number.encode() for number in texts}
    first = _FIRST_STYLE.encode()

    def kept(cell: re.Match[bytes]) -> bytes:
        is_odd_text = cell[2] == _SHARED_TEXT and cell[3] in odd_texts
        return cell[0] if is_odd_text or (cell[1] or first) in odd_styles else b""

    return _PLAIN_CELL.sub(kept, sheet)


class _Sheet:
    """Hears the XML of one sheet; rows and cells may leave out their numbers."""

    def __init__(self, styles: Mapping[str, Look], texts: Mapping[str, Runs]) -> None:
        self.facts = SheetProperties()
        self.styles, self.texts = styles, texts
        self.row = 0
        self.after, self.distance = "", 0  # the last cell that gave its letters, and cells since
        self.type, self.style, self.is_formula, self.has_value = "", "", False, False
        self.text, self.formula = "", ""
        self.part = ""  # the tag whose text is being heard
        self.runs = RunListener()

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        name = local(tag)
        if name == "c":
            self.distance += 1
            if "r" in attributes:
                self.after, self.distance = attributes["r"], 0
            self.type, self.style = attributes.get("t", "n"), attributes.get("s", _FIRST_STYLE)
            self.is_formula, self.has_value, self.text, self.formula = False, False, "", ""
            self.runs = RunListener()
        elif name in ("v", "t"):
            self.has_value, self.part = True, name
        elif name == "f":
            self.is_formula, self.part = True, name
        elif name == "row":
            self.row = int(attributes.get("r", self.row + 1))
            self.after, self.distance = "", 0
            if attributes.get("hidden") in ("1", "true"):
                add_run(self.facts.hidden_rows, self.row, self.row)
        elif name == "col" and attributes.get("hidden") in ("1", "true"):
            add_run(self.facts.hidden_columns, int(attributes["min"]), int(attributes["max"]))
        self.runs.start(name, attributes)

    def data(self, text: str) -> None:
        if self.part == "f":
            self.formula += text
        elif self.part:
            self.text += text
            self.runs.data(text)

    def end(self, tag: str) -> None:
        name = local(tag)
        self.runs.end(name)
        if name == self.part:
            self.part = ""
        elif name == "c":
            self._end_cell()

    def _end_cell(self) -> None:
        # A formula may well have the empty text as its value.
        is_empty = not self.has_value if self.type == "str" else not self.text.strip()
        if self.type == "e" and not (self.is_formula and is_empty):
            add_error(self.facts, (self.row, self._column()), self.text)
        elif self.is_formula and is_empty:
            add_cell(self.facts.uncalculated, (self.row, self._column()))
        elif not is_empty:
            self._note_looks((self.row, self._column()))

    def _note_looks(self, cell: Cell) -> None:
        look = self.styles.get(self.style, PLAIN)
        runs = self.texts.get(self.text, PLAIN_RUNS) if self.type == "s" else self.runs.runs
        if look.is_percentage and self.type == "n":
            add_cell(self.facts.percentages, cell)
        elif look.format:
            add_text(self.facts.formats, cell, look.format)
        if look.is_struck or runs.is_struck:
            add_cell(self.facts.struck, cell)
        if look.is_unseen:
            add_cell(self.facts.unseen, cell)
        if runs.raised.strip():
            add_text(self.facts.raised, cell, runs.raised)
        if self.formula and self.type == "n" and is_simple(self.formula):
            add_text(self.facts.formulas, cell, self.formula)

    def _column(self) -> int:
        letters = _LETTERS.match(self.after)
        return (column_number(letters[0]) if letters else 0) + self.distance
