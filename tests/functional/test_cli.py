"""The command as its user runs it: what it prints, what it leaves, how it exits."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from functional.command import afresh, sitrep
from office import office
from sitrep.words.catalogue import languages, spoken

NARRATIVE = {"narrative.en.md": "## highlights\n\n- One thing.\n- Another thing.\n"}
JUNE = NARRATIVE | {
    "refugees.csv": """
    | as_of      | country | registered | source |
    | 2012-06-21 | TUR     | 32134      | UNHCR  |
    | 2012-06-21 | JOR     | 26371      | UNHCR  |
    """
}
JULY = NARRATIVE | {
    "refugees.csv": """
    | as_of      | country | registered | source |
    | 2012-07-31 | TUR     | 44038      | AFAD   |
    | 2012-07-17 | JOR     | 33421      | UNHCR  |
    """
}
BROKEN = NARRATIVE | {
    "refugees.csv": """
    | as_of      | country | registered | source |
    | 2012-07-31 | Turkye  | 44038      | AFAD   |
    | 2012-07-17 | JOR     | many       |        |
    """
}


def files_below(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture
def july(tmp_path: Path) -> Path:
    office(tmp_path, {"2012-06": JUNE, "2012-07": JULY})
    return tmp_path


@pytest.fixture(scope="module")
def built_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `july` is, with what `status` says of it before it is built and after."""
    place = tmp_path_factory.mktemp("built")
    office(place, {"2012-06": JUNE, "2012-07": JULY})
    opened = sitrep(place, "status").stdout
    assert sitrep(place, "build", "syria", "2012-07").returncode == 0
    (place / "status").write_text(opened + "\f" + sitrep(place, "status").stdout, "utf-8")
    return place


@pytest.fixture
def built(built_once: Path, tmp_path: Path) -> Path:
    return shutil.copytree(built_once, tmp_path / "built")


def test_build_writes_dated_outputs_twice_the_same_and_leaves_the_inputs_alone(july: Path) -> None:
    inputs = files_below(july / "inputs")
    stem = "syria/2012-07/syria-situation-report-2012-07-31-en"
    edited = july / f"outputs/{stem}.docx"
    edited.parent.mkdir(parents=True)
    edited.write_bytes(b"edited")
    first = sitrep(july, "build", "syria", "2012-07", "--html")
    outputs = files_below(july / "outputs")
    second = afresh(july, "build", "syria", "2012-07", "--html", TZ="Asia/Tokyo", PYTHONHASHSEED="7")
    assert (first.returncode, second.returncode) == (0, 0), first.stderr
    assert re.sub(r"\d+ kB", "N kB", first.stdout) == (
        f"outputs/{stem}.pdf (N kB, draft)\n  The Word document of an earlier build had been edited: it is "
        f"kept as outputs/{stem}.edited-1.docx, without what is new.\n"
    )
    kept = [name for name in outputs if name.startswith("syria/.pictures/")]
    office = [".salt", ".built/2012-07.json"]
    assert {f"syria/{name}" for name in office} <= {*outputs}
    reports = [name for name in outputs if not name.startswith("syria/.")]
    assert reports == [
        f"{stem}.edited-1.docx",
        f"{stem}.figures.csv",
        f"{stem}.html",
        f"{stem}.manifest.json",
        f"{stem}.pdf",
    ]
    assert kept, "pictures are kept for the next build"
    assert files_below(july / "outputs") == outputs
    assert files_below(july / "inputs") == inputs


def test_check_tells_every_problem_with_place_and_remedy(tmp_path: Path) -> None:
    office(tmp_path, {"2012-07": BROKEN})
    done = sitrep(tmp_path, "check", "syria", "2012-07")
    assert done.returncode == 1
    assert done.stderr == ""
    assert done.stdout == (
        "\n"
        "inputs/syria/2012-07/refugees.csv\n"
        '  B2        error: "Turkye" in "country" is not a country that sitrep knows; the nearest one is '
        '"Türkiye (TUR)".  [unknown-country]\n'
        "            Write the country's name or its three-letter ISO 3166 code.\n"
        '  C3        error: "many" in "registered" is not a count.  [not-a-number]\n'
        '            Write a whole number, one with a qualifier ("more than 35,000", "~2k"), or the reason '
        "why there is none: ND (no data), NR (not reported), n/a (not applicable), * (suppressed).\n"
        '  D3        error: "source" is blank.  [required-cell-empty]\n'
        "            Fill it in; every row needs it.\n"
        "\n"
        "3 errors, 0 warnings and 0 notes\n"
        "marked at the cells: outputs/syria/2012-07/check/refugees.csv.annotated.xlsx\n"
    )


