"""The section of camps: how full each is, who lives there, and where they are."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from sitrep.analysis.composition import SHARE
from sitrep.analysis.series import Record
from sitrep.drawing.spec import Draw
from sitrep.model import sections
from sitrep.model.figure import Figure
from sitrep.model.tables import CAMPS as CAMPS_TABLE
from sitrep.model.tables.sex_and_age import HOUSEHOLDS, UNKNOWN
from sitrep.quantity import Kind
from sitrep.report.documents import cited_of
from sitrep.report.labels import anchor
from sitrep.report.material import Material, change_value, day, place_of, words_in
from sitrep.report.measures import measure_heading
from sitrep.report.page.carried import is_carried_over, things_carried
from sitrep.report.page.pictures.camp_clusters import camps_in_order, numbers_on_map
from sitrep.report.page.pictures.camps_map import camps_map
from sitrep.report.page.pictures.captions import named
from sitrep.report.page.pictures.occupancy_bar import occupancy_value, widest_of
from sitrep.report.page.sections.camp_totals import totals_table
from sitrep.report.page.sections.change_tables import change_table, days_of_change, last_report
from sitrep.report.page.sections.composition import LIVING, Line, composition_tables, measures_given
from sitrep.report.page.sections.section import PageSection
from sitrep.report.text import EMPTY, Text, joined
from sitrep.report.texts import Texts
from sitrep.report.view.section import Heading, TableView
from sitrep.report.view.value import Tone, Value

_MOST_COMPOSED = 40
"""Of more camps, tables of who lives in each would be longer than anybody reads."""
_MOST_NAMED = 60
_SEVERAL = 2


@dataclass(frozen=True, slots=True)
class _Camp:
    """Its latest row, how the keys of its figures begin, and its own part of these."""

    record: Record
    stem: str
    name: str


@dataclass(frozen=True, slots=True)
class _Column:
    """`once` names the words in which a value that all rows share is said below the table instead."""

    heading: Heading
    cell: Callable[[_Camp], Value]
    once: str = ""


def camp_tables(material: Material, draw: Draw) -> tuple[TableView, ...]:
    """Every camp with any figure, by country and name as the spreadsheets list them; who lives there."""
    camps = [_Camp(record, f"camps.{name}", name) for record, name in camps_in_order(material)]
    if not camps:
        return ()
    counted = [camp for camp in camps if _has_figures(material, camp)]
    in_countries = totals_table(material)
    further = [] if len(counted) > _MOST_COMPOSED else _who_lives_there(material, draw, counted)
    return (
        _camp_table(material, draw, camps, counted),
        *([in_countries] if in_countries else []),
        *further,
    )


def _has_figures(material: Material, camp: _Camp) -> bool:
    """Whether anything is known of its people or its room, or known and withheld."""
    measures = ("population", "capacity", *LIVING, UNKNOWN)
    figures = (material.figure(f"{camp.stem}.{measure}") for measure in measures)
    return any(
        not figure.quantity.is_missing or figure.quantity.kind is Kind.SUPPRESSED
        for figure in figures
        if figure
    )


def _camp_table(
    material: Material, draw: Draw, camps: Sequence[_Camp], counted: Sequence[_Camp]
) -> TableView:
    """What all rows share stands below it, and the camps without figures."""
    columns, alike = [], []
    for column in _columns(material, draw, counted):
        cells = [column.cell(camp) for camp in counted]
        values = {(value.text, value.tag) for value in cells} if column.once else set()
        if column.once and values == {(EMPTY, EMPTY)}:
            continue
        if column.once and len(values) == 1 and len(counted) >= _SEVERAL:
            ((text, tag),) = values
            said = material.texts.joined("comma", filter(None, (text, tag)))
            alike.append(material.texts.say(f"camps.alike.{column.once}", value=said))
        else:
            columns.append((column.heading, cells))
    return TableView(
        EMPTY,
        tuple(heading for heading, _ in columns),
        tuple(tuple(cells[row] for _, cells in columns) for row in range(len(counted))),
        note=joined(" ", [*_shared(material, alike), *_below(material, camps, counted)]),
    )


def _shared(material: Material, alike: Sequence[Text]) -> Iterator[Text]:
    if alike:
        yield material.texts.say("camps.alike", items=material.texts.joined("semicolon", alike))


def _below(material: Material, camps: Sequence[_Camp], counted: Sequence[_Camp]) -> Iterator[Text]:
    """Which camps have no figures, and where to find who lives in the others."""
    words = material.texts
    silent = [camp for camp in camps if camp not in counted]
    if silent:
        numbers = numbers_on_map(material)
        names = [_silent(material, camp, numbers.get(camp.name)) for camp in silent]
        yield words.say("camps.no_figures", names=named(words, names, _MOST_NAMED))
    if len(counted) > _MOST_COMPOSED and measures_given(material, [camp.stem for camp in counted]):
        yield words.say("camps.composition_attached")


def _silent(material: Material, camp: _Camp, number: int | None) -> Text:
    """`Akçakale (planned)`; that a camp is open goes without saying."""
    words, name, status = material.texts, words_in(camp.record, "camp"), camp.record.text("status")
    if status != "open":
        said = words.code(CAMPS_TABLE.column("status"), status)
        name = words.say("map.alt.camp", name=name, status=said)
    return words.say("camps_map.named_with_number", name=name, number=number) if number else name


def _columns(material: Material, draw: Draw, camps: Sequence[_Camp]) -> Iterator[_Column]:
    words = material.texts

    def has(measure: str) -> bool:
        return any(material.figure(f"{camp.stem}.{measure}") for camp in camps)

    def figure(measure: str) -> Callable[[_Camp], Value]:
        return lambda camp: material.value(f"{camp.stem}.{measure}")

    yield _Column(Heading(words.say("heading.camp")), lambda camp: Value(words_in(camp.record, "camp")))
    numbers = numbers_on_map(material)
    if numbers:
        yield _Column(
            Heading(words.say("heading.on_map")), lambda camp: _number(words, numbers.get(camp.name))
        )
    place = lambda camp: Value(place_of(camp.record, words))  # noqa: E731
    yield _Column(Heading(words.say("heading.place")), place, once="place")
    for code in ("type", "status"):
        yield _Column(Heading(words.say(f"heading.{code}")), partial(_code, material, code), once=code)
    manager = Heading(words.say("heading.manager"))
    yield _Column(manager, lambda camp: Value(words_in(camp.record, "manager")), once="manager")
    yield _Column(measure_heading(words, "population"), figure("population"))
    if any(f"{camp.stem}.population" in material.changes for camp in camps):
        change = Heading(words.say("heading.change", report=last_report(material)), numeric=True)
        yield _Column(change, partial(_change, material))
        yield _Column(Heading(words.say("heading.over")), partial(_over, material), once="over")
    yield _Column(measure_heading(words, "capacity"), figure("capacity"))
    shares = [f for camp in camps if (f := material.figure(f"{camp.stem}.occupancy_percent"))]
    if shares:
        full = Heading(words.say("heading.occupancy"), numeric=True)
        widest = widest_of(shares)
        yield _Column(full, lambda camp: occupancy_value(material, camp.stem, widest, draw))
    if has(HOUSEHOLDS.name):
        yield _Column(measure_heading(words, HOUSEHOLDS.name), figure(HOUSEHOLDS.name))
    if has(SHARE):
        share = Heading(words.say("heading.women_and_children"), numeric=True)
        yield _Column(share, partial(_share, material))
    yield _Column(
        Heading(words.say("heading.as_of")),
        partial(_day, material, things_carried(material)),
        once="as_of",
    )
    yield _Column(Heading(words.say("heading.source")), partial(_source, material), once="source")


def _number(words: Texts, number: int | None) -> Value:
    return Value(words.say("camps_map.number", number=number) if number else EMPTY)


def _code(material: Material, name: str, camp: _Camp) -> Value:
    code = camp.record.text(name)
    return Value(material.texts.code(CAMPS_TABLE.column(name), code) if code else EMPTY)


def _people(material: Material, camp: _Camp) -> Figure | None:
    """Those who live there; None where they are missing, which their own column says."""
    figure = material.figure(f"{camp.stem}.population")
    return None if figure is None or figure.quantity.is_missing else figure


def _change(material: Material, camp: _Camp) -> Value:
    people = _people(material, camp)
    return change_value(material, people.key) if people else Value(EMPTY)


def _over(material: Material, camp: _Camp) -> Value:
    """`31 days`: changes over 31 and 3 days are not alike."""
    people = _people(material, camp)
    days = days_of_change(material, people) if people else None
    return Value(material.texts.say("change.over", count=days).unbroken() if days else EMPTY)


def _share(material: Material, camp: _Camp) -> Value:
    figure = material.figure(f"{camp.stem}.{SHARE}")
    if figure is None or figure.quantity.is_missing:
        return Value(EMPTY)
    return Value(material.texts.percent(figure.key, figure.quantity), anchor=anchor(figure.key))


def _day(material: Material, carried: Collection[str], camp: _Camp) -> Value:
    is_carried = is_carried_over(material, camp.record, camp.stem, carried)
    return day(material.texts, camp.record.as_of, is_carried=is_carried)


def _source(material: Material, camp: _Camp) -> Value:
    figures = (material.figure(f"{camp.stem}.{measure}") for measure in ("population", "capacity"))
    cited = (cited_of(material, figure) for figure in figures if figure)
    return Value(next(filter(None, cited), EMPTY), tone=Tone.SOURCE)


def _who_lives_there(material: Material, draw: Draw, camps: Sequence[_Camp]) -> Iterator[TableView]:
    """Women, men, girls and boys of each camp, age groups, and how all of these have changed."""
    words = material.texts
    camp_heading = Heading(words.say("heading.camp"))
    lines = [
        Line(Value(words_in(camp.record, "camp")), camp.stem, people)
        for camp in camps
        if (people := material.figure(f"{camp.stem}.population"))
    ]
    titles = [words.say("table.camp_composition"), words.say("table.camp_composition.age")]
    yield from composition_tables(
        material, titles, camp_heading, lines, elsewhere=(HOUSEHOLDS.name, SHARE)
    )
    changes = change_table(
        material,
        draw,
        heading=camp_heading,
        lines=[(line.name, line.stem) for line in lines],
        measures=measures_given(material, [line.stem for line in lines]),
    )
    if changes:
        yield changes


CAMPS = PageSection(sections.CAMPS, tables=camp_tables, pictures=(camps_map,))
