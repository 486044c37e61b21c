"""Characters named for those who cannot see them."""

import unicodedata
from collections.abc import Sequence

from sitrep.diagnostics import Message

_MOST_NAMED = 3


def described(signs: Sequence[str]) -> list[Message]:
    """Each character with its code point and script, or its name if it has no script; not too many."""
    named = [
        Message("sign.named", {"sign": sign, "code": f"U+{ord(sign):04X}", "script": _script(sign)})
        for sign in signs[:_MOST_NAMED]
    ]
    rest = len(signs) - len(named)
    return [*named, Message("sign.others", {"count": rest})] if rest else named


def _script(sign: str) -> str:
    from fontTools import unicodedata as scripts  # type: ignore[import-untyped]

    script = scripts.script(sign)
    if script in ("Zyyy", "Zinh", "Zzzz"):
        return unicodedata.name(sign, "no letter").lower()
    return str(scripts.script_name(script))
