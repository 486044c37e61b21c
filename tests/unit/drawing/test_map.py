"""The laws of a map as drawn: every camp is on it, and no word or mark lies on another."""

import re
from dataclasses import replace
from itertools import combinations, pairwise

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from pictures import collisions
from sitrep.drawing.circles import Circle, Sizes
from sitrep.drawing.frame import frame_around
from sitrep.drawing.ink import ASYLUM, INK, ORIGIN, TONES, WHITE
from sitrep.drawing.land import land_in
from sitrep.drawing.map import MapSpec, map_on_sheet
from sitrep.drawing.map_content import AreaOnMap, CampOnMap, CountryOnMap
from sitrep.drawing.map_ground import ground, rectangle
from sitrep.drawing.map_key import Key
from sitrep.drawing.map_names import Name, names_on
from sitrep.drawing.map_sheet import MARKS, MapSheet
from sitrep.drawing.shading import ShadedArea, Shading, tone_of
from sitrep.drawing.sheet import Box
from sitrep.geography.countries import country_shape
from sitrep.geography.disputed import DISPUTED_BORDERS
from sitrep.model.boundary import Boundary

LONG = "The reception centre of the united organisations at the crossing"
ARABIC = "مخيم الزعتري للاجئين السوريين في محافظة المفرق"
KEY = Key(
    origin="Country of origin",
    asylum="Country of asylum",
    count="44,038",
    counted="Registered refugees",
    statuses=tuple((status, f"Camp, {status}") for status in MARKS),
    circle_people=500,
    circle="500 people in a camp",
    largest_people=2_000,
    disputed="Disputed or undetermined border",
    bar_mm=15,
    scale="200 km",
    crowded="Camp without room for its mark",
    unnamed="Camps without room for a name are in the table of camps.",
    uncounted="Countries without room for a name are in the table of refugees.",
    is_rtl=False,
)


def spec(camps: list[CampOnMap], *codes: str, key: Key = KEY) -> MapSpec:
    shapes = [shape for code in codes if (shape := country_shape(code)) is not None]
    points = np.array([(camp.longitude, camp.latitude) for camp in camps]).reshape(-1, 2)
    frame = frame_around(shapes[0], shapes[1:], points, width=82, heights=(54, 72))
    assert frame is not None
    return MapSpec(
        frame=frame,
        countries=tuple(
            CountryOnMap(code, f"Country {code}", f"{n}0,000" if n else "", is_origin=not n)
            for n, code in enumerate(codes)
        ),
        camps=tuple(camps),
        others=(("SAU", "Saudi Arabia"), ("ISR", "Israel")),
        boundaries=(),
        disputed=DISPUTED_BORDERS,
        degrees=("{}° N", "{}° S", "{}° E", "{}° W"),
        key=key,
    )


CAMPS = st.lists(
    st.builds(
        CampOnMap,
        name=st.sampled_from(["Apaydın", "Öncüpınar (Kilis)", LONG, ARABIC, "X"]),
        longitude=st.floats(35.9, 42),
        latitude=st.floats(36, 37.5),
        status=st.sampled_from(list(MARKS)),
        people=st.sampled_from([None, 0, 5, 400, 2_000]),
    ),
    max_size=40,
)


def assert_lawful(shown: MapSpec) -> MapSheet:
    sheet = map_on_sheet(shown)
    assert collisions(sheet) == []
    for word in sheet.boxes:
        assert not any(word.overlaps(mark) for mark in sheet.marks)
    for one, other in combinations(sheet.marks, 2):
        assert not one.overlaps(other)
    for mark in sheet.marks[: len(sheet.marks) - len(shown.key.statuses)]:
        right, low = mark.x + mark.width, mark.y + mark.height
        assert shown.frame.paper.covers(shapely.box(mark.x, mark.y, right, low))
    return sheet


