"""Stylesheets in fewer letters, for a page that travels by mail."""

import re

_SHEET = re.compile(r"(<style[^>]*>)(.*?)(</style>)", re.DOTALL)
_STRING_OR_SPACE = re.compile(r"""("[^"]*"|'[^']*')|/\*.*?\*/|\s*([{};])\s*|(:)\s+|\s+""", re.DOTALL)


def with_short_styles(html: str) -> str:
    """The page with its stylesheets short; they mean the same."""
    return _SHEET.sub(lambda sheet: f"{sheet[1]}{_short(sheet[2])}{sheet[3]}", html)


def _short(sheet: str) -> str:
    """Without comments and blanks, but those within strings and between words."""
    text = _STRING_OR_SPACE.sub(_kept, sheet)
    return text.replace(";}", "}").strip()


def _kept(found: re.Match[str]) -> str:
    if found[0].startswith("/*"):
        return ""
    return found[1] or found[2] or found[3] or " "
