"""The composer: one edition's material becomes a view of finished words."""

from collections.abc import Sequence
from datetime import UTC, datetime, time

from markupsafe import Markup

from sitrep.analysis.figures import is_updated
from sitrep.drawing.spec import Draw, drawn
from sitrep.model.month import Month
from sitrep.model.tables import EXCERPTS, TABLES
from sitrep.report.material import Material
from sitrep.report.page.annex import annex, sources
from sitrep.report.page.camps import camp_tables
from sitrep.report.page.displacement import displacement_tables
from sitrep.report.page.erratum import document_title, running_title
from sitrep.report.page.events import EVENT_SECTIONS, event_lines, events_of, quotations
from sitrep.report.page.key_figures import key_figures
from sitrep.report.page.mission import mission_cards
from sitrep.report.page.notes import abbreviations, data_notes, legend
from sitrep.report.page.pictures.camp_bars import camp_population
from sitrep.report.page.pictures.flows import refugee_flows
from sitrep.report.page.pictures.map import operation_map
from sitrep.report.page.pictures.photos import has_photos, photo_rows
from sitrep.report.page.pictures.trends import refugee_trends
from sitrep.report.text import EMPTY, Text, plain
from sitrep.report.view import Labels, Masthead, Picture, Section, SourceLine, TableView, View

SECTIONS = ("displacement", "camps", "mission", "events", "response", "press")
_KIND_OF_SECTION = {kind.section: kind for kind in TABLES if kind.is_lasting}
_PICTURES_OF_SECTION = {"displacement": (refugee_trends, refugee_flows), "camps": (camp_population,)}


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
        sections=tuple(_section(material, key, listed, draw) for key in SECTIONS),
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


def _section(material: Material, key: str, listed: Sequence[SourceLine], draw: Draw) -> Section:
    quotes = quotations(material, key)
    has_events = key in EVENT_SECTIONS
    events = event_lines(material, listed, response=key == "response") if has_events else ()
    narrative = material.narrative.sections.get(key, Markup(""))
    photos = photo_rows(material, key)
    is_new = bool(narrative or events or quotes or photos) or _has_news(material, key)
    return Section(
        key=key,
        title=material.texts.say(f"section.{key}"),
        unchanged=EMPTY if is_new else _unchanged(material, key),
        narrative=Text.of_narrative(narrative),
        cards=mission_cards(material, listed, draw) if key == "mission" else (),
        tables=_tables(material, key, draw),
        events=events,
        quotations=quotes,
        pictures=_pictures(material, key, listed, draw),
        photos=photos,
    )


def _tables(material: Material, key: str, draw: Draw) -> tuple[TableView, ...]:
    if key == "displacement":
        return displacement_tables(material, draw)
    return camp_tables(material) if key == "camps" else ()


def _pictures(
    material: Material, key: str, listed: Sequence[SourceLine], draw: Draw
) -> tuple[Picture, ...]:
    makers = _PICTURES_OF_SECTION.get(key, ())
    return tuple(picture for maker in makers if (picture := maker(material, listed, draw)))


def _has_news(material: Material, key: str) -> bool:
    """Whether any figure of the section says something that the last report did not."""
    if key not in _KIND_OF_SECTION:
        return False
    family = f"{_KIND_OF_SECTION[key].family}."
    return any(
        is_updated(figure, material.reports.previous)
        for name, figure in material.reports.current.items()
        if name.startswith(family) and not name.endswith("_days_left")
    )


def _unchanged(material: Material, key: str) -> Text:
    """`No change since No. 3`: the last report that had something under this heading."""
    operation = material.evidence.operation
    for month in reversed(material.evidence.earlier):
        if _reports(month, key):
            number = operation.number(month.period)
            return material.texts.say("section.unchanged", number=number)
    return material.texts.say("section.nothing")


def _reports(month: Month, key: str) -> bool:
    """Whether a month's tables had a row for this section."""
    if has_photos(month, key):
        return True
    if key in EVENT_SECTIONS:
        return bool(events_of(month, response=key == "response"))
    kind = _KIND_OF_SECTION.get(key, EXCERPTS)
    return len(month.tables[kind.name].frame) > 0


def _labels(material: Material) -> Labels:
    words = material.texts
    return Labels(
        highlights=words.say("section.highlights"),
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
