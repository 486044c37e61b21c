"""Events and quotations: what happened this month, and what was said about it."""

from collections.abc import Collection

from sitrep.analysis.events import ALL_KINDS, CASUALTIES, PEOPLE, key_of_kind, keyed_events
from sitrep.analysis.quoted import Excerpt, excerpts_of
from sitrep.analysis.series import Record
from sitrep.analysis.told import told_in
from sitrep.model.article import Article
from sitrep.model.month import Month
from sitrep.model.sections import EVENTS
from sitrep.report.documents import citation, named_documents
from sitrep.report.labels import anchor
from sitrep.report.material import Material, published, words_in
from sitrep.report.page.linked_words import linked_words
from sitrep.report.subjects import kind_of_events
from sitrep.report.text import EMPTY, Text, joined
from sitrep.report.view.section import EventLine, Quotation
from sitrep.words.speech import direction_of

_QUOTED = "quote"
"""The use of an excerpt that is printed; the others are for the analysts."""


def events_of(month: Month, categories: Collection[str]) -> list[tuple[Record, str]]:
    """The month's events of these categories, with their keys."""
    return [each for each in keyed_events(month) if each[0].text("category") in categories]


def event_lines(material: Material, categories: Collection[str]) -> tuple[EventLine, ...]:
    """The events of these categories by date, each with the numbers of its sources."""
    shown = events_of(material.evidence.month, categories)
    in_order = sorted(shown, key=lambda each: each[0].day("date") or each[0].period.as_of)
    return tuple(_event_line(material, record, key) for record, key in in_order)


def _event_line(material: Material, record: Record, key: str) -> EventLine:
    day = record.day("date") or record.period.as_of
    words = material.texts
    date, summary = words.date(day, style="short"), linked_words(material, record, "summary")
    people = (_people(material, record, key, column) for column in PEOPLE)
    about = joined(" · ", filter(None, (_about(material, record), *people)))
    cited = citation(material, named_documents(material, record.text("source")))
    return EventLine(date, summary, cited, about)


def _people(material: Material, record: Record, key: str, column: str) -> Text:
    """Whom the event concerns or hurt, where its own words do not say so."""
    figure = material.figure(f"{key}.{column}")
    if figure is None or figure.quantity.is_missing:
        return EMPTY
    if figure.quantity in told_in(record, "summary", material.language_of_cells).counts:
        return EMPTY
    words = material.texts
    count = Text.of_figure(figure.key, words.words.quantity(figure.quantity, style="table"))
    return words.say(f"event.{column}", people=count.led_to(anchor(figure.key)))


def _about(material: Material, record: Record) -> Text:
    """`Donetsk region, Ukraine · security incident`, as far as the row says."""
    words, country = material.texts, record.text("country")
    place = words_in(record, "place")
    if country and words.country(country) not in place:
        named = words.country(country)
        place = words.say("place", area=place, country=named) if place else named
    kind = kind_of_events(record.text("category"), words)
    return words.say("event.about", place=place, kind=kind) if place else kind


def prints_kinds(material: Material) -> bool:
    """Whether the report has the table: somebody was killed or hurt, or the office has its own kinds."""
    if EVENTS not in material.evidence.operation.sections:
        return False
    figures = material.reports.current
    total = key_of_kind(ALL_KINDS)
    has_events = f"{total}.count" in figures
    is_asked = bool(material.evidence.operation.events.kinds)
    return has_events and (is_asked or any(f"{total}.{column}" in figures for column in CASUALTIES))


def quotations(material: Material, section: str) -> tuple[Quotation, ...]:
    """The excerpts that the analysts gave to this section, as quotations."""
    made = []
    for excerpt in excerpts_of(material.evidence.month):
        record = excerpt.record
        article = material.evidence.articles.get(record.text("article"))
        if article and (record.text("section"), record.text("use")) == (section, _QUOTED):
            made.append(_quotation(material, excerpt, article))
    return tuple(made)


def _quotation(material: Material, excerpt: Excerpt, article: Article) -> Quotation:
    """In the report's language where the article is, or somebody translated it; else in its own."""
    words, record = material.texts, excerpt.record
    text, speaker = words_in(record, "quote"), words_in(record, "speaker")
    source = published(article, words)
    tongue = Text.of_article(article.file, words.words.tongue(article.language))
    translation = excerpt.translation_for(words.words.language, article.language)
    if translation:
        by = words_in(translation, "translated_by")
        note = words.say("quotation.translated", language=tongue, by=by)
        return Quotation(words_in(translation, "translation"), speaker, source, note)
    if article.language == words.words.language:
        return Quotation(text, speaker, source)
    note = words.say("quotation.untranslated", language=tongue)
    return Quotation(text, speaker, source, note, article.language, direction_of(article.language))
