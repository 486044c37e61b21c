"""Shares of one whole that stand in one report: whether a reader may add them up."""

from collections.abc import Iterable, Iterator

from sitrep.analysis.change import counted_in
from sitrep.arithmetic import percentage, total
from sitrep.model.figure import Figure, Figures, Made

_FEWEST = 2


def wholes_off(made: Iterable[Figure], figures: Figures) -> Iterator[Figure]:
    """The wholes whose printed shares, as they are rounded, do not add up to them.

    Three shares of 33 per cent are 99 of 100. Only shares of different people are looked at, and exact
    ones: what is "less than 1" or "about 30" says itself that it is not to be added up.
    """
    shares: dict[str, list[Figure]] = {}
    for figure in made:
        if figure.made is Made.SHARE and all(key in figures for key in figure.parts):
            shares.setdefault(figure.parts[1], []).append(figure)
    for key, printed in shares.items():
        parts = [figures[share.parts[0]] for share in printed]
        counted = [addend for part in parts for addend in counted_in(part)]
        if len(printed) < _FEWEST or len(set(counted)) < len(counted):
            continue
        if not all(share.quantity.is_exact for share in printed):
            continue
        together = percentage(total(part.quantity for part in parts), figures[key].quantity)
        if together != total(share.quantity for share in printed):
            yield figures[key]
