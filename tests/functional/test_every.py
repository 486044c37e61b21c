"""`--all`: every operation that has a report of the period, several at a time."""

import json
import multiprocessing
import os
import re
import shutil
import signal
import subprocess
from pathlib import Path

import pytest

from functional.command import sitrep
from functional.sending import JULY
from office import office
from sitrep.cli.checking import Format, together
from sitrep.cli.every import exit_code
from sitrep.cli.processes import Ended, each_of

_NAMES = ("chad", "libya", "mali")


@pytest.fixture(scope="module")
def offices(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Four operations: two that can be built, one whose data has an error, one without a July."""
    folder = tmp_path_factory.mktemp("offices")
    settings = office(folder, {"2012-07": JULY}).operation_folder("syria") / "operation.toml"
    settings.write_text(settings.read_text("utf-8").replace('"2012-06"', '"2012-07"'))
    for name in _NAMES:
        shutil.copytree(folder / "inputs/syria", folder / "inputs" / name)
    with (folder / "inputs/libya/2012-07/refugees.csv").open("a") as rows:
        rows.write("2012-07-20,JOR,many,UNHCR\n")
    (folder / "inputs/mali/2012-07").rename(folder / "inputs/mali/2012-08")
    return folder


@pytest.fixture(scope="module")
def built(offices: Path) -> subprocess.CompletedProcess[str]:
    return sitrep(offices, "build", "--all", "2012-07", "--jobs", "2", SITREP_SALT="salt")


def test_one_that_cannot_be_built_does_not_stop_the_others(
    built: subprocess.CompletedProcess[str], offices: Path
) -> None:
    assert built.returncode == 1
    assert re.findall(r"^(\w+) \((\d) of 3, [\d.]+ s\)$", built.stderr, re.M).__len__() == 3
    assert '"many"' in built.stderr
    *drafts, blank, done, failed, lacking = built.stdout.splitlines()
    assert sorted(drafts) == [
        f"outputs/{name}/2012-07/{name}-situation-report-2012-07-31-en.pdf ({size} kB, draft)"
        for name in ("chad", "syria")
        for size in [round((offices / f"outputs/{name}/2012-07/{name}-situation-report-2012-07-31-en.pdf")
                           .stat().st_size / 1000)]
    ]  # fmt: skip
    assert re.sub(r"[\d.]+ s$", "N s", done) == "2 operations done for 2012-07, in N s"
    assert (blank, failed, lacking) == (
        "",
        "Not done, for the reason given above: libya",
        "No folder for 2012-07: mali",
    )


def test_what_is_written_is_what_the_single_command_writes(
    built: subprocess.CompletedProcess[str], offices: Path, tmp_path: Path
) -> None:
    shutil.copytree(offices / "inputs", tmp_path / "inputs")
    alone = sitrep(tmp_path, "build", "chad", "2012-07", SITREP_SALT="salt")
    assert alone.returncode == 0, alone.stderr
    assert alone.stdout in built.stdout
    written = sorted(path for path in (tmp_path / "outputs/chad").rglob("*") if path.is_file())
    assert len(written) > 3
    for path in written:
        assert path.read_bytes() == (offices / path.relative_to(tmp_path)).read_bytes()


def test_findings_of_all_are_one_list_for_programs(offices: Path) -> None:
    done = sitrep(offices, "check", "--all", "2012-07", "--format", "json")
    assert [each["operation"] for each in json.loads(done.stdout)] == ["chad", "libya", "syria"]
    assert "No folder for 2012-07: mali" in done.stderr
    runs = [{"version": "2.1.0", "runs": [{"tool": number}]} for number in range(2)]
    assert together(Format.SARIF, runs) == {"version": "2.1.0", "runs": [{"tool": 0}, {"tool": 1}]}


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["syria"], "Give an operation and a period, or --all PERIOD for all operations."),
        (
            ["syria", "--all", "2012-07"],
            "--all 2012-07 stands for every operation; leave out either the operation or --all.",
        ),
        (
            ["--all", "2012-09"],
            "No operation has a folder for 2012-09. Open one with: sitrep open OPERATION 2012-09",
        ),
    ],
)
def test_wrong_use_is_one_message(offices: Path, arguments: list[str], message: str) -> None:
    done = sitrep(offices, "build", *arguments)
    assert (done.returncode, done.stdout, done.stderr.strip()) == (2, "", message)


def test_all_is_sent_only_where_that_was_said(offices: Path) -> None:
    done = sitrep(offices, "send", "--all", "2012-07")
    assert (done.returncode, done.stdout, done.stderr) == (
        2,
        "",
        "With --all nobody is asked. Look at the messages with --dry-run, then send them with --yes.\n",
    )


def test_one_process_that_dies_takes_no_other_with_it(offices: Path) -> None:
    def checking(name: str) -> list[str]:
        # Whoever was begun before is ended from outside.
        for each in multiprocessing.active_children():
            each.kill()
        return ["check", name, "2012-07", "--workspace", str(offices)]

    ended = {each.operation: each.code for each in each_of(["chad", "syria"], checking, 2, os.environ)}
    assert ended == {"chad": -signal.SIGKILL, "syria": 0}
    assert exit_code([Ended("chad", -9, "", "", 1.0), Ended("syria", 1, "", "", 1.0)]) == 3


def test_interrupted_it_leaves_nobody_and_nothing_half_done(offices: Path, tmp_path: Path) -> None:
    shutil.copytree(offices / "inputs", tmp_path / "inputs")
    running = each_of(
        ["syria", "chad", "libya"],
        lambda name: ["build", name, "2012-07", "--workspace", str(tmp_path)],
        2,
        os.environ,
    )
    next(running)
    running.close()
    assert not multiprocessing.active_children()
    assert not list(tmp_path.rglob(".*.unfinished"))
