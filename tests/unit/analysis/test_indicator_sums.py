"""Sums of indicators against a computation of their own: plain loops over the rows as drawn."""

import os
import random
from typing import Any

import pytest

from sitrep.analysis.reports import reports_of
from sitrep.model.figure import Made
from tables import evidence

SEEDS = range(int(os.environ.get("SITREP_INDEPENDENT", "12")))
AREAS = {"TUR": ("Hatay", "Kilis"), "LBN": ("Beqaa", "Tripoli"), "JOR": ("",)}
PARTNERS = ("", "Oxfam", "IRC")
Place = tuple[str, str, str]
"""Country, area and partner; \"\" for none."""
NAMES = ("wash.latrines", "wash.water_people", "health.consultations", "wash.water_per_person")
"""Latrines of partners are added, people of partners are not, rates never; a flow is of its month."""
HEADER = "| as_of | from | sector | indicator | country | area | by | value | source |\n|---|---|---|---|---|---|---|---|---|\n"


def _rows(dice: random.Random, month: int) -> list[dict[str, Any]]:
    places = [(code, name) for code, names in AREAS.items() for name in ("", *names)]
    keys = {
        (name, *dice.choice(places), dice.choice(PARTNERS))
        for name in NAMES
        for _ in range(dice.randint(0, 9))
    }
    return [
        {"name": name, "country": country, "area": area, "by": by, "month": month,
         "value": dice.choice([None, *range(900)])}
        for name, country, area, by in sorted(keys)
    ]  # fmt: skip


def _drawn(rows: list[dict[str, Any]]) -> str:
    drawn = ""
    for month in (6, 7):
        drawn += f"**indicators** of 2012-{month:02}\n{HEADER}"
        for row in (row for row in rows if row["month"] == month):
            sector, code = row["name"].split(".")
            cells = [f"2012-{month:02}-28", f"2012-{month:02}-01", sector, code, row["country"], row["area"],
                     row["by"], "ND" if row["value"] is None else str(row["value"]), "X"]  # fmt: skip
            drawn += f"| {' | '.join(cells)} |\n"
    return drawn


def _sum(parts: dict[str, float | None]) -> float | None:
    known = [part for part in parts.values() if part is not None]
    return sum(known) if known else None


def _computed(rows: list[dict[str, Any]]) -> dict[str, float]:
    """By key the sums that no row states, of what is known."""
    found: dict[str, float] = {}
    for name in NAMES[:3]:
        own, silent = _newest(rows, name)
        adds = name != "wash.water_people"
        every = {*own, *silent}
        of_countries: dict[str, dict[str, float | None]] = {by: {} for by in PARTNERS}
        for country in sorted({country for country, _, _ in every}):
            here = {(area, by) for code, area, by in every if code == country}
            areas = sorted({area for area, _ in here if area})
            by_partner: dict[str, float | None] = {}
            for by in sorted({by for _, by in here if by}):
                of = {area: own.get((country, area, by)) for area in areas if (area, by) in here}
                by_partner[by] = _put(found, name, own, (country, "", by), _sum(of))
                of_countries[by][country] = by_partner[by]
            by_area = {}
            for area in areas:
                its = {by: own.get((country, area, by)) for _, by in here if by and (area, by) in here}
                by_area[area] = _put(found, name, own, (country, area, ""), _sum(its) if adds else None)
            if not any(by and not area for area, by in here):
                total = _sum(by_area)
            elif adds and all(by for _, by in here):
                total = _sum(by_partner)
            else:
                total = None
            of_countries[""][country] = _put(found, name, own, (country, "", ""), total)
        for by, parts in of_countries.items():
            if len(parts) > 1:
                _put(found, name, own, ("", "", by), _sum(parts))
    return found


def _newest(rows: list[dict[str, Any]], name: str) -> tuple[dict[Place, float | None], set[Place]]:
    """The values that stand; and where something was reported in June and nothing in July."""
    by_month: dict[int, dict[Place, float | None]] = {6: {}, 7: {}}
    for row in (row for row in rows if row["name"] == name):
        by_month[row["month"]][row["country"], row["area"], row["by"]] = row["value"]
    if name != "health.consultations":
        return by_month[6] | by_month[7], set()
    return by_month[7], by_month[6].keys() - by_month[7].keys()


def _put(
    found: dict[str, float], name: str, own: dict[Place, float | None], place: Place, value: float | None
) -> float | None:
    """What a row states of the place, or else the sum, which is noted."""
    if place in own:
        return own[place]
    if value is not None:
        country, area, by = place
        parts = ("indicators", name, country, area.lower(), f"by-{by.lower()}" if by else "", "value")
        found[".".join(part for part in parts if part)] = value
    return value


@pytest.mark.parametrize("seed", SEEDS)
def test_sums_are_those_of_plain_loops(seed: int) -> None:
    dice = random.Random(seed)
    rows = [*_rows(dice, 6), *_rows(dice, 7)]
    made = {
        key: figure
        for key, figure in reports_of(evidence(_drawn(rows))).current.items()
        if figure.made is Made.SUM and key.endswith(".value") and not figure.quantity.is_missing
    }
    assert {key: figure.quantity.value for key, figure in made.items()} == _computed(rows)
