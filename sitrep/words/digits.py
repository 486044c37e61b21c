"""Numbers in the digits that a language has besides 0 to 9, where a report asks for them."""

import re
import unicodedata

from sitrep.languages import LANGUAGES

LATIN = "latin"

_MARKS = {",": 10, ".": 11}
_BETWEEN_DIGITS = re.compile(r"(?<=\d)[,.](?=\d)")
_LATIN_SIGNS = "0123456789"
_OTHER_MARKS = {"٬": ",", "٫": ".", "٪": "%", "\u061c": ""}


def in_digits(text: str, language: str, name: str) -> str:
    """A number, an amount or a date as it is written in those digits: `44,038%` is `٤٤٬٠٣٨٪`.

    As it is where the language has no digits of that name.
    """
    signs = (LANGUAGES[language].notation.digits or {}).get(name)
    if signs is None:
        return text
    apart = _BETWEEN_DIGITS.sub(lambda mark: signs[_MARKS[mark[0]]], text)
    return apart.translate(str.maketrans(_LATIN_SIGNS + "%", signs[:10] + signs[12]))


def in_latin_digits(text: str) -> str:
    """Any digits as 0 to 9, with the marks of numbers that belong to them."""
    if text.isascii():
        return text
    others = {each for each in text if not each.isascii() and each.isdecimal()}
    if not others:
        return text
    latin = {ord(each): str(unicodedata.decimal(each)) for each in others}
    return text.translate(latin | {ord(mark): sign for mark, sign in _OTHER_MARKS.items()})
