"""A column of a table: what it holds, what it is to the row, and what is done with it."""

from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

NO_END = date.max
"""What a column of dates holds for something that lasts until further notice: later than any day."""

OPEN_ENDED = "open-ended"
"""The code for it where a figure or a spreadsheet has a word in place of a date."""


class Type(Enum):
    """What a column holds.

    A COUNT is of people or things and whole; a MEASURE may have decimals, as litres and money have.
    A DECIMAL is a position in degrees.
    """

    TEXT = auto()
    DATE = auto()
    COUNT = auto()
    MEASURE = auto()
    DECIMAL = auto()
    COUNTRY = auto()
    CHOICE = auto()
    URL = auto()
    PERSON = auto()
    EMAIL = auto()


class Role(Enum):
    """What a column is to its row.

    A STOCK is how many there are on a day, a PART is part of a stock, a FLOW how many came or went
    since the figure before, a CORRECTION a change for another reason, the only count that may be
    negative. A FACT is a code or date that makes a figure. A SPLITTER tells two series of one thing
    apart, as a method does. PLACE and NAME say where and who; a REFERENCE names a place or article by
    its code, a FILE names a file. PROVENANCE is where the row comes from, CREDIT whom to thank for it.
    PERIOD is when a flow began. HANDLING says what is to be done with the row. The rest are WORDS.
    """

    DAY = auto()
    STOCK = auto()
    PART = auto()
    FLOW = auto()
    CORRECTION = auto()
    FACT = auto()
    SPLITTER = auto()
    PLACE = auto()
    NAME = auto()
    REFERENCE = auto()
    FILE = auto()
    PROVENANCE = auto()
    CREDIT = auto()
    PERIOD = auto()
    HANDLING = auto()
    WORDS = auto()


class NextMonth(Enum):
    """What next month's blank spreadsheet does with a value of this month.

    What describes a place or a mandate is carried over; what is said of one day is asked again, and may
    be shown beside.
    """

    ASKED = auto()
    SHOWN_BESIDE = auto()
    CARRIED_OVER = auto()


_SPELT_FREELY = frozenset({Role.PLACE, Role.NAME, Role.PROVENANCE})
_NAMES = frozenset({Role.PLACE, Role.NAME, Role.REFERENCE})


@dataclass(frozen=True, slots=True)
class Column:
    """`choices` are the codes of a CHOICE; `default` is what a blank cell of it means. `code_names` are
    other words and codes for each of them, in any language.

    `synonyms` are headers that mean this column, in any language; case, accents, spaces and
    punctuation do not matter. `partner_names` are what partners call it, which is less sure. `tags` are
    the HXL hashtags that mean it; the order of attributes does not matter.
    `part_of` names the column of the same table that a PART is part of; one that is none if blank counts
    those of whom no other part is known. A detail stands in a blank
    spreadsheet only where an earlier month has it; any other may have it too.
    What a column `has_bounds_of_row` may hold depends on the row, not on the column.
    `may_be_blank` is for a column of the key: a blank cell is then a value like another. `final` are
    the codes that end what the row is about. `may_have_no_end` is for a date that may be NO_END.
    `words` is how the catalogue of messages calls the codes, where two tables have columns of one name.
    `width` is how wide, in characters, a spreadsheet shows its long texts; None for other columns.
    """

    name: str
    type: Type
    role: Role
    required: bool = False
    choices: tuple[str, ...] = ()
    code_names: tuple[tuple[str, tuple[str, ...]], ...] = ()
    default: str | None = None
    final: tuple[str, ...] = ()
    part_of: str | None = None
    is_none_if_blank: bool = False
    has_bounds_of_row: bool = False
    is_detail: bool = False
    may_be_blank: bool = False
    may_have_no_end: bool = False
    next_month: NextMonth = NextMonth.ASKED
    words: str | None = None
    width: int | None = None
    partner_names: tuple[str, ...] = ()
    synonyms: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()

    @property
    def is_quantity(self) -> bool:
        """Whether it holds numbers with a qualifier, or the reason why there is none."""
        return self.type in (Type.COUNT, Type.MEASURE)

    @property
    def is_spelt_freely(self) -> bool:
        """Whether it holds names whose case, accents and punctuation make no difference."""
        return self.type is Type.TEXT and self.role in _SPELT_FREELY

    @property
    def is_name_or_code(self) -> bool:
        """Whether it holds names or codes, as they are typed, of places, people or things."""
        return self.type is Type.TEXT and self.role in _NAMES

    @property
    def may_be_negative(self) -> bool:
        """Whether a number may be below zero: one that was taken away, or whose bounds the row sets."""
        return self.role is Role.CORRECTION or self.has_bounds_of_row

    def message_of(self, code: str) -> str:
        """The key of the words for one of its codes."""
        return f"code.{self.words or self.name}.{code}"
