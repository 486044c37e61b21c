"""Do all that `sitrep check` does for a month: read, check, compute every figure."""

import gc
import json
import os
import resource
import sys
import time
from pathlib import Path

from sitrep.intake.limited.process import Keeper
from sitrep.intake.limited.reader import Reader
from sitrep.model.period import Period
from sitrep.operation.workspace import Workspace
from sitrep.work.month import check

gc.set_threshold(500_000)  # as the command does
keeper = Keeper(sys.executable, sys.path, os.environ)
reader = Reader(keeper)
start = time.process_time()
checked = check(Workspace(Path(sys.argv[1])), "speed", Period.of_month(2012, 7), lambda _: None, reader)
seconds = time.process_time() - start
keeper.close()
of_reader = resource.getrusage(resource.RUSAGE_CHILDREN)
seconds += of_reader.ru_utime + of_reader.ru_stime
assert not checked.has_errors, checked.diagnostics[0]
memory = max(of_reader.ru_maxrss, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
print(json.dumps([seconds, memory]))
