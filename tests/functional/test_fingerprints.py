"""What a manifest says of files: which the edition used, and nothing from which a content is guessed."""

import json
import stat
from pathlib import Path
from typing import Any

import pytest

from functional.command import sitrep
from office import office

HEAD = "| as_of | country | registered | source | sensitivity |\n"
MONTHS = {
    "2012-07": {
        "refugees.csv": f"{HEAD}| 2012-07-31 | TUR | 44038 | AFAD | |\n| 2012-07-31 | JOR | 1 | UNHCR | |",
        "kangaroo.csv": "| as_of | camp | country | status | population | source | sensitivity |\n"
        "| 2012-07-31 | Kangaroo | TUR | open | 38 | AFAD | internal |",
        "narrative.en.md": "## highlights\n\n- One thing.\n- Another thing.\n",
    }
}
FOLDER = "outputs/syria/2012-07"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = office(tmp_path_factory.mktemp("office"), MONTHS).folder
    assert sitrep(place, "build", "syria", "2012-07").returncode == 0
    return place


def manifest_of(folder: Path) -> Any:
    (path,) = (folder / FOLDER).glob("*.manifest.json")
    return json.loads(path.read_bytes())


def test_a_file_of_which_nothing_is_shown_is_not_named(folder: Path) -> None:
    inputs = {file["path"]: file["fingerprint"] for file in manifest_of(folder)["inputs"]}
    names = ("narrative.en.md", "refugees.csv")
    assert list(inputs) == [f"inputs/syria/2012-07/{name}" for name in names]
    assert all(value.startswith("hmac-sha256:") for value in inputs.values())
    assert "sha256" not in manifest_of(folder)["settings"]


def test_the_salt_is_the_owners_and_in_no_output(folder: Path) -> None:
    path = folder / "outputs/syria/.salt"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    salt = path.read_text().strip()
    assert len(salt) == 64
    for other in (folder / FOLDER).rglob("*"):
        assert not other.is_file() or salt.encode() not in other.read_bytes()


def test_a_change_of_a_file_that_no_edition_shows_is_a_change_all_the_same(folder: Path) -> None:
    assert "changed since" not in sitrep(folder, "status", "syria").stdout
    path = folder / "inputs/syria/2012-07/kangaroo.csv"
    before = path.read_bytes()
    path.write_bytes(before.replace(b"38", b"39"))
    assert "changed since" in sitrep(folder, "status", "syria").stdout
    path.write_bytes(before)
    assert "changed since" not in sitrep(folder, "status", "syria").stdout


def test_a_lost_salt_makes_the_draft_one_of_other_inputs(folder: Path) -> None:
    (folder / "outputs/syria/.salt").unlink()
    done = sitrep(folder, "issue", "syria", "2012-07", "--cleared-by", "Amal Haddad, head of office")
    assert done.returncode == 1
    assert "inputs/syria/2012-07/refugees.csv" in done.stderr
    assert sitrep(folder, "build", "syria", "2012-07").returncode == 0
    done = sitrep(folder, "issue", "syria", "2012-07", "--cleared-by", "Amal Haddad, head of office")
    assert done.returncode == 0, done.stderr
