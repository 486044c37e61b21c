"""I/O: Ctrl-C before a command has begun ends it with one line and exit code 130 all the same."""

import os
import signal
import sys

_LINE = b"Interrupted.\n"
"""As the catalogue has it, which is not read yet; nothing is open that would have to be closed."""
_EXIT_CODE = 130


def end_at_once(_signal: int, _frame: object) -> None:
    """As a handler of the signal."""
    os.write(2, _LINE)
    os._exit(_EXIT_CODE)


def begins() -> None:
    """The program starts to read itself. Where Ctrl-C is ignored, it stays so."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, end_at_once)


def has_begun() -> None:
    """From here on Ctrl-C is a KeyboardInterrupt, as always in Python."""
    if signal.getsignal(signal.SIGINT) is end_at_once:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def ends(code: object) -> None:
    """The process ends here if it was interrupted.

    Where a KeyboardInterrupt came through an `exec`, as of the dataclasses module, Python would end it
    by the signal, whatever exit code it was given.
    """
    if code == _EXIT_CODE:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(_EXIT_CODE)
