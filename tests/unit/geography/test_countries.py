import subprocess
import sys
from pathlib import Path

import pytest

from sitrep.geography.countries import areas, country_shape, neighbours
from sitrep.words.countries import alpha2_codes

NOT_ON_THE_MAP = {
    # Too small, or drawn as a part of the country that they belong to.
    "BES", "BVT", "CCK", "CXR", "GIB", "GLP", "GUF", "MTQ", "MYT", "REU", "SJM", "TKL", "TUV", "UMI",
    "ATA",  # left out
    "ESH", "XKX",  # areas without a code
}  # fmt: skip


def test_every_country_has_a_sound_shape_but_for_those_that_the_map_lacks() -> None:
    drawn = [area.code for area in areas() if area.code]
    assert len(drawn) == len(set(drawn))
    assert alpha2_codes().keys() - set(drawn) == NOT_ON_THE_MAP
    assert set(drawn) - alpha2_codes().keys() == set()
    assert [area.code or area.name for area in areas() if not area.shape.is_valid] == []


def test_disputed_areas_are_on_the_map_and_belong_to_nobody() -> None:
    assert [area.name for area in areas() if not area.code] == [
        "Crimea",
        "Indian Ocean Ter.",
        "Kosovo",
        "N. Cyprus",
        "Siachen Glacier",
        "Somaliland",
        "Western Sahara",
    ]


def test_a_country_that_the_map_lacks_has_no_shape() -> None:
    assert country_shape("TUV") is None
    assert country_shape("JOR") is not None


@pytest.mark.parametrize("code", ["FJI", "RUS", "USA", "KIR"])
def test_no_country_goes_round_the_world(code: str) -> None:
    shape = country_shape(code)
    assert shape is not None
    assert max(east - west for west, _, east, _ in (part.bounds for part in shape.geoms)) < 155


def test_neighbours_share_a_land_border() -> None:
    assert neighbours(["SYR"]) == {"IRQ", "ISR", "JOR", "LBN", "TUR"}
    assert neighbours(["LBN", "ISR"]) == {"EGY", "JOR", "PSE", "SYR"}


def test_a_disputed_area_is_no_neighbour_and_nobodys_shape() -> None:
    assert neighbours(["MAR"]) == {"DZA"}
    assert country_shape("") is None


def test_what_lies_behind_a_disputed_area_is_no_neighbour() -> None:
    assert "ALB" not in neighbours(["SRB"])


@pytest.mark.parametrize("code", ["FJI", "TUV"])
def test_an_island_and_a_country_that_the_map_lacks_have_no_neighbours(code: str) -> None:
    assert neighbours([code]) == frozenset()


def test_the_shipped_map_is_what_the_script_makes(
    repository: Path, shared: Path, tmp_path: Path
) -> None:
    source = shared / "data" / "countries-50m.json"
    if not source.is_file():
        pytest.skip(f"no {source.name} beside the checkout: the shipped map is not made again")
    subprocess.run(
        [sys.executable, repository / "tools/prepare_countries.py", source, tmp_path / "made.json"],
        check=True,
    )
    shipped = repository / "sitrep/geography/countries.json"
    assert (tmp_path / "made.json").read_bytes() == shipped.read_bytes()
