"""An SVG in fewer letters: what no eye could tell apart is not written, and nothing is said twice.

matplotlib names each letter by its font, writes six decimals and repeats the command of every line.
"""

import re
from functools import lru_cache

_GLYPH_STEP = 10
"""Outlines of letters come in 6,400ths of their size: a tenth of that is fine enough."""


def compact(svg: str) -> str:
    """The same picture: letters by short names, places to a hundredth of a point, lines run on."""
    text = _EMPTY.sub("", svg)
    names = dict.fromkeys(_GLYPH_ID.findall(text))
    short = {name: f"g{number}" for number, name in enumerate(names)}
    text = _NAMED.sub(lambda found: f'{found[1]}{short[found[2]]}"', text)
    text = _USE.sub(_beside, text)
    text = _PLACE.sub(lambda found: f"translate({_round(found[1])} {_round(found[2])})", text)
    text = _OUTLINE.sub(_written, text)
    return _BETWEEN.sub("><", text)


_EMPTY = re.compile(r'<g>\s*<path d="[^"]*" style="fill: none"/>\s*</g>')
_GLYPH_ID = re.compile(r'<path id="([^"]+)"')
_NAMED = re.compile(r'(<path id="|<use xlink:href="#)([^"]+)"')
_USE = re.compile(r'<use xlink:href="#([^"]+)"(?: transform="translate\(([-\d.]+) ([-\d.]+)\)")?')
_PLACE = re.compile(r"translate\(([-\d.]+) ([-\d.]+)\)")
_OUTLINE = re.compile(r'(?<= )d="([^"]*)"( transform="scale\(0\.015625\)")?')
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_TURN = re.compile(r"([HVQCZz][^MLHVQCZz]*)L")
_LINE, _COMMAND = re.compile(r"\s*L\s*"), re.compile(r"\s*([MHVQCZz!])\s*")
_ZEROS = re.compile(r"\.?0+(?![\d.])")
_NO_LESS = re.compile(r"-0(?![\d.])")
_BETWEEN = re.compile(r">\s+<")


def _written(outline: re.Match[str]) -> str:
    if not outline[2]:
        return f'd="{_run_on(outline[1])}"'
    return f'd="{_letter(outline[1])}" transform="scale({0.015625 * _GLYPH_STEP:g})"'


@lru_cache(maxsize=1024)
def _letter(outline: str) -> str:
    """Of a face, in its own small units."""
    return _run_on(_NUMBER.sub(lambda found: f"{float(found[0]) / _GLYPH_STEP:.0f}", outline))


def _beside(use: re.Match[str]) -> str:
    sides = (f' {name}="{at}"' for name, at in zip("xy", use.groups()[1:], strict=True) if at)
    placed = "".join(_NUMBER.sub(lambda found: _round(found[0]), side) for side in sides)
    return f'<use href="#{use[1]}"' + placed.replace(' y="0"', "")


def _run_on(outline: str) -> str:
    """After a move or a line further points are lines, so that their letter need not be written."""
    said = _LINE.sub(" ", _TURN.sub(r"\1!", outline.strip()))
    places = _NUMBER.sub("%.2f", said) % tuple(map(float, _NUMBER.findall(said)))
    short = _NO_LESS.sub("0", _ZEROS.sub("", places))
    return _COMMAND.sub(r"\1", short).replace("!", "L")


def _round(number: str) -> str:
    written = f"{float(number):.2f}".rstrip("0").rstrip(".")
    return "0" if written == "-0" else written
