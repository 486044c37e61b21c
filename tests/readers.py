"""What opens files in all tests of one process: started when the first of them needs it."""

import atexit
import os
import sys
from functools import cache

from sitrep.intake.limited.process import Keeper
from sitrep.intake.limited.reader import Reader


@cache
def reader() -> Reader:
    keeper = Keeper(sys.executable, sys.path, os.environ)
    atexit.register(keeper.close)
    return Reader(keeper)
