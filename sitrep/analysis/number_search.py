"""Where a number stands: among figures, in an article, in printed words."""

from collections.abc import Iterable
from functools import lru_cache

from sitrep.analysis.told import Told, told_in_words
from sitrep.languages import LANGUAGES
from sitrep.lines import one_line
from sitrep.model.article import Article
from sitrep.model.figure import Figure
from sitrep.model.month import Month
from sitrep.quantity import Number, Quantity
from sitrep.reading.counts import Unreadable, parse_count, parse_measure
from sitrep.reading.mentions import mentions

CACHED_TEXTS = 1024
"""How many texts are remembered with what was found in them."""


def passage_with(number: Quantity, article: Article) -> str:
    """The first paragraph of an article in which the number stands, whatever its qualifier; or ""."""
    for paragraph in article.text.split("\n\n"):
        if stands_in(number, paragraph, article.language, article.text):
            return one_line(paragraph)
    return ""


def stands_in(number: Quantity, text: str, language: str, within: str | None = None) -> bool:
    """Whether a text has the number, whatever its qualifier and sign; in no language but LANGUAGES.

    `within` is the whole that the text is a passage of.
    """
    if language not in LANGUAGES:
        return False
    return any(is_same_number(number, found) for found in _quantities_in(text, language, within))


@lru_cache(maxsize=CACHED_TEXTS)
def _quantities_in(text: str, language: str, within: str | None) -> tuple[Quantity, ...]:
    # One article may be the source of hundreds of cells.
    found = (mention.quantity for mention in mentions(text, language, within))
    return tuple(quantity for quantity in found if quantity is not None)


def number_in(text: str, language: str) -> Quantity | None:
    """The number that somebody asks for: as an analyst types a count or measure, or as in prose."""
    for read in (parse_count(text, language), parse_measure(text, language)):
        if not isinstance(read, Unreadable):
            return None if read.is_missing else read
    tidy = text.strip()
    alone = [found for found in mentions(tidy, language) if (found.start, found.end) == (0, len(tidy))]
    return alone[0].quantity if alone else None


def with_value(number: Quantity, figures: Iterable[Figure]) -> list[Figure]:
    """The figures that have this number as value or as an end of their range."""
    return [figure for figure in figures if _has(figure, number)]


def nearest_values(number: Quantity, figures: Iterable[Figure], most: int = 3) -> list[Quantity]:
    """The values that come nearest to the number, nearest first, each once."""
    known = dict.fromkeys(
        figure.value
        for figure in figures
        if isinstance(figure.value, Quantity) and not figure.value.is_missing
    )
    return sorted(known, key=lambda value: _distance(value, number))[:most]


def words_with(number: Quantity, month: Month, language: str) -> list[Told]:
    """The month's printed words of events and sectors in which the number stands."""
    told = told_in_words(month, language)
    return [each for each in told if any(is_same_number(number, count) for count in each.counts)]


def _has(figure: Figure, number: Quantity) -> bool:
    return isinstance(figure.value, Quantity) and is_same_number(number, figure.value)


def is_same_number(number: Quantity, other: Quantity) -> bool:
    """Whether `other` is the number, or a range that has it as an end; a range only another such."""
    ends = _ends(number)
    return bool(ends) and ends <= _ends(other)


def _ends(quantity: Quantity) -> set[Number]:
    ends: list[Number] = [end for end in (quantity.value, quantity.high) if end is not None]
    return {end if end >= 0 else -end for end in ends}


def _distance(value: Quantity, number: Quantity) -> float:
    return min(abs(float(one - other)) for one in _ends(value) for other in _ends(number))
