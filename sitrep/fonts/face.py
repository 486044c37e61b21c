"""One font file, and the face that it is."""

import io
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import sha256
from importlib.resources import files

_KEPT = 32


@dataclass(frozen=True, slots=True)
class Font:
    """A face of `family`, the name that the report's styles call it by.

    `style` is "normal" or "italic"; `weight` is "" for a variable font: it has them all. The file is
    `path` inside an installed `package`, or else `held`. `cut_of` is the family that the font itself
    names, where several stand under one name of ours.
    """

    family: str
    style: str
    weight: str
    package: str = ""
    path: str = ""
    held: bytes = field(default=b"", repr=False)
    cut_of: str = ""

    @property
    def url(self) -> str:
        """The address under which the page asks for it; nothing else is ever served."""
        if self.held:
            return f"sitrep:own/{sha256(self.held).hexdigest()}"
        return f"sitrep:{self.package}/{self.path.replace('[', '-').replace(']', '')}"

    def content(self) -> bytes:
        """The bytes of the font file."""
        return self.held or files(self.package).joinpath(self.path).read_bytes()


@lru_cache(maxsize=_KEPT)
def signs_of(font: Font) -> frozenset[str]:
    """The characters that it has an outline for."""
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    return frozenset(map(chr, TTFont(io.BytesIO(font.content()), lazy=True).getBestCmap() or ()))
