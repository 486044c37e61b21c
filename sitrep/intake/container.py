"""Whether a spreadsheet file is safe to open, looked at from outside before any reader touches it."""

import re
from io import BytesIO

from sitrep.intake.compound import OLE

CONTENT = "content.xml"
"""The part of an OpenDocument spreadsheet that holds all sheets."""

WORKBOOKS = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods")
TEXT_FILES = (".csv", ".tsv")
SPREADSHEETS = WORKBOOKS + TEXT_FILES
OTHER_KINDS = {".fods": "flat-xml", ".numbers": "numbers", ".gsheet": "google"}
"""Spreadsheets that sitrep does not read, with the last part of the message that says what to do."""
MAX_FILE_BYTES = 64 * 2**20
MAX_UNPACKED_BYTES = 512 * 2**20
MAX_PACKING_RATIO = 250
MAX_PARTS = 5_000
MAX_CELLS = 10_000_000
"""Of all sheets together; readers lay a sheet out as a full grid, from A1 to its two far corners."""
MAX_COLUMNS = 16_384
"""As many as a sheet can have; a line of text could have millions, each of which may be a header."""

_ZIP = b"PK"
_PDF = b"%PDF"
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_SAVED_PAGE = b"MIME-Version:"
_BEFORE_XML = b"\xef\xbb\xbf\r\n\t "
_LOOKED_AT = 4096
_WEB_PAGE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<!--.{0,500}?-->\s*)?<(?:!doctype html|html|head|meta|table)\b",
    re.IGNORECASE | re.DOTALL,
)
_ENCRYPTED_OOXML = "EncryptedPackage".encode("utf-16-le")


def suffix_of(file: str) -> str:
    """The end of a file's name, from its last full stop on, in small letters."""
    return file[file.rfind(".") :].lower()


def fault(raw: bytes, suffix: str) -> str | None:
    """Why a file must not be opened, as the last part of a message key; None if it may be.

    One of `empty`, `too-large`, `password`, `bomb`, `damaged`, `wrong-kind`, `web-page`, `plain-text`,
    `pdf`, `xml-2003`, `flat-xml`.
    """
    if not raw.strip():
        return "empty"
    if len(raw) > MAX_FILE_BYTES:
        return "too-large"
    if raw.startswith(_PDF):
        return "pdf"
    if _WEB_PAGE.match(raw) or raw.startswith(_SAVED_PAGE):
        return "web-page"
    if raw.lstrip(_BEFORE_XML).startswith(b"<?xml") and suffix in WORKBOOKS:
        return _fault_of_xml(raw[:_LOOKED_AT])
    if raw.startswith(_ZIP) and suffix in WORKBOOKS:
        return _fault_of_zip(raw)  # readers go by the content, also of an .xlsx called .xls
    if suffix in (".xlsx", ".xlsm", ".xlsb", ".ods"):
        return "password" if raw.startswith(OLE) and _ENCRYPTED_OOXML in raw else "wrong-kind"
    if suffix == ".xls":
        return None if raw.startswith(OLE) else _not_old_excel(raw)
    return "wrong-kind" if raw.startswith((OLE, _ZIP)) else None


def _fault_of_xml(beginning: bytes) -> str:
    """Of a spreadsheet that is one XML text, under the name of a workbook."""
    if b"urn:schemas-microsoft-com:office:spreadsheet" in beginning:
        return "xml-2003"
    return "flat-xml" if b"urn:oasis:names:tc:opendocument" in beginning else "wrong-kind"


def _not_old_excel(raw: bytes) -> str:
    """Many programs write text under the name .xls, because Excel opens it all the same."""
    is_text = raw.startswith(_UTF16) or b"\0" not in raw[:_LOOKED_AT]
    return "plain-text" if is_text else "wrong-kind"


def _fault_of_zip(raw: bytes) -> str | None:
    import zipfile  # late: a text with delimiters is none, and asks for the other faults

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
            if CONTENT in names and any(name.startswith("xl/") for name in names):
                return "damaged"  # two workbooks in one: what one reader sees is not what another does
            if "META-INF/manifest.xml" in names:
                manifest = archive.read("META-INF/manifest.xml")
                if b"encryption-data" in manifest:
                    return "password"
            for part in parts:
                if not part.filename.endswith((".xml", ".rels")):
                    continue
                content = archive.read(part)
                if b"<!ENTITY" in content:
                    return "bomb"
    except (zipfile.BadZipFile, NotImplementedError, EOFError, OSError, ValueError, RuntimeError):
        return "damaged"
    except Exception as problem:  # zlib.error is not exported under a stable base class
        if type(problem).__module__ == "zlib":
            return "damaged"
        raise
    return None
