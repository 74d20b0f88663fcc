"""A service that wants to be left alone is left alone by all who ask, and no address pays for it."""

from pathlib import Path
from threading import Thread

import pytest

from jcdesk.justclick import errors as e
from jcdesk.justclick.cancellation import Cancellation
from jcdesk.lists.events import End, Ended, Event, GoesOn, Paused, Waiting
from jcdesk.lists.pace import Lane, Pace
from jcdesk.lists.policy import Why
from jcdesk.lists.runner import ListRun
from tests.lists.pacing import Clock
from tests.lists.running import ALL, Service, Watch
from tests.lists.samples import made, opened


@pytest.fixture
def service() -> Service:
    return Service()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return made(tmp_path, 5)


def test_a_server_that_asks_to_wait_holds_up_single_lookups_too(path: Path, service: Service) -> None:
    service.script["user1"] = [e.HttpStatusError(429, 30.0)]
    pace = Pace(0)
    watch = Watch(path, service, pace)
    watch.thread.start()
    waiting = watch.until(Waiting)
    assert isinstance(waiting, Waiting)
    assert waiting.why is Why.BUSY
    assert waiting.seconds == pytest.approx(30, abs=5)
    # To hurry is not offered, and would change nothing.
    watch.control.go_on()
    impatient = Cancellation()
    single = Thread(target=take_turn, args=(pace, impatient))
    single.start()
    single.join(0.05)
    assert single.is_alive()
    assert service.asked == ["user1"]
    impatient.cancel()
    single.join(10)
    watch.control.stop()
    assert watch.end() == Ended(End.STOPPED)


def take_turn(pace: Pace, cancellation: Cancellation) -> None:
    """Stand in line for a single lookup until that is cancelled."""
    with pytest.raises(e.CancelledError):
        pace.take_turn(Lane.SINGLE, cancellation)


def test_a_service_that_never_has_time_stops_the_list_after_waits_as_told_and_marks_nobody(
    path: Path, service: Service
) -> None:
    refusals = [e.HttpStatusError(429, 100.0 + number) for number in range(5)]
    service.script["user2"] = list(refusals)
    clock, events = Clock(), list[Event]()
    pace = clock.pace(0.0)
    ended = ListRun(path, service.look_up, pace, events.append).run()
    assert ended == Ended(End.FAILED, refusals[-1])
    assert service.asked == ["user1"] + ["user2"] * 5
    waits = [(event.why, event.seconds) for event in events if isinstance(event, Waiting)]
    assert waits == [(Why.BUSY, 100.0 + number) for number in range(4)]
    assert clock.time == 1000 + sum(seconds for _, seconds in waits)
    with opened(path) as journal:
        state = journal.state()
        assert (state.answered, state.failed, type(state.fault)) == (1, 0, e.HttpStatusError)
    # Who goes on waits as it was told last.
    begun, events = clock.time, []
    assert ListRun(path, service.look_up, pace, events.append).run() == Ended(End.FINISHED)
    assert clock.time - begun == 100 + 4
    assert [type(event).__name__ for event in events[:3]] == ["Started", "Waiting", "GoesOn"]
    assert service.asked[6:] == ALL[1:]


def test_without_a_time_to_wait_the_waits_grow_until_an_answer_comes(path: Path, service: Service) -> None:
    busy = e.HttpStatusError(429)
    service.script = {"user1": [busy] * 3, "user2": [busy]}
    events: list[Event] = []
    assert ListRun(path, service.look_up, Clock().pace(0.0), events.append).run() == Ended(End.FINISHED)
    waits = [event.seconds for event in events if isinstance(event, Waiting)]
    assert waits == [60, 120, 240, 60]


def test_a_turn_that_comes_while_the_list_is_paused_is_no_answer(path: Path, service: Service) -> None:
    service.script["user1"] = [e.HttpStatusError(429)] * 2
    events: list[Event] = []

    def tell(event: Event) -> None:
        events.append(event)
        match event:
            case Waiting():
                run.control.pause()
            case Paused():
                run.control.go_on()

    run = ListRun(path, service.look_up, Clock().pace(0.0), tell)
    assert run.run() == Ended(End.FINISHED)
    assert [event.seconds for event in events if isinstance(event, Waiting)] == [60, 120]
    assert events.count(Paused()) == 2


def test_a_wait_that_another_one_was_told_holds_for_a_list_which_says_so(
    path: Path, service: Service
) -> None:
    clock, events = Clock(), list[Event]()
    pace = clock.pace(1.0)
    with pytest.raises(e.HttpStatusError), pace.turn(Lane.SINGLE):
        raise e.HttpStatusError(429, 90.0)
    asked_at: list[float] = []
    service.before = lambda _: asked_at.append(clock.time)
    assert ListRun(path, service.look_up, pace, events.append).run() == Ended(End.FINISHED)
    assert asked_at == [1090 + number for number in range(5)]
    assert events[1:3] == [Waiting(Why.BUSY, 90.0), GoesOn()]
