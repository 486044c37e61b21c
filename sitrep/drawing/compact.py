"""An SVG in fewer letters: what no eye could tell apart is not written, and nothing is said twice.

matplotlib names each letter by its font, writes six decimals and repeats the command of every line.
"""

import re

_GLYPH_STEP = 10
"""Outlines of letters come in 6,400ths of their size: a tenth of that is fine enough."""


def compact(svg: str) -> str:
    """The same picture: letters by short names, places to a hundredth of a point, lines run on."""
    text = _EMPTY.sub("", svg)
    text = _GLYPH.sub(_coarser, text)
    names = dict.fromkeys(_GLYPH_ID.findall(text))
    short = {name: f"g{number}" for number, name in enumerate(names)}
    text = _NAMED.sub(lambda found: f'{found[1]}{short[found[2]]}"', text)
    text = _USE.sub(_beside, text)
    text = _PLACE.sub(lambda found: f"translate({_round(found[1])} {_round(found[2])})", text)
    text = _OUTLINE.sub(lambda found: f'd="{_run_on(found[1])}"', text)
    return _BETWEEN.sub("><", text)


_EMPTY = re.compile(r'<g>\s*<path d="[^"]*" style="fill: none"/>\s*</g>')
_GLYPH = re.compile(r' d="([^"]*)" transform="scale\(0\.015625\)"')
_GLYPH_ID = re.compile(r'<path id="([^"]+)"')
_NAMED = re.compile(r'(<path id="|<use xlink:href="#)([^"]+)"')
_USE = re.compile(r'<use xlink:href="#([^"]+)"(?: transform="translate\(([-\d.]+) ([-\d.]+)\)")?')
_PLACE = re.compile(r"translate\(([-\d.]+) ([-\d.]+)\)")
_OUTLINE = re.compile(r'(?<= )d="([^"]*)"')
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_STEP = re.compile(r"([MLHVQCZz])([^MLHVQCZz]*)")
_BETWEEN = re.compile(r">\s+<")


def _coarser(glyph: re.Match[str]) -> str:
    outline = _NUMBER.sub(lambda found: f"{float(found[0]) / _GLYPH_STEP:.0f}", glyph[1])
    return f' d="{outline}" transform="scale({0.015625 * _GLYPH_STEP:g})"'


def _beside(use: re.Match[str]) -> str:
    sides = (f' {name}="{at}"' for name, at in zip("xy", use.groups()[1:], strict=True) if at)
    placed = "".join(_NUMBER.sub(lambda found: _round(found[0]), side) for side in sides)
    return f'<use href="#{use[1]}"' + placed.replace(' y="0"', "")


def _run_on(outline: str) -> str:
    """After a move or a line further points are lines, so that their letter need not be written."""
    said, before = [], ""
    for command, numbers in _STEP.findall(outline):
        places = " ".join(_round(number) for number in numbers.split())
        is_said = command == "L" and before in {"M", "L"}
        said.append(f" {places}" if is_said else command + places)
        before = command
    return "".join(said)


def _round(number: str) -> str:
    written = f"{float(number):.2f}".rstrip("0").rstrip(".")
    return "0" if written == "-0" else written
