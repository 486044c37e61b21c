"""The key below a map: what tones, numbers, marks and circles mean, and a scale bar."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

import shapely

from sitrep.drawing.circles import Sizes
from sitrep.drawing.ink import ACCENT, ASYLUM, GREY, INK, MID, ORIGIN, TEXT
from sitrep.drawing.map_sheet import DOT_MM, MARK_MM, WHITE, MapSheet, Stroke
from sitrep.drawing.shading import Shading, swatches
from sitrep.drawing.sheet import Point

PEOPLE, PEOPLE_OPACITY = MID, 0.45
PEOPLE_EDGE = Stroke(INK, 0.5)
"""Circles of countries and areas: borders are seen through them, and an edge tells them in grey."""

DISPUTED = Stroke(GREY, 0.7, (3, 2))

_LARGEST_MM = 3.0
"""The radius of the largest circle."""

_SIZE = 7.0
_ROW_MM = 3.9
_TOP_MM, _EDGE_MM = 1.2, 0.2
_GAP_MM, _BETWEEN_MM = 1.0, 3.2


@dataclass(frozen=True, slots=True)
class Key:
    """Finished words; "" leaves an entry out.

    `count` is an example of a country's number and `counted` what it counts. `statuses` are codes and
    words of those camps that are on the map; `crowded` says what a dot is. `circle_people` is the count
    that `circle` says; the largest circle stands for `largest_people`. `bar_mm` is the length on paper
    that `scale` says. `sizes` are the circles of countries or areas, None where these have none,
    and `shading` that of areas.
    """

    origin: str
    asylum: str
    count: str
    counted: str
    statuses: tuple[tuple[str, str], ...]
    circle_people: int
    circle: str
    largest_people: int
    disputed: str
    bar_mm: float
    scale: str
    crowded: str
    unnamed: str
    uncounted: str
    is_rtl: bool
    sizes: Sizes | None = None
    shading: Shading | None = None

    def radius(self, people: int) -> float:
        """In millimetres: areas are in proportion to the people."""
        return _LARGEST_MM * (people / self.largest_people) ** 0.5 if self.largest_people else 0.0

    def without(
        self, *, has_disputed: bool, has_crowds: bool, has_unnamed: bool, has_uncounted: bool
    ) -> "Key":
        """Only with what the map turned out to have."""
        return replace(
            self,
            disputed=self.disputed if has_disputed else "",
            crowded=self.crowded if has_crowds else "",
            unnamed=self.unnamed if has_unnamed else "",
            uncounted=self.uncounted if has_uncounted else "",
        )


@dataclass(frozen=True, slots=True)
class _Entry:
    """A sign of a known width, if any, and its words; `draw` gets the sign's middle."""

    sign_mm: float
    words: str
    draw: Callable[[MapSheet, Point], None]
    height_mm: float = _ROW_MM

    @property
    def words_mm(self) -> float:
        """Where its words begin."""
        return self.sign_mm + _GAP_MM if self.sign_mm else 0.0


def key_height(sheet: MapSheet, key: Key, width: float) -> float:
    """In millimetres."""
    return _TOP_MM + sum(_height(row) for row in _rows(sheet, key, width))


def draw_key(sheet: MapSheet, key: Key, top: float, width: float) -> None:
    """Rows of signs and words, from right to left where the language is."""
    y = top + _TOP_MM
    for row in _rows(sheet, key, width):
        x = _EDGE_MM
        middle = y + _height(row) / 2
        for entry in row:
            across, words = x + entry.sign_mm / 2, x + entry.words_mm
            entry.draw(sheet, (width - across if key.is_rtl else across, middle))
            sheet.words(
                (width - words if key.is_rtl else words, middle + 0.75),
                entry.words, size=_SIZE, colour=TEXT, align="end" if key.is_rtl else "start",
            )  # fmt: skip
            x = words + sheet.width_of(entry.words, size=_SIZE) + _BETWEEN_MM
        y += _height(row)


def _height(row: Sequence[_Entry]) -> float:
    return max(entry.height_mm for entry in row)


def _rows(sheet: MapSheet, key: Key, width: float) -> Iterator[list[_Entry]]:
    row: list[_Entry] = []
    used = _EDGE_MM
    for entry in (line for each in _entries(sheet, key) for line in _lines(sheet, each, width)):
        wide = entry.words_mm + sheet.width_of(entry.words, size=_SIZE)
        if row and used + wide > width:
            yield row
            row, used = [], _EDGE_MM
        row.append(entry)
        used += wide + _BETWEEN_MM
    if row:
        yield row


