"""How long to wait before an address is asked again. Pure."""

from jcdesk.lists.policy import AskAgain, Why

FIRST = 2.0
LONGEST = 60.0
"""Seconds between two tries while the network is away."""

UNTOLD = 60.0
"""Seconds, where a server asks for fewer requests and does not say when."""


def delay_before(again: AskAgain, failures: int) -> float:
    """Seconds to wait after so many `failures` in a row (from 1): as told, else twice as long each time."""
    if again.why is Why.BUSY:
        return UNTOLD if again.told is None else max(again.told, 0.0)
    return min(FIRST * 2.0 ** min(failures - 1, 10), LONGEST)
