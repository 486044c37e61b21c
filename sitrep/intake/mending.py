"""Archives that lack what every program writes, or have what none does, mended to be readable."""

import re
import zipfile
from io import BytesIO

from sitrep.intake.container import CONTENT

_RELATIONS, _WORKBOOK = "_rels/.rels", "xl/workbook.xml"
_OFFICE = "http://schemas.openxmlformats.org"
_ONLY_RELATION = (
    f'<Relationships xmlns="{_OFFICE}/package/2006/relationships"><Relationship Id="rId1" '
    f'Type="{_OFFICE}/officeDocument/2006/relationships/officeDocument" Target="{_WORKBOOK}"/>'
    "</Relationships>"
)
# Between the cells and rows of a sheet, and around the paragraphs of a cell; inside one it is text.
_BETWEEN = re.compile(rb"(</?(?:table|office|form|calcext):[^<>]*>|</text:p>|<text:p/>)\s+(?=<)")


def mended(raw: bytes) -> bytes:
    """The same workbook; BadZipFile, and whatever else `zipfile` raises for a broken archive.

    An .xlsx without its first relations has its workbook where all have it. XML of OpenDocument that
    is indented means the same as without; the fast reader takes it for something else.
    """
    with zipfile.ZipFile(BytesIO(raw)) as archive:
        names = archive.namelist()
        if _WORKBOOK in names and _RELATIONS not in names:
            return _changed(archive, {_RELATIONS: _ONLY_RELATION.encode()})
        if CONTENT in names:
            content = archive.read(CONTENT)
            tidy = _BETWEEN.sub(rb"\1", content)
            return raw if tidy == content else _changed(archive, {CONTENT: tidy})
    return raw


def _changed(archive: zipfile.ZipFile, parts: dict[str, bytes]) -> bytes:
    content = BytesIO()
    with zipfile.ZipFile(content, "w") as file:
        for part in archive.infolist():
            if part.filename not in parts:
                file.writestr(part.filename, archive.read(part))
        for name, part_content in parts.items():
            file.writestr(name, part_content)
    return content.getvalue()
