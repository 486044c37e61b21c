"""A report is searched for all that it withholds, as somebody would who has every file of it."""

from pathlib import Path

import pytest

from functional.command import sitrep
from office import office

HEAD = "| as_of | camp | country | status | population | source | sensitivity |\n"
APAYDIN = "| 2012-07-31 | Apaydın | TUR | open | 1997 | AFAD | internal |"
NARRATIVE = "## highlights\n\n- One thing.\n- Another thing.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    june = {"camps.csv": f"{HEAD}| 2012-06-30 | Apaydın | TUR | open | 1811 | AFAD | |"}
    july = {"camps.csv": HEAD + APAYDIN, "narrative.en.md": NARRATIVE}
    return office(tmp_path, {"2012-06": june | {"narrative.en.md": NARRATIVE}, "2012-07": july}).folder


def test_a_camp_that_turned_internal_is_nowhere_until_somebody_writes_of_it(folder: Path) -> None:
    done = sitrep(folder, "leaks", "syria", "2012-07")
    assert (done.returncode, done.stderr) == (0, "")
    assert "  looked for: 1811 (inputs/syria/2012-06/camps.csv, E2)" in done.stdout
    narrative = folder / "inputs/syria/2012-07/narrative.en.md"
    narrative.write_text(f"{NARRATIVE}\n## camps\n\nOfficers stay in Apaydın.\n", "utf-8")
    done = sitrep(folder, "leaks", "syria", "2012-07")
    assert done.returncode == 1
    assert done.stderr.startswith(
        "Found: apaydin, withheld at inputs/syria/2012-07/camps.csv, B2, stands"
    )
