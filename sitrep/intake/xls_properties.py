"""What the records of an old workbook (.xls) say that no fast reader tells: errors, what is hidden."""

import struct
from collections.abc import Iterator, Mapping

from sitrep.intake.compound import stream
from sitrep.intake.sheet_properties import SheetProperties, add_cell, add_error, add_run, add_text
from sitrep.intake.xls_looks import XlsLooks
from sitrep.intake.xls_strings import Run, runs_in

# Kinds of records and their fields, by [MS-XLS] 2.3 and 2.4.
_BEGIN, _END = 0x0809, 0x000A
_CODE_PAGE, _SHEET = 0x0042, 0x0085
_KEY = 0x002F
_FORMULA, _CONSTANT, _ROW, _COLUMNS = 0x0006, 0x0205, 0x0208, 0x007D
_FORMAT, _STYLE = 0x041E, 0x00E0
_FONT, _NOTE = 0x0031, 0x001C
_TEXTS, _CONTINUED = 0x00FC, 0x003C
_NUMBER, _SHORT, _SHORTS, _TEXT, _RICH_TEXT, _SHARED_TEXT = (
    0x0203,
    0x027E,
    0x00BD,
    0x0204,
    0x00D6,
    0x00FD,
)
_HAS_NUMBERS = frozenset({_NUMBER, _SHORT, _SHORTS, _FORMULA})
_HAS_STYLE = _HAS_NUMBERS | {_TEXT, _RICH_TEXT, _SHARED_TEXT}
_MATTERS = frozenset(
    {_BEGIN, _END, _CODE_PAGE, _SHEET, _FORMAT, _FONT, _STYLE, _CONSTANT, _ROW, _COLUMNS, _NOTE}
    | {_TEXTS, _CONTINUED}
    | _HAS_STYLE
)
_HEAD = struct.Struct("<HH")
_START = struct.Struct("<I")
_DOUBLE = struct.Struct("<d")
_QUAD = struct.Struct("<Q")
_FORMULA_CELL = struct.Struct("<HHxxBxBxxxH")  # row, column; kind of result, error, sign of no number
_STYLED_CELL = struct.Struct("<HHH")  # row, column, style
_SHORT_BYTES = 6  # style, number
_CONSTANT_CELL = struct.Struct("<HHxxBB")  # row, column; value, whether it is an error
_WORKSHEET = 0
_ERROR = 2
_MAC_CODE_PAGES = {10000: "mac_roman", 10004: "mac_arabic", 10007: "mac_cyrillic", 10081: "mac_turkish"}
_IS_HIDDEN_ROW, _IS_HIDDEN_COLUMN = 0x20, 0x01
_EXCEL_97 = 0x0600
_WESTERN = 1252
_ERRORS = {
    0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!",
    0x2A: "#N/A", 0x2B: "#GETTING_DATA",
}  # fmt: skip


def facts_in_xls(raw: bytes) -> Mapping[str, SheetProperties]:
    """The facts of each worksheet by its name.

    A formula that was never calculated is not told: its record always has a value, and writers that do
    not calculate put an empty text or a zero there. Where the file is broken, ValueError, LookupError
    or struct.error.
    """
    records = stream(raw, ("Workbook", "Book"))
    facts_at: dict[int, SheetProperties] = {}
    sheets: list[bytes] = []
    looks = XlsLooks()
    texts: list[bytes] = []
    texts_end = -1
    runs: Mapping[int, tuple[Run, ...]] = {}
    version, code_page, depth = 0, _WESTERN, 0
    for at, kind, body in _records(records):
        if kind == _BEGIN:
            depth += 1
            if depth == 1:
                facts = facts_at[at] = SheetProperties()
                version = version or _number(body, 0)
        elif kind == _END:
            depth -= 1
        elif kind == _SHEET:
            sheets.append(body)
        elif kind == _CODE_PAGE:
            code_page = _number(body, 0)
        elif kind == _FORMAT:
            looks.add_format(_number(body, 0), _text(body[2:], version, code_page))
        elif kind == _FONT:
            looks.add_font(body)
        elif kind == _STYLE:
            looks.add_style(body, is_new=version >= _EXCEL_97)
        elif kind == _TEXTS or (kind == _CONTINUED and at == texts_end):
            texts.append(body)
            texts_end = at + _HEAD.size + len(body)
        elif depth == 1:  # deeper is a chart that stands in a sheet
            if texts:
                runs, texts = runs_in(texts), []
            _note(facts, kind, body)
            if kind in _HAS_STYLE:
                _note_looks(facts, kind, body, looks)
            if kind == _SHARED_TEXT:
                _note_runs(facts, body, runs, looks)
    return {
        _name(body, version, code_page): facts_at[_START.unpack_from(body)[0]]
        for body in sheets
        if body[5] == _WORKSHEET
    }


