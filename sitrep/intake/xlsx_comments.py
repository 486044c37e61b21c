"""The comments that stand at the cells of an .xlsx sheet."""

import re
from collections.abc import Mapping

from sitrep.cells import column_number
from sitrep.intake.markup import listen, local
from sitrep.intake.sheet_properties import AUTHOR, MAX_PROPERTIES, Cell, add_text

_PLACE = re.compile("([A-Z]{1,3})([0-9]{1,7})")
_LONGEST_COMMENT = 2_000
_THREAD = "Comment:"
"""What stands before a comment of a thread in the note that older programs show of it."""


def add_comments(comments: dict[Cell, str], part: bytes) -> None:
    """Add those of a sheet's part of comments; ParseError (a SyntaxError) where it is broken."""
    listen(_Comments(comments), part)


class _Comments:
    """Hears the comments of a sheet, but those that sitrep itself wrote."""

    def __init__(self, comments: dict[Cell, str]) -> None:
        self.comments = comments
        self.authors: list[str] = []
        self.place: re.Match[str] | None = None
        self.part, self.text = "", ""

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        name = local(tag)
        if name == "comment":
            number = attributes.get("authorId", "")
            is_own = number.isdecimal() and self.authors[int(number) : int(number) + 1] == [AUTHOR]
            self.place = None if is_own else _PLACE.fullmatch(attributes.get("ref", ""))
            self.text = ""
        elif name in ("t", "author"):
            self.part = name
            self.text = "" if name == "author" else self.text

    def data(self, text: str) -> None:
        if self.part:
            self.text += text[: _LONGEST_COMMENT - len(self.text)]

    def end(self, tag: str) -> None:
        name = local(tag)
        if name == self.part:
            self.part = ""
        if name == "author" and len(self.authors) < MAX_PROPERTIES:
            self.authors.append(self.text)
        elif name == "comment" and self.place:
            before, _, thread = self.text.partition(_THREAD)
            text = thread if before.startswith("[Threaded") else self.text
            cell = int(self.place[2]), column_number(self.place[1])
            add_text(self.comments, cell, text)
