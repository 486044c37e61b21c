"""A month with many camps: seconds, pages and memory."""

from collections.abc import Callable, Sequence
from pathlib import Path

from pypdf import PdfReader

from benchmarks.history import CAMP_HEADER, COUNTRIES, NARRATIVE, REFUGEES, sheet
from benchmarks.measuring import SITREP, Pace, Run, in_turns, megabytes, memory, processor, run, seconds
from benchmarks.results import Aim, Table, Topic
from benchmarks.rows import OPERATION

CAMPS = (10, 100, 400)
MONTHS = ("2012-06", "2012-07")
LEVER = "laying out one long table in Python; fewer elements in each row of it"


def measured(folder: Path, pace: Pace) -> Topic:
    """`sitrep build` of each, with nothing kept of the run before but the months' folders."""
    workspaces = {camps: folder / str(camps) for camps in CAMPS}
    for camps, workspace in workspaces.items():
        make_workspace(workspace, camps)
    rounds = in_turns({str(camps): _building(path) for camps, path in workspaces.items()}, pace)
    pages = {camps: _pages(workspaces[camps]) for camps in CAMPS}
    least, most = CAMPS[0], CAMPS[-1]
    added = seconds(rounds[str(most)]) - seconds(rounds[str(least)])
    a_page = added / max(pages[most] - pages[least], 1)
    rows = [_row(camps, pages[camps], rounds[str(camps)]) for camps in CAMPS]
    return Topic(
        key="size",
        title="Size",
        table=Table(
            columns=("camps", "seconds", "of the processor", "pages", "MB", "seconds a page"),
            rows=tuple(rows),
        ),
        runs=len(rounds[str(least)]),
        notes=(
            "`sitrep build` of a month with another before it. "
            f"From {least} to {most} camps each further page costs {a_page:.2f} s.",
        ),
        aims=(
            Aim(
                what=f"{most} camps",
                measured=seconds(rounds[str(most)]),
                at_most=12,
                unit=" s",
                lever=LEVER,
            ),
            Aim(
                what=f"{most} camps, memory",
                measured=megabytes(rounds[str(most)]),
                at_most=400,
                unit=" MB",
                lever=LEVER,
            ),
            Aim(
                what=f"each further page, {least} to {most} camps",
                measured=a_page,
                at_most=0.12,
                unit=" s",
                lever="layout in Python",
            ),
        ),
        points={f"size: {camps}": seconds(runs) for camps, runs in rounds.items()}
        | {f"size, pages: {camps}": float(pages[camps]) for camps in CAMPS},
    )


def _building(workspace: Path) -> Callable[[], Run]:
    command = (*SITREP, "build", "speed", MONTHS[-1], "--workspace", workspace)
    return lambda: run(command)


def _pages(workspace: Path) -> int:
    (report,) = (workspace / "outputs" / "speed" / MONTHS[-1]).glob("*.pdf")
    return len(PdfReader(report).pages)


def _row(camps: int, pages: int, runs: Sequence[Run]) -> tuple[str, ...]:
    took = seconds(runs)
    return (
        f"{camps}",
        f"{took:.2f}",
        f"{processor(runs):.2f}",
        f"{pages}",
        memory(runs),
        f"{took / pages:.2f}",
    )


def make_workspace(workspace: Path, camps: int) -> None:
    """Two months without a fault, of so many camps and the countries that they are in."""
    operation = workspace / "inputs" / "speed"
    for number, month in enumerate(MONTHS):
        folder = operation / month
        folder.mkdir(parents=True)
        end = f"{month}-{30 + number}"
        sheet(folder / "refugees.xlsx", "Refugees", REFUGEES, [
            (end, country, "", 200_000 + 40_000 * number, 80, "registered", "UNHCR")
            for country in COUNTRIES
        ])  # fmt: skip
        sheet(folder / "camps.xlsx", "Camps", CAMP_HEADER, [
            (end, f"Camp {camp}", country, f"{country} area {camp // 8}", "open", 3_000,
             900 + 55 * number + camp, "UNHCR")
            for camp in range(camps)
            for country in [COUNTRIES[camp % len(COUNTRIES)]]
        ])  # fmt: skip
        (folder / "narrative.en.md").write_text(NARRATIVE, "utf-8")
    settings = OPERATION.replace("2012-01-01", f"{MONTHS[0]}-01").replace(MONTHS[1], MONTHS[0])
    (operation / "operation.toml").write_text(settings, "utf-8")
