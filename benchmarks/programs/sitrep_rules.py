"""Read a month and apply all rules to it."""

import gc
import json
import os
import resource
import sys
import time
from pathlib import Path

from sitrep.intake.folder import read_month
from sitrep.intake.limited.process import Keeper
from sitrep.intake.limited.reader import Reader
from sitrep.model.month import Evidence
from sitrep.model.period import Period
from sitrep.operation.workspace import Workspace, read_operation
from sitrep.rules import RULES
from sitrep.rules.rule import run

gc.set_threshold(500_000)  # as the command does
keeper = Keeper(sys.executable, sys.path, os.environ)
reader = Reader(keeper)
start = time.process_time()
workspace, july = Workspace(Path(sys.argv[1])), Period.of_month(2012, 7)
operation = read_operation(workspace, "speed")
month, troubles = read_month(
    workspace.month_folder("speed", july), july, reader=reader, language="en", name=workspace.name
)
found = [*troubles, *run(Evidence(operation, month, (), {}), RULES)]
seconds = time.process_time() - start
keeper.close()
of_reader = resource.getrusage(resource.RUSAGE_CHILDREN)
seconds += of_reader.ru_utime + of_reader.ru_stime
assert not found, found[0]
memory = max(of_reader.ru_maxrss, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
print(json.dumps([seconds, memory]))
