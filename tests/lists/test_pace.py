"""No burst, whatever the clock and the user do; single lookups first."""

from math import inf, nan
from threading import Condition

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jcdesk.justclick.cancellation import Cancellation
from jcdesk.justclick.errors import CancelledError, HttpStatusError
from jcdesk.lists.pace import Lane, Pace
from tests.lists.pacing import Clock, Queue, refuse, turns
from tests.support.waiting import wait_until


def test_the_first_turn_comes_at_once_and_each_other_a_second_later() -> None:
    clock = Clock()
    assert turns(clock.pace(), clock, 4) == [1000, 1001, 1002, 1003]


def test_a_slow_answer_counts_as_waiting() -> None:
    clock = Clock()
    pace = clock.pace()
    turns(pace, clock, 1)
    clock.time += 0.75
    turns(pace, clock, 1)
    assert clock.waits == [0.25]


@pytest.mark.parametrize("asleep", [1.5, 3600.0, 1e9])
def test_a_sleep_of_the_machine_earns_one_request_and_no_more(asleep: float) -> None:
    clock = Clock()
    pace = clock.pace()
    turns(pace, clock, 3)
    clock.time += asleep
    woken = clock.time
    assert turns(pace, clock, 3) == [woken, woken + 1, woken + 2]


@pytest.mark.parametrize("back", [0.5, 1e6])
def test_a_clock_that_goes_back_makes_nobody_wait_longer_than_the_pace(back: float) -> None:
    clock = Clock()
    pace = clock.pace()
    turns(pace, clock, 1)
    clock.time -= back
    turns(pace, clock, 1)
    assert clock.waits == [1.0]


STEPS = st.tuples(st.sampled_from(["turn", "jump", "change", "hold", "restart"]), st.floats(-5000, 5000))


@given(st.lists(STEPS, max_size=40))
def test_no_sequence_of_jumps_holds_and_figures_makes_a_burst(steps: list[tuple[str, float]]) -> None:
    clock = Clock()
    pace = clock.pace()
    last: float | None = None
    for what, figure in steps:
        match what:
            case "jump":
                clock.time += figure
            case "change":
                pace.change(abs(figure) / 10)
            case "hold":
                pace.hold(figure)
            case "restart":
                pace.restart()
                # As if one had begun just now, by a clock that may have gone back.
                last = clock.time
            case _:
                before, clock.waits = clock.time, []
                pace.take_turn(Lane.LIST)
                at_once = last is None or pace.seconds < 1e-6 or before - last >= pace.seconds - 1e-6
                assert clock.waits or at_once
                assert sum(clock.waits) <= max(pace.seconds, 5000)
                last = clock.time


def test_changing_the_figure_holds_from_the_last_request_on() -> None:
    clock = Clock()
    pace = clock.pace(10)
    turns(pace, clock, 1)
    pace.change(2)
    assert turns(pace, clock, 2) == [1002, 1004]
    assert pace.seconds == 2


def test_a_restart_counts_as_a_request_and_its_gap_follows_the_figure() -> None:
    clock = Clock()
    pace = clock.pace(60)
    pace.restart()
    clock.time += 1
    pace.change(2)
    assert turns(pace, clock, 2) == [1002, 1004]


@pytest.mark.parametrize("seconds", [-1, nan, inf, 1e9])
def test_a_figure_that_is_no_pace_is_refused(seconds: float) -> None:
    with pytest.raises(ValueError, match=str(seconds)):
        Pace(seconds)
    pace = Pace()
    with pytest.raises(ValueError, match=str(seconds)):
        pace.change(seconds)
    assert pace.seconds == 1.0


def test_whoever_is_told_to_wait_holds_up_all() -> None:
    clock = Clock()
    pace = clock.pace()
    turns(pace, clock, 1)
    pace.hold(30)
    pace.hold(10)
    pace.take_turn(Lane.SINGLE)
    assert clock.time == 1030


@pytest.mark.parametrize(
    ("error", "wait"),
    [
        (HttpStatusError(429, 30.0), 30),
        (HttpStatusError(429), 60),
        (HttpStatusError(429, 86400.0), 3600),
        (HttpStatusError(503, 30.0), 30),
        (HttpStatusError(503), 1),
        (HttpStatusError(500, 30.0), 1),
        (CancelledError(), 1),
    ],
    ids=repr,
)
def test_a_wish_to_be_left_alone_holds_for_whoever_asks_next(error: Exception, wait: float) -> None:
    clock = Clock()
    pace = clock.pace()
    refuse(pace, error)
    heard: list[float] = []
    pace.take_turn(Lane.LIST, held=heard.append)
    assert clock.time == 1000 + wait
    assert heard == ([wait] if wait > 1 else [])


def test_waits_that_are_not_told_grow_until_something_is_answered() -> None:
    clock = Clock()
    pace = clock.pace()
    begun: list[float] = []
    for error in (HttpStatusError(429),) * 3:
        refuse(pace, error)
        begun.append(clock.time)
    with pace.turn(Lane.LIST):
        begun.append(clock.time)
    refuse(pace, HttpStatusError(429))
    begun += turns(pace, clock, 1)
    assert begun == [1000, 1060, 1180, 1420, 1481]


def test_each_wait_is_heard_of_once_also_by_those_in_line() -> None:
    clock, heard = Clock(), list[float]()

    def wait(condition: Condition, seconds: float | None) -> None:
        clock.wait(condition, 2.0)
        if clock.time == 1010:
            pace.hold(50)

    pace = Pace(1, clock.monotonic, wait)
    pace.hold(20)
    pace.take_turn(Lane.LIST, held=heard.append)
    assert heard == [20, 50]
    assert clock.time == 1060


@pytest.fixture
def queue() -> Queue:
    return Queue()


def test_single_lookups_go_first_and_each_lane_keeps_its_order(queue: Queue) -> None:
    queue.join("list 1", Lane.LIST)
    queue.join("list 2", Lane.LIST)
    queue.join("single 1", Lane.SINGLE)
    queue.join("single 2", Lane.SINGLE)
    for _ in range(4):
        queue.let_one_through()
    assert queue.end() == ["single 1", "single 2", "list 1", "list 2"]


def test_giving_up_lets_the_next_one_through(queue: Queue) -> None:
    cancellation = Cancellation()
    queue.join("first", Lane.LIST, cancellation)
    queue.join("second", Lane.LIST)
    cancellation.cancel()
    wait_until(lambda: queue.order, "the first one gives up")
    queue.let_one_through()
    assert queue.end() == ["first gave up", "second"]


def test_who_has_given_up_already_gets_no_turn() -> None:
    cancellation = Cancellation()
    cancellation.cancel()
    clock = Clock()
    pace = clock.pace()
    with pytest.raises(CancelledError):
        pace.take_turn(Lane.SINGLE, cancellation)
    assert turns(pace, clock, 1) == [1000]
