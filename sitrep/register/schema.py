"""The tables of the register, as steps: one is added for each change, none is ever changed.

The log is the truth; every other table is made from it and can be made again.
"""

import sqlite3
from contextlib import closing
from functools import cache

from sitrep.register.trouble import RegisterTrouble

_LOG = """
    CREATE TABLE log (
        sequence INTEGER PRIMARY KEY,
        kind TEXT NOT NULL,
        body TEXT NOT NULL,
        previous TEXT NOT NULL UNIQUE
    ) STRICT
"""
_REPORT = """
    -- One report a month and operation, one number a report.
    CREATE TABLE report (
        operation TEXT NOT NULL,
        period TEXT NOT NULL,
        number INTEGER NOT NULL,
        PRIMARY KEY (operation, period),
        UNIQUE (operation, number)
    ) STRICT
"""
_ISSUE = """
    CREATE TABLE issue (
        sequence INTEGER PRIMARY KEY REFERENCES log,
        operation TEXT NOT NULL,
        period TEXT NOT NULL,
        cleared_by TEXT NOT NULL,
        role TEXT NOT NULL,
        issued_at TEXT NOT NULL,
        reason TEXT NOT NULL,
        FOREIGN KEY (operation, period) REFERENCES report
    ) STRICT
"""
_DOCUMENT = """
    -- What one edition and language of an issue is: a frozen PDF.
    CREATE TABLE document (
        sha256 TEXT PRIMARY KEY,
        sequence INTEGER NOT NULL REFERENCES issue,
        operation TEXT NOT NULL,
        period TEXT NOT NULL,
        edition TEXT NOT NULL,
        language TEXT NOT NULL,
        version INTEGER NOT NULL,
        file TEXT NOT NULL UNIQUE,
        bytes INTEGER NOT NULL,
        manifest TEXT NOT NULL,
        UNIQUE (operation, period, edition, language, version)
    ) STRICT
"""
_INPUT = """
    CREATE TABLE input (
        document TEXT NOT NULL REFERENCES document,
        path TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        PRIMARY KEY (document, path)
    ) STRICT
"""
_KEPT = """
    -- Manifests, by their SHA-256.
    CREATE TABLE kept (sha256 TEXT PRIMARY KEY, content BLOB NOT NULL) STRICT
"""
_MAIL = """
    -- The steps of each message: begun before it is handed over, then what became of it.
    CREATE TABLE mail (
        sequence INTEGER PRIMARY KEY REFERENCES log,
        document TEXT NOT NULL REFERENCES document,
        address TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('begun', 'accepted', 'deferred', 'refused', 'uncertain')),
        said TEXT NOT NULL,
        at TEXT NOT NULL
    ) STRICT
"""
_MAIL_WITH_BOUNCES = """
    CREATE TABLE mail_with_bounces (
        sequence INTEGER PRIMARY KEY REFERENCES log,
        document TEXT NOT NULL REFERENCES document,
        address TEXT NOT NULL,
        state TEXT NOT NULL CHECK (
            state IN ('begun', 'accepted', 'deferred', 'refused', 'uncertain', 'bounced')
        ),
        said TEXT NOT NULL,
        at TEXT NOT NULL
    ) STRICT
"""
_CHANGE = """
    ALTER TABLE issue ADD COLUMN change TEXT NOT NULL DEFAULT 'correction'
    CHECK (change IN ('correction', 'revision', 'withdrawal'))
"""
_PAGE = """
    -- The SHA-256 of the page of the web that is issued beside the PDF.
    ALTER TABLE document ADD COLUMN page TEXT NOT NULL DEFAULT ''
"""
_MAIL_BY_DOCUMENT = "CREATE INDEX mail_by_document ON mail (document)"


def _only_added_to(*tables: str) -> tuple[str, ...]:
    return tuple(
        f"""
        CREATE TRIGGER {table}_{action} BEFORE {action} ON {table}
        BEGIN SELECT RAISE(ABORT, 'the register is only added to'); END
        """
        for table in tables
        for action in ("update", "delete")
    )


STEPS: tuple[tuple[str, ...], ...] = (
    (
        *(_LOG, _REPORT, _ISSUE, _DOCUMENT, _INPUT, _KEPT),
        *_only_added_to("log", "report", "issue", "document", "input"),
    ),
    (_MAIL, _MAIL_BY_DOCUMENT, *_only_added_to("mail")),
    (
        _MAIL_WITH_BOUNCES,
        "INSERT INTO mail_with_bounces SELECT * FROM mail",
        "DROP TABLE mail",
        "ALTER TABLE mail_with_bounces RENAME TO mail",
        _MAIL_BY_DOCUMENT,
        *_only_added_to("mail"),
    ),
    (_CHANGE,),
    (_PAGE,),
)
"""Step n brings a register from version n to n + 1 of its `user_version`."""


def migrate(connection: sqlite3.Connection) -> None:
    """Bring a register to the newest version; RegisterTrouble for one that is newer than this sitrep."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version > len(STEPS):
        raise RegisterTrouble.of("register.newer")
    for number, step in enumerate(STEPS[version:], start=version + 1):
        for statement in step:
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {number}")


@cache
def without_entries() -> bytes:
    """A register of the newest version in which nothing was entered, as its file would be."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrate(connection)
        return connection.serialize()
