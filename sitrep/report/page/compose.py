"""The composer: one edition's material becomes a view of finished words."""

from datetime import UTC, datetime, time

from sitrep.drawing.spec import Draw, drawn
from sitrep.model.sections import HIGHLIGHTS
from sitrep.report.material import Material
from sitrep.report.page.annex import annex, sources
from sitrep.report.page.erratum import document_title, running_title
from sitrep.report.page.key_figures import key_figures
from sitrep.report.page.notes import abbreviations, data_notes, legend
from sitrep.report.page.pictures.map import operation_map
from sitrep.report.page.sections import PAGE_SECTIONS
from sitrep.report.text import EMPTY, Text, plain
from sitrep.report.view import Labels, Masthead, SourceLine, View


def compose(material: Material, draw: Draw = drawn) -> View:
    """The view of one report as a draft that corrects nothing, its pictures drawn by `draw`.

    What an issue says of itself is added by `erratum.as_issued`.
    """
    words = material.texts
    operation, period = material.evidence.operation, material.evidence.month.period
    head, covered, listed = _masthead(material), _covered(material), sources(material)
    return View(
        language=words.language,
        direction=words.direction,
        title=document_title(head, words),
        description=words.say("document.description", title=head.title, dates=covered),
        keywords=tuple(
            words.country(code) for code in (operation.country_of_origin, *operation.countries_of_asylum)
        ),
        author=Text.of_setting("report.producer", operation.report.producer[words.language]),
        created=datetime.combine(period.as_of, time(), UTC).isoformat().replace("+00:00", "Z"),
        running=running_title(head),
        masthead=head,
        highlights=tuple(map(Text.of_narrative, material.narrative.highlights)),
        map=operation_map(material, listed, draw),
        key_figures=key_figures(material),
        sections=tuple(each.composed(material, listed, draw) for each in PAGE_SECTIONS),
        labels=_labels(material),
        data_notes=data_notes(material),
        sources=listed,
        annex=annex(material),
        legend=legend(material),
        abbreviations=abbreviations(material),
        contact=(_contact(operation.report.contact),),
        disclaimer=words.say("disclaimer"),
    )


def _masthead(material: Material) -> Masthead:
    operation, period = material.evidence.operation, material.evidence.month.period
    words, zone = material.texts, operation.report.time_zone
    return Masthead(
        product_and_number=_product_and_number(material),
        title=Text.of_setting("title", operation.title[words.language]),
        as_of=words.say("masthead.as_of", date=period.as_of),
        draft=words.say("masthead.draft"),
        covers=words.say("masthead.covers", dates=_covered(material)),
        producer=_producer(material),
        next_report=words.say("masthead.next", date=period.next.as_of),
        time_zone=words.say("masthead.time_zone", zone=Text.of_setting("report.time_zone", zone)),
        edition=_edition(material),
    )


def _product_and_number(material: Material) -> Text:
    """`Situation Report No. 4`."""
    operation, period = material.evidence.operation, material.evidence.month.period
    words = material.texts
    product = words.say(f"product.{operation.report.product}")
    return words.say("masthead.number", product=product, number=operation.number(period))


def _contact(contact: str) -> SourceLine:
    """An address becomes a link; anything else is printed as it is."""
    is_address = "@" in contact and " " not in contact
    text = Text.of_setting("report.contact", contact)
    return SourceLine(EMPTY, f"mailto:{contact}", text) if is_address else SourceLine(text)


def _covered(material: Material) -> Text:
    period = material.evidence.month.period
    return material.texts.date_range(period.start, period.as_of)


def _producer(material: Material) -> Text:
    report, words = material.evidence.operation.report, material.texts
    producer = Text.of_setting("report.producer", report.producer[words.language])
    partners = Text.of_setting("report.partners", report.partners.get(words.language, ""))
    if partners:
        return words.say("masthead.producer_with", producer=producer, partners=partners)
    return words.say("masthead.producer", producer=producer)


def _edition(material: Material) -> Text:
    is_public = material.edition == "public"
    return EMPTY if is_public else material.texts.say(f"edition.{material.edition}")


def _labels(material: Material) -> Labels:
    words = material.texts
    return Labels(
        highlights=words.say(HIGHLIGHTS.heading),
        key_figures=words.say("label.key_figures"),
        data_notes=words.say("section.data_notes"),
        sources=words.say("section.sources"),
        annex=words.say("section.annex"),
        legend=words.say("label.legend"),
        abbreviations=words.say("label.abbreviations"),
        contact=words.say("label.contact"),
        contents=words.say("label.contents"),
        page_of=words.say("label.page_of", page=plain("{page}"), pages=plain("{pages}")),
        quotes=(words.say("label.quote_open"), words.say("label.quote_close")),
    )
