"""Slips of typing that readers overlook: letters for digits, shares for counts, two alphabets."""

import re
from collections import Counter
from functools import lru_cache
from typing import NamedTuple
from unicodedata import name

from sitrep.languages.union import of_all
from sitrep.quantity import Quantity
from sitrep.reading.counts import Unreadable, parse_count
from sitrep.reading.prose import any_of
from sitrep.words.folding import fold_letters

_PERCENT = any_of(of_all(lambda language: language.prose.percent))
_BEFORE_PERCENT = any_of(of_all(lambda language: language.prose.before_percent))
_SHARE = re.compile(rf"[0-9] ?(?:%|٪|{_PERCENT})|(?:%|٪|{_BEFORE_PERCENT}) ?[0-9]|^[-+]?0?[.,٫][0-9]+$")
_PERCENT_SIGN = re.compile(rf"[%٪]|(?<!\w)(?:{_PERCENT})")
_LIKE_DIGITS = {**dict.fromkeys("OoОоΟο", "0"), **dict.fromkeys("lI|", "1")}
_DIGIT_TABLE = str.maketrans(_LIKE_DIGITS)
_DIGITS_AND_LETTERS = re.compile(rf"(?=.*[0-9])[0-9.,'’{re.escape(''.join(_LIKE_DIGITS))}]+")
_ALPHABETS = frozenset({"LATIN", "CYRILLIC", "GREEK"})
_WORD = re.compile(r"[^\W\d_]+")


class Letter(NamedTuple):
    """A letter that is not what it looks like; `code` is as in "U+0430 CYRILLIC SMALL LETTER A"."""

    sign: str
    code: str


def is_share(cell: object) -> bool:
    """Whether a cell that is no count is a percentage, or a part of one: `35%`, `35 per cent`, 0.35."""
    if isinstance(cell, float):
        return 0 < cell < 1
    return isinstance(cell, str) and _SHARE.search(fold_letters(cell).strip()) is not None


def is_of_shares(header: str) -> bool:
    """Whether what stands below a header is per cent: `% women`, `Femmes (pour cent)`."""
    return _PERCENT_SIGN.search(fold_letters(header)) is not None


def letter_for_digit(text: str, language: str | None) -> tuple[Letter, Quantity] | None:
    """The letter in place of a digit in a number (`1O00`, `l2`), and the count meant."""
    slips = [word for word in text.split() if _DIGITS_AND_LETTERS.fullmatch(word)]
    letter = next((sign for word in slips for sign in word if sign in _LIKE_DIGITS), None)
    if letter is None:
        return None
    words = (word.translate(_DIGIT_TABLE) if word in slips else word for word in text.split())
    meant = parse_count(" ".join(words), language)
    return None if isinstance(meant, Unreadable) else (_letter(letter), meant)


def foreign_letter(text: str) -> tuple[str, Letter] | None:
    """A word with letters of two alphabets, and the first of the rarer one: the `а` of `Zaatаri`."""
    if text.isascii() or len({*map(_alphabet, text)} - {None}) < 2:
        return None
    for word in _WORD.findall(text):
        alphabets = Counter(alphabet for sign in word if (alphabet := _alphabet(sign)))
        if len(alphabets) > 1:
            # Where they are as many, the Latin ones are taken for what was meant.
            own = max(alphabets, key=lambda alphabet: (alphabets[alphabet], alphabet == "LATIN"))
            return word, _letter(next(sign for sign in word if _alphabet(sign) not in {own, None}))
    return None


@lru_cache(maxsize=4096)
def _alphabet(sign: str) -> str | None:
    first = name(sign, "").partition(" ")[0]
    return first if first in _ALPHABETS else None


def _letter(sign: str) -> Letter:
    return Letter(sign, f"U+{ord(sign):04X} {name(sign)}")
