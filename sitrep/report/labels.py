"""What figures are called: whose they are and what they measure, in words, and their ids on the page."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from sitrep.cells import Address
from sitrep.model.counting import ABROAD, Series, is_named_total, population_of
from sitrep.model.figure import Figure, Made
from sitrep.model.month import Evidence
from sitrep.model.period import Period
from sitrep.model.subject import Subject, SubjectKind
from sitrep.model.tables import CAMPS, EVENTS, INDICATORS
from sitrep.quantity import Quantity
from sitrep.report.measures import goes_without_saying, measure_of, people_named, people_of, sector_named
from sitrep.report.text import EMPTY, Text, joined
from sitrep.report.texts import Texts
from sitrep.words.days import DateStyle

_INPUTS_PARTS = 2
_MOST_NAMED = 4
"""Countries of a sum, or those that it lacks, in its name."""
_NOT_IN_AN_ID = re.compile(r"[^A-Za-z0-9-]")


def report_named(period: Period, evidence: Evidence, words: Texts) -> Text:
    """This report or an earlier one, `No. 4`; by its period where it has no number yet."""
    number = evidence.number(period)
    if number is None:
        return Text.of_value(period, words.words.worded(period))
    return words.say("report.number", number=number)


def short_path(file: str) -> str:
    """`2012-07/refugees.xlsx`: without the folders of all inputs and of the operation."""
    return "/".join(file.split("/")[_INPUTS_PARTS:]) or file


def sheet_of(cell: Address) -> str:
    """`2012-07/refugees.xlsx, Sheet1`, or the file alone for a text."""
    return ", ".join(part for part in (short_path(cell.file), cell.sheet) if part)


def label_of(figure: Figure, words: Texts) -> Text:
    """What a figure is, in words: whose it is and what it measures; an event says it in its own.

    So does a figure that a narrative asked for, with a key such as `share(a, b)`.
    """
    whose, measure = parts_of_label(figure, words)
    if not measure:
        return whose
    key = "event.measured" if figure.subject.kind is SubjectKind.EVENT else "figure.label"
    return words.say(key, subject=whose, measure=measure)


def parts_of_label(figure: Figure, words: Texts) -> tuple[Text, Text]:
    """Whose a figure is and what it measures; the second is empty where the first says both."""
    match figure.subject.kind:
        case SubjectKind.WORDS:
            return Text.cited(figure.subject.name, *figure.cells), EMPTY
        case SubjectKind.EVENT:
            return _event(figure, words)
        case SubjectKind.NAMED_TOTAL:
            whole = _named_total(figure, words)
            is_change = figure.made is Made.CHANGE
            return words.say("measure.change", measure=whole) if is_change else whole, EMPTY
        case SubjectKind.EVENTS:
            return _of_events(figure, words).opening(words.language), EMPTY
    subject, measure = subject_of(figure, words), measure_of(figure, words)
    if not (figure.subject.detail and INDICATORS.makes(figure.key)):
        return subject, measure
    return subject, words.say(
        "figure.by", label=measure, by=Text.cited(figure.subject.detail, *figure.cells)
    )


def _named_total(figure: Figure, words: Texts) -> Text:
    """`Forcibly displaced people (refugees and internally displaced people)`, with what it lacks."""
    people = [people_of(key, words) for key in figure.parts if not is_named_total(key)]
    whole = named(figure.subject, words)
    label = words.say("total.named", name=whole, people=words.list_of(people)) if people else whole
    lacking = lacking_in(figure, words)
    return words.say("subject.without", subject=label, names=lacking) if lacking else label


def _of_events(figure: Figure, words: Texts) -> Text:
    """`events listed: abduction`, `killed in the events listed`."""
    kind, measure = figure.subject.name, measure_of(figure, words)
    if kind:
        return words.say("event.of_kind", measure=measure, kind=kind_of_events(kind, words))
    is_count = figure.made is Made.COUNTED or figure.key.endswith(".count.change")
    return measure if is_count else words.say("event.of_all", measure=measure)


def _event(figure: Figure, words: Texts) -> tuple[Text, Text]:
    """An event in its own words; with its date and place where another has the same words.

    Of whom it killed or hurt with the measure.
    """
    event = figure.subject
    summary = Text.cited(event.name, *figure.cells)
    if event.detail:
        where = Text.cited(event.detail, *figure.cells)
        summary = words.say("event.alike", summary=summary, place=where, date=figure.as_of)
    return summary, EMPTY if figure.key.endswith(".people") else measure_of(figure, words)


def kind_of_events(kind: str, words: Texts) -> Text:
    """The words for a kind of events; those of operation.toml for the office's own."""
    column = EVENTS.column("category")
    if column.message_of(kind) in words.words.messages:
        return words.code(column, kind)
    return Text.of_setting("events.kinds", kind)


