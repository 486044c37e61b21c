"""The section of needs and response: words and one table of indicators for each sector."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from sitrep.analysis.stems import IN_NEED, IN_PERIOD, OF_TARGET, TARGET, TO_DATE, VALUE
from sitrep.arithmetic import is_surely_above
from sitrep.drawing.spec import Draw
from sitrep.model import sections
from sitrep.model.figure import Figure, Made
from sitrep.model.indicators import PERCENT, Better
from sitrep.model.indicators import SECTORS as ALL_SECTORS
from sitrep.model.indicators import Kind as Behaviour
from sitrep.model.subject import SubjectKind
from sitrep.model.tables import INDICATORS
from sitrep.quantity import Kind, exact, missing, places_of
from sitrep.report.documents import cited_of
from sitrep.report.labels import anchor, subject_of
from sitrep.report.material import Material, change_value, dated, shown
from sitrep.report.measures import measure_of
from sitrep.report.page.pictures.reached_bars import reached_bar
from sitrep.report.page.sections.change_columns import Column, change_columns, has_changes
from sitrep.report.page.sections.section import PageSection
from sitrep.report.page.sections.sector_words import sector_words
from sitrep.report.text import EMPTY, Text
from sitrep.report.view.section import Heading, Paragraph, Row, TableView
from sitrep.report.view.value import Tone, Value

_VALUES = (VALUE, TO_DATE, IN_PERIOD)
_MOST_AREAS = 12
"""Of one indicator; the annex has them all."""


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
        catalogue[_name(figure)].better is Better.MORE
        or _beside(material, figure, TARGET)
        or _beside(material, figure, IN_NEED)
        for figure in figures
    )
    if len(sectors) != 1 or is_of_needs or material.narrative.sections.get(sections.SECTORS.key):
        return EMPTY
    (sector,) = sectors
    return material.texts.code(INDICATORS.column("sector"), sector)


def _by_sector(material: Material) -> Mapping[str, Sequence[Figure]]:
    by_sector: dict[str, list[Figure]] = {}
    for figure in _printed(material):
        by_sector.setdefault(figure.key.split(".")[1], []).append(figure)
    return by_sector


def _printed(material: Material) -> Iterator[Figure]:
    """The values, and those of the last report that nobody reports any more, as missing.

    What partners did stands in figures.csv alone where a place has the count of all of them. So does a
    country's where one area alone has one: the same number twice would read as that of the country.
    """
    current, previous = material.reports.current, material.reports.previous
    for key, figure in current.items():
        if not _is_value(key) or _is_of_one_area(figure):
            continue
        if not (figure.subject.detail and _whole_of(key) in current):
            yield figure
    for key, figure in previous.items():
        if _is_value(key) and key not in current and not figure.subject.detail:
            yield figure


def _is_of_one_area(figure: Figure) -> bool:
    """Whether it is a sum of a single other figure, and says so of nothing that it lacks."""
    is_whole = not (figure.missing_parts or figure.withheld_parts)
    is_of_one = len(figure.parts) == 1 and figure.key not in figure.parts
    return figure.made is Made.SUM and is_of_one and is_whole


def _is_value(key: str) -> bool:
    return INDICATORS.makes(key) and key.rpartition(".")[2] in _VALUES


def _whole_of(key: str) -> str:
    """The key of a place's count for that of one partner's part of it."""
    return ".".join(part for part in key.split(".") if not part.startswith("by-"))


def _table(
    material: Material,
    sector: str,
    figures: Sequence[Figure],
    said: Sequence[Paragraph],
    draw: Draw,
) -> TableView:
    words = material.texts
    columns = [
        _Column("target", TARGET, any(_beside(material, each, TARGET) for each in figures)),
        _Column("of_target", OF_TARGET, any(_beside(material, each, OF_TARGET) for each in figures)),
        _Column("in_need", IN_NEED, any(_beside(material, each, IN_NEED) for each in figures)),
    ]
    shown_columns = [column for column in columns if column.is_shown]
    catalogue = material.evidence.operation.catalogue
    # Deaths are not reached, and neither is a rate.
    is_all_reached = all(
        each.better is Better.MORE and each.kind not in (Behaviour.RATE, Behaviour.PERCENTAGE)
        for each in (catalogue[_name(figure)] for figure in figures)
    )
    ordered = list(_in_order(figures))
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
        _row(material, figure, shown_columns, bars, changed, places[_name(figure)], is_first=is_first)
        for figure, is_first in ordered
    )
    title = words.code(INDICATORS.column("sector"), sector)
    note = words.say(f"reached.note.{_parts_of_bars(shown_columns)}") if bars else EMPTY
    return TableView(
        words.say("table.sector", sector=title), headings, rows, note=note, lead=tuple(said)
    )


def _name(figure: Figure) -> str:
    return ".".join(figure.key.split(".")[1:3])


def _places_by_indicator(figures: Sequence[Figure]) -> Mapping[str, int]:
    """The decimal places that the values of each indicator are printed with: 3.0 stands beside 3.8."""
    places: dict[str, int] = {}
    for figure in figures:
        name = _name(figure)
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
            target, need = (_beside(material, figure, each) for each in (TARGET, IN_NEED))
            bars[figure.key] = reached_bar(material, draw, figure, target, need)
    return {key: bar for key, bar in bars.items() if bar.line}


def _beside(material: Material, figure: Figure, measure: str) -> Figure | None:
    """Another figure of the same place: its target, for example."""
    return material.figure(f"{figure.key.rpartition('.')[0]}.{measure}")


def _in_order(figures: Sequence[Figure]) -> Iterator[tuple[Figure, bool]]:
    """Each figure and whether it is the first of its indicator: the whole, countries, areas by size."""
    by_indicator: dict[tuple[str, ...], list[Figure]] = {}
    for figure in figures:
        by_indicator.setdefault((*figure.key.split(".")[1:3], _of_whom(figure.key)), []).append(figure)
    for own in by_indicator.values():
        ordered = sorted(own, key=_rank)
        areas = [figure for figure in ordered if figure.subject.name]
        left_out = set(map(id, areas[_MOST_AREAS:]))
        for position, figure in enumerate(each for each in ordered if id(each) not in left_out):
            yield figure, not position


def _of_whom(key: str) -> str:
    return next((part for part in key.split(".") if part.startswith("of_")), key.rpartition(".")[2])


def _rank(figure: Figure) -> tuple[int, str, float]:
    subject = figure.subject
    level = 2 if subject.name else 1 if subject.kind is SubjectKind.PLACE else 0
    return level, subject.country if level == 2 else "", -float(figure.quantity.value or 0)


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
    beside = [_beside(material, figure, column.measure) if is_current else None for column in columns]
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


def missed_standard(material: Material, figure: Figure) -> Text | None:
    """What the value should be, where it is surely worse; None where it is not, or has no standard."""
    name = _name(figure)
    indicator = material.evidence.operation.catalogue.get(name)
    if indicator is None or indicator.standard is None:
        return None
    standard = exact(indicator.standard)
    pair = (
        (figure.quantity, standard) if indicator.better is Better.LESS else (standard, figure.quantity)
    )
    if indicator.better is None or not is_surely_above(*pair):
        return None
    words = material.texts.words
    is_percent = indicator.unit == PERCENT
    return Text.of_setting(name, words.in_percent(standard) if is_percent else words.quantity(standard))


def standards_missed(material: Material) -> Iterator[tuple[Figure, Text, str]]:
    """The first value of each indicator that is worse than its standard, with that and who set it.

    A flash update prints no table of values that are not new.
    """
    told = set()
    is_flash = material.evidence.month.period.is_of_news
    for figure in _printed(material):
        name = _name(figure)
        is_new = figure.key in material.reports.current and name not in told
        is_new = is_new and not (is_flash and figure.is_carried)
        standard = missed_standard(material, figure) if is_new else None
        if standard:
            told.add(name)
            source = material.evidence.operation.catalogue[name].standard_source
            yield figure, standard, source


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
