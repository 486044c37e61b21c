"""The worked example's conflict of two dates, where nobody has chosen; the rest is in tests/golden."""

from pathlib import Path

from functional.command import sitrep


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
