"""Exporting as its user does it: what was issued, again to the byte, and nothing that was not."""

import shutil
from pathlib import Path

import pytest

from functional.command import sitrep
from functional.sending import BY, JULY, PDF, STEM
from office import office

MONTH = ("syria", "2012-07")
FOLDER = f"outputs/syria/2012-07/exchange/{STEM}"


@pytest.fixture(scope="module")
def exported(issued_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """July as it was issued to the public and to the office, and exported."""
    folder = shutil.copytree(issued_once, tmp_path_factory.mktemp("exported") / "office")
    done = sitrep(folder, "export", *MONTH)
    assert (done.returncode, done.stderr) == (0, "")
    return folder


def files_of(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted((folder / FOLDER).rglob("*"))
        if path.is_file()
    }


def test_what_was_not_issued_is_not_exported(tmp_path: Path) -> None:
    office(tmp_path, {"2012-07": JULY})
    done = sitrep(tmp_path, "export", *MONTH)
    assert (done.returncode, done.stdout, done.stderr) == (
        2,
        "",
        "Nothing was exported: the public edition of syria 2012-07 has not been issued. Only what was "
        "issued and cleared is exported: sitrep issue syria 2012-07\n",
    )


def test_what_is_exported_is_what_was_issued_to_the_byte(exported: Path) -> None:
    first = files_of(exported)
    stray = exported / FOLDER / "data/old.csv"
    stray.write_bytes(b"of an earlier version")
    table = exported / "inputs/syria/2012-07/refugees.csv"
    issued_rows = table.read_text("utf-8")
    table.write_text(issued_rows.replace("44038", "55555"), "utf-8")

    done = sitrep(exported, "export", *MONTH)

    table.write_text(issued_rows, "utf-8")
    assert (done.returncode, set(done.stdout.split())) == (0, set(first))
    assert files_of(exported) == first
    (pdf,) = (name for name in first if name.endswith(".pdf"))
    assert first[pdf] == (exported / PDF).read_bytes()
    told = sitrep(exported, "verify", pdf)
    assert told.stdout.startswith("Issued, unaltered: syria 2012-07, No. 1, version 1 (public, en)")


def test_the_search_for_what_is_withheld_looks_into_it(exported: Path, tmp_path: Path) -> None:
    """And finds nothing there but what somebody has put there since."""
    folder = shutil.copytree(exported, tmp_path / "office")
    (folder / FOLDER / "edxl/note.xml").write_text("<note>33421 in Jordan</note>", "utf-8")
    done = sitrep(folder, "leaks", *MONTH)
    assert done.returncode == 1
    assert all(f"  looked in: {name}" in done.stdout for name in files_of(folder))
    assert [line.split(", stands in ")[1] for line in done.stderr.splitlines()] == [
        f"{FOLDER}/edxl/note.xml."
    ]


def test_an_altered_report_is_not_exported(exported: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(exported, tmp_path / "office")
    (folder / PDF).chmod(0o644)
    (folder / PDF).write_bytes(b"%PDF other")
    done = sitrep(folder, "export", *MONTH)
    assert done.returncode == 3
    assert (
        done.stderr == f"{PDF} is not what was issued. Restore it from a copy of the outputs folder.\n"
    )


def test_what_was_exported_of_a_withdrawn_report_is_deleted(exported: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(exported, tmp_path / "office")
    assert sitrep(folder, "withdraw", *MONTH, *BY, "--reason", "A camp was named.").returncode == 0
    done = sitrep(folder, "export", *MONTH)
    assert (done.returncode, done.stdout, done.stderr) == (
        2,
        "",
        "Nothing was exported: the public edition of syria 2012-07 was withdrawn. What was exported of it "
        "before has been deleted here; tell those who have it.\n",
    )
    assert files_of(folder) == {}


def test_a_folder_that_leads_elsewhere_is_not_written_to(exported: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(exported, tmp_path / "office")
    shutil.rmtree(folder / "outputs/syria/2012-07/exchange")
    (tmp_path / "elsewhere").mkdir()
    (folder / "outputs/syria/2012-07/exchange").symlink_to(tmp_path / "elsewhere")
    done = sitrep(folder, "export", *MONTH)
    assert (done.returncode, done.stderr) == (
        2, f"{FOLDER} leads out of the outputs folder through a link; remove the link.\n",
    )  # fmt: skip
    assert list((tmp_path / "elsewhere").iterdir()) == []
