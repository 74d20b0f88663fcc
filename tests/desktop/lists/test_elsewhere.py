"""A list that another process is asking: the window shows how it goes there."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from jcdesk.accounts.accounts import Account
from jcdesk.desktop.main_window import MainWindow
from jcdesk.lists.journal import About, digest_of
from jcdesk.lists.reading import read_text
from jcdesk.lists.shelf import Shelf
from jcdesk.system.paths import state_folder
from tests.desktop.driving import click, column, said
from tests.desktop.lists.driving import PEOPLE, results
from tests.desktop.lists.service import People

_ASK = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from jcdesk.justclick.errors import CancelledError
from jcdesk.justclick.lookups import Lookup, Outcome
from jcdesk.lists.pace import Pace
from jcdesk.lists.runner import ListRun

def look_up(address, cancellation):
    print(address, flush=True)
    if not sys.stdin.readline():
        raise CancelledError
    return Lookup(address, datetime.now(UTC), Outcome.NOT_FOUND)

ListRun(Path(sys.argv[1]), look_up, Pace(0.0), lambda event: None).run()
"""
"""Asks the list in its first argument, and gives an answer for each line that it gets."""

ELSEWHERE = "Another jcdesk is asking this list. What it finds is shown here; stop it there."


class Other:
    """The other process. It has asked for one answer more than it was given."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process
        self._until_asked()

    def answer(self) -> None:
        """Give it the answer that it waits for, until it asks for the next one, if there is one."""
        assert self._process.stdin is not None
        self._process.stdin.write("\n")
        self._process.stdin.flush()
        self._until_asked()

    def stop(self) -> None:
        """Let it end, unless it has."""
        if self._process.poll() is None:
            self._process.communicate(timeout=60)

    def _until_asked(self) -> None:
        assert self._process.stdout is not None
        self._process.stdout.readline()


@contextmanager
def asking(path: Path) -> Iterator[Other]:
    command = [sys.executable, "-W", "error", "-c", _ASK, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        other = Other(process)
        yield other
        other.stop()


@pytest.fixture
def path(window: MainWindow, account: Account) -> Path:
    """A list that nobody has asked yet."""
    read = read_text(PEOPLE)
    digest = digest_of(read.addresses)
    about = About("people.txt", datetime.now(UTC), "Shop", account.login, account.url, "", 4, digest)
    return Shelf(state_folder() / "lists").add(about, read)


def says(window: MainWindow, words: str) -> bool:
    return words in said(window)


def shows(window: MainWindow, answered: int) -> bool:
    return results(window).count("Not in the account") == answered


def test_it_is_said_and_what_is_found_there_is_shown_here(
    window: MainWindow, qtbot: QtBot, service: People, path: Path
) -> None:
    bar = window.lists.view.run_bar
    with asking(path) as other:
        window.lists.home.show_wanted.emit(path)
        qtbot.waitUntil(lambda: ELSEWHERE in said(window))
        assert not any(button.isVisible() for button in (bar.go_on, bar.pause, bar.stop))
        for words, answered in (("1 of 4 addresses asked", 1), ("2 of 4 addresses asked", 2)):
            other.answer()
            qtbot.waitUntil(partial(says, window, words))
            qtbot.waitUntil(partial(shows, window, answered))
        other.stop()
        # From here on it can go on in this window.
        qtbot.waitUntil(bar.go_on.isVisible)
    assert ELSEWHERE not in said(window)
    assert service.asked == []
    click(window, "Go on")
    qtbot.waitUntil(window.lists.view.head.again.isVisible)
    assert len(service.asked) == 2


def test_when_it_is_done_there_it_is_done_here(window: MainWindow, qtbot: QtBot, path: Path) -> None:
    with asking(path) as other:
        window.lists.home.show_wanted.emit(path)
        qtbot.waitUntil(lambda: ELSEWHERE in said(window))
        for _ in range(4):
            other.answer()
        qtbot.waitUntil(window.lists.view.head.again.isVisible)
        assert not window.lists.view.run_bar.isVisible()


def test_a_list_that_begins_to_be_asked_there_is_noticed(
    window: MainWindow, qtbot: QtBot, path: Path
) -> None:
    window.lists.home.show_wanted.emit(path)
    bar = window.lists.view.run_bar
    qtbot.waitUntil(bar.go_on.isVisible)
    with asking(path):
        qtbot.waitUntil(lambda: ELSEWHERE in said(window))
        assert not bar.go_on.isVisible()


def test_among_all_lists_its_row_follows_it(window: MainWindow, qtbot: QtBot, path: Path) -> None:
    def state() -> str:
        [words] = column(window.lists.home.table, 3)
        return words

    with asking(path) as other:
        window.lists.home.show_wanted.emit(path)
        click(window, "All lists")
        qtbot.waitUntil(lambda: window.lists.home.model.rowCount() == 1)
        qtbot.waitUntil(lambda: state() == "0 of 4 addresses asked, going on in another window")
        other.answer()
        qtbot.waitUntil(lambda: state() == "1 of 4 addresses asked, going on in another window")
        other.stop()
        qtbot.waitUntil(lambda: state() == "interrupted: 1 of 4 addresses asked")
