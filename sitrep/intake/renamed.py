"""A partner's header that has changed since it was mapped: what it is called now."""

from collections.abc import Sequence

from rapidfuzz import fuzz

from sitrep.intake.counted import counted_in
from sitrep.intake.naming import PARTNERS, likeness, worded
from sitrep.model.tables import Column
from sitrep.words.folding import fold

_NEARLY, _IN_PART = 85, 60


def now_called(was: str, column: Column | None, headers: Sequence[str]) -> str | None:
    """The header, of those that nobody reads, that has taken the place of `was`; None for none or two.

    `column` is the one of ours that it fills. A header that is nearly the same has; one that is alike
    in part has where it means our column too, and counts the same people.
    """
    nearly = [header for header in headers if _likeness(was, header) >= _NEARLY]
    if column is None or len(nearly) == 1:
        found = nearly
    else:
        found = [
            header
            for header in headers
            if _likeness(was, header) >= _IN_PART and _means(column, was, header)
        ]
    return found[0] if len(found) == 1 else None


def _likeness(one: str, other: str) -> float:
    return fuzz.ratio(fold(worded(one)), fold(worded(other)))


def _means(column: Column, was: str, header: str) -> bool:
    if column.is_quantity:
        before, now = counted_in([was]), counted_in([header])
        if before or now:
            return before == now
    return likeness(column, [header]) >= PARTNERS
