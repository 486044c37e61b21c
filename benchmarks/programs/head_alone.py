"""What the computer that asks does for a report that a worker makes: pack its inputs, write its outputs.

Usage: head_alone.py WORKSPACE OPERATION TIMES. Prints seconds to pack and to write one, bytes of both.
"""

import json
import sys
import tempfile
import time
from pathlib import Path

from sitrep.operation.workspace import Workspace
from sitrep.work.packing import inputs_of, outputs_of, take_over

workspace, operation, times = Workspace(Path(sys.argv[1])), sys.argv[2], int(sys.argv[3])
start = time.perf_counter()
for _ in range(times):
    inputs = inputs_of(workspace, operation)
packing = (time.perf_counter() - start) / times
outputs = outputs_of(workspace, operation)
with tempfile.TemporaryDirectory(dir=workspace.folder) as folder:
    start = time.perf_counter()
    for number in range(times):
        take_over(outputs, Workspace(Path(folder) / str(number)), operation)
    writing = (time.perf_counter() - start) / times
sizes = [sum(len(each.content) for each in packed) for packed in (inputs, outputs)]
print(json.dumps([packing, writing, *sizes]))
