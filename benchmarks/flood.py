"""Measure how long `sitrep check` takes to tell a flood: one figure of one day, thousands of times.

Each kind of flood in a whole process, in turns; seconds of the processor, which a busy machine changes
least, and of the clock. Nothing is asserted.
"""

import argparse
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import openpyxl

from benchmarks.check import HEADER, OPERATION

LAST_DAY = date(2012, 7, 31)
Row = tuple[object, ...]
FLOODS: Mapping[str, Callable[[int], Row]] = {
    "equal rows": lambda _: (LAST_DAY, "TUR", "", 44_000, "registered", "UNHCR"),
    "other values": lambda row: (LAST_DAY, "TUR", "", 44_000 + row, "registered", "UNHCR"),
    "other sources": lambda row: (LAST_DAY, "TUR", "", 44_000 + row, "registered", f"Office {row}"),
}
DATA_HAS_ERRORS = 1


def main() -> None:
    """Make the sheets, check them in turns, print medians."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=16_000)
    parser.add_argument("--runs", type=int, default=3, help="of each (default: 3)")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        workspaces = {name: Path(folder) / str(place) for place, name in enumerate(FLOODS)}
        for name, workspace in workspaces.items():
            make_workspace(workspace, [FLOODS[name](row) for row in range(asked.rows)])
        rounds = [{name: measure(path) for name, path in workspaces.items()} for _ in range(asked.runs)]
    print(f"{asked.rows} rows; {asked.runs} runs of each, in turns")
    for name in FLOODS:
        processor, clock = zip(*(each[name] for each in rounds), strict=True)
        print(
            f"{name:<15} median {statistics.median(processor):5.2f} s, "
            f"quickest {min(processor):5.2f} s; by the clock {statistics.median(clock):5.2f} s"
        )


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


def measure(workspace: Path) -> tuple[float, float]:
    """Seconds of the processor, with those of the processes that open files, and of the clock."""
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    command = [sys.executable, "-m", "sitrep", "check", "speed", "2012-07", "-w", str(workspace)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    seconds, after = time.perf_counter() - started, resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode != DATA_HAS_ERRORS or "refugees.xlsx" not in done.stdout:
        sys.exit(done.stdout + done.stderr)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, seconds


if __name__ == "__main__":
    main()