@settings(max_examples=6, deadline=None)
@given(CAMPS)
def test_no_word_lies_on_another_and_no_mark_on_a_mark(camps: list[CampOnMap]) -> None:
    assert_lawful(spec(camps, "SYR", "TUR", "JOR", "LBN"))


@pytest.mark.parametrize(
    "codes",
    [
        ("FJI", "TON", "WSM", "KIR"),
        ("HTI", "DOM"),
        ("COM", "TZA"),
        ("LBN", "SYR"),
        ("COD", "AGO", "BDI", "CAF", "COG", "RWA", "SSD", "TZA", "UGA", "ZMB"),
        ("SYR", "TUR", "JOR", "DEU", "SWE", "NLD", "AUT", "GRC", "CYP", "FRA", "GBR", "ITA", "CHE"),
    ],
    ids=lambda codes: codes[0],
)
def test_any_operation_has_a_lawful_map(codes: tuple[str, ...]) -> None:
    assert_lawful(spec([], *codes))


def drawn_in(svg: str, edge: str) -> int:
    """How many filled signs of camps are drawn: squares have an edge of 0.4, dots one of 0.2."""
    return len(re.findall(rf'style="fill: #c8553d; stroke: #ffffff; stroke-width: {edge}', svg))


@pytest.mark.parametrize(
    ("number", "name", "is_rtl"),
    [(1, "Block", False), (4, "Block", False), (200, ARABIC, True)],
    ids=["one", "four", "many in Arabic"],
)
def test_camps_in_one_place_are_all_on_the_map(number: int, name: str, is_rtl: bool) -> None:
    camp = CampOnMap(name, 37.3, 36.9, "open", 100)
    key = replace(KEY, statuses=(), is_rtl=is_rtl)
    shown = spec([camp] * number, "SYR", "TUR", key=key)
    with_mark = [mark for mark in shown.marks([]) if mark.has_room]
    moved = sum(mark.has_moved for mark in with_mark)
    in_key = len(with_mark) < number
    svg = assert_lawful(shown).svg()
    assert drawn_in(svg, "0.4") == len(with_mark)
    assert drawn_in(svg, "0.2") == number - len(with_mark) + moved + in_key


def test_the_note_on_names_without_room_is_only_there_where_some_are() -> None:
    camp = CampOnMap("Block", 37.3, 36.9, "open", 100)
    silent = replace(KEY, unnamed="")
    for number, has_note in ((1, False), (40, True)):
        with_words, without = (
            map_on_sheet(spec([camp] * number, "LBN", key=key)) for key in (KEY, silent)
        )
        assert (len(with_words.boxes) - len(without.boxes), number) == (has_note, number)


def test_an_empty_map_is_drawn_with_what_is_left_of_its_key() -> None:
    key = replace(KEY, count="", statuses=(), circle="", circle_people=0, largest_people=0)
    whole, rest = (map_on_sheet(spec([], "LBN", key=each)) for each in (KEY, key))
    of_count, of_circle = 2, 1
    assert len(whole.boxes) - len(rest.boxes) == of_count + len(KEY.statuses) + of_circle
    assert rest.svg().startswith("<svg")


def test_the_offices_boundaries_are_drawn_and_the_same_is_drawn_the_same() -> None:
    ring = ((35.5, 33.5), (36.0, 33.5), (36.0, 34.0), (35.5, 33.5))
    bare = spec([CampOnMap("Zahlé", 35.9, 33.85, "open", 100)], "LBN")
    whole = replace(bare, boundaries=(Boundary("Bekaa", (ring,), "adm1.geojson"),))
    first, again = whole.drawn(), whole.drawn()
    assert first == again
    outline = 'style="fill: none; stroke: #ffffff; stroke-width: 0.7"'
    assert (first.count(outline), bare.drawn().count(outline)) == (1, 0)
    assert "<text" not in first
    assert len(first) < 60_000


