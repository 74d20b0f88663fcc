"""The wish to stop, carried from one thread to another."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager


class Cancellation:
    """One-shot and thread-safe; one may serve many requests, one after another or at the same time."""

    def __init__(self) -> None:
        self._cancelled = False
        self._listeners: list[Callable[[], None]] = []

    @property
    def cancelled(self) -> bool:
        """Whether `cancel` was called."""
        return self._cancelled

    def cancel(self) -> None:
        """Stop what listens now, and whatever would begin to listen later. May be called from anywhere."""
        # No lock: a signal handler may call this in the middle of `calling`.
        self._cancelled = True
        for listener in tuple(self._listeners):
            listener()

    @contextmanager
    def calling(self, listener: Callable[[], None]) -> Iterator[None]:
        """Within the block `cancel` calls `listener`, and so does entering the block after it.

        The listener has to bear being called twice, and just after the block.
        """
        self._listeners.append(listener)
        try:
            if self._cancelled:
                listener()
            yield
        finally:
            self._listeners.remove(listener)
