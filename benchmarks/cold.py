"""One report made from nothing, beside other ways to make one, and the commands that should be quick."""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from benchmarks import peers
from benchmarks.english import in_english
from benchmarks.measuring import (
    PROGRAMS,
    REPOSITORY,
    SITREP,
    Pace,
    Rounds,
    Run,
    in_turns,
    megabytes,
    memory,
    processor,
    ratio,
    run,
    seconds,
)
from benchmarks.results import Aim, Table, Topic
from sitrep.fonts.typefaces import EVERYWHERE
from sitrep.report.render.assets import font_faces

MONTH = ("syria", "2012-07")
OURS, KEPT, CHECK, HELP, STATUS = (
    "sitrep build",
    "sitrep build once more, nothing changed",
    "sitrep check",
    "sitrep --help",
    "sitrep status",
)
DOCXTPL, NO_CHART = "docxtpl + LibreOffice", "the same without the chart"
NOTEBOOK = "papermill + nbconvert + Chromium"
CHROMIUM, WEASYPRINT, TYPST = "Chromium on our page", "WeasyPrint on our page", "typst"
BROWSER = ("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer")
LEVER = (
    "what is left is imports, laying out the page in Python and writing a tagged PDF; WeasyPrint alone, "
    "in the table below, is the floor of this way"
)


def measured(folder: Path, pace: Pace) -> Topic:
    """Whole processes on July, in turns after one of each that does not count."""
    workspace = folder / "workspace"
    in_english(REPOSITORY / "inputs", workspace / "inputs")
    ours = _ours(workspace)
    ours[OURS]()
    (page,) = (workspace / "outputs" / MONTH[0] / MONTH[1]).glob("*.html")
    theirs, absent = _theirs(workspace, folder, page)
    for measure in [*ours.values(), *theirs.values()]:
        measure()
    rounds = in_turns({**ours, **theirs}, pace)
    notes = [
        "Each prints the same four tables of July and a chart, in English; sitrep also checks, writes "
        "the text, draws a map and more charts, records where each number is from, and attaches that. "
        "Nothing is kept from the run before, except where it says so.",
        "Papermill and nbconvert share one process here, which is quicker than their two commands.",
        f"Our page: {page.stat().st_size / 1000:.0f} kB of HTML.",
        *(f"Not measured: {name}: {why}" for name, why in absent.items()),
    ]
    return Topic(
        key="cold",
        title="One report, cold",
        table=_table(rounds),
        runs=len(rounds[OURS]),
        notes=tuple(notes),
        aims=tuple(_aims(rounds)),
        points={f"cold: {name}": seconds(runs) for name, runs in rounds.items()}
        | {"cold: processor seconds": processor(rounds[OURS]), "cold: MB": megabytes(rounds[OURS])},
    )


def _ours(workspace: Path) -> dict[str, Callable[[], Run]]:
    here = ("--workspace", workspace)
    build = (*SITREP, "build", *MONTH, "--html", *here)

    def anew() -> Run:
        shutil.rmtree(workspace / "outputs", ignore_errors=True)
        return run(build)

    return {
        OURS: anew,
        KEPT: lambda: run(build),
        CHECK: lambda: run((*SITREP, "check", *MONTH, *here)),
        HELP: lambda: run((*SITREP, "--help")),
        STATUS: lambda: run((*SITREP, "status", *here)),
    }


