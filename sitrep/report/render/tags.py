"""What PDF/UA-1 asks of a PDF's structure beyond what WeasyPrint writes."""

from collections.abc import Iterator
from typing import Any

import pydyf

from sitrep.report.render.libraries import by_file_name

with by_file_name():
    from weasyprint.formatting_structure.boxes import LineBox, TextBox


def scope(header: Any, by_reference: dict[bytes, Any]) -> None:
    """A header in the head of a table is its column's, another its row's."""
    row = by_reference[header["P"]]
    group = by_reference[row["P"]]
    header["A"]["Scope"] = "/Column" if group["S"] == "/THead" else "/Row"
    header.pop("ID", None)


def name_links(document: Any) -> None:
    """A link is announced by the words that it stands on, not by its address."""
    for page in document.pages:
        for _kind, _target, _rectangle, box in page.links:
            words = "".join(box.element.itertext()).strip() if box.element is not None else ""
            if words and getattr(box, "link_annotation", None):
                box.link_annotation["Contents"] = pydyf.String(words)


_NOTHING, _WORD_JOINER = b"<>", b"<2060>"


def read_every_glyph(to_unicode: pydyf.Stream) -> None:
    """Each glyph stands for a character: of several that are one letter, the others for a word joiner.

    WeasyPrint has them stand for none, which neither PDF/A-3a nor PDF/UA-1 allows.
    """
    to_unicode.stream = [
        line.removesuffix(_NOTHING) + _WORD_JOINER if line.endswith(_NOTHING) else line
        for line in to_unicode.stream
    ]


def say_languages(document: Any, pdf: pydyf.PDF) -> None:
    """A `<span lang>` says its language in the PDF too.

    WeasyPrint makes an element of each box in the order of the boxes, and does not say of which; those
    of its texts hold numbers of marked content alone. Where the two orders are not alike, none is said.
    """
    elements = [
        element
        for element in pdf.objects
        if isinstance(element, dict)
        and element.get("S") == "/Span"
        and not any(isinstance(kid, int) for kid in element["K"])
    ]
    boxes = [box for page in document.pages for box in _spans(page._page_box)]
    if len(elements) == len(boxes):
        for element, box in zip(elements, boxes, strict=True):
            if language := box.element.get("lang"):
                element["Lang"] = pydyf.String(language)


def _spans(box: Any) -> Iterator[Any]:
    box = getattr(box, "_box", box)
    is_own = not isinstance(box, LineBox | TextBox) and box.element is not None
    if is_own and box.element_tag == "span":
        yield box
    for child in getattr(box, "children", ()):
        yield from _spans(child)
