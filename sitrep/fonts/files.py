"""Where a font lies as a file, for libraries that open nothing else."""

import tempfile
from functools import cache, lru_cache
from hashlib import sha256
from pathlib import Path

from sitrep.fonts.face import Font


@lru_cache(maxsize=64)
def file_of(font: Font) -> Path:
    """The installed file; a font that is held is laid into a folder that goes when the program ends."""
    if not font.held:
        return font.installed
    path = Path(_folder().name) / f"{sha256(font.held).hexdigest()}.font"
    path.write_bytes(font.held)
    return path


@cache
def _folder() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix="sitrep-fonts-", ignore_cleanup_errors=True)