def is_encrypted(raw: bytes) -> bool:
    """Whether the workbook can be read only with a key; False also where it is broken."""
    try:
        records = stream(raw, ("Workbook", "Book"))
        at, kind = 0, _BEGIN
        while kind not in (_END, _KEY):
            kind, length = _HEAD.unpack_from(records, at)
            at += _HEAD.size + length
    except (ValueError, struct.error):
        return False
    return kind == _KEY


def _records(records: bytes) -> Iterator[tuple[int, int, bytes]]:
    """The records that matter: where each begins, its kind, and what it holds."""
    at = 0
    while at + _HEAD.size <= len(records):
        kind, length = _HEAD.unpack_from(records, at)
        if kind in _MATTERS:
            yield at, kind, records[at + _HEAD.size : at + _HEAD.size + length]
        at += _HEAD.size + length


def _note(facts: SheetProperties, kind: int, body: bytes) -> None:
    if kind == _FORMULA:
        row, column, result, error, is_no_number = _FORMULA_CELL.unpack_from(body)
        if is_no_number == 0xFFFF and result == _ERROR:
            _add_error(facts, row, column, error)
    elif kind == _CONSTANT:
        row, column, value, is_error = _CONSTANT_CELL.unpack_from(body)
        if is_error:
            _add_error(facts, row, column, value)
    elif kind == _NOTE:
        add_text(facts.comments, (_number(body, 0) + 1, _number(body, 2) + 1), "")
    elif kind == _ROW and _number(body, 12) & _IS_HIDDEN_ROW:
        row = _number(body, 0) + 1
        add_run(facts.hidden_rows, row, row)
    elif kind == _COLUMNS and _number(body, 8) & _IS_HIDDEN_COLUMN:
        add_run(facts.hidden_columns, _number(body, 0) + 1, _number(body, 2) + 1)


def _note_looks(facts: SheetProperties, kind: int, body: bytes, looks: XlsLooks) -> None:
    row, column, first = _STYLED_CELL.unpack_from(body)
    several = range(4, len(body) - _SHORT_BYTES, _SHORT_BYTES) if kind == _SHORTS else ()
    for distance, style in enumerate([_number(body, at) for at in several] or [first]):
        look, cell = looks.styles[style], (row + 1, column + 1 + distance)
        if look.is_percentage and kind in _HAS_NUMBERS:
            add_cell(facts.percentages, cell)
        elif look.format:
            add_text(facts.formats, cell, look.format)
        if look.is_no_date:
            add_text(facts.numbers, cell, repr(_value(kind, body, distance)))
        if look.is_struck:
            add_cell(facts.struck, cell)
        if look.is_unseen:
            add_cell(facts.unseen, cell)


def _note_runs(
    facts: SheetProperties, body: bytes, runs: Mapping[int, tuple[Run, ...]], looks: XlsLooks
) -> None:
    row, column, _ = _STYLED_CELL.unpack_from(body)
    cell, its = (row + 1, column + 1), runs.get(int.from_bytes(body[6:10], "little"), ())
    raised = "".join(text for text, font in its if looks.is_raising(font))
    if raised.strip():
        add_text(facts.raised, cell, raised)
    if any(looks.is_striking(font) and text.strip() for text, font in its):
        add_cell(facts.struck, cell)


def _value(kind: int, body: bytes, distance: int) -> float:
    """The number in a record of numbers; of several the one so many cells from the first."""
    if kind in (_NUMBER, _FORMULA):
        return float(_DOUBLE.unpack_from(body, 6)[0])
    (short,) = _START.unpack_from(body, 6 + _SHORT_BYTES * distance)
    # Thirty bits of a whole number, or the higher ones of a fraction; divided by a hundred or not.
    is_whole, is_hundredth = short & 2, short & 1
    if is_whole:
        value = float((short >> 2) - (1 << 30 if short >> 31 else 0))
    else:
        value = float(_DOUBLE.unpack(_QUAD.pack((short & ~3) << 32))[0])
    return value / 100 if is_hundredth else value


def _add_error(facts: SheetProperties, row: int, column: int, error: int) -> None:
    add_error(facts, (row + 1, column + 1), _ERRORS.get(error, "#N/A"))


def _name(body: bytes, version: int, code_page: int) -> str:
    """A sheet's name, which has its length in one byte."""
    return _text(body[6:7] + b"\0" * (version >= _EXCEL_97) + body[7:], version, code_page)


def _text(body: bytes, version: int, code_page: int) -> str:
    """A short text: since Excel 97 in Unicode, one byte a letter where that is enough."""
    if version < _EXCEL_97:
        return body[1 : 1 + body[0]].decode(_MAC_CODE_PAGES.get(code_page, f"cp{code_page}"), "replace")
    length, is_wide = _number(body, 0), body[2] & 1
    if is_wide:
        return body[3 : 3 + 2 * length].decode("utf-16-le", "replace")
    return body[3 : 3 + length].decode("latin-1")


def _number(body: bytes, at: int) -> int:
    return int.from_bytes(body[at : at + 2], "little")
