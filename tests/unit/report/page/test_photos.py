"""Photos stand side by side in even rows, equally high, with their credit always."""

import base64
from collections.abc import Callable
from dataclasses import replace

import pytest

from sitrep.analysis.reports import reports_of
from sitrep.model.edition import Edition
from sitrep.model.photo import LEAST_DPI, SHARP_DPI, Photo, pixels_for, printed_mm
from sitrep.report.material import Material
from sitrep.report.narrative.reading import NarrativeText
from sitrep.report.page.pictures.photos import data_uri, photo_rows
from sitrep.report.view.pictures import PhotoRow
from sitrep.words.speech import words_for
from tables import evidence

TABLE = """
    **photos**

    | file | caption | credit | persons | date | section | alt |
    |---|---|---|---|---|---|---|
    """


def material(rows: list[str], shapes: dict[str, tuple[int, int]]) -> Material:
    drawn = evidence(TABLE + "\n".join(rows))
    photos = {name: Photo(name, "", *size, name.encode()) for name, size in shapes.items()}
    shown = replace(drawn, month=replace(drawn.month, photos=photos))
    words = words_for("en")
    return Material(shown, Edition.PUBLIC, reports_of(shown), {}, NarrativeText(), (), words)


Rows = Callable[..., tuple[PhotoRow, ...]]


@pytest.fixture
def rows_of() -> Rows:
    def rows(*sizes: tuple[int, int]) -> tuple[PhotoRow, ...]:
        names = [f"{n}.jpg" for n, _ in enumerate(sizes)]
        lines = [f"| {name} | Caption {name} | A | none | | camps | |" for name in names]
        return photo_rows(material(lines, dict(zip(names, sizes, strict=True))), "camps")

    return rows


@pytest.mark.parametrize(
    ("photos", "in_rows"),
    [(0, []), (1, [1]), (2, [2]), (3, [3]), (4, [2, 2]), (5, [3, 2]), (6, [3, 3]), (7, [3, 2, 2])],
)
def test_rows_are_even(rows_of: Rows, photos: int, in_rows: list[int]) -> None:
    rows = rows_of(*[(600, 400)] * photos)
    assert [len(row.photos) for row in rows] == in_rows
    captions = [photo.caption for row in rows for photo in row.photos]
    assert captions == [f"Caption {n}.jpg" for n in range(photos)]


@pytest.mark.parametrize(
    "sizes", [((600, 400),), ((400, 600), (400, 600)), ((900, 400), (400, 900), (500, 500))]
)
def test_photos_of_a_row_are_equally_high_and_not_higher_than_a_row(
    rows_of: Rows, sizes: tuple[tuple[int, int], ...]
) -> None:
    (row,) = rows_of(*sizes)
    heights = [178 * row.width * each.share * each.height / each.width for each in row.photos]
    assert heights == pytest.approx([heights[0]] * len(sizes), rel=0.01)
    assert heights[0] <= 66.05
    assert row.width <= 1


def test_a_photo_has_its_credit_its_date_and_words_for_those_who_cannot_see_it() -> None:
    lines = [
        "| a.jpg | The river. | Aid/A. B | none | 2012-07-03 | camps | Grey water. |",
        "| b.jpg | The bank.  | © Aid     | none |            | camps |             |",
        "| c.jpg | No file.   | Aid       | none |            | camps |             |",
        "| d.jpg | Elsewhere. | Aid       | none |            |       |             |",
    ]
    shown = material(lines, {"a.jpg": (600, 400), "b.jpg": (600, 400), "d.jpg": (600, 400)})
    ((row,), (other,)) = photo_rows(shown, "camps"), photo_rows(shown, "displacement")
    assert [(each.caption, each.credit, each.alt) for each in (*row.photos, *other.photos)] == [
        ("The river.", "Photo: Aid/A. B, 3 July 2012", "Grey water."),
        ("The bank.", "Photo: © Aid", "The bank."),
        ("Elsewhere.", "Photo: Aid", "Elsewhere."),
    ]
    assert base64.b64decode(row.photos[0].source.removeprefix("data:image/jpeg;base64,")) == b"a.jpg"
    assert row.photos[0].source == data_uri(shown.evidence.month.photos["a.jpg"])


def test_a_photo_fits_the_page_whatever_its_shape() -> None:
    assert printed_mm(3000, 2000) == pytest.approx((99, 66))
    assert printed_mm(5000, 1000) == pytest.approx((178, 35.6))
    assert pixels_for(3000, 2000, LEAST_DPI) == (585, 390)
    assert pixels_for(3000, 2000, SHARP_DPI) == (780, 520)
    assert pixels_for(100_000, 1, SHARP_DPI) == (1402, 1)
