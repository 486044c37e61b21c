"""A section of the page: its declaration, what makes its parts, and what it says of older figures."""

from collections.abc import Callable
from dataclasses import dataclass

from sitrep.drawing.spec import Draw
from sitrep.model.figure import Made
from sitrep.model.period import PeriodKind
from sitrep.model.sections import SectionSpec
from sitrep.model.tables import TABLES, TableKind
from sitrep.report.material import Material
from sitrep.report.page.carried import not_reported
from sitrep.report.page.events import event_lines, quotations
from sitrep.report.page.pictures.photos import photo_rows
from sitrep.report.text import EMPTY, Text
from sitrep.report.view.pictures import Picture
from sitrep.report.view.section import MissionCard, Section, TableView

TableMaker = Callable[[Material, Draw], tuple[TableView, ...]]
CardMaker = Callable[[Material, Draw], tuple[MissionCard, ...]]
PictureMaker = Callable[[Material, Draw], Picture | None]


@dataclass(frozen=True, slots=True)
class PageSection:
    """What makes the parts of a section that are its own; those that it may take, every section has.

    `several` is the key of its heading where it has more than one card; `heading` says what it is called
    by what it holds, empty for its own name.
    """

    spec: SectionSpec
    cards: CardMaker | None = None
    several: str = ""
    heading: Callable[[Material], Text] | None = None
    tables: TableMaker | None = None
    pictures: tuple[PictureMaker, ...] = ()

    def composed(self, material: Material, draw: Draw) -> Section | None:
        """The section as the page prints it; None where it has nothing to print.

        In a flash update, which has only what is new, that is also one of older figures alone.
        """
        spec, operation = self.spec, material.evidence.operation
        pictures = (maker(material, draw) for maker in self.pictures)
        cards = self.cards(material, draw) if self.cards else ()
        section = Section(
            key=spec.key,
            title=self._title(material, has_several=len(cards) > 1),
            not_reported=_not_reported(spec, material),
            narrative=material.narrative.sections.get(spec.key, EMPTY),
            cards=cards,
            tables=self.tables(material, draw) if self.tables else (),
            events=event_lines(material, operation.event_kinds_in(spec)),
            quotations=quotations(material, spec.key),
            pictures=tuple(picture for picture in pictures if picture),
            photos=photo_rows(material, spec.key),
        )
        is_new = section.narrative or section.events or section.quotations or section.photos
        is_flash = material.evidence.month.period.kind is PeriodKind.FLASH
        is_left_out = is_flash and section.not_reported and not is_new
        return None if section.is_empty or is_left_out else section

    def _title(self, material: Material, *, has_several: bool) -> Text:
        said = self.heading(material) if self.heading else EMPTY
        key = self.several if has_several and self.several else self.spec.heading
        return said or material.texts.say(key)


def _kinds(spec: SectionSpec) -> list[TableKind]:
    """The tables whose latest rows it prints."""
    return [kind for kind in TABLES if kind.section == spec.key and kind.is_lasting]


def _not_reported(spec: SectionSpec, material: Material) -> Text:
    """That all its figures are older ones, with their dates; empty where any was reported anew.

    The days left are others every time, though nobody entered anything.
    """
    kinds = _kinds(spec)
    shown = [
        figure
        for key, figure in material.reports.current.items()
        if figure.made is not Made.DAYS_LEFT and any(kind.makes(key) for kind in kinds)
    ]
    if not shown or not all(figure.is_carried for figure in shown):
        return EMPTY
    return not_reported(material, [figure.as_of for figure in shown])
