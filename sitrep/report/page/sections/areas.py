"""Tables of the areas of a country, each under the table that has the country's count."""

from collections.abc import Iterator, Mapping, Sequence

from sitrep.analysis.levels import counts_of, overtaken
from sitrep.model.counting import Series, series_of
from sitrep.model.figure import Figure, Made
from sitrep.reading.pcodes import areas_above, code_in
from sitrep.report.documents import cited_of
from sitrep.report.labels import series_title
from sitrep.report.material import Material, dated, shown
from sitrep.report.page.sections.change_columns import Column, change_columns, has_changes
from sitrep.report.text import Text, joined
from sitrep.report.texts import Texts
from sitrep.report.view.section import Heading, Row, TableView
from sitrep.report.view.value import Tone, Value
from sitrep.words.folding import fold

_MOST_ROWS = 20


def areas_of(material: Material, series: Series, country: str) -> list[Figure]:
    """The counts of the country's areas in the series, by name, each behind the one in which it lies."""
    areas = [
        figure
        for key, figure in material.reports.current.items()
        if figure.subject.country == country and figure.subject.name and series_of(key) == series
    ]
    above = _above(areas)

    def in_order(area: Figure) -> list[str]:
        name = area.subject.name
        return [fold(each) for each in (*above.get(name, ()), name)]

    return sorted(areas, key=in_order)


def _above(areas: Sequence[Figure]) -> Mapping[str, tuple[str, ...]]:
    """By area the counted ones in which it lies by its P-code, and in whose counts its people are."""
    counts = counts_of(areas)
    old = overtaken(counts)
    counted = [name for name in counts if name not in old]
    names = (*counted, *(area.subject.name for area in areas if area.subject.name not in counted))
    found = areas_above({name: code_in(name) for name in names})
    in_counted = {
        name: tuple(each for each in above if each in counted) for name, above in found.items()
    }
    return {name: above for name, above in in_counted.items() if above}


def area_name(area: Figure, areas: Sequence[Figure], words: Texts) -> Text:
    """Its name; of one that lies in another of the areas, that its people are counted there."""
    name = Text.cited(area.subject.name, *area.cells)
    return words.say("table.areas.within", area=name) if area.subject.name in _above(areas) else name


def area_tables(material: Material, series: Series) -> Iterator[TableView]:
    """One table for each country of which areas are counted.

    It has no total: the country's count stands in the table above, and nobody is to add the two. Of many
    areas the largest are in the table; all of them are in figures.csv.
    """
    for country in material.countries_of(series):
        whole, areas = material.figure(series.of(country)), areas_of(material, series, country)
        if areas and whole:
            yield _table(material, series, whole, areas)


def _table(material: Material, series: Series, whole: Figure, areas: list[Figure]) -> TableView:
    words, country = material.texts, material.texts.country(whole.subject.country)
    by_size = sorted(areas, key=lambda area: -(area.quantity.value or 0))
    largest = by_size[:_MOST_ROWS]
    printed = [area for area in areas if area in largest]
    changed = change_columns(material, printed) if has_changes(material, printed) else []
    headings = (
        Heading(words.say("heading.area")),
        Heading(words.say("heading.count"), numeric=True),
        *(heading for heading, _ in changed),
        Heading(words.say("heading.as_of")),
        Heading(words.say("heading.source")),
    )
    left = len(areas) - len(printed)
    return TableView(
        words.say("table.areas", country=country, refugees=series_title(series, words)),
        headings,
        tuple(_row(material, area, areas, changed) for area in printed),
        note=joined(" ", (*_relation(whole, country, material), *_others(material, left))),
    )


def _relation(whole: Figure, country: Text, material: Material) -> list[Text]:
    """What the areas are to the country's count, so that nobody adds the one to the other."""
    if whole.quantity.is_missing:
        return []
    key = "table.areas.sum" if whole.made is Made.SUM else "table.areas.own"
    return [material.texts.say(key, country=country)]


def _others(material: Material, count: int) -> list[Text]:
    return [material.texts.say("table.areas.others", count=count)] if count else []


def _row(material: Material, area: Figure, areas: Sequence[Figure], changed: Sequence[Column]) -> Row:
    words = material.texts
    return (
        Value(area_name(area, areas, words)),
        shown(area, words),
        *(cell(area) for _, cell in changed),
        dated(area, words),
        Value(cited_of(material, area), tone=Tone.SOURCE),
    )
