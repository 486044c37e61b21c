"""The sections of a report: what each prints and takes, in the order in which they stand."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SectionSpec:
    """One heading of the report, and all that can be entered for it.

    `event_categories` are the events that it lists; which tables it prints, their kinds say. In a
    report without it, the section `instead` lists them. A section that `stands_on_first_page` or
    `stands_at_end` has its own place there; the others follow one another. Those that are not `is_usual`
    are in a report that names them alone. What `may_be_absent` is left out as long as it is empty.
    """

    key: str
    event_categories: tuple[str, ...] = ()
    instead: str | None = None
    takes_narrative: bool = True
    takes_quotations: bool = True
    takes_photos: bool = True
    stands_on_first_page: bool = False
    stands_at_end: bool = False
    is_usual: bool = True
    may_be_absent: bool = False

    @property
    def heading(self) -> str:
        """Its heading's key in the catalogue."""
        return f"section.{self.key}"

    @property
    def follows(self) -> bool:
        """Whether it stands among those that follow one another."""
        return not (self.stands_on_first_page or self.stands_at_end)


HIGHLIGHTS = SectionSpec(
    "highlights", takes_quotations=False, takes_photos=False, stands_on_first_page=True
)
CONTEXT = SectionSpec("context", is_usual=False, may_be_absent=True)
DISPLACEMENT = SectionSpec("displacement")
CAMPS = SectionSpec("camps")
SECTORS = SectionSpec("sectors", may_be_absent=True)
FUNDING = SectionSpec("funding", may_be_absent=True)
MISSION = SectionSpec("mission")
EVENTS = SectionSpec(
    "events",
    event_categories=("displacement", "defection", "security incident", "diplomacy", "mandate"),
)
ACCESS = SectionSpec(
    "access",
    event_categories=("access",),
    instead="response",
    is_usual=False,
    may_be_absent=True,
)
RESPONSE = SectionSpec("response", event_categories=("response",))
PRESS = SectionSpec("press", takes_photos=False)
OUTLOOK = SectionSpec("outlook", is_usual=False, may_be_absent=True)
CONTACTS = SectionSpec(
    "contacts", takes_narrative=False, takes_quotations=False, takes_photos=False, stands_at_end=True
)

SECTIONS: tuple[SectionSpec, ...] = (
    HIGHLIGHTS,
    CONTEXT,
    DISPLACEMENT,
    CAMPS,
    SECTORS,
    FUNDING,
    MISSION,
    EVENTS,
    ACCESS,
    RESPONSE,
    PRESS,
    OUTLOOK,
    CONTACTS,
)
"""In the order of the page, of the narrative and of the lists to choose a section from."""

EVENT_CATEGORIES = tuple(name for each in SECTIONS for name in each.event_categories)
"""The kinds of events that every operation has."""

USUAL_SECTIONS = tuple(each.key for each in SECTIONS if each.is_usual and each.follows)
"""Those that follow one another in the report of an operation that names none."""


def sections_named(keys: Iterable[str]) -> tuple[SectionSpec, ...]:
    """The sections of a report that names these, in that order.

    Those with a place of their own are in every report. KeyError for a key of none.
    """
    by_key = {each.key: each for each in SECTIONS}
    following = [section for section in map(by_key.__getitem__, keys) if section.follows]
    first = [each for each in SECTIONS if each.stands_on_first_page]
    last = [each for each in SECTIONS if each.stands_at_end]
    return (*first, *following, *last)


def categories_in(section: SectionSpec, report: Collection[SectionSpec]) -> tuple[str, ...]:
    """The categories of events that a section lists in a report that has these sections."""
    lent = (each for each in SECTIONS if each.instead == section.key and each not in report)
    return (*(name for each in lent for name in each.event_categories), *section.event_categories)
