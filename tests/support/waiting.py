"""Waiting for what another process does, which sends no signal."""

from collections.abc import Callable
from threading import Event
from time import monotonic
from typing import TypeVar

Value = TypeVar("Value")


def wait_until(condition: Callable[[], Value], what: str, seconds: float = 20.0) -> Value:
    """The first true value of `condition`, looked at fifty times a second; fails saying `what` never came."""
    never = Event()
    end = monotonic() + seconds
    while not (value := condition()):
        assert monotonic() < end, f"{what} did not happen within {seconds:g} s"
        never.wait(0.02)
    return value
