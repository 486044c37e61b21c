"""A month with photos, from the folder to the PDF of each edition."""

import hashlib
import json
import subprocess
import sys
from pathlib import Path

import pytest

from functional.chromium import measured
from functional.command import sitrep
from office import office
from photos import WRITER, picture, put, saved, with_traces

OPERATION, JULY = "syria", "2012-07"
MONTH = {
    "narrative.en.md": "## highlights\n\n- One thing.\n- Another thing.\n\n## response\n\nWater was brought.\n",
    "refugees.csv": "| as_of | country | registered | source |\n| 2012-07-31 | TUR | 44038 | AFAD |",
    "photos.csv": """
    | file      | caption                          | credit       | persons         | section      | sensitivity |
    | barge.jpg | A barge with 2000 sacks of rice. | Example/A. B | none            | displacement |             |
    | gate.jpg  | The gate, seen from the north.   | Example/A. B | none            | displacement |             |
    | post.jpg  | A post of the army.              | Example/C. D | none            | displacement | internal    |
    | crowd.jpg | Families at the well.            | Example/C. D | without consent | response     | internal    |
    """,
}
STEM = f"outputs/{OPERATION}/{JULY}/{OPERATION}-situation-report-2012-07-31-en"


@pytest.fixture(scope="module")
def photos() -> dict[str, bytes]:
    return {
        name: with_traces(picture(1600, 1067, seed), orientation=6 if name == "gate" else 1)
        for seed, name in enumerate(("barge", "gate", "post", "crowd"), 1)
    }


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, photos: dict[str, bytes]) -> Path:
    workspace = tmp_path_factory.mktemp("workspace")
    office(workspace, {JULY: MONTH}, '["public", "internal"]', first=JULY)
    month = workspace / "inputs" / OPERATION / JULY
    put(month, **{f"{name}__jpg": content for name, content in photos.items()})
    done = sitrep(workspace, "build", OPERATION, JULY, "--html")
    assert (done.returncode, done.stderr) == (0, "")
    return workspace


@pytest.mark.parametrize(
    ("ending", "shown"),
    [("", ["barge", "gate"]), ("-internal", ["barge", "crowd", "gate", "post"])],
)
def test_an_edition_has_the_photos_that_it_may_show_and_knows_of_no_other(
    folder: Path, photos: dict[str, bytes], ending: str, shown: list[str]
) -> None:
    html = (folder / f"{STEM}{ending}.html").read_text()
    manifest = json.loads((folder / f"{STEM}{ending}.manifest.json").read_text())
    assert html.count('<img src="data:image/jpeg') == len(shown)
    assert html.count("Photo: Example/") == len(shown)
    named = {file["path"] for file in manifest["inputs"] if "/photos/" in file["path"]}
    assert named == {f"inputs/{OPERATION}/{JULY}/photos/{name}.jpg" for name in shown}
    for photo in photos.values():
        assert hashlib.sha256(photo).hexdigest() not in json.dumps(manifest)
    for withheld in photos.keys() - set(shown):
        assert f"{withheld}.jpg" not in json.dumps(manifest)
    assert ("A post of the army." in html) is ("post" in shown)


def test_no_trace_of_the_camera_gets_into_any_output(folder: Path) -> None:
    for path in (folder / "outputs").rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            assert not [w for w in (WRITER.encode(), b"GPSLatitude", b"Exif\0") if w in content], path


def test_a_report_with_photos_is_small_and_the_same_when_built_again(folder: Path) -> None:
    before = (folder / f"{STEM}.pdf").read_bytes()
    assert len(before) < 110_000
    assert sitrep(folder, "build", OPERATION, JULY, "--html").returncode == 0
    assert (folder / f"{STEM}.pdf").read_bytes() == before


def test_on_a_telephone_photos_stand_below_each_other_and_nothing_sticks_out(
    folder: Path, tmp_path: Path
) -> None:
    html = (folder / f"{STEM}.html").read_text()
    script = """
      const boxesOf = (what) => [...doc.querySelectorAll(what)].map(each => each.getBoundingClientRect());
      const boxes = boxesOf(".photo img"), parts = boxesOf(".photo, .photo *");
      return {tops: new Set(boxes.map(box => Math.round(box.top))).size,
              out: parts.filter(box => box.left < 0 || box.right > at.innerWidth).length,
              flat: boxes.map(box => box.width > box.height)};
    """
    for page in (html, html.replace('dir="ltr"', 'dir="rtl"', 1)):
        found = measured(tmp_path, page, script, width=360)
        assert found == {"tops": 2, "out": 0, "flat": [True, False]}
    on_a_screen = measured(tmp_path, html, script, width=1100)
    assert on_a_screen == {"tops": 1, "out": 0, "flat": [True, False]}


def test_nothing_is_decoded_in_the_process_that_reports(tmp_path: Path) -> None:
    table = "| file | caption | credit | persons | sensitivity |\n| a.jpg | A gate. | A. B | none | |"
    office(tmp_path, {"2012-06": {"photos.csv": table}})
    put(tmp_path / "inputs" / OPERATION / "2012-06", a__jpg=saved(picture(), "JPEG"))
    script = (
        "import sys; from pathlib import Path\n"
        "from office import checked\n"
        "from sitrep.operation.workspace import Workspace\n"
        "done = checked(Workspace(Path(sys.argv[1])), '2012-06')\n"
        "assert [*done.evidence.month.photos] == ['a.jpg']\n"
        "assert 'sitrep.intake.pixels' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", script, tmp_path], check=True, cwd=Path(__file__).parents[1])
