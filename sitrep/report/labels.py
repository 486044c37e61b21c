"""What figures are called: whose they are and what they measure, in words, and their ids on the page."""

import re
from collections.abc import Sequence
from dataclasses import replace

from sitrep.cells import Address
from sitrep.model.counting import ABROAD, Series, is_named_total, population_of
from sitrep.model.figure import Figure, Made
from sitrep.model.month import Evidence
from sitrep.model.period import Period
from sitrep.model.subject import SubjectKind
from sitrep.model.tables import INDICATORS
from sitrep.report.gaps import lacking_in, only_in, with_only
from sitrep.report.measures import goes_without_saying, measure_of, people_named, people_of
from sitrep.report.subjects import kind_of_events, named
from sitrep.report.text import EMPTY, Text
from sitrep.report.texts import Texts
from sitrep.words.days import DateStyle

_INPUTS_PARTS = 2
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
        return words.say("subject.only", subject=whose, area=only_in(figure, words))
    return with_only(figure, whose, words)


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
