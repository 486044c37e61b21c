"""I/O: outputs are written whole or not at all."""

import fcntl
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

UNFINISHED = ".unfinished"
"""How the name of a file that is being written ends."""


def write_whole(path: Path, content: bytes) -> None:
    """Replace `path` with `content` in one step; whatever happens, no half-written file is left."""
    with unfinished(path) as (file, name):
        with failing_as(path):
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        # It was made private; an output has the permissions of any new file.
        umask = os.umask(0)
        os.umask(umask)
        name.chmod(0o666 & ~umask)
        os.replace(name, path)


@contextmanager
def unfinished(path: Path) -> Iterator[tuple[IO[bytes], Path]]:
    """A hidden file beside `path`, for its owner alone; gone at the end, unless it was moved.

    What a killed process left in that folder is cleared away before.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    clear_unfinished(path.parent)
    file, name = _locked_file(path)
    try:
        with file:
            yield file, name
    finally:
        name.unlink(missing_ok=True)


def clear_unfinished(folder: Path) -> None:
    """Delete what killed processes left half written there; what is being written is left alone.

    Whoever writes holds a lock on the file, which goes with the process, however that ends.
    """
    with suppress(OSError):
        for name in os.listdir(folder):
            if name.startswith(".") and name.endswith(UNFINISHED):
                _clear(folder / name)


def _clear(path: Path) -> None:
    with suppress(OSError):
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            path.unlink()
        finally:
            os.close(handle)


def _locked_file(path: Path) -> tuple[IO[bytes], Path]:
    while True:
        handle, name = tempfile.mkstemp(prefix=f".{path.name[:60]}.", suffix=UNFINISHED, dir=path.parent)
        with suppress(OSError):
            # Where a disk knows no locks, nobody can clear away either.
            fcntl.flock(handle, fcntl.LOCK_EX)
        if os.fstat(handle).st_nlink:
            return os.fdopen(handle, "wb"), Path(name)
        # Before it was locked, somebody took it for what a killed process had left.
        os.close(handle)


@contextmanager
def failing_as(path: Path) -> Iterator[None]:
    """Names this file in what fails while it is written, as on a full disk, which itself names none."""
    try:
        yield
    except OSError as problem:
        problem.filename = problem.filename or str(path)
        raise
