"""Work that waits at a gate, so that a test sees what lasts while it lasts."""

from collections.abc import Callable
from threading import Event
from typing import ParamSpec, TypeVar

Given = ParamSpec("Given")
Result = TypeVar("Result")


def held(gate: Event, work: Callable[Given, Result]) -> Callable[Given, Result]:
    """Does `work` once `gate` is open."""

    def wait_and_do(*given: Given.args, **named: Given.kwargs) -> Result:
        assert gate.wait(60)
        return work(*given, **named)

    return wait_and_do
