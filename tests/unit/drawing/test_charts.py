"""The charts as drawn: words apart and on the sheet, in both directions, the same every time."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from pictures import collisions
from sitrep.drawing.flows import Bar, Flow, FlowsSpec, MonthFlow, flows_on_sheet
from sitrep.drawing.mission_line import MissionSpec, Span, mission_on_sheet
from sitrep.drawing.panels import Level
from sitrep.drawing.scales import DateScale, levels_to, ticks_between
from sitrep.drawing.sheet import Sheet
from sitrep.drawing.spec import Spec
from sitrep.drawing.trends import Count, Trend, TrendsSpec, trends_on_sheet

LONG = "The United Kingdom of Great Britain and Northern Ireland etc."
ARABIC = "مخيم الزعتري للاجئين السوريين في محافظة المفرق الأردنية"
LEVELS = tuple(Level(level, f"{level:,}") for level in levels_to(50_000))


def count(month: int, value: int, text: str = "", high: int | None = None) -> Count:
    return Count(date(2012, month, 15), value, high or value, text or f"{value:,}", is_exact=not text)


LINES = (
    ((count(1, 50_000), count(2, 30_000), count(3, 5_000)),),
    ((count(1, 100), count(2, 40_000, "~40,000")), (count(6, 20_000, "20,000–28,000", 28_000),)),
    ((count(1, 0), count(6, 400)),),
    ((count(1, 44_000), count(2, 44_000)),),
    (tuple(count(month, 50_000 if month % 2 else 0) for month in range(1, 8)),),
)


def trends(number: int, name: str, *, is_rtl: bool) -> TrendsSpec:
    return TrendsSpec(
        trends=tuple(
            Trend(name, LINES[each % len(LINES)], ("15 January", "15 July")) for each in range(number)
        ),
        levels=LEVELS,
        first=date(2012, 1, 15),
        last=date(2012, 7, 31),
        is_rtl=is_rtl,
    )


def mission(deployed_on: int, *, is_rtl: bool) -> MissionSpec:
    return MissionSpec(
        first=date(2012, 1, 1),
        last=date(2012, 8, 19),
        as_of=date(2012, 7, 31),
        as_of_text="as of 31 July 2012",
        authorised=((count(1, 300, "300 authorised"), count(7, 100, "100 authorised")),),
        deployed=((count(deployed_on, 280, "280 deployed"),),),
        zero="0",
        months=tuple((date(2012, month, 1), f"Month {month}") for month in range(1, 9)),
        mandate="Mandate",
        mandates=(
            Span(date(2011, 1, 1), date(2012, 8, 1), "ends 1 August 2012"),
            Span(date(2012, 8, 1), date(2030, 8, 19), "ends 19 August 2030"),
        ),
        suspended=(Span(date(2012, 7, 29), date(2012, 7, 31), "suspended since 29 July 2012"),),
        is_rtl=is_rtl,
    )


def flows(number: int, name: str, *, is_rtl: bool) -> FlowsSpec:
    months = tuple(
        MonthFlow(Bar(50_000 // (month + 1), "1,000"), Bar(month, "0") if month % 2 else None)
        for month in range(12)
    )
    every = tuple(Flow(name, months) for _ in range(number))
    return FlowsSpec(every, LEVELS, ("August 2011", "July 2012"), ("Arrivals", "Returns"), is_rtl)


SHEETS: dict[str, tuple[Callable[[Any], Sheet], Spec]] = {
    f"{name}-{number}-{'rtl' if is_rtl else 'ltr'}": (make, spec)
    for is_rtl, words in ((False, LONG), (True, ARABIC))
    for name, number, make, spec in (
        ("trends", 1, trends_on_sheet, trends(1, words, is_rtl=is_rtl)),
        ("trends", 5, trends_on_sheet, trends(5, words, is_rtl=is_rtl)),
        ("trends", 12, trends_on_sheet, trends(12, words, is_rtl=is_rtl)),
        ("mission", 1, mission_on_sheet, mission(1, is_rtl=is_rtl)),
        ("mission", 7, mission_on_sheet, mission(7, is_rtl=is_rtl)),
        ("flows", 1, flows_on_sheet, flows(1, words, is_rtl=is_rtl)),
        ("flows", 12, flows_on_sheet, flows(12, words, is_rtl=is_rtl)),
    )
}


@pytest.mark.parametrize("name", SHEETS)
def test_words_stand_apart_and_on_the_sheet(name: str) -> None:
    make, spec = SHEETS[name]
    assert collisions(make(spec)) == []


@pytest.mark.parametrize("name", [name for name in SHEETS if "-1-" in name])
def test_the_same_is_drawn_the_same(name: str) -> None:
    make, spec = SHEETS[name]
    drawn = spec.drawn()
    assert drawn == make(spec).svg()
    assert drawn.startswith("<svg")
    assert "<text" not in drawn


def test_words_are_as_wide_as_their_letters() -> None:
    sheet = Sheet(178, 10, is_rtl=False)
    assert sheet.width_of("") == 0
    # matplotlib measures on a screen's pixels, where this is 50.3 mm wide.
    assert sheet.width_of("The United Kingdom of Great Britain and Norther…", size=7.5) == pytest.approx(
        53.8, abs=0.1
    )


def test_dates_are_true_to_time() -> None:
    days = DateScale(date(2012, 4, 1), date(2012, 7, 10), start=20, width=100)
    assert [days.at(date(2012, 4, 1)), days.at(date(2012, 4, 2)), days.at(date(2012, 7, 10))] == [
        20,
        21,
        120,
    ]
    assert [days.at(date(2012, 1, 1)), days.at(date(2013, 1, 1))] == [20, 120]
    assert [str(day) for day in days.months()] == [
        "2012-04-01",
        "2012-05-01",
        "2012-06-01",
        "2012-07-01",
    ]
    many = DateScale(date(2000, 1, 1), date(2012, 1, 1), start=0, width=100)
    assert list(many.months()) == []


@pytest.mark.parametrize(
    ("highest", "levels"),
    [(1, (0, 1)), (7, (0, 2, 4, 6)), (100, (0, 50, 100)), (44_038, (0, 20_000, 40_000))],
)
def test_levels_are_round(highest: int, levels: tuple[int, ...]) -> None:
    assert levels_to(highest) == levels


@pytest.mark.parametrize(
    ("last", "months", "first_ticks"),
    [
        (date(2012, 4, 30), 1, ["2012-03-01", "2012-04-01"]),
        (date(2013, 4, 30), 3, ["2012-04-01", "2012-07-01", "2012-10-01", "2013-01-01", "2013-04-01"]),
        (date(2014, 12, 31), 6, ["2012-07-01", "2013-01-01", "2013-07-01", "2014-01-01", "2014-07-01"]),
        (date(2018, 12, 31), 12, ["2013-01-01", "2014-01-01", "2015-01-01"]),
        (date(2024, 12, 31), 24, ["2014-01-01", "2016-01-01", "2018-01-01"]),
    ],
)
def test_an_axis_of_two_months_or_twelve_years_has_a_few_ticks(
    last: date, months: int, first_ticks: list[str]
) -> None:
    step, days = ticks_between(date(2012, 2, 15), last)
    assert step == months
    assert [str(day) for day in days][: len(first_ticks)] == first_ticks
    assert 1 < len(days) <= 9
