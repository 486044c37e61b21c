"""The worked example's conflicts: chosen with a reason, or explained as none."""

import json
from pathlib import Path

from functional.command import sitrep


def told(repository: Path, folder: Path, period: str) -> set[tuple[str, str, str]]:
    (folder / "inputs").symlink_to(repository / "inputs")
    done = sitrep(folder, "check", "syria", period, "--format", "json")
    return {
        (each["code"], each["file"].rpartition("/")[2], each["cell"])
        for each in json.loads(done.stdout)["diagnostics"]
    }


def test_the_two_dates_of_the_suspension_are_settled(repository: Path, tmp_path: Path) -> None:
    codes = {code for code, _, _ in told(repository, tmp_path, "2012-06")}
    assert codes & {"figures-differ", "duplicate-row", "preferred-nothing"} == set()
    assert "mandate-expires-soon" in codes, "the UN's row stands, not the press's below it"


def test_the_two_dates_are_an_error_without_a_choice(repository: Path, tmp_path: Path) -> None:
    folder = tmp_path / "inputs" / "syria"
    folder.mkdir(parents=True)
    for name in ("operation.toml", "2012-04", "2012-05"):
        (folder / name).symlink_to(repository / "inputs" / "syria" / name)
    (folder / "2012-06").mkdir()
    (folder / "2012-06" / "missions.csv").write_text(
        "as_of,mission,abbreviation,status,status_since,mandate,source\n"
        "2012-06-30,Supervision Mission,UNSMIS,suspended,2012-06-15,90 days,UN mandate page\n"
        "2012-06-30,Supervision Mission,UNSMIS,suspended,2012-06-16,90 days,Press reports\n",
        "utf-8",
    )
    done = sitrep(tmp_path, "check", "syria", "2012-06")
    text = " ".join(done.stdout.split())
    assert (
        'error: Sources differ about 30 June 2012 and Supervision Mission: "status_since" is 15 June 2012 '
        "(UN mandate page) and 16 June 2012 (Press reports); no row is preferred. [figures-differ]"
    ) in text


def test_85_soldiers_and_35000_civilians_are_explained(repository: Path, tmp_path: Path) -> None:
    found = told(repository, tmp_path, "2012-07")
    article = "newspaper-2012-07-03.md"
    assert {each for each in found if each[1] == article} == {
        ("headline-explained", article, "line 3"),
        ("quote-other-series", article, "line 15"),
    }
