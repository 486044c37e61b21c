"""How much opening one file may take, and how a process holds itself to it."""

import resource
from contextlib import suppress
from dataclasses import dataclass, replace

MEGABYTE = 1_000_000
_LEAST_SECONDS = 5


@dataclass(frozen=True, slots=True)
class Limits:
    """Of one file: `memory_mb` megabytes of memory, and `seconds` of time, also of the processor."""

    memory_mb: int = 1000
    seconds: int = 20

    def after(self, too_slow: int) -> "Limits":
        """What a file gets after so many that took all their time: they do not add up to minutes."""
        seconds = max(self.seconds >> min(too_slow, self.seconds), min(self.seconds, _LEAST_SECONDS))
        return replace(self, seconds=seconds)


def confine(limits: Limits) -> None:
    """Hold this process to the limits for the rest of its life.

    It gets no more memory and processor time than that, writes to no file, leaves no copy of
    its memory behind, and begins neither threads nor processes (which Linux does not deny to root).
    macOS has most of these limits, but does not enforce the one on memory.
    """
    memory = limits.memory_mb * MEGABYTE
    for kind, most in (
        ("RLIMIT_AS", memory),
        ("RLIMIT_CPU", limits.seconds),
        ("RLIMIT_FSIZE", 0),
        ("RLIMIT_CORE", 0),
        ("RLIMIT_NPROC", 0),
    ):
        with suppress(AttributeError, ValueError, OSError):
            resource.setrlimit(getattr(resource, kind), (most, most))
