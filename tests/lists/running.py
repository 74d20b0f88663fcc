"""Lists that are asked without a network: a service by script, and somebody who watches the run."""

from collections.abc import Callable
from pathlib import Path
from queue import SimpleQueue
from threading import Thread

from jcdesk.justclick import errors as e
from jcdesk.justclick.cancellation import Cancellation
from jcdesk.justclick.lookups import Lookup
from jcdesk.lists.events import Ended, Event
from jcdesk.lists.pace import Pace
from jcdesk.lists.runner import ListRun
from tests.lists.samples import NOON, not_found

ALL = ["user1", "user2", "user3", "user4", "user5"]


class Service:
    """Answers "not found", but for what stands in `script`: failures in turn for an address."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.script: dict[str, list[Exception]] = {}
        self.before: Callable[[str], object] = lambda _: None

    def look_up(self, address: str, cancellation: Cancellation) -> Lookup:
        self.asked.append(address.partition("@")[0])
        self.before(address)
        if cancellation.cancelled:
            raise e.CancelledError
        failures = self.script.get(self.asked[-1])
        if failures:
            raise failures.pop(0)
        return not_found(address)


class Watch:
    """A run, and what it told so far."""

    def __init__(self, path: Path, service: Service, pace: Pace) -> None:
        self._queue: SimpleQueue[Event] = SimpleQueue()
        self.run = ListRun(path, service.look_up, pace, self._queue.put, lambda: NOON)
        self.control = self.run.control
        self.thread = Thread(target=self.run.run)
        self.events: list[Event] = []

    def until(self, kind: type[Event]) -> Event:
        """Wait for the next event of a kind."""
        while True:
            self.events.append(self._queue.get(timeout=10))
            if isinstance(self.events[-1], kind):
                return self.events[-1]

    def end(self) -> Ended:
        ended = self.until(Ended)
        self.thread.join(10)
        assert isinstance(ended, Ended)
        return ended

    @property
    def kinds(self) -> list[str]:
        return [type(event).__name__ for event in self.events]
