"""Waiting for what another process does, which sends no signal."""

from collections.abc import Callable
from threading import Event
from time import monotonic
from typing import TypeVar

Value = TypeVar("Value")


def wait_until(condition: Callable[[], Value], what: str, seconds: float = 40.0) -> Value:
    """The first true value of `condition`; fails saying `what` never came."""
    value = wait_for(condition, seconds)
    assert value, f"{what} did not happen within {seconds:g} s"
    return value


def wait_for(condition: Callable[[], Value], seconds: float) -> Value:
    """The same, looked at fifty times a second, or its last value where none is true within the time."""
    never = Event()
    end = monotonic() + seconds
    while not (value := condition()) and monotonic() < end:
        never.wait(0.02)
    return value
