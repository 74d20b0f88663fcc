"""Our own bugs: exceptions that nobody handled, wherever they surface."""

import sys
import threading
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from types import TracebackType
from typing import Self

LONGEST = 20_000
"""Characters of a report's traceback; of a longer one its end, which is where it happened."""


@dataclass(frozen=True, slots=True)
class Bug:
    """An exception as text, which keeps nothing alive. `place` tells one bug from another.

    The text may hold anything, secrets included: it goes through Redaction before anybody sees it.
    """

    place: str
    thread: str
    text: str

    @classmethod
    def of(cls, error: BaseException, about: str = "") -> Self:
        """The bug that `error` shows, `about` being a line to say where it surfaced."""
        kind = type(error).__qualname__
        frames = traceback.extract_tb(error.__traceback__)
        where = f"{frames[-1].filename}:{frames[-1].lineno}" if frames else ""
        try:
            lines = traceback.format_exception(error)
        except Exception as other:  # noqa: BLE001 - an exception may refuse even to be shown
            lines = [f"{kind} at {where}, which cannot be shown: {type(other).__qualname__}\n"]
        text = "".join([f"{about}\n" if about else "", *lines])
        return cls(f"{kind} {where}", threading.current_thread().name, text[-LONGEST:])


class BugHooks:
    """A context manager: until the block ends, `found` is called with every bug, in the thread it is in.

    That is what reaches the ends of threads, of Qt's slots and events, and what Python can raise nowhere
    (in `__del__`). `found` must not raise.
    """

    def __init__(self, found: Callable[[Bug], None]) -> None:
        self._found = found
        self._before = (sys.excepthook, threading.excepthook, sys.unraisablehook)

    def __enter__(self) -> Self:
        self._before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        sys.excepthook = self._unhandled
        threading.excepthook = self._unhandled_in_thread
        sys.unraisablehook = self._unraisable
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._before

    def _unhandled(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if isinstance(error, Exception):
            self._found(Bug.of(error.with_traceback(trace)))
        else:
            # Ctrl+C and the like are no bugs.
            self._before[0](kind, error, trace)

    def _unhandled_in_thread(self, arguments: threading.ExceptHookArgs) -> None:
        if isinstance(arguments.exc_value, Exception):
            self._found(Bug.of(arguments.exc_value))

    def _unraisable(self, arguments: "sys.UnraisableHookArgs") -> None:
        if isinstance(arguments.exc_value, Exception):
            about = f"{arguments.err_msg or 'Exception ignored in'}: {_type_of(arguments.object)}"
            self._found(Bug.of(arguments.exc_value, about))


def _type_of(thing: object) -> str:
    # Not its repr: it is being taken apart.
    return getattr(thing, "__qualname__", type(thing).__qualname__)
