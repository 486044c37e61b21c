"""I/O: what may be opened: files that are inside the folder they stand in, and are files at all."""

from collections.abc import Iterator
from pathlib import Path


def leads_out(path: Path, home: Path) -> bool:
    """Whether a path, with all links followed, is anywhere but inside `home`; links in a circle are."""
    try:
        return not path.resolve().is_relative_to(home.resolve())
    except (OSError, RuntimeError):
        return True


def is_special(path: Path) -> bool:
    """Whether it is a pipe, a socket or a device: opening one may wait for ever."""
    return path.exists() and not path.is_file() and not path.is_dir()


def strays(folder: Path) -> Iterator[Path]:
    """Everything below a folder that leads out of it, or is no file; nothing without a folder."""
    for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
        if leads_out(path, folder) or is_special(path):
            yield path