def series_title(series: Series, words: Texts) -> Text:
    """`Registered refugees`, `Internally displaced people (estimated)`."""
    return people_counted(series, words).opening(words.language)


def people_counted(series: Series, words: Texts) -> Text:
    """The same within a sentence."""
    if goes_without_saying(series.whom, words):
        return words.say(f"refugees.{series.method}")
    people = people_named(series.whom, words)
    return words.say("series.of", people=people, measure=words.say(f"measure.{series.method}"))


def subject_of(figure: Figure, words: Texts) -> Text:
    """Whose a figure is; for a sum that lacks a part it says so: `Turkey without Urfa`.

    Of some countries only those are named that it has: `Chad and Egypt without Libya`. A country of
    which a single area is counted is `Chad: Ouaddai only`.
    """
    whose = _with_lacks(figure, words)
    if figure.only_parts and not figure.subject.is_total:
        return words.say("subject.only", subject=whose, area=_only_in(figure, words))
    return with_only(figure, whose, words)


def with_only(figure: Figure, whose: Text, words: Texts) -> Text:
    """The name of a total, and in brackets of which countries it has a single area."""
    only = _only_in(figure, words)
    return words.say("subject.only.in", text=whose, names=only) if only else whose


def _only_in(figure: Figure, words: Texts) -> Text:
    """`Ouaddai` of Chad, `Chad only Ouaddai` in a total; "" for none."""
    if not figure.subject.is_total:
        return words.list_of([part_of(figure, part, words) for part in figure.only_parts])
    names = [
        words.say("subject.only.part", country=words.country(part.country), area=Text.cited(part.name))
        for part in figure.only_parts
    ]
    return words.list_of(_first_ones(names, words))


def _with_lacks(figure: Figure, words: Texts) -> Text:
    lacking = lacking_in(figure, words)
    if not lacking:
        return named(figure.subject, words, *figure.cells)
    if figure.subject.kind is SubjectKind.ALL_COUNTRIES:
        is_abroad = population_of(figure.key) in ABROAD
        key = "subject.total.without" if is_abroad else "subject.countries.without"
        return words.say(key, names=lacking)
    lacked = {(part.kind, part.code) for part in (*figure.missing_parts, *figure.withheld_parts)}
    counted = tuple(each for each in figure.subject.countries if (SubjectKind.PLACE, each) not in lacked)
    others = figure.subject.others + len(figure.subject.countries) - len(counted)
    having = replace(figure.subject, countries=counted, others=others)
    whose = named(having, words, *figure.cells)
    return words.say("subject.without", subject=whose, names=lacking)


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
    appeal = joined(", ", parts)
    if subject.kind is SubjectKind.APPEAL:
        return appeal
    return words.say("subject.sectors_of_appeal", appeal=appeal)


def _some_countries(subject: Subject, words: Texts) -> Text:
    """By their names; how many of how many where there are too many of them."""
    countries = subject.countries
    if len(countries) <= _MOST_NAMED:
        return words.list_of([words.country(each) for each in countries])
    return words.say("subject.some", count=len(countries), of=len(countries) + subject.others)


