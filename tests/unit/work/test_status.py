"""What makes a draft out of date: inputs, and settings that a report can depend on."""

import json
from pathlib import Path

import pytest

from office import checked, office
from sitrep.drawing.spec import undrawn
from sitrep.intake.folder import sha256
from sitrep.model.issue import DRAFT
from sitrep.operation import Workspace, read_operation
from sitrep.work.status import State, status
from sitrep.work.typesetting import lay_out

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


def manifest(place: Workspace) -> bytes:
    (material,) = checked(place).drafts
    return lay_out(material, place.templates_folder, undrawn).manifest(DRAFT)


def state_beside(place: Workspace, told: bytes) -> State:
    """What `status` says of a draft with that manifest."""
    folder = place.outputs / "syria/2012-07"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "report.pdf").write_bytes(b"")
    (folder / "report.manifest.json").write_bytes(told)
    (month,) = status(place, read_operation(place, "syria")).months
    return month.state


def test_settings_for_mail_and_remarks_make_no_other_draft(place, settings):
    built = manifest(place)
    settings.write_text(f"# Ours.\n{settings.read_text('utf-8')}{MAIL}", "utf-8")
    assert state_beside(place, built) is State.BUILT
    assert manifest(place) == built


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"Example Relief"', '"Another office"'),
        ("2012-01-01", "2012-01-02"),
        ('["public"]', '["public", "partners"]'),
        ("[data]", "[thresholds]\njump_percent = 10\n\n[data]"),
    ],
)
def test_every_other_setting_does(place, settings, old, new):
    built = manifest(place)
    settings.write_text(settings.read_text("utf-8").replace(old, new), "utf-8")
    assert state_beside(place, built) is State.OUTDATED


def test_a_manifest_that_has_the_settings_among_the_inputs_is_read_as_before(place, settings):
    told = json.loads(manifest(place))
    entry = {"path": place.name(settings), "sha256": sha256(settings.read_bytes())}
    earlier = {key: value for key, value in told.items() if key != "settings"}
    earlier["inputs"] = [*told["inputs"], entry]
    content = json.dumps(earlier).encode()
    assert state_beside(place, content) is State.BUILT
    settings.write_text(settings.read_text("utf-8") + MAIL, "utf-8")
    assert state_beside(place, content) is State.OUTDATED
