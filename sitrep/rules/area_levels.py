"""Areas of two levels in one column: a province among its districts."""

import re
from collections.abc import Iterator

from sitrep.analysis.preferred import preferred_rows
from sitrep.diagnostics import Severity
from sitrep.model.country import Country
from sitrep.model.month import Evidence
from sitrep.rules.rows import row_at
from sitrep.rules.rule import Finding, rule
from sitrep.words.folding import slug

# Possessive: a long run of digits must not be taken apart in all its ways.
_CODE = re.compile(
    r"\A\s*+\d{2,}+(?:[-._]\d{2,}+)*+\s*+\Z|\b[A-Z]{2,3}(?:[-._ ]?[A-Z]?\d{2,}+)++\b", re.IGNORECASE
)
# What has none of these has no level in it: one look at all the names of a long sheet.
_ANY_LEVEL = re.compile(
    r"^\s*\d\d|\b[A-Z]{2,3}[-._ ]?[A-Z]?\d\d|[()\[\]/|>,;:]|\s[-–—]\s", re.IGNORECASE | re.MULTILINE
)
_BETWEEN_CODES = re.compile(r"[-._\s]")
_DIGITS_OF_A_LEVEL = 2
"""Of fewer, the second of two levels and the tenth of one cannot be told apart: LB1, LB11."""
_BETWEEN_LEVELS = re.compile(r"[()\[\]/|>,;:]|\s[-–—]\s")


@rule(
    "area-within-area",
    Severity.WARNING,
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
def area_within_area(evidence: Evidence) -> Iterator[Finding]:
    """An area stands beside a part of it: both would be added into the figure of their country.

    P-codes tell it, alone or beside a name: in the common operational datasets of OCHA the code of a
    place begins with that of the place that it is in (SD04, SD04012). So do names that hold both
    levels: "Hatay" and "Hatay / Reyhanli", "Abeche (Ouaddai)". Nothing is said where the country has a
    row for the whole of it, since its areas are not added then. An area is told once.
    """
    table = evidence.month.tables["refugees"]
    frame = table.frame
    if not _ANY_LEVEL.search("\n".join(frame["area"].dropna().unique())):
        return
    counted = frame.assign(at=range(len(frame)))[
        preferred_rows(table).rows & frame["registered"].notna() & frame["country"].notna()
    ]
    for (country, _), rows in counted.groupby(["country", "method"], sort=False):
        if rows["area"].isna().any():
            continue
        names = rows.drop_duplicates("area").set_index("area")["at"]
        for upper, lower in _nested(list(names.index)):
            one, two = (row_at(evidence.month, "refugees", int(names[each])) for each in (upper, lower))
            values = {"name": upper, "part": lower, "country": Country(str(country))}
            yield Finding(one.cell("area"), values, (two.cell("area"),))


def _nested(names: list[str]) -> Iterator[tuple[str, str]]:
    """Each name of an area that holds another one, with the first that it holds."""
    coded = {name: code for name in names if (code := _code(name))}
    parted = {name: parts for name in names if len(parts := _BETWEEN_LEVELS.split(name)) > 1}
    called = {slug(name): name for name in reversed(names)} if parted else {}
    of_code = {code: name for name, code in reversed(coded.items())}
    told = set[str]()
    for name in names:
        uppers = [
            *_above_by_code(coded.get(name, ""), of_code),
            *(called.get(slug(part), name) for part in parted.get(name, ())),
        ]
        for upper in uppers:
            if upper != name and upper not in told:
                told.add(upper)
                yield upper, name


def _code(name: str) -> str:
    """The P-code that a name is or has in it, without what stands between its levels; "" for none."""
    found = _CODE.search(name)
    return _BETWEEN_CODES.sub("", found.group()).upper() if found else ""


def _above_by_code(code: str, of_code: dict[str, str]) -> Iterator[str]:
    for end in range(_DIGITS_OF_A_LEVEL, len(code) - _DIGITS_OF_A_LEVEL + 1):
        if upper := of_code.get(code[:end]):
            yield upper
