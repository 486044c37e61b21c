"""How fast a cluster hands on tasks that do nothing, with as many bytes as those of a report.

Usage: cluster_tasks.py ADDRESS TASKS BYTES_IN BYTES_OUT. Prints seconds a task.
"""

import json
import os
import sys
import time

import dask
import distributed


def made(given: bytes, size: int) -> bytes:  # noqa: ARG001
    """Bytes that cannot be packed closer, as a PDF's cannot."""
    return os.urandom(size)


address, (tasks, size_in, size_out) = sys.argv[1], map(int, sys.argv[2:])
dask.config.set({"distributed.admin.large-graph-warning-threshold": "1GB"})
with distributed.Client(address) as client:  # type: ignore[no-untyped-call]
    client.submit(made, b"", 1).result()
    start = time.perf_counter()
    doing = [client.submit(made, os.urandom(size_in), size_out, pure=False) for _ in range(tasks)]
    for done in distributed.as_completed(doing):  # type: ignore[no-untyped-call]
        done.result()
    seconds = (time.perf_counter() - start) / tasks
print(json.dumps(seconds))
