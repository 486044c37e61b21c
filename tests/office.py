"""A small office: a workspace with one operation, its months drawn as tables in the test."""

from pathlib import Path

from readers import reader
from sheets import csv_text
from sitrep.operation.workspace import Workspace, find_period, read_operation
from sitrep.work.month import Checked, check

OPERATION = """
title = "Syria"
country_of_origin = "SYR"
countries_of_asylum = ["TUR", "JOR"]
starts = 2012-01-01
names.en = { TUR = "Turkey" }

[report]
first_period = "FIRST"
producer = "Example Relief"
contact = "sitrep@example.org"
editions = EDITIONS
REPORT

[data]
language = "en"
"""


def office(
    folder: Path,
    months: dict[str, dict[str, str]],
    editions: str = '["public"]',
    *,
    report: str = "",
    more: str = "",
    first: str = "2012-06",
) -> Workspace:
    """`months` is period -> file name -> drawn table (.csv) or text (.md).

    `report` are further lines of the settings under [report], `more` stands below all of them; `first`
    is the period of the first report.
    """
    operation = folder / "inputs" / "syria"
    operation.mkdir(parents=True)
    settings = (
        OPERATION.replace("EDITIONS", editions).replace("REPORT", report).replace("FIRST", first) + more
    )
    (operation / "operation.toml").write_text(settings, "utf-8")
    for period, files in months.items():
        (operation / period).mkdir()
        for name, content in files.items():
            text = csv_text(content) if name.endswith(".csv") else content
            (operation / period / name).write_text(text, "utf-8")
    return Workspace(folder)


def checked(workspace: Workspace, period: str = "2012-07", operation: str = "syria") -> Checked:
    read_operation(workspace, operation)
    chosen = find_period(workspace, operation, period)
    return check(workspace, operation, chosen, lambda _: None, reader())
