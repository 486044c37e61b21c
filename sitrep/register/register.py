"""I/O: `outputs/register.sqlite`, what was issued and sent, and the journal beside it.

Opened for writing, it is locked, brought to the newest version, held against journal and receipts, and
what an interrupted command left is finished. An old copy is refused: see docs/REGISTER.md.
"""

import hashlib
import json
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sitrep.diagnostics import Message
from sitrep.register import frozen
from sitrep.register.journal import JOURNAL, append_journal, mend_journal, read_journal
from sitrep.register.log import Entry, entry_after, first_break
from sitrep.register.schema import migrate, without_entries
from sitrep.register.trouble import InUse, RegisterTrouble

REGISTER = "register.sqlite"
_WAIT_SECONDS = 30

Apply = Callable[[sqlite3.Connection, Entry], None]
"""Fills the tables from an entry of the log."""


@dataclass
class Register:
    """An open register; `finished` are the entries whose files an interrupted command had left."""

    outputs: Path
    connection: sqlite3.Connection
    entries: list[Entry]
    finished: list[Entry] = field(default_factory=list)
    _journalled: tuple[int, int] | None = None
    """Entries and bytes of the journal as this register left it."""

    def append(self, kind: str, body: Mapping[str, Any], apply: Apply) -> Entry:
        """Enter something that is being done; it holds once it is committed."""
        entry = entry_after(self.entries, kind, body)
        enter(self.connection, entry, apply)
        self.entries.append(entry)
        return entry

    def keep(self, digest: str, content: bytes) -> None:
        """Keep a manifest under its SHA-256."""
        statement = "INSERT OR IGNORE INTO kept (sha256, content) VALUES (?, ?)"
        self.connection.execute(statement, (digest, content))

    def kept(self, digest: str) -> bytes | None:
        """What is kept under that SHA-256; None also for what was changed since."""
        row = self.connection.execute("SELECT content FROM kept WHERE sha256 = ?", (digest,)).fetchone()
        content = None if row is None else bytes(row[0])
        return content if content is not None and hashlib.sha256(content).hexdigest() == digest else None

    def commit(self) -> None:
        """Make what was entered hold for good, in the journal too, and go on with the lock again."""
        self.connection.execute("COMMIT")
        self.connection.execute("BEGIN IMMEDIATE")
        (newest,) = self.connection.execute("SELECT coalesce(max(sequence), 0) FROM log").fetchone()
        if newest != len(self.entries):
            # Between the two lines above another command may have had its turn.
            self.entries[:] = _log(self.connection)
        self._settle()

    def _settle(self) -> None:
        """Bring the journal up to date, then finish what was staged."""
        journal = self.outputs / JOURNAL
        if self._journalled and journal.exists() and journal.stat().st_size == self._journalled[1]:
            append_journal(journal, self.entries[self._journalled[0] :])
        else:
            mend_journal(journal, self.entries)
        self._journalled = (len(self.entries), journal.stat().st_size) if self.entries else None
        self.finished = frozen.finish(self.outputs, self.entries)


def enter(connection: sqlite3.Connection, entry: Entry, apply: Apply) -> None:
    """Put an entry into the log and into the tables."""
    connection.execute(
        "INSERT INTO log (sequence, kind, body, previous) VALUES (?, ?, ?, ?)",
        (entry.sequence, entry.kind, json.dumps(entry.body, ensure_ascii=False), entry.previous),
    )
    apply(connection, entry)


@contextmanager
def reading(outputs: Path) -> Iterator[Register]:
    """The register, only read; an empty one where nothing was ever issued.

    RegisterTrouble if it is not the newest one: a lost register would say of issued reports that they
    were not.
    """
    with reading_as_it_is(outputs) as register:
        trouble = troubles(register)
        if trouble:
            raise RegisterTrouble(*trouble)
        yield register


@contextmanager
def reading_as_it_is(outputs: Path) -> Iterator[Register]:
    """The register whatever its state; nothing is written or refused."""
    path = outputs / REGISTER
    with failures_of(path), closing(_copy_of(path)) as connection:
        yield Register(outputs, connection, _log(connection))


