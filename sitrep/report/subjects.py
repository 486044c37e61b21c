"""Whose a figure is, in words: a place, an appeal, a camp, a mission, a kind of events."""

from sitrep.cells import Address
from sitrep.model.figure import Figure
from sitrep.model.subject import Subject, SubjectKind
from sitrep.model.tables import CAMPS, EVENTS
from sitrep.report.measures import sector_named
from sitrep.report.text import Text
from sitrep.report.texts import Texts

MOST_NAMED = 4
"""Countries of a sum, or those that it lacks, in its name."""


def kind_of_events(kind: str, words: Texts) -> Text:
    """The words for a kind of events; those of operation.toml for the office's own."""
    column = EVENTS.column("category")
    if column.message_of(kind) in words.words.messages:
        return words.code(column, kind)
    return Text.of_setting("events.kinds", kind)


def named(subject: Subject, words: Texts, *cells: Address) -> Text:
    """`Turkey`, `Urfa, Turkey`, "All countries", `Chad and Egypt`, a kind of events, or an appeal, camp,
    mission or event in the analyst's words.

    `cells` are those that it is cited from.
    """
    match subject.kind:
        case SubjectKind.ALL_COUNTRIES:
            return words.say("subject.total")
        case SubjectKind.REGION:
            return words.say("subject.region")
        case SubjectKind.NAMED_TOTAL:
            key, called = f"totals.{subject.name}", subject.name.replace("_", " ")
            is_called = key in words.words.messages
            return Text.of_setting(key, words.words.say(key) if is_called else called)
        case SubjectKind.SOME_COUNTRIES:
            return _some_countries(subject, words)
        case SubjectKind.OPERATION:
            return words.say("subject.operation")
        case SubjectKind.CAMPS:
            return _camps(subject, words)
        case SubjectKind.EVENTS:
            kind = subject.name
            return (
                kind_of_events(kind, words).opening(words.language)
                if kind
                else words.say("subject.events")
            )
        case SubjectKind.AREAS:
            return words.say("subject.areas", country=words.country(subject.country))
        case SubjectKind.APPEAL | SubjectKind.SECTORS_OF_APPEAL:
            return _appeal(subject, words, *cells)
        case SubjectKind.PLACE if not subject.name:
            return words.country(subject.country)
        case _ if subject.country:
            country = words.country(subject.country)
            return words.say("place", area=Text.cited(subject.name, *cells), country=country)
    return Text.cited(subject.name, *cells)


def _camps(subject: Subject, words: Texts) -> Text:
    country = words.country(subject.country)
    if not subject.name:
        return words.say("subject.camps", country=country)
    kind = words.code(CAMPS.column("type"), subject.name)
    return words.say("subject.camps.type", country=country, kind=kind)


def _appeal(subject: Subject, words: Texts, *cells: Address) -> Text:
    """`RRP 2012`, `RRP 2012, Health, Jordan, UNHCR`, `RRP 2012 (sum of its sectors)`."""
    parts = [
        Text.cited(subject.name, *cells),
        *([sector_named(subject.sector, words)] if subject.sector else []),
        *([words.country(subject.country)] if subject.country else []),
        *([Text.cited(subject.detail, *cells)] if subject.detail else []),
    ]
    appeal = words.joined("comma", parts)
    if subject.kind is SubjectKind.APPEAL:
        return appeal
    return words.say("subject.sectors_of_appeal", appeal=appeal)


def _some_countries(subject: Subject, words: Texts) -> Text:
    """By their names; how many of how many where there are too many of them."""
    countries = subject.countries
    if len(countries) <= MOST_NAMED:
        return words.list_of([words.country(each) for each in countries])
    return words.say("subject.some", count=len(countries), of=len(countries) + subject.others)


def part_of(figure: Figure, part: Subject, words: Texts) -> Text:
    """`Lebanon`, `Urfa (Turkey)`; in a sum of Turkey `Urfa`."""
    if not part.name or part.kind is not SubjectKind.PLACE:
        return named(part, words)
    if part.country == figure.subject.country:
        return Text.cited(part.name)
    return words.say("subject.part", area=Text.cited(part.name), country=words.country(part.country))
