"""I/O: the files of one kind that an operation keeps beside its months, such as articles."""

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path

from sitrep.cells import Address
from sitrep.containment import is_special, leads_out
from sitrep.diagnostics import Diagnostic
from sitrep.intake.problems.files import FILE_ELSEWHERE
from sitrep.model.input_file import InputFile


def kept_files(
    folder: Path, suffix: str, *, most_bytes: int, name: Callable[[Path], str]
) -> Iterator[tuple[InputFile, bytes]]:
    """Each file with that ending, with what it holds: no more than one byte above `most_bytes`.

    `name` gives a path as messages show it. A folder that does not exist has none. What leads out of the
    operation's folder, in which this one stands, is left to `kept_elsewhere`.
    """
    for path in _called(folder, suffix):
        if path.is_file() and not leads_out(path, folder.parent):
            with path.open("rb") as handle:
                digest = hashlib.file_digest(handle, "sha256").hexdigest()
                handle.seek(0)
                yield InputFile(name(path), digest), handle.read(most_bytes + 1)


def kept_elsewhere(folder: Path, suffix: str, *, name: Callable[[Path], str]) -> list[Diagnostic]:
    """The files with that ending that are not opened, because they are links to other places."""
    return [
        FILE_ELSEWHERE.at(Address(name(path)))
        for path in _called(folder, suffix)
        if leads_out(path, folder.parent) or is_special(path)
    ]


def _called(folder: Path, suffix: str) -> list[Path]:
    paths = sorted(folder.iterdir()) if folder.is_dir() else []
    return [path for path in paths if path.suffix.lower() == suffix and not path.name.startswith(".")]
