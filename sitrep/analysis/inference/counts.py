"""Which figures a reader can reckon with, and which of them tell of people."""

from decimal import Decimal

from sitrep.analysis.funding import CARRIED_OVER, RECEIVED, REQUIRED
from sitrep.model.counting import is_named_total
from sitrep.model.figure import Figure, Made
from sitrep.model.indicators import may_be_added, may_tell_of_people
from sitrep.model.tables import FUNDING, INDICATORS, counts_people
from sitrep.quantity import Quantity

_OF_PEOPLE = (".value", ".to_date", ".in_period", ".in_need")
_OF_INDICATORS = (*_OF_PEOPLE, ".target")
_AMOUNTS = tuple(f".{measure}" for measure in (REQUIRED, RECEIVED, CARRIED_OVER))
_WORKED_OUT = (Made.SHARE, Made.CHANGE, Made.RATIO)


def is_added(figure: Figure) -> bool:
    """Whether a row or a sum of rows has it, and it may be a part or the whole of others.

    These are people and places for them, what indicators count and aim at, and the amounts of appeals.
    """
    if not isinstance(figure.value, Quantity) or figure.made in _WORKED_OUT:
        return False
    if FUNDING.makes(figure.key):
        return figure.key.endswith(_AMOUNTS)
    if INDICATORS.makes(figure.key):
        return figure.key.endswith(_OF_INDICATORS) and (
            may_be_added(figure.unit) or (may_tell_of_people(figure.unit) and _is_whole(figure))
        )
    return counts_people(figure.key) or is_named_total(figure.key)


def tells_of_people(figure: Figure) -> bool:
    """Whether somebody may be known by it where it is small.

    Of indicators these are whole counts and needs of people: a target is nobody, and neither is money.
    """
    if FUNDING.makes(figure.key) or not is_added(figure):
        return False
    if INDICATORS.makes(figure.key):
        may_be = may_tell_of_people(figure.unit) and _is_whole(figure)
        return may_be and figure.key.endswith(_OF_PEOPLE)
    return True


def _is_whole(figure: Figure) -> bool:
    return not isinstance(figure.quantity.value, Decimal)
