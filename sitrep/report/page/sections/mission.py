"""The section of observer missions, a card each: status, strength and the mandate's clock."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from sitrep.analysis.missions import just_ended, latest_missions
from sitrep.analysis.renamed import former_names
from sitrep.analysis.series import Record
from sitrep.drawing.spec import Draw
from sitrep.model import sections
from sitrep.model.tables import MISSIONS, OPEN_ENDED
from sitrep.model.tables.missions import KINDS_OF_STAFF
from sitrep.report.documents import named_documents
from sitrep.report.material import Material, place_of, shown, words_in
from sitrep.report.page.carried import is_carried_over, not_reported, things_carried
from sitrep.report.page.pictures.captions import sources_named
from sitrep.report.page.pictures.mission_line import mission_timeline
from sitrep.report.page.sections.section import PageSection
from sitrep.report.text import EMPTY, Text, joined
from sitrep.report.texts import Texts
from sitrep.report.view.section import MissionCard
from sitrep.report.view.value import KeyFigure, Tone, Value


def mission_cards(material: Material, draw: Draw) -> tuple[MissionCard, ...]:
    """A card for each mission: status, strength, the clock of its mandate, and its timeline."""
    months = material.evidence.months
    cards = [
        _mission_card(material, record, f"missions.{name}", draw)
        for record, name in latest_missions(months)
    ]
    return (*cards, *(_ended_card(material, record) for record in just_ended(months)))


def _ended_card(material: Material, record: Record) -> MissionCard:
    """One line on a mission of which the last report said that it had ended."""
    words, end = material.texts, record.day("status_since")
    said = (
        words.say("mission.ended", date=end) if end else words.say("mission.ended_by", date=record.as_of)
    )
    return MissionCard(_title(material, record), (), note=said)


def _title(material: Material, record: Record) -> Text:
    name, short = words_in(record, "mission"), words_in(record, "abbreviation")
    return material.texts.say("mission.title", name=name, short=short) if short else name


def _mission_card(material: Material, record: Record, key: str, draw: Draw) -> MissionCard:
    words = material.texts
    status = words.code(MISSIONS.column("status"), record.text("status"))
    facts = [
        KeyFigure(
            Value(status.opening(words.language)),
            _since(words, record),
        ),
        KeyFigure(material.value(f"{key}.authorised"), words.say("mission.authorised")),
        KeyFigure(
            material.value(f"{key}.deployed"),
            words.say("mission.deployed"),
            detail=_last_known(material, f"{key}.deployed"),
        ),
    ]
    clock = mandate_clock(material, key)
    if clock and not record.is_over:
        facts.append(clock)
    timeline = mission_timeline(material, key, words_in(record, record.name_column), draw)
    documents = named_documents(material, record.text("source"))
    # The caption of a timeline names them.
    sources = [] if timeline else sources_named(material, documents)
    said_of = filter(None, (*_said_of(material, record, key), *sources))
    note = joined(" · ", said_of).opening(words.language)
    is_carried = is_carried_over(material, record, key, things_carried(material))
    said = not_reported(material, [record.as_of]) if is_carried else EMPTY
    return MissionCard(_title(material, record), tuple(facts), timeline, said, note)


def _since(words: Texts, record: Record) -> Text:
    """Since when a mission is what it is; of one that has ended its last day."""
    since = record.day("status_since")
    if since is None:
        return words.say("mission.status")
    return words.say("mission.last_day" if record.is_over else "mission.since", date=since)


def _said_of(material: Material, record: Record, key: str) -> Iterator[Text]:
    """What stands below a mission's figures: former names, staff by kind, mandate, decision, since when.

    Former names are news in the month of the change alone.
    """
    if _is_renamed_now(material, record):
        cell = record.cell("formerly")
        names = [Text.cited(name, cell) for name in former_names(record.text("formerly"))]
        yield material.texts.say("mission.formerly", names=material.texts.list_of(names))
    if record.text("country"):
        yield place_of(record, material.texts)
    yield from _kinds(material, key)
    yield words_in(record, "mandate")
    yield words_in(record, "decision")
    established = record.day("established")
    if established:
        yield material.texts.say("mission.established", date=established)


def _kinds(material: Material, key: str) -> Iterator[Text]:
    """`observers: 60 of 75 authorised`, for each kind of staff that the row has."""
    words = material.texts
    for kind in KINDS_OF_STAFF:
        deployed = material.value(f"{key}.{kind}").text
        authorised = material.value(f"{key}.{kind}_authorised").text
        name = words.say(f"measure.{kind}")
        if deployed and authorised:
            yield words.say("mission.kind_of", kind=name, deployed=deployed, authorised=authorised)
        elif deployed:
            yield words.say("mission.kind", kind=name, deployed=deployed)
        elif authorised:
            yield words.say("mission.kind_authorised", kind=name, authorised=authorised)


def _is_renamed_now(material: Material, record: Record) -> bool:
    if record.period != material.evidence.month.period or not record.text("formerly"):
        return False
    said = (
        set(month.tables[MISSIONS.name].frame["formerly"].dropna())
        for month in material.evidence.earlier
    )
    return not any(record.text("formerly") in each for each in said)


def mandate_clock(material: Material, key: str) -> KeyFigure | None:
    """Days of the mandate left at the as-of date, or since when it is over; or that it has no end."""
    words = material.texts
    left, end = material.figure(f"{key}.mandate_days_left"), material.figure(f"{key}.mandate_end")
    if end is not None and end.value == OPEN_ENDED:
        never = shown(end, words)
        return KeyFigure(
            replace(never, text=never.text.opening(words.language)), words.say("mission.no_end")
        )
    if left is None or left.quantity.count is None or end is None or not isinstance(end.value, date):
        return None
    days = left.quantity.count
    value = Value(
        words.say("mission.days", count=abs(days)),
        anchor=shown(left, words).anchor,
        tone=Tone.ALERT if days < 0 else Tone.PLAIN,
    )
    label = words.say("mission.days_left" if days >= 0 else "mission.days_over")
    return KeyFigure(value, label, detail=_end_said(material, key, end.value))


def _end_said(material: Material, key: str, end: date) -> Text:
    """When the mandate ends; where the last report had another day, that one too."""
    before = material.reports.previous.get(f"{key}.mandate_end")
    if before is None or before.value == end or not isinstance(before.value, date):
        return material.texts.say("mission.ends", date=end)
    return material.texts.say("mission.ends_otherwise", date=end, before=before.value)


def _last_known(material: Material, key: str) -> Text:
    """For a missing count: the latest one of an earlier report, with its date."""
    figure = material.figure(key)
    if figure is None or not figure.quantity.is_missing:
        return EMPTY
    for figures in reversed(material.reports.earlier):
        before = figures.get(key)
        if before and not before.quantity.is_missing:
            return material.texts.say("figure.before", value=before.quantity, date=before.as_of)
    return EMPTY


MISSION = PageSection(
    sections.MISSION, cards=mission_cards, several=f"{sections.MISSION.heading}.several"
)
