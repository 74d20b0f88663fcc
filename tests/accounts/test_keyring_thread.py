"""The thread that waits for keyrings so that nobody else has to."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import Future
from pathlib import Path
from threading import Event, current_thread
from typing import TYPE_CHECKING

import pytest

from jcdesk.accounts.accounts import Account
from jcdesk.accounts.errors import KeyringLockedError, KeyringSlowError, NoKeyError
from jcdesk.accounts.keyring_thread import KeyringThread
from jcdesk.accounts.vault import Vault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.support.keyrings import Desktop

KEY = "canary-of-the-secret-key"
LONG = 30.0
SHORT = 0.1


@pytest.fixture
def thread() -> Iterator[KeyringThread]:
    thread = KeyringThread()
    yield thread
    assert thread.close(LONG)


def fail(error: Exception) -> None:
    raise error


def test_work_is_done_in_the_keyrings_thread_and_its_result_handed_back(thread: KeyringThread) -> None:
    assert thread.call(lambda: current_thread().name, LONG) == "jcdesk-keyring"


def test_an_error_is_raised_where_it_was_asked_for(thread: KeyringThread) -> None:
    with pytest.raises(NoKeyError):
        thread.call(lambda: fail(NoKeyError("Shop")), LONG)
    assert thread.call(lambda: 1, LONG) == 1


def test_a_time_out_of_the_work_itself_is_not_taken_for_a_slow_keyring(thread: KeyringThread) -> None:
    with pytest.raises(TimeoutError):
        thread.call(lambda: fail(TimeoutError()), LONG)


def test_work_is_done_one_after_the_other_in_its_order(thread: KeyringThread) -> None:
    order: list[int] = []
    futures = [thread.submit(lambda n=n: order.append(n)) for n in range(100)]  # type: ignore[misc]
    futures[-1].result(LONG)
    assert order == list(range(100))


def test_results_and_errors_are_posted_to_whom_they_concern(thread: KeyringThread) -> None:
    results: Future[object] = Future()
    errors: Future[object] = Future()
    thread.post(lambda: "result", results.set_result, errors.set_result)
    assert results.result(LONG) == "result"
    error = KeyringLockedError()
    thread.post(lambda: fail(error), results.set_result, errors.set_result)
    assert errors.result(LONG) is error


def test_a_receiver_that_fails_does_not_end_the_thread(
    thread: KeyringThread, caplog: pytest.LogCaptureFixture
) -> None:
    thread.post(lambda: 1, lambda _: fail(ValueError("receiver")), lambda _: None)
    assert thread.call(lambda: 2, LONG) == 2
    assert "exception calling callback" in caplog.text


def test_what_was_given_up_before_its_turn_is_never_done(thread: KeyringThread) -> None:
    go_on = Event()
    done: list[str] = []
    thread.submit(lambda: go_on.wait(LONG))
    with pytest.raises(KeyringSlowError) as caught:
        thread.call(lambda: done.append("late"), SHORT)
    posted = thread.post(lambda: done.append("cancelled"), lambda _: None, lambda _: None)
    assert posted.cancel()
    go_on.set()
    thread.call(lambda: done.append("wanted"), LONG)
    assert done == ["wanted"]
    assert caught.value.seconds == SHORT


def test_a_frozen_keyring_blocks_nobody_and_answers_once_it_is_thawed(
    keyring: Desktop, account: Account, thread: KeyringThread
) -> None:
    vault = Vault()
    thread.call(lambda: Vault().set(account, KEY), LONG)
    keyring.freeze_keyring()
    answer: Future[str | None] = Future()
    thread.post(lambda: vault.get(account), answer.set_result, answer.set_exception)
    with pytest.raises(KeyringSlowError):
        thread.call(lambda: vault.set(account, "new"), SHORT)
    assert not answer.done()
    keyring.thaw_keyring()
    assert answer.result(LONG) == KEY
    assert thread.call(lambda: Vault().get(account), LONG) == KEY


def test_a_program_ends_though_its_keyring_hangs(keyring: Desktop) -> None:
    keyring.freeze_keyring()
    code = (
        "from jcdesk.accounts.accounts import Account\n"
        "from jcdesk.accounts.errors import KeyringSlowError\n"
        "from jcdesk.accounts.keyring_thread import KeyringThread\n"
        "from jcdesk.accounts.vault import Vault\n"
        "try:\n"
        "    KeyringThread().call(lambda: Vault().get(Account('S', 'acme', 'https://a.ru')), 1)\n"
        "except KeyringSlowError:\n"
        "    print('slow')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
        env=keyring.environment,
        timeout=LONG,
    )
    assert (done.stdout.strip(), done.stderr) == ("slow", "")
