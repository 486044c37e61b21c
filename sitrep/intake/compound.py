"""One stream of a compound file, the little file system that Office wrote before it wrote zips."""

import struct
from collections.abc import Iterator, Sequence
from itertools import islice

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_LAST_SECTOR = 0xFFFFFFFA
_ROOT = 5
_STREAM = 2
_ENTRY_BYTES = 128
_MINI_SECTOR_BYTES = 64
_FIRST_TABLES = struct.Struct("<109I")


def stream(raw: bytes, names: Sequence[str]) -> bytes:
    """The content of the first of these streams that the file has, read by [MS-CFB].

    ValueError or struct.error for a broken file. Time and memory are at most proportional to the size
    of the file, whatever it says of itself.
    """
    (shift,) = struct.unpack_from("<H", raw, 30)
    if shift not in (9, 12):
        raise ValueError("sectors of a size that compound files do not have")
    tables, first_entry, _, smallest, first_mini, _, first_more = struct.unpack_from("<7I", raw, 44)
    # The header takes as much room as a sector; sector 0 is the one after it.
    content, size = raw[1 << shift :], 1 << shift
    sectors = _Sectors(
        content, size, _table_of_sectors(raw, _Sectors(content, size), first_more, tables)
    )

    places = dict(_places(sectors.chain(first_entry)))
    name = next((name for name in names if name in places), None)
    if name is None or "" not in places:
        raise ValueError("the file has no such stream")
    first, length = places[name]
    if length < smallest:
        root, _ = places[""]
        sectors = _Sectors(sectors.chain(root), _MINI_SECTOR_BYTES, sectors.chain(first_mini))
    return sectors.chain(first)[:length]


class _Sectors:
    """Equal pieces of `content`; `table` has the number of the next piece for each."""

    def __init__(self, content: bytes, size: int, table: bytes = b"") -> None:
        self.content, self.size = content, size
        self.count = -(-len(content) // size)
        self.following = _numbers(table[: 4 * self.count])

    def one(self, number: int) -> bytes:
        return self.content[number * self.size : (number + 1) * self.size]

    def chain(self, number: int) -> bytes:
        """All pieces from that one on, joined."""
        pieces: list[bytes] = []
        while number < _LAST_SECTOR:
            if number >= len(self.following) or len(pieces) == self.count:
                raise ValueError("a chain of sectors that leads out of the file, or in a circle")
            pieces.append(self.one(number))
            number = self.following[number]
        return b"".join(pieces)


def _table_of_sectors(raw: bytes, sectors: _Sectors, first_more: int, count: int) -> bytes:
    """The table stands in sectors of its own: 109 that the header names, and others."""

    def numbers() -> Iterator[int]:
        yield from _FIRST_TABLES.unpack_from(raw, 76)
        following = first_more
        while following < _LAST_SECTOR:
            *more, following = _numbers(sectors.one(following)) or (_LAST_SECTOR,)
            yield from more

    return b"".join(sectors.one(number) for number in islice(numbers(), min(count, sectors.count)))


def _places(directory: bytes) -> Iterator[tuple[str, tuple[int, int]]]:
    """First sector and length of each stream by its name; the root, which holds small ones, is ""."""
    for at in range(0, len(directory) - _ENTRY_BYTES + 1, _ENTRY_BYTES):
        name, name_bytes, kind = struct.unpack_from("<64sHB", directory, at)
        place = struct.unpack_from("<2I", directory, at + 116)
        if kind == _ROOT:
            yield "", place
        elif kind == _STREAM:
            yield name[: max(name_bytes - 2, 0)].decode("utf-16-le", "replace"), place


def _numbers(content: bytes) -> tuple[int, ...]:
    return struct.unpack_from(f"<{len(content) // 4}I", content)
