"""Pictures for screens: words that are text, the page's colours, lines in fewer letters."""

from datetime import date
from re import findall

from sitrep.drawing.flows import Bar, Flow, FlowsSpec, MonthFlow
from sitrep.drawing.map_sheet import MapSheet, Stroke
from sitrep.drawing.medium import Medium
from sitrep.drawing.panels import Level
from sitrep.drawing.screen import for_screen
from sitrep.drawing.sheet import Box, Sheet
from sitrep.drawing.sparkline import SparklineSpec
from sitrep.drawing.spec import drawn, on_screen

HEAD = '<svg width="9pt" viewBox="0 0 9 9" version="1.1">'


def test_lines_go_from_place_to_place_in_tenths_of_a_point() -> None:
    svg = f'{HEAD}<g><path d="M 1.26 2 L 1.5 -0.2 L 1.9 0.32 z M 5 5 Q 6 7 6.5 7.5 " style="stroke: #111111"/></g>'
    assert for_screen(svg, Medium.SCREEN, {}) == (
        '<svg class="screen" viewBox="0 0 9 9" xmlns="http://www.w3.org/2000/svg">'
        '<path d="m1.3 2 .2-2.2.4.5zm3.7 3q1 2 1.5 2.5" style="stroke:#111111"/>'
    )


def test_what_is_round_is_a_circle_whatever_it_was_drawn_of() -> None:
    sheet = MapSheet(40, 10)
    sheet.dot((3, 4), fill="#ffffff", edge="#12344d")
    sheet.disc((10, 5), 2, fill="#c8553d", stroke=Stroke("#c8553d", 0.5), opacity=0.2)
    sheet.block(Box(0, 6, 3, 3), fill="#12344d")
    svg = sheet.svg(Medium.SCREEN)
    assert findall('<circle cx="([^"]+)" cy="([^"]+)" r="([^"]+)"', svg) == [
        ("8.5", "11.3", "1.98"),
        ("28.4", "14.2", "5.67"),
    ]
    assert findall("<path d[^ ]+", svg) == ['<path d="m0']


def test_places_between_tenths_lie_as_far_apart_as_they_do() -> None:
    svg = f'{HEAD}<path d="M 257.95 2 L 258.05 2 L 258.15 2 L 258.25 2"/>'
    assert 'd="m258 2 .1 0 .1 0 .1 0"' in for_screen(svg, Medium.SCREEN, {})


def test_words_are_text_with_the_light_around_them_and_colours_are_the_pages() -> None:
    sheet = Sheet(40, 10, is_rtl=False)
    sheet.words((0, 5), "<Öncüpınar> 44,038", size=7.5, is_bold=True, around="#ffffff")
    sheet.block(Box(0, 6, 10, 2), fill="#12344d")
    svg = sheet.svg(Medium.TELEPHONE)
    assert svg.startswith('<svg class="telephone" viewBox="0 0 113.385827 28.346457"')
    assert findall("<text.*?</text>", svg) == [
        '<text x="0.0" y="14.2" font-size="7.5" font-weight="600" '
        'style="fill:var(--text);stroke:var(--paper);stroke-width:1.76">&lt;Öncüpınar&gt; 44,038</text>'
    ]
    assert 'style="fill:var(--ink)"' in svg
    assert not findall("#[0-9a-f]{6}", svg)


def test_a_page_of_the_web_has_a_wide_and_a_narrow_form_of_what_has_words_alone() -> None:
    month = MonthFlow(Bar(500, "500"), None)
    flows = FlowsSpec(
        (Flow("Jordan", (month,)),), (Level(0, "0"),), ("April", "May"), ("Came", ""), False
    )
    both = on_screen(drawn)(flows)
    assert findall('<svg class="([a-z]+)"', both) == ["screen", "telephone"]
    wide, narrow = both.split("</svg>")[:2]
    said = ["0", "Jordan", "April", "May", "500", "Came"]
    assert sorted(findall(">([^<>]+)</text>", wide)) == sorted(said)
    assert sorted(findall(">([^<>]+)</text>", narrow)) == sorted(said)
    line = SparklineSpec((((date(2012, 4, 1), 1.0),),), date(2012, 4, 1), date(2012, 5, 1), is_rtl=False)
    assert on_screen(drawn)(line).count("<svg") == 1
    assert "var(--ink)" in on_screen(drawn)(line)


def test_on_a_telephone_charts_stand_in_one_column() -> None:
    month = MonthFlow(Bar(500, "500"), Bar(20, "20"))
    flows = tuple(Flow(name, (month, month)) for name in ("Iraq", "Jordan", "Lebanon"))
    spec = FlowsSpec(
        flows, (Level(0, "0"),), ("April", "May"), ("Arrivals in the month", "Returns"), False
    )
    names = findall(
        r'<text x="([\d.]+)" y="([\d.]+)"[^>]*>(?:Iraq|Jordan|Lebanon)<', spec.drawn(Medium.TELEPHONE)
    )
    assert len({x for x, _ in names}) == 1
    assert len({y for _, y in names}) == len(names) == 3
