"""Issuing as its user does it: a draft becomes a frozen report, and a correction its next version."""

import io
import json
import re
import resource
import shutil
import sqlite3
import subprocess
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import datetime
from pathlib import Path

import page
import pypdf
import pytest

from functional.command import killed_after, limited, on_a_terminal, sitrep
from office import checked, office
from sheets import csv_text
from sitrep.model.issue import Clearance
from sitrep.operation.workspace import Workspace
from sitrep.words.speech import words_for
from sitrep.work.conditions import IssueRequest
from sitrep.work.issuing import issue as issue_report

NARRATIVE = {
    "narrative.en.md": '## highlights\n\n- {{ figure("refugees.TUR.registered") }} people.\n- Another.\n'
}
HEAD = "| as_of | country | registered | source | sensitivity |"
JUNE = NARRATIVE | {"refugees.csv": f"{HEAD}\n| 2012-06-21 | TUR | 32134 | UNHCR | |"}
JULY = NARRATIVE | {
    "refugees.csv": f"{HEAD}\n| 2012-07-31 | TUR | 44038 | AFAD | |\n| 2012-07-17 | JOR | 33421 | UNHCR | |"
}
FOLDER = "outputs/syria/2012-07/issued"
STEM = "syria-situation-report-2012-07-31-en"
BY = ("--cleared-by", "Amal Haddad, head of office")
WHY = ("--reason", "Two digits had changed places.")


