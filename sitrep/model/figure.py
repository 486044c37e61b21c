"""A figure: a value with its key, place, date, source and the cells that it was made from."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sitrep.cells import Address
from sitrep.model.subject import Subject
from sitrep.quantity import Quantity


class Made(StrEnum):
    """How a figure was made."""

    AS_GIVEN = "as_given"
    SUM = "sum"
    COUNTED = "counted"
    CHANGE = "change"
    SHARE = "share"
    RATIO = "ratio"
    DIFFERENCE = "difference"
    DAYS_LEFT = "days_left"
    DAYS_BETWEEN = "days_between"
    LITERAL = "literal"


@dataclass(frozen=True, slots=True)
class Figure:
    """`key` is dotted, for example `refugees.TUR.registered`; the label is made from it in words.

    `value` is a Quantity; a date or a word (a code of the catalogue) for the few facts that are not
    counts, such as a mission's mandate end or status. `as_of` is the date that the value speaks of,
    `as_of_first` the earliest one when it is of several days. `subject` says whose it is; of
    what a narrative asked for, such as `share(a, b)`, it is the label in words. `parts` are the keys
    that it was made from, `cells` all cells behind it.

    `addends` are the keys that nothing was added into, as deep as sums go; `missing_parts` whose counts
    a sum lacks, `stale_parts` whose it has from an earlier report, `withheld_parts` whose are left out
    because this edition may not show them, all as deep; `only_parts` are areas that are all that is
    counted of their country. `part_of` is the key of the count that says how many people there are, of
    a figure of people that says who they are. `is_carried` says that nobody reported the figure anew
    this month. `unit` is that of an indicator or of money: "percent", the code of a
    currency or of a unit that has words; "" for counts of people and things.
    """

    key: str
    value: Quantity | date | str
    as_of: date
    subject: Subject
    cells: tuple[Address, ...]
    sources: tuple[str, ...]
    made: Made = Made.AS_GIVEN
    parts: tuple[str, ...] = ()
    as_of_first: date | None = None
    addends: tuple[str, ...] = ()
    missing_parts: tuple[Subject, ...] = ()
    stale_parts: tuple[Subject, ...] = ()
    withheld_parts: tuple[Subject, ...] = ()
    only_parts: tuple[Subject, ...] = ()
    part_of: str = ""
    is_carried: bool = False
    note: str = ""
    url: str = ""
    unit: str = ""

    @property
    def quantity(self) -> Quantity:
        """The value of a figure that is a count; TypeError for a date or a word."""
        if not isinstance(self.value, Quantity):
            raise TypeError(f"{self.key} is no count")
        return self.value


Figures = Mapping[str, Figure]
