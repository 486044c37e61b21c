"""The office's own boundaries for its map: GeoJSON files of areas with names.

What is read is the FeatureCollection of RFC 7946: longitude and latitude in degrees (WGS 84), each
area a Polygon or MultiPolygon with a name.
"""

import json
from collections.abc import Callable, Iterator
from math import isfinite
from pathlib import Path
from typing import Any

from sitrep.cells import Address
from sitrep.diagnostics import Check, Diagnostic, Message, Severity
from sitrep.intake.kept_files import kept_elsewhere, kept_files
from sitrep.intake.limited.process import Unopened
from sitrep.intake.limited.reader import Reader
from sitrep.lines import one_line
from sitrep.model.boundary import Area, Boundary, Ring
from sitrep.model.input_file import InputFile
from sitrep.reading.pcodes import code_in

MAX_BYTES = 8_000_000
MAX_AREAS, MAX_POINTS = 1_000, 200_000
MAX_NAME = 60
NAMES = (
    "name", "shapename", "adm3_en", "adm3_name", "adm2_en", "adm2_name", "adm1_en", "adm1_name",
)  # fmt: skip
"""The properties that may hold an area's name, in this order; case does not matter."""
CODES = ("pcode", "adm3_pcode", "adm2_pcode", "adm1_pcode")
"""Those that may hold its P-code."""

BOUNDARIES_UNREADABLE = Check(
    "boundaries-unreadable", Severity.ERROR,
    "A file of boundaries is too large, not UTF-8, not JSON, not a GeoJSON FeatureCollection, or not "
    "in degrees of longitude and latitude (WGS 84). The map would be without them, or wrong.",
)  # fmt: skip
BOUNDARY_AREA = Check(
    "boundary-area", Severity.ERROR,
    "An area in a file of boundaries has no name, is not a polygon, or has an outline that is open or "
    "leaves the globe.",
)  # fmt: skip

BOUNDARY_CHECKS: tuple[Check, ...] = (BOUNDARIES_UNREADABLE, BOUNDARY_AREA)

AreaFault = tuple[int, str]
"""The number of an area, from 1, and the last part of a message key."""
WHOLE_FILE = 0

_LEAST_POINTS = 4
_WGS84 = ("CRS84", "4326")


class _Fault(Exception):
    """Why a file or an area is of no use: the last part of a message key."""


def read_boundaries(
    folder: Path, *, reader: Reader, name: Callable[[Path], str]
) -> tuple[tuple[Boundary, ...], list[InputFile], list[Diagnostic]]:
    """All areas of `*.geojson` in a folder; `name` gives a path as messages show it.

    A folder that does not exist has none.
    """
    boundaries: list[Boundary] = []
    files: list[InputFile] = []
    diagnostics = kept_elsewhere(folder, ".geojson", name=name)
    for kept, raw in kept_files(folder, ".geojson", most_bytes=MAX_BYTES, name=name):
        files.append(kept)
        if len(raw) > MAX_BYTES:
            diagnostics.append(_told(kept.path, (WHOLE_FILE, "too-large")))
            continue
        try:
            areas, faults = reader.areas(raw)
        except Unopened as failure:
            diagnostics.append(_unreadable(kept.path, failure.reason))
            continue
        boundaries += (Boundary(area, rings, kept.path, code) for area, code, rings in areas)
        diagnostics += (_told(kept.path, fault) for fault in faults)
    return tuple(boundaries), files, diagnostics


def areas_in(raw: bytes) -> tuple[list[Area], list[AreaFault]]:
    """The areas in these bytes, and what is wrong with the others, or with the file."""
    areas: list[Area] = []
    faults: list[AreaFault] = []
    try:
        features = _features(raw)
    except _Fault as fault:
        return [], [(WHOLE_FILE, str(fault))]
    for number, feature in enumerate(features, start=1):
        try:
            areas.append((_name(feature), _code(feature), _outlines(feature)))
        except _Fault as fault:
            faults.append((number, str(fault)))
    return areas, faults


def _told(file: str, fault: AreaFault) -> Diagnostic:
    number, reason = fault
    if number == WHOLE_FILE:
        return _unreadable(file, Message(f"reason.boundaries.{reason}"))
    about = Message(f"reason.boundary.{reason}")
    return BOUNDARY_AREA.at(Address(file, None, 0), number=number, reason=about)


def _unreadable(file: str, reason: Message) -> Diagnostic:
    return BOUNDARIES_UNREADABLE.at(Address(file, None, 0), reason=reason)


def _features(raw: bytes) -> list[Any]:
    try:
        content = json.loads(raw.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise _Fault("not-utf8") from None
    except (ValueError, RecursionError):
        raise _Fault("not-json") from None
    features = content.get("features") if isinstance(content, dict) else None
    if not isinstance(features, list) or content.get("type") != "FeatureCollection":
        raise _Fault("no-collection")
    crs = content.get("crs")
    if crs is not None and not any(known in json.dumps(crs) for known in _WGS84):
        raise _Fault("not-wgs84")
    if len(features) > MAX_AREAS:
        raise _Fault("too-many")
    return features


def _name(feature: Any) -> str:
    properties = feature.get("properties") if isinstance(feature, dict) else None
    if not isinstance(properties, dict):
        raise _Fault("no-name")
    folded = {key.casefold(): value for key, value in properties.items()}
    for known in NAMES:
        value = folded.get(known)
        if isinstance(value, str) and value.strip():
            clean = one_line(value)
            if 0 < len(clean) <= MAX_NAME:
                return clean
            raise _Fault("long-name")
    raise _Fault("no-name")


def _code(feature: Any) -> str:
    """A P-code in the form that names have it in; what is none is none."""
    folded = {key.casefold(): value for key, value in feature["properties"].items()}
    codes = (code_in(value) for known in CODES if isinstance(value := folded.get(known), str))
    return next((code for code in codes if 0 < len(code) <= MAX_NAME), "")


def _outlines(feature: Any) -> tuple[Ring, ...]:
    geometry = feature.get("geometry")
    kind = geometry.get("type") if isinstance(geometry, dict) else None
    coordinates = geometry.get("coordinates") if isinstance(geometry, dict) else None
    if kind not in ("Polygon", "MultiPolygon") or not isinstance(coordinates, list):
        raise _Fault("no-polygon")
    polygons = coordinates if kind == "MultiPolygon" else [coordinates]
    rings = tuple(_ring(ring) for polygon in polygons for ring in _listed(polygon))
    if not rings:
        raise _Fault("no-polygon")
    if sum(map(len, rings)) > MAX_POINTS:
        raise _Fault("too-fine")
    return rings


def _ring(points: Any) -> Ring:
    ring = tuple(_position(point) for point in _listed(points))
    if len(ring) < _LEAST_POINTS or ring[0] != ring[-1]:
        raise _Fault("open")
    return ring


def _position(point: Any) -> tuple[float, float]:
    numbers = list(_numbers(point))
    if len(numbers) < 2 or abs(numbers[0]) > 180 or abs(numbers[1]) > 90:
        raise _Fault("off-globe")
    return numbers[0], numbers[1]


def _numbers(point: Any) -> Iterator[float]:
    for number in _listed(point)[:2]:
        is_number = isinstance(number, int | float) and not isinstance(number, bool)
        # A whole number can be too large for a float; it is off the globe all the same.
        if not is_number or abs(number) > 360 or not isfinite(number):
            raise _Fault("off-globe")
        yield float(number)


def _listed(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise _Fault("no-polygon")
    return value