class Places(dict[str, Path]):
    """July on its way to a correction: each stage is made once, when the first test copies it."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder

    def __missing__(self, stage: str) -> Path:
        before, do = STAGES[stage]
        place = self._folder / stage
        if before:
            shutil.copytree(self[before], place)
        else:
            place.mkdir()
        do(place)
        self[stage] = place
        return place


def make_draft(place: Path) -> None:
    office(place, {"2012-06": JUNE, "2012-07": JULY})
    build(place)


def make_issue(place: Path, *more: str, month: str = "2012-07") -> None:
    done = issue(place, *more, month=month)
    assert done.returncode == 0, done.stderr


def make_june(place: Path) -> None:
    build(place, "2012-06")
    make_issue(place, month="2012-06")


def make_change(place: Path) -> None:
    change(place, "44038", "44083")
    done = sitrep(place, "build", "syria", "2012-07")
    assert done.returncode == 0, done.stderr
    (place / "told").write_text(done.stdout, "utf-8")


STAGES: dict[str, tuple[str, Callable[[Path], None]]] = {
    "built": ("", make_draft),
    "after June": ("built", make_june),
    "issued": ("built", make_issue),
    "changed": ("issued", make_change),
    "corrected": ("changed", lambda place: make_issue(place, *WHY)),
}


@pytest.fixture(scope="module")
def places(tmp_path_factory: pytest.TempPathFactory) -> Places:
    return Places(tmp_path_factory.mktemp("stages"))


@pytest.fixture
def july(places: Places, tmp_path: Path) -> Path:
    """July as a draft."""
    return shutil.copytree(places["built"], tmp_path / "office")


@pytest.fixture
def after_june(places: Places, tmp_path: Path) -> Path:
    """July as a draft, June as version 1."""
    return shutil.copytree(places["after June"], tmp_path / "office")


@pytest.fixture
def issued(places: Places, tmp_path: Path) -> Path:
    """July as version 1."""
    return shutil.copytree(places["issued"], tmp_path / "office")


@pytest.fixture
def changed(places: Places, tmp_path: Path) -> Path:
    """July as version 1, and a draft with another count; in `told` what was told when it was built."""
    return shutil.copytree(places["changed"], tmp_path / "office")


@pytest.fixture
def corrected(places: Places, tmp_path: Path) -> Path:
    """July as version 1 and, with another count, as version 2."""
    return shutil.copytree(places["corrected"], tmp_path / "office")


def build(workspace: Path, month: str = "2012-07") -> None:
    done = sitrep(workspace, "build", "syria", month)
    assert done.returncode == 0, done.stderr


def issue(workspace: Path, *more: str, month: str = "2012-07") -> "subprocess.CompletedProcess[str]":
    return sitrep(workspace, "issue", "syria", month, *BY, *more)


def change(workspace: Path, old: str, new: str, file: str = "refugees.csv") -> None:
    path = workspace / "inputs/syria/2012-07" / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def register_of(workspace: Path) -> str:
    return sitrep(workspace, "register").stdout


def issued_files(workspace: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted((workspace / FOLDER).glob("*"))}


def first_page(pdf: bytes) -> str:
    text = pypdf.PdfReader(io.BytesIO(pdf)).pages[0].extract_text()
    return " ".join(text.replace("\u00a0", " ").split())


def test_the_draft_becomes_a_frozen_report(july: Path) -> None:
    draft = (july / f"outputs/syria/2012-07/{STEM}.pdf").read_bytes()
    done = issue(july)
    assert (done.returncode, done.stderr) == (0, "")
    assert re.fullmatch(rf"{FOLDER}/{STEM}\.pdf \(No\. 2, version 1, \d+ kB, read-only\)\n", done.stdout)
    files = issued_files(july)
    assert list(files) == [f"{STEM}.{each}" for each in ("html", "manifest.json", "pdf", "receipt.json")]
    page = files[f"{STEM}.html"].decode()
    assert "Cleared by" in page
    assert ">Draft<" not in page
    assert (july / FOLDER / f"{STEM}.pdf").stat().st_mode & 0o777 == 0o444
    said = first_page(files[f"{STEM}.pdf"])
    assert "Situation Report No. 2 As of 31 July 2012" in said
    assert "Cleared by Amal Haddad, head of office, " in said
    assert "Draft" not in said
    manifest = json.loads(files[f"{STEM}.manifest.json"])
    assert manifest["issued"] is True
    assert manifest["issue"]["cleared_by"] == {"name": "Amal Haddad", "role": "head of office"}
    build(july)
    assert (july / f"outputs/syria/2012-07/{STEM}.pdf").read_bytes() == draft
    assert issued_files(july) == files
    assert sitrep(july, "status").returncode == 0


def test_a_new_version_says_what_it_corrects(places: Places) -> None:
    first = issued_files(places["issued"])
    files = issued_files(places["corrected"])
    assert {name: files[name] for name in first} == first
    second = files[f"{STEM}-v2.pdf"]
    said = first_page(second)
    assert "Situation Report No. 2, version 2" in said
    assert re.search(
        r"Erratum Version 2, issued on .{8,20}, replaces version 1 of .{8,20}\. "
        r"Two digits had changed places\.",
        said,
    )
    assert "Turkey, registered: 44,083 (was 44,038)" in said
    assert "All countries, registered: 77,504 (was 77,459)" in said
    for pdf in (first[f"{STEM}.pdf"], second):
        for profile in (page.ValidationProfile.PDF_A_3A, page.ValidationProfile.PDF_UA_1):
            found = page.validate_pdf_bytes(pdf, profile=profile)
            assert [(failure.rule_id, failure.message) for failure in found.failures] == []


def test_later_figures_are_an_update(changed: Path) -> None:
    both = issue(changed, *WHY, "--revision", "The camps reported late.")
    assert (both.returncode, both.stderr) == (
        2,
        "Give --reason (something was wrong) or --revision (later figures of the same period), not both.\n",
    )
    assert issue(changed, "--revision", "The camps reported late.").returncode == 0
    files = issued_files(changed)
    assert re.search(
        r"Update Version 2, .+ The camps reported late\.", first_page(files[f"{STEM}-v2.pdf"])
    )
    assert json.loads(files[f"{STEM}-v2.manifest.json"])["issue"]["change"] == "revision"
    assert json.loads(files[f"{STEM}-v2.receipt.json"])["body"]["change"] == "revision"


def test_the_draft_of_a_correction_shows_what_it_corrects(issued: Path, places: Places) -> None:
    same = sitrep(issued, "build", "syria", "2012-07")
    day = r"\d{1,2} \w+ \d{4}"
    before = (
        r"Already issued: syria 2012-07, No\. 2, version 1 \(public, en\), "
        rf"cleared by Amal Haddad, head of office, {day}\. "
    )
    assert re.fullmatch(before + r"This draft says the same\.", same.stdout.splitlines()[1])
    _written, told, *lines = (places["changed"] / "told").read_text("utf-8").splitlines()
    would = r"This draft would become version 2, and says so on its first page:"
    assert re.fullmatch(before + would, told)
    assert lines == [
        "  Turkey, registered: 44,038 → 44,083",
        "  All countries, registered: 77,459 → 77,504",
        'To issue it: sitrep issue syria 2012-07 --cleared-by "Name, role" --reason "what was wrong", '
        'or --revision "which figures are later"',
    ]
    draft = first_page((places["changed"] / f"outputs/syria/2012-07/{STEM}.pdf").read_bytes())
    assert "Situation Report No. 2, version 2 As of 31 July 2012 Covers 1 to 31 July 2012" in draft
    assert "As of 31 July 2012 Draft" in draft
    assert re.search(
        rf"Erratum or update Issued as version 2, this draft replaces version 1 of {day}\.", draft
    )
    assert "The reason will stand here" in draft
    assert "Turkey, registered: 44,083 (was 44,038)" in draft


def test_a_draft_beside_a_lost_register_says_that_it_is_lost(issued: Path) -> None:
    for path in (issued / "outputs").glob("register.sqlite*"):
        path.unlink()
    done = sitrep(issued, "build", "syria", "2012-07")
    assert done.returncode == 3
    assert done.stdout.endswith(" kB, draft)\n")
    assert done.stderr.startswith("The register (outputs/register.sqlite) is an old copy: ")


@pytest.mark.parametrize(
    ("command", "says"), [("check", "0 errors"), ("trace", "Turkey, registered: 44,038"), ("leaks", "")]
)
def test_what_needs_what_was_issued_says_that_the_register_is_lost(
    issued: Path, command: str, says: str
) -> None:
    for path in (issued / "outputs").glob("register.sqlite*"):
        path.unlink()
    done = sitrep(issued, command, "syria", "2012-07", *(["44,038"] if command == "trace" else []))
    assert done.returncode == 3
    assert done.stderr.startswith("The register (outputs/register.sqlite) is an old copy: ")
    assert says in done.stdout
    assert bool(says) == bool(done.stdout)


def test_a_manifest_that_was_changed_in_the_register_is_not_believed(issued: Path) -> None:
    with closing(sqlite3.connect(issued / "outputs/register.sqlite")) as register, register:
        register.execute("UPDATE kept SET content = CAST(replace(content, '44038', '44039') AS BLOB)")
    change(issued, "44038", "44083")
    done = sitrep(issued, "build", "syria", "2012-07")
    assert done.returncode == 3
    assert done.stderr.startswith(f"The register has lost the manifest of {FOLDER}/{STEM}.pdf")


def test_two_at_once_issue_once(july: Path) -> None:
    with ThreadPoolExecutor() as pool:
        done = list(pool.map(lambda _: issue(july), range(2)))
    assert sorted(each.returncode for each in done) == [0, 1]
    assert "Nothing was issued: nothing has changed since version 1.\n" in [each.stderr for each in done]
    assert register_of(july) == "The register is intact: 1 entry.\n"


def test_what_has_changed_since_the_draft_is_told_figure_by_figure(july: Path) -> None:
    change(july, "44038", "44083")
    done = issue(july)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        f"Nothing was issued: outputs/syria/2012-07/{STEM}.pdf is not what would be issued now. "
        "Since it was built,\n"
        "  inputs/syria/2012-07/refugees.csv has changed\n"
        "  Turkey, registered: 44,038 → 44,083\n"
        "  All countries, registered: 77,459 → 77,504\n"
        "Build it again, look at it, then issue it: sitrep build syria 2012-07\n"
    )
    assert not (july / FOLDER).exists()
    assert register_of(july) == "The register is intact: 0 entries.\n"


def test_a_template_of_the_workspace_counts_as_well(july: Path) -> None:
    (july / "templates/sections").mkdir(parents=True)
    (july / "templates/sections/colophon.html").write_text("<p>Something else.</p>\n", "utf-8")
    done = issue(july)
    assert done.returncode == 1
    assert "\n  templates/sections/colophon.html has changed\nBuild it again" in done.stderr


def test_without_a_draft_nothing_is_issued(july: Path) -> None:
    (july / f"outputs/syria/2012-07/{STEM}.pdf").unlink()
    done = issue(july)
    assert done.returncode == 1
    assert done.stderr == (
        f"There is no draft outputs/syria/2012-07/{STEM}.pdf for anybody to have cleared. Build it, "
        "look at it, then issue it: sitrep build syria 2012-07\n"
    )


@pytest.mark.parametrize(("place", "version"), [("issued", 1), ("corrected", 2)])
def test_an_issued_report_is_not_issued_again_as_it_is(
    request: pytest.FixtureRequest, place: str, version: int
) -> None:
    again = issue(request.getfixturevalue(place), *WHY)
    assert (again.returncode, again.stderr) == (
        1,
        f"Nothing was issued: nothing has changed since version {version}.\n",
    )


def test_a_correction_without_a_reason_is_not_issued(changed: Path) -> None:
    silent = issue(changed)
    assert silent.returncode == 1
    assert silent.stderr.startswith("Nothing was issued: version 1 has already been issued.")
    assert len(issued_files(changed)) == 4


def test_errors_and_open_warnings_stop_it(july: Path) -> None:
    change(july, "44038", "many")
    wrong = issue(july)
    assert wrong.returncode == 1
    assert "\nNothing was issued: 1 error, 1 warning and 0 notes." in wrong.stderr
    change(july, "many", "9")
    build(july)
    warned = issue(july)
    assert warned.returncode == 1
    assert "0 errors, 1 warning and 0 notes." in warned.stderr
    settings = july / "inputs/syria/operation.toml"
    settings.write_text(settings.read_text("utf-8") + '\n[issue]\nstop_at = "error"\n', "utf-8")
    build(july)
    assert issue(july).returncode == 0


@pytest.mark.parametrize(
    ("cleared_by", "reason"),
    [("Amal Haddad", ""), (", head of office", ""), ("\u202e\u0007, x", ""), ("A, b", "x" * 301)],
)
def test_a_clearance_that_cannot_be_printed_is_wrong_use(
    cleared_by: str, reason: str, july: Path
) -> None:
    done = sitrep(july, "issue", "syria", "2012-07", "--cleared-by", cleared_by, "--reason", reason)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1


UNPRINTED = (
    "{} has characters that none of the report's fonts can print: \u101e (U+101E, Myanmar). Write it in "
    "other letters, or give the operation a font that has them, such as Noto Sans Myanmar "
    "(docs/SETTINGS.md). Nothing was written.\n"
)


def test_what_was_typed_in_letters_that_no_font_has_is_wrong_use(july: Path) -> None:
    typed = ("--cleared-by", "\u101e, head of office", "--revision", "For \u101e.")
    done = sitrep(july, "issue", "syria", "2012-07", *typed)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == UNPRINTED.format("--cleared-by") + UNPRINTED.format("--revision")


def test_numbers_have_no_gaps(after_june: Path) -> None:
    shutil.copytree(after_june / "inputs/syria/2012-07", after_june / "inputs/syria/2012-08")
    august = after_june / "inputs/syria/2012-08/refugees.csv"
    august.write_text(
        csv_text(f"{HEAD}\n| 2012-08-31 | TUR | 44900 | AFAD | |\n| 2012-08-31 | JOR | ND | UNHCR | |"),
        "utf-8",
    )
    build(after_june, "2012-08")
    gap = issue(after_june, month="2012-08")
    assert gap.returncode == 1
    assert gap.stderr.startswith(
        "Nothing was issued: No. 3 would leave a gap, as No. 2 has not been issued."
    )
    settings = after_june / "inputs/syria/operation.toml"
    text = settings.read_text("utf-8")
    settings.write_text(text.replace("[report]", '[report]\nwithout_report = ["2012-07"]'), "utf-8")
    build(after_june, "2012-08")
    assert "(No. 2, version 1, " in issue(after_june, month="2012-08").stdout


def test_a_withheld_figure_is_not_repeated_by_its_erratum(issued: Path) -> None:
    change(issued, "33421,UNHCR,", "33421,UNHCR,internal")
    build(issued)
    assert issue(issued, "--reason", "A figure was not for the public.").returncode == 0
    pdf = issued_files(issued)[f"{STEM}-v2.pdf"]
    everything = " ".join(p.extract_text() for p in pypdf.PdfReader(io.BytesIO(pdf)).pages)
    assert "33,421" not in everything
    assert "77,459" not in everything
    assert "44,038 (changed)" in first_page(pdf)
    assert "no longer given." in first_page(pdf)


def test_diff_and_verify(corrected: Path) -> None:
    text = sitrep(corrected, "diff", "syria", "2012-07@1", "2012-07").stdout
    assert [line.split() for line in text.splitlines()] == [
        ["Figure", "Old", "New", "Change"],
        ["Turkey,", "registered", "44,038", "44,083", "+45"],
        ["All", "countries,", "registered", "77,459", "77,504", "+45"],
    ]
    told = sitrep(corrected, "diff", "syria", "2012-07@1", "2012-07@2", "--format", "json").stdout
    assert json.loads(told)["changes"][0] == {
        "key": "refugees.TUR.registered",
        "label": "Turkey, registered",
        "old_withheld": False,
        "old": {"kind": "exact", "value": 44038, "high": None, "as_of": "2012-07-31"},
        "new": {"kind": "exact", "value": 44083, "high": None, "as_of": "2012-07-31"},
        "change": {"kind": "exact", "value": 45, "high": None},
    }
    assert (
        sitrep(corrected, "diff", "syria", "2012-07@2", "2012-07@draft").stdout == "No figure differs.\n"
    )
    assert sitrep(corrected, "diff", "syria", "2012-07@9", "2012-07").returncode == 2

    known = sitrep(corrected, "verify", f"{FOLDER}/{STEM}.pdf")
    assert known.returncode == 0
    assert known.stdout.startswith("Issued, unaltered: syria 2012-07, No. 2, version 1 (public, en), ")
    assert "\nIt was replaced by version 2 of " in known.stdout
    page = sitrep(corrected, "verify", f"{FOLDER}/{STEM}.html")
    assert (page.returncode, page.stdout) == (0, known.stdout)
    draft = sitrep(corrected, "verify", f"outputs/syria/2012-07/{STEM}.pdf")
    assert draft.returncode == 1
    assert draft.stderr.startswith("Not what was issued: syria 2012-07, No. 2, ")
    assert sitrep(corrected, "verify", "inputs/syria/operation.toml").returncode == 1
    assert sitrep(corrected, "verify", "no.pdf").returncode == 3


def test_status_tells_of_issues_and_of_altered_files(issued: Path) -> None:
    done = sitrep(issued, "status", "syria")
    assert done.returncode == 0
    assert re.search(r"2012-07 .* version 1 \(public, en\), .+, cleared by Amal Haddad", done.stdout)
    pdf = issued / FOLDER / f"{STEM}.pdf"
    pdf.chmod(0o644)
    pdf.write_bytes(pdf.read_bytes() + b"\n")
    altered = sitrep(issued, "status", "syria")
    assert altered.returncode == 3
    assert altered.stderr == (
        f"{FOLDER}/{STEM}.pdf is not what was issued. Restore it from a copy of the outputs folder.\n"
    )
    assert sitrep(issued, "verify", str(pdf)).returncode == 1
    (issued / FOLDER / f"{STEM}.html").unlink()
    assert f"{STEM}.html" in sitrep(issued, "status", "syria").stderr


def test_an_old_copy_of_the_register_numbers_nothing_again(after_june: Path) -> None:
    shutil.copy(after_june / "outputs/register.sqlite", after_june / "copy")
    assert issue(after_june).returncode == 0
    before = issued_files(after_june)
    shutil.copy(after_june / "copy", after_june / "outputs/register.sqlite")
    refused = issue(after_june)
    assert refused.returncode == 3
    assert refused.stderr.startswith(
        "The register (outputs/register.sqlite) is an old copy: its journal has 1 more entry."
    )
    assert sitrep(after_june, "status").returncode == 3
    assert sitrep(after_june, "register", "--rebuild").stdout == "The register was rebuilt: 2 entries.\n"
    assert issue(after_june).stderr == "Nothing was issued: nothing has changed since version 1.\n"
    assert issued_files(after_june) == before


def test_a_folder_that_cannot_be_written_leaves_nothing_issued(july: Path) -> None:
    (july / FOLDER).write_text("a file where a folder should be")
    done = issue(july)
    assert done.returncode == 3
    assert done.stderr.endswith("Nothing was left half-written.\n")
    (july / FOLDER).unlink()
    assert register_of(july) == "The register is intact: 0 entries.\n"
    assert issue(july).returncode == 0


def test_a_full_disk_leaves_nothing_issued(july: Path) -> None:
    # No file may become larger than 30 kB: the PDF does not fit.
    done = limited({resource.RLIMIT_FSIZE: 30_000}, july, "issue", "syria", "2012-07", *BY)
    assert done.returncode == 3
    assert "Traceback" not in done.stderr
    assert list((july / "outputs").glob("**/issued/*")) == []
    assert issue(july).returncode == 0
    assert register_of(july) == "The register is intact: 1 entry.\n"


def test_killed_at_some_moment_it_is_finished_by_the_next_run(july: Path) -> None:
    begun = time.monotonic()
    assert issue(july).returncode == 0
    takes = time.monotonic() - begun
    shutil.rmtree(july / FOLDER)
    for path in (july / "outputs").glob("register*"):
        path.unlink()
    for moment in (0.6, 0.9):
        killed_after(takes * moment, july, "issue", "syria", "2012-07", *BY)
        visible = [path for path in (july / FOLDER).glob("*") if not path.name.startswith(".")]
        if visible:
            break
    again = issue(july)
    assert again.returncode == 0 or "nothing has changed since version 1" in again.stderr
    assert len(issued_files(july)) == 4
    assert register_of(july) == "The register is intact: 1 entry.\n"


def test_the_same_clearance_gives_the_same_bytes(july: Path, tmp_path: Path) -> None:
    other = shutil.copytree(july, tmp_path / "another" / "place")
    at = datetime.fromisoformat("2012-08-03T10:00:00+03:00")
    asked = IssueRequest(Clearance("Amal Haddad", "head of office", at.date()), at)
    salt = bytes.fromhex((july / "outputs/syria/.salt").read_text("ascii").strip())
    for folder in (july, other):
        month = checked(Workspace(folder)).fingerprinted(salt)
        done = issue_report(month, Workspace(folder), lambda _: None, asked, words_for("en"))
        assert [document.version for document in done.documents] == [1]
    assert issued_files(july) == issued_files(other)
    pdf = pypdf.PdfReader(io.BytesIO(issued_files(july)[f"{STEM}.pdf"]))
    words = " ".join(pdf.pages[0].extract_text().split())
    assert "Cleared by Amal Haddad, head of office, 3 August 2012" in words


def test_editions_have_versions_of_their_own(tmp_path: Path) -> None:
    office(tmp_path, {"2012-06": JUNE, "2012-07": JULY}, '["public", "internal"]')
    rows = tmp_path / "inputs/syria/2012-07/refugees.csv"
    rows.write_text(rows.read_text("utf-8").replace("33421,UNHCR,", "33421,UNHCR,internal"), "utf-8")
    build(tmp_path)
    assert issue(tmp_path).returncode == 0
    change(tmp_path, "33421", "33422")
    build(tmp_path)
    again = issue(tmp_path, *WHY)
    assert again.returncode == 0, again.stderr
    assert list(issued_files(tmp_path)) == [
        f"{STEM}-internal-v2.html",
        f"{STEM}-internal-v2.manifest.json",
        f"{STEM}-internal-v2.pdf",
        f"{STEM}-internal-v2.receipt.json",
        f"{STEM}-internal.html",
        f"{STEM}-internal.manifest.json",
        f"{STEM}-internal.pdf",
        f"{STEM}.html",
        f"{STEM}.manifest.json",
        f"{STEM}.pdf",
        f"{STEM}.receipt.json",
    ]
    told = sitrep(tmp_path, "diff", "syria", "2012-07@1", "2012-07", "--edition", "internal").stdout
    assert "33,421  33,422" in told


def test_a_clearance_with_signs_and_a_second_person(july: Path) -> None:
    settings = july / "inputs/syria/operation.toml"
    asks = "\n[issue]\nproof_of_reading = true\nsecond_person = true\n"
    settings.write_text(settings.read_text("utf-8") + asks, "utf-8")
    person = {"SUDO_USER": "", "LOGNAME": "amal"}
    assert sitrep(july, "build", "syria", "2012-07", **person).returncode == 0
    draft = f"outputs/syria/2012-07/{STEM}.pdf"
    pages = [" ".join(each.extract_text().split()) for each in pypdf.PdfReader(july / draft).pages]
    said = re.compile(r"Whoever issues this draft is asked for this code: ([2-9A-Z]{4})\b")
    assert [bool(said.search(each)) for each in pages] == [False] * (len(pages) - 1) + [True]
    found = said.search(pages[-1])
    assert found is not None
    command = ("issue", "syria", "2012-07", *BY)
    silent = sitrep(july, *command, **person)
    assert (silent.returncode, silent.stdout) == (2, "")
    assert silent.stderr == (
        f"Nothing was issued: read {draft} to its end, and give the code that is printed "
        "there as --draft. If there is none, build it again.\n"
        f"Nothing was issued: amal built {draft}, so somebody else must clear it. Let another user "
        'issue it, or name a second person: --second "Name, role"\n'
    )
    assert not (july / FOLDER).exists()
    wrong = sitrep(july, *command, "--draft", "0000", "--second", "Omar Said, editor", **person)
    assert wrong.returncode == 2
    assert wrong.stderr.startswith("Nothing was issued: no code that was given is that of ")
    assert found[1] not in silent.stderr + wrong.stderr
    second = ("--second", "Omar Said, editor")
    asked = "The code at the end of the draft's last page (of several drafts, all of their codes): "
    for typed, code in (("0000\n", 2), ("\x03", 130), ("\x04", 130)):
        told = on_a_terminal(july, asked, typed, *command, *second, **person)
        assert (told.returncode, told.stdout.count(asked)) == (code, 1), told.stdout
        assert found[1] not in told.stdout
        assert not (july / FOLDER).exists()
    done = on_a_terminal(july, asked, f"{found[1].lower()}\n", *command, *second, **person)
    assert done.returncode == 0, done.stdout
    assert asked in done.stdout
    files = issued_files(july)
    everything = " ".join(
        each.extract_text() for each in pypdf.PdfReader(io.BytesIO(files[f"{STEM}.pdf"])).pages
    )
    assert not said.search(" ".join(everything.split()))
    assert b"amal" not in files[f"{STEM}.manifest.json"]
    assert json.loads(files[f"{STEM}.receipt.json"])["body"]["second"] == "Omar Said, editor"
