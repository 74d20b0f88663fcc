"""Those who want turns of a pace, by a clock that goes on only where somebody waits."""

from dataclasses import dataclass, field
from threading import Condition, Thread

import pytest

from jcdesk.justclick.cancellation import Cancellation
from jcdesk.justclick.errors import CancelledError
from jcdesk.lists.pace import Lane, NoOthers, Pace
from tests.support.waiting import wait_until


@dataclass
class Clock:
    """Goes on only where somebody waits, or sleeps."""

    time: float = 1000.0
    waits: list[float] = field(default_factory=list)

    def monotonic(self) -> float:
        return self.time

    def wait(self, _condition: Condition, seconds: float | None) -> None:
        assert seconds is not None
        self.waits.append(seconds)
        self.time += seconds

    def pace(self, seconds: float = 1.0) -> Pace:
        return Pace(seconds, self.monotonic, self.wait)


def turns(pace: Pace, clock: Clock, count: int) -> list[float]:
    """The times at which so many turns came, one after the other."""
    times = []
    for _ in range(count):
        pace.take_turn(Lane.LIST)
        times.append(clock.time)
    return times


def refuse(pace: Pace, error: Exception) -> None:
    """Send a request that the service answers so."""
    with pytest.raises(type(error)), pace.turn(Lane.SINGLE):
        raise error


class Queue:
    """Turns taken by threads, in the order in which they came; nobody gets one until time passes here."""

    def __init__(self, others: NoOthers | None = None) -> None:
        self.time = 1000.0
        self.pace = Pace(1, lambda: self.time, others=others)
        self.pace.take_turn(Lane.LIST)
        self.order: list[str] = []
        self.threads: list[Thread] = []

    def join(self, name: str, lane: Lane, cancellation: Cancellation | None = None) -> None:
        def take() -> None:
            try:
                self.pace.take_turn(lane, cancellation)
            except CancelledError:
                self.order.append(f"{name} gave up")
            else:
                self.order.append(name)

        waiting = len(self.pace._waiting)
        self.threads.append(Thread(target=take))
        self.threads[-1].start()
        wait_until(lambda: len(self.pace._waiting) > waiting, f"{name} stands in the queue")

    def let_one_through(self) -> None:
        """Let the time for one turn pass, and wait until it is written down: two would race to do that."""
        before = len(self.order)
        self.time += 1
        self.pace._wake()
        wait_until(lambda: len(self.order) > before, "somebody gets a turn")

    def end(self) -> list[str]:
        for thread in self.threads:
            thread.join(10)
            assert not thread.is_alive()
        return self.order
