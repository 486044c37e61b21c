"""Characters named for those who cannot see them."""

import unicodedata
from collections.abc import Sequence

from sitrep.diagnostics import Message

_MOST_NAMED = 3
_OF_NO_SCRIPT = ("Zyyy", "Zinh", "Zzzz")
_EAST_ASIAN = dict.fromkeys(("Hani", "Hira", "Kana", "Hang", "Bopo"), "CJK")


def described(signs: Sequence[str]) -> list[Message]:
    """Each character with its code point and script, or its name if it has no script; not too many."""
    named = [
        Message("sign.named", {"sign": sign, "code": f"U+{ord(sign):04X}", "script": _script(sign)})
        for sign in signs[:_MOST_NAMED]
    ]
    rest = len(signs) - len(named)
    return [*named, Message("sign.others", {"count": rest})] if rest else named


def font_for(signs: Sequence[str]) -> str:
    """The name of a font that is likely to have the first of them."""
    from fontTools import unicodedata as scripts  # type: ignore[import-untyped]

    script = scripts.script(signs[0])
    if script in _OF_NO_SCRIPT:
        return "Noto Sans Symbols 2"
    named = _EAST_ASIAN.get(script) or str(scripts.script_name(script)).replace("_", " ")
    return f"Noto Sans {named}"


def _script(sign: str) -> str:
    from fontTools import unicodedata as scripts

    script = scripts.script(sign)
    if script in _OF_NO_SCRIPT:
        return unicodedata.name(sign, "no letter").lower()
    return str(scripts.script_name(script))
