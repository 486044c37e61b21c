"""Areas of two levels in one column: a province among its districts."""

import re
from collections.abc import Callable, Iterator

from sitrep.analysis.preferred import preferred_rows
from sitrep.diagnostics import Severity
from sitrep.model.country import Country
from sitrep.model.month import Evidence
from sitrep.reading.pcodes import areas_above, code_in
from sitrep.rules.rows import row_at
from sitrep.rules.rule import Finding, rule
from sitrep.words.folding import slug

# What has none of these has no level in it: one look at all the names of a long sheet.
_ANY_LEVEL = re.compile(
    r"^\s*\d\d|\b[A-Z]{2,3}[-._ ]?[A-Z]?\d\d|[()\[\]/|>,;:]|\s[-–—]\s", re.IGNORECASE | re.MULTILINE
)
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
    that is part of it.
    """
    yield from _told(evidence, _nested_by_code)


def _told(
    evidence: Evidence, nested: Callable[[list[str]], Iterator[tuple[str, str]]]
) -> Iterator[Finding]:
    table = evidence.month.tables["refugees"]
    frame = table.frame
    if not _ANY_LEVEL.search("\n".join(frame["area"].dropna().unique())):
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
