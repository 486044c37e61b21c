"""Bytes from outside become text: by UTF-8 or a named encoding, otherwise by the words that result."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sitrep.cells import Address
from sitrep.diagnostics import Diagnostic, Message
from sitrep.intake.problems.files import ENCODING_GUESSED
from sitrep.lines import one_line, shortened

_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_LOOKED_AT = 200_000
_MOST_SHOWN, _LONGEST_SHOWN = 3, 30
_WORD = re.compile(r"[^\W\d_]+")
_LEAST_ZEROS = 0.05


@dataclass(frozen=True, slots=True)
class Encoding:
    """One of eight bits: its letters beside those of ASCII, and who writes in it.

    `letters` are a pattern of one of them. `in_a_row` is how many of those beyond ASCII follow each
    other in a word at most, 0 for any number.
    """

    name: str
    letters: str
    in_a_row: int
    countries: frozenset[str]


def _letters(lower: str) -> str:
    return f"[A-Za-z{lower}{lower.upper()}]"


ENCODINGS = (
    Encoding("cp1252", _letters("àâäáãåæçèéêëìíîïñòóôõöøœùúûüÿß"), 2, frozenset()),
    Encoding("cp1254", _letters("âçğıİîöşûüéè"), 4, frozenset({"TUR", "AZE"})),
    Encoding(
        "cp1256", "[\u0600-\u06ff]", 0,
        frozenset(
            "AFG ARE BHR DJI DZA EGY ERI IRN IRQ JOR KWT LBN LBY MAR MRT OMN PAK PSE QAT SAU SDN SOM "
            "SYR TCD TUN YEM".split()
        ),
    ),
    Encoding(
        "cp1251", "[\u0400-\u04ff]", 0,
        frozenset("BGR BLR KAZ KGZ MKD RUS SRB TJK UKR UZB".split()),
    ),
    Encoding(
        "cp1250", _letters("ąćęłńóśźżáčďéěíňřšťúůýžäöüőűâăîşţđ"), 2,
        frozenset("BIH CZE HRV HUN MDA POL ROU SVK SVN".split()),
    ),
)  # fmt: skip
"""In the order in which they are thought of, where a text could be in several."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text; `guess` names its encoding where the file does not, and `sample` has words of it."""

    text: str
    guess: str = ""
    sample: str = ""

    def told(self, where: Address) -> list[Diagnostic]:
        """What an analyst is to look at, if anything."""
        if not self.guess:
            return []
        encoding = Message(f"encoding.{self.guess}")
        return [ENCODING_GUESSED.at(where, encoding=encoding, sample=self.sample)]


def decoded(raw: bytes, likely: Sequence[str] = ()) -> Decoded:
    """The text in these bytes; `likely` encodings are preferred where it could be in several."""
    if raw.startswith(_UTF16_MARKS):
        return Decoded(raw.decode("utf-16", errors="replace"))
    wide = _wide(raw)
    if wide:
        return wide
    try:
        return Decoded(raw.decode("utf-8-sig"))
    except UnicodeDecodeError:
        pass
    order = {name: place for place, name in enumerate(dict.fromkeys([*likely, *_names()]))}
    best = max(ENCODINGS, key=lambda each: (_fit(raw[:_LOOKED_AT], each), -order[each.name]))
    text = raw.decode(best.name, errors="replace")
    return Decoded(text, best.name, _sample(text))


def _names() -> list[str]:
    return [each.name for each in ENCODINGS]


def _wide(raw: bytes) -> Decoded | None:
    """UTF-16 without its mark: every other byte of its commas, spaces and digits is nought."""
    looked_at = raw[: _LOOKED_AT & ~1]
    first, second = looked_at[0::2].count(0), looked_at[1::2].count(0)
    if max(first, second) <= _LEAST_ZEROS * len(looked_at) / 2 or min(first, second):
        return None
    name = "utf-16-be" if first else "utf-16-le"
    try:
        text = raw.decode(name)
    except UnicodeDecodeError:
        return None
    return Decoded(text, name, _sample(text))


def _fit(raw: bytes, encoding: Encoding) -> float:
    """The share of words beyond ASCII that are words in this encoding; below 0 if a byte is none."""
    try:
        text = raw.decode(encoding.name)
    except UnicodeDecodeError:
        return -1.0
    words = {word for word in _WORD.findall(text) if not word.isascii()}
    of_letters = re.compile(f"{encoding.letters}+")
    return sum(_is_word(word, encoding, of_letters) for word in words) / max(1, len(words))


def _is_word(word: str, encoding: Encoding, of_letters: re.Pattern[str]) -> bool:
    if not of_letters.fullmatch(word):
        return False
    is_regular = word[1:] == word[1:].lower() or word == word.upper()
    longest = max(map(len, re.findall(r"[^\x00-\x7f]+", word)))
    return is_regular and longest <= (encoding.in_a_row or longest)


def _sample(text: str) -> str:
    """The first words that could have come out wrong; where there are none, how the text begins."""
    words = (word for word in _WORD.findall(text[:_LOOKED_AT]) if not word.isascii())
    shown = list(dict.fromkeys(words))[:_MOST_SHOWN] or [one_line(text[:_LONGEST_SHOWN])]
    return ", ".join(shortened(word, _LONGEST_SHOWN) for word in shown)
