"""The report as a page in a real browser: on a telephone and a desk, in both directions."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from markupsafe import Markup

from functional.chromium import all_measured, measured
from pdf.arabic import ARABIC
from pdf.sample import VIEW, linked, with_pictures
from reasons import said
from sitrep.drawing.panels import Level
from sitrep.drawing.spec import drawn, on_screen
from sitrep.drawing.trends import Count, Trend, TrendsSpec
from sitrep.report.render.html import render
from sitrep.report.render.web import web_page
from sitrep.report.view.page import View
from sitrep.report.view.pictures import Picture
from sitrep.report.view.value import KeyFigure, Value

TELEPHONE = 360
REM = 16
LEAST_TABLE = 44 * REM
"""How wide a table is at least where it stands as one, in pixels: its letters stay readable."""

_DAYS = date(2012, 4, 1), date(2012, 7, 31)
_RUN = tuple(
    Count(day, n, n, f"{n:,}", is_exact=True) for day, n in zip(_DAYS, (6_529, 28_103), strict=True)
)
CHART = TrendsSpec(
    tuple(Trend(name, (_RUN,), ("1 April", "31 July")) for name in ("Lebanon", "الأردن")),
    (Level(0, "0"), Level(20_000, "20,000")),
    *_DAYS,
    is_rtl=False,
)


def page_of(view: View) -> str:
    """With all that a report may have, and a change whose link is long."""
    change = Value(said("+11,904 (37%) since 21 June"), anchor="figure-TUR-change")
    figures = tuple(KeyFigure(linked("44,038", "TUR"), said("registered"), change) for _ in range(4))
    shown = with_pictures(replace(view, key_figures=figures))
    chart = Picture(
        Markup(on_screen(drawn)(CHART)), said("Registered."), said("Source."), said("Over time")
    )
    first, *rest = shown.sections
    shown = replace(shown, sections=(replace(first, pictures=(*first.pictures, chart)), *rest))
    return web_page(shown, figures=None, name="report", workspace_templates=None).decode()


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    return {"ltr": page_of(VIEW), "rtl": page_of(ARABIC)}


EVERYWHERE = """
  const e = doc.documentElement, all = what => [...doc.querySelectorAll(what)];
  const wide = each => Math.round(each.getBoundingClientRect().width);
  const inside = each => each.getBoundingClientRect().right <= at.innerWidth;
  const shown = what => all(what).filter(each => wide(each) > 0);
  const letters = shown('svg text').map(
    each => parseFloat(at.getComputedStyle(each).fontSize) * each.getScreenCTM().a);
