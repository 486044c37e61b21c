"""What was taken from an article as it came, and why nothing can be."""

from collections.abc import Mapping
from dataclasses import dataclass, field

MAX_BYTES = 1_000_000
"""Of the file that is read, as of the article that is kept."""


@dataclass(frozen=True, slots=True)
class Clipped:
    """The text in paragraphs, and the particulars that the document itself states.

    `particulars` has some of publisher, headline, date (ISO), url and language; `left_out` are the
    lines that were taken for advertising and the like.
    """

    text: str
    particulars: Mapping[str, str] = field(default_factory=dict)
    left_out: tuple[str, ...] = ()


class Unclippable(Exception):
    """No article can be taken from this file; `reason` is a key below `clip.unreadable.`."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
