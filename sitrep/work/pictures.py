"""I/O: pictures that were drawn before are kept, so that an unchanged one is not drawn again.

A file is named by all that its picture depends on (the spec, the code that draws, the fonts, the
libraries) and begins with a digest of that name and its content: a stale picture has another name,
and one that is damaged, cut short or renamed is not believed and drawn again.
"""

import hashlib
from contextlib import suppress
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from sitrep.drawing.medium import Medium
from sitrep.drawing.spec import Spec, canonical, drawn, on_screen
from sitrep.fonts.typefaces import EVERYWHERE, Typefaces
from sitrep.output import clear_unfinished, write_whole

DRAWN_BY = ("drawing", "geography", "fonts", "direction.py", "model/boundary.py")
"""Parts of the package that a picture depends on."""

_LIBRARIES = ("matplotlib", "numpy", "shapely")


@dataclass
class Gallery:
    """The pictures of one report, in a folder of their own."""

    folder: Path
    typefaces: Typefaces = EVERYWHERE
    _shown: set[str] = field(default_factory=set)

    def draw_on_screen(self, spec: Spec) -> str:
        """The picture for a page of the web, for wide windows and for narrow ones."""
        return on_screen(self.draw)(spec)

    def draw(self, spec: Spec, medium: Medium = Medium.PAPER) -> str:
        """The kept picture, or else the spec drawn and kept. A full disk costs time, not the report."""
        name = picture_name(spec, medium, self.typefaces)
        self._shown.add(name)
        kept = self._kept(name)
        if kept is not None:
            return kept
        svg = drawn(spec, medium, self.typefaces)
        with suppress(OSError):
            write_whole(self.folder / name, f"{_seal(name, svg)}\n{svg}".encode())
        return svg

    def prune(self) -> None:
        """Delete the pictures that were not asked for since this gallery was opened, and half ones."""
        clear_unfinished(self.folder)
        with suppress(OSError):
            for path in self.folder.glob("*.svg"):
                if path.name not in self._shown:
                    path.unlink()

    def _kept(self, name: str) -> str | None:
        try:
            seal, _, svg = (self.folder / name).read_bytes().decode().partition("\n")
        except (OSError, UnicodeDecodeError):
            return None
        return svg if seal == _seal(name, svg) else None


def picture_name(spec: Spec, medium: Medium = Medium.PAPER, typefaces: Typefaces = EVERYWHERE) -> str:
    """The file's name: a digest of the spec, of its medium and of everything that draws it."""
    made_of = f"{_hand(typefaces)}\n{medium}\n{canonical(spec)}"
    return hashlib.sha256(made_of.encode()).hexdigest() + ".svg"


def _seal(name: str, svg: str) -> str:
    return hashlib.sha256(f"{name}\n{svg}".encode()).hexdigest()


@lru_cache(maxsize=8)
def _hand(typefaces: Typefaces) -> str:
    """A digest of what draws: the libraries' versions, our code and shapes, the fonts."""
    digest = hashlib.sha256(" ".join(version(name) for name in _LIBRARIES).encode())
    for part in DRAWN_BY:
        for file in _files_of(files("sitrep") / part):
            digest.update(hashlib.sha256(file.read_bytes()).digest())
    for font in typefaces.fonts:
        digest.update(f"{font.family} {font.style} {font.weight}".encode())
        digest.update(hashlib.sha256(font.content()).digest())
    return digest.hexdigest()


def _files_of(place: Traversable) -> list[Traversable]:
    if place.is_file():
        return [place]
    inside = sorted(place.iterdir(), key=lambda item: item.name)
    return [file for item in inside if item.name != "__pycache__" for file in _files_of(item)]
