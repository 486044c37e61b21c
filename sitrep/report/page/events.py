"""Events and quotations: what happened this month, and what was said about it."""

from collections.abc import Mapping, Sequence

from sitrep.analysis.events import keyed_events
from sitrep.analysis.series import Record, records
from sitrep.model.article import Article
from sitrep.model.month import Month
from sitrep.report.material import Material, published, words_in
from sitrep.report.view import EventLine, Quotation, SourceLine

EVENT_SECTIONS = ("events", "response")
RESPONSE_CATEGORIES = ("access", "response")


def events_of(month: Month, *, response: bool) -> list[Record]:
    """The month's events of one of the two sections; access and response have their own."""
    return [
        record
        for record, _ in keyed_events(month)
        if (record.text("category") in RESPONSE_CATEGORIES) is response
    ]


def event_lines(
    material: Material, sources: Sequence[SourceLine], *, response: bool
) -> tuple[EventLine, ...]:
    """The events of one section by date, each with the number of its source."""
    in_section = events_of(material.evidence.month, response=response)
    in_order = sorted(in_section, key=lambda record: record.day("date") or record.period.as_of)
    numbers: dict[str, SourceLine] = {source.text: source for source in sources}
    return tuple(_event_line(material, record, numbers) for record in in_order)


def _event_line(material: Material, record: Record, sources: Mapping[str, SourceLine]) -> EventLine:
    day = record.day("date") or record.period.as_of
    words = material.texts
    date, summary = words.date(day, style="short"), words_in(record, "summary")
    source = sources.get(material.cited(record.text("source")))
    if source is None:
        return EventLine(date, summary)
    return EventLine(date, summary, words.say("source.number", number=source.number), source.anchor)


def quotations(material: Material, section: str) -> tuple[Quotation, ...]:
    """The excerpts that the analysts gave to this section, as quotations."""
    made = []
    for record in records(material.evidence.month, "excerpts"):
        article = material.evidence.articles.get(record.text("article"))
        if article and (record.text("section"), record.text("use")) == (section, "quote"):
            made.append(_quotation(material, record, article))
    return tuple(made)


def _quotation(material: Material, record: Record, article: Article) -> Quotation:
    return Quotation(
        words_in(record, "quote"), words_in(record, "speaker"), published(article, material.texts)
    )