def copied(outputs: Path) -> bytes:
    """The register as it is, for reading elsewhere; nothing where there is none yet."""
    path = outputs / REGISTER
    if not path.exists():
        return b""
    with failures_of(path), closing(_copy_of(path)) as connection:
        return connection.serialize()


@contextmanager
def writing(outputs: Path) -> Iterator[Register]:
    """The register, locked; what was entered is committed at the end, unless an exception comes.

    RegisterTrouble if it is not the newest one.
    """
    path = outputs / REGISTER
    outputs.mkdir(parents=True, exist_ok=True)
    with failures_of(path), closing(connect(path)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        try:
            migrate(connection)
            register = Register(outputs, connection, _log(connection))
            trouble = troubles(register)
            if trouble:
                raise RegisterTrouble(*trouble)
            register.commit()
            yield register
            register.commit()
        finally:
            if connection.in_transaction:
                connection.execute("ROLLBACK")


def troubles(register: Register) -> list[Message]:
    """Why the register must not be relied on; nothing where it is intact and the newest."""
    broken = first_break(register.entries)
    if broken is not None:
        return [Message("register.broken", {"sequence": broken})]
    journal = read_journal(register.outputs / JOURNAL)
    return [*_behind_journal(register.entries, journal), *_behind_receipts(register)]


def _behind_journal(entries: list[Entry], journal: list[Entry | None]) -> list[Message]:
    for entry, line in zip(entries, journal, strict=False):
        if line is None or line.digest != entry.digest:
            return [Message("register.journal_differs", {"line": entry.sequence})]
    missing = len(journal) - len(entries)
    return [Message("register.behind", {"count": missing})] if missing > 0 else []


def _behind_receipts(register: Register) -> Iterator[Message]:
    known = {entry.digest for entry in register.entries}
    for path, entry in frozen.receipts(register.outputs).items():
        file = path.relative_to(register.outputs.parent).as_posix()
        if entry is None:
            yield Message("register.receipt_changed", {"file": file})
        elif entry.digest not in known:
            yield Message("register.unknown_receipt", {"file": file})


def _log(connection: sqlite3.Connection) -> list[Entry]:
    rows = connection.execute("SELECT sequence, kind, body, previous FROM log ORDER BY sequence")
    return [Entry(sequence, kind, json.loads(body), before) for sequence, kind, body, before in rows]


def connect(path: Path) -> sqlite3.Connection:
    """A connection that writes, with everything that makes a commit last."""
    with ExitStack() as until_ready:
        opened = closing(sqlite3.connect(path, timeout=_WAIT_SECONDS, isolation_level=None))
        connection = until_ready.enter_context(opened)
        # The first of these reads the file, and fails where it is no database.
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        until_ready.pop_all()
    return connection


def _copy_of(path: Path) -> sqlite3.Connection:
    """A copy in memory, brought to the newest version; the file and its neighbours are only read."""
    with ExitStack() as until_ready:
        copy = until_ready.enter_context(closing(sqlite3.connect(":memory:", isolation_level=None)))
        if path.exists():
            try:
                _back_up(path, "mode=ro", copy)
            except sqlite3.OperationalError:
                # In a folder that cannot be written, the file without a log of its own is all there is.
                _back_up(path, "immutable=1", copy)
        else:
            copy.deserialize(without_entries())
        migrate(copy)
        until_ready.pop_all()
    return copy


def _back_up(path: Path, how: str, copy: sqlite3.Connection) -> None:
    address = f"{path.absolute().as_uri()}?{how}"
    with closing(sqlite3.connect(address, uri=True, timeout=_WAIT_SECONDS)) as connection:
        connection.backup(copy)


@contextmanager
def failures_of(path: Path) -> Iterator[None]:
    """What SQLite raises becomes another command's lock, a failure of the file, or damage."""
    try:
        yield
    except sqlite3.OperationalError as problem:
        if problem.sqlite_errorcode == sqlite3.SQLITE_BUSY:
            raise InUse.of("register.busy") from problem
        raise OSError(None, str(problem), str(path)) from problem
    except (sqlite3.DatabaseError, json.JSONDecodeError) as problem:
        raise RegisterTrouble.of("register.damaged", detail=str(problem)) from problem
