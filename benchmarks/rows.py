"""A long sheet read and checked, beside a reader alone and beside two checkers of schemas."""

import json
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl

from benchmarks import peers
from benchmarks.measuring import (
    PROGRAMS,
    Pace,
    Rounds,
    Run,
    by_processor,
    in_turns,
    memory,
    processor,
    ratio,
    run,
)
from benchmarks.results import Aim, Table, Topic

ROWS = (50_000, 200_000)
HEADER = ("as_of", "country", "area", "registered", "method", "source")
COUNTRIES = ("TUR", "JOR", "LBN", "IRQ")
OPERATION = """
title = "Speed"
country_of_origin = "SYR"
countries_of_asylum = ["TUR", "JOR", "LBN", "IRQ"]
starts = 2012-01-01
report = { first_period = "2012-07", producer = "Example Relief", contact = "none" }
data = { language = "en" }
"""
READER, RULES, FIGURES = "calamine", "sitrep, all rules", "sitrep, all rules and figures"
OTHERS = ("frictionless", "pandera")
LEVER = "most of it is one Python object made for each cell; columns as arrays would not need them"


def measured(folder: Path, pace: Pace) -> Topic:
    """Each program in a process of its own, in turns; those that take long once."""
    fewer, most = ROWS
    sheets = {rows: make_workspace(folder / str(rows), rows, rows) for rows in ROWS}
    rounds = in_turns(_ours(folder / str(most), sheets[most]), pace)
    less = in_turns(_ours(folder / str(fewer), sheets[fewer]), Pace(1, 0))
    absent = peers.missing(modules=OTHERS)
    others = {} if absent else in_turns(_theirs(sheets[most]), Pace(1, 0))
    aims = ((RULES, 3.0), (FIGURES, 6.0))
    return Topic(
        key="rows",
        title=f"Rows: a sheet of {most:,}",
        table=_table(rounds, others),
        runs=len(rounds[READER]),
        notes=(
            "Seconds of the processor without the start of Python; each row has an area of its own.",
            "The checkers of schemas see columns, dates, lists, whole numbers and keys; one run each.",
            *([f"Not measured: {absent}"] if absent else []),
        ),
        aims=tuple(
            Aim(
                what=f"{most:,} rows: {name} / {READER}",
                measured=ratio(rounds[name], rounds[READER], by_processor),
                at_most=bound,
                unit=" times",
                lever=LEVER,
            )
            for name, bound in aims
        ),
        points={f"rows: {name}: {most}": processor(runs) for name, runs in rounds.items()}
        | {f"rows: {name}: {fewer}": processor(runs) for name, runs in less.items()}
        | {f"rows: {name}: {most}": processor(runs) for name, runs in others.items()},
    )


def _ours(workspace: Path, sheet: Path) -> dict[str, Callable[[], Run]]:
    return {
        READER: lambda: told(sys.executable, PROGRAMS / "calamine_alone.py", sheet),
        RULES: lambda: told(sys.executable, PROGRAMS / "sitrep_rules.py", workspace),
        FIGURES: lambda: told(sys.executable, PROGRAMS / "sitrep_all.py", workspace),
    }


def _theirs(sheet: Path) -> dict[str, Callable[[], Run]]:
    def checking(name: str) -> Callable[[], Run]:
        return lambda: told(peers.PYTHON, PROGRAMS / f"schema_in_{name}.py", sheet)

    return {name: checking(name) for name in OTHERS}


def told(*command: str | Path) -> Run:
    """What a program says of its own seconds of the processor and its memory."""
    whole = run(command)
    used, kilobytes = json.loads(whole.said.splitlines()[-1])
    return Run(whole.seconds, used, kilobytes / 1000)


def _table(rounds: Rounds, others: Rounds) -> Table:
    reader = processor(rounds[READER])
    rows = [
        (
            name,
            f"{processor(runs):.2f}",
            f"{processor(runs) / reader:.1f}",
            f"{processor(runs) / processor(rounds[RULES]):.1f}",
            memory(runs),
        )
        for name, runs in {**rounds, **others}.items()
    ]
    columns = ("", "seconds", f"times {READER}", f"times {RULES}", "MB")
    return Table(columns=columns, rows=tuple(rows))


def make_workspace(folder: Path, rows: int, areas: int) -> Path:
    """A month with a refugees sheet alone, of so many rows; the sheet."""
    month = folder / "inputs" / "speed" / "2012-07"
    month.mkdir(parents=True)
    (month.parent / "operation.toml").write_text(OPERATION, "utf-8")
    make_sheet(month / "refugees.xlsx", rows, areas)
    return month / "refugees.xlsx"


def make_sheet(path: Path, rows: int, areas: int) -> None:
    """A refugees sheet without a fault; an area comes again on another day or in another country."""
    workbook = openpyxl.Workbook(write_only=True)
    sheet = workbook.create_sheet("Refugees")
    sheet.append(HEADER)
    for row in range(rows):
        again, area = divmod(row, areas)
        country = COUNTRIES[(again + area) % len(COUNTRIES)]
        day = date(2012, 7, 1 + (again // len(COUNTRIES) + area) % 31)
        sheet.append([day, country, f"Area {area}", 1000 + row, "registered", "Example"])
    workbook.save(path)
