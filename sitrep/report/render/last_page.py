"""How a report ends: not on a page that is nearly empty."""

from collections.abc import Callable, Iterator
from typing import Any

from sitrep.report.render.libraries import by_file_name

with by_file_name():
    from weasyprint.formatting_structure.boxes import LineBox, ReplacedBox

_LEAST_FULL = 1 / 3
_SAVED = 0.06
"""Of each page before the last, what the form `tight` saves at most."""

_APART = ("annex", "sources")
"""Classes of what may begin on a new page, in this order; `annex-apart` is the form that does it."""


def well_ended(html: str, lay_out: Callable[[str], Any]) -> Any:
    """The page laid out by `lay_out` (a document of WeasyPrint) so that its last page is a third full.

    Of the forms that it may have, which styles/print.css knows by `data-ending`, it is laid out only in
    those that promise it: `tight`, with less space between the lines, where that may save the last page,
    and those in which the annex, or the sources and all that follows them, begin on a new page. It gets
    the first that ends well, or else the shortest whose last page is the fullest.
    """
    plain = lay_out(html)
    tried = [plain]
    if _ends_well(plain):
        return plain
    for form in _promising(plain):
        document = lay_out(html.replace("<html", f'<html data-ending="{form}"', 1))
        if _ends_well(document):
            return document
        tried.append(document)
    return max(tried, key=lambda each: (-len(each.pages), fullness(each.pages[-1])))


def fullness(page: Any) -> float:
    """How far down the words and pictures of a page of WeasyPrint's go, as a share of its height."""
    paper = page._page_box
    return float((_foot(paper) - paper.content_box_y()) / paper.height)


def _ends_well(document: Any) -> bool:
    return len(document.pages) == 1 or fullness(document.pages[-1]) >= _LEAST_FULL


def _promising(document: Any) -> Iterator[str]:
    last = len(document.pages) - 1
    if fullness(document.pages[last]) <= _SAVED * last:
        yield "tight"
    for name in _APART:
        # On a page of its own, what fills pages and a third of one ends there.
        if _from(name, document) % 1 >= _LEAST_FULL:
            yield f"{name}-apart"


def _from(name: str, document: Any) -> float:
    """How many pages there are from the part of that class to the end; 0 where there is no such part."""
    pages = 0.0
    for page in document.pages:
        paper = page._page_box
        tops = [] if pages else [box.position_y for box in _within(paper) if _is_named(name, box)]
        if pages or tops:
            top = min(tops, default=paper.content_box_y())
            pages += max((_foot(paper) - top) / paper.height, 0)
    return pages


def _is_named(name: str, box: Any) -> bool:
    return box.element is not None and name in box.element.get("class", "").split()


def _foot(paper: Any) -> float:
    feet = (
        box.position_y + box.margin_height()
        for box in _within(paper)
        if isinstance(box, LineBox | ReplacedBox)
    )
    return float(max(feet, default=paper.content_box_y()))


def _within(paper: Any) -> Iterator[Any]:
    return iter(paper.children[0].descendants())
