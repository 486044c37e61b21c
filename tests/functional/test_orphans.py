"""A number that nobody can trace stops the report, wherever it was typed."""

import re
from pathlib import Path

from openpyxl import load_workbook

from functional.command import sitrep
from sheets import first_sheet


def test_numbers_planted_in_the_narrative_stop_the_build_each_at_its_line(workspace: Path) -> None:
    numbers = ("512", "1,234", "eighty-five", "44,038", "12 per cent", "٣٠٠")
    narrative = workspace / "inputs/syria/2012-07/narrative.en.md"
    lines = narrative.read_text().splitlines()
    line = lines.index("## camps") + 3
    lines[line:line] = [f"As the office says, {number} of them." for number in numbers]
    narrative.write_text("\n".join(lines))
    done = sitrep(workspace, "build", "syria", "2012-07")
    assert done.returncode == 1
    told = re.findall(r'  line (\d+) +error: The number "(.+?)" is written by hand', done.stderr)
    assert told == [(str(line + each), number) for each, number in enumerate(numbers, 1)]
    assert not list(workspace.glob("outputs/**/*.pdf"))


def test_a_number_in_the_name_of_a_sheet_is_no_orphan(workspace: Path) -> None:
    path = workspace / "inputs/syria/2012-07/refugees.xlsx"
    book = load_workbook(path)
    first_sheet(book).title = "Rev. 512 of 618"
    book.save(path)
    done = sitrep(workspace, "build", "syria", "2012-07")
    assert (done.returncode, done.stderr) == (0, "")


def test_a_number_in_a_template_stops_the_build(workspace: Path, repository: Path) -> None:
    template = workspace / "templates/sections/sources.html"
    template.parent.mkdir(parents=True)
    built_in = (repository / "templates/sections/sources.html").read_text()
    template.write_text("<p>Funded with 512 thanks.</p>\n" + built_in)
    done = sitrep(workspace, "build", "syria", "2012-07")
    assert (done.returncode, done.stderr) == (
        2,
        'The template sections/sources.html of the workspace says "512" in "Funded with 512 thanks.". A '
        "template has no numbers of its own: in the next report it would be wrong. Remove it. No report "
        "was written.\n",
    )
    assert not list(workspace.glob("outputs/**/*.pdf"))
