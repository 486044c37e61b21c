"""Drawings painted by the line: the same places, colours and lines as WeasyPrint's own reading."""

import re
from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import dataclass
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from weasyprint.matrix import Matrix
from weasyprint.pdf.stream import Stream
from weasyprint.svg import SVG

from sitrep.drawing.sheet import Box, Sheet
from sitrep.report.render.outlines import as_written, by_the_line

NAMESPACE = 'xmlns="http://www.w3.org/2000/svg"'


@dataclass(frozen=True)
class Painted:
    """An outline as it lies on the page, and how it is filled or drawn."""

    commands: str
    places: list[float]
    looks: dict[str, tuple[str, ...]]


def painted(svg: str, *, is_as_written: bool) -> list[Painted]:
    stream = Stream({}, (0, 0, 1, 1), {"ExtGState": {}}, {}, None, {}, None)
    with as_written() if is_as_written else nullcontext():
        SVG(ElementTree.fromstring(svg), "", None).draw(stream, 100, 100, "", None)
    content = b"\n".join(each if isinstance(each, bytes) else each.encode() for each in stream.stream)
    return list(_paintings(content.decode().split()))


def _paintings(words: list[str]) -> Iterator[Painted]:
    matrix, looks = Matrix(), dict[str, tuple[str, ...]]()
    states: list[tuple[Any, dict[str, tuple[str, ...]]]] = []
    commands, places, said = "", list[float](), list[str]()
    for word in words:
        if re.fullmatch(r"-?[\d.]+|\[.*|.*\]|/.*", word):
            said.append(word)
            continue
        if word == "q":
            states.append((matrix, looks))
        elif word == "Q":
            matrix, looks = states.pop()
        elif word == "cm":
            matrix = Matrix(*map(float, said)) @ matrix
        elif word in {"m", "l", "c", "h"}:
            each = [float(number) for number in said]
            points = zip(each[::2], each[1::2], strict=True)
            # WeasyPrint goes to the corner before it reads an outline.
            if (commands + word, each) != ("m", [0, 0]):
                commands += word
                places += (part for x, y in points for part in matrix.transform_point(x, y))
        elif word in {"f", "B", "S", "n"}:
            if commands:
                yield Painted(commands + word, places, looks)
            commands, places = "", []
        else:
            looks = looks | {word: tuple(said)}
        said = []


def assert_alike(one: list[Painted], other: list[Painted]) -> None:
    assert [(each.commands, each.looks) for each in one] == [
        (each.commands, each.looks) for each in other
    ]
    for left, right in zip(one, other, strict=True):
        assert left.places == pytest.approx(right.places, abs=0.02)


@pytest.mark.parametrize("is_rtl", [False, True])
def test_what_is_drawn_is_painted_alike_in_fewer_parts(is_rtl: bool) -> None:
    sheet = Sheet(80, 40, is_rtl=is_rtl)
    sheet.block(Box(1, 1, 20, 9), fill="#f3f6f8", edge="#c9d4dc")
    sheet.line([(10, 10), (30, 15), (31, 18)], colour="#111111", is_dashed=True)
    sheet.dot((20, 20), fill="#c8553d", edge="#ffffff")
    sheet.hatching(Box(40, 1, 8, 8), colour="#12344d")
    sheet.words((5, 30), "Öncüpınar (Kilis) 44,038", is_bold=True)
    sheet.words((5, 35), "مخيم الزعتري", around="#ffffff")
    svg = sheet.svg()
    fewer = by_the_line(svg)
    assert_alike(painted(svg, is_as_written=False), painted(fewer, is_as_written=True))
    assert svg.count("<use") > 30
    assert "<use" not in fewer
    assert "style=" not in fewer


numbers = st.decimals(-999, 999, places=2).map(lambda number: f"{number.normalize():f}")
places = st.tuples(numbers, numbers).map(" ".join)
# A move that nothing follows but an end is closed by one and not by the other; both paint nothing.
moves = st.tuples(st.just("M"), st.lists(places, min_size=2, max_size=4))
steps = st.one_of(
    moves,
    st.tuples(st.just("L"), st.lists(places, min_size=1, max_size=4)),
    st.tuples(st.just("Q"), st.lists(places, min_size=2, max_size=2)),
    st.tuples(st.just("C"), st.lists(places, min_size=3, max_size=3)),
)


@given(st.lists(st.tuples(moves, st.lists(steps, max_size=5)), min_size=1, max_size=3))
def test_plain_outlines_are_what_weasyprint_reads(parts: list[tuple[Any, list[Any]]]) -> None:
    outline = "".join(
        "".join(command + " ".join(each) for command, each in (first, *others)) + "z"
        for first, others in parts
    )
    svg = f'<svg {NAMESPACE}><path d="{outline}"/></svg>'
    assert_alike(painted(svg, is_as_written=False), painted(svg, is_as_written=True))


@pytest.mark.parametrize(
    "outline",
    ["m1 2 3 4", "M1,2 3,4", "M1 2L3 4e1", "M1 2h5", "M1 2A3 3 0 1 0 5 5", "L1 2", "M1 2C3 4 5 6"],
)
def test_other_outlines_are_left_to_weasyprint(outline: str) -> None:
    svg = f'<svg {NAMESPACE}><path d="{outline}"/></svg>'
    assert painted(svg, is_as_written=True) == painted(svg, is_as_written=False)


def test_what_others_have_drawn_stays_as_it_is() -> None:
    svg = f'<svg {NAMESPACE}><g style="fill:red" transform="scale(2)"><use href="#a"/></g></svg>'
    assert by_the_line(svg) == svg


def test_letters_that_are_none_stay_where_they_are() -> None:
    """A mark that is used several times is no letter."""
    svg = Sheet(9, 9, is_rtl=False).svg().replace(
        "</svg>",
        '<g style="fill: #111111" transform="scale(2)"><defs><path id="mark" d="M0 0 1 1"/></defs>'
        '<use href="#mark" x="3"/></g></svg>',
    )  # fmt: skip
    assert '<use href="#mark" x="3"/>' in by_the_line(svg)


@pytest.mark.parametrize(
    ("outline", "places"),
    [
        ("M0 0L1 1|C q /X1 Do", "0 0 1 1"),  # no commands of a PDF by way of an outline
        ("M0 0L1 1", "0 0 5 5"),  # places for more letters than there are
        ("M0 0L1 1", "here"),
        ("M0 0L1 1", "nan nan"),
    ],
)
def test_what_others_wrote_like_a_line_of_letters_is_an_outline(outline: str, places: str) -> None:
    path = f'<svg {NAMESPACE}><path at="{places}" d="{outline}" fill="#111111"/></svg>'
    plain = path.replace(f' at="{places}"', "")
    assert painted(path, is_as_written=True) == painted(plain, is_as_written=True)
    assert "Do" not in "".join(each.commands for each in painted(path, is_as_written=True))