def lacking_in(figure: Figure, words: Texts) -> Text:
    """`Lebanon and Urfa (Turkey)`: whose counts are not in a sum, as they are missing or withheld.

    "" where it is whole or has no value. Of many only the first ones "and others": the data notes have
    all.
    """
    has_value = isinstance(figure.value, Quantity) and not figure.value.is_missing
    if not has_value:
        return EMPTY
    lacking = (*figure.missing_parts, *figure.withheld_parts)
    return words.list_of(_first_ones([part_of(figure, part, words) for part in lacking], words))


def names_of_parts(figure: Figure, parts: Iterable[Subject], words: Texts) -> Text:
    """All these parts of a sum in one phrase."""
    return words.list_of([part_of(figure, part, words) for part in parts])


def _first_ones(names: Iterable[Text], words: Texts) -> list[Text]:
    once = list(dict.fromkeys(names))
    return [*once[:_MOST_NAMED], words.say("subject.others")] if len(once) > _MOST_NAMED else once


def part_of(figure: Figure, part: Subject, words: Texts) -> Text:
    """`Lebanon`, `Urfa (Turkey)`; in a sum of Turkey `Urfa`."""
    if not part.name or part.kind is not SubjectKind.PLACE:
        return named(part, words)
    if part.country == figure.subject.country:
        return Text.cited(part.name)
    return words.say("subject.part", area=Text.cited(part.name), country=words.country(part.country))


def with_gaps(figures: Iterable[Figure], text: Text, words: Texts, *, with_stale: bool = False) -> Text:
    """The text, and in brackets whose counts the sums behind it lack; the same text if none.

    `with_stale`: and whose they have from the last report, which hides a change of theirs.
    """
    lacking: list[Text] = []
    stale: list[Text] = []
    alone: list[Text] = []
    partly: list[Text] = []
    for each in figures:
        if only := _only_in(each, words):
            (partly if each.subject.is_total else alone).append(only)
        lacking += [part_of(each, part, words) for part in (*each.missing_parts, *each.withheld_parts)]
        stale += [part_of(each, part, words) for part in each.stale_parts if with_stale]
    if lacking:
        text = words.say("sum.without", text=text, names=_first_ones(lacking, words))
    for key, names in (("sum.only", alone), ("subject.only.in", partly)):
        if names:
            text = words.say(key, text=text, names=_first_ones(names, words))
    if stale:
        text = words.say("sum.not_updated", text=text, names=_first_ones(stale, words))
    return text


def gaps_of(figure: Figure) -> tuple[tuple[Subject, ...], ...]:
    """Whose counts are not in it, and which areas alone stand for their country."""
    return (*figure.missing_parts, *figure.withheld_parts), figure.only_parts


def counted(figure: Figure, words: Texts) -> Text:
    """A count in text, with what it lacks: `21,000 (without Urfa)`."""
    return with_gaps([figure], words.quantity(figure.quantity), words)


def dates_of(figure: Figure, words: Texts, style: DateStyle = "long") -> Text:
    """The date of a figure, or the range of dates of the counts that it was made from.

    A change has two dates of its own, and gives both.
    """
    first = figure.as_of_first
    if first in (None, figure.as_of) or figure.made is Made.CHANGE:
        return words.date(figure.as_of, style)
    return words.date_range(first, figure.as_of, style)


def dates_between(figures: Sequence[Figure], words: Texts) -> Text:
    """The range of dates of at least one figure, or their date."""
    first = min(figure.as_of_first or figure.as_of for figure in figures)
    last = max(figure.as_of for figure in figures)
    return words.date(last) if first == last else words.date_range(first, last)


def anchor(key: str) -> str:
    """`refugees.TUR.registered` -> `figure-refugees-TUR-registered`.

    Letters beyond ASCII become their numbers, so that two camps with Arabic names differ.
    """
    return "figure-" + _NOT_IN_AN_ID.sub(lambda found: _ascii(found[0]), key)


def anchor_of(cell: Address) -> str:
    """The id of the annex row that leads to a cell of words."""
    return anchor(f"cell.{cell.file}.{cell.sheet}.{cell.printed.cell}")


def _ascii(character: str) -> str:
    return "-" if character.isascii() else f"-{ord(character):x}"
