"""Is a spreadsheet file safe to open? Looked at from outside, before any reader touches it."""

import re
import zipfile
from io import BytesIO

MAX_FILE_BYTES = 64 * 2**20
MAX_UNPACKED_BYTES = 512 * 2**20
MAX_PACKING_RATIO = 250
MAX_PARTS = 5_000
MAX_CELLS = 20_000_000
"""Readers lay a sheet out as a full grid, so two far corners alone would fill the memory."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK"
_ENCRYPTED_OOXML = "EncryptedPackage".encode("utf-16-le")
_XLSX_SHEET = re.compile(r"xl/(worksheets|chartsheets)/[^/]+\.xml", re.IGNORECASE)
_ROW = re.compile(rb'<(?:\w+:)?row\b[^>]*?\br="(\d{1,9})"')
_CELL = re.compile(rb'<(?:\w+:)?c\b[^>]*?\br="([A-Z]{1,3})(\d{1,9})"')
_REPEATED = re.compile(rb'number-(rows|columns)-repeated="(\d{1,12})"')


def fault(raw: bytes, suffix: str) -> str | None:
    """Why a file must not be opened, as the last part of a message key; None if it may be.

    One of `empty`, `too-large`, `password`, `bomb`, `damaged`, `wrong-kind`, `huge-sheet`.
    """
    if not raw.strip():
        return "empty"
    if len(raw) > MAX_FILE_BYTES:
        return "too-large"
    if suffix in (".xlsx", ".xlsm", ".ods"):
        if raw.startswith(_OLE):
            return "password" if _ENCRYPTED_OOXML in raw else "wrong-kind"
        return _fault_of_zip(raw) if raw.startswith(_ZIP) else "wrong-kind"
    if suffix == ".xls":
        return None if raw.startswith(_OLE) else "wrong-kind"
    return "wrong-kind" if raw.startswith((_OLE, _ZIP, b"%PDF")) else None


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
                if _XLSX_SHEET.fullmatch(part.filename) and _is_huge(archive.read(part)):
                    return "huge-sheet"
                if part.filename == "content.xml" and _repeats_too_much(archive.read(part)):
                    return "huge-sheet"
                if part.filename.endswith((".xml", ".rels")) and b"<!ENTITY" in archive.read(part):
                    return "bomb"
    except (zipfile.BadZipFile, NotImplementedError, EOFError, OSError, ValueError, RuntimeError):
        return "damaged"
    except Exception as problem:  # zlib.error is not exported under a stable base class
        if type(problem).__module__ == "zlib":
            return "damaged"
        raise
    return None


def _is_huge(sheet: bytes) -> bool:
    """Whether the grid from A1 to the last used row and column has too many cells."""
    last_row = max((int(row) for row in _ROW.findall(sheet)), default=0)
    last_column = 0
    for letters in {letters for letters, _ in _CELL.findall(sheet)}:
        number = 0
        for letter in letters:
            number = number * 26 + letter - ord("A") + 1
        last_column = max(last_column, number)
    return last_row * max(last_column, 1) > MAX_CELLS


def _repeats_too_much(content: bytes) -> bool:
    """Whether an OpenDocument sheet says "this filled cell, a million times".

    Blank repeats to the edge of the sheet are usual and harmless.
    """
    for match in _REPEATED.finditer(content):
        if int(match[2]) < 10_000:
            continue
        end = content.find(b">", match.end())
        tag_start = content.rfind(b"<", 0, match.start())
        tag = content[tag_start:end]
        if match[1] == b"columns" and b"value-type" in tag:
            return True
        if match[1] == b"rows":
            row = content[end : content.find(b"</table:table-row>", end)]
            if b"value-type" in row:
                return True
    return False
