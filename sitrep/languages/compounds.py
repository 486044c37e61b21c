"""The words of numbers that are made of several words: thousands and ones, half a million."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class CompoundWords:
    """How a language puts numbers together around its magnitudes (thousand, million).

    alone: magnitudes that are one of them where no number stands before: `bin 470`.
    one: what else says one before a magnitude: `a million`.
    two: words for two of a magnitude, such as an Arabic dual.
    part: what says a part before a magnitude: `half a million`.
    and_part: what says a part after a number or its magnitude: `two and a half million`.
    inflected: the endings that a magnitude may have, by magnitude (patterns over folded letters).
    """

    alone: str | None
    one: str | None
    two: Mapping[int, str] | None
    part: Mapping[Fraction, str] | None
    and_part: Mapping[Fraction, str] | None
    inflected: Mapping[str, str] | None
