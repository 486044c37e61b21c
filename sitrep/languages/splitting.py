"""The words for columns that split a count, and for whom a header says that it counts."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SplittingWords:
    """Patterns over folded texts.

    `headers` are whole headers of columns that split a count, by what they split it by. `whole` are
    values of such a column that mean all together, `people` those that mean persons and not households.
    `counted` are words anywhere in the header of a count that say which population it is of; a word may
    stand for several populations.
    """

    headers: Mapping[str, str]
    whole: str
    people: str
    counted: Mapping[str, str]
