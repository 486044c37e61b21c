"""A picture for a screen: its words are text, its colours those of the page, light or dark.

The words are set in the fonts that the page has anyway, so that they cost a tenth of their outlines.
"""

import math
import re

from sitrep.drawing.compact import compact
from sitrep.drawing.medium import Medium

_HALO_SHARE = 150 / 640
"""How wide the light around letters is, as a share of their size; half of it lies outside."""


def for_screen(svg: str, medium: Medium, colours: dict[str, str]) -> str:
    """What matplotlib wrote with text as text, made short; `colours` are variables by `#rrggbb`.

    Letters are set from their left edge, whatever the page's direction: the stylesheet says so.
    """
    head, _, rest = svg.partition(">")
    body = _BARE_GROUP.sub("", compact(_STYLES.sub("", _WORDS.sub(_text, rest))))
    body = _CLOSED.sub(_round_where_round, body)
    body = _OUTLINE.sub(lambda found: f'd="{_relative(found[1])}"', body)
    body = _STYLE.sub(lambda found: f'style="{_tight(found[1], colours)}"', body)
    size = _VIEW_BOX.search(head)
    if size is None:
        raise ValueError(f"no view box in {head[:80]!r}")
    return f'<svg class="{medium}" {size[0]} xmlns="http://www.w3.org/2000/svg">{body}'


_WORDS = re.compile(
    r'(?:<g id="halo-(#[0-9a-f]{6})">\s*<text[^>]*>[^<]*</text>\s*</g>\s*)?'
    r'<g[^>]*>\s*<text style="([^"]*)" x="([-\d.]+)" y="([-\d.]+)"[^>]*>([^<]*)</text>\s*</g>'
)
_STYLES = re.compile(r"<defs>\s*<style.*?</style>\s*</defs>", re.DOTALL)
_BARE_GROUP = re.compile(r"</?g>")
_OUTLINE = re.compile(r'(?<= )d="([^"]*)"')
_CLOSED = re.compile(r'<path d="M([^MzHVQ]+)z"')
_STYLE = re.compile(r'style="([^"]*)"')
_VIEW_BOX = re.compile(r'viewBox="[^"]*"')
_SIZE, _FILL = re.compile(r"font-size: ([\d.]+)px"), re.compile(r"fill: (#[0-9a-f]{6})")
_COLOUR = re.compile(r"#[0-9a-f]{6}")
_STEP = re.compile(r"([MLHVQCz])([^MLHVQCz]*)")
_POINTS = re.compile(r"(\.\d) (?=\.)")
"""A second point begins a number: `1.5 .2` is `1.5.2`."""
_JOINED = re.compile(r" (?=-)")


def _text(found: re.Match[str]) -> str:
    """A line of text, with the light around it in the same element."""
    halo, style, x, y, words = found.groups()
    size, fill = _SIZE.search(style), _FILL.search(style)
    if size is None or fill is None:
        raise ValueError(f"text without size or colour: {style!r}")
    bold = ' font-weight="600"' if "font-weight: 600" in style else ""
    around = f"; stroke: {halo}; stroke-width: {float(size[1]) * _HALO_SHARE:.2f}" if halo else ""
    at = f'x="{float(x):.1f}" y="{float(y):.1f}" font-size="{size[1]}"{bold}'
    return f'<text {at} style="fill: {fill[1]}{around}">{words}</text>'


def _tight(style: str, colours: dict[str, str]) -> str:
    """Declarations without blanks and without what the page's stylesheet says for all pictures."""
    said = (part for part in style.split("; ") if not part.startswith("stroke-linejoin"))
    text = ";".join(part.replace(": ", ":") for part in said)
    return _COLOUR.sub(lambda found: colours.get(found[0], found[0]), text)


_LEAST_CORNERS, _UNROUND = 16, 0.08
"""How far corners may lie off a circle, in points: those of maps are set to tenths."""


def _round_where_round(found: re.Match[str]) -> str:
    """A circle where the outline is one, of arcs or of many corners: a fourth of the letters."""
    first, *steps = re.split("([CL])", found[1])
    places = _places(first)
    is_curved = "C" in steps
    for command, numbers in zip(steps[::2], steps[1::2], strict=True):
        places += _places(numbers)[2::3] if command == "C" else _places(numbers)
    if not is_curved and len(places) < _LEAST_CORNERS:
        return found[0]
    across, down = zip(*places, strict=True)
    x, y = (max(across) + min(across)) / 2, (max(down) + min(down)) / 2
    ways = [math.hypot(each - x, other - y) for each, other in places]
    radius = sum(ways) / len(ways)
    if max(abs(way - radius) for way in ways) > _UNROUND:
        return found[0]
    return f'<circle cx="{_tenth(_tenths(x))}" cy="{_tenth(_tenths(y))}" r="{round(radius, 2):g}"'


def _places(numbers: str) -> list[tuple[float, float]]:
    each = [float(number) for number in numbers.split()]
    return list(zip(each[::2], each[1::2], strict=True))


def _relative(outline: str) -> str:
    """Each place as its way from the one before, in tenths of a point: half as many letters.

    The tenths are exact, so that no error adds up.
    """
    written, here, start, before = [], (0, 0), (0, 0), ""
    for command, numbers in _STEP.findall(outline):
        tenths = [_tenths(float(number)) for number in numbers.split()]
        if command == "z":
            here = start
            written.append(command)
        elif command in "HV":
            raise ValueError(f"an outline with {command}: {outline[:80]!r}")
        else:
            per_step = {"Q": 2, "C": 3}.get(command, 1)
            places = list(zip(tenths[::2], tenths[1::2], strict=True))
            if command == "M":
                start = places[0]
            ways = []
            for number in range(0, len(places), per_step):
                step = places[number : number + per_step]
                ways += [(x - here[0], y - here[1]) for x, y in step]
                here = step[-1]
            goes_on = command == "L" and before in {"M", "L"}
            words = " ".join(f"{_tenth(x)} {_tenth(y)}" for x, y in ways)
            lead = (" " if not words.startswith("-") else "") if goes_on else command.lower()
            written.append(lead + _JOINED.sub("", words))
        before = command
    return _POINTS.sub(r"\1", "".join(written))


def _tenths(number: float) -> int:
    """Halves upwards, always: rounded to even, places between tenths would lie two tenths apart."""
    return math.floor(number * 10 + 0.5)


def _tenth(number: int) -> str:
    """`-0.5` as `-.5`, `2.0` as `2`."""
    sign, (whole, part) = "-" if number < 0 else "", divmod(abs(number), 10)
    if not part:
        return f"{sign}{whole}"
    return f"{sign}{whole or ''}.{part}"
