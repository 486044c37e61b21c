"""What opens a file is imported before there is a file, and no more than that."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest

from readers import reader
from sheets import csv_text, xlsx
from sitrep.intake.limited.process import Keeper
from sitrep.intake.limited.reader import Reader

REFUGEES = """
    | as_of      | country | registered | source |
    | 2012-07-31 | TUR     | 44038      | AFAD   |
"""
SCRIPT = """
import importlib, json, sys
from pathlib import Path
from sitrep.intake.limited.worker import MODULES, TASKS
task, file = sys.argv[1:]
for module in MODULES[task]:
    importlib.import_module(module)
before = {*sys.modules}
((sheets, problems), _) = TASKS[task]([Path(file).name, []], Path(file).read_bytes())
print(json.dumps([len(sheets), problems, [*before], [*{*sys.modules} - before]]))
"""
FILES = {
    "r.csv": csv_text(REFUGEES).encode(),
    "old.csv": csv_text(REFUGEES.replace("TUR", "Türkiye")).encode("cp1252"),
    "r.xlsx": xlsx(REFUGEES),
}


@pytest.mark.parametrize(
    ("task", "file", "spared"),
    [
        ("delimited", "r.csv", ("python_calamine", "zipfile", "defusedxml", "sitrep.languages")),
        ("delimited", "old.csv", ("sitrep.languages",)),
        ("workbook", "r.xlsx", ("csv", "openpyxl", "sitrep.languages")),
    ],
)
def test_a_task_imports_what_it_needs_beforehand(
    task: str, file: str, spared: tuple[str, ...], tmp_path: Path
) -> None:
    (tmp_path / file).write_bytes(FILES[file])
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, task, str(tmp_path / file)],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    sheets, problems, before, later = json.loads(done.stdout)
    assert (sheets, [code for code, *_ in problems]) == (1, ["encoding-guessed"] * (file == "old.csv"))
    assert [name for name in later if not name.startswith("encodings.")] == []
    assert {*before} & {*spared} == set()


def test_a_worker_knows_the_words_for_people_in_a_format() -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row, code in enumerate(('0;-0" persons"', '0;-0" tents"'), 1):
        sheet.cell(row, 1, 44038).number_format = code
    content = io.BytesIO()
    book.save(content)
    (read,), problems = reader().spreadsheet("f.xlsx", content.getvalue())
    assert (read.facts.formats, problems) == ({(2, 1): '0;-0" tents"'}, [])


def test_what_it_imports_is_compiled_once(tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(tmp_path)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    keeper = Keeper(sys.executable, sys.path, environment)
    _, problems = Reader(keeper).spreadsheet("r.csv", FILES["r.csv"])
    keeper.close()
    assert problems == []
    assert len([*tmp_path.rglob("delimited.*.pyc")]) == 1
