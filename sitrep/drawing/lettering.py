"""The report's fonts as matplotlib knows them: under names of our own, whatever the machine has."""

import hashlib
from functools import lru_cache

from sitrep.fonts.face import Font
from sitrep.fonts.files import file_of
from sitrep.fonts.typefaces import CONDENSED, FALLBACKS, Typefaces

_ORDER = (CONDENSED, *FALLBACKS)
_WEIGHTS = (400, 600)


@lru_cache(maxsize=8)
def families(typefaces: Typefaces) -> tuple[str, ...]:
    """The families to draw words with, each for what those before it lack; known to matplotlib."""
    ranked = sorted(typefaces.in_order, key=lambda each: _ORDER.index(each[1][0].family))
    return tuple(_known(name, faces) for name, faces in ranked)


@lru_cache(maxsize=64)
def _known(name: str, faces: tuple[Font, ...]) -> str:
    """The name under which matplotlib has these faces, which no font of the machine has.

    A variable font is drawn in its first weight, whatever it is asked for.
    """
    from matplotlib.font_manager import FontEntry, fontManager

    upright = [face for face in faces if face.style == "normal"]
    digest = hashlib.sha256(b"".join(hashlib.sha256(face.content()).digest() for face in upright))
    own = f"{name} {digest.hexdigest()[:16]}"
    fontManager.ttflist += [
        FontEntry(str(file_of(face)), name=own, weight=weight)
        for face in upright
        for weight in ((int(face.weight),) if face.weight else _WEIGHTS)
    ]
    return own
