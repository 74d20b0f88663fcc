"""Does one thing after another in the window, at random but repeatably, and looks how it stands meanwhile."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from time import monotonic
from traceback import format_exception

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from jcdesk.desktop.desk import Desk
from tests.soak.levels import Sample, sample
from tests.soak.stalls import LIMIT, StallWatch

Until = Callable[[], bool]
"""What has to have come before an action goes on."""

Action = Callable[["Driver"], Iterator[Until]]

PATIENCE = 30.0
"""Seconds after which what an action waits for will not come any more."""

SAMPLES = 60
"""How often it is looked how much the process holds."""

_STEP = 5
"""Milliseconds between two looks whether an action can go on."""


@dataclass(frozen=True, slots=True)
class Orders:
    """What to do: everything once, then for so many `seconds` anything, in an order that `seed` gives.

    The window must not stand still for longer than `limit` seconds.

    With `faulty`, everything goes wrong on purpose that can be found, to see that it is, and nothing else is
    done; for longer, where `actions` times were not reached.
    """

    seconds: float
    seed: int
    limit: float = LIMIT
    faulty: bool = False
    actions: int = 0


class Driver(QObject):
    """Uses the window of `desk`, which is open. Files go to `folder`.

    `random` is for actions; what they draw depends on nothing but the seed, as long as each draws the same
    number of times whatever it meets. `counts` says how often each was done, `trouble` what never came.
    """

    def __init__(self, desk: Desk, orders: Orders, folder: Path) -> None:
        # Here, since these drive the driver.
        from tests.soak.actions import TOUR, choose, rest  # noqa: PLC0415
        from tests.soak.faulty import fail  # noqa: PLC0415

        super().__init__(desk)
        self.desk = desk
        self.folder = folder
        self.random = Random(orders.seed)
        self.counts: Counter[str] = Counter()
        self.samples: list[Sample] = []
        self.trouble: list[str] = []
        self.watch = StallWatch(orders.limit)
        self._orders = orders
        self._rest = rest
        self._choose: Callable[[Random], Action] = (lambda _random: fail) if orders.faulty else choose
        self._tour = [] if orders.faulty else list(TOUR)
        self._began = self._step_began = monotonic()
        self._next_sample = 0.0
        self._action: Iterator[Until] = iter(())
        self._until: Until = lambda: True
        self._timer = QTimer(self, interval=_STEP)
        self._timer.timeout.connect(self._go_on)
        desk.settled.connect(self._begin)

    @property
    def done(self) -> int:
        """How many actions there were."""
        return self.counts.total()

    @Slot()
    def _begin(self) -> None:
        self._timer.start()

    @Slot()
    def _go_on(self) -> None:
        # What is shown may have a loop of its own, in which this is called again.
        try:
            if not self._until():
                if monotonic() - self._step_began > PATIENCE:
                    self._give_up("did not come to its end")
                return
            self._step_began = monotonic()
            self._until = next(self._action)
        except StopIteration:
            self._next_action()
        except Exception as error:  # noqa: BLE001 - told at the end
            self._give_up("".join(format_exception(error)))

    def _next_action(self) -> None:
        self._until = lambda: True
        past = self._past()
        if self._tour:
            self._do(self._tour.pop(0))
            self._began = monotonic()
        elif past > self._orders.seconds and self.done >= self._orders.actions:
            self._end()
        elif past > self._next_sample:
            self._action = self._look()
            self.watch.action = "rest"
        else:
            self._do(self._choose(self.random))

    def _do(self, action: Action) -> None:
        self.counts[action.__name__] += 1
        self.watch.action = action.__name__
        self._action = action(self)

    def _look(self) -> Iterator[Until]:
        yield from self._rest(self)
        with self.watch.paused():
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            self.samples.append(sample(self.done))
        # From the end of this one on: where a look takes long, nothing else would be done between two.
        self._next_sample = self._past() + self._orders.seconds / SAMPLES

    def _past(self) -> float:
        return monotonic() - self._began

    def _give_up(self, why: str) -> None:
        self.trouble.append(f"{self.watch.action}, action {self.done}: {why}")
        self._end()

    def _end(self) -> None:
        self._timer.stop()
        QApplication.exit(0)
