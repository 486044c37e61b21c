"""What is measured beside people and camps: an indicator, and all that its code means."""

from dataclasses import dataclass
from enum import StrEnum

from sitrep.model.indicators.unit import UNITS
from sitrep.quantity import Number

PERCENT = "percent"

SECTORS = (
    "multi_sector", "food_security", "health", "nutrition", "wash", "shelter", "cccm", "education",
    "protection", "child_protection", "gbv", "mine_action", "hlp", "registration",
    "livelihoods", "cash", "early_recovery", "logistics", "telecommunications", "coordination",
    "access", "casualties", "damage", "ceasefire",
)  # fmt: skip
"""The clusters of the Inter-Agency Standing Committee and the sectors of UNHCR's refugee responses, by
the codes of their columns, and what situation reports count beside them."""


class Kind(StrEnum):
    """How an indicator behaves in time.

    A STOCK is how many there are on a day; a FLOW how many in a period; a CUMULATIVE count how many
    since the response began. A RATE is so much for each person or thing; a PERCENTAGE is one of a whole.
    """

    STOCK = "stock"
    FLOW = "flow"
    CUMULATIVE = "cumulative"
    RATE = "rate"
    PERCENTAGE = "percentage"


ADDED_KINDS = frozenset({Kind.STOCK, Kind.FLOW, Kind.CUMULATIVE})
"""Those that can be added up at all: nobody adds rates or percentages."""


class Across(StrEnum):
    """What the values of an indicator may be added up across, as nobody is counted twice there."""

    AREAS = "areas"
    PARTNERS = "partners"
    PERIODS = "periods"


class Better(StrEnum):
    """Which direction is an improvement."""

    MORE = "more"
    LESS = "less"


@dataclass(frozen=True, slots=True)
class Ratio:
    """What is worked out of two others of a sector: so many of `part` for `per` of `whole`."""

    part: str
    whole: str
    per: int = 100
    places: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """What a code means; codes are unique within a sector.

    `unit` is PERCENT, the ISO 4217 code of a currency, or a unit that has words. `adds_up` is empty for
    what is never added. No value is below `least` or above `most`. `standard` is what a value is held
    against, such as 15 litres of water a person; `standard_source` is who set it, `standard_url` where
    it stands. Counts below `smallest` are not printed.
    """

    sector: str
    code: str
    kind: Kind
    unit: str
    adds_up: frozenset[Across] = frozenset()
    better: Better | None = None
    least: Number = 0
    most: Number | None = None
    standard: Number | None = None
    standard_source: str = ""
    standard_url: str = ""
    smallest: int = 0
    ratio: Ratio | None = None

    def __post_init__(self) -> None:
        if self.adds_up and self.kind not in ADDED_KINDS:
            raise ValueError(f"{self.name}: a {self.kind} is never added up")
        if (self.unit == PERCENT) is not (self.kind is Kind.PERCENTAGE):
            raise ValueError(f"{self.name}: a percentage is in per cent, and nothing else is")

    @property
    def name(self) -> str:
        """`wash.latrines`: its part of the keys of its figures."""
        return f"{self.sector}.{self.code}"

    @property
    def is_whole(self) -> bool:
        """Whether it counts what nobody has half of."""
        return self.unit in UNITS and UNITS[self.unit].is_whole

    def adds_up_across(self, what: Across) -> bool:
        return what in self.adds_up
