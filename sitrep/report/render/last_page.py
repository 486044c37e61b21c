"""How a report ends: not on a page that is nearly empty."""

from collections.abc import Callable, Iterator
from typing import Any

from sitrep.report.render.libraries import by_file_name

with by_file_name():
    from weasyprint.formatting_structure.boxes import LineBox, ReplacedBox

_LEAST_FULL = 1 / 3
_FORMS = ("", "tight", "annex-apart", "sources-apart")
"""Classes of the page, which styles/print.css knows: less space between the lines, or a new page for the
annex, or for the sources and all that follows them."""


def well_ended(html: str, lay_out: Callable[[str], Any]) -> Any:
    """The page laid out by `lay_out` (a document of WeasyPrint) so that its last page is a third full.

    Of the forms that it may have it gets the first that ends well, or else the shortest whose last page
    is the fullest.
    """
    tried = []
    for form in _FORMS:
        document = lay_out(html.replace("<html", f'<html class="{form}"', 1) if form else html)
        share = fullness(document.pages[-1])
        if len(document.pages) == 1 or share >= _LEAST_FULL:
            return document
        tried.append((-len(document.pages), share, document))
    return max(tried, key=lambda each: each[:2])[2]


def fullness(page: Any) -> float:
    """How far down the words and pictures of a page of WeasyPrint's go, as a share of its height."""
    paper = page._page_box
    foot = max(_feet(paper.children[0]), default=0.0)
    return float((foot - paper.content_box_y()) / paper.height)


def _feet(content: Any) -> Iterator[float]:
    for box in content.descendants():
        if isinstance(box, LineBox | ReplacedBox):
            yield box.position_y + box.margin_height()
