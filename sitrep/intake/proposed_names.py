"""Names of partners' files and sheets: what of them is another next month."""

import re

from sitrep.languages import LANGUAGES
from sitrep.words.folding import fold_letters

_DIGITS = r"(?:19|20)\d\d[-_. ]?[01]\d(?:[-_. ]?[0-3]\d)?|[0-3]?\d[-_. ][01]?\d[-_. ](?:19|20)?\d\d"
_YEAR = r"(?<!\d)(?:19|20)\d\d(?!\d)"
_ROUND = r"(?i:(?<![a-z])(?:round|rd|r|v|week|wk|w|tour|ronda)[-_. ]?\d{1,3}(?!\d))"
"""`Round 7`, `R7`, `v2`: the next is another."""


def _months() -> str:
    from babel import Locale

    names = {
        name
        for each in LANGUAGES.values()
        for locale in each.dates.locales
        for width in ("wide", "abbreviated")
        for name in Locale.parse(locale).months["format"][width].values()
        if len(name) > 2 and not name[0].isdigit()
    }
    return "|".join(sorted(map(re.escape, names), key=len, reverse=True))


_MONTH = rf"(?i:(?<![^\W\d_])(?:{_months()})(?![^\W\d_]))\.?"
_DATED = re.compile(
    rf"(?:{_DIGITS}|(?:[0-3]?\d[-_. ]?)?{_MONTH}(?:[-_. ]?(?:19|20)?\d\d)?|{_YEAR}|{_ROUND})"
)


def is_dated(name: str) -> bool:
    """Whether a month, a date or the number of a round stands in the name."""
    return bool(_DATED.search(name))


def without_dates(title: str) -> str:
    """`IDPs as of 31 October 2023` -> `IDPs as of *`: the pattern that takes next month's title too."""
    pattern = re.sub(r"\*(?:[-_., ]*\*)+", "*", _DATED.sub("*", title))
    return pattern if pattern.strip("*-_.,: ") else title


def file_pattern(name: str) -> str:
    """`dtm_2023-11_R7.xlsx` -> `dtm_*.xlsx`: the pattern that takes next month's file too.

    Signs that mean something in a pattern stand for themselves.
    """
    stem, dot, suffix = name.rpartition(".")
    pieces = [re.sub(r"([\[?*])", r"[\1]", piece) for piece in _DATED.split(stem or suffix)]
    pattern = re.sub(r"\*(?:[-_. ]*\*)+", "*", "*".join(pieces))
    # A name that is nothing but a date would take every file.
    return (
        (pattern if fold_letters(pattern).strip("*-_. ") else stem or suffix)
        + dot
        + (suffix if stem else "")
    )
