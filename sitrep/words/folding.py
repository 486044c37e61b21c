"""Spellings made comparable: case, accents, letter variants, digits, punctuation and spaces."""

import re
import unicodedata
from functools import lru_cache

# More than the names of a long sheet: several rules fold the same ones.
_CACHED_TEXTS = 262_144

_LETTERS = {
    # Letters that no decomposition takes apart.
    "ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ħ": "h",
    # Arabic letters that writers and keyboards exchange (Farsi yeh and kaf, final forms).
    "ى": "ي", "ی": "ي", "ې": "ي", "ک": "ك", "ة": "ه", "ہ": "ه", "ھ": "ه", "ٱ": "ا", "ـ": "",
}  # fmt: skip
_LETTER_TABLE = str.maketrans(_LETTERS)
_APOSTROPHE = re.compile(r"(?<=\w)['’‘ʼʻ`´](?=\w)")
_APART = re.compile(r"[\W_]+")
_ASCII_LETTER = re.compile(r"[a-z]")
_NOT_ASCII = re.compile(r"[^a-z0-9 ]+")


def fold_letters(text: str) -> str:
    """Case, accents, Arabic letter variants, vowel signs and digits folded; punctuation is kept.

    Spaces of every kind become a plain space, one each. Invisible signs (direction marks, joiners,
    soft hyphens) go away.
    """
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return "".join(map(_folded_character, apart)).translate(_LETTER_TABLE)


@lru_cache(maxsize=4096)
def _folded_character(character: str) -> str:
    category = unicodedata.category(character)
    if category in {"Mn", "Me", "Cf"}:
        return ""
    if category == "Nd":
        return str(unicodedata.decimal(character))
    return " " if category in {"Zs", "Zl", "Zp"} else character


def _is_plain(text: str) -> bool:
    """Whether it has nothing but Latin letters without accents, digits and spaces."""
    return text.isascii() and text.replace(" ", "").isalnum()


@lru_cache(maxsize=_CACHED_TEXTS)
def fold(text: str) -> str:
    """`  Öncüpınar (KİLİS)` -> `oncupinar kilis`: letters and digits with single spaces between."""
    if _is_plain(text):
        return " ".join(text.lower().split())
    return _APART.sub(" ", fold_letters(text)).strip()


@lru_cache(maxsize=_CACHED_TEXTS)
def slug(text: str) -> str:
    """`Öncüpınar (Kilis)` -> `oncupinar-kilis`, `Za'atri` -> `zaatri`, for keys and file names.

    Words in Latin letters keep a to z and digits alone; words in other letters stay as they are,
    folded, so that two names that differ there keep different keys.
    """
    if _is_plain(text):
        return "-".join(text.lower().split())
    words = fold(_APOSTROPHE.sub("", text)).split()
    plain = (_NOT_ASCII.sub("", word) if _ASCII_LETTER.search(word) else word for word in words)
    return "-".join(word for word in plain if word)
