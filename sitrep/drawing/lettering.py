"""The report's fonts as matplotlib knows them: under names of our own, whatever the machine has."""

import hashlib
from functools import lru_cache

from sitrep.fonts.face import Font
from sitrep.fonts.files import file_of
from sitrep.fonts.typefaces import CONDENSED, Typefaces

_WEIGHTS = (400, 600)


@lru_cache(maxsize=8)
def families(typefaces: Typefaces) -> tuple[str, ...]:
    """The families to draw words with, each for what those before it lack; known to matplotlib."""
    faces = typefaces.families
    return tuple(_known(name, faces[name]) for name in (CONDENSED, *typefaces.fallbacks))


@lru_cache(maxsize=4096)
def extent(
    line: str, faces: tuple[str, ...], size: float, *, is_bold: bool
) -> tuple[float, float, float]:
    """Width, height and descent of a line of text in these families, in points as is `size`."""
    from matplotlib.font_manager import FontProperties
    from matplotlib.textpath import text_to_path

    # As paths, not as pixels: those are hinted, and up to 6 per cent narrower.
    letters = FontProperties(family=[*faces], size=size, weight="semibold" if is_bold else "normal")
    width, height, descent = text_to_path.get_text_width_height_descent(line, letters, ismath=False)
    return float(width), float(height), float(descent)


@lru_cache(maxsize=64)
def _known(name: str, faces: tuple[Font, ...]) -> str:
    """The name under which matplotlib has these faces, which no font of the machine has.

    A font that has no other face is drawn as it is, a variable one in its first weight, whatever the
    words ask for.
    """
    from matplotlib.font_manager import FontEntry, fontManager

    upright = [face for face in faces if face.style == "normal"]
    digest = hashlib.sha256(b"".join(hashlib.sha256(face.content()).digest() for face in upright))
    own = f"{name} {digest.hexdigest()[:16]}"
    fontManager.ttflist += [
        FontEntry(str(file_of(face)), name=own, weight=weight)
        for face in upright
        for weight in (_WEIGHTS if len(upright) == 1 else (int(face.weight),))
    ]
    return own
