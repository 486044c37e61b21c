"""What makes a draft out of date: inputs, and settings that a report can depend on."""

import json
from pathlib import Path

import pytest

from office import checked, office
from sitrep.intake.files import sha256
from sitrep.model.period import Period
from sitrep.operation.workspace import Workspace, read_operation
from sitrep.report.record.fingerprints import all_files
from sitrep.work.status import State, status

MONTH = {
    "refugees.csv": "| as_of | country | registered | source |\n| 2012-07-31 | TUR | 44038 | AFAD |",
    "narrative.en.md": "## highlights\n\n- One thing.\n- Another.\n",
}
MAIL = """
[mail]
from = "Example Relief <sitrep@example.org>"
server = "localhost"

[lists.donors]
editions = ["public"]

[issue]
stop_at = "error"
"""


@pytest.fixture
def place(tmp_path: Path) -> Workspace:
    return office(tmp_path, {"2012-07": MONTH})


@pytest.fixture
def settings(place: Workspace) -> Path:
    return place.operation_folder("syria") / "operation.toml"


def files_read(place: Workspace) -> dict[str, str]:
    """What `build` records for the office: each file that it read, with its digest."""
    return {file.path: file.sha256 for file in all_files(checked(place).evidence)}


def state_beside(place: Workspace, recorded: dict[str, str]) -> State:
    """What `status` says of a draft that was built from these files."""
    folder = place.outputs / "syria/2012-07"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "report.pdf").write_bytes(b"")
    record = place.built_file("syria", Period.of_month(2012, 7))
    record.parent.mkdir(exist_ok=True)
    record.write_text(json.dumps(recorded), "utf-8")
    return state_now(place)


def state_now(place: Workspace) -> State:
    (month,) = status(place, read_operation(place, "syria")).months
    return month.state


def test_settings_for_mail_and_remarks_make_no_other_draft(place: Workspace, settings: Path) -> None:
    built = files_read(place)
    settings.write_text(f"# Ours.\n{settings.read_text('utf-8')}{MAIL}", "utf-8")
    assert state_beside(place, built) is State.BUILT
    assert files_read(place) == built


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"Example Relief"', '"Another office"'),
        ("2012-01-01", "2012-01-02"),
        ('["public"]', '["public", "partners"]'),
        ("[data]", "[thresholds]\njump_percent = 10\n\n[data]"),
    ],
)
def test_every_other_setting_does(place: Workspace, settings: Path, old: str, new: str) -> None:
    built = files_read(place)
    settings.write_text(settings.read_text("utf-8").replace(old, new), "utf-8")
    assert state_beside(place, built) is State.OUTDATED


def test_a_manifest_that_has_the_settings_among_the_inputs_is_read_as_before(
    place: Workspace, settings: Path
) -> None:
    files = files_read(place) | {place.name(settings): sha256(settings.read_bytes())}
    inputs = [{"path": path, "sha256": digest} for path, digest in files.items()]
    folder = place.outputs / "syria/2012-07"
    folder.mkdir(parents=True)
    (folder / "report.pdf").write_bytes(b"")
    (folder / "report.manifest.json").write_text(json.dumps({"inputs": inputs}), "utf-8")
    assert state_now(place) is State.BUILT
    settings.write_text(settings.read_text("utf-8") + MAIL, "utf-8")
    assert state_now(place) is State.OUTDATED
