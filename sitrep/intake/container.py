"""Is a spreadsheet file safe to open? Looked at from outside, before any reader touches it."""

import re
import zipfile
from io import BytesIO

from sitrep.cells import column_number
from sitrep.intake.compound import OLE

WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".ods")
MAX_FILE_BYTES = 64 * 2**20
MAX_UNPACKED_BYTES = 512 * 2**20
MAX_PACKING_RATIO = 250
MAX_PARTS = 5_000
MAX_CELLS = 26_000_000
"""Readers lay a sheet out as a full grid, so two far corners alone would fill the memory."""
MAX_COLUMNS = 16_384
"""As many as a sheet can have; a line of text could have millions, each of which may be a header."""

_ZIP = b"PK"
_PDF = b"%PDF"
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_LOOKED_AT = 4096
_WEB_PAGE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<!--.{0,500}?-->\s*)?<(?:!doctype html|html|head|meta|table)\b",
    re.IGNORECASE | re.DOTALL,
)
_ENCRYPTED_OOXML = "EncryptedPackage".encode("utf-16-le")
_XLSX_SHEET = re.compile(r"xl/(worksheets|chartsheets)/[^/]+\.xml", re.IGNORECASE)
# Only a cell with content: readers pass over those that have nothing but a format.
# Without any of these a sheet has at most columns A to Z and a million rows, which is within bounds. It
# begins with plain letters, which are found six times as fast as the edge of a word.
_FAR = re.compile(rb'r="(?:[A-Z]{2}|[A-Z][0-9]{7})')
# The end of the tag is looked for first, and no tag runs into the next: a broken file takes no longer.
_CELL = re.compile(rb'<(?:\w+:)?c\b(?=[^<>]*+(?<!/)>)[^<>]*?\br="([A-Z]{1,3})(\d{1,9})"')
_LONGEST_TAG = 10_000
_MOST_REPEATED_ROWS = 100
_REPEATED = re.compile(rb'number-(rows|columns)-repeated="(\d{1,12})"')


def fault(raw: bytes, suffix: str) -> str | None:
    """Why a file must not be opened, as the last part of a message key; None if it may be.

    One of `empty`, `too-large`, `password`, `bomb`, `damaged`, `huge-sheet`, `wrong-kind`,
    `web-page`, `plain-text`, `pdf`.
    """
    if not raw.strip():
        return "empty"
    if len(raw) > MAX_FILE_BYTES:
        return "too-large"
    if raw.startswith(_PDF):
        return "pdf"
    if _WEB_PAGE.match(raw):
        return "web-page"
    if raw.startswith(_ZIP) and suffix in WORKBOOKS:
        return _fault_of_zip(raw)  # readers go by the content, also of an .xlsx called .xls
    if suffix in (".xlsx", ".xlsm", ".ods"):
        return "password" if raw.startswith(OLE) and _ENCRYPTED_OOXML in raw else "wrong-kind"
    if suffix == ".xls":
        return None if raw.startswith(OLE) else _not_old_excel(raw)
    return "wrong-kind" if raw.startswith((OLE, _ZIP)) else None


def _not_old_excel(raw: bytes) -> str:
    """Many programs write text under the name .xls, because Excel opens it all the same."""
    is_text = raw.startswith(_UTF16) or b"\0" not in raw[:_LOOKED_AT]
    return "plain-text" if is_text else "wrong-kind"


def _fault_of_zip(raw: bytes) -> str | None:
    try:
        with zipfile.ZipFile(BytesIO(raw)) as archive:
            parts = archive.infolist()
            if len(parts) > MAX_PARTS or sum(p.file_size for p in parts) > MAX_UNPACKED_BYTES:
                return "bomb"
            if any(p.file_size > MAX_PACKING_RATIO * max(p.compress_size, 4096) for p in parts):
                return "bomb"
            if any(p.flag_bits & 1 for p in parts):
                return "password"
            names = {p.filename for p in parts}
            if "META-INF/manifest.xml" in names:
                manifest = archive.read("META-INF/manifest.xml")
                if b"encryption-data" in manifest:
                    return "password"
            for part in parts:
                if not part.filename.endswith((".xml", ".rels")):
                    continue
                content = archive.read(part)
                if _XLSX_SHEET.fullmatch(part.filename) and _is_huge(content):
                    return "huge-sheet"
                if part.filename == "content.xml" and _repeats_too_much(content):
                    return "huge-sheet"
                if b"<!ENTITY" in content:
                    return "bomb"
    except (zipfile.BadZipFile, NotImplementedError, EOFError, OSError, ValueError, RuntimeError):
        return "damaged"
    except Exception as problem:  # zlib.error is not exported under a stable base class
        if type(problem).__module__ == "zlib":
            return "damaged"
        raise
    return None


def _is_huge(sheet: bytes) -> bool:
    """Whether the grid from A1 to the last filled row and column has too many cells."""
    if not _FAR.search(sheet):
        return False
    last_row = last_column = 0
    columns: dict[bytes, int] = {}
    for cell in _CELL.finditer(sheet):
        letters, row = cell.groups()
        last_row = max(last_row, int(row))
        if letters not in columns:
            columns[letters] = column_number(letters.decode())
            last_column = max(last_column, columns[letters])
    return last_row * last_column > MAX_CELLS


def _repeats_too_much(content: bytes) -> bool:
    """Whether an OpenDocument sheet says "this filled cell, a million times".

    Blank repeats to the edge of the sheet are usual and harmless.
    """
    repeated_rows = 0
    for match in _REPEATED.finditer(content):
        if int(match[2]) < 10_000:
            continue
        end = content.find(b">", match.end(), match.end() + _LONGEST_TAG)
        tag_start = content.rfind(b"<", max(0, match.start() - _LONGEST_TAG), match.start())
        if min(end, tag_start) < 0:
            return True  # no tag of a spreadsheet is as long
        if match[1] == b"columns" and b"value-type" in content[tag_start:end]:
            return True
        if match[1] == b"rows":
            repeated_rows += 1
            row_end = content.find(b"</table:table-row>", end)
            is_filled = content.find(b"value-type", end, row_end if row_end >= 0 else None) >= 0
            if is_filled or repeated_rows > _MOST_REPEATED_ROWS:
                return True
    return False