def test_check_as_json_keeps_its_promise(tmp_path: Path) -> None:
    office(tmp_path, {"2012-07": BROKEN})
    done = sitrep(tmp_path, "check", "syria", "2012-07", "--format", "json")
    content = json.loads(done.stdout)
    assert done.returncode == 1
    assert {"operation", "period", "diagnostics"} == content.keys()
    assert content["diagnostics"][2] == {
        "code": "required-cell-empty",
        "severity": "error",
        "file": "inputs/syria/2012-07/refugees.csv",
        "sheet": "",
        "cell": "D3",
        "message": '"source" is blank.',
        "fix": "Fill it in; every row needs it.",
        "related": [],
    }


def test_errors_stop_the_build_and_an_earlier_pdf_stays_whole(built: Path) -> None:
    before = files_below(built / "outputs")
    broken = "as_of,country,registered,source\n2012-07-31,TUR,many,AFAD\n"
    (built / "inputs/syria/2012-07/refugees.csv").write_text(broken)
    done = sitrep(built, "build", "syria", "2012-07")
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.endswith("\nNo report was built: 1 error, 1 warning and 0 notes.\n")
    assert files_below(built / "outputs") == before


def test_a_corrupt_file_is_one_diagnostic_and_no_pdf(july: Path) -> None:
    (july / "inputs/syria/2012-07/camps.xlsx").write_bytes(b"PK\x03\x04 not a workbook")
    done = sitrep(july, "build", "syria", "2012-07")
    assert done.returncode == 1
    assert "camps.xlsx\n            error: This file cannot be read: it is damaged or incomplete." in (
        done.stderr
    )
    assert not list(july.glob("outputs/**/*.pdf"))


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ("build", "syria", "2012-09"),
            "There is no folder inputs/syria/2012-09. Folders of syria: 2012-06, 2012-07. "
            "Open a new one: sitrep open syria 2012-09\n",
        ),
        (
            ("check", "syria", "July"),
            '"July" is no month, week or day of a report: '
            "a month is written as 2012-07, a week as 2014-W27, the day of a flash update as 2014-07-15.\n",
        ),
        (
            ("check", "../syria", "2012-07"),
            '"../syria" is no name of an operation. Operations: syria.\n',
        ),
        (
            ("status", "syrie"),
            'There is no operation "syrie" (inputs/syrie/operation.toml). Did you mean "syria"? '
            "Operations: syria. Workspace: WORKSPACE.\n",
        ),
        (
            ("status", "--workspace", "nowhere"),
            "There is no folder WORKSPACE/nowhere; name one with --workspace.\n",
        ),
    ],
)
def test_wrong_use_is_one_message_that_lists_what_there_is(
    july: Path, arguments: tuple[str, ...], message: str
) -> None:
    done = sitrep(july, *arguments)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr == message.replace("WORKSPACE", str(july))


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            'first_period = "2012-06"',
            'first_period = "June"',
            "inputs/syria/operation.toml, line 9: report.first_period: a month is written as 2012-07, "
            "a week as 2014-W27, the day of a flash update as 2014-07-15\n",
        ),
        (
            'producer = "Example Relief"',
            'producers = "Example Relief"',
            "inputs/syria/operation.toml, line 10: report.producers: there is no such setting\n",
        ),
        ("[report]", "[report", "inputs/syria/operation.toml is not valid TOML: "),
    ],
)
def test_a_wrong_configuration_names_its_line(july: Path, old: str, new: str, message: str) -> None:
    settings = july / "inputs/syria/operation.toml"
    settings.write_text(settings.read_text("utf-8").replace(old, new), "utf-8")
    done = sitrep(july, "check", "syria", "2012-07")
    assert done.returncode == 2
    assert message in done.stderr
    assert "Traceback" not in done.stderr


def test_a_language_without_messages_is_refused_before_its_title_is_missed(july: Path) -> None:
    settings = july / "inputs/syria/operation.toml"
    text = settings.read_text("utf-8")
    producer = 'producer = "Example Relief"'
    settings.write_text(text.replace(producer, f'{producer}\nlanguages = ["en", "sw"]'), "utf-8")
    done = sitrep(july, "build", "syria", "2012-07")
    assert (done.returncode, done.stderr) == (
        2,
        "inputs/syria/operation.toml, line 11: report.languages: "
        f'no report can be in "sw", only in: {", ".join(languages())}\n',
    )


