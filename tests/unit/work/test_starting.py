"""A new operation: its own countries, in the settings and in the first month's sheets; or nothing."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from readers import reader
from sitrep.model.period import Period
from sitrep.operation.settings import ConfigurationError
from sitrep.operation.workspace import Workspace, find_period, period_of, read_operation
from sitrep.words.speech import words_for
from sitrep.work.starting import Start, new_operation

SUDAN = Start(
    "sudan", "SDN", ("TCD", "SSD"), Period.of_month(2023, 10), 'Sudan "East" \\ \x7f', language="fr"
)
AT_HOME = Start("sahel", "BFA", (), Period.of_month(2024, 4), "Sahel")


def first_rows(place: Workspace, start: Start) -> list[tuple[object, ...]]:
    path = place.month_folder(start.name, start.first) / "refugees.xlsx"
    sheet = openpyxl.load_workbook(path).worksheets[0]
    header = [cell.value for cell in sheet[2]]
    picked = [header.index(name) for name in ("Country", "Population", "Method")]
    return [tuple(row[at] for at in picked) for row in sheet.iter_rows(min_row=3, values_only=True)]


def test_settings_and_first_rows_are_the_operations_own(tmp_path: Path) -> None:
    place = Workspace(tmp_path)
    written = new_operation(place, SUDAN, reader(), words_for("en"))
    assert all(path.is_file() for path in written)
    operation = read_operation(place, "sudan")
    assert (operation.country_of_origin, operation.countries_of_asylum) == ("SDN", ("TCD", "SSD"))
    assert operation.title["en"] == 'Sudan "East" \\'
    assert operation.data.language == "fr"
    assert operation.analysts.language == "en"
    assert first_rows(place, SUDAN) == [
        ("Chad", "refugees", "registered"),
        ("South Sudan", "refugees", "registered"),
    ]


def test_the_first_flash_update_covers_the_days_since_it_began(tmp_path: Path) -> None:
    place, first = Workspace(tmp_path), Period.of_day(date(2023, 2, 7))
    quake = Start("quake", "TUR", (), first, "Earthquake", starts=date(2023, 2, 6))
    new_operation(place, quake, reader(), words_for("en"))
    assert find_period(place, "quake", "2023-02-07").start == date(2023, 2, 6)
    assert period_of(place, "quake", "2023-02-06").start == date(2023, 2, 6)


def test_without_a_country_of_asylum_people_are_counted_at_home(tmp_path: Path) -> None:
    place = Workspace(tmp_path)
    new_operation(place, AT_HOME, reader(), words_for("en"))
    assert read_operation(place, "sahel").countries_of_asylum == ()
    assert first_rows(place, AT_HOME) == [("Burkina Faso", "idps", "estimated")]


def test_a_failure_on_the_way_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match=r"operation\.toml, line 24: data.language"):
        new_operation(Workspace(tmp_path), replace(SUDAN, language="de"), reader(), words_for("en"))
    assert list(tmp_path.iterdir()) == []


def test_what_is_there_is_never_written_over(tmp_path: Path) -> None:
    kept = tmp_path / "inputs/sudan/partner.xlsx"
    kept.parent.mkdir(parents=True)
    kept.write_bytes(b"x")
    with pytest.raises(
        ConfigurationError, match=r"^inputs/sudan exists already; nothing was changed\.$"
    ):
        new_operation(Workspace(tmp_path), SUDAN, reader(), words_for("en"))
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [kept]
