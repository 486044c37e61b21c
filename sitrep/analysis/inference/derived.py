"""Shares, ratios and gaps made again from what a report prints, so that none reveals more than that."""

from collections.abc import Iterator
from dataclasses import replace

from sitrep.arithmetic import percentage, ratio, readable
from sitrep.model.figure import Figure, Figures, Made
from sitrep.model.indicators import PERCENT
from sitrep.model.tables import FUNDING
from sitrep.quantity import Kind, places_of


def derived_again(figures: Figures) -> Figures:
    """The same with each share or ratio recomputed from its counts, or without it if one is withheld."""
    return {figure.key: figure for figure in _derived(figures)}


def _derived(figures: Figures) -> Iterator[Figure]:
    for figure in figures.values():
        of_appeal = FUNDING.makes(figure.key) and figure.made in (Made.RATIO, Made.DIFFERENCE)
        if not of_appeal and figure.made not in (Made.SHARE, Made.RATIO):
            yield figure
            continue
        parts = [figures[key].quantity for key in figure.parts]
        if figure.made is not Made.SHARE and Kind.SUPPRESSED in {each.kind for each in parts}:
            continue
        if of_appeal:
            # Coverage and gap: of amounts, which are shown as they are or not at all.
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
