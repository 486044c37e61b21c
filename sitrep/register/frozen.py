"""I/O: the folders of issued reports. Files come into them whole and together, and are never changed.

They are written to a hidden folder that is named after their entry in the log, the entry is committed,
then they are moved. Whatever is left in between is finished, or cleared away, by `finish`.
"""

import os
import shutil
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from sitrep.output import write_whole
from sitrep.register.log import Entry, parse_line

RECEIPT = ".receipt.json"
FOLDER = "issued"
_STAGED = ".issuing-"
_READ_ONLY = 0o444


def stage(folder: Path, digest: str, files: Mapping[str, bytes]) -> None:
    """Write files, by name, for an entry that is not yet committed."""
    for name, content in files.items():
        path = folder / f"{_STAGED}{digest}" / name
        write_whole(path, content)
        path.chmod(_READ_ONLY)


def finish(outputs: Path, committed: Sequence[Entry]) -> list[Entry]:
    """Move the staged files of committed entries into place, delete others; returns those entries."""
    finished = []
    folders = sorted(outputs.glob(f"*/*/{FOLDER}/{_STAGED}*"))
    entries = {entry.digest: entry for entry in committed} if folders else {}
    for staged in folders:
        entry = entries.get(staged.name.removeprefix(_STAGED))
        if entry:
            for path in sorted(staged.iterdir()):
                if not path.name.startswith("."):
                    os.replace(path, staged.parent / path.name)
            finished.append(entry)
        shutil.rmtree(staged)
        _sync(staged.parent)
    return finished


def _sync(folder: Path) -> None:
    """Make sure that the names of a folder are on the disk."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def receipts(outputs: Path) -> dict[Path, Entry | None]:
    """Every receipt beside an issued report; None for one that was changed."""
    found = sorted(outputs.glob(f"*/*/{FOLDER}/*{RECEIPT}"))
    return {path: parse_line(path.read_bytes()) for path in found}


def manifests(outputs: Path) -> Iterable[bytes]:
    """The manifests that stand beside issued reports."""
    return (path.read_bytes() for path in sorted(outputs.glob(f"*/*/{FOLDER}/*.manifest.json")))
