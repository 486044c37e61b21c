"""The sections of a report: what each prints and takes, in the order in which they stand."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SectionSpec:
    """One heading of the report, and all that can be entered for it.

    `event_categories` are the events that it lists; which tables it prints, their kinds say. A section
    that `stands_on_first_page` has its own place there; the others follow one another.
    """

    key: str
    event_categories: tuple[str, ...] = ()
    takes_narrative: bool = True
    takes_quotations: bool = True
    takes_photos: bool = True
    stands_on_first_page: bool = False

    @property
    def heading(self) -> str:
        """Its heading's key in the catalogue."""
        return f"section.{self.key}"


HIGHLIGHTS = SectionSpec(
    "highlights", takes_quotations=False, takes_photos=False, stands_on_first_page=True
)
DISPLACEMENT = SectionSpec("displacement")
CAMPS = SectionSpec("camps")
MISSION = SectionSpec("mission")
EVENTS = SectionSpec(
    "events",
    event_categories=("displacement", "defection", "security incident", "diplomacy", "mandate"),
)
RESPONSE = SectionSpec("response", event_categories=("access", "response"))
PRESS = SectionSpec("press", takes_photos=False)

SECTIONS: tuple[SectionSpec, ...] = (
    HIGHLIGHTS,
    DISPLACEMENT,
    CAMPS,
    MISSION,
    EVENTS,
    RESPONSE,
    PRESS,
)
"""The order of the page, of the narrative and of the lists to choose a section from."""
