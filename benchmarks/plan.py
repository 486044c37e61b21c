"""What docs/SCALE.md says of many reports: what was measured, and what follows for 10,000 an hour."""

import math

from benchmarks.results import Results, Table, drawn, number

AN_HOUR = 10_000
BYTES_A_SECOND = 125e6
"""Of a line of 1 Gbit/s."""

APART = (
    "Beyond that, two commands in two copies of the workspace can each build some of the operations: "
    "a build only reads the register."
)
NOT_MEASURED = "Not measured yet: `make bench` writes it here.\n"


def measured_at_scale(results: Results) -> str:
    """Reports a minute, and what a report takes and carries."""
    points = results.points
    ways = [
        (name.removeprefix("many: "), value)
        for name, value in points.items()
        if name.startswith("many: --")
    ]
    if not ways:
        return NOT_MEASURED
    first = ways[0][1]
    rates = Table(
        columns=("`sitrep build --all`", "reports a minute", "times one job"),
        rows=tuple((f"`{name}`", number(rate), f"{rate / first:.2f}") for name, rate in ways),
    )
    costs = Table(
        columns=("of one report", ""),
        rows=(
            ("processor", f"{points['many: processor seconds a report']:.2f} s"),
            ("memory of the process that makes it", f"{points['many: MB a report']:.0f} MB"),
            ("to a worker", f"{points['many: bytes to a worker'] / 1000:,.0f} kB"),
            ("back", f"{points['many: bytes back'] / 1000:,.0f} kB"),
            ("to pack it, by who asks", f"{1000 * points['many: seconds to pack']:.1f} ms"),
            ("to write it, by who asks", f"{1000 * points['many: seconds to write']:.1f} ms"),
            *(
                [("to hand on as many bytes, there and back", f"{1000 * points[HANDED_ON]:.1f} ms")]
                if HANDED_ON in points
                else []
            ),
        ),
    )
    where = (
        f"Measured on {results.when}, {results.machine.facts['processor']}; "
        "scheduler, workers and who asks share these cores.\n"
    )
    return "\n".join([where, drawn(rates), drawn(costs), CHART])


CHART = "![How cost grows with months, camps, rows and reports](growth.svg)"
HANDED_ON = "many: seconds to hand on"


def plan(results: Results) -> str:
    """From one report's costs to 10,000 an hour, and what ends first."""
    points = results.points
    if "many: seconds to pack" not in points:
        return NOT_MEASURED
    a_second = AN_HOUR / 3600
    used = points["many: processor seconds a report"]
    cores = a_second * used
    spare = math.ceil(cores / 0.8)
    megabytes = points["many: MB a report"]
    carried = points["many: bytes to a worker"] + points["many: bytes back"]
    asking = points["many: seconds to pack"] + points["many: seconds to write"]
    handed = points.get(HANDED_ON)
    limits = {
        "who asks packs, hands on and writes, one report after another": 3600 / (asking + (handed or 0)),
        "a line of 1 Gbit/s to who asks": 3600 * BYTES_A_SECOND / carried,
    }
    if handed:
        limits["the scheduler alone, on cores that workers share"] = 3600 / handed
    table = Table(
        columns=("what ends at", "reports an hour"),
        rows=tuple(
            (name, f"{limit:,.0f}") for name, limit in sorted(limits.items(), key=lambda it: it[1])
        ),
    )
    first, lowest = min(limits.items(), key=lambda each: each[1])
    reached = (
        f"So at {AN_HOUR:,} an hour workers are the limit, and more of them are the answer, up to "
        f"{lowest:,.0f} an hour, where the next limit is: {first}. {APART}"
        if lowest > AN_HOUR
        else f"So one command does not reach {AN_HOUR:,} an hour, whatever the workers; the limit is "
        f"{lowest:,.0f}: {first}. {APART}"
    )
    return "\n".join(
        [
            f"{AN_HOUR:,} reports an hour are {a_second:.2f} a second.\n",
            f"- **Processor**: {a_second:.2f} × {used:.2f} s = {cores:.1f} cores like these; "
            f"{spare} with a fifth to spare.",
            f"- **Memory**: {spare} reports at a time of {megabytes:.0f} MB are "
            f"{spare * megabytes / 1000:.1f} GB over all, besides what a worker holds itself.",
            f"- **Line**: {carried / 1000:,.0f} kB a report are {a_second * carried / 1e6:.1f} MB/s.",
            f"- **Who asks**: {1000 * asking:.1f} ms a report are {100 * a_second * asking:.0f} % "
            "of its time.",
            f"- **All at once**: the inputs of {AN_HOUR:,} reports that wait are "
            f"{AN_HOUR * points['many: bytes to a worker'] / 1e9:.1f} GB, "
            "with who asks and with the scheduler.",
            *(
                [f"- **Scheduler**: {1000 * handed:.1f} ms, {100 * a_second * handed:.0f} %."]
                if handed
                else []
            ),
            "",
            drawn(table),
            reached,
        ]
    )
