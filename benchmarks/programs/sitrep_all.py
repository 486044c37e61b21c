"""Do all that `sitrep check` does for a month: read, check, compute every figure."""

import gc
import json
import resource
import sys
import time
from pathlib import Path

from sitrep.model.period import Period
from sitrep.operation import Workspace
from sitrep.work.month import check

gc.set_threshold(500_000)  # as the command does
start = time.process_time()
checked = check(Workspace(Path(sys.argv[1])), "speed", Period(2012, 7), lambda _: None)
seconds = time.process_time() - start
assert not checked.has_errors, checked.diagnostics[0]
print(json.dumps([seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss]))
