"""The words of a language as patterns over a sentence in which live counts are marks."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from re import IGNORECASE, Pattern

from sitrep import marks
from sitrep.languages import LANGUAGES
from sitrep.languages.language import Language
from sitrep.languages.sentences import SentenceWords

MARK = marks.FIGURE
"""Stands for a character that a live count prints."""

_PATTERNS = 512
_REACH = 120
_WORD = r"[\w'’-]+"


@dataclass(frozen=True, slots=True)
class Grammar:
    """`clause` ends a clause, `joint` joins places in a row; `qualifier` is one before a figure,
    `own_qualifier` one that a figure prints.
    """

    words: SentenceWords
    language: str
    clause: Pattern[str]
    joint: Pattern[str]
    qualifier: Pattern[str]
    own_qualifier: Pattern[str]

    def ends(self, pattern: str, text: str) -> re.Match[str] | None:
        """The words at the end of a text, before one space or none."""
        return compiled(rf"(?<!\w)(?:{pattern})\s*\Z").search(text, max(0, len(text) - _REACH))

    def begins(self, pattern: str, text: str) -> re.Match[str] | None:
        """The words that a text begins with, after a space or none."""
        return compiled(rf"\s*(?:{pattern})(?!\w)").match(text)


@cache
def grammar_of(language: str) -> Grammar | None:
    """None for a language whose sentences are not read."""
    known = LANGUAGES.get(language)
    if known is None or known.sentences is None:
        return None
    words = known.sentences
    and_ = known.counts.and_
    qualifiers = _qualifiers(known)
    return Grammar(
        words,
        language,
        clause=compiled(rf"[;:]|,(?=\s)|\s(?=(?:{words.clauses})\s)|\s[–—-]\s"),
        joint=compiled(rf"\s*(?:,|/|\s{and_}\s|,\s{and_}\s)\s*"),
        qualifier=compiled(rf"(?<![\w])(?:{qualifiers})\s*\Z"),
        own_qualifier=compiled(rf"(?:{qualifiers})(?!\w)"),
    )


@lru_cache(maxsize=_PATTERNS)
def compiled(pattern: str) -> Pattern[str]:
    """The pattern, compiled to ignore case."""
    return re.compile(pattern, IGNORECASE)


def gap(most: int) -> str:
    """At most so many words, with spaces on both sides and no figure or stop among them."""
    return rf"\s+(?:{_WORD},?\s+){{0,{most}}}"


def _qualifiers(language: Language) -> str:
    known = "|".join(language.counts.before.values()).split("|")
    other = (language.prose.no_qualifier or "").split("|")
    return "|".join(
        sorted((re.escape(each) for each in known if each not in other), key=len, reverse=True)
    )
