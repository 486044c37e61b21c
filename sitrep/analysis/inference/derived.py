"""Shares and ratios recomputed from what a report prints, so that none reveals more than that."""

from collections.abc import Iterator
from dataclasses import replace

from sitrep.arithmetic import percentage, ratio, readable
from sitrep.model.figure import Figure, Figures, Made
from sitrep.model.indicators import PERCENT
from sitrep.model.tables import INDICATORS
from sitrep.quantity import Kind, places_of


def derived_again(figures: Figures) -> Figures:
    """The same with each share or ratio recomputed from its counts, or without it if one is withheld."""
    return {figure.key: figure for figure in _derived(figures)}


def _derived(figures: Figures) -> Iterator[Figure]:
    for figure in figures.values():
        if figure.made not in (Made.SHARE, Made.RATIO):
            yield figure
            continue
        parts = [figures[key].quantity for key in figure.parts]
        if figure.made is Made.RATIO and Kind.SUPPRESSED in {each.kind for each in parts}:
            continue
        if not INDICATORS.makes(figure.key) and figure.made is Made.RATIO:
            # The coverage of an appeal: of amounts, which tell of nobody, and in another order.
            yield figure
            continue
        part, whole = parts
        if figure.made is Made.SHARE:
            share = percentage(part, whole)
            percent = share and readable(share)
        elif figure.unit == PERCENT:
            percent = ratio(part, whole, 100, max(1, places_of(figure.quantity.value)))
        else:
            percent = figure.quantity
        if percent is not None:
            yield replace(figure, value=percent)
