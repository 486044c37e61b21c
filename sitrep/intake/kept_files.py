"""I/O: the files of one kind that an operation keeps beside its months, such as articles."""

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path

from sitrep.model.month import InputFile


def kept_files(
    folder: Path, suffix: str, *, most_bytes: int, name: Callable[[Path], str]
) -> Iterator[tuple[InputFile, bytes]]:
    """Each file with that ending, with what it holds: no more than one byte above `most_bytes`.

    `name` gives a path as messages show it. A folder that does not exist has none.
    """
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if path.suffix.lower() == suffix and not path.name.startswith(".") and path.is_file():
            with path.open("rb") as handle:
                digest = hashlib.file_digest(handle, "sha256").hexdigest()
                handle.seek(0)
                yield InputFile(name(path), digest), handle.read(most_bytes + 1)
