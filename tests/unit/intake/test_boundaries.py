"""The office's own boundaries: read whole, or each fault told."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from readers import reader
from sitrep.diagnostics import Diagnostic
from sitrep.intake import boundaries
from sitrep.intake.boundaries import BOUNDARY_CHECKS, read_boundaries
from sitrep.model.boundary import Boundary
from sitrep.words.speech import words_for

FILE = "inputs/syria/boundaries/adm1.geojson"
SQUARE = [[36.0, 36.0], [37.0, 36.0], [37.0, 37.0], [36.0, 36.0]]
RING = tuple((x, y) for x, y in SQUARE)


def area(name: object = "Hatay", kind: str = "Polygon", coordinates: Any = None) -> dict[str, Any]:
    shape = {"type": kind, "coordinates": [SQUARE] if coordinates is None else coordinates}
    return {"type": "Feature", "properties": {"name": name}, "geometry": shape}


def file_of(*features: Any, **more: Any) -> bytes:
    return json.dumps({"type": "FeatureCollection", "features": list(features), **more}).encode()


def parse_boundaries(file: str, raw: bytes) -> tuple[list[Boundary], list[Diagnostic]]:
    with TemporaryDirectory() as folder:
        Path(folder, "x.geojson").write_bytes(raw)
        found, _, trouble = read_boundaries(Path(folder), reader=reader(), name=lambda _: file)
    return list(found), trouble


def problems(raw: bytes) -> list[str]:
    _, found = parse_boundaries(FILE, raw)
    return [f"{d.where}: {d.severity}: {words_for('en').explain(d)[0]}" for d in found]


def test_areas_are_read_with_their_names() -> None:
    raw = file_of(
        area(),
        area(" غازي  عنتاب\n", "MultiPolygon", [[SQUARE], [SQUARE, SQUARE]]),
        {**area(), "properties": {"ADM1_EN": "Şanlıurfa", "name": None, "ADM1_PCODE": "TR-63"}},
    )
    found, trouble = parse_boundaries(FILE, raw)
    assert trouble == []
    assert found == [
        Boundary("Hatay", (RING,), FILE),
        Boundary("غازي عنتاب", (RING, RING, RING), FILE),
        Boundary("Şanlıurfa", (RING,), FILE, "TR63"),
    ]


WGS84 = {"type": "name", "properties": {"name": "urn:ogc:def:crs:OGC:1.3:CRS84"}}
WEB = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3857"}}


def test_the_old_way_to_say_wgs_84_is_understood() -> None:
    assert problems(file_of(area(), crs=WGS84)) == []


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"\xff\xfe", "it is not UTF-8 text"),
        (b"", "it is not valid JSON"),
        (b"[" * 100_000, "it is not valid JSON"),
        (b'{"features": ' + b"9" * 5000 + b"}", "it is not valid JSON"),
        (b"[]", "it is not a GeoJSON FeatureCollection"),
        (b'{"type": "FeatureCollection", "features": {}}', "it is not a GeoJSON FeatureCollection"),
        (b'{"type": "Topology", "features": []}', "it is not a GeoJSON FeatureCollection"),
        (file_of(area(), crs=WEB), "its coordinates are not in WGS 84"),
        (file_of(*[None] * 1001), "it has more than 1,000 areas"),
    ],
)
def test_a_file_that_is_no_use_says_why(raw: bytes, reason: str) -> None:
    assert problems(raw) == [f"{FILE}: error: These boundaries cannot be read: {reason}."]


def test_a_file_that_is_too_large_is_not_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = file_of(area())
    monkeypatch.setattr(boundaries, "MAX_BYTES", len(raw) - 1)
    assert problems(raw) == [
        f"{FILE}: error: These boundaries cannot be read: the file is larger than 8 MB."
    ]


OPEN = "one of its outlines has fewer than four points, or does not end where it begins"
OFF = (
    "one of its points is not a longitude from −180 to 180 and a latitude from −90 to 90, in this order"
)


@pytest.mark.parametrize(
    ("feature", "reason"),
    [
        (None, "it has no name"),
        ({"properties": {"name": "x"}, "geometry": None}, "it is not a polygon"),
        (area(name=7), "it has no name"),
        (area(name="  "), "it has no name"),
        (area(name="x" * 61), "its name is longer than 60 characters, or has no printable character"),
        (area(name="\x01"), "its name is longer than 60 characters, or has no printable character"),
        (area(kind="Point"), "it is not a polygon"),
        (area(coordinates=[]), "it is not a polygon"),
        (area(coordinates=[7]), "it is not a polygon"),
        (area(coordinates=[SQUARE[:3]]), OPEN),
        (area(coordinates=[[*SQUARE[:3], [36.0, 36.5]]]), OPEN),
        (area(coordinates=[[[0, 91], *SQUARE]]), OFF),
        (area(coordinates=[[[181, 0], *SQUARE]]), OFF),
        (area(coordinates=[[[4000000.0, 0], *SQUARE]]), OFF),
        (area(coordinates=[[[10**400, 0], *SQUARE]]), OFF),
        (area(coordinates=[[[float("nan"), 0], *SQUARE]]), OFF),
        (area(coordinates=[[[float("inf"), 0], *SQUARE]]), OFF),
        (area(coordinates=[[["36", "36"], *SQUARE]]), OFF),
        (area(coordinates=[[[True, False], *SQUARE]]), OFF),
        (area(coordinates=[[[36.0], *SQUARE]]), OFF),
        (area(coordinates=[[SQUARE[0]] * 200_001]), "it has more than 200,000 points"),
    ],
)
def test_an_area_that_cannot_be_drawn_says_why_and_the_others_stay(feature: Any, reason: str) -> None:
    raw = file_of(area(), feature)
    assert problems(raw) == [f"{FILE}: error: Area number 2 in this file cannot be drawn: {reason}."]
    assert [each.name for each in parse_boundaries(FILE, raw)[0]] == ["Hatay"]


def test_a_folder_is_read_in_the_order_of_names_and_its_files_are_known(tmp_path: Path) -> None:
    (tmp_path / "b.geojson").write_bytes(file_of(area("B")))
    (tmp_path / "a.GeoJSON").write_bytes(file_of(area("A")))
    (tmp_path / "a.qgz").write_bytes(b"of the mapping software")
    found, files, trouble = read_boundaries(tmp_path, reader=reader(), name=lambda path: path.name)
    assert [each.name for each in found] == ["A", "B"]
    assert [file.path for file in files] == ["a.GeoJSON", "b.geojson"]
    assert trouble == []


def test_a_folder_that_is_not_there_has_none(tmp_path: Path) -> None:
    assert read_boundaries(tmp_path / "boundaries", reader=reader(), name=str) == ((), [], [])


def test_every_check_has_its_messages() -> None:
    messages = words_for("en").messages
    keys = [f"check.{check.code}{end}" for check in BOUNDARY_CHECKS for end in ("", ".fix")]
    assert [key for key in keys if key not in messages] == []
