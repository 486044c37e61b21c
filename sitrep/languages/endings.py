"""Endings that a language joins to a number, and that change with how the number is said."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Endings:
    """`patterns` are the endings in their general form; of two that a text fits, the first one holds.

    A stands for an open vowel and I for a close one, each the one that `open_vowels` or `close_vowels`
    has for the vowel before it; D is d, and t after one of `voiceless`. A letter in parentheses is
    there after a vowel only, one in brackets after a consonant only. `powers` are the words for a
    hundred, a thousand and so on, by which a number that ends in zeros is said. A word that ends in one
    of `of_owned` is somebody's (ABD doları), unless it is one of `not_owned`: `owned` then stands
    before the ending, in the place of its first letter in parentheses.
    """

    patterns: tuple[str, ...]
    open_vowels: Mapping[str, str]
    close_vowels: Mapping[str, str]
    voiceless: str
    powers: tuple[tuple[int, str], ...]
    of_owned: str
    not_owned: str
    owned: str
