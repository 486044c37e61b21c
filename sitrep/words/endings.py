"""Endings joined to a number, as the number that stands there needs them: `44.038'e`, `44.030'a`."""

import re
from collections.abc import Iterator
from functools import cache

from sitrep.languages import LANGUAGES
from sitrep.languages.endings import Endings
from sitrep.words.spelled import spell

_DIGITS = re.compile(r"\d(?:[\d.,]*\d)?\Z")
_WORD = re.compile(r"[^\W\d_]+\Z")
_PART = re.compile(r"\((.)\)|\[(.)\]|(.)")


@cache
def joined_ending(language: str) -> re.Pattern[str] | None:
    """An apostrophe and an ending, at the beginning of what follows a number; None for no such thing."""
    return re.compile(r"(['’])([^\W\d_]{1,8})(?!\w)") if LANGUAGES[language].endings else None


def fitted(before: str, letters: str, language: str) -> str:
    """Letters behind a value, with the ending that they begin with as the value needs it."""
    pattern = joined_ending(language)
    found = pattern.match(letters) if pattern and before.strip() else None
    return with_ending(before, found[0], language) + letters[found.end() :] if found else letters


def with_ending(text: str, ending: str, language: str) -> str:
    """What joins to `text`: the ending as typed, with its apostrophe, by how the end of it is said.

    As typed where the language has no such endings, the ending is none of them, or nothing is said.
    """
    known = LANGUAGES[language].endings
    sign, typed = ending[:1], ending[1:]
    said = _said_last(text, language, known) if known else None
    pattern = next((each for each, forms in _typed(language) if forms.fullmatch(typed)), None)
    if known is None or said is None or pattern is None:
        return ending
    # The apostrophe parts an ending from digits and from names, not from a word.
    if not (text[-1:].isalpha() and said.islower()):
        return sign + "".join(_letters(pattern, said, known))
    if said[-1] in known.of_owned and said not in known.not_owned.split("|"):
        pattern = known.owned + pattern.removeprefix("(y)").removeprefix("(n)")
    return "".join(_letters(pattern, said, known))


def _letters(pattern: str, said: str, known: Endings) -> Iterator[str]:
    """The ending letter by letter, each by what is said before it."""
    before = said.lower()
    for after_vowel, after_consonant, plain in _PART.findall(pattern):
        is_vowel = before[-1] in known.open_vowels
        if (after_vowel and not is_vowel) or (after_consonant and is_vowel):
            continue
        letter = after_vowel or after_consonant or plain
        vowel = next((sign for sign in reversed(before) if sign in known.open_vowels), "e")
        if letter == "A":
            letter = known.open_vowels[vowel]
        elif letter == "I":
            letter = known.close_vowels[vowel]
        elif letter == "D":
            letter = "t" if before[-1] in known.voiceless else "d"
        before += letter
        yield letter


@cache
def _typed(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Each ending in all of its forms: the writer may have typed that of another number."""
    known = LANGUAGES[language].endings
    if known is None:
        return ()
    classes = {
        "A": f"[{''.join(sorted(set(known.open_vowels.values())))}]",
        "I": f"[{''.join(sorted(set(known.close_vowels.values())))}]",
        "D": "[dt]",
    }

    def forms(pattern: str) -> str:
        return "".join(
            classes.get(letter := bracketed or parted or plain, letter) + ("" if plain else "?")
            for bracketed, parted, plain in _PART.findall(pattern)
        )

    return tuple((pattern, re.compile(forms(pattern))) for pattern in known.patterns)


def _said_last(text: str, language: str, known: Endings) -> str | None:
    """The last word of a text as it is said; None where it ends in a sign."""
    digits = _DIGITS.search(text)
    if digits is None:
        word = _WORD.search(text)
        return word[0] if word else None
    notation = LANGUAGES[language].notation
    number = int(digits[0].rpartition(notation.decimal)[2].replace(notation.grouping, ""))
    for size in (10, 100):
        if number % size or not number:
            return spell(number % size, language)
    return next(word for power, word in known.powers if number % (power * 1000) or power >= 10**9)