def test_a_language_that_sitrep_does_not_speak_is_refused(july: Path) -> None:
    done = sitrep(july, "--language", "sw", "status")
    assert done.returncode == 2
    told = " ".join(done.stderr.replace("│", "").split())
    assert f'sitrep does not speak "sw", only: {", ".join(spoken())}' in told
    settings = july / "inputs/syria/operation.toml"
    text = settings.read_text("utf-8")
    settings.write_text(f'{text}\n[analysts]\nlanguage = "sw"\n', "utf-8")
    line = len(text.splitlines()) + 3
    done = sitrep(july, "check", "syria", "2012-07")
    assert (done.returncode, done.stderr) == (
        2,
        f"inputs/syria/operation.toml, line {line}: analysts.language: "
        f'sitrep does not speak "sw", only: {", ".join(spoken())}\n',
    )


def test_status_knows_what_is_open_built_and_changed_since(built: Path) -> None:
    opened, _, after = (built / "status").read_text("utf-8").partition("\f")
    with (built / "inputs/syria/2012-07/refugees.csv").open("a") as file:
        file.write("2012-07-31,IRQ,6500,UNHCR\n")
    changed = sitrep(built, "status", "syria").stdout
    assert [line.split()[:3] for line in opened.splitlines()[2:]] == [
        ["2012-06", "1", "open"],
        ["2012-07", "2", "open"],
    ]
    assert "2012-07  2    built (draft)  syria-situation-report-2012-07-31-en.pdf" in after
    assert "2012-07  2    built, but its inputs have changed since" in changed


def test_an_output_folder_that_cannot_be_written_is_exit_3(july: Path) -> None:
    (july / "outputs").write_text("a file where a folder should be")
    done = sitrep(july, "build", "syria", "2012-07")
    assert done.returncode == 3
    assert done.stderr.endswith("Nothing was left half-written.\n")
    assert "Traceback" not in done.stderr


def test_help_teaches() -> None:
    done = sitrep(Path(), "--help")
    assert done.returncode == 0
    assert "sitrep check syria 2012-07" in done.stdout
    assert sitrep(Path(), "build", "--help").stdout.count("outputs/OPERATION/PERIOD") == 1


def test_ctrl_c_ends_a_command_with_one_line(july: Path) -> None:
    script = (
        "import os, signal, sitrep.work.month as month\n"
        "month.check = lambda *_: os.kill(os.getpid(), signal.SIGINT)\n"
        "from sitrep.cli import run\nrun()"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, "check", "syria", "2012-07"],
        cwd=july,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "Interrupted.\n")


def test_ctrl_c_within_an_exec_has_the_exit_code_too(july: Path) -> None:
    (july / "interrupted.py").write_text(
        "import os, signal, sitrep.work.month as month\n"
        "month.check = lambda *_: exec('os.kill(os.getpid(), signal.SIGINT)\\nwhile True: pass')\n"
        "from sitrep.__main__ import main\n"
        "main()\n"
    )
    done = subprocess.run(
        [sys.executable, "-m", "interrupted", "check", "syria", "2012-07"],
        cwd=july,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "Interrupted.\n")


@pytest.mark.parametrize("while_reading", ["typer", "sitrep.cli.sending"])
def test_ctrl_c_before_a_command_has_begun_is_one_line_too(july: Path, while_reading: str) -> None:
    script = f"""
import os, signal, sys
class Finder:
    def find_spec(name, path, target=None):
        if name == {while_reading!r}:
            os.kill(os.getpid(), signal.SIGINT)
sys.meta_path.insert(0, Finder)
from sitrep.__main__ import main
main()
"""
    done = subprocess.run(
        [sys.executable, "-c", script, "check", "syria", "2012-07"],
        cwd=july,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "Interrupted.\n")


def test_a_month_without_a_row_is_an_error_and_build_tells_what_is_not_read(tmp_path: Path) -> None:
    office(tmp_path, {"2012-06": JUNE, "2012-07": NARRATIVE})
    (tmp_path / "inputs" / "syria" / "2012-07" / "refugees.doc").write_bytes(b"PK")
    built = sitrep(tmp_path, "build", "syria", "2012-07")
    assert built.returncode == 1
    assert "error: No table of July 2012 has a row, so there is nothing to report." in built.stderr
    assert "note: Refugees and others by country: 2 rows in June 2012" in built.stderr
    assert "note: This file is not a spreadsheet that sitrep reads" in built.stderr
