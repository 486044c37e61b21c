"""The values of a logo's drawing, read and written anew; None for what is not allowed."""

import re
from collections.abc import Mapping
from math import isfinite

from fontTools.pens.recordingPen import RecordingPen  # type: ignore[import-untyped]
from fontTools.svgLib.path import parse_path  # type: ignore[import-untyped]
from PIL import ImageColor

_MOST = 1e6
_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d{1,3})?")
_TRANSFORM = re.compile(r"(matrix|translate|scale|rotate|skewX|skewY)\s*\(([^()]*)\)[\s,]*")
_COLOUR = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})|rgb\([\d\s,.%]+\)|[a-z]+", re.IGNORECASE)
_HOW_MANY: Mapping[str, tuple[int, ...]] = {
    "matrix": (6,), "translate": (1, 2), "scale": (1, 2), "rotate": (1, 3), "skewX": (1,), "skewY": (1,),
}  # fmt: skip
_COMMANDS: Mapping[str, str] = {
    "moveTo": "M", "lineTo": "L", "curveTo": "C", "qCurveTo": "Q", "closePath": "Z", "endPath": "",
}  # fmt: skip


def written(number: float) -> str:
    """As a drawing has it."""
    return f"{number:.6g}"


def _number(text: str) -> float | None:
    if not _NUMBER.fullmatch(text):
        return None
    number = float(text)
    return number if isfinite(number) and abs(number) <= _MOST else None


def numbers(text: str) -> list[float]:
    """The numbers of a list; none at all where anything else is in it."""
    if _NUMBER.sub(" ", text).replace(",", " ").strip():
        return []
    parts = [_number(part) for part in _NUMBER.findall(text)]
    return [] if None in parts else [part for part in parts if part is not None]


def pixels(text: str) -> list[float]:
    """A number with or without its unit."""
    return numbers(text.strip().removesuffix("px"))


def length(text: str, *, may_be_negative: bool) -> str | None:
    """A number in pixels or per cent."""
    unit = "%" if text.endswith("%") else ""
    number = _number(text.removesuffix("%").removesuffix("px"))
    if number is None or (number < 0 and not may_be_negative):
        return None
    return f"{written(number)}{unit}"


def colour(text: str) -> str | None:
    """`#c8553d`, or `none`."""
    if text in ("none", "transparent"):
        return "none"
    if not _COLOUR.fullmatch(text):
        return None
    try:
        red, green, blue, *_ = ImageColor.getrgb(text)
    except ValueError:
        return None
    return f"#{min(red, 255):02x}{min(green, 255):02x}{min(blue, 255):02x}"


def transform(text: str) -> str | None:
    """A list of functions of numbers."""
    if _TRANSFORM.sub("", text).strip():
        return None
    parts = []
    for function, inner in _TRANSFORM.findall(text):
        given = numbers(inner)
        if len(given) not in _HOW_MANY[function]:
            return None
        # Flattened to a line, nothing is seen, and a gradient cannot be laid over it.
        if function == "scale" and 0 in given:
            return None
        if function == "matrix" and given[0] * given[3] == given[1] * given[2]:
            return None
        parts.append(f"{function}({' '.join(map(written, given))})")
    return " ".join(parts)


def path(text: str) -> str | None:
    """The data of a path, in absolute lines and curves: arcs become such."""
    pen = RecordingPen()
    try:
        parse_path(text, pen)
    except Exception:  # the parser's own word for what it cannot read changes with the fault
        return None
    drawn = [
        (_COMMANDS[name], [each for point in points for each in point]) for name, points in pen.value
    ]
    if any(not isfinite(each) or abs(each) > _MOST for _, given in drawn for each in given):
        return None
    return " ".join(command + " ".join(map(written, given)) for command, given in drawn if command)
