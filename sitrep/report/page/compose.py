"""The composer: one edition's material becomes a view of finished words."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, time

from sitrep.drawing.spec import Draw, drawn
from sitrep.model.edition import Edition
from sitrep.model.mailbox import contact_link
from sitrep.model.period import Period
from sitrep.model.sections import CONTACTS, HIGHLIGHTS
from sitrep.report.material import Material
from sitrep.report.page.annex import annex, with_sources
from sitrep.report.page.contacts import contacts
from sitrep.report.page.erratum import document_title, running_title
from sitrep.report.page.key_figures import key_figures
from sitrep.report.page.legend import abbreviations, legend
from sitrep.report.page.notes import data_notes
from sitrep.report.page.pictures.funding_bar import funding_bar
from sitrep.report.page.pictures.logo import logo_view
from sitrep.report.page.pictures.map import operation_map
from sitrep.report.page.sections import PAGE_SECTIONS
from sitrep.report.page.since import since_last_report
from sitrep.report.text import EMPTY, Text, plain
from sitrep.report.texts import Texts
from sitrep.report.view.page import Labels, Masthead, View
from sitrep.report.view.section import Section
from sitrep.report.view.sources import SourceLine
from sitrep.words.countries import alpha2_codes
from sitrep.words.digits import LATIN


def compose(material: Material, draw: Draw = drawn) -> View:
    """The view of one report as a draft that corrects nothing, its pictures drawn by `draw`.

    What an issue says of itself is added by `erratum.as_issued`.
    """
    material, words = with_sources(material), material.texts
    operation, period = material.evidence.operation, material.evidence.month.period
    head, covered, sections = _masthead(material), _covered(material), _sections(material, draw)
    view = View(
        language=words.language,
        direction=words.direction,
        title=document_title(head, words),
        description=words.say("document.description", title=head.title, dates=covered),
        keywords=tuple(
            words.country(code) for code in (operation.country_of_origin, *operation.countries_of_asylum)
        ),
        author=Text.of_setting("report.producer", operation.report.producer[words.language]),
        created=created_at(period),
        running=running_title(head),
        masthead=head,
        highlights=material.narrative.highlights,
        map=operation_map(material, draw),
        key_figures=key_figures(material),
        funding=funding_bar(material, draw),
        sections=sections,
        nothing_to_report=_nothing_to_report(material, sections),
        labels=labels(words),
        since=since_last_report(material, sections),
        data_notes=data_notes(material),
        sources=material.listed,
        abbreviations=abbreviations(material),
        contact=(contact(operation.report.contact),),
        contacts=contacts(material),
        disclaimer=words.say("disclaimer"),
        own_families=material.evidence.typefaces.own_families,
        home=alpha2_codes().get(operation.country_of_origin, ""),
    )
    return replace(view, legend=legend(material, view), annex=annex(material, view))


def _sections(material: Material, draw: Draw) -> tuple[Section, ...]:
    """Those that the operation names, in its order."""
    by_key = {each.spec.key: each for each in PAGE_SECTIONS}
    chosen = [by_key[each.key] for each in material.evidence.operation.sections if each.follows]
    composed = (each.composed(material, draw) for each in chosen)
    return tuple(section for section in composed if section)


def _nothing_to_report(material: Material, sections: Sequence[Section]) -> Text:
    """`Nothing to report: Camps, Response`: those that people look for."""
    words, printed = material.texts, {section.key for section in sections}
    left_out = [
        words.say(spec.heading)
        for spec in material.evidence.operation.sections
        if spec.follows and not spec.may_be_absent and spec.key not in printed
    ]
    is_flash = material.evidence.month.period.is_of_news
    key = "sections.nothing_new" if is_flash else "sections.nothing"
    return words.say(key, sections=words.joined("comma", left_out)) if left_out else EMPTY


def _masthead(material: Material) -> Masthead:
    operation, period = material.evidence.operation, material.evidence.month.period
    words, report, following = material.texts, operation.report, material.evidence.next_period
    zone = Text.of_setting("report.time_zone", report.time_zone)
    return Masthead(
        product_and_number=numbered(report.product_of(period), material.evidence.own_number, words),
        title=Text.of_setting("title", operation.title[words.language]),
        as_of=words.say("masthead.as_of", date=period.as_of),
        draft=words.say("masthead.draft"),
        covers=words.say("masthead.covers", dates=_covered(material)),
        producer=produced_by(
            report.producer[words.language], report.partners.get(words.language, ""), words
        ),
        next_report=words.say("masthead.next", date=following.as_of) if following else EMPTY,
        time_zone=words.say("masthead.time_zone", zone=zone),
        edition=edition_mark(material.edition, words),
        logo=logo_view(material.evidence, words.language),
        mail_logo=logo_view(material.evidence, words.language, in_pixels=True),
    )


def created_at(period: Period) -> str:
    """The file's creation time: the as-of date, so that the same report is the same file."""
    return datetime.combine(period.as_of, time(), UTC).isoformat().replace("+00:00", "Z")


def numbered(product: str, number: int, words: Texts) -> Text:
    """`Situation Report No. 4`."""
    return words.say("masthead.number", product=words.say(f"product.{product}"), number=number)


def contact(contact: str) -> SourceLine:
    """An address becomes a link; anything else is printed as it is."""
    text, link = Text.of_setting("report.contact", contact), contact_link(contact)
    return SourceLine(EMPTY, link, text) if link else SourceLine(text)


def _covered(material: Material) -> Text:
    period = material.evidence.month.period
    return material.texts.date_range(period.start, period.as_of)


def produced_by(producer: str, partners: str, words: Texts) -> Text:
    """Who made the report, with whom if it says so."""
    by = Text.of_setting("report.producer", producer)
    if partners:
        others = Text.of_setting("report.partners", partners)
        return words.say("masthead.producer_with", producer=by, partners=others)
    return words.say("masthead.producer", producer=by)


def edition_mark(edition: Edition, words: Texts) -> Text:
    """For whom it is; empty for the public."""
    return EMPTY if edition is Edition.PUBLIC else words.say(f"edition.{edition}")


def labels(words: Texts) -> Labels:
    """The fixed words of a page."""
    return Labels(
        highlights=words.say(HIGHLIGHTS.heading),
        key_figures=words.say("label.key_figures"),
        data_notes=words.say("section.data_notes"),
        sources=words.say("section.sources"),
        annex=words.say("section.annex"),
        legend=words.say("label.legend"),
        abbreviations=words.say("label.abbreviations"),
        contact=words.say("label.contact"),
        contacts=words.say(CONTACTS.heading),
        contents=words.say("label.contents"),
        page_of=words.say("label.page_of", page=_counter("page", words), pages=_counter("pages", words)),
        download=words.say("label.download"),
        quotes=(words.say("label.quote_open"), words.say("label.quote_close")),
    )


def _counter(name: str, words: Texts) -> Text:
    """The place of a page's number, which is known when the page is set."""
    return plain(f"{{{name}}}" if words.words.digits == LATIN else f"{{{name}-{words.words.digits}}}")
