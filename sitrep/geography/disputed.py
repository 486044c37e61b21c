"""Borders that the map has as any other, though the countries beside them do not agree on them.

Not a list of all disputes of the world: only lines at land, at the scale of a page. An area without a
code needs no entry, all of its borders are such lines. The list is Natural Earth's own (1:50m, Admin 0
boundary lines, public domain): its land boundaries of the classes `Disputed`, `Indefinite` and `Line of
control`, by the two countries between which sitrep's map has them and by the degrees within which they
run. Lines that Natural Earth draws as agreed are added, with the documents that say otherwise. How the
list compares with the lines of the United Nations says docs/decisions/006-the-map-takes-no-side.md. An
office that must follow another list adds to it in operation.toml (`[map] disputed_borders`).
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


_NATURAL_EARTH = (
    DisputedBorder(("CHN", "IND"), (77.7, 33.3, 79.1, 35.6)),  # Aksai Chin
    DisputedBorder(("CHN", "IND"), (91.5, 27.6, 97.4, 29.6)),  # Arunachal Pradesh
    DisputedBorder(("DZA", "MAR"), (-8.8, 27.5, -1.2, 32.2)),
    border("ETH", "SOM"),  # indefinite
    DisputedBorder(("ETH", "KEN"), (35.2, 4.5, 36.0, 5.6)),  # the Ilemi triangle
    DisputedBorder(("FRA", "SUR"), (-54.7, 2.2, -54.0, 3.4)),
    DisputedBorder(("GUY", "SUR"), (-57.7, 1.8, -56.4, 3.5)),
    # The Line of Control in Jammu and Kashmir; further south the border is agreed.
    DisputedBorder(("IND", "PAK"), (73.7, 32.7, 77.2, 35.2)),
    border("ISR", "LBN"),
    border("ISR", "PSE"),
    border("ISR", "SYR"),  # along the Golan, of which Security Council resolution 497 (1981) speaks
    DisputedBorder(("KEN", "SSD"), (34.3, 4.5, 35.4, 5.6)),  # the Ilemi triangle
    border("KOR", "PRK"),  # line of control
    DisputedBorder(("MWI", "TZA"), (33.8, -11.7, 35.0, -9.4)),  # Lake Malawi
)
_ADDED = (
    # Natural Earth has Abyei alone as disputed. Security Council resolution 2046 (2012) asks both
    # countries to agree on disputed areas and on the demarcation of their border.
    border("SDN", "SSD"),
    # The Sudan's letter to the Security Council of 20 February 1958 (S/3963). The United Nations draw a
    # second, broken line beside the parallel at Bir Tawil and Hala'ib; Natural Earth alone has the
    # salient of Wadi Halfa.
    DisputedBorder(("EGY", "SDN"), (33.0, 21.5, 37.2, 22.5)),
    DisputedBorder(("EGY", "SDN"), (31.1, 21.5, 31.6, 22.5)),
)

DISPUTED_BORDERS: tuple[DisputedBorder, ...] = (*_NATURAL_EARTH, *_ADDED)
