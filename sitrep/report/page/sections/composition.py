"""Tables of who the people are: by sex, by age group and by household."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from sitrep.analysis.composition import SHARE, whole_of
from sitrep.model.counting import TOTAL, Series, count_key
from sitrep.model.figure import Figure, Made
from sitrep.model.tables.sex_and_age import AGE_BANDS, BANDS, HOUSEHOLDS, SEX_AND_AGE, SEXES, UNKNOWN
from sitrep.report.labels import anchor, subject_of
from sitrep.report.material import Material, dated
from sitrep.report.measures import ages_of, measure_heading, people_named
from sitrep.report.text import EMPTY, Text
from sitrep.report.view.section import Heading, Row, TableView
from sitrep.report.view.value import Value
from sitrep.words.folding import fold

LIVING = (HOUSEHOLDS.name, *SEXES, *SEX_AND_AGE)
_COUNTS = (*LIVING, UNKNOWN, *AGE_BANDS)


@dataclass(frozen=True, slots=True)
class Line:
    """A place or camp with how its keys begin; `whole` is the count of all its people."""

    name: Value
    stem: str
    whole: Figure


def composition_tables(
    material: Material,
    titles: Sequence[Text],
    heading: Heading,
    lines: Sequence[Line],
    total: Line | None = None,
    elsewhere: Collection[str] = (),
) -> Iterator[TableView]:
    """Households and people by sex, then by age group, of the lines that have such counts.

    `titles` are those of both; what is `elsewhere` another table has already.
    """
    title, title_of_ages = titles
    given = measures_given(material, [line.stem for line in lines])
    measures = [measure for measure in given if measure not in elsewhere]
    beside = [each for each in (UNKNOWN, SHARE) if each not in elsewhere]
    columns = [*measures, *(each for each in beside if _any(material, lines, each))]
    if measures:
        yield _table(material, title, heading, columns, lines, total)
    banded = [line for line in lines if _any(material, [line], *_bands(SEXES))]
    if banded:
        yield _age_groups(material, title_of_ages, heading, banded)


def people_composed(material: Material, series: Series, heading: Heading) -> Iterator[TableView]:
    """Of one population: countries, each with its areas, and the total; () where nothing is known.

    Where the people of a place are known by another method than the series', it is named.
    """
    words = material.texts
    stems = dict.fromkeys(
        key.rpartition(".")[0]
        for key in material.reports.current
        if (parts := count_key(key)) and parts.whom == series.whom and parts.measure in _COUNTS
    )
    found = [line for stem in stems for line in _line(material, stem, series)]
    places = [line for line in found if not line.whole.subject.is_total]
    lines = sorted(
        # A country of which a single area is counted would only repeat it.
        (line for line in places if not line.whole.only_parts),
        # In the order of countries that the figures have, each before its areas.
        key=lambda line: (
            [each.whole.subject.country for each in found].index(line.whole.subject.country),
            fold(line.whole.subject.name),
        ),
    )
    known = [line for line in places if line.whole.subject.name == ""]
    totals = _line(material, series.stem(TOTAL), series) if len(known) > 1 else []
    people = people_named(series.whom, words)
    measures = measures_given(material, [line.stem for line in lines])
    titles = [
        words.say(f"table.composition.{by}", people=people).opening(words.language)
        for by in ("households" if measures == [HOUSEHOLDS.name] else "sex", "age")
    ]
    yield from composition_tables(material, titles, heading, lines, totals[0] if totals else None)


def measures_given(material: Material, stems: Sequence[str]) -> list[str]:
    """What to print of who they are: of one sex as a whole only where its women or men are not known."""
    found = []
    for measure in LIVING:
        adults = dict(zip(SEXES, SEX_AND_AGE, strict=False)).get(measure)
        for stem in stems:
            if _has(material, stem, measure) and not (adults and _has(material, stem, adults)):
                found.append(measure)
                break
    return found


def _line(material: Material, stem: str, series: Series) -> list[Line]:
    figures = material.reports.current
    part = next(
        (figures[key] for each in (*LIVING, *AGE_BANDS) if (key := f"{stem}.{each}") in figures), None
    )
    whole = whole_of(part, figures) if part else None
    if whole is None:
        return []
    words, name = material.texts, subject_of(whole, material.texts)
    method = whole.key.rpartition(".")[2]
    if method != series.method:
        name = words.say("series.of", people=name, measure=words.say(f"measure.{method}"))
    return [Line(Value(name), stem, whole)]


def _table(
    material: Material,
    title: Text,
    heading: Heading,
    columns: Sequence[str],
    lines: Sequence[Line],
    total: Line | None,
) -> TableView:
    words = material.texts
    headings = (
        heading,
        *(_heading(material, measure) for measure in columns),
        Heading(words.say("heading.as_of")),
    )

    def row(line: Line) -> Row:
        cells = (_value(material, f"{line.stem}.{measure}") for measure in columns)
        return (line.name, *cells, dated(line.whole, words))

    known = [line for line in lines if _any(material, [line], *columns)]
    return TableView(title, headings, tuple(map(row, known)), total=row(total) if total else None)


def _age_groups(material: Material, title: Text, heading: Heading, lines: Sequence[Line]) -> TableView:
    words = material.texts
    headings = (
        heading,
        Heading(words.say("heading.sex")),
        *(Heading(ages_of(band), numeric=True) for band in BANDS),
        Heading(words.say("heading.as_of")),
    )
    rows = tuple(
        (
            line.name,
            Value(words.say(f"code.sex.{sex}")),
            *(material.value(f"{line.stem}.{sex}_{band}") for band in BANDS),
            dated(line.whole, words),
        )
        for line in lines
        for sex in SEXES
        if _any(material, [line], *_bands([sex]))
    )
    return TableView(title, headings, rows)


def _heading(material: Material, measure: str) -> Heading:
    if measure == SHARE:
        return Heading(material.texts.say("heading.women_and_children"), numeric=True)
    return measure_heading(material.texts, measure)


def _value(material: Material, key: str) -> Value:
    figure = material.figure(key)
    if figure and figure.made is Made.SHARE:
        return Value(material.texts.percent(key, figure.quantity), anchor=anchor(key))
    return material.value(key) if figure else Value(EMPTY)


def _bands(sexes: Sequence[str]) -> list[str]:
    return [f"{sex}_{band}" for sex in sexes for band in BANDS]


def _any(material: Material, lines: Sequence[Line], *measures: str) -> bool:
    return any(_has(material, line.stem, measure) for line in lines for measure in measures)


def _has(material: Material, stem: str, measure: str) -> bool:
    """Also one that readers must not see."""
    return material.figure(f"{stem}.{measure}") is not None
