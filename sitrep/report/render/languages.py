"""Names in another script than the page's say which language they are in, for whoever hears the page."""

import re
from collections.abc import Iterator
from functools import cache

from babel.core import get_global
from fontTools import unicodedata  # type: ignore[import-untyped]

_PIECE = re.compile(r"<(head|style|svg)\b.*?</\1>|<[^>]*>|[^<]+", re.DOTALL)
_OF_NO_SCRIPT = {"Zyyy", "Zinh", "Zzzz"}
_LONG = "ー"
_LATIN = "Latn"
_EAST_ASIAN = {"Hani", "Hira", "Kana", "Hang", "Bopo"}


def with_languages(html: str, language: str, home: str) -> str:
    """The page with `lang` around each run of letters in another script.

    Which language a script most likely means is said by Unicode's CLDR (likely subtags): in the country
    `home` (two letters), or else anywhere. Latin letters mean none, and are left alone. Texts inside
    pictures and the head cannot say it.
    """
    own = _script_of(language)

    def said(piece: re.Match[str]) -> str:
        text = piece[0]
        return text if text.startswith("<") or text.isascii() else "".join(_marked(text, own, home))

    return _PIECE.sub(said, html)


def _marked(text: str, own: str, home: str) -> Iterator[str]:
    written = 0
    for start, end, scripts in _runs(text):
        if own not in scripts and (language := _likely(scripts, home)):
            yield text[written:start]
            yield f'<span lang="{language}">{text[start:end]}</span>'
            written = end
    yield text[written:]


def _runs(text: str) -> Iterator[tuple[int, int, frozenset[str]]]:
    """From the first to behind the last letter in one script; the scripts of East Asia count as one."""
    start = end = 0
    scripts: set[str] = set()
    for at, sign in enumerate(text):
        script = _script(sign)
        if script in _OF_NO_SCRIPT:
            continue
        if scripts and script not in scripts and not (script in _EAST_ASIAN and scripts <= _EAST_ASIAN):
            yield start, end, frozenset(scripts)
            scripts = set()
        start = start if scripts else at
        scripts.add(script)
        # The signs above, below and after the last letter are its own.
        end = at + 1
        while end < len(text) and (_script(text[end]) == "Zinh" or text[end] == _LONG):
            end += 1
    if scripts:
        yield start, end, frozenset(scripts)


@cache
def _script(sign: str) -> str:
    return str(unicodedata.script(sign))


@cache
def _likely(scripts: frozenset[str], home: str) -> str:
    """The most likely language; "" where CLDR knows none, and for Latin, in which most are written."""
    if _LATIN in scripts:
        return ""
    if scripts & {"Hira", "Kana"}:
        return "ja"
    script = "Hang" if "Hang" in scripts else min(scripts)
    known = get_global("likely_subtags")
    tag = known.get(f"und_{script}_{home}") or known.get(f"und_{script}") or ""
    return str(tag).partition("_")[0]


@cache
def _script_of(language: str) -> str:
    tag = str(get_global("likely_subtags").get(language, "")).split("_")
    return tag[1] if len(tag) > 1 else _LATIN
