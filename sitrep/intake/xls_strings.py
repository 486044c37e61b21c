"""The texts that the cells of an old workbook (.xls) share, as far as their letters look different."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

# By [MS-XLS] 2.4.265 (SST), 2.4.58 (Continue) and 2.5.293 (XLUnicodeRichExtendedString).
_IS_WIDE, _HAS_MORE, _HAS_RUNS = 0x01, 0x04, 0x08
_COUNTS = 8
"""Bytes before the texts: how often they are used, and how many there are."""

Run = tuple[str, int]
"""Letters, and the number of the font that they are in."""


@dataclass(slots=True)
class _Parts:
    """A record and those that continue it, read from beginning to end; IndexError behind it."""

    parts: Sequence[bytes]
    part: int = 0
    at: int = 0

    @property
    def left(self) -> int:
        return len(self.parts[self.part]) - self.at

    @property
    def is_at_end(self) -> bool:
        return not self.left and self.part + 1 == len(self.parts)

    def next_part(self) -> None:
        self.part, self.at = self.part + 1, 0

    def read(self, count: int) -> bytes:
        taken = b""
        while len(taken) < count:
            if not self.left:
                self.next_part()
            more = self.parts[self.part][self.at : self.at + count - len(taken)]
            self.at += len(more)
            taken += more
        return taken

    def number(self, size: int) -> int:
        return int.from_bytes(self.read(size), "little")

    def letters(self, count: int, *, is_wide: bool) -> str:
        """Each part that a text is continued in says anew how wide its letters are."""
        text = ""
        while count:
            if not self.left:
                self.next_part()
                is_wide = bool(self.number(1) & _IS_WIDE)
            size = 1 + is_wide
            # Of a letter that is cut in two nothing can be read: the record is broken.
            taken = min(count, self.left // size) or count
            text += self.read(taken * size).decode("utf-16-le" if is_wide else "latin-1", "replace")
            count -= taken
        return text


def runs_in(parts: Sequence[bytes]) -> Mapping[int, tuple[Run, ...]]:
    """By the number of each text that has letters of several fonts: those after the first change.

    `parts` are the record of shared texts and those that continue it; IndexError where they end early.
    """
    texts = _Parts(parts)
    texts.read(_COUNTS // 2)
    found = {}
    for number in range(texts.number(_COUNTS // 2)):
        # Some programs count more texts than they write.
        if texts.is_at_end:
            break
        length, flags = texts.number(2), texts.number(1)
        runs = texts.number(2) if flags & _HAS_RUNS else 0
        more = texts.number(4) if flags & _HAS_MORE else 0
        text = texts.letters(length, is_wide=bool(flags & _IS_WIDE))
        changes = [(texts.number(2), texts.number(2)) for _ in range(runs)]
        texts.read(more)
        if changes:
            found[number] = tuple(_cut(text, changes))
    return found


def _cut(text: str, changes: Sequence[tuple[int, int]]) -> Iterator[Run]:
    ends = [start for start, _ in changes[1:]] + [len(text)]
    for (start, font), end in zip(changes, ends, strict=True):
        if text[start:end]:
            yield text[start:end], font
