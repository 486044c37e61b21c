"""Outlines of drawings go into the PDF as they are written, letters by the line (docs/decisions/028)."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from typing import Any

from sitrep.report.render.libraries import by_file_name

with by_file_name():
    import weasyprint.svg

_KEPT = 1024
_UNIT = 0.15625
"""How `drawing/compact.py` scales the outlines of letters, within a line of them."""

_LETTER = re.compile(r'<path id="([^"]+)"(?: d="([^"]*)")? transform="scale\([\d.]+\)"/>')
_LINE = re.compile(
    r'<g (style="[^"]*") transform="([^"]*)">(?:<defs>(?:<path id=[^>]*/>)*</defs>)?'
    r'((?:<use href="#[^"]*"(?: x="[^"]*")?(?: y="[^"]*")?/>)+)</g>'
)
_USE = re.compile(r'<use href="#([^"]*)"(?: x="([^"]*)")?(?: y="([^"]*)")?/>')
_OF_ALL = (
    '><defs><style type="text/css">*{stroke-linejoin: round; stroke-linecap: butt}</style></defs>',
    ' stroke-linejoin="round" stroke-linecap="butt">',
)
"""What matplotlib says of all lines of a drawing, and the same as attributes."""
_STYLE = re.compile(r'style="([^"]*)"')
_BARE_GROUP = re.compile(r"<g>(<path [^>]*/>)</g>")

_BETWEEN = "|"
_PLACE = r"-?\d+(?:\.\d+)? -?\d+(?:\.\d+)?"
_PLAIN = re.compile(
    rf"(?=M|$)(?:[ML]{_PLACE}(?: {_PLACE})*|C{_PLACE}(?: {_PLACE}){{2}}|Q{_PLACE} {_PLACE}|z)*"
)
_PLACES = re.compile(rf"{_PLACE}(?: {_PLACE})*")
_STEP = re.compile("([MLCQz])([^MLCQz]*)")


def by_the_line(svg: str) -> str:
    """The drawing with one outline for each line of letters, and attributes in place of its styles.

    The outlines of the letters stand in `d`, with a bar between them, and where they belong in `at`,
    across and down: only `as_written` paints them. What `drawing/ink.py` has not written stays as it is.
    """
    if _OF_ALL[0] not in svg:
        return svg
    letters = dict(_LETTER.findall(svg))
    text = _LINE.sub(lambda line: _one_outline(line, letters), svg.replace(*_OF_ALL))
    return _BARE_GROUP.sub(r"\1", _STYLE.sub(_attributes, text))


def _attributes(style: re.Match[str]) -> str:
    said = (part.partition(": ") for part in style[1].split("; "))
    return " ".join(f'{name}="{value}"' for name, _, value in said)


def _one_outline(line: re.Match[str], letters: Mapping[str, str]) -> str:
    uses = _USE.findall(line[3])
    if not all(_PLAIN.fullmatch(letters.get(name, "?")) for name, _, _ in uses):
        return line[0]
    # Blanks have no outline.
    seen = [use for use in uses if letters[use[0]]]
    places = " ".join(f"{float(at or 0) / _UNIT:.2f}" for _, x, y in seen for at in (x, y))
    outlines = _BETWEEN.join(letters[name] for name, _, _ in seen)
    path = f'<path {line[1]} transform="{line[2]} scale({_UNIT})" at="{places}" d="{outlines}"/>'
    return path if seen else ""


@contextmanager
def as_written() -> Iterator[None]:
    """While it lasts, WeasyPrint paints the outlines that are plainly written without reading them.

    It takes them apart number by number, and asks of each which unit it has. An outline is plain that
    has no commands but M, L, C, Q and z, and a space between its numbers; others are left to it.
    """
    before = weasyprint.svg.TAGS["path"]

    def path(svg: Any, node: Any, font_size: float) -> None:
        outline, places = node.get("d", ""), node.get("at", "")
        letters = [operators(each) for each in outline.split(_BETWEEN)]
        if None in letters:
            before(svg, node, font_size)
        elif _PLACES.fullmatch(places) and len(places.split()) == 2 * len(letters):
            _paint_line(svg, node, letters, [*map(float, places.split())])
        else:
            svg.stream.stream += letters

    weasyprint.svg.TAGS["path"] = path
    try:
        yield
    finally:
        weasyprint.svg.TAGS["path"] = before


def _paint_line(svg: Any, node: Any, letters: list[str | None], places: list[float]) -> None:
    """Each letter from where the one before began; the last is painted by whoever asked for the path."""
    here = (0.0, 0.0)
    for number, place in enumerate(zip(letters, places[::2], places[1::2], strict=True)):
        letter, x, y = place
        if number:
            svg.fill_stroke(node.get("fill"), node.get("stroke"))
        svg.stream.transform(e=x - here[0], f=y - here[1])
        svg.stream.stream.append(letter)
        here = x, y


@lru_cache(maxsize=_KEPT)
def operators(outline: str) -> str | None:
    """What a PDF says for an outline, None for one that is not plain.

    A quadratic curve becomes the cubic one that is the same.
    """
    if not _PLAIN.fullmatch(outline):
        return None
    said: list[str] = []
    here = ("0", "0")
    for command, numbers in _STEP.findall(outline):
        each = numbers.split()
        places = list(zip(each[::2], each[1::2], strict=True))
        if command == "z":
            said.append("h")
            continue
        if command == "C":
            said.append(f"{numbers} c")
        elif command == "Q":
            middle, end = places
            said.append(f"{_towards(middle, here)} {_towards(middle, end)} {' '.join(end)} c")
        else:
            lines = [f"{x} {y} l" for x, y in places]
            if command == "M":
                lines[0] = f"{lines[0][:-1]}m"
            said += lines
        here = places[-1]
    return "\n".join(said)


def _towards(middle: tuple[str, str], end: tuple[str, str]) -> str:
    """The point two thirds of the way from an end of a quadratic curve to its middle one."""
    ways = zip(end, middle, strict=True)
    return " ".join(f"{(float(a) + 2 * float(b)) / 3:.2f}" for a, b in ways)
