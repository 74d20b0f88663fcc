"""A list is asked one address after the other, whatever the service and the network do meanwhile."""

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Condition, Thread
from threading import Event as Flag

import pytest

from jcdesk.accounts.errors import KeyringLockedError
from jcdesk.justclick import errors as e
from jcdesk.justclick.lookups import Outcome
from jcdesk.lists import delays
from jcdesk.lists.errors import DamagedJournalError, ListBusyError
from jcdesk.lists.events import Answered, End, Ended, Event, Paused, Started, Waiting
from jcdesk.lists.lock import locked
from jcdesk.lists.pace import Pace
from jcdesk.lists.policy import DOUBTS, Why
from jcdesk.lists.runner import ListRun
from tests.lists.pacing import Clock
from tests.lists.running import ALL, Service, Watch
from tests.lists.samples import made, opened

OFFLINE = e.NoConnectionError("host", e.Unreachable.NO_ROUTE)
LOST = e.ConnectionLostError("host")
DOUBT = e.HttpStatusError(500)


@pytest.fixture
def service() -> Service:
    return Service()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return made(tmp_path, 5)


@pytest.fixture
def start(path: Path, service: Service) -> Iterator[Callable[[], Watch]]:
    """Begins a run of the list, as fast as it gets."""
    watches: list[Watch] = []

    def begin() -> Watch:
        watches.append(Watch(path, service, Pace(0)))
        watches[-1].thread.start()
        return watches[-1]

    yield begin
    for watch in watches:
        watch.control.stop()
        watch.thread.join(10)
        assert not watch.thread.is_alive()


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Waits for the network are over at once."""
    monkeypatch.setattr(delays, "FIRST", 0.001)


def test_every_address_is_asked_once_in_order(
    start: Callable[[], Watch], service: Service, path: Path
) -> None:
    watch = start()
    assert watch.end() == Ended(End.FINISHED)
    assert service.asked == ALL
    assert watch.kinds == ["Started", *["Answered"] * 5, "Ended"]
    with opened(path) as journal:
        assert journal.state().finished


def test_each_answer_is_in_the_journal_before_it_is_told(path: Path, service: Service) -> None:
    kept: list[int] = []

    def tell(event: Event) -> None:
        if isinstance(event, Answered):
            with opened(path) as journal:
                kept.append(journal.state().answered)

    ListRun(path, service.look_up, Pace(0), tell).run()
    assert kept == [1, 2, 3, 4, 5]


def test_a_finished_list_asks_nobody(start: Callable[[], Watch], service: Service) -> None:
    start().end()
    watch = start()
    assert watch.end() == Ended(End.FINISHED)
    assert watch.events[0] == Started(5, 5, 0)
    assert len(service.asked) == 5


def test_a_fault_of_one_address_marks_it_and_the_others_are_asked(
    start: Callable[[], Watch], service: Service, path: Path
) -> None:
    service.script["user2"] = [e.ServiceRefusedError("3", "wrong", signed=True)]
    watch = start()
    assert watch.end() == Ended(End.FINISHED)
    outcomes = [event.lookup.outcome for event in watch.events if isinstance(event, Answered)]
    assert outcomes == [Outcome.NOT_FOUND, Outcome.FAILED, *[Outcome.NOT_FOUND] * 3]
    with opened(path) as journal:
        assert journal.state().failed == 1


@pytest.mark.parametrize(
    "error",
    [e.ServiceRefusedError("8", "limit", signed=True), e.HttpStatusError(403), KeyringLockedError()],
    ids=repr,
)
def test_what_holds_for_all_stops_the_list_and_it_goes_on_there(
    start: Callable[[], Watch], service: Service, path: Path, error: Exception
) -> None:
    service.script["user3"] = [error]
    assert start().end() == Ended(End.FAILED, error)
    assert service.asked == ALL[:3]
    with opened(path) as journal:
        state = journal.state()
        assert (state.answered, type(state.fault)) == (2, type(error))
    assert start().end() == Ended(End.FINISHED)
    assert service.asked == [*ALL[:3], *ALL[2:]]
    with opened(path) as journal:
        assert journal.state().fault is None


def test_doubtful_failures_in_a_row_stop_the_list(path: Path, service: Service) -> None:
    service.script = {name: [DOUBT] for name in ALL}
    events: list[Event] = []
    assert ListRun(path, service.look_up, Pace(0), events.append).run() == Ended(End.FAILED, DOUBT)
    assert len(service.asked) == DOUBTS


def test_doubtful_failures_with_an_answer_between_do_not(
    start: Callable[[], Watch], service: Service
) -> None:
    service.script = {name: [DOUBT] for name in ALL if name != "user3"}
    assert start().end() == Ended(End.FINISHED)


@pytest.mark.usefixtures("impatient")
def test_without_a_network_it_waits_and_goes_on_by_itself_in_order(
    start: Callable[[], Watch], service: Service
) -> None:
    service.script["user2"] = [LOST, *[OFFLINE] * 4]
    watch = start()
    assert watch.end() == Ended(End.FINISHED)
    assert service.asked == ["user1", *["user2"] * 6, "user3", "user4", "user5"]
    waits = [event for event in watch.events if isinstance(event, Waiting)]
    assert [(wait.why, wait.error) for wait in waits] == [(Why.LOST, LOST), *[(Why.OFFLINE, OFFLINE)] * 4]
    assert watch.kinds.count("GoesOn") == 5


@pytest.mark.usefixtures("impatient")
def test_an_address_whose_answer_never_comes_is_marked_in_the_end(
    start: Callable[[], Watch], service: Service
) -> None:
    service.script["user1"] = [LOST] * 10
    watch = start()
    assert watch.end() == Ended(End.FINISHED)
    assert service.asked[:4] == ["user1"] * 3 + ["user2"]


def test_going_on_tries_the_network_at_once(start: Callable[[], Watch], service: Service) -> None:
    service.script["user1"] = [OFFLINE]
    watch = start()
    assert watch.until(Waiting) == Waiting(Why.OFFLINE, 2.0, OFFLINE)
    watch.control.go_on()
    assert watch.end() == Ended(End.FINISHED)


def test_whoever_wants_to_go_on_as_soon_as_a_wait_is_told_is_heard(
    path: Path, service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(delays, "FIRST", 60.0)
    service.script["user1"] = [OFFLINE]
    events: list[Event] = []

    def tell(event: Event) -> None:
        events.append(event)
        if isinstance(event, Waiting):
            run.control.go_on()

    run = ListRun(path, service.look_up, Pace(0), tell)
    thread = Thread(target=run.run)
    thread.start()
    thread.join(20)
    run.control.stop()
    thread.join()
    assert events[-1] == Ended(End.FINISHED)


def test_whoever_pauses_while_it_waits_for_its_turn_has_nothing_asked(path: Path, service: Service) -> None:
    clock = Clock()
    events: list[Event] = []

    def wait(condition: Condition, seconds: float | None) -> None:
        clock.wait(condition, seconds)
        if service.asked == ["user1"] and Paused() not in events:
            run.control.pause()

    def tell(event: Event) -> None:
        events.append(event)
        if isinstance(event, Paused):
            assert service.asked == ["user1"]
            run.control.go_on()

    run = ListRun(path, service.look_up, Pace(1.0, clock.monotonic, wait), tell)
    assert run.run() == Ended(End.FINISHED)
    assert events.count(Paused()) == 1
    assert service.asked == ALL


def test_a_pause_lets_the_answer_under_way_come_and_asks_nothing_new(
    start: Callable[[], Watch], service: Service
) -> None:
    under_way, go = Flag(), Flag()

    def hold(address: str) -> None:
        if address.startswith("user2"):
            under_way.set()
            go.wait(10)

    service.before = hold
    watch = start()
    under_way.wait(10)
    watch.control.pause()
    go.set()
    watch.until(Paused)
    assert service.asked == ["user1", "user2"]
    assert watch.kinds == ["Started", "Answered", "Answered", "Paused"]
    watch.control.go_on()
    assert watch.end() == Ended(End.FINISHED)
    assert service.asked == ALL


def test_stopping_breaks_off_what_is_under_way_and_it_is_asked_again_later(
    start: Callable[[], Watch], service: Service
) -> None:
    watch = start()

    def stop(address: str) -> None:
        if address.startswith("user3"):
            watch.control.stop()

    service.before = stop
    assert watch.end().end in {End.STOPPED, End.FINISHED}
    service.before = lambda _: None
    assert start().end() == Ended(End.FINISHED)
    assert sorted(set(service.asked)) == ALL
    assert len(service.asked) <= 6


@pytest.mark.parametrize("state", ["paused", "waiting", "in line"])
def test_stopping_ends_a_run_that_waits(path: Path, service: Service, state: str) -> None:
    service.script["user1"] = [OFFLINE] if state == "waiting" else []
    watch = Watch(path, service, Pace(3600 if state == "in line" else 0))
    if state == "paused":
        watch.control.pause()
    watch.thread.start()
    watch.until({"paused": Paused, "waiting": Waiting, "in line": Started}[state])
    watch.control.stop()
    assert watch.end() == Ended(End.STOPPED)


def test_a_run_begins_with_a_wait_so_that_beginning_anew_is_not_faster(path: Path, service: Service) -> None:
    clock = Clock()
    for _ in range(2):
        ListRun(path, service.look_up, clock.pace(), lambda _: None).run()
    assert clock.waits == [1.0] * 5


def test_two_never_ask_the_same_list(path: Path, service: Service) -> None:
    events: list[Event] = []
    with locked(path):
        ended = ListRun(path, service.look_up, Pace(0), events.append).run()
    assert isinstance(ended.error, ListBusyError)
    assert service.asked == []
    assert events == [ended]


def test_a_damaged_journal_ends_the_run_with_the_reason(path: Path, service: Service) -> None:
    path.write_bytes(b"scribble" * 100)
    ended = ListRun(path, service.look_up, Pace(0), lambda _: None).run()
    assert isinstance(ended.error, DamagedJournalError)
