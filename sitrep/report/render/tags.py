"""What PDF/UA-1 asks of a PDF's structure beyond what WeasyPrint writes."""

from typing import Any

import pydyf


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
