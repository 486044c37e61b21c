"""How much of partners' files `sitrep map` understands by itself, and how long it takes."""

import time
from pathlib import Path

from benchmarks.measuring import Pace
from benchmarks.partners import compared, look_alikes, shares
from benchmarks.results import Table, Topic


def measured(folder: Path, pace: Pace) -> Topic:  # noqa: ARG001
    """Each look-alike once: what is proposed does not change from run to run."""
    start = time.process_time()
    tallies = [compared(one, is_shown=False) for one in look_alikes()]
    took = time.process_time() - start
    each = f"{1000 * took / len(tallies):.0f} ms"
    return Topic(
        key="mapping",
        title="Partners' files",
        table=Table(
            columns=("`sitrep map`", ""),
            rows=(*shares(tallies), ("of the processor, for each file", each)),
        ),
        runs=1,
        notes=(
            "Look-alikes of partners' files, which have taught it; README.md has those of first sight.",
        ),
    )
