"""Measure reading and checking a long sheet against calamine, frictionless and pandera.

Calamine reads the same cells and does nothing else; the other two judge what they can of the same
columns. Each in a process of its own, in turns; ratios are printed, nothing is asserted.
"""

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

import openpyxl

HERE = Path(__file__).resolve().parent
OTHERS = HERE / ".venv" / "bin" / "python"
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
OURS = "sitrep"


class Run(NamedTuple):
    """One process: `memory` is the most that it took, in GB."""

    seconds: float
    memory: float


def main() -> None:
    """Make the sheet, run all in turns, print medians and ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=200_000)
    parser.add_argument("--areas", type=int, help="different areas (default: one for each row)")
    parser.add_argument("--runs", type=int, default=5, help="of each (default: 5)")
    parser.add_argument("--others", type=Path, default=OTHERS, help="a Python that has the other two")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        month = Path(folder) / "inputs" / "speed" / "2012-07"
        month.mkdir(parents=True)
        (month.parent / "operation.toml").write_text(OPERATION, "utf-8")
        sheet = month / "refugees.xlsx"
        areas = asked.areas or asked.rows
        make_sheet(sheet, asked.rows, areas)
        commands = commands_of(Path(folder), sheet, asked.others)
        rounds = [{n: measure(command) for n, command in commands.items()} for _ in range(asked.runs)]
    print(
        f"{asked.rows} rows of {len(HEADER)} columns, {areas} areas; {asked.runs} runs of each, in turns"
    )
    print_times(rounds)
    if not asked.others.exists():
        print("frictionless and pandera were not measured. To install them apart from sitrep:")
        print(f"  python3 -m venv {HERE.name}/.venv")
        print(f"  {HERE.name}/.venv/bin/pip install -r {HERE.name}/requirements.txt")


def commands_of(folder: Path, sheet: Path, others: Path) -> Mapping[str, list[str]]:
    """What is run, by the name that is printed."""
    programs = HERE / "programs"
    commands = {
        "calamine": [sys.executable, str(programs / "calamine_alone.py"), str(sheet)],
        OURS: [sys.executable, str(programs / "sitrep_rules.py"), str(folder)],
        "sitrep with figures": [sys.executable, str(programs / "sitrep_all.py"), str(folder)],
    }
    if others.exists():
        for name in ("frictionless", "pandera"):
            commands[name] = [str(others), str(programs / f"schema_in_{name}.py"), str(sheet)]
    return commands


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


def print_times(rounds: list[dict[str, Run]]) -> None:
    """Each with its median and quickest time, its memory, and the median of its ratios to ours."""
    for name in rounds[0]:
        seconds = [each[name].seconds for each in rounds]
        ours = statistics.median(each[name].seconds / each[OURS].seconds for each in rounds)
        bare = statistics.median(each[name].seconds / each["calamine"].seconds for each in rounds)
        print(
            f"{name:<20} median {statistics.median(seconds):6.2f} s, quickest {min(seconds):6.2f} s, "
            f"{max(each[name].memory for each in rounds):.2f} GB; "
            f"{bare:6.2f} x calamine, {ours:6.2f} x sitrep"
        )


def measure(command: list[str]) -> Run:
    """Seconds of the processor, so that a busy machine counts less, without starting Python; memory."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(done.stderr)
    seconds, kilobytes = json.loads(done.stdout.splitlines()[-1])
    return Run(seconds, kilobytes / 1e6)


if __name__ == "__main__":
    main()
