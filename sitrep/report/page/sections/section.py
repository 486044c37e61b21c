"""A section of the page: its declaration, what makes its parts, and when it has news."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sitrep.analysis.figures import is_updated
from sitrep.drawing.spec import Draw
from sitrep.model.figure import Made
from sitrep.model.month import Month
from sitrep.model.sections import SectionSpec
from sitrep.model.tables import TABLES, TableKind
from sitrep.report.labels import report_named
from sitrep.report.material import Material
from sitrep.report.page.events import event_lines, events_of, has_quotations, quotations
from sitrep.report.page.pictures.photos import has_photos, photo_rows
from sitrep.report.text import EMPTY, Text
from sitrep.report.view import MissionCard, Picture, Section, TableView

TableMaker = Callable[[Material, Draw], tuple[TableView, ...]]
CardMaker = Callable[[Material, Draw], tuple[MissionCard, ...]]
PictureMaker = Callable[[Material, Draw], Picture | None]


@dataclass(frozen=True, slots=True)
class PageSection:
    """What makes the parts of a section that are its own; those that it may take, every section has."""

    spec: SectionSpec
    cards: CardMaker | None = None
    tables: TableMaker | None = None
    pictures: tuple[PictureMaker, ...] = ()

    def composed(self, material: Material, draw: Draw) -> Section | None:
        """The section as the page prints it; None for an empty one that is then left out."""
        spec, operation = self.spec, material.evidence.operation
        narrative = material.narrative.sections.get(spec.key, EMPTY)
        events = event_lines(material, operation.event_kinds_in(spec))
        quotes, photos = quotations(material, spec.key), photo_rows(material, spec.key)
        tables = self.tables(material, draw) if self.tables else ()
        has_words = any(table.lead for table in tables)
        is_new = bool(narrative or events or quotes or photos or has_words) or _has_news(spec, material)
        if spec.may_be_absent and not (is_new or tables):
            return None
        pictures = (maker(material, draw) for maker in self.pictures)
        return Section(
            key=spec.key,
            title=material.texts.say(spec.heading),
            unchanged=EMPTY if is_new else _unchanged(spec, material),
            narrative=narrative,
            cards=self.cards(material, draw) if self.cards else (),
            tables=tables,
            events=events,
            quotations=quotes,
            pictures=tuple(picture for picture in pictures if picture),
            photos=photos,
        )


def _kinds(spec: SectionSpec) -> list[TableKind]:
    """The tables whose latest rows it prints."""
    return [kind for kind in TABLES if kind.section == spec.key and kind.is_lasting]


def _has_news(spec: SectionSpec, material: Material) -> bool:
    """Whether any figure of the section says something that the last report did not.

    The days left are others every month, though nobody entered anything.
    """
    kinds = _kinds(spec)
    return any(
        is_updated(figure, material.reports.previous)
        for key, figure in material.reports.current.items()
        if figure.made is not Made.DAYS_LEFT and any(kind.makes(key) for kind in kinds)
    )


def _unchanged(spec: SectionSpec, material: Material) -> Text:
    """`Nothing new since No. 3`: the last report that had something under this heading.

    Words that are true of what this edition shows, whatever it withholds.
    """
    evidence = material.evidence
    for month in reversed(evidence.earlier):
        if _has_rows(spec, month, evidence.operation.event_kinds_in(spec)):
            last = report_named(month.period, evidence, material.texts)
            return material.texts.say("section.unchanged", report=last)
    return material.texts.say("section.nothing")


def _has_rows(spec: SectionSpec, month: Month, categories: Sequence[str]) -> bool:
    """Whether a row of a month's tables was for this section."""
    return (
        any(len(month.tables[kind.name].frame) for kind in _kinds(spec))
        or bool(events_of(month, categories))
        or has_photos(month, spec.key)
        or has_quotations(month, spec.key)
    )
