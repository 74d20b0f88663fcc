"""Pause, go on and stop, carried from whoever watches a list to the thread that asks it."""

from threading import Condition
from time import monotonic

from jcdesk.justclick.cancellation import Cancellation
from jcdesk.justclick.errors import CancelledError


class Control:
    """For one run of a list; thread-safe. `cancellation` breaks off what is under way when it is stopped."""

    def __init__(self) -> None:
        self.cancellation = Cancellation()
        self._condition = Condition()
        self._paused = False
        self._go_on_count = 0

    @property
    def paused(self) -> bool:
        """Whether nothing new is asked; a request under way still comes to its end."""
        return self._paused

    def pause(self) -> None:
        """Ask nothing new until `go_on`."""
        with self._condition:
            self._paused = True

    def go_on(self) -> None:
        """Ask again after a pause; where the run waits for the network, try at once."""
        with self._condition:
            self._paused = False
            self._go_on_count += 1
            self._condition.notify_all()

    def stop(self) -> None:
        """End the run; what is under way is asked again when the list goes on some day."""
        self.cancellation.cancel()

    def wait_while_paused(self) -> None:
        """Return when asking is allowed. Raises CancelledError."""
        with self.cancellation.calling(self._wake), self._condition:
            self._condition.wait_for(lambda: not self._paused or self.cancellation.cancelled)
        if self.cancellation.cancelled:
            raise CancelledError

    @property
    def go_on_count(self) -> int:
        """How often somebody wanted to go on so far."""
        return self._go_on_count

    def wait(self, seconds: float, count: int) -> None:
        """Return after so many seconds, or when somebody wants to go on. Raises CancelledError.

        `count` is the `go_on_count` of before the wait was told of: whoever hears of it may want to go on at
        once.
        """
        end = monotonic() + seconds
        with self.cancellation.calling(self._wake), self._condition:
            self._condition.wait_for(
                lambda: self.cancellation.cancelled or self._go_on_count != count, end - monotonic()
            )
        if self.cancellation.cancelled:
            raise CancelledError

    def _wake(self) -> None:
        with self._condition:
            self._condition.notify_all()
