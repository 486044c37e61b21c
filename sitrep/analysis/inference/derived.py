"""Shares recomputed from the counts that a report prints, so that none reveals more than those do."""

from collections.abc import Iterator
from dataclasses import replace

from sitrep.arithmetic import percentage
from sitrep.model.figure import Figure, Figures, Made


def derived_again(figures: Figures) -> Figures:
    """The same with each share recomputed from its two counts, or left out where one is withheld."""
    return {figure.key: figure for figure in _derived(figures)}


def _derived(figures: Figures) -> Iterator[Figure]:
    for figure in figures.values():
        if figure.made is not Made.SHARE:
            yield figure
            continue
        part, whole = (figures[key].quantity for key in figure.parts)
        percent = percentage(part, whole)
        if percent is not None:
            yield replace(figure, value=percent)
