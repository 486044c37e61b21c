"""Whose a figure is, as data: a country, an area, some or all countries, a camp, a mission or events."""

from dataclasses import dataclass
from enum import StrEnum


class SubjectKind(StrEnum):
    """What a subject is.

    SOME_COUNTRIES are those that a total is expected from, where the report is on others beside them.
    CAMPS are those of a country, or of one type in it, whose code is the name. EVENTS are those of one
    kind, whose code is the name, or of all kinds. REGION is the operation's countries as a whole, not
    added up. NAMED_TOTAL is a sum that the operation has a name for. SECTORS_OF_APPEAL are those that
    were entered, added up where nobody states the appeal as a whole. WORDS is what a narrative asked
    for, named in words; AREAS are areas of a country without their names, which an edition withholds.
    """

    PLACE = "place"
    AREAS = "areas"
    ALL_COUNTRIES = "all_countries"
    SOME_COUNTRIES = "some_countries"
    CAMP = "camp"
    MISSION = "mission"
    EVENT = "event"
    EVENTS = "events"
    CAMPS = "camps"
    NAMED_TOTAL = "named_total"
    REGION = "region"
    APPEAL = "appeal"
    SECTORS_OF_APPEAL = "sectors_of_appeal"
    ORGANISATION = "organisation"
    OPERATION = "operation"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Subject:
    """`name` is as the analyst wrote it; of a place the area's, and "" for the whole country.

    `country` is an ISO alpha-3 code: of a place always, of a camp where another country has one of the
    same name. `detail` tells two events of the same words apart, and says by whom what an indicator of a
    place counts was done; of an appeal it is the agency whose part it is. `sector` is that of a part of
    an appeal. `countries` are the codes of some countries, `others` how many more the report is on.
    """

    kind: SubjectKind
    name: str = ""
    country: str = ""
    detail: str = ""
    sector: str = ""
    countries: tuple[str, ...] = ()
    others: int = 0

    @property
    def is_total(self) -> bool:
        """Whether countries are added up in it."""
        return self.kind in (SubjectKind.ALL_COUNTRIES, SubjectKind.SOME_COUNTRIES)

    @property
    def code(self) -> str:
        """For programs: `TUR`, `TUR/Urfa`, `TUR/*` for areas without names, `by:UNICEF`, or the name."""
        if self.kind is SubjectKind.ORGANISATION:
            return f"{_BY}{self.name}"
        if self.kind is SubjectKind.AREAS:
            return f"{self.country}/{_UNNAMED}"
        return "/".join(part for part in (self.country, self.name) if part)


_UNNAMED = "*"
_BY = "by:"

ALL_COUNTRIES = Subject(SubjectKind.ALL_COUNTRIES)
THE_REGION = Subject(SubjectKind.REGION)
OPERATION = Subject(SubjectKind.OPERATION)
"""The whole of it, where a row says no place."""


def place(country: str, area: str = "") -> Subject:
    """A country, or an area in it."""
    return Subject(SubjectKind.PLACE, area, country)


def some_countries(countries: tuple[str, ...], others: int) -> Subject:
    """Those that are counted; the report is on so many others, in which nobody ever counted."""
    return Subject(SubjectKind.SOME_COUNTRIES, countries=countries, others=others)


def organisation(name: str) -> Subject:
    """One of those who work in a place."""
    return Subject(SubjectKind.ORGANISATION, name)


def place_of_code(code: str) -> Subject:
    """The place, or the organisation, that `Subject.code` wrote so."""
    if code.startswith(_BY):
        return organisation(code.removeprefix(_BY))
    country, _, name = code.partition("/")
    return unnamed_areas(country) if name == _UNNAMED else place(country, name)


def unnamed_areas(country: str) -> Subject:
    """Areas of a country whose names a reader may not learn."""
    return Subject(SubjectKind.AREAS, country=country)


def camps_in(country: str, camp_type: str = "") -> Subject:
    """The camps of a country, or those of one type."""
    return Subject(SubjectKind.CAMPS, camp_type, country)


def in_words(name: str) -> Subject:
    """What is named in finished words already."""
    return Subject(SubjectKind.WORDS, name)
