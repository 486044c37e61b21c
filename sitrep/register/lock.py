"""I/O: one sender at a time in a workspace; the lock goes with its process, however that ends."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import IO

from sitrep.output import failing_as
from sitrep.register.trouble import InUse

LOCK = "sending.lock"
_LONGEST_NAME = 100


@contextmanager
def only_sender(outputs: Path, at: datetime) -> Iterator[None]:
    """Nobody else sends from this workspace meanwhile; InUse where somebody does."""
    outputs.mkdir(parents=True, exist_ok=True)
    with (outputs / LOCK).open("a+", encoding="utf-8") as file:
        _take(file, fcntl.LOCK_EX)
        with failing_as(outputs / LOCK):
            file.truncate(0)
            file.write(f"process {os.getpid()}, {at:%Y-%m-%d %H:%M}")
            file.flush()
        yield


def nobody_sends(outputs: Path) -> None:
    """InUse where somebody sends, which can take hours: too long to wait for the register."""
    if (outputs / LOCK).exists():
        with (outputs / LOCK).open(encoding="utf-8") as file:
            _take(file, fcntl.LOCK_SH)


def _take(file: IO[str], how: int) -> None:
    try:
        fcntl.flock(file, how | fcntl.LOCK_NB)
    except BlockingIOError:
        file.seek(0)
        who = file.read(_LONGEST_NAME).strip() or "?"
        raise InUse.of("mail.locked", who=who) from None
