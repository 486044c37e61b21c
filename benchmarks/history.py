"""Measure how long `sitrep check` takes for a month that has many months behind it.

Each length of history in a whole process, in turns; seconds of the processor, which a busy machine
changes least. Printed are ratios to the month without a history in the same round; nothing is asserted.
"""

import argparse
import csv
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

import openpyxl

HISTORIES = (1, 24, 60, 120)
"""Months, the reported one among them."""
LAST = (2012, 7)
COUNTRIES = ("TUR", "JOR", "LBN", "IRQ")
AREAS = 3
CAMPS = 12
PARTNERS = 3
OPERATION = """
title = "History"
country_of_origin = "SYR"
countries_of_asylum = ["TUR", "JOR", "LBN", "IRQ"]
starts = {start}
report = {{ first_period = "{first}", producer = "Example Relief", contact = "none" }}
data = {{ language = "en" }}
"""
NARRATIVE = "# Highlights\n\n- Partners help those who arrive.\n- The mission goes on.\n"

Row = tuple[object, ...]
REFUGEES: Row = ("as_of", "country", "area", "registered", "arrivals", "method", "source")
CAMP_HEADER: Row = ("as_of", "camp", "country", "area", "status", "capacity", "population", "source")
MISSION: Row = (
    "as_of", "mission", "abbreviation", "status", "authorised_strength", "deployed", "mandate",
    "source",
)  # fmt: skip
INDICATORS: Row = (
    "as_of", "from", "sector", "indicator", "country", "by", "value", "target", "in_need", "source",
)  # fmt: skip
FUNDING: Row = ("as_of", "appeal", "currency", "required", "received", "source")
EVENTS: Row = ("date", "category", "place", "country", "summary", "people", "source")


def main() -> None:
    """Make the workspaces, check their last months in turns, print medians and ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--months", type=int, nargs="+", default=HISTORIES)
    parser.add_argument("--runs", type=int, default=3, help="of each (default: 3)")
    parser.add_argument("--keep", type=Path, help="a folder for the workspaces, to look at afterwards")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        root = asked.keep or Path(folder)
        workspaces = {months: root / str(months) for months in asked.months}
        for months, workspace in workspaces.items():
            make_workspace(workspace, months)
        rounds = [{n: measure(path) for n, path in workspaces.items()} for _ in range(asked.runs)]
    shortest = min(asked.months)
    print(f"{asked.runs} runs of each history, in turns")
    for months in asked.months:
        processor, clock = zip(*(each[months] for each in rounds), strict=True)
        ratio = statistics.median(each[months][0] / each[shortest][0] for each in rounds)
        added = statistics.median(each[months][0] - each[shortest][0] for each in rounds)
        a_month = f", {1000 * added / (months - shortest):5.1f} ms a month" if months > shortest else ""
        print(
            f"{months:>4} months: median {statistics.median(processor):6.2f} s, "
            f"quickest {min(processor):6.2f} s; by the clock {statistics.median(clock):6.2f} s; "
            f"{ratio:5.2f} x {shortest}{a_month}"
        )


def make_workspace(workspace: Path, months: int) -> None:
    """An operation of so many months without a fault; the last is July 2012."""
    operation = workspace / "inputs" / "history"
    starts = [_first_day(back) for back in reversed(range(months))]
    for number, start in enumerate(starts):
        folder = operation / f"{start:%Y-%m}"
        folder.mkdir(parents=True)
        make_month(folder, start, number)
    settings = OPERATION.format(start=starts[0].isoformat(), first=f"{starts[0]:%Y-%m}")
    (operation / "operation.toml").write_text(settings, "utf-8")


def make_month(folder: Path, start: date, number: int) -> None:
    """The files of one month, the `number`th from 0: counts that grow."""
    end = (start + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    places = [(country, "") for country in COUNTRIES]
    places += [(country, f"{country} area {area}") for country in COUNTRIES for area in range(AREAS)]
    sheet(folder / "refugees.xlsx", "Refugees", REFUGEES, [
        (end, country, area, (4_000 + 12 * number if area else 20_000 + 37 * number) + 11 * place,
         80 + place, "registered", "UNHCR")
        for place, (country, area) in enumerate(places)
    ])  # fmt: skip
    sheet(folder / "camps.xlsx", "Camps", CAMP_HEADER, [
        (end, f"Camp {camp}", country, f"{country} area {camp % AREAS}", "open", 3_000,
         900 + 5 * number + camp, "UNHCR")
        for camp in range(CAMPS)
        for country in [COUNTRIES[camp % len(COUNTRIES)]]
    ])  # fmt: skip
    sheet(folder / "missions.xlsx", "Missions", MISSION, [
        (end, "United Nations Supervision Mission", "UNSMIS", "operational", 900, 300 + number,
         "Monitors a ceasefire", "UN")
    ])  # fmt: skip
    sheet(folder / "indicators.xlsx", "Indicators", INDICATORS, [
        (end, start, "wash", "latrines", country, f"Partner {partner}", 20 + number, 500, 900,
         "Cluster")
        for country in COUNTRIES
        for partner in range(PARTNERS)
    ])  # fmt: skip
    sheet(folder / "funding.xlsx", "Funding", FUNDING, [
        (end, "RRP", "USD", 193_222_611, 1_000_000 + 250_000 * number, "FTS")
    ])  # fmt: skip
    with (folder / "events.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([EVENTS, *(
            (start + timedelta(days=3 * day), "displacement", f"{country} crossing", country,
             "A group crosses.", 100 + day + number, "UNHCR")
            for day, country in enumerate(COUNTRIES)
        )])  # fmt: skip
    (folder / "narrative.en.md").write_text(NARRATIVE, "utf-8")


def sheet(path: Path, title: str, header: Row, rows: Sequence[Row]) -> None:
    """A spreadsheet of one table."""
    workbook = openpyxl.Workbook(write_only=True)
    page = workbook.create_sheet(title)
    for row in (header, *rows):
        page.append([None if cell == "" else cell for cell in row])
    workbook.save(path)


def measure(workspace: Path) -> tuple[float, float]:
    """Seconds of the processor, with those of the processes that open files, and of the clock."""
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    period = f"{LAST[0]}-{LAST[1]:02}"
    command = [sys.executable, "-m", "sitrep", "check", "history", period, "-w", str(workspace)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    seconds, after = time.perf_counter() - started, resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode:
        sys.exit(done.stdout + done.stderr)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, seconds


def _first_day(back: int) -> date:
    """The first day of the month so many months before the last."""
    years, month = divmod(12 * LAST[0] + LAST[1] - 1 - back, 12)
    return date(years, month + 1, 1)


if __name__ == "__main__":
    main()