"""


def test_the_page_fits_its_window_and_all_its_words_can_be_read(
    tmp_path: Path, pages: dict[str, str]
) -> None:
    script = (
        EVERYWHERE
        + """
      return {
        window: [at.innerWidth, e.scrollWidth - e.clientWidth, e.dir],
        pictures: [shown('svg.screen').length, shown('svg.telephone').length, shown('.picture svg').every(inside)],
        least: Math.min(...letters) >= (at.innerWidth < 832 ? 11 : 10),
        words_inside: shown('svg text').every(each => {
          const is = each.getBoundingClientRect(), of = each.ownerSVGElement.getBoundingClientRect();
          return is.left >= of.left - 1 && is.right <= of.right + 1;
        }),
        key_figures: all('.key-figures li').map(each => each.scrollWidth - each.clientWidth),
        sparklines: all('.sparkline svg').map(line => {
          const is = line.getBoundingClientRect(), row = line.closest('tr').getBoundingClientRect();
          return is.top >= row.top && is.bottom <= row.bottom && is.width > 70;
        }),
      };"""
    )
    windows = [(direction, width) for direction in pages for width in (320, TELEPHONE, 600, 1200)]
    measures = all_measured(
        tmp_path, [(pages[direction], width) for direction, width in windows], script
    )
    for (direction, width), found in zip(windows, measures, strict=True):
        assert found == {
            "window": [width, 0, direction],
            "pictures": [1, 0, True] if width > 832 else [0, 1, True],
            "least": True,
            "words_inside": True,
            "key_figures": [0, 0, 0, 0],
            "sparklines": [True] * len(found["sparklines"]),
        }


def test_in_a_wider_window_a_table_keeps_its_columns_in_its_own_box(
    tmp_path: Path, pages: dict[str, str]
) -> None:
    script = (
        EVERYWHERE
        + """
      return all('.table').map(box => [
        box.tabIndex, wide(box.firstElementChild), inside(box)]);"""
    )
    found = measured(tmp_path, pages["ltr"], script, width=800)
    assert found
    assert all(each[0] == 0 and each[1] >= LEAST_TABLE and each[2] for each in found), found


def test_in_a_narrow_window_a_row_of_a_table_is_a_card(tmp_path: Path, pages: dict[str, str]) -> None:
    script = """
      const row = doc.querySelector('.table tbody tr'), cells = [...row.querySelectorAll('td')];
      const heads = [...row.closest('table').querySelectorAll('thead tr > *')].slice(1);
      const said = cells.map(cell => at.getComputedStyle(cell, '::before').content);
      return [[...doc.querySelectorAll('.table')].every(box => box.scrollWidth <= box.clientWidth),
              heads.every(head => head.getBoundingClientRect().width === 0),
              JSON.stringify(said) === JSON.stringify(
                heads.map(head => JSON.stringify(head.textContent.trim()))),
              cells.every(cell => cell.getBoundingClientRect().right <= at.innerWidth)];"""
    windows = [(page, width) for page in pages.values() for width in (320, 600)]
    assert all_measured(tmp_path, windows, script) == [[True] * 4] * 4


def test_at_night_words_stand_out_and_pictures_have_the_ground_of_the_page(
    tmp_path: Path, pages: dict[str, str]
) -> None:
    script = """
      const colour = (each, what) => at.getComputedStyle(doc.querySelector(each))[what];
      return [colour('main', 'backgroundColor'), colour('main p', 'color'),
              colour('svg.telephone', 'backgroundColor'), colour('svg.telephone text', 'fill')];"""
    found = measured(tmp_path, pages["ltr"], script, width=TELEPHONE, scheme="dark")
    assert found == ["rgb(22, 32, 42)", "rgb(230, 235, 239)", "rgba(0, 0, 0, 0)", "rgb(169, 182, 192)"]


_LONG = (
    "891,026", "1,664,100", "21,664,100", "438,500",
    "19 days", "about 38,500", "no data", "more than 35,000",
)  # fmt: skip


def test_key_figures_of_millions_leave_room_between_each_other_and_stand_above_the_map(
    tmp_path: Path,
) -> None:
    on_a_desk = {4: [4], 5: [5], 7: [4, 3], 8: [4, 4]}
    script = """
      const all = [...doc.querySelectorAll('.key-figures li')];
      const tops = all.map(each => Math.round(each.getBoundingClientRect().top));
      const strip = doc.querySelector('.key-figures').getBoundingClientRect();
      const map = doc.querySelector('.highlights-map').getBoundingClientRect();
      return [all.every(each => each.getBoundingClientRect().right
                - each.querySelector('.fact-value a').getBoundingClientRect().right >= 4),
              strip.bottom <= map.top,
              [...new Set(tops)].map(top => tops.filter(each => each === top).length)];"""
    windows = [(count, width) for count in on_a_desk for width in (320, TELEPHONE, 1200)]
    pages = {count: page_with(_LONG[:count]) for count in on_a_desk}
    measures = all_measured(tmp_path, [(pages[count], width) for count, width in windows], script)
    for (count, width), (has_room, is_above, rows) in zip(windows, measures, strict=True):
        assert (has_room, is_above) == (True, True), (count, width)
        assert width != 1200 or rows == on_a_desk[count]


def page_with(numbers: Sequence[str]) -> str:
    figures = tuple(KeyFigure(linked(number, "TUR"), said("registered")) for number in numbers)
    return render(with_pictures(replace(VIEW, key_figures=figures)), workspace_templates=None)
