"""I/O: a command that is done ends at once, without taking apart its memory object by object."""

import atexit
import os
import sys


class Ending:
    """How the process ends: with `code`, when that is known, and after all else that waits for its end.

    What is done at the end of a process is done in the reverse order in which it was asked for, so one
    that is made before all other modules are read comes last. Python would go on to free every object,
    which takes a tenth to a fifth of a command's time, and the system does it anyway. Without a code,
    as for a traceback, or where the output cannot be written, the process ends as always.
    """

    def __init__(self) -> None:
        self.code: int | None = None
        atexit.register(self._at_last)

    def is_known(self, code: object) -> None:
        """The code that a SystemExit has."""
        if code is None or isinstance(code, int):
            self.code = code or 0

    def _at_last(self) -> None:
        if self.code is None:
            return
        try:
            for stream in filter(None, (sys.stdout, sys.stderr)):
                stream.flush()
        except (OSError, ValueError):
            return
        os._exit(self.code)
