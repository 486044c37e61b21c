"""The Turkish ending of "from" and "than", in the sounds of the number or word that it is joined to."""

import re

_AS_WRITTEN = "’den"
_ONES = "sıfır bir iki üç dört beş altı yedi sekiz dokuz".split()
_TENS = "on yirmi otuz kırk elli altmış yetmiş seksen doksan".split()
_LARGE = "bin milyon milyar trilyon".split()
_DIGITS = re.compile(r"[\d.]+\Z")
_VOWELS = "aıoueiöü"
_BACK_VOWELS = "aıou"
_VOICELESS = "fstkçşhp"


def joined(before: str, letters: str) -> str:
    """What follows a value in a message, where it begins with `’den`, with the ending as it is said.

    Behind `35.000` (bin) it stays `’den fazla`, behind `40` (kırk) it is `’tan fazla`, behind `34,5
    milyon` `dan fazla`; a noun with a possessive has an n between: `3 milyon ABD doları`, `ndan fazla`.
    """
    after = letters[len(_AS_WRITTEN) :]
    if not before.strip() or not letters.startswith(_AS_WRITTEN) or after[:1].isalpha():
        return letters
    digits = _DIGITS.search(before)
    said = _last_word(digits[0].replace(".", "")) if digits else before.split()[-1]
    sound = said.casefold()
    vowel = next((sign for sign in reversed(sound) if sign in _VOWELS), "e")
    ending = ("t" if sound[-1] in _VOICELESS else "d") + ("a" if vowel in _BACK_VOWELS else "e") + "n"
    if digits or not said[-1].isalpha() or said[0].isupper():
        return f"’{ending}{after}"
    is_possessive = sound[-1] in "ıiuü" and sound not in (*_ONES, *_TENS)
    return ("n" if is_possessive else "") + ending + after


def _last_word(digits: str) -> str:
    """The word that a number in digits ends with when it is said: `bin` of `35000`."""
    significant = digits.rstrip("0")
    if not significant:
        return _ONES[0]
    zeros, last = len(digits) - len(significant), int(significant[-1])
    if not zeros:
        return _ONES[last]
    if zeros == 1:
        return _TENS[last - 1]
    return "yüz" if zeros == 2 else _LARGE[min(zeros // 3, len(_LARGE)) - 1]
