"""Measure reading and checking 200,000 rows against calamine reading the same cells alone.

Each in a process of its own, alternating; the ratio of the medians is printed, nothing is asserted.
"""

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

import openpyxl

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

_CALAMINE = """
import json, resource, sys, time
from python_calamine import CalamineWorkbook
start = time.perf_counter()
CalamineWorkbook.from_path(sys.argv[1]).get_sheet_by_index(0).to_python(skip_empty_area=False)
print(json.dumps([time.perf_counter() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss]))
"""
_SITREP = """
import gc, json, resource, sys, time
from pathlib import Path
gc.set_threshold(500_000)  # as the command does
from sitrep.model.period import Period
from sitrep.month import check
from sitrep.operation import Workspace
start = time.perf_counter()
check(Workspace(Path(sys.argv[1])), "speed", Period(2012, 7), lambda _: None)
print(json.dumps([time.perf_counter() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss]))
"""


def main() -> None:
    """Make the sheet, alternate the two, print medians and the ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=200_000)
    parser.add_argument("--runs", type=int, default=5, help="of each of the two (default: 5)")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        month = Path(folder) / "inputs" / "speed" / "2012-07"
        month.mkdir(parents=True)
        (month.parent / "operation.toml").write_text(OPERATION, "utf-8")
        sheet = month / "refugees.xlsx"
        make_sheet(sheet, asked.rows)
        runs = [(measure(_SITREP, folder), measure(_CALAMINE, str(sheet))) for _ in range(asked.runs)]
    ours, theirs = (statistics.median(run[side][0] for run in runs) for side in (0, 1))
    memory = max(run[0][1] for run in runs) / 1e6
    print(f"{asked.rows} rows of {len(HEADER)} columns, {asked.runs} runs of each, alternating")
    print(f"sitrep reads and checks  median {ours:6.2f} s, at most {memory:.2f} GB")
    print(f"calamine reads the cells median {theirs:6.2f} s")
    print(f"ratio                    {ours / theirs:6.2f}")


def make_sheet(path: Path, rows: int) -> None:
    """A refugees sheet without a fault."""
    workbook = openpyxl.Workbook(write_only=True)
    sheet = workbook.create_sheet("Refugees")
    sheet.append(HEADER)
    for row in range(rows):
        day, country = date(2012, 7, 1 + row % 31), COUNTRIES[row % len(COUNTRIES)]
        sheet.append([day, country, f"Area {row}", 1000 + row, "registered", "Example"])
    workbook.save(path)


def measure(program: str, argument: str) -> tuple[float, int]:
    """Seconds, and the largest memory in kB, of a process of its own."""
    done = subprocess.run(
        [sys.executable, "-c", program, argument], capture_output=True, text=True, check=False
    )
    if done.returncode:
        sys.exit(done.stderr)
    seconds, kilobytes = json.loads(done.stdout)
    return seconds, kilobytes


if __name__ == "__main__":
    main()
