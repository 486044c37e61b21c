"""Whether two numbers can be two ways of saying one, and how they may have come to differ."""

from sitrep.analysis.bounds import limits
from sitrep.intervals import ROUGH
from sitrep.quantity import Number, Quantity


def agree(stated: Quantity, other: Quantity) -> bool:
    """Whether what both say, with their qualifiers, can be true of one number; False for a missing one.

    A round number without a qualifier may be rounded: 35,000 agrees with 35,123, 84 not with 85.
    """
    if stated.value is None or other.value is None:
        return False
    (low, high), (other_low, other_high) = limits(stated), limits(other)
    if low <= other_high and other_low <= high:
        return True
    return is_rounded(stated.value, other.value) or is_rounded(other.value, stated.value)


def is_rounded(round_number: Number, number: Number) -> bool:
    """Whether the first may be the second, rounded up or down to the digits before its zeros."""
    if not (isinstance(round_number, int) and isinstance(number, int)):
        return False
    zeros = len(str(round_number)) - len(str(round_number).rstrip("0"))
    apart = abs(number - round_number)
    return bool(zeros) and apart < 10**zeros and apart <= ROUGH * round_number


def is_slip(typed: int, meant: int) -> bool:
    """Whether one digit differs, or two neighbouring digits changed places."""
    one, other = str(typed), str(meant)
    if len(one) != len(other):
        return False
    apart = [place for place, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    is_swapped = len(apart) == 2 and apart[1] == apart[0] + 1 and sorted(one) == sorted(other)
    return len(apart) == 1 or is_swapped


def share_apart(number: Number, other: Number) -> float:
    """How far two numbers are apart, as a share of the larger; 0 for two zeros."""
    one, two = float(number), float(other)
    largest = max(abs(one), abs(two))
    return abs(one - two) / largest if largest else 0
