"""A sheet of a Word document: paragraphs, lists, pictures and tables in the direction of a language."""

import io
import re
from collections.abc import Iterable
from datetime import datetime
from typing import Any

import docx
from docx.enum.table import WD_TABLE_DIRECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm

from sitrep.direction import END, LEFT_TO_RIGHT, without_isolates
from sitrep.report.render.editable_text import printable
from sitrep.report.view.page import View

TEXT_MM = 170.0

_ISOLATED = re.compile(f"({LEFT_TO_RIGHT}[^{END}]*{END})")


class Paper:
    """One document, to whose end things are appended."""

    def __init__(self, language: str, direction: str) -> None:
        self.is_rtl = direction == "rtl"
        self.file: Any = docx.Document()
        page = self.file.sections[0]
        page.page_width, page.page_height = Mm(210), Mm(297)
        page.left_margin = page.right_margin = Mm((210 - TEXT_MM) / 2)
        page.top_margin = page.bottom_margin = Mm(18)
        self._speak(language)

    def heading(self, words: str, level: int) -> None:
        if words:
            self.say(self.file.add_paragraph(style=f"Heading {level}"), words)

    def list_of(self, items: Iterable[str]) -> None:
        for item in items:
            self.line(item, "List Bullet")

    def line(self, words: str, style: str = "Normal") -> None:
        """A paragraph; none for no words."""
        if words:
            self.say(self.file.add_paragraph(style=style), words)

    def image(self, content: bytes, width_mm: float, alt: str) -> None:
        paragraph = self.file.add_paragraph()
        self._turn(paragraph)
        run = paragraph.add_run()
        run.add_picture(io.BytesIO(content), width=Mm(min(width_mm, TEXT_MM)))
        run._r.xpath(".//wp:docPr")[0].set("descr", printable(without_isolates(alt)))

    def grid(self, rows: int, columns: int) -> Any:
        """An empty table whose columns are in the order of the language."""
        made = self.file.add_table(rows=rows, cols=columns, style="Table Grid")
        if self.is_rtl:
            made.table_direction = WD_TABLE_DIRECTION.RTL
        return made

    def saved(self, view: View, marks: tuple[str, ...]) -> bytes:
        """The archive, with what it says of itself; it is dated as the report is."""
        properties = self.file.core_properties
        properties.title, properties.author = _named(view.title), _named(view.author)
        properties.subject = _named(view.description)
        properties.keywords = _named(", ".join(view.keywords))
        properties.comments = properties.content_status = _named(" ".join(marks))
        properties.language, properties.last_modified_by = view.language, _named(view.author)
        created = datetime.fromisoformat(view.created).replace(tzinfo=None)
        properties.created = properties.modified = created
        content = io.BytesIO()
        self.file.save(content)
        return content.getvalue()

    def say(self, paragraph: Any, words: str, *, is_bold: bool = False, at_end: bool = False) -> None:
        """Words in an empty paragraph; `at_end` where numbers of a column stand under each other."""
        # Word goes by the direction of a run, other programs by the signs in it.
        for part in filter(None, _ISOLATED.split(printable(words))):
            run = paragraph.add_run(part)
            run.bold = is_bold or None
            run.font.rtl = True if self.is_rtl and not part.startswith(LEFT_TO_RIGHT) else None
        # The properties of a paragraph have a fixed order: its direction stands before its alignment.
        self._turn(paragraph)
        if at_end:
            # Word turns left and right round in a paragraph from right to left.
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT

    def _turn(self, paragraph: Any) -> None:
        """Have it begin where lines of the language begin."""
        if self.is_rtl:
            paragraph._p.get_or_add_pPr().append(OxmlElement("w:bidi"))

    def _speak(self, language: str) -> None:
        """The language of all its styles, for whoever checks the spelling or reads it aloud."""
        properties = self.file.styles.element.xpath("w:docDefaults/w:rPrDefault/w:rPr")[0]
        for old in properties.xpath("w:lang"):
            properties.remove(old)
        spoken = OxmlElement("w:lang")
        for name in ("val", "eastAsia", "bidi"):
            spoken.set(qn(f"w:{name}"), language)
        properties.append(spoken)


def _named(words: str) -> str:
    """For the properties of a file, which are short and of one direction."""
    return printable(without_isolates(words))[:255]


def repeat_on_each_page(row: Any) -> None:
    """Have it stand at the head of each page that its table goes on over."""
    repeated = OxmlElement("w:tblHeader")
    repeated.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(repeated)
