"""Makes sitrep/geography/countries.json: `.venv/bin/python tools/prepare_countries.py FROM TO`.

FROM is countries-50m.json of the npm package world-atlas 2.0.2 (Natural Earth 1:50m, as TopoJSON).
The arcs are kept as they are; the areas get ISO 3166 codes of three letters and are put in order.
The same file in gives the same bytes.
"""

import json
import sys
from pathlib import Path
from typing import Any

from babel.core import get_global
from shapely import MultiPolygon, Point

from sitrep.geography.topology import Topology
from sitrep.words.countries import alpha2_codes

# Parts of a country on the map whose borders there are in dispute at the United Nations. sitrep takes
# no side: they become areas without a code. Crimea: resolution 68/262 of the General Assembly. Western
# Sahara: the map draws only the part east of the berm as the territory that has the code.
DISPUTED = {"Crimea": ("RUS", Point(34.1, 45.0)), "Western Sahara": ("ESH", Point(-11.0, 26.0))}
# Its outline runs around the pole, and nobody is displaced there.
LEFT_OUT = {"ATA"}


def main(source: Path, target: Path) -> None:
    """Read one file and write the other."""
    prepared = prepare(json.loads(source.read_bytes()))
    target.write_text(json.dumps(prepared, separators=(",", ":")) + "\n", encoding="utf-8")


def prepare(topology: dict[str, Any]) -> dict[str, Any]:
    """The same topology with countries by code, each one MultiPolygon, and disputed parts apart."""
    by_code: dict[str, list[Any]] = {}
    by_name: dict[str, list[Any]] = {}
    for each in topology["objects"]["countries"]["geometries"]:
        polygons = [each["arcs"]] if each["type"] == "Polygon" else each["arcs"]
        named = by_code if "id" in each else by_name
        key = _alpha3(each["id"]) if "id" in each else each["properties"]["name"]
        # Two areas have one code where islands of a country are drawn apart.
        named.setdefault(key, []).extend(polygons)
    kept = {key: topology[key] for key in ("type", "transform", "arcs")}
    for name, (code, inside) in DISPUTED.items():
        is_part = [inside.within(shape) for shape in _shapes(kept, by_code[code])]
        by_name[name] = [arcs for arcs, part in zip(by_code[code], is_part, strict=True) if part]
        by_code[code] = [arcs for arcs, part in zip(by_code[code], is_part, strict=True) if not part]
        if not by_name[name]:
            raise ValueError(f"{name} is not a part of {code} in this file")
    geometries = [
        {**_multi(polygons), "id": code, "properties": {}}
        for code, polygons in sorted(by_code.items())
        if polygons and code not in LEFT_OUT
    ]
    geometries += [
        {**_multi(polygons), "properties": {"name": name}} for name, polygons in sorted(by_name.items())
    ]
    return _with_used_arcs({**kept, "objects": {"countries": _collection(geometries)}})


def _alpha3(numeric: str) -> str:
    """ISO 3166 numeric to alpha-3, by the aliases of CLDR."""
    (alpha2,) = get_global("territory_aliases")[numeric]
    return {two: three for three, two in alpha2_codes().items()}[alpha2]


def _multi(polygons: list[Any]) -> dict[str, Any]:
    return {"type": "MultiPolygon", "arcs": polygons}


def _collection(geometries: list[dict[str, Any]]) -> dict[str, Any]:
    return {"type": "GeometryCollection", "geometries": geometries}


def _shapes(topology: dict[str, Any], polygons: list[Any]) -> list[MultiPolygon]:
    each = [{**_multi([polygon]), "properties": {}} for polygon in polygons]
    drawn = Topology({**topology, "objects": {"countries": _collection(each)}}).areas()
    return [area.shape for area in drawn]


def _with_used_arcs(topology: dict[str, Any]) -> dict[str, Any]:
    """Without the arcs that nothing refers to; the others keep their order and get new numbers."""
    geometries = topology["objects"]["countries"]["geometries"]
    used = sorted({max(n, ~n) for g in geometries for polygon in g["arcs"] for r in polygon for n in r})
    new = {old: number for number, old in enumerate(used)}
    new |= {~old: ~number for old, number in new.items()}
    renumbered = [
        {**g, "arcs": [[[new[n] for n in ring] for ring in polygon] for polygon in g["arcs"]]}
        for g in geometries
    ]
    arcs = [topology["arcs"][old] for old in used]
    return {**topology, "arcs": arcs, "objects": {"countries": _collection(renumbered)}}


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
