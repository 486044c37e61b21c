"""A flood told by `sitrep check`: one figure of one day, thousands of times."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import openpyxl

from benchmarks.measuring import SITREP, Pace, Run, in_turns, processor, run, seconds
from benchmarks.results import Aim, Table, Topic
from benchmarks.rows import HEADER, OPERATION

ROWS = 16_000
LAST_DAY = date(2012, 7, 31)
Row = tuple[object, ...]
FLOODS: Mapping[str, Callable[[int], Row]] = {
    "equal rows": lambda _: (LAST_DAY, "TUR", "", 44_000, "registered", "UNHCR"),
    "other values": lambda row: (LAST_DAY, "TUR", "", 44_000 + row, "registered", "UNHCR"),
    "other sources": lambda row: (LAST_DAY, "TUR", "", 44_000 + row, "registered", f"Office {row}"),
}
DATA_HAS_ERRORS = 1
LEVER = "each finding is a message of its own until the page puts equal ones together"


def measured(folder: Path, pace: Pace) -> Topic:
    """Each kind of flood in a whole process, in turns."""
    workspaces = {name: folder / str(place) for place, name in enumerate(FLOODS)}
    for name, workspace in workspaces.items():
        make_workspace(workspace, [FLOODS[name](row) for row in range(ROWS)])
    rounds = in_turns({name: _checking(path) for name, path in workspaces.items()}, pace)
    rows = [(name, f"{seconds(runs):.2f}", f"{processor(runs):.2f}") for name, runs in rounds.items()]
    return Topic(
        key="flood",
        title=f"A flood: one figure of one day in {ROWS:,} rows",
        table=Table(columns=("rows with", "seconds", "of the processor"), rows=tuple(rows)),
        runs=len(next(iter(rounds.values()))),
        notes=("`sitrep check` as a whole process.",),
        aims=tuple(
            Aim(
                what=f"{ROWS:,} {name} of one figure told",
                measured=processor(runs),
                at_most=5,
                unit=" s of the processor",
                lever=LEVER,
            )
            for name, runs in rounds.items()
        ),
    )


def _checking(workspace: Path) -> Callable[[], Run]:
    command = (*SITREP, "check", "speed", "2012-07", "--workspace", workspace)
    return lambda: run(command, ends_with=DATA_HAS_ERRORS)


def make_workspace(workspace: Path, rows: list[Row]) -> None:
    """A month with these rows of refugees alone."""
    month = workspace / "inputs" / "speed" / "2012-07"
    month.mkdir(parents=True)
    (month.parent / "operation.toml").write_text(OPERATION, "utf-8")
    workbook = openpyxl.Workbook(write_only=True)
    sheet = workbook.create_sheet("Refugees")
    for row in (HEADER, *rows):
        sheet.append(row)
    workbook.save(month / "refugees.xlsx")
