"""Issued reports in the register: entering one, and finding what was issued."""

import hashlib
import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import date, datetime
from pathlib import PurePath, PurePosixPath
from typing import Any

from sitrep.model.issue import Change
from sitrep.model.period import Period, parse_period
from sitrep.register.log import Entry
from sitrep.register.register import Register
from sitrep.register.trouble import RegisterTrouble

KIND = "issue"


@dataclass(frozen=True, slots=True)
class Document:
    """One issued PDF; `file` is below the workspace, `manifest` the SHA-256 of its manifest.

    `inputs` has the SHA-256 of every file that it was made from, by path. Versions count from 1 for
    each edition and language. `page` is the SHA-256 of the same report as a page of the web, which
    stands beside it; registers of earlier releases have "", and there is no page.
    """

    edition: str
    language: str
    version: int
    file: str
    sha256: str
    bytes: int
    manifest: str
    inputs: Mapping[str, str]
    page: str = ""

    @property
    def files(self) -> Mapping[str, str]:
        """What readers get, by path below the workspace, each with its SHA-256."""
        return {self.file: self.sha256} | ({self.page_file: self.page} if self.page else {})

    @property
    def page_file(self) -> str:
        """Where the page is, if there is one."""
        return PurePosixPath(self.file).with_suffix(".html").as_posix()


@dataclass(frozen=True, slots=True)
class IssuedReport:
    """One act of issuing, or of withdrawing; `at` has its zone.

    `documents` are those that were new or had changed. `change` says what those that are no first
    versions are to the ones before; registers of releases before 0.3 have corrections alone.
    `second` is the second person who answers for it, with their role, where one was named.
    """

    operation: str
    period: str
    as_of: date
    number: int
    cleared_by: str
    role: str
    at: datetime
    reason: str
    documents: tuple[Document, ...]
    change: Change = Change.CORRECTION
    second: str = ""

    @property
    def is_withdrawal(self) -> bool:
        return self.change is Change.WITHDRAWAL


def enter_issue(register: Register, issued: IssuedReport, manifests: Mapping[str, bytes]) -> Entry:
    """Enter an issue, and keep its manifests by their SHA-256."""
    for digest, manifest in manifests.items():
        register.keep(digest, manifest)
    return register.append(KIND, _as_body(issued), apply)


def apply(connection: sqlite3.Connection, entry: Entry) -> None:
    """Fill the tables from an entry of this kind."""
    issued = issue_of(entry)
    report = (issued.operation, issued.period)
    connection.execute(
        "INSERT OR IGNORE INTO report (operation, period, number) VALUES (?, ?, ?)",
        (*report, issued.number),
    )
    connection.execute(
        "INSERT INTO issue (sequence, operation, period, cleared_by, role, issued_at, reason, change)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            *(entry.sequence, *report, issued.cleared_by, issued.role, issued.at.isoformat()),
            *(issued.reason, issued.change),
        ),
    )
    for each in issued.documents:
        connection.execute(
            "INSERT INTO document (sha256, sequence, operation, period, edition, language, version,"
            " file, bytes, manifest, page) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                *(each.sha256, entry.sequence, *report, each.edition, each.language, each.version),
                *(each.file, each.bytes, each.manifest, each.page),
            ),
        )
        connection.executemany(
            "INSERT INTO input (document, path, sha256) VALUES (?, ?, ?)",
            [(each.sha256, path, digest) for path, digest in each.inputs.items()],
        )


def issue_of(entry: Entry) -> IssuedReport:
    """What an entry of this kind says."""
    body = dict(entry.body)
    return IssuedReport(
        **body
        | {
            "as_of": date.fromisoformat(body["as_of"]),
            "at": datetime.fromisoformat(body["at"]),
            "documents": tuple(Document(**document) for document in body["documents"]),
            "change": Change(body.get("change", Change.CORRECTION)),
        }
    )


def _as_body(issued: IssuedReport) -> dict[str, Any]:
    words = {
        "as_of": issued.as_of.isoformat(),
        "at": issued.at.isoformat(),
        "change": str(issued.change),
    }
    return asdict(issued) | words | {"documents": [asdict(each) for each in issued.documents]}


@dataclass(frozen=True, slots=True)
class Found:
    """A document with the issue that it belongs to."""

    issue: IssuedReport
    document: Document


def documents(register: Register, operation: str, period: str) -> list[Found]:
    """Every document of a month, all versions, oldest first."""
    return [found for found in documents_of(register, operation) if found.issue.period == period]


def documents_of(register: Register, operation: str) -> list[Found]:
    """Every document of an operation, all months and versions, in the order of their issue."""
    return [found for found in _all(register) if found.issue.operation == operation]


def current_documents(register: Register, operation: str, period: str) -> list[Found]:
    """The newest version of each edition and language: what is sent."""
    newest = {
        (found.document.edition, found.document.language): found
        for found in documents(register, operation, period)
    }
    return list(newest.values())


@dataclass(frozen=True, slots=True)
class Before:
    """The version of a report that was issued last, with its manifest."""

    found: Found
    manifest: bytes


def issued_before(register: Register, operation: str, period: str) -> dict[tuple[str, str], Before]:
    """What was issued last of a month, by edition and language; RegisterTrouble if it was lost."""
    before = {}
    for found in current_documents(register, operation, period):
        document = found.document
        manifest = register.kept(document.manifest)
        if manifest is None:
            raise RegisterTrouble.of("register.no_manifest", file=document.file)
        before[document.edition, document.language] = Before(found, manifest)
    return before


def given_numbers(register: Register, operation: str) -> dict[Period, int]:
    """The numbers that were given to the reports of an operation."""
    given = numbers(register, operation).items()
    return {period: number for number, text in given if (period := parse_period(text))}


def numbers(register: Register, operation: str) -> dict[int, str]:
    """The reports of an operation by the numbers that were given to them."""
    rows = register.connection.execute(
        "SELECT number, period FROM report WHERE operation = ?", (operation,)
    )
    return {int(number): str(period) for number, period in rows}


def document_with(register: Register, digest: str) -> Found | None:
    """The document that these bytes are, by their SHA-256: its PDF or its page."""
    return next((found for found in _all(register) if digest in found.document.files.values()), None)


def document_named(register: Register, name: str) -> Found | None:
    """The document whose PDF or page has this name, whatever the folder."""
    return next((found for found in _all(register) if name in _names(found.document)), None)


def _names(document: Document) -> set[str]:
    return {PurePath(file).name for file in document.files}


def _all(register: Register) -> Iterator[Found]:
    for entry in register.entries:
        if entry.kind == KIND:
            issued = issue_of(entry)
            yield from (Found(issued, each) for each in issued.documents)


def is_unaltered(digest: str, content: bytes | None) -> bool:
    """Whether these are the bytes that were issued; None stands for a file that is not there."""
    return content is not None and hashlib.sha256(content).hexdigest() == digest
