"""Many reports at once: on one core, on two, and on two workers of a cluster on this computer."""

import json
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from importlib.util import find_spec
from pathlib import Path

from benchmarks.english import in_english
from benchmarks.measuring import (
    PROGRAMS,
    REPOSITORY,
    SITREP,
    Pace,
    Rounds,
    Run,
    environment,
    in_turns,
    megabytes,
    memory,
    processor,
    ratio,
    run,
    seconds,
)
from benchmarks.results import Aim, Table, Topic

COPIES = 4
PERIOD = "2012-07"
WORKERS = 2
ONE, TWO, CLUSTER = "--jobs 1", "--jobs 2", f"--on dask://..., {WORKERS} workers"
TIMES, TASKS = 20, 200
SECONDS_TO_START, SECONDS_TO_END = 30, 5


def measured(folder: Path, pace: Pace) -> Topic:
    """`sitrep build --all` of copies of one operation, each time with nothing kept."""
    workspace = folder / "workspace"
    for copy in range(COPIES):
        in_english(REPOSITORY / "inputs" / "syria", workspace / "inputs" / f"syria-{copy}")
    ways = {ONE: _building(workspace, "--jobs", "1"), TWO: _building(workspace, "--jobs", "2")}
    notes = ["`sitrep build --all` with nothing kept from the run before, as a whole process."]
    points: dict[str, float] = {}
    with ExitStack() as stack:
        if find_spec("distributed"):
            cluster = stack.enter_context(running_cluster(folder))
            ways[CLUSTER] = _building(workspace, "--on", cluster.replace("tcp://", "dask://"))
            ways[CLUSTER]()  # the workers load what they need once
        else:
            cluster = ""
            notes.append("No cluster was measured: distributed is not installed (make setup does it).")
        rounds = in_turns(ways, pace)
        points |= _head(workspace)
        if cluster:
            points |= _scheduler(cluster, points)
    points |= {f"many: {name}": _a_minute(runs) for name, runs in rounds.items()}
    points["many: processor seconds a report"] = processor(rounds[ONE]) / COPIES
    points["many: MB a report"] = megabytes(rounds[ONE])
    return Topic(
        key="many",
        title=f"Many: {COPIES} reports",
        table=_table(rounds),
        runs=len(rounds[ONE]),
        notes=tuple(notes),
        aims=(
            Aim(
                what="two jobs / one job, reports a minute",
                measured=ratio(rounds[ONE], rounds[TWO]),
                at_least=1.8,
                unit=" times",
                lever="the start of the command and the loading of libraries, which one process does "
                "alone; with more reports it counts less",
            ),
        ),
        points=points,
    )


def _building(workspace: Path, *how: str) -> Callable[[], Run]:
    def anew() -> Run:
        shutil.rmtree(workspace / "outputs", ignore_errors=True)
        return run((*SITREP, "build", "--all", PERIOD, *how, "--workspace", workspace))

    return anew


def _a_minute(runs: Sequence[Run]) -> float:
    return 60 * COPIES / seconds(runs)


def _table(rounds: Rounds) -> Table:
    rows = [
        (
            name,
            f"{seconds(runs):.2f}",
            f"{_a_minute(runs):.1f}",
            f"{ratio(rounds[ONE], runs):.2f}",
            f"{processor(runs):.2f}" if name != CLUSTER else "",
            memory(runs) if name != CLUSTER else "",
        )
        for name, runs in rounds.items()
    ]
    return Table(
        columns=(
            "sitrep build --all",
            "seconds",
            "reports a minute",
            "times one job",
            "of the processor",
            "MB of the largest process",
        ),
        rows=tuple(rows),
    )


@contextmanager
def running_cluster(folder: Path) -> Iterator[str]:
    """The address of a scheduler with its workers, all on this computer."""
    told = folder / "scheduler.json"
    here = ("--protocol", "tcp", "--host", "127.0.0.1", "--no-dashboard", "--scheduler-file", told)
    worker = ("distributed.cli.dask_worker", "--no-nanny", "--nthreads", "1")
    with ExitStack() as stack:
        stack.enter_context(_running("distributed.cli.dask_scheduler", "--port", "0", *here))
        for _ in range(WORKERS):
            stack.enter_context(_running(*worker, *here))
        for _ in range(10 * SECONDS_TO_START):
            if told.exists() and (found := re.search(r'"address": "([^"]+)"', told.read_text("utf-8"))):
                yield found[1]
                return
            time.sleep(0.1)
        sys.exit("The scheduler of the cluster did not start.")


@contextmanager
def _running(*arguments: str | Path) -> Iterator[None]:
    process = subprocess.Popen(
        [sys.executable, "-m", *map(str, arguments)],
        env=environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield
    finally:
        process.terminate()
        try:
            process.wait(SECONDS_TO_END)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _head(workspace: Path) -> dict[str, float]:
    """Of one report: what the computer that asks does for it, and how many bytes go and come."""
    command = (sys.executable, PROGRAMS / "head_alone.py", workspace, "syria-0", str(TIMES))
    packing, writing, size_in, size_out = json.loads(run(command).said)
    return {
        "many: seconds to pack": packing,
        "many: seconds to write": writing,
        "many: bytes to a worker": size_in,
        "many: bytes back": size_out,
    }


def _scheduler(cluster: str, points: dict[str, float]) -> dict[str, float]:
    sizes = [f"{points[name]:.0f}" for name in ("many: bytes to a worker", "many: bytes back")]
    program = str(PROGRAMS / "cluster_tasks.py")
    command = (sys.executable, program, cluster, str(TASKS), *sizes)
    return {"many: seconds to hand on": json.loads(run(command).said)}
