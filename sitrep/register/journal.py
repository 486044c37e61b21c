"""I/O: `outputs/register.journal`, the register's log once more, a line for each entry."""

import os
from pathlib import Path

from sitrep.output import failing_as, write_whole
from sitrep.register.log import Entry, parse_line

JOURNAL = "register.journal"


def read_journal(path: Path) -> list[Entry | None]:
    """The journal's entries; None for a line that was changed. A last line cut short is left out."""
    try:
        *whole, _torn = path.read_bytes().split(b"\n")
    except FileNotFoundError:
        return []
    return [parse_line(line) for line in whole]


def mend_journal(path: Path, entries: list[Entry]) -> None:
    """Add what the journal lacks; one that was cut short, or is not there, is written anew."""
    there = read_journal(path)
    has_torn_end = path.exists() and not path.read_bytes().endswith(b"\n")
    if has_torn_end or (entries and not there):
        write_whole(path, b"".join(entry.line() for entry in entries))
    else:
        append_journal(path, entries[len(there) :])


def append_journal(path: Path, entries: list[Entry]) -> None:
    """Add entries at the end of the journal, on the disk for good."""
    if entries:
        with failing_as(path), path.open("ab") as journal:
            journal.write(b"".join(entry.line() for entry in entries))
            journal.flush()
            os.fsync(journal.fileno())
