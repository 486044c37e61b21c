"""What a policy does to counts of people one by one: small ones are withheld, or all are rounded."""

from dataclasses import replace
from fnmatch import fnmatchcase

from sitrep.analysis.inference.counts import tells_of_people
from sitrep.model.disclosure_setting import Disclosure
from sitrep.model.figure import Figure, Figures
from sitrep.quantity import Kind, Quantity


def is_small(figure: Figure, policy: Disclosure) -> bool:
    """Whether the policy withholds it because somebody may be known by it; zero is nobody."""
    count = figure.quantity
    return (
        policy.threshold is not None
        and tells_of_people(figure)
        and count.value is not None
        and 0 < count.value < policy.threshold
        and count.kind not in (Kind.LESS_THAN, Kind.AT_MOST, Kind.NEARLY)
        and _is_covered(figure, policy)
    )


def rounded(figures: Figures, policy: Disclosure | None) -> Figures:
    """Each count to the nearest multiple by itself, and none that is not zero to zero."""
    if policy is None or policy.round_to is None:
        return figures
    base = policy.round_to
    return {
        key: replace(figure, value=Quantity(Kind.EXACT, _nearest(figure.value.count or 0, base)))
        if isinstance(figure.value, Quantity)
        and figure.value.kind is Kind.EXACT
        and figure.value.value
        and tells_of_people(figure)
        and _is_covered(figure, policy)
        else figure
        for key, figure in figures.items()
    }


def _nearest(count: int, base: int) -> int:
    return max(base, base * ((2 * count + base) // (2 * base)))


def _is_covered(figure: Figure, policy: Disclosure) -> bool:
    return any(fnmatchcase(figure.key, pattern) for pattern in policy.figures)
