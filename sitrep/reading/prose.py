"""Prose made comparable without moving a character, and the pieces that patterns over it are made of."""

import re
import unicodedata
from functools import lru_cache

from sitrep.languages import LANGUAGES
from sitrep.languages.union import of_all
from sitrep.reading.count_patterns import alternatives
from sitrep.words.folding import fold_letters

_SIGNS = str.maketrans(
    {**dict.fromkeys("‐‑‒–—―−", "-"), **dict.fromkeys("’‘ʼ′`٬", "'"), "،": ",", "٪": "%", "﹪": "%"}
)
_LETTER_BEFORE = r"(?<![^\W\d_])"

_CACHED_CHARACTERS = 4096

PARTICLES = of_all(lambda language: language.particles).replace("|", "")

WORD_START = rf"(?:{_LETTER_BEFORE}|(?<={_LETTER_BEFORE}[{PARTICLES}]))"
"""No letter before, but for the particles that Arabic joins to a word (و "and", ب "by")."""
NOT_WITHIN_WORD = rf"(?:(?![^\W\d_])|{WORD_START})"
"""No letter between two others: at the head of a pattern of many parts it spares most trials."""
YEAR = r"(?<![\d.,'])(?:19|20)\d\d(?!\d|[.,']\d)"
_STOP = r"""\s*\Z|\ ?\n|[.,](?!\d)|\ ?[;:!?)\]"|»]|\ -\ (?!\d)|'(?!\d)"""

# A line that is broken within a sentence goes on; two numbers under each other stay apart.
_SPACES = re.compile(
    r"(?:(?<=[^\W\d])|(?<=[,;])|(?<=\d)(?=\s+[^\W\d]))[^\S\n]*\n[^\S\n]*(?=\w)|[^\S\n]{1,99}"
)


def single_spaced(text: str) -> tuple[str, list[int]]:
    """The text with one space for many and for a line's end, and the place that each character had."""
    pieces: list[str] = []
    places: list[int] = []
    end = 0
    for space in _SPACES.finditer(text):
        pieces += [text[end : space.start()], " "]
        places += range(end, space.start() + 1)
        end = space.end()
    return "".join([*pieces, text[end:]]), [*places, *range(end, len(text))]


def plain(text: str) -> str:
    """The text folded character by character: what is found in it has the same place in `text`.

    Signs that only look like a digit (², ½) are a 0 here: a number is there, whatever it says.
    """
    folded = text.lower() if text.isascii() else "".join(map(_folded, text))
    return folded.translate(_SIGNS)


@lru_cache(maxsize=_CACHED_CHARACTERS)
def _folded(character: str) -> str:
    if unicodedata.category(character) == "No":
        return "0"
    folded = fold_letters(character)
    return folded if len(folded) == 1 else character


def any_of(joined: str | None) -> str:
    """A pattern for any of the phrases between |; it matches nothing where there are none."""
    return alternatives(phrases(joined)) if joined else r"(?!)"


def phrases(joined: str) -> list[str]:
    """The phrases between |, folded as `plain` folds a text."""
    return [plain(phrase) for phrase in joined.split("|")]


def after_word(joined: str | None) -> str:
    """Behind is one of the words and a space."""
    if not joined:
        return r"(?!)"
    behind = (rf"(?<=(?<!\w){re.escape(phrase)}\ )" for phrase in phrases(joined))
    return rf"(?:{'|'.join(behind)})"


def not_after_word(joined: str | None) -> str:
    """Behind is none of the words with a space."""
    none_of = phrases(joined) if joined else []
    return "".join(rf"(?<!(?<!\w){re.escape(phrase)}\ )" for phrase in none_of)


def nothing_counted(language: str, besides: str | None = None) -> str:
    """Ahead is the end of a clause or a word that cannot be counted; `besides` adds such words."""
    words = any_of("|".join(filter(None, (LANGUAGES[language].prose.following, besides))))
    return rf"(?={_STOP}|\ (?:{words})(?!\w|\ ?\d))"
