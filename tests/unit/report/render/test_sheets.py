"""Style sheets are parsed once, and say each time what they said when they were parsed."""

from typing import Any

import pytest

from sitrep.report.render.assets import PageProblem
from sitrep.report.render.libraries import by_file_name
from sitrep.report.render.pdf import make_pdf
from sitrep.report.render.resources import ForbiddenResource
from sitrep.report.render.sheets import parsed_once

with by_file_name():
    import weasyprint

PAGE = """<html lang="en"><head><title>x</title>
<meta name="dcterms.created" content="2012-07-31"><meta name="dcterms.modified" content="2012-07-31">
{sheets}</head><body><p>{body}</p></body></html>"""
RULES = "@page {{ margin: 0; size: {width}px 50px; @bottom-center {{ content: 'foot' }} }} p {{ color: red }}"

COUNTER = "@counter-style dots { system: cyclic; symbols: '...'; suffix: '' }"
"""An at-rule for which a sheet is parsed each time."""


def page_of(*sheets: str, body: str = "") -> str:
    return PAGE.format(sheets="".join(f"<style>{sheet}</style>" for sheet in sheets), body=body)


def first_page(html: str) -> Any:
    with parsed_once([]):
        return weasyprint.HTML(string=html).render().pages[0]


def width(html: str) -> float:
    return float(first_page(html).width)


def words(html: str) -> list[str]:
    boxes = first_page(html)._page_box.descendants()
    return [box.text for box in boxes if getattr(box, "text", "")]


def pdf(html: str) -> bytes:
    return make_pdf(html, attachments=(), identifier=b"0" * 16)


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    texts: list[str] = []
    sheet = weasyprint.CSS.__init__

    def noted(self: Any, *arguments: Any, **named: Any) -> None:
        texts.append(named.get("string") or "")
        sheet(self, *arguments, **named)

    monkeypatch.setattr(weasyprint.CSS, "__init__", noted)
    return texts


def test_a_sheet_is_parsed_for_the_first_page_alone(parsed: list[str]) -> None:
    first, second = RULES.format(width=101), RULES.format(width=102)
    assert [width(page_of(first, body=word)) for word in ("one", "two")] == [101, 101]
    assert width(page_of(second)) == 102
    assert parsed == [first, second]


def test_of_sheets_that_say_the_same_the_last_one_holds_parsed_before_or_not() -> None:
    kept = RULES.format(width=103)
    parsed = COUNTER + RULES.format(width=104)
    for _ in range(2):
        assert width(page_of(kept, parsed)) == 104
        assert width(page_of(parsed, kept)) == 103
        assert width(page_of(parsed, kept, COUNTER)) == 103


def test_a_sheet_brings_its_counters_to_each_page() -> None:
    page = page_of(COUNTER + "p::before { content: counter(page, dots) }", body="x")
    assert [words(page), words(page)] == [["...", "x"], ["...", "x"]]


def test_a_sheet_that_is_wrong_is_told_each_time() -> None:
    page = page_of("p[ { color: red }")
    told = []
    for _ in range(2):
        with pytest.raises(PageProblem) as problem:
            pdf(page)
        told.append(problem.value.values)
    assert told[0] == told[1] != {}


@pytest.mark.parametrize(
    "sheet",
    ["@import url(https://example.org/a.css);", "@\\69mport 'https://example.org/a.css';",
     "@font-face { font-family: a; src: url(https://example.org/a.woff) }"],
)  # fmt: skip
def test_what_a_sheet_brings_is_asked_for_each_time(sheet: str) -> None:
    for _ in range(2):
        with pytest.raises(ForbiddenResource):
            pdf(page_of(sheet))


def test_pages_are_the_same_bytes_whoever_parsed_their_sheets() -> None:
    page = page_of(RULES.format(width=106))
    assert pdf(page) == pdf(page)
