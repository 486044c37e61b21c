"""I/O: the register is rebuilt when it was lost or an old copy of it came back."""

import hashlib
import os
from collections.abc import Mapping
from contextlib import closing, suppress
from pathlib import Path

from sitrep.output import write_whole
from sitrep.register import frozen, issues, sends
from sitrep.register.journal import JOURNAL, read_journal
from sitrep.register.lock import nobody_sends
from sitrep.register.log import Entry, first_break
from sitrep.register.register import (
    REGISTER,
    Apply,
    Register,
    connect,
    enter,
    failures_of,
    reading_as_it_is,
)
from sitrep.register.schema import migrate
from sitrep.register.trouble import InUse, RegisterTrouble

APPLIES: Mapping[str, Apply] = {issues.KIND: issues.apply, sends.KIND: sends.apply}
"""By kind of entry, what fills the tables from it."""


def rebuild(outputs: Path) -> int:
    """Rebuild the register from all entries that register, journal and receipts still have.

    The old file is kept beside it. Returns the number of entries. RegisterTrouble if an entry is
    nowhere, or two places tell it differently; InUse while another command writes the old one.
    """
    nobody_sends(outputs)
    _nobody_writes(outputs / REGISTER)
    entries = _gathered(outputs)
    new = outputs / f".{REGISTER}.new"
    new.unlink(missing_ok=True)
    with failures_of(new), closing(connect(new)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        migrate(connection)
        for entry in entries:
            enter(connection, entry, APPLIES[entry.kind])
        register = Register(outputs, connection, entries)
        for content in frozen.manifests(outputs):
            register.keep(hashlib.sha256(content).hexdigest(), content)
        connection.execute("COMMIT")
    _set_aside(outputs)
    os.replace(new, outputs / REGISTER)
    write_whole(outputs / JOURNAL, b"".join(entry.line() for entry in entries))
    return len(entries)


def _nobody_writes(register: Path) -> None:
    """InUse where somebody does; a register that cannot be opened is in nobody's use."""
    if register.exists():
        try:
            with failures_of(register), closing(connect(register)) as connection:
                connection.execute("BEGIN IMMEDIATE")
        except InUse:
            raise
        except (RegisterTrouble, OSError):
            pass


def _gathered(outputs: Path) -> list[Entry]:
    found: list[Entry] = []
    with suppress(RegisterTrouble), reading_as_it_is(outputs) as register:
        found += register.entries
    found += [entry for entry in read_journal(outputs / JOURNAL) if entry]
    found += [entry for entry in frozen.receipts(outputs).values() if entry]
    by_digest = {entry.digest: entry for entry in found}
    entries = sorted(by_digest.values(), key=lambda entry: entry.sequence)
    broken = first_break(entries)
    if broken is not None:
        raise RegisterTrouble.of("register.lost", sequence=broken)
    return entries


def _set_aside(outputs: Path) -> None:
    """Move the old register, and what SQLite keeps beside it, to the first free name."""
    old = outputs / REGISTER
    number = 1
    while (aside := outputs / f"{REGISTER}.old-{number}").exists():
        number += 1
    for ending in ("-wal", "-shm", ""):
        if old.with_name(old.name + ending).exists():
            os.replace(old.with_name(old.name + ending), aside.with_name(aside.name + ending))
