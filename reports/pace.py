"""How long a run will still take: said now and then, and only once there is something to judge by."""

import math
import time
from collections.abc import Callable

SILENT = 10.0  # seconds in which nothing is said: at the beginning, after it was said, and before the end


class Pace:
    """Counts the cases that have ended, on the clock.

    Args:
        clock: seconds, from any moment on.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._began = 0.0
        self._said = 0.0
        self._ended = 0

    def case_ended(self) -> None:
        """Count one more; the first only starts the clock, as nobody knows when it began."""
        if not self._ended:
            self._began = self._said = self._clock()
        self._ended += 1

    def left(self, total: int) -> str:
        """Say how long the rest of so many cases takes at the pace of those before; "" while it is silent."""
        now = self._clock()
        ended, waiting = self._ended - 1, total - self._ended
        if now - self._said < SILENT or ended < 1 or waiting < 1:
            return ""
        seconds = (now - self._began) / ended * waiting
        if seconds < SILENT:
            return ""
        self._said = now
        return f"about {about(seconds)} left"


def about(seconds: float) -> str:
    """Round a duration up, so that it promises nothing: "40 s", "3 min", "2 h"."""
    for unit, size, step, most in (("s", 1, 10, 100), ("min", 60, 1, 90)):
        number = math.ceil(seconds / size / step) * step
        if number <= most:
            return f"{number} {unit}"
    return f"{math.ceil(seconds / 3600)} h"
