"""Areas of two levels in one column: a province among its districts."""

import re
from collections.abc import Callable, Iterator, Mapping

from sitrep.analysis.displacement import keyed_places
from sitrep.analysis.levels import Counts, Dated, exceeded, overtaken
from sitrep.analysis.preferred import preferred_rows
from sitrep.analysis.series import Record
from sitrep.arithmetic import total
from sitrep.diagnostics import Severity
from sitrep.model.country import Country
from sitrep.model.month import Evidence
from sitrep.model.table import Table, once_for_each_table, texts_of
from sitrep.model.tables import REFUGEES, Role
from sitrep.reading.pcodes import areas_above, code_in
from sitrep.rules.rows import row_at
from sitrep.rules.rule import Finding, rule
from sitrep.words.folding import slug

# What has none of these has no level in it: one look at all the names of a long sheet.
_ANY_LEVEL = re.compile(
    r"^\s*\d\d|\b[A-Z]{2,3}[-._ ]?[A-Z]?\d\d|[()\[\]/|>,;:]|\s[-–—]\s", re.IGNORECASE | re.MULTILINE
)
_SERIES = ("country", *REFUGEES.with_role(Role.SPLITTER))
_MOST_RELATED = 5
_BETWEEN_LEVELS = re.compile(r"[()\[\]/|>,;:]|\s[-–—]\s")


@rule(
    "area-within-area",
    Severity.WARNING,
    bad="""
        **refugees**

        | as_of | country | area | registered | source |
        |---|---|---|---|---|
        | 2012-07-31 | TUR | Hatay | 9100 | AFAD |
        | 2012-07-31 | TUR | Hatay / Reyhanli | 4200 | AFAD |
        """,
    good="""
        **refugees**

        | as_of | country | area | registered | source |
        |---|---|---|---|---|
        | 2012-07-31 | TUR | Hatay / Antakya | 4900 | AFAD |
        | 2012-07-31 | TUR | Hatay / Reyhanli | 4200 | AFAD |
        """,
)
def area_within_area(evidence: Evidence) -> Iterator[Finding]:
    """An area stands beside a part of itself: both would be added to their country's figure.

    Names that hold both levels show it: "Hatay" and "Hatay / Reyhanli", "Abeche (Ouaddai)". Nothing is
    reported where the country has a row of its own, since its areas are then not added, nor where
    P-codes show it, since no area is then counted twice. Each area is reported once.
    """
    yield from _told(evidence, _nested_by_name)


@rule(
    "areas-above-area",
    Severity.WARNING,
    bad="""
        **refugees**

        | as_of | country | area | registered | source |
        |---|---|---|---|---|
        | 2012-07-10 | TUR | TR63 | 9100 | AFAD |
        | 2012-07-31 | TUR | TR6302 | 5200 | AFAD |
        | 2012-07-31 | TUR | TR6304 | 4200 | AFAD |
        """,
    good="""
        **refugees**

        | as_of | country | area | registered | source |
        |---|---|---|---|---|
        | 2012-07-31 | TUR | TR63 | 9400 | AFAD |
        | 2012-07-31 | JOR | JO11 | 4200 | UNHCR |
        | 2012-07-31 | JOR | JO12 | 5200 | UNHCR |
        """,
)
def areas_above_area(evidence: Evidence) -> Iterator[Finding]:
    """The areas that lie in a larger one by their P-codes together have more people than it.

    The latest row of each counts, carried over from an earlier report or not, if those in it are no
    older than the larger one's, and each method by itself. Of a country without a row for the whole of
    it the figure counts the larger area alone; where its row is older than all of theirs, it adds up
    the areas in it instead. Of qualified numbers the check takes the least that they, and the most that
    the larger area, can mean.
    """
    for areas in _by_series(evidence):
        for name, parts in exceeded(_counts(areas)):
            upper, lower = areas[name], [areas[part] for part in parts]
            told = [each for each in (upper, *lower) if each.period == evidence.month.period]
            if told:
                values = {
                    "name": name, "country": Country(upper.text("country")),
                    "registered": upper.quantity("registered"), "before": upper.as_of,
                    "sum": total([each.quantity("registered") for each in lower]),
                    "date": max(each.as_of for each in lower),
                }  # fmt: skip
                others = [each for each in (upper, *lower) if each is not told[0]]
                cells = tuple(each.cell("registered") for each in others[:_MOST_RELATED])
                yield Finding(told[0].cell("registered"), values, cells)


