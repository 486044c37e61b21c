"""The guide of a language, ready to be applied to a text."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from re import IGNORECASE, Pattern, compile

from sitrep.diagnostics import Check
from sitrep.languages import LANGUAGES
from sitrep.languages.guide import Guide
from sitrep.report.narrative.style.checks import (
    STYLE_EMOTIONAL,
    STYLE_PLACEHOLDER,
    STYLE_RELATIVE_TIME,
    STYLE_VAGUE_NUMBER,
)


@dataclass(frozen=True, slots=True)
class Rules:
    """The guide of one language with its patterns: what to word another way, what to think about."""

    language: str
    guide: Guide
    wordings: tuple[tuple[Pattern[str], str], ...]
    remarks: tuple[tuple[Check, Pattern[str]], ...]

    def phrases(self, text: str) -> Iterator[tuple[Check, int, int]]:
        """The remarks that apply, with their spans."""
        for check, avoid in self.remarks:
            for found in avoid.finditer(text):
                yield check, found.start(), found.end()


@cache
def rules_of(language: str) -> Rules | None:
    """None for a language without a guide."""
    guide = LANGUAGES[language].guide if language in LANGUAGES else None
    if guide is None:
        return None
    return Rules(
        language,
        guide,
        wordings=tuple((_pattern(avoid), use) for avoid, use in guide.wordings),
        remarks=(
            (STYLE_RELATIVE_TIME, _pattern(guide.relative_times)),
            (STYLE_VAGUE_NUMBER, _pattern(guide.vague_numbers)),
            (STYLE_PLACEHOLDER, _pattern(guide.placeholders)),
            (STYLE_EMOTIONAL, _pattern(guide.emotional)),
        ),
    )


def _pattern(text: str) -> Pattern[str]:
    """For a phrase that begins a word or with a sign, in capitals or not."""
    return compile(rf"(?:(?<!\w)|(?!\w))(?:{text})", IGNORECASE)