def test_a_mark_that_has_given_way_has_a_line_to_its_place() -> None:
    camps = [CampOnMap(name, 36.35, 36.23, "open", None) for name in "AB"]
    first, second = spec(camps, "SYR", "TUR").marks([])
    assert (first.has_moved, second.has_moved) == (False, True)
    assert second.at == pytest.approx(first.stands)


def test_letters_shine_where_lines_run_and_only_there() -> None:
    under = ground(
        [(ORIGIN, shapely.box(0, 0, 20, 40)), (ASYLUM, shapely.box(20, 0, 40, 40))],
        [shapely.LineString([(20, 0), (20, 40)])],
        [shapely.LineString([(0, 10), (60, 10)])],
        [shapely.Point(10, 33).buffer(4)],
    )
    assert under.around(Box(5, 20, 5, 2)) == "none"
    assert under.around(Box(5, 9, 5, 2)) == ORIGIN
    # Light letters' ground on dark land looks like light; the other way round like bold letters.
    assert under.around(Box(12, 20, 10, 2)) == ASYLUM
    assert under.around(Box(38, 9, 5, 2)) == WHITE
    assert under.is_open(Box(5, 9, 5, 2))
    assert not under.is_open(Box(19, 20, 5, 2))
    # Within a circle no line runs, but its number may be there.
    assert under.around(Box(9, 32, 2, 2)) == "none"
    assert not under.is_open(Box(9, 32, 2, 2))


def test_a_halo_is_a_stroke_around_the_same_letters() -> None:
    svg = spec([CampOnMap("Kilis", 37.1, 36.7, "open", None)], "SYR", "TUR").drawn()
    strokes = re.findall(r'<g stroke="(#[0-9a-f]{6})"', svg)
    assert strokes
    assert set(strokes) <= {ORIGIN, ASYLUM, "#f5f5f3", WHITE}
    assert "<text" not in svg


SIZES = Sizes("Registered refugees as of 31 July 2012", ((2_000, "2,000"), (10_000, "10,000")), 40_000)


def with_people(shown: MapSpec, *people: int, areas: tuple[AreaOnMap, ...] = ()) -> MapSpec:
    """The same, each country after that of origin with a count, drawn as a circle."""
    origin, *others = shown.countries
    counted = [
        replace(each, people=count or None, count=f"{count:,}")
        for each, count in zip(others, people, strict=True)
    ]
    key = replace(shown.key, sizes=SIZES, circle="", largest_people=0, count="")
    return replace(shown, countries=(*counted, origin), key=key, areas=areas)


def placed(shown: MapSpec) -> tuple[list[Circle], list[Name]]:
    """Circles and names on the page, without the drawing of anything."""
    land = land_in(shown.frame, frozenset(), ())
    shapes = {country.code: country.shape for country in land.countries if country.code}
    marks = shown.marks([])
    circles = shown.circles(shapes, marks, [])
    sheet = MapSheet(shown.frame.width, shown.frame.height)
    under = ground([], [], [])
    return circles, names_on(shown, shapes, marks, circles, [], under, sheet)


def test_circles_have_areas_in_proportion_and_are_on_the_paper() -> None:
    shown = with_people(spec([], "SYR", "TUR", "JOR", "LBN", "IRQ"), 40_000, 30_000, 10_000, 0)
    circles, _ = placed(shown)
    assert [circle.of for circle in circles] == ["TUR", "JOR", "LBN"]
    largest, _, smallest = (circle.radius for circle in circles)
    assert largest == 2 * smallest
    assert all(shown.frame.paper.covers(circle.disc) for circle in circles)


def test_no_count_stands_on_the_circle_of_another_place() -> None:
    codes = ("COD", "AGO", "BDI", "CAF", "COG", "RWA", "SSD", "TZA", "UGA", "ZMB")
    shown = with_people(spec([], *codes), *(40_000 - 4_000 * n for n in range(9)))
    circles, names = placed(shown)
    discs = {circle.of: circle.disc for circle in circles}
    for country, name in zip(shown.countries, names, strict=False):
        assert name.place is not None
        words = rectangle(name.place.box)
        assert all(words.disjoint(disc) for code, disc in discs.items() if code != country.code)


