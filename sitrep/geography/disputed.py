"""Borders that the map has as any other, though the countries beside them do not agree on them.

Not a list of all disputes of the world: only lines at land, at the scale of a page. An area without a
code needs no entry, all of its borders are such lines. The map is Natural Earth 1:50m; the choice is the
project's own, from general knowledge, and was not held against a document. An office that must follow
another list adds to it in operation.toml (`[map] disputed_borders`).
"""

from dataclasses import dataclass

_EVERYWHERE = (-180.0, -90.0, 180.0, 90.0)


@dataclass(frozen=True, slots=True)
class DisputedBorder:
    """The border between two countries by code, within west, south, east and north in degrees."""

    between: tuple[str, str]
    within: tuple[float, float, float, float] = _EVERYWHERE


def border(one: str, other: str) -> DisputedBorder:
    """All of the border between two countries."""
    return DisputedBorder((one, other))


DISPUTED_BORDERS: tuple[DisputedBorder, ...] = (
    border("ISR", "SYR"),  # along the Golan, of which Security Council resolution 497 (1981) speaks
    border("ISR", "PSE"),  # armistice lines
    border("ISR", "LBN"),  # the Blue Line of withdrawal, which is no border
    border("SDN", "SSD"),  # not yet determined; Abyei
    border("EGY", "SDN"),  # the Hala'ib triangle
    border("CHN", "IND"),  # Aksai Chin, Arunachal Pradesh
    # The Line of Control in Jammu and Kashmir; further south the border is agreed.
    DisputedBorder(("IND", "PAK"), (73.0, 32.3, 80.0, 37.5)),
)
