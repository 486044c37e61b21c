"""The catalogue of indicators: what a code means stands here once, and an office may add its own."""

from sitrep.model.indicators.indicator import (
    ADDED_KINDS,
    PERCENT,
    SECTORS,
    Across,
    Better,
    Indicator,
    Kind,
    Ratio,
)
from sitrep.model.indicators.shipped import SHIPPED
from sitrep.model.indicators.unit import UNITS, is_currency, may_be_added, may_tell_of_people

__all__ = [
    "ADDED_KINDS", "PERCENT", "SECTORS", "SHIPPED", "UNITS", "Across", "Better", "Indicator", "Kind",
    "Ratio", "is_currency", "may_be_added", "may_tell_of_people",
]  # fmt: skip
