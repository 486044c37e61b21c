"""The section of displacement: people by country, and other series beside the leading ones."""

from functools import partial

from sitrep.drawing.spec import Draw
from sitrep.model import sections
from sitrep.model.counting import POPULATIONS, TOTAL, Series, all_series
from sitrep.report.labels import subject_of
from sitrep.report.material import Material
from sitrep.report.measures import people_named
from sitrep.report.page.pictures.flows import flows_beside, flows_of_first
from sitrep.report.page.pictures.trends import trends_beside, trends_of_first
from sitrep.report.page.sections.areas import area_tables
from sitrep.report.page.sections.change_tables import change_table
from sitrep.report.page.sections.composition import people_composed
from sitrep.report.page.sections.leading_table import (
    FLOWS,
    MEASURES,
    leading_table,
    of_place,
    stands_alone,
)
from sitrep.report.page.sections.other_series import other_series_table
from sitrep.report.page.sections.section import PageSection
from sitrep.report.page.sections.totals import named_totals
from sitrep.report.text import EMPTY
from sitrep.report.view.section import Heading, TableView
from sitrep.report.view.value import Value


def displacement_tables(material: Material, draw: Draw) -> tuple[TableView, ...]:
    """Each population by country with its total, areas and changes; then the series of other methods."""
    tables: list[TableView | None] = []
    for series in material.leading:
        tables.append(leading_table(material, series))
        if not stands_alone(material, series):
            tables += area_tables(material, series)
        tables += people_composed(material, series, Heading(of_place(series, material.texts)))
        tables.append(_further_changes(material, draw, series))
    tables += (named_totals(material), other_series_table(material))
    return tuple(table for table in tables if table and table.rows)


def _further_changes(material: Material, draw: Draw, series: Series) -> TableView | None:
    """How those who wait, came and went have changed."""
    words = material.texts
    total = material.figure(series.total)
    population = series.population
    is_alone = material.goes_without_saying(population)
    return change_table(
        material,
        draw,
        heading=Heading(of_place(series, words)),
        lines=[
            (Value(words.country(country)), series.stem(country))
            for country in material.countries_of(series)
        ],
        measures=MEASURES,
        total=(Value(subject_of(total, words)), series.stem(TOTAL)) if total else None,
        without_lines=FLOWS,
        people=EMPTY if is_alone else people_named(series.whom, words),
    )


DISPLACEMENT = PageSection(
    sections.DISPLACEMENT,
    tables=displacement_tables,
    pictures=(
        trends_of_first,
        *(partial(trends_beside, series) for series in all_series()),
        flows_of_first,
        *(partial(flows_beside, population) for population in POPULATIONS),
    ),
)
