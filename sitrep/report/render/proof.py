"""The proof that a page has no number that a template or the program printed without a reason."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser

from sitrep.lines import around
from sitrep.marks import EXPLAINED, EXPLAINED_ENDS, EXPLAINED_STARTS
from sitrep.reading.mentions import Role, mentions

_EXPLAINED = re.compile(f"{EXPLAINED_STARTS}[^{EXPLAINED_STARTS}{EXPLAINED_ENDS}]*{EXPLAINED_ENDS}")
_MARKS = re.compile(f"[{EXPLAINED_STARTS}{EXPLAINED_ENDS}]")

_SPOKEN = ("alt", "title", "aria-label", "data-label")
_SILENT = ("style", "script", "text")
"""Words of pictures, in `text`, are those of the figures that they show; on paper they are outlines."""
_INLINE = frozenset("a abbr b bdi em i q small span strong sub sup time".split())
_SHOWN = 90


@dataclass(frozen=True, slots=True)
class Slip:
    """A number without a reason, and the words around it; what has a reason is shown as dots."""

    number: str
    around: str


def slips_in(html: str, language: str) -> list[Slip]:
    """Every number of the page's text, alternative texts and title that stands outside the marks.

    The name of a document, such as that of a resolution, may stand in a template.
    """
    return [
        Slip(
            text[mention.start : mention.end],
            around(text, mention.start, mention.end, _SHOWN).replace(EXPLAINED, "…"),
        )
        for text in _texts_of(_EXPLAINED.sub(EXPLAINED, html))
        for mention in mentions(text, language)
        if mention.role is not Role.SYMBOL
    ]


def without_marks(html: str) -> str:
    """The page as it is typeset and read."""
    return _MARKS.sub("", html)


def _texts_of(html: str) -> Iterator[str]:
    reader = _Texts()
    reader.feed(html)
    reader.close()
    reader.end_block()
    # A text without any letter or digit of its own has no number.
    return (text for text in reader.texts if any(character.isalnum() for character in text))


class _Texts(HTMLParser):
    """Collects the text of each block, and what is read aloud or shown by a window."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self._block: list[str] = []
        self._silent = 0

    def end_block(self) -> None:
        text = " ".join("".join(self._block).split())
        self._block = []
        if text:
            self.texts.append(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent += tag in _SILENT
        if tag not in _INLINE:
            self.end_block()
        given = dict(attrs)
        is_description = tag == "meta" and given.get("name") in ("description", "keywords", "author")
        names = ("content",) if is_description else _SPOKEN
        self.texts += [" ".join(value.split()) for name in names if (value := given.get(name))]

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in _SILENT
        if tag not in _INLINE:
            self.end_block()

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._block.append(data)
