"""A pace that is kept together with other processes, and the waits that any of them was told."""

from collections.abc import Iterable
from threading import Condition

import pytest

from jcdesk.justclick.errors import HttpStatusError
from jcdesk.lists.pace import Lane, NoOthers, Pace
from tests.lists.pacing import Clock, Queue, refuse, turns
from tests.support.waiting import wait_until


class Others:
    """Tells after how many seconds the turn among other processes is, one answer after the other.

    `waits` is what the service wants then, as one of them was told.
    """

    def __init__(self, *left: float, waits: Iterable[float] = ()) -> None:
        self.left = list(left)
        self.waits = list(waits)
        self.asked: list[float] = []
        self.told: list[float] = []

    def take(self, seconds: float) -> float:
        self.asked.append(seconds)
        return self.left.pop(0)

    def hold(self, seconds: float) -> None:
        self.told.append(seconds)

    def held(self) -> float:
        return self.waits.pop(0) if self.waits else 0.0


class Told(NoOthers):
    """Others who leave every turn free, and have been told a `wait`."""

    wait = 0.0

    def held(self) -> float:
        return self.wait


def test_a_turn_among_other_processes_is_waited_for() -> None:
    clock, others = Clock(), Others(0.5, 0.0)
    pace = Pace(1.0, clock.monotonic, clock.wait, others)
    assert turns(pace, clock, 1) == [1000.5]
    assert clock.waits == [0.5]
    # The own pace follows from then.
    assert turns(pace, clock, 1) == [1001.5]
    assert others.asked == [1.0, 1.0]


def test_another_pace_meanwhile_wants_another_turn() -> None:
    clock, others = Clock(), Others(3.0, 7.0)

    def wait(condition: Condition, seconds: float | None) -> None:
        clock.wait(condition, seconds)
        with condition:
            pace.change(5.0)

    pace = Pace(1.0, clock.monotonic, wait, others)
    # It stands in line anew, where its own turn was at 1000, and then among the others.
    assert turns(pace, clock, 1) == [1012.0]
    assert others.asked == [1.0, 5.0]


def test_as_fast_as_it_goes_takes_nobodys_turn() -> None:
    clock, others = Clock(), Others()
    pace = Pace(0.0, clock.monotonic, clock.wait, others)
    assert turns(pace, clock, 3) == [1000.0] * 3


@pytest.mark.parametrize("seconds", [0.0, 1.0])
def test_what_another_process_was_told_to_wait_is_waited_for_and_told(seconds: float) -> None:
    clock, heard = Clock(), list[float]()
    others = Others(0.0, 0.25, 0.0, waits=[30.0, 0.5])
    pace = Pace(seconds, clock.monotonic, clock.wait, others)
    pace.take_turn(Lane.SINGLE, held=heard.append)
    # All who have waited come one after the other, as ever.
    assert clock.time == (1031.0 if seconds else 1030.5)
    assert heard == [30.0, 0.5]
    assert pace.held == 0


def test_a_wait_that_another_process_is_told_while_one_waits_for_its_turn_is_heeded() -> None:
    clock, others = Clock(), Others(20.0, 1.0, waits=[30.0])
    pace = Pace(10.0, clock.monotonic, clock.wait, others)
    assert turns(pace, clock, 1) == [1051.0]


def test_one_wait_makes_no_two_of_a_process_ask_at_once() -> None:
    clock, others = Clock(), Others(0.0, 5.0, 0.0)

    def wait(condition: Condition, seconds: float | None) -> None:
        if clock.time == 1001:
            # Told to another thread, while this one waits for its turn among all.
            pace.hold(30.0)
        clock.wait(condition, seconds)

    pace = Pace(1.0, clock.monotonic, wait, others)
    turns(pace, clock, 1)
    assert turns(pace, clock, 1) == [1031.0]
    assert others.asked == [1.0, 1.0, 1.0]


def test_the_others_are_told_what_this_one_was_told() -> None:
    clock, others = Clock(), Others(0.0)
    pace = Pace(1.0, clock.monotonic, clock.wait, others)
    refuse(pace, HttpStatusError(429, 30.0))
    assert others.told == [30.0]
    assert pace.held == 30.0
    clock.time += 10
    assert pace.held == 20.0


def test_who_hears_of_a_wait_when_its_turn_comes_keeps_its_place_in_line() -> None:
    others = Told()
    queue = Queue(others)
    queue.join("list 1", Lane.LIST)
    queue.join("list 2", Lane.LIST)
    others.wait = 30.0
    queue.time += 1
    queue.pace._wake()
    wait_until(lambda: queue.pace.held, "it hears of the wait")
    others.wait = 0.0
    queue.join("single", Lane.SINGLE)
    wait_until(lambda: len(queue.pace._waiting) == 3, "it stands in line again")
    queue.time += 29
    for _ in range(3):
        queue.let_one_through()
    assert queue.end() == ["single", "list 1", "list 2"]
