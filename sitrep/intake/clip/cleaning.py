"""Foreign text made harmless and put into paragraphs; its words stay as they are."""

import re
import unicodedata

from sitrep.languages.union import of_all
from sitrep.words.folding import fold_letters

# Direction marks and what else has no width. Not the joiners, which Persian and Arabic spell with.
_INVISIBLE = frozenset("\u00ad\u061c\u180e\u200b\u200e\u200f\ufeff") | {
    chr(c) for first, last in ((0x202A, 0x202E), (0x2060, 0x206F), (0xE0000, 0xE007F))
    for c in range(first, last + 1)
}  # fmt: skip
_LINE_ENDS = re.compile("\r\n|[\r\u2028\u2029\x85\x0b\x0c]")
_SPACE_AT_END = re.compile(r"[^\S\n]+$", re.MULTILINE)
_BLANK_LINES = re.compile(r"\n{3,}")
_NO_CHARACTERS = ("Cc", "Cs", "Co", "Cn")

# A line that is one of these and nothing else is no sentence of an article. Folded.
_BOILERPLATE = re.compile(of_all(lambda language: language.boilerplate))


def clean(text: str) -> str:
    """Without control characters, direction marks and superfluous blank lines."""
    kept = "".join(map(_harmless, _LINE_ENDS.sub("\n", text)))
    return _BLANK_LINES.sub("\n\n", _SPACE_AT_END.sub("", kept)).strip()


def without_boilerplate(text: str) -> tuple[str, tuple[str, ...]]:
    """The text without lines that are boilerplate and nothing else, and those lines."""
    kept: list[str] = []
    left_out: list[str] = []
    for line in text.split("\n"):
        folded = " ".join(fold_letters(line).replace("’", "'").split())
        (left_out if _BOILERPLATE.fullmatch(folded) else kept).append(line)
    return clean("\n".join(kept)), tuple(left_out)


def _harmless(character: str) -> str:
    if character in _INVISIBLE:
        return ""
    if character in "\n\t" or unicodedata.category(character) not in _NO_CHARACTERS:
        return character
    return ""
