"""I/O: notices of undelivered mail, from a file or a mail folder, are entered in the register."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from sitrep.mail.bounces import LARGEST_NOTICE_BYTES, came_back, notices_in
from sitrep.register.register import writing
from sitrep.register.sends import Sent, State, enter_step, every_last_step

_MOST_FILES = 20_000


def mark_returned(outputs: Path, place: Path, at: datetime) -> tuple[list[Sent], int]:
    """The messages that are marked now, and how many files were read.

    A file is one message; a folder holds one in each file, also in `cur/` and `new/` of a Maildir.
    """
    files = list(_files(place))
    notices = [notice for path in files for notice in notices_in(_beginning(path))]
    if not notices:
        return [], len(files)
    with writing(outputs) as register:
        marked = []
        for step, said in came_back(notices, every_last_step(register)):
            marked.append(replace(step, state=State.BOUNCED, said=said, at=at))
            enter_step(register, marked[-1])
    return marked, len(files)


def _files(place: Path) -> Iterator[Path]:
    if place.is_file():
        yield place
        return
    folders = [place, *(place / name for name in ("cur", "new"))]
    found = (path for folder in folders if folder.is_dir() for path in sorted(folder.iterdir()))
    # Pipes and devices would never end; links may lead anywhere.
    regular = (path for path in found if path.is_file() and not path.is_symlink())
    yield from (path for path, _ in zip(regular, range(_MOST_FILES), strict=False))


def _beginning(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(LARGEST_NOTICE_BYTES)
