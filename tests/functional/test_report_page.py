"""The report as a page in a real browser: on a telephone and a desk, in both directions."""

from dataclasses import replace
from pathlib import Path

import pytest

from functional.chromium import measured
from pdf.arabic import ARABIC
from pdf.sample import VIEW, linked, with_pictures
from reasons import said
from sitrep.report.render.html import render
from sitrep.report.view import KeyFigure, Value, View

TELEPHONE = 360
REM = 16
LEAST = 44 * REM
"""How wide tables and drawings are at least, in pixels: their letters stay readable."""


def page_of(view: View) -> str:
    """With all that a report may have, and a change whose link is long."""
    change = Value(said("+11,904 (37%) since 21 June"), anchor="figure-TUR-change")
    figures = tuple(KeyFigure(linked("44,038", "TUR"), said("registered"), change) for _ in range(4))
    return render(with_pictures(replace(view, key_figures=figures)), workspace_templates=None)


PAGES = {"ltr": page_of(VIEW), "rtl": page_of(ARABIC)}


@pytest.mark.parametrize("width", [TELEPHONE, 760, 1200])
@pytest.mark.parametrize("direction", PAGES)
def test_the_page_never_scrolls_sideways(tmp_path: Path, direction: str, width: int) -> None:
    script = """
      const e = doc.documentElement;
      return [at.innerWidth, e.scrollWidth - e.clientWidth, e.dir];"""
    assert measured(tmp_path, PAGES[direction], script, width=width) == [width, 0, direction]


@pytest.mark.parametrize("direction", PAGES)
def test_in_a_narrow_window_what_is_wide_scrolls_in_its_own_box(tmp_path: Path, direction: str) -> None:
    script = """
      return [...doc.querySelectorAll('.table, .drawing')].map(box => {
        const inside = box.firstElementChild.getBoundingClientRect(), is = box.getBoundingClientRect();
        return [box.className, box.tabIndex, box.scrollWidth > box.clientWidth,
                Math.round(inside.width), is.left >= 0 && is.right <= at.innerWidth];
      });"""
    found = measured(tmp_path, PAGES[direction], script, width=600)
    assert {kind for kind, *_ in found} == {"table", "drawing"}
    assert all(each[1:3] == [0, True] and each[3] >= LEAST and each[4] for each in found), found


@pytest.mark.parametrize("width", [320, TELEPHONE])
@pytest.mark.parametrize("direction", PAGES)
def test_on_a_telephone_a_row_of_a_table_is_a_card(tmp_path: Path, direction: str, width: int) -> None:
    script = """
      const row = doc.querySelector('.table tbody tr'), cells = [...row.querySelectorAll('td')];
      const heads = [...row.closest('table').querySelectorAll('thead tr > *')].slice(1);
      const said = cells.map(cell => at.getComputedStyle(cell, '::before').content);
      return [[...doc.querySelectorAll('.table')].every(box => box.scrollWidth <= box.clientWidth),
              heads.every(head => head.getBoundingClientRect().width === 0),
              JSON.stringify(said) === JSON.stringify(
                heads.map(head => JSON.stringify(head.textContent.trim()))),
              cells.every(cell => cell.getBoundingClientRect().right <= at.innerWidth)];"""
    assert measured(tmp_path, PAGES[direction], script, width=width) == [True] * 4


def test_at_night_words_stand_out_and_pictures_keep_their_paper(tmp_path: Path) -> None:
    script = """
      const colour = (each, what) => at.getComputedStyle(doc.querySelector(each))[what];
      return [colour('main', 'backgroundColor'), colour('main p', 'color'),
              colour('.picture svg', 'backgroundColor')];"""
    found = measured(tmp_path, PAGES["ltr"], script, width=TELEPHONE, scheme="dark")
    assert found == ["rgb(22, 32, 42)", "rgb(230, 235, 239)", "rgb(255, 255, 255)"]


def test_a_wide_window_shows_a_drawing_whole(tmp_path: Path) -> None:
    script = """
      return [...doc.querySelectorAll('.drawing')].map(box => box.scrollWidth - box.clientWidth);"""
    assert set(measured(tmp_path, PAGES["ltr"], script, width=1200)) == {0}


def test_on_a_telephone_the_map_is_as_wide_as_the_text(tmp_path: Path) -> None:
    script = """
      const wide = each => Math.round(doc.querySelector(each).getBoundingClientRect().width);
      return [wide('.highlights-map svg'), wide('.highlights-text')];"""
    drawing, text = measured(tmp_path, PAGES["ltr"], script, width=TELEPHONE)
    # A column of page 1 on paper is 84 mm or 317 pixels wide; here a scroll bar takes some of it.
    assert drawing == text > 0.95 * 317


@pytest.mark.parametrize("direction", PAGES)
def test_on_a_telephone_no_word_of_a_key_figure_reaches_its_neighbour(
    tmp_path: Path, direction: str
) -> None:
    script = """
      return [...doc.querySelectorAll('.key-figures li')].map(
        each => each.scrollWidth - each.clientWidth);"""
    assert measured(tmp_path, PAGES[direction], script, width=TELEPHONE) == [0, 0, 0, 0]


_LONG = (
    "891,026", "1,664,100", "21,664,100", "438,500",
    "19 days", "about 38,500", "no data", "more than 35,000",
)  # fmt: skip


@pytest.mark.parametrize("count", [4, 5, 8])
@pytest.mark.parametrize("width", [320, TELEPHONE, 1200])
def test_key_figures_of_millions_leave_room_between_each_other(
    tmp_path: Path, width: int, count: int
) -> None:
    figures = tuple(KeyFigure(linked(number, "TUR"), said("registered")) for number in _LONG[:count])
    page = render(with_pictures(replace(VIEW, key_figures=figures)), workspace_templates=None)
    script = """
      return [...doc.querySelectorAll('.key-figures li')].map(each =>
        each.getBoundingClientRect().right
          - each.querySelector('.fact-value a').getBoundingClientRect().right >= 4);"""
    assert measured(tmp_path, page, script, width=width) == [True] * count


@pytest.mark.parametrize(("count", "rows"), [(4, [4]), (5, [5]), (7, [4, 3]), (8, [4, 4])])
def test_more_than_five_key_figures_stand_in_two_rows_and_all_of_them_above_the_map(
    tmp_path: Path, count: int, rows: list[int]
) -> None:
    figures = tuple(KeyFigure(linked(number, "TUR"), said("registered")) for number in _LONG[:count])
    page = render(with_pictures(replace(VIEW, key_figures=figures)), workspace_templates=None)
    script = """
      const tops = [...doc.querySelectorAll('.key-figures li')].map(
        each => Math.round(each.getBoundingClientRect().top));
      const strip = doc.querySelector('.key-figures').getBoundingClientRect();
      const map = doc.querySelector('.highlights-map').getBoundingClientRect();
      return [[...new Set(tops)].map(top => tops.filter(each => each === top).length),
              strip.bottom <= map.top];"""
    assert measured(tmp_path, page, script, width=1200) == [rows, True]


@pytest.mark.parametrize("width", [TELEPHONE, 1200])
def test_a_sparkline_is_no_higher_than_its_row(tmp_path: Path, width: int) -> None:
    script = """
      return [...doc.querySelectorAll('.sparkline svg')].map(line => {
        const is = line.getBoundingClientRect(), row = line.closest('tr').getBoundingClientRect();
        return [is.top >= row.top, is.bottom <= row.bottom, is.width > 70];
      });"""
    assert measured(tmp_path, PAGES["ltr"], script, width=width) == [[True, True, True]] * 4
