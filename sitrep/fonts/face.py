"""One font file, and the face that it is."""

import io
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

_KEPT = 32


@dataclass(frozen=True, slots=True)
class Font:
    """A face of `family`, the name that the report's styles call it by.

    `style` is "normal" or "italic"; `weight` is "" for a variable font: it has them all. The file is
    `path` inside an installed `package`, or else `held`.
    """

    family: str
    style: str
    weight: str
    package: str = ""
    path: str = ""
    held: bytes = field(default=b"", repr=False)

    @property
    def url(self) -> str:
        """The address under which the page asks for it; nothing else is ever served."""
        if self.held:
            return f"sitrep:own/{sha256(self.held).hexdigest()}"
        return f"sitrep:{self.package}/{self.path.replace('[', '-').replace(']', '')}"

    def content(self) -> bytes:
        """The bytes of the font file."""
        return self.held or self.installed.read_bytes()

    @property
    def installed(self) -> Path:
        """Where the package has the file; the package itself, which may be large, is not imported."""
        spec = find_spec(self.package)
        (folder, *_) = (spec and spec.submodule_search_locations) or [""]
        return Path(folder, self.path)


@lru_cache(maxsize=_KEPT)
def signs_of(font: Font) -> frozenset[str]:
    """The characters that it has an outline for."""
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    return frozenset(map(chr, TTFont(io.BytesIO(font.content()), lazy=True).getBestCmap() or ()))
