"""A month with many months behind it: what `sitrep check` costs with nothing kept, and afterwards."""

import csv
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from pathlib import Path

import openpyxl

from benchmarks.measuring import (
    SITREP,
    Pace,
    Rounds,
    Run,
    by_processor,
    in_turns,
    processor,
    ratio,
    run,
    seconds,
)
from benchmarks.results import Aim, Table, Topic

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
LEVER = (
    "earlier months are read once, but rules go through their rows each time; which rows stand and are "
    "newest could be kept with a month, and its frames made when they are asked for"
)


def measured(folder: Path, pace: Pace) -> Topic:
    """Once with nothing kept; then in turns, with what the run before has kept."""
    workspaces = {months: folder / str(months) for months in HISTORIES}
    for months, workspace in workspaces.items():
        make_workspace(workspace, months)
    cold = in_turns({str(months): _checking(path) for months, path in workspaces.items()}, Pace(1, 0))
    warm = in_turns({str(months): _checking(path) for months, path in workspaces.items()}, pace)
    shortest, longest = str(min(HISTORIES)), str(max(HISTORIES))
    rows = [_row(months, cold, warm, shortest) for months in warm]
    times = ratio(warm[longest], warm[shortest], by_processor)
    return Topic(
        key="history",
        title="History",
        table=Table(
            columns=(
                "months in the folder",
                "seconds, nothing kept",
                "of the processor",
                f"times {shortest}",
                "seconds, once more",
                "of the processor",
                f"times {shortest}",
            ),
            rows=tuple(rows),
        ),
        runs=len(warm[shortest]),
        notes=(
            "`sitrep check` of the last month. Ratios are of the processor's seconds.",
            "Nothing kept: one run, after outputs/ was deleted.",
        ),
        aims=(
            Aim(
                what=f"check of a month with {longest} months / with {shortest}, once more",
                measured=times,
                at_most=1.3,
                unit=" times",
                lever=LEVER,
            ),
        ),
        points={f"history: {months}": processor(runs) for months, runs in warm.items()}
        | {f"history, nothing kept: {months}": processor(runs) for months, runs in cold.items()},
    )


def _checking(workspace: Path) -> Callable[[], Run]:
    period = f"{LAST[0]}-{LAST[1]:02}"
    return lambda: run((*SITREP, "check", "history", period, "--workspace", workspace))


def _row(months: str, cold: Rounds, warm: Rounds, shortest: str) -> tuple[str, ...]:
    cells = [months]
    for rounds in (cold, warm):
        cells += [
            f"{seconds(rounds[months]):.2f}",
            f"{processor(rounds[months]):.2f}",
            f"{ratio(rounds[months], rounds[shortest], by_processor):.2f}",
        ]
    return tuple(cells)


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


def _first_day(back: int) -> date:
    """The first day of the month so many months before the last."""
    years, month = divmod(12 * LAST[0] + LAST[1] - 1 - back, 12)
    return date(years, month + 1, 1)
