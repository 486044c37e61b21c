"""Binary workbooks (.xlsb), which no library writes, and archives from their parts."""

import io
import struct
import zipfile
from collections.abc import Mapping, Sequence


def archive(parts: Mapping[str, bytes]) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as file:
        for name, part in parts.items():
            file.writestr(name, part)
    return content.getvalue()


def record(kind: int, body: bytes) -> bytes:
    """One of a binary workbook: kinds above 127 and lengths in pieces of seven bits."""
    head = bytes([kind]) if kind < 128 else bytes([kind & 0x7F | 0x80, kind >> 7])
    length, size = b"", len(body)
    while True:
        length += bytes([size & 0x7F | (0x80 if size > 127 else 0)])
        size >>= 7
        if not size:
            return head + length + body


def wide(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def xlsb(rows: Sequence[Sequence[str | int]]) -> bytes:
    """By [MS-XLSB] 2.4: a workbook with one sheet, whose cells are texts and one number."""
    sheet = (
        record(129, b"")
        + record(148, struct.pack("<4I", 0, len(rows) - 1, 0, len(rows[0]) - 1))
        + record(145, b"")
    )
    for number, row in enumerate(rows):
        sheet += record(0, struct.pack("<IIHBBBI", number, 0, 300, 0, 0, 0, 0))
        for column, cell in enumerate(row):
            place = struct.pack("<II", column, 0)
            if isinstance(cell, str):
                sheet += record(6, place + wide(cell))
            else:
                sheet += record(5, place + struct.pack("<d", cell))
    sheet += record(146, b"") + record(130, b"")
    bundle = struct.pack("<II", 0, 1) + wide("rId1") + wide("R")
    book = (
        record(131, b"") + record(143, b"") + record(156, bundle) + record(144, b"") + record(132, b"")
    )
    office = "http://schemas.openxmlformats.org"
    relation = (
        f'<Relationships xmlns="{office}/package/2006/relationships"><Relationship Id="rId1" '
        f'Type="{office}/officeDocument/2006/relationships/%s" Target="%s"/></Relationships>'
    )
    return archive({
        "[Content_Types].xml": b"<Types/>",
        "_rels/.rels": (relation % ("officeDocument", "xl/workbook.bin")).encode(),
        "xl/workbook.bin": book,
        "xl/_rels/workbook.bin.rels": (relation % ("worksheet", "worksheets/sheet1.bin")).encode(),
        "xl/worksheets/sheet1.bin": sheet,
    })  # fmt: skip
