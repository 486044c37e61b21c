"""The words and signs that stand around a count, of all languages together."""

from collections.abc import Mapping

from sitrep.languages import LANGUAGES, signs
from sitrep.languages.union import by_key, joined, of_all
from sitrep.quantity import Kind

BEFORE: Mapping[Kind, str] = by_key(lambda language: language.counts.before, signs.BEFORE)
AFTER: Mapping[Kind, str] = by_key(lambda language: language.counts.after, signs.AFTER)
AFTER_JOINED: Mapping[Kind, str] = by_key(lambda language: language.counts.after_joined)
"""Patterns over folded letters."""
MISSING: Mapping[Kind, str] = by_key(lambda language: language.counts.missing, signs.MISSING)

MAGNITUDES: Mapping[int, str] = by_key(lambda language: language.counts.magnitudes)
READ_ONLY_IN: Mapping[str, tuple[str, ...]] = {
    word: tuple(code for code, each in LANGUAGES.items() if each.counts.contested == word)
    for word in of_all(lambda language: language.counts.contested).split("|")
}
"""Magnitudes that may be a thousand or a million, with the languages in which they are one of the two.

`m` is short for one word only in English and Turkish, for two in French (mille, million) and Spanish
(mil, millón). English writers mean a million by `1.2 mil`.
"""
THOUSAND_OR_MILLION = (1_000, 1_000_000)

BETWEEN = of_all(lambda language: language.counts.between)
RANGE_BEFORE = joined([BETWEEN, of_all(lambda language: language.counts.from_)])
RANGE_AFTER = of_all(lambda language: language.counts.range_end)
RANGE_JOINTS = of_all(lambda language: language.counts.to)
# These join the ends of a range only after a word for "between".
RANGE_AND = of_all(lambda language: language.counts.and_)
AND_JOINED = of_all(lambda language: language.counts.and_joined)
"""Words for "and" that are joined to the word or number after them."""
