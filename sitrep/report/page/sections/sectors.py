"""The section of needs and response: words and one table of indicators for each sector."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from sitrep.analysis.stems import IN_NEED, OF_TARGET, TARGET
from sitrep.drawing.spec import Draw
from sitrep.model import sections
from sitrep.model.figure import Figure
from sitrep.model.indicators import PERCENT, Better
from sitrep.model.indicators import SECTORS as ALL_SECTORS
from sitrep.model.indicators import Kind as Behaviour
from sitrep.model.subject import SubjectKind
from sitrep.model.tables import INDICATORS
from sitrep.quantity import Kind, missing, places_of
from sitrep.report.documents import cited_of
from sitrep.report.labels import anchor, subject_of
from sitrep.report.material import Material, change_value, dated, shown
from sitrep.report.measures import measure_of
from sitrep.report.page.pictures.reached_bars import reached_bar
from sitrep.report.page.sections.change_columns import Column, change_columns, has_changes
from sitrep.report.page.sections.section import PageSection
from sitrep.report.page.sections.sector_figures import (
    figure_beside,
    in_order,
    indicator_of,
    printed_values,
)
from sitrep.report.page.sections.sector_words import sector_words
from sitrep.report.page.sections.standards import missed_standard
from sitrep.report.text import EMPTY, Text
from sitrep.report.view.section import Heading, Paragraph, Row, TableView
from sitrep.report.view.value import Tone, Value


@dataclass(frozen=True, slots=True)
class _Column:
    name: str
    measure: str
    is_shown: bool


def sector_tables(material: Material, draw: Draw) -> tuple[TableView, ...]:
    """Each sector that has words or indicators: of these the whole first, then countries and areas."""
    by_sector, said = _by_sector(material), sector_words(material)
    tables = tuple(
        _table(material, sector, by_sector.get(sector, ()), said.get(sector, ()), draw)
        for sector in ALL_SECTORS
        if sector in by_sector or sector in said
    )
    # The heading of the section says it.
    return tuple(replace(each, title=EMPTY) for each in tables) if sector_heading(material) else tables


def sector_heading(material: Material) -> Text:
    """Of a single sector whose figures are neither needs nor help its name; else empty.

    Violations of a ceasefire are no "needs, response and gaps".
    """
    by_sector, catalogue = _by_sector(material), material.evidence.operation.catalogue
    sectors = {*by_sector, *sector_words(material)}
    figures = [figure for own in by_sector.values() for figure in own]
    is_of_needs = any(
        catalogue[indicator_of(figure)].better is Better.MORE
        or figure_beside(material, figure, TARGET)
        or figure_beside(material, figure, IN_NEED)
        for figure in figures
    )
    if len(sectors) != 1 or is_of_needs or material.narrative.sections.get(sections.SECTORS.key):
        return EMPTY
    (sector,) = sectors
    return material.texts.code(INDICATORS.column("sector"), sector)


def _by_sector(material: Material) -> Mapping[str, Sequence[Figure]]:
    by_sector: dict[str, list[Figure]] = {}
    for figure in printed_values(material):
        by_sector.setdefault(figure.key.split(".")[1], []).append(figure)
    return by_sector


def _table(
    material: Material,
    sector: str,
    figures: Sequence[Figure],
    said: Sequence[Paragraph],
    draw: Draw,
) -> TableView:
    words = material.texts
    columns = [
        _Column("target", TARGET, any(figure_beside(material, each, TARGET) for each in figures)),
        _Column(
            "of_target", OF_TARGET, any(figure_beside(material, each, OF_TARGET) for each in figures)
        ),
        _Column("in_need", IN_NEED, any(figure_beside(material, each, IN_NEED) for each in figures)),
    ]
    shown_columns = [column for column in columns if column.is_shown]
    catalogue = material.evidence.operation.catalogue
    # Deaths are not reached, and neither is a rate.
    is_all_reached = all(
        each.better is Better.MORE and each.kind not in (Behaviour.RATE, Behaviour.PERCENTAGE)
        for each in (catalogue[indicator_of(figure)] for figure in figures)
    )
    ordered = list(in_order(figures))
    bars = _bars(material, [figure for figure, _ in ordered], draw)
    changed = (
        change_columns(material, [figure for figure, _ in ordered], cell=partial(_change, material))
        if has_changes(material, figures)
        else []
    )
    headings = (
        Heading(words.say("heading.indicator")),
        Heading(words.say("heading.reached" if is_all_reached else "heading.value"), numeric=True),
        *([Heading(words.say(f"heading.bar.{_parts_of_bars(shown_columns)}"))] if bars else []),
        *(heading for heading, _ in changed),
        *(Heading(words.say(f"heading.{column.name}"), numeric=True) for column in shown_columns),
        Heading(words.say("heading.as_of")),
        Heading(words.say("heading.source")),
    )
    places = _places_by_indicator(figures)
    rows = tuple(
        _row(
            material,
            figure,
            shown_columns,
            bars,
            changed,
            places[indicator_of(figure)],
            is_first=is_first,
        )
        for figure, is_first in ordered
    )
    title = words.code(INDICATORS.column("sector"), sector)
    note = words.say(f"reached.note.{_parts_of_bars(shown_columns)}") if bars else EMPTY
    return TableView(
        words.say("table.sector", sector=title), headings, rows, note=note, lead=tuple(said)
    )


def _places_by_indicator(figures: Sequence[Figure]) -> Mapping[str, int]:
    """The decimal places that the values of each indicator are printed with: 3.0 stands beside 3.8."""
    places: dict[str, int] = {}
    for figure in figures:
        name = indicator_of(figure)
        places[name] = max(places.get(name, 0), places_of(figure.quantity.value))
    return places


def _parts_of_bars(columns: Sequence[_Column]) -> str:
    """What stands beside the count in the bars of a table: `target`, `in_need` or `target_in_need`."""
    names = {column.name for column in columns}
    return "_".join(name for name in ("target", "in_need") if name in names)


def _bars(material: Material, figures: Sequence[Figure], draw: Draw) -> Mapping[str, Value]:
    """By key, the bars of those that can have one."""
    bars = {}
    for figure in figures:
        if figure.key in material.reports.current:
            target, need = (figure_beside(material, figure, each) for each in (TARGET, IN_NEED))
            bars[figure.key] = reached_bar(material, draw, figure, target, need)
    return {key: bar for key, bar in bars.items() if bar.line}


def _row(
    material: Material,
    figure: Figure,
    columns: Sequence[_Column],
    bars: Mapping[str, Value],
    changed: Sequence[Column],
    places: int,
    *,
    is_first: bool,
) -> Row:
    words = material.texts
    is_current = figure.key in material.reports.current
    beside = [
        figure_beside(material, figure, column.measure) if is_current else None for column in columns
    ]
    where = subject_of(figure, words)
    if figure.subject.detail:
        where = words.say("figure.by", label=where, by=Text.cited(figure.subject.detail, *figure.cells))
    if is_first:
        measure = measure_of(figure, words).opening(words.language)
        is_of_all = figure.subject.kind is SubjectKind.OPERATION and not figure.subject.detail
        where = measure if is_of_all else words.say("sector.row", indicator=measure, where=where)
    not_reported = words.quantity(missing(Kind.NOT_REPORTED), style="table")
    return (
        Value(where, tone=Tone.PLAIN if is_first else Tone.PART),
        _reached(material, figure, places) if is_current else Value(not_reported, tone=Tone.MISSING),
        *([bars.get(figure.key, Value(EMPTY))] if bars else []),
        *(cell(figure) for _, cell in changed),
        *(_in_column(each, material) for each in beside),
        dated(figure, words) if is_current else Value(EMPTY),
        Value(cited_of(material, figure) if is_current else EMPTY, tone=Tone.SOURCE),
    )


def _change(material: Material, figure: Figure) -> Value:
    return change_value(material, figure.key) if figure.key in material.changes else Value(EMPTY)


def _reached(material: Material, figure: Figure, places: int) -> Value:
    """The value; one that is worse than its standard stands out, with that beside it."""
    value, standard = shown(figure, material.texts), missed_standard(material, figure)
    if figure.unit == PERCENT and not figure.quantity.is_missing:
        value = replace(value, text=material.texts.percent(figure.key, figure.quantity, places=places))
    if standard is None:
        return value
    tag = material.texts.say("tag.standard", standard=standard)
    return replace(value, tone=Tone.ALERT, tag=tag)


def _in_column(figure: Figure | None, material: Material) -> Value:
    if figure is None:
        return Value(EMPTY)
    if figure.key.endswith(OF_TARGET):
        return Value(
            material.texts.percent(figure.key, figure.quantity),
            anchor="" if figure.quantity.is_missing else anchor(figure.key),
        )
    return shown(figure, material.texts)


SECTORS = PageSection(sections.SECTORS, tables=sector_tables, heading=sector_heading)
