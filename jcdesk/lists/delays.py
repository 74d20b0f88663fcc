"""How long to wait before the service is asked again. Pure."""

from jcdesk.lists.policy import LONGEST_WAIT

FIRST = 2.0
LONGEST = 60.0
"""Seconds between two tries while the network is away."""

UNTOLD = 60.0
"""Seconds, where a server asks for fewer requests and does not say when."""


def delay_before(failures: int) -> float:
    """Seconds to wait after so many `failures` in a row (from 1): twice as long each time."""
    return min(FIRST * 2.0 ** min(failures - 1, 10), LONGEST)


def patience(told: float | None, before: float) -> float:
    """Seconds for which to leave a server alone that asks for fewer requests: as `told`, else ever longer.

    `before` is how long that was the last time, or 0 where an answer has come since.
    """
    seconds = max(UNTOLD, 2 * before) if told is None else max(told, 0.0)
    return min(seconds, LONGEST_WAIT)
