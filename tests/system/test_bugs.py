"""Exceptions that nobody handles, wherever they surface, without a window."""

import gc
import sys
import threading
from collections.abc import Iterator
from threading import Thread

import pytest

from jcdesk.system.bugs import LONGEST, Bug, BugHooks


class MistakeError(Exception):
    """A mistake that a test makes."""


class UnspeakableError(Exception):
    """An exception that cannot even be shown."""

    def __str__(self) -> str:
        raise MistakeError

    def __getattribute__(self, name: str) -> object:
        if name == "__notes__":
            raise MistakeError
        return super().__getattribute__(name)


def caught(error: BaseException) -> BaseException:
    """The error as it is after it was raised."""
    try:
        raise error
    except type(error) as raised:
        return raised


@pytest.fixture
def found() -> Iterator[list[Bug]]:
    bugs: list[Bug] = []
    with BugHooks(bugs.append):
        yield bugs


def fail() -> None:
    raise MistakeError("oops")


def test_a_thread_that_ends_in_an_exception_is_a_bug(found: list[Bug]) -> None:
    thread = Thread(target=fail, name="a-worker")
    thread.start()
    thread.join()
    (bug,) = found
    assert bug.thread == "a-worker"
    assert bug.place.startswith(f"MistakeError {__file__}:")
    assert bug.text.rstrip().endswith("MistakeError: oops")
    assert "in fail" in bug.text


def test_what_cannot_be_raised_is_a_bug(found: list[Bug]) -> None:
    class Dying:
        def __del__(self) -> None:
            fail()

    Dying()
    gc.collect()
    (bug,) = found
    assert "Dying.__del__" in bug.text
    assert bug.text.rstrip().endswith("MistakeError: oops")


def test_what_reaches_the_interpreter_is_a_bug(found: list[Bug]) -> None:
    error = caught(MistakeError("oops"))
    sys.excepthook(type(error), error, error.__traceback__)
    assert [bug.text.rstrip().endswith("MistakeError: oops") for bug in found] == [True]


def test_to_be_told_to_end_is_no_bug(found: list[Bug], capsys: pytest.CaptureFixture[str]) -> None:
    error = caught(KeyboardInterrupt())
    before = len(found)
    with BugHooks(found.append) as hooks:
        hooks._before = (lambda *_: None, *hooks._before[1:])
        sys.excepthook(KeyboardInterrupt, error, None)
    thread = Thread(target=sys.exit)
    thread.start()
    thread.join()
    assert len(found) == before


def test_afterwards_the_hooks_are_as_they_were() -> None:
    before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
    with BugHooks(lambda _bug: None):
        assert sys.excepthook is not before[0]
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == before


def test_an_exception_that_cannot_be_shown_is_named() -> None:
    bug = Bug.of(caught(UnspeakableError()))
    assert "UnspeakableError" in bug.text


def test_a_bug_keeps_no_exception_alive() -> None:
    bug = Bug.of(caught(MistakeError("oops")))
    assert all(isinstance(value, str) for value in (bug.place, bug.thread, bug.text))


def test_of_an_endless_text_the_end_is_kept() -> None:
    bug = Bug.of(caught(MistakeError("x" * 10**6 + "the end")))
    assert len(bug.text) <= LONGEST
    assert bug.text.rstrip().endswith("the end")


def test_endless_recursion_is_a_bug_like_any_other() -> None:
    def deeper() -> None:
        deeper()

    try:
        deeper()
    except RecursionError as error:
        bug = Bug.of(error)
    assert "RecursionError" in bug.text
    assert "repeated" in bug.text
