"""Lets an account be asked no faster than its pace, whoever asks."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import IntEnum
from itertools import count
from math import inf
from threading import Condition
from time import monotonic as system_monotonic
from typing import Protocol

from jcdesk.accounts.pace import POLITE, checked
from jcdesk.justclick.cancellation import Cancellation
from jcdesk.justclick.errors import CancelledError, HttpStatusError
from jcdesk.lists.delays import patience
from jcdesk.lists.policy import wants_patience


class Others(Protocol):
    """Who else asks the account, in other processes. For any thread."""

    def take(self, seconds: float) -> float:
        """Take a turn among them, so many `seconds` away from theirs, and tell in how many seconds it is."""

    def hold(self, seconds: float) -> None:
        """Tell them that the service wants nobody to ask within so many `seconds`."""

    def held(self) -> float:
        """For how many seconds the service wants nobody to ask, as one of them was told."""


class NoOthers:
    """What whoever asks alone has in their place."""

    def take(self, _seconds: float) -> float:
        """Now."""
        return 0.0

    def hold(self, seconds: float) -> None:
        """Nobody hears it."""

    def held(self) -> float:
        """Nobody tells anything."""
        return 0.0


Held = Callable[[float], object]
"""Hears for how many seconds nobody may ask, because the service wants it so."""


def unheard(_seconds: float) -> None:
    """What hears of waits where nobody watches."""


class Lane(IntEnum):
    """Who goes first where several wait."""

    SINGLE = 0
    LIST = 1


class Pace:
    """Lets one request of an account begin every so many `seconds`, whoever asks. For any thread.

    Time that passes unused counts for nothing: after a pause, or a sleep of the machine, one request may
    begin, and the next one `seconds` later. `monotonic` counts seconds and may stop or jump; `wait` waits
    for a notification of the condition, or for seconds. `others` are those in other processes who keep the
    pace together with this one. Raises ValueError for a figure that is no pace.
    """

    def __init__(
        self,
        seconds: float = POLITE,
        monotonic: Callable[[], float] = system_monotonic,
        wait: Callable[[Condition, float | None], object] = Condition.wait,
        others: Others | None = None,
    ) -> None:
        self._others = others or NoOthers()
        self._monotonic = monotonic
        self._wait = wait
        self._condition = Condition()
        self._numbers = count()
        self._waiting: list[tuple[Lane, int]] = []
        self._turn = _Gap(-inf, checked(seconds))
        self._hold = _Gap(-inf, 0.0)
        self._refused_for = 0.0

    @property
    def seconds(self) -> float:
        """From the beginning of one request to that of the next."""
        return self._turn.seconds

    @property
    def held(self) -> float:
        """For how many seconds nobody may ask, because the service wants it so; 0 where it does not."""
        with self._condition:
            return max(self._hold.left(self._monotonic()), 0.0)

    def change(self, seconds: float) -> None:
        """Let another figure hold from now on, also for those who wait. Raises ValueError."""
        with self._condition:
            self._turn.seconds = checked(seconds)
            self._condition.notify_all()

    def restart(self) -> None:
        """Let the next request wait as if one had begun just now: who knows what asked before."""
        with self._condition:
            self._turn.since = self._monotonic()

    def hold(self, seconds: float) -> None:
        """Let nobody ask within the next `seconds`, in any process, unless it is to be longer already."""
        self._hold_here(seconds)
        self._others.hold(seconds)

    @contextmanager
    def turn(
        self, lane: Lane, cancellation: Cancellation | None = None, held: Held = unheard
    ) -> Iterator[None]:
        """Wait for a turn as `take_turn` does, and send one request within it.

        Where the service answers that it wants to be left alone, nobody asks for so long.
        """
        self.take_turn(lane, cancellation, held)
        try:
            yield
        except HttpStatusError as error:
            if wants_patience(error):
                with self._condition:
                    self._refused_for = seconds = patience(error.retry_after, self._refused_for)
                self.hold(seconds)
            raise
        self._refused_for = 0.0

    def take_turn(self, lane: Lane, cancellation: Cancellation | None = None, held: Held = unheard) -> None:
        """Wait until it is the caller's turn to send a request. Raises CancelledError.

        `held` hears of each wait that the service has asked for, within a lock: it only hands that on.
        """
        cancellation = cancellation or Cancellation()
        ticket = (lane, next(self._numbers))
        with cancellation.calling(self._wake):
            self._stand_in_line(ticket, cancellation, held)
            while not self._take_shared_turn(cancellation):
                self._stand_in_line(ticket, cancellation, held)

    def _stand_in_line(self, ticket: tuple[Lane, int], cancellation: Cancellation, held: Held) -> None:
        """Wait for a turn among those of this process."""
        told: _Gap | None = None
        with self._condition:
            self._waiting.append(ticket)
            try:
                while not cancellation.cancelled:
                    now = self._monotonic()
                    wait = self._hold.left(now)
                    if wait > 0 and told is not self._hold:
                        told = self._hold
                        held(wait)
                    left = max(self._turn.left(now), wait) if ticket == min(self._waiting) else None
                    if left is not None and left <= 0:
                        self._turn.since = now
                        return
                    self._wait(self._condition, left)
                raise CancelledError
            finally:
                self._waiting.remove(ticket)
                self._condition.notify_all()

    def _take_shared_turn(self, cancellation: Cancellation) -> bool:
        """Whether it is this one's turn among all; else there is another pace by now, or a wait to heed."""
        seconds = self.seconds
        # Not within the lock: whoever changes the pace must not wait for the disk that this waits for.
        # As fast as it goes asks whoever leaves nobody a turn.
        gap = _Gap(self._monotonic(), self._others.take(seconds) if seconds else 0.0)
        with self._condition:
            while self._turn.seconds == seconds and (left := gap.left(self._monotonic())) > 0:
                if cancellation.cancelled:
                    raise CancelledError
                self._wait(self._condition, left)
        # Another process may have been told in the meantime.
        self._hold_here(self._others.held())
        with self._condition:
            now = self._monotonic()
            if self._turn.seconds != seconds or self._hold.left(now) > 0:
                return False
            self._turn.since = now
            return True

    def _hold_here(self, seconds: float) -> None:
        with self._condition:
            now = self._monotonic()
            if seconds > self._hold.left(now):
                self._hold = _Gap(now, seconds)
                self._condition.notify_all()

    def _wake(self) -> None:
        with self._condition:
            self._condition.notify_all()


@dataclass(slots=True)
class _Gap:
    """So many seconds from a moment on."""

    since: float
    seconds: float

    def left(self, now: float) -> float:
        # Where the clock has gone back, the gap begins again: it must never grow.
        self.since = min(self.since, now)
        return self.since + self.seconds - now
