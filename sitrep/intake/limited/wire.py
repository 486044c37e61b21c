"""Messages between sitrep and the process that opens files: JSON, days as tagged texts, and bytes.

No message can be anything but data: neither side makes objects of classes that the other names.
"""

import json
import struct
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Any

Data = Any
"""What JSON can say, and days, times and spans of time."""

_LENGTHS = struct.Struct("<QQ")
HEAD_BYTES = _LENGTHS.size
_ENCODING, _ERRORS = "utf-8", "surrogatepass"

_KINDS: tuple[tuple[str, type, Callable[[Any], Any], Callable[[Any], Any]], ...] = (
    # A datetime is a date as well, so it comes first.
    ("datetime", datetime, datetime.isoformat, datetime.fromisoformat),
    ("date", date, date.isoformat, date.fromisoformat),
    ("time", time, time.isoformat, time.fromisoformat),
    ("span", timedelta, lambda it: [it.days, it.seconds, it.microseconds], lambda it: timedelta(*it)),
)
_READ = {tag: read for tag, _, _, read in _KINDS}


def packed(data: Data, raw: bytes = b"") -> tuple[bytes, bytes]:
    """The two parts of a message, to be sent one after the other."""
    text = json.dumps(data, default=_tagged, ensure_ascii=False, separators=(",", ":"))
    body = text.encode(_ENCODING, _ERRORS)
    return _LENGTHS.pack(len(body), len(raw)) + body, raw


def lengths(head: bytes) -> tuple[int, int]:
    """How long the two parts are that follow these first bytes."""
    body, raw = _LENGTHS.unpack(head)
    return body, raw


def unpacked(body: bytes) -> Data:
    """ValueError, TypeError, OverflowError, LookupError or RecursionError where it is no message."""
    return json.loads(body.decode(_ENCODING, _ERRORS), object_hook=_untagged)


def _tagged(value: object) -> dict[str, object]:
    for tag, kind, write, _ in _KINDS:
        if isinstance(value, kind):
            return {tag: write(value)}
    raise TypeError(f"{type(value).__name__} is no data")


def _untagged(pairs: dict[str, Any]) -> object:
    ((tag, value),) = pairs.items()
    return _READ[tag](value)