def _theirs(
    workspace: Path, folder: Path, page: Path
) -> tuple[dict[str, Callable[[], Run]], dict[str, str]]:
    """What can be run here, and of the others what is missing."""
    month = (workspace / "inputs" / MONTH[0], MONTH[1])
    template, notebook, kept = folder / "template.docx", folder / "report.ipynb", folder / "page.html"
    shutil.copy(page, kept)
    docxtpl = (peers.PYTHON, PROGRAMS / "report_in_docxtpl.py", *month, template, folder)
    papermill = (peers.PYTHON, PROGRAMS / "report_in_papermill.py", *month, notebook, folder)
    browser = (*BROWSER, f"--user-data-dir={folder}/browser-alone", f"--print-to-pdf={folder}/page.pdf")
    needs = {"docxtpl": peers.missing(modules=("docxtpl", "matplotlib"), commands=("soffice",))}
    needs["papermill"] = peers.missing(
        modules=("papermill", "nbconvert", "ipykernel"), commands=("chromium",)
    )
    needs["typst"] = peers.missing(modules=("typst", "matplotlib"))
    needs["chromium"] = peers.missing(commands=("chromium",))
    ways: dict[str, tuple[str, tuple[str | Path, ...]]] = {
        DOCXTPL: (needs["docxtpl"], docxtpl),
        NO_CHART: (needs["docxtpl"], (*docxtpl, "plain")),
        NOTEBOOK: (needs["papermill"], papermill),
        CHROMIUM: (needs["chromium"], (*browser, kept.as_uri())),
        WEASYPRINT: ("", _plain_weasyprint(kept, folder)),
        TYPST: (needs["typst"], (peers.PYTHON, PROGRAMS / "report_in_typst.py", *month, folder)),
    }
    for need, program, made in (
        ("docxtpl", "report_template.py", template),
        ("papermill", "report_notebook.py", notebook),
    ):
        if not needs[need]:
            run((peers.PYTHON, PROGRAMS / program, made))

    def starting(command: tuple[str | Path, ...]) -> Callable[[], Run]:
        return lambda: run(command)

    there = {name: starting(command) for name, (why, command) in ways.items() if not why}
    return there, {name: why for name, (why, _) in ways.items() if why}


def _plain_weasyprint(page: Path, folder: Path) -> tuple[str | Path, ...]:
    """WeasyPrint's own command on the kept page, with the fonts that sitrep serves to itself."""
    styles = font_faces(EVERYWHERE)
    for place, font in enumerate(EVERYWHERE.fonts):
        copy = folder / f"font-{place}.ttf"
        copy.write_bytes(font.content())
        styles = styles.replace(f'"{font.url}"', f'"{copy.as_uri()}"')
    stylesheet = folder / "fonts.css"
    stylesheet.write_text(styles, encoding="utf-8")
    options = ("--pdf-variant", "pdf/a-3a", "--stylesheet", stylesheet)
    return (sys.executable, "-m", "weasyprint", *options, page, folder / "plain.pdf")


def _table(rounds: Rounds) -> Table:
    rows = [
        (
            name,
            f"{seconds(runs):.2f}",
            f"{min(one.seconds for one in runs):.2f} to {max(one.seconds for one in runs):.2f}",
            f"{processor(runs):.2f}",
            memory(runs),
            f"{ratio(rounds[OURS], runs):.2f}" if name not in {OURS, CHECK, HELP, STATUS} else "",
        )
        for name, runs in rounds.items()
    ]
    columns = ("whole process", "seconds", "from to", "of the processor", "MB", "sitrep build / this")
    return Table(columns=columns, rows=tuple(rows))


def _aims(rounds: Rounds) -> list[Aim]:
    bounds = ((DOCXTPL, 1.5), (NOTEBOOK, 0.5))
    aims = [
        Aim(
            what=f"build / {name}",
            measured=ratio(rounds[OURS], rounds[name]),
            at_most=bound,
            unit=" times",
            lever=LEVER,
        )
        for name, bound in bounds
        if name in rounds
    ]
    commands = ((CHECK, 1.2, "imports of pandas and pydantic, and the process that opens files"),)
    quick = ((HELP, 0.2, "imports of typer and of the commands"), (STATUS, 0.2, "imports"))
    aims += [
        Aim(what=name, measured=seconds(rounds[name]), at_most=bound, unit=" s", lever=lever)
        for name, bound, lever in (*commands, *quick)
    ]
    return aims
