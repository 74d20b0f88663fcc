"""Work in other threads, results in the window's."""

from collections.abc import Callable
from functools import partial
from threading import Event, current_thread, main_thread

import pytest
from pytestqt.qtbot import QtBot

from jcdesk.desktop.tasks import Tasks
from tests.support.waiting import wait_until


def test_work_is_done_elsewhere_and_its_result_arrives_in_the_windows_thread(qtbot: QtBot) -> None:
    tasks = Tasks()
    seen: list[object] = []
    tasks.run(current_thread, lambda worker: seen.extend((worker, current_thread())), seen.append)
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert seen[0] is not main_thread()
    assert seen[1] is main_thread()
    tasks.close()


def test_an_error_arrives_as_an_error(qtbot: QtBot) -> None:
    tasks = Tasks()
    errors: list[Exception] = []
    tasks.run(lambda: 1 // 0, lambda _result: None, errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert isinstance(errors[0], ZeroDivisionError)
    tasks.close()


def test_a_forgotten_task_tells_nothing(qtbot: QtBot) -> None:
    tasks = Tasks()
    go = Event()
    told: list[object] = []
    task = tasks.run(go.wait, told.append, told.append)
    task.forget()
    go.set()
    after: list[bool] = []
    # The queue keeps its order: once this has come, the forgotten result has been and gone.
    tasks.run(lambda: True, after.append, lambda _error: None)
    qtbot.waitUntil(lambda: bool(after))
    tasks.close()
    assert told == []


def test_nothing_is_told_after_the_end(qtbot: QtBot) -> None:
    tasks = Tasks()
    told: list[bool] = []
    tasks.run(lambda: True, told.append, lambda _error: None)
    tasks.close()
    qtbot.wait(0)
    assert told == []


def test_work_that_has_a_thread_of_its_own_is_told_in_the_windows_thread(qtbot: QtBot) -> None:
    tasks = Tasks()
    told: list[str] = []

    def begin(done: Callable[[str], None], _failed: Callable[[Exception], None]) -> Callable[[], None]:
        done("result")
        return lambda: None

    tasks.start(begin, told.append, lambda _error: None)
    assert told == []
    qtbot.waitUntil(lambda: told == ["result"])
    tasks.close()


def test_forgotten_work_is_given_up_by_the_one_who_does_it(qtbot: QtBot) -> None:
    tasks = Tasks()
    given_up: list[bool] = []
    task = tasks.start(
        lambda _done, _failed: lambda: given_up.append(True), lambda _result: None, lambda _error: None
    )
    assert given_up == []
    task.forget()
    assert given_up == [True]
    tasks.close()


def test_a_bug_in_work_that_nobody_waits_for_is_raised_in_the_windows_thread(qtbot: QtBot) -> None:
    tasks = Tasks()
    with qtbot.captureExceptions() as caught:
        tasks.run(lambda: 1 // 0)
        qtbot.waitUntil(lambda: caught != [])
    assert [error for error, *_ in caught] == [ZeroDivisionError]
    tasks.close()


def test_one_thread_does_all_in_its_order_also_what_has_not_begun_when_it_is_to_finish() -> None:
    tasks = Tasks(threads=1)
    done: list[int] = []
    tasks.run(lambda: wait_until(lambda: tasks._closed, "the end"))
    for number in range(3):
        tasks.run(partial(done.append, number))
    assert done == []
    tasks.close(finish=True)
    assert done == [0, 1, 2]


@pytest.mark.parametrize("times", [1, 2])
def test_closing_may_be_asked_for_twice(times: int) -> None:
    tasks = Tasks()
    for _ in range(times):
        tasks.close()
