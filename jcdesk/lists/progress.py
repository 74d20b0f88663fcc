"""How far a run is, and how long the rest will honestly take. Pure."""

from collections import deque
from collections.abc import Callable

from jcdesk.lists.events import Answered, Ended, Event, GoesOn, Paused, Started

_WINDOW = 60
_FIRST = 5


class Progress:
    """Follows the events of a run. `pace` gives the seconds between two requests, `monotonic` counts seconds.

    Waiting for the network counts as the time that it takes; a pause that the user wants does not.
    """

    def __init__(self, pace: Callable[[], float], monotonic: Callable[[], float]) -> None:
        self._pace = pace
        self._monotonic = monotonic
        self._last = monotonic()
        self._paused = False
        self._recent: deque[float] = deque(maxlen=_WINDOW)
        self.total = 0
        self.answered = 0
        self.failed = 0

    def follow(self, event: Event) -> None:
        """Take the next event."""
        now = self._monotonic()
        match event:
            case Started():
                self.total, self.answered, self.failed = event.total, event.answered, event.failed
                self._last = now
            case Answered():
                self.answered += 1
                self.failed += event.lookup.error is not None
                self._recent.append(now - self._last)
                self._last = now
            case Paused():
                self._paused = True
            case GoesOn() if self._paused:
                self._paused = False
                self._last = now
            case Ended():
                self._recent.clear()

    @property
    def open(self) -> int:
        """How many addresses have no answer yet."""
        return self.total - self.answered

    @property
    def seconds_left(self) -> float:
        """As long as the last addresses took, or as the pace wants it while there are too few of these."""
        each = sum(self._recent) / len(self._recent) if len(self._recent) >= _FIRST else 0.0
        return self.open * max(each, self._pace())