def _lines(sheet: MapSheet, entry: _Entry, width: float) -> Iterator[_Entry]:
    """An entry whose words are wider than the map, line by line; the sign stands before the first."""
    line = ""
    for word in entry.words.split():
        longer = f"{line} {word}" if line else word
        if line and _EDGE_MM + entry.words_mm + sheet.width_of(longer, size=_SIZE) > width:
            yield replace(entry, words=line)
            entry, longer = _Entry(0.0, "", lambda *_: None), word
        line = longer
    yield replace(entry, words=line)


def _entries(sheet: MapSheet, key: Key) -> Iterator[_Entry]:
    for words, tone in zip((key.origin, key.asylum), (ORIGIN, ASYLUM), strict=True):
        if words:
            yield _Entry(3.6, words, _swatch(tone))
    if key.count:
        example = sheet.width_of(key.count, size=_SIZE, is_bold=True)
        yield _Entry(example, key.counted, _number(key.count))
    if key.sizes:
        for people, words in key.sizes.examples:
            radius = key.sizes.radius(people)
            yield _Entry(2 * radius, words, _circle_of_people(radius), max(_ROW_MM, 2 * radius + 0.6))
        yield _Entry(0.0, key.sizes.counted, lambda *_: None)
    if key.shading and key.shading.classes:
        yield _Entry(0.0, key.shading.title, lambda *_: None)
        for words, draw in swatches(key.shading):
            yield _Entry(3.6, words, draw)
    for status, words in key.statuses:
        yield _Entry(2 * MARK_MM, words, _mark(status))
    if key.crowded:
        yield _Entry(2 * DOT_MM, key.crowded, MapSheet.dot_of_camp)
    if key.circle:
        radius = key.radius(key.circle_people)
        yield _Entry(2 * radius, key.circle, _circle(radius), max(_ROW_MM, 2 * radius + 0.6))
    if key.disputed:
        yield _Entry(5.0, key.disputed, _dashes)
    if key.scale:
        yield _Entry(key.bar_mm, key.scale, _bar(key.bar_mm))
    for note in filter(None, (key.uncounted, key.unnamed)):
        yield _Entry(0.0, note, lambda *_: None)


def _swatch(tone: str) -> Callable[[MapSheet, Point], None]:
    def draw(sheet: MapSheet, at: Point) -> None:
        x, y = at
        sheet.shape(shapely.box(x - 1.8, y - 1.1, x + 1.8, y + 1.1), fill=tone, stroke=Stroke(GREY, 0.4))

    return draw


def _number(text: str) -> Callable[[MapSheet, Point], None]:
    def draw(sheet: MapSheet, at: Point) -> None:
        where = (at[0], at[1] + 0.75)
        sheet.words(where, text, size=_SIZE, colour=INK, is_bold=True, align="middle")

    return draw


def _mark(status: str) -> Callable[[MapSheet, Point], None]:
    return lambda sheet, at: sheet.mark(at, status)


def _circle(radius: float) -> Callable[[MapSheet, Point], None]:
    return lambda sheet, at: sheet.disc(at, radius, fill=ACCENT, stroke=Stroke(ACCENT, 0.5), opacity=0.2)


def _circle_of_people(radius: float) -> Callable[[MapSheet, Point], None]:
    return lambda sheet, at: sheet.disc(
        at, radius, fill=PEOPLE, stroke=PEOPLE_EDGE, opacity=PEOPLE_OPACITY
    )


def _dashes(sheet: MapSheet, at: Point) -> None:
    line = shapely.LineString([(at[0] - 2.5, at[1]), (at[0] + 2.5, at[1])])
    sheet.shape(line, stroke=DISPUTED)


def _bar(length: float) -> Callable[[MapSheet, Point], None]:
    def draw(sheet: MapSheet, at: Point) -> None:
        x, y = at[0] - length / 2, at[1]
        for start, fill in ((x, MID), (x + length / 2, WHITE)):
            half = shapely.box(start, y - 0.45, start + length / 2, y + 0.45)
            sheet.shape(half, fill=fill, stroke=Stroke(MID, 0.5))

    return draw
