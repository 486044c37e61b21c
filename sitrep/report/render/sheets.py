"""Style sheets are parsed once in a process: most are those of every report."""

import re
from collections.abc import Callable, Iterator, Sized
from contextlib import contextmanager
from functools import lru_cache
from typing import Any

from sitrep.report.render.libraries import by_file_name

with by_file_name():
    import weasyprint.css

_KEPT = 24
_AT_RULE = re.compile(r"@([^\s({;]*)")
_MARGINS = {f"{edge}-{at}" for edge in ("top", "bottom") for at in ("left", "center", "right")} | {
    f"{edge}-{at}" for edge in ("left", "right") for at in ("top", "middle", "bottom")
}
_SELF_CONTAINED = {"media", "page"} | _MARGINS
"""At-rules that touch nothing but their sheet; others bring fonts, counters or further sheets."""


@contextmanager
def parsed_once(complaints: Sized) -> Iterator[None]:
    """While it lasts, WeasyPrint takes a sheet of a page as it was parsed before.

    Pages are laid out two or three times, and most sheets are alike in all reports. A sheet that adds to
    `complaints` when it is parsed is parsed each time, so that it does so for each page.
    """
    css = weasyprint.css
    before = css.CSS
    css.CSS = _keeping(before, complaints)
    try:
        yield
    finally:
        css.CSS = before


def _keeping(parse: Callable[..., Any], complaints: Sized) -> Callable[..., Any]:
    def sheet(**asked: Any) -> Any:
        text = asked.get("string")
        if text is None or not set(_AT_RULE.findall(text)) <= _SELF_CONTAINED:
            return parse(**asked)
        of_page, shelf = asked["page_rules"], _shelf(text, asked["base_url"], asked["media_type"])
        said = len(complaints)
        parsed = shelf[0] if shelf else parse(**asked | {"page_rules": []})
        if not shelf and len(complaints) == said:
            shelf.append(parsed)
        of_page += parsed.page_rules
        return parsed

    return sheet


@lru_cache(maxsize=_KEPT)
def _shelf(text: str, base_url: str | None, media_type: str) -> list[Any]:  # noqa: ARG001
    """Where a parsed sheet stays: one, or none so far."""
    return []