def test_areas_have_circles_at_their_places() -> None:
    areas = tuple(
        AreaOnMap(country, "Centre", at, 36.9, f"{people:,}", people)
        for country, at, people in (("TUR", 37.0, 10_000), ("SYR", 38.0, 40_000))
    )
    circles, names = placed(with_people(spec([], "SYR", "TUR"), 0, areas=areas))
    assert [circle.of for circle in circles] == ["SYR Centre", "TUR Centre"]
    assert [line.text for name in names if name.kind == "area" for line in name.lines] == [
        "Centre", "10,000", "Centre", "40,000",
    ]  # fmt: skip


def test_an_area_with_a_circle_is_named_once() -> None:
    ring = ((38.0, 36.9), (39.5, 36.9), (39.5, 37.9), (38.0, 37.9), (38.0, 36.9))
    areas = (AreaOnMap("TUR", "Urfa", 38.8, 37.2, "9", 9),)
    shown = with_people(spec([], "SYR", "TUR"), 0, areas=areas)
    _, names = placed(replace(shown, boundaries=(Boundary("Urfa", (ring,), "adm1.geojson"),)))
    assert [line.text for name in names for line in name.lines].count("Urfa") == 1


def test_no_letters_are_smaller_than_seven_points() -> None:
    areas = (AreaOnMap("TUR", "Urfa", 38.8, 37.2, "9", 9),)
    camps = [CampOnMap("Kilis", 37.1, 36.7, "open", None)]
    _, names = placed(with_people(spec(camps, "SYR", "TUR"), 0, areas=areas))
    assert min(line.size for name in names for line in name.lines) == 7.0


def test_a_map_with_circles_is_lawful_and_has_them_in_its_key() -> None:
    shown = with_people(spec([], "SYR", "TUR", "JOR", "LBN", "IRQ"), 40_000, 30_000, 10_000, 6_000)
    svg = assert_lawful(shown).svg()
    circle = r'style="fill: #5b7f95; fill-opacity: 0.45; stroke: #12344d'
    assert len(re.findall(circle, svg)) == 4 + len(SIZES.examples)


def test_a_country_too_small_to_be_seen_has_a_ring() -> None:
    ring = 'style="fill: none; stroke: #12344d; stroke-width: 0.5"'
    shown = spec([], "IND", "MDV", "SGP")
    assert shown.drawn().count(ring) == 2


def test_tones_are_told_apart_in_grey_and_letters_are_read_on_them() -> None:
    def light(colour: str) -> float:
        """Relative luminance (WCAG 2.2)."""
        parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))

    lights = [light(tone) for tone in TONES]
    assert all(one - two > 0.15 for one, two in pairwise(lights))
    assert all((each + 0.05) / (light(INK) + 0.05) > 3 for each in lights)
    assert [tone_of(number, 2) for number in range(2)] == [TONES[0], TONES[3]]


def test_areas_are_drawn_in_their_tones_and_hatched_without_a_value() -> None:
    rings = [
        ((x, 33.3), (x + 0.3, 33.3), (x + 0.3, 33.9), (x, 33.9), (x, 33.3)) for x in (35.4, 35.7, 36.0)
    ]
    shading = Shading("Malnutrition", ("below 10%", "10% and more"), "no data")
    bare = spec([], "LBN", "SYR", key=replace(KEY, shading=shading))
    areas = [ShadedArea((ring,), tone) for ring, tone in zip(rings, (0, 1, None), strict=True)]
    svg = assert_lawful(replace(bare, shaded=tuple(areas))).svg()
    hatched = 'style="fill: none; stroke: #56636e; stroke-width: 0.4"'
    assert [svg.count(f'style="fill: {TONES[n]}"') for n in (0, 3)] == [2, 2]
    assert svg.count(hatched) >= 2