@rule(
    "area-of-two-levels",
    Severity.NOTE,
    bad="""
        **refugees**

        | as_of | country | area | registered | source |
        |---|---|---|---|---|
        | 2012-07-31 | TUR | TR63 | 9100 | AFAD |
        | 2012-07-31 | TUR | TR6304 | 4200 | AFAD |
        """,
    good="""
        **refugees**

        | as_of | country | area | registered | source |
        |---|---|---|---|---|
        | 2012-07-31 | TUR | TR6302 | 4900 | AFAD |
        | 2012-07-31 | TUR | TR6304 | 4200 | AFAD |
        """,
)
def area_of_two_levels(evidence: Evidence) -> Iterator[Finding]:
    """One of two areas is part of the other: their country's figure counts only the larger one.

    P-codes show it, alone or beside a name: in OCHA's common operational datasets the code of a place
    begins with that of the place it is in (SD04, SD04012). Each area is reported once, with the first
    that is part of it; for one whose row is older see `areas-above-area`.
    """
    old = {
        areas[name].cell("area") for areas in _by_series(evidence) for name in overtaken(_counts(areas))
    }
    yield from (found for found in _told(evidence, _nested_by_code) if found.where not in old)


def _by_series(evidence: Evidence) -> Iterator[Mapping[str, Record]]:
    """By area the latest row of each, of one country and series at a time."""
    if not any(_has_levels(month.tables["refugees"]) for month in evidence.months):
        return
    found: dict[tuple[str, ...], dict[str, Record]] = {}
    for record, _ in keyed_places(evidence.months):
        if record.text("area"):
            series = tuple(record.text(name) for name in _SERIES)
            found.setdefault(series, {})[record.text("area")] = record
    yield from found.values()


def _counts(areas: Mapping[str, Record]) -> Counts:
    return {
        area: Dated(count, record.as_of)
        for area, record in areas.items()
        if not (count := record.quantity("registered")).is_missing
    }


@once_for_each_table
def _has_levels(table: Table) -> bool:
    """Whether the name of any area tells a level; few do, and to look through all rows takes time."""
    return bool(_ANY_LEVEL.search("\n".join(texts_of(table, "area"))))


def _told(
    evidence: Evidence, nested: Callable[[list[str]], Iterator[tuple[str, str]]]
) -> Iterator[Finding]:
    table = evidence.month.tables["refugees"]
    frame = table.frame
    if not _has_levels(table):
        return
    counted = frame.assign(at=range(len(frame)))[
        preferred_rows(table).rows & frame["registered"].notna() & frame["country"].notna()
    ]
    for (country, *_), rows in counted.groupby(
        ["country", "population", "origin", "method"], sort=False, dropna=False
    ):
        if rows["area"].isna().any():
            continue
        names = rows.drop_duplicates("area").set_index("area")["at"]
        told = set[str]()
        for upper, lower in nested(list(names.index)):
            if upper not in told:
                told.add(upper)
                one, two = (row_at(evidence.month, "refugees", int(names[n])) for n in (upper, lower))
                values = {"name": upper, "part": lower, "country": Country(str(country))}
                yield Finding(one.cell("area"), values, (two.cell("area"),))


def _nested_by_code(names: list[str]) -> Iterator[tuple[str, str]]:
    """Each area that holds another one, with what it holds."""
    for name, above in areas_above({name: code_in(name) for name in names}).items():
        yield from ((upper, name) for upper in above)


def _nested_by_name(names: list[str]) -> Iterator[tuple[str, str]]:
    """The same of those that names alone tell."""
    parted = {name: parts for name in names if len(parts := _BETWEEN_LEVELS.split(name)) > 1}
    called = {slug(name): name for name in reversed(names)} if parted else {}
    by_code = areas_above({name: code_in(name) for name in names})
    for name, parts in parted.items():
        for upper in dict.fromkeys(called.get(slug(part), name) for part in parts):
            if upper != name and upper not in by_code.get(name, ()):
                yield upper, name
