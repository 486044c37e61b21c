"""A partner's file is mapped once, and next month's is read without a word."""

from pathlib import Path

import pytest

from functional.command import sitrep
from office import office
from sheets import csv_text

FILE = """
| Reporting date | Country | Admin 1   | IDPs (Ind) | Source |
| 2012-07-22     | Syria   | Aleppo    | 640700     | SARC   |
| 2012-07-22     | Syria   | Idlib     | 600300     | SARC   |
"""
OPEN = FILE.replace("Reporting date", "Published     ").replace("Source", "Who   ")


@pytest.fixture
def july(tmp_path: Path) -> Path:
    office(tmp_path, {"2012-07": {}, "2012-08": {}})
    return tmp_path


def put(place: Path, name: str, drawn: str) -> str:
    path = place / "inputs/syria" / name
    path.write_text(csv_text(drawn), encoding="utf-8")
    return str(path)


def test_a_mapping_is_written_and_takes_next_months_file(july: Path) -> None:
    settings = july / "inputs/syria/operation.toml"
    before = settings.read_text(encoding="utf-8")
    mapped = sitrep(july, "map", put(july, "2012-07/idps_2012-07.csv", FILE), "--write")
    assert mapped.returncode == 0, mapped.stderr
    assert "#   as_of 22 July 2012 (A2) · country SYR (B2) · area Aleppo (C2)" in mapped.stdout
    assert settings.read_text(encoding="utf-8") == before.rstrip() + (
        '\n\n[[source]]\nfile = "idps_*.csv"\ntable = "refugees"\n\n[source.columns]\n'
        'as_of = "Reporting date"\ncountry = "Country"\narea = "Admin 1"\nregistered = "IDPs (Ind)"\n'
        'source = "Source"\n\n[source.fixed]\npopulation = "idps"\n'
    )
    august = put(july, "2012-08/idps_2012-08.csv", FILE.replace("2012-07", "2012-08"))
    again = sitrep(july, "map", august)
    assert again.stdout == (
        "This file is already read into refugees, as operation.toml says for idps_*.csv.\n"
    )
    put(july, "2012-08/idps_2012-08.csv", FILE.replace("IDPs (Ind)", "IDPs individuals"))
    renamed = sitrep(july, "map", august)
    assert 'it was "IDPs (Ind)", now it is "IDPs individuals".' in renamed.stderr


def test_nothing_is_written_while_something_is_open(july: Path) -> None:
    settings = july / "inputs/syria/operation.toml"
    before = settings.read_bytes()
    file = put(july, "2012-07/x.csv", OPEN)
    mapped = sitrep(july, "map", file, "--write", "--yes")
    assert mapped.returncode == 1
    assert 'source = ""  # please fill in: it holds for every row' in mapped.stdout
    assert mapped.stderr.startswith("Nothing was written: something is still open.")
    assert settings.read_bytes() == before
