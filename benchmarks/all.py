"""Measure everything, print it, and write it down: RESULTS.md, README.md, docs/SCALE.md and the chart.

`--quick` and `--topic` print alone; `--write` writes all the same. `--again` measures nothing and
writes what was measured before.
"""

import argparse
import os
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path

from benchmarks import cold, flood, history, machine, many, mapping, rows, send, size, written
from benchmarks.measuring import Pace, adopt
from benchmarks.results import Machine, Results, Topic, aims_table, drawn, topic_text

TOPICS: Mapping[str, tuple[Callable[[Path, Pace], Topic], Pace]] = {
    "cold": (cold.measured, Pace(3, 80)),
    "history": (history.measured, Pace(3, 60)),
    "size": (size.measured, Pace(1, 60)),
    "rows": (rows.measured, Pace(2, 45)),
    "flood": (flood.measured, Pace(1, 20)),
    "many": (many.measured, Pace(2, 70)),
    "send": (send.measured, Pace(3, 30)),
    "mapping": (mapping.measured, Pace(1, 10)),
}
"""Each with its rounds at most, and the seconds after which no further round is begun."""


def main() -> bool:
    """Measure the topics asked for, in order, and print each; whether one of them failed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="one run of each")
    parser.add_argument("--runs", type=int, help="rounds of each topic, however long they take")
    parser.add_argument("--topic", choices=TOPICS, nargs="+", default=list(TOPICS))
    parser.add_argument("--write", action="store_true", help="write the results, though not of all")
    parser.add_argument("--again", action="store_true", help="write what was measured before")
    asked = parser.parse_args()
    if asked.again:
        written.write(written.read())
        return False
    adopt()
    begun, load = datetime.fromtimestamp(time.time(), UTC), os.getloadavg()[0]
    topics = []
    for key in asked.topic:
        measured, pace = TOPICS[key]
        if asked.runs or asked.quick:
            pace = Pace(asked.runs or 1, float("inf"))
        try:
            topic = timed(measured, pace)
        except (Exception, SystemExit):
            print(f"\n{key} was not measured:\n{traceback.format_exc()}", flush=True)
            continue
        print(f"\n{topic.title}\n\n{''.join(topic_text(topic))}", flush=True)
        topics.append(topic)
    results = Results(
        day=f"{begun.day} {begun:%B %Y}",
        time=f"{begun:%H:%M}",
        is_quick=asked.quick,
        machine=Machine(facts=machine.facts(), load=(load, os.getloadavg()[0])),
        topics=tuple(topics),
    )
    print(f"Aims, {results.when}\n\n{drawn(aims_table(results.aims))}")
    if asked.write or (not asked.quick and len(topics) == len(TOPICS)):
        written.write(results)
    return len(topics) < len(asked.topic)


def timed(measured: Callable[[Path, Pace], Topic], pace: Pace) -> Topic:
    """Measured in a folder of its own that goes afterwards."""
    start = time.perf_counter()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        topic = measured(Path(folder), pace)
    return topic.model_copy(update={"took": time.perf_counter() - start})


if __name__ == "__main__":
    sys.exit(main())
