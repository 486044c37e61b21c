"""Links and pipes in a workspace: told at their place, never followed, and nothing of them anywhere."""

import os
import re
from pathlib import Path

import pytest

from functional.command import sitrep
from office import office

SECRET = "root:x:0:0: a line from somewhere else"
JULY = {
    "refugees.csv": "| as_of | country | registered | source |\n| 2012-07-31 | TUR | 44038 | AFAD |",
    "narrative.en.md": '## highlights\n\n- {{ figure("refugees.TUR.registered") }} people.\n- Another.\n',
}
TOLD = "This is a link to somewhere else, or not a file at all; it is not read.  [file-elsewhere]"


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    path = tmp_path / "outside"
    path.write_text(f"## highlights\n\n{SECRET}\n", "utf-8")
    return path


PLACES = (
    "inputs/syria/2012-07/narrative.en.md",
    "inputs/syria/2012-07/camps.csv",
    "inputs/syria/2012-07/missions.xlsx",
    "inputs/syria/articles/globe.md",
    "inputs/syria/boundaries/areas.geojson",
    "templates/sections/colophon.html",
)


@pytest.mark.parametrize("kind", ["link", "pipe"])
def test_nothing_from_another_place_is_read(tmp_path: Path, outside: Path, kind: str) -> None:
    workspace = office(tmp_path / "office", {"2012-07": JULY}).folder
    for place in PLACES:
        path = workspace / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.unlink(missing_ok=True)
        if kind == "link":
            path.symlink_to(outside)
        else:
            os.mkfifo(path)
    for command in (("check", "syria", "2012-07", "--format", "html"), ("build", "syria", "2012-07")):
        done = sitrep(workspace, *command)
        assert done.returncode == 1
        assert SECRET not in done.stdout + done.stderr
    told = re.findall(rf"^(\S+)\n +error: {re.escape(TOLD)}$", done.stderr, re.MULTILINE)
    assert sorted(told) == sorted(PLACES)
    written = [file for file in (workspace / "outputs").rglob("*") if file.is_file()]
    assert not [file for file in written if SECRET.encode() in file.read_bytes()]


def test_a_month_that_is_a_link_is_told_file_by_file(tmp_path: Path) -> None:
    workspace = office(tmp_path / "office", {"2012-07": JULY}).folder
    month = workspace / "inputs/syria/2012-07"
    month.rename(tmp_path / "elsewhere")
    month.symlink_to(tmp_path / "elsewhere")
    done = sitrep(workspace, "check", "syria", "2012-07")
    assert done.returncode == 1
    assert (done.stdout + done.stderr).count(TOLD) == 2


def test_a_link_inside_the_operation_is_followed(tmp_path: Path) -> None:
    workspace = office(tmp_path / "office", {"2012-07": JULY}).folder
    kept = workspace / "inputs/syria/shared.md"
    (workspace / "inputs/syria/2012-07/narrative.en.md").rename(kept)
    (workspace / "inputs/syria/2012-07/narrative.en.md").symlink_to(kept)
    assert sitrep(workspace, "check", "syria", "2012-07").returncode == 0


def test_recipients_from_another_place_get_no_mail(outside: Path, place: Path) -> None:
    (place / "inputs/syria/recipients.csv").unlink()
    (place / "inputs/syria/recipients.csv").symlink_to(outside)
    done = sitrep(place, "send", "syria", "2012-07", "--yes")
    assert done.returncode == 2
    assert SECRET not in done.stdout + done.stderr
