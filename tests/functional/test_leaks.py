"""A report is searched for all that it withholds, as somebody would who has every file of it."""

import json
import re
import shutil
import zipfile
from itertools import combinations
from pathlib import Path

import pytest

from functional.command import sitrep
from functional.sending import BY
from office import office
from sitrep.words.folding import fold
from sitrep.work.unpacked import unpacked

PUBLIC, EDITIONS = '["public"]', '["public", "internal"]'
JULY = ("syria", "2012-07")
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
    edited = folder / "outputs/syria/2012-07/syria-situation-report-2012-07-31-en.edited-1.docx"
    edited.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(edited, "w") as archive:
        archive.writestr("word/document.xml", "<w:p><w:t>Apay</w:t><w:t>dın</w:t></w:p>")
    done = sitrep(folder, "leaks", "syria", "2012-07")
    assert done.returncode == 1
    assert done.stderr.startswith(
        "Found: apaydin, withheld at inputs/syria/2012-07/camps.csv, B2, stands"
    )
    assert f" stands in {edited.relative_to(folder)}." in done.stderr


CAMPS = "as_of | camp | country | area | latitude | longitude | status | capacity | population | source"
PLACES = "as_of | country | area | registered | source"
MONTHS = ("2012-06", "2012-07")


def month(day: str, *, more: int, secret: str = "") -> dict[str, str]:
    """A month with a camp of soldiers, the largest of two in its area; and the area without it."""
    camps = (
        f"{day} | Boynuyogun | TUR | Hatay | 36.17 | 36.22 | open | 2500 | {2187 + more} | AFAD | ",
        f"{day} | Ceylanpinar | TUR | Urfa | 36.85 | 40.05 | open | 9000 | {8003 + more} | AFAD | ",
        f"{day} | Apaydın | TUR | Hatay | 36.41 | 36.58 | open | 6100 | {5791 + 3 * more} | Army | {secret}",
    )
    places = (
        f"{day} | TUR | | {44038 + more} | AFAD | ",
        f"{day} | TUR | Hatay | {19907 + more // 2} | AFAD | ",
        f"{day} | TUR | Urfa | {24131 + more // 2} | AFAD | ",
        f"{day} | JOR | | {33421 + more} | UNHCR | ",
    )
    tables = {"camps": (CAMPS, camps), "refugees": (PLACES, places)}
    return {"narrative.en.md": NARRATIVE} | {
        f"{name}.csv": "\n".join(f"| {line} |" for line in (f"{columns} | sensitivity", *rows))
        for name, (columns, rows) in tables.items()
    }


def test_with_both_public_reports_in_hand_nobody_finds_a_camp_that_turned_internal(
    tmp_path: Path,
) -> None:
    june, july = month("2012-06-30", more=0), month("2012-07-31", more=100, secret="internal")
    place = office(tmp_path / "office", dict(zip(MONTHS, (june, july), strict=True))).folder
    settings = place / "inputs/syria/operation.toml"
    public = settings.read_text("utf-8")
    for each in MONTHS:
        # In June there is nothing yet that the public may not read.
        settings.write_text(public.replace(PUBLIC, EDITIONS) if each == "2012-07" else public, "utf-8")
        for command in (("build", "syria", each), ("issue", "syria", each, *BY)):
            done = sitrep(place, *command)
            assert done.returncode == 0, done.stderr

    before, now = (public_files(place, each) for each in MONTHS)
    assert "apaydin" in said(before)
    assert "5,791" in said(before)
    sought = ("apaydin", "army", "5,791", "5791", "6,091", "6091", "6,100", "6100", "36.41", "36.58")
    assert [word for word in sought if word in said(now)] == []
    numbers = sorted({0, *counts(before), *counts(now)})
    pairs = combinations(numbers, 2)
    assert [pair for pair in pairs if 6091 in (sum(pair), pair[1] - pair[0])] == []
    # It is the page of an office that has no such camp: neither a place in a list nor on the map is left.
    twin = shutil.copytree(place, tmp_path / "twin")
    (twin / "inputs/syria/operation.toml").write_text(public, "utf-8")
    for each in MONTHS:
        table = twin / f"inputs/syria/{each}/camps.csv"
        rows = table.read_text("utf-8").splitlines(keepends=True)
        table.write_text("".join(row for row in rows if "Apaydın" not in row), "utf-8")
    assert sitrep(twin, "build", "syria", "2012-07").returncode == 0
    (draft,) = (twin / "outputs/syria/2012-07").glob("*-en.manifest.json")
    (issued,) = (place / "outputs/syria/2012-07/issued").glob("*-en.manifest.json")
    never, hidden = (json.loads(path.read_text("utf-8")) for path in (draft, issued))
    assert never["figures"] == hidden["figures"]
    assert never["page"] == hidden["page"]


# Of dozens with a salt of the day one has any four digits, once in ten times.
DIGEST = re.compile(r"\b[0-9a-f]{32,}\b")


def public_files(place: Path, period: str) -> dict[str, str]:
    """What the public files say that were issued, by name, but for digests; receipts stay in the office."""
    files = (place / f"outputs/syria/{period}/issued").iterdir()
    public = (path for path in files if "-internal" not in path.name and "receipt" not in path.name)
    return {
        name: DIGEST.sub("", " ".join(passages))
        for path in public
        for name, passages in unpacked(path.name, path.read_bytes()).items()
    }


def said(files: dict[str, str]) -> str:
    return " ".join([*map(fold, files), *map(str.casefold, files.values()), *map(fold, files.values())])


def counts(files: dict[str, str]) -> set[int]:
    """All whole numbers of three digits and more in the figures of a report."""
    (figures,) = (text for name, text in files.items() if name.endswith("figures.csv"))
    return {int(number) for number in re.findall(r"(?<![\d.-])\d{3,6}(?![\d.-])", figures)}


def test_what_went_out_in_a_replaced_version_is_told_and_fails_nothing(place: Path) -> None:
    table = place / "inputs/syria/2012-07/refugees.csv"
    table.write_text(table.read_text("utf-8").replace("44038,AFAD,", "44038,AFAD,internal"), "utf-8")
    (place / "inputs/syria/2012-07/narrative.en.md").write_text(NARRATIVE, "utf-8")
    for command in (("build", *JULY), ("issue", *JULY, *BY, "--reason", "It was not for the public.")):
        done = sitrep(place, *command)
        assert done.returncode == 0, done.stderr
    done = sitrep(place, "leaks", *JULY)
    assert (done.returncode, done.stderr) == (0, "")
    out = [line for line in done.stdout.splitlines() if line.startswith("Already out")]
    name = "syria-situation-report-2012-07-31-en"
    assert out[0] == (
        "Already out: 44038, withheld at inputs/syria/2012-07/refugees.csv, C2, stands in "
        f"outputs/syria/2012-07/issued/{name}.html, which was issued and has been replaced."
    )
    assert all(f" stands in outputs/syria/2012-07/issued/{name}." in line for line in out)
