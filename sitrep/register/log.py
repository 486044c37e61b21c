"""The register's log: entries that each carry the digest of the one before, so that none can be missing.

The same entries stand in three places: in the register, in the journal beside it (a line each), and in
the receipts beside issued reports. Whatever is older than another is found by comparing them.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

FIRST = "0" * 64
"""What the first entry has in place of the digest of the one before."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that was done; `body` holds only what JSON can, `sequence` counts from 1."""

    sequence: int
    kind: str
    body: Mapping[str, Any]
    previous: str

    @property
    def digest(self) -> str:
        """SHA-256 of the whole entry."""
        return hashlib.sha256(_canonical(self._content()).encode()).hexdigest()

    def line(self) -> bytes:
        """The entry as a line of the journal, with its digest."""
        return f"{_canonical(self._content() | {'digest': self.digest})}\n".encode()

    def _content(self) -> dict[str, Any]:
        return {
            "sequence": self.sequence,
            "kind": self.kind,
            "body": self.body,
            "previous": self.previous,
        }


def entry_after(entries: Sequence[Entry], kind: str, body: Mapping[str, Any]) -> Entry:
    """The next entry of a log."""
    return Entry(len(entries) + 1, kind, body, entries[-1].digest if entries else FIRST)


def parse_line(line: bytes) -> Entry | None:
    """The entry of a line; None for one that is cut short, or was changed since it was written."""
    try:
        content = json.loads(line)
        entry = Entry(content["sequence"], content["kind"], content["body"], content["previous"])
        is_whole = content["digest"] == entry.digest and isinstance(entry.sequence, int)
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    return entry if is_whole and isinstance(entry.body, dict) else None


def first_break(entries: Sequence[Entry]) -> int | None:
    """The sequence number at which the chain of a log breaks; None for an intact one."""
    before = FIRST
    for expected, entry in enumerate(entries, start=1):
        if (entry.sequence, entry.previous) != (expected, before):
            return expected
        before = entry.digest
    return None


def _canonical(content: Mapping[str, Any]) -> str:
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
