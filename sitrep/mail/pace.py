"""How fast messages go, and how long a server that puts them off is left alone."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

_LONGEST_WAIT_SECONDS = 900


@dataclass(frozen=True, slots=True)
class Clock:
    """Time as the command line supplies it; `monotonic` in seconds, `jitter` from 0 to 1."""

    now: Callable[[], datetime]
    monotonic: Callable[[], float]
    sleep: Callable[[float], None]
    jitter: Callable[[], float]


@dataclass
class Pace:
    """Keeps messages apart: no more than `per_minute`, evenly."""

    per_minute: float
    clock: Clock
    _next: float = field(default=float("-inf"), init=False)

    def wait(self) -> None:
        """Until the next message may go."""
        early = self._next - self.clock.monotonic()
        if early > 0:
            self.clock.sleep(early)
        self._next = self.clock.monotonic() + 60 / self.per_minute


def seconds_before(attempt: int, first: float, jitter: float) -> float:
    """How long to wait before that attempt (1 is the second one): twice as long each time.

    At most a quarter of an hour; up to a tenth longer by chance, so that offices do not come at once.
    """
    return float(min(first * 2 ** (attempt - 1), _LONGEST_WAIT_SECONDS) * (1 + jitter / 10))
