"""Styles in fewer letters, for a page that travels by mail."""

import re
from collections import Counter

_SHEET = re.compile(r"(<style[^>]*>)(.*?)(</style>)", re.DOTALL)
_STRING_OR_SPACE = re.compile(r"""("[^"]*"|'[^']*')|/\*.*?\*/|\s*([{};])\s*|([:,])\s+|\s+""", re.DOTALL)


_DRAWING = re.compile(r"<svg\b.*?</svg>", re.DOTALL)
_STYLE = re.compile(r' style="([^"]*)"')


def with_short_styles(html: str) -> str:
    """The page with its stylesheets short, and a style of many marks said once; they mean the same."""
    page = _SHEET.sub(lambda sheet: f"{sheet[1]}{_short(sheet[2])}{sheet[3]}", html)
    said = Counter(style for drawing in _DRAWING.findall(page) for style in _STYLE.findall(drawing))
    shared = [style for style, marks in said.items() if marks > 1]
    names = {style: f"p{number}" for number, style in enumerate(shared)}
    rules = "".join(f".{name}{{{style}}}" for style, name in names.items())

    def named(style: re.Match[str]) -> str:
        return f' class="{names[style[1]]}"' if style[1] in names else style[0]

    page = _DRAWING.sub(lambda drawing: _STYLE.sub(named, drawing[0]), page)
    return page.replace("</head>", f"<style>{rules}</style>\n</head>", 1) if rules else page


def _short(sheet: str) -> str:
    """Without comments and blanks, but those within strings and between words."""
    text = _STRING_OR_SPACE.sub(_kept, sheet)
    return text.replace(";}", "}").strip()


def _kept(found: re.Match[str]) -> str:
    if found[0].startswith("/*"):
        return ""
    return found[1] or found[2] or found[3] or " "
