"""The narrative's safe HTML as paragraphs with the name of their style in Word."""

from collections.abc import Iterator
from html.parser import HTMLParser

from sitrep.report.render.proof import without_marks
from sitrep.report.text import Text

_STYLES = {"h3": "Heading 2", "h4": "Heading 3", "li": "List Bullet"}
_BLOCKS = frozenset("p ul ol li h3 h4 table thead tbody tr th td blockquote hr div".split())


def blocks_of(narrative: Text) -> Iterator[tuple[str, str]]:
    """Style and words of each paragraph, list item, heading and row of a table."""
    reader = _Blocks()
    reader.feed(without_marks(narrative.__html__()))
    reader.close()
    reader.end()
    yield from reader.blocks


def printable(words: str) -> str:
    """Without characters that no XML may hold."""
    return "".join(
        sign for sign in str(words) if sign.isprintable() or sign in "\n\t\u00a0" or ord(sign) > 0x9F
    )


class _Blocks(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[tuple[str, str]] = []
        self._words: list[str] = []
        self._style = "Normal"

    def end(self) -> None:
        words = " ".join("".join(self._words).split(" ")).strip()
        if words:
            self.blocks.append((self._style, " ".join(words.split("\n"))))
        self._words = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        if tag in ("td", "th"):
            self._words += [" · "] if "".join(self._words).strip() else []
        elif tag == "br":
            self._words.append(" ")
        elif tag in _BLOCKS and not (tag == "p" and self._style == "List Bullet"):
            self.end()
            self._style = _STYLES.get(tag, "Normal")

    def handle_endtag(self, tag: str) -> None:
        if (tag in _BLOCKS and tag not in ("td", "th", "p")) or (tag == "p" and self._style == "Normal"):
            self.end()
            self._style = "Normal"

    def handle_data(self, data: str) -> None:
        self._words.append(data)
