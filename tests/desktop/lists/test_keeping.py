"""What the page for lists keeps, and what it does not: other lists, and what was read but not begun."""

import gc
from dataclasses import replace
from threading import Event

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jcdesk.accounts.accounts import Account
from jcdesk.desktop.desk import Desk
from jcdesk.desktop.main_window import MainWindow
from jcdesk.justclick.cancellation import Cancellation
from jcdesk.lists import reading
from jcdesk.lists.collecting import AddressList
from jcdesk.lists.shelf import Kept, Shelf, Unreadable
from jcdesk.system.paths import state_folder
from tests.desktop.driving import click
from tests.desktop.lists.driving import PEOPLE, check, paste_list, start_held, until_settled
from tests.desktop.lists.service import People


def test_of_two_looks_at_the_lists_the_later_one_is_shown(
    desk: Desk, window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    check(qtbot, window)
    looks: list[int] = []
    go = Event()
    look = Shelf.lists

    def look_slowly(shelf: Shelf) -> list[Kept | Unreadable]:
        lists = look(shelf)
        looks.append(len(lists))
        if len(looks) == 1:
            assert go.wait(60)
        return lists

    monkeypatch.setattr(Shelf, "lists", look_slowly)
    click(window, "All lists")
    [path] = (state_folder() / "lists").glob("*.jclist")
    qtbot.waitUntil(lambda: looks == [1])
    desk.lists._removing._remove(path)
    qtbot.waitUntil(lambda: looks == [1, 0])
    go.set()
    # Then all that was found is on its way to the window.
    desk.services.tasks._pool.shutdown(wait=True)
    QCoreApplication.sendPostedEvents(None)
    assert window.lists.home.model.rowCount() == 0


def test_a_list_that_is_begun_at_the_start_is_not_taken_for_one_of_before(
    desk: Desk, window: MainWindow, qtbot: QtBot, service: People, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered: list[str] = []
    desk.lists.unfinished_found.connect(lambda words, _path: offered.append(words))
    go = Event()
    look = Shelf.lists

    def look_later(shelf: Shelf) -> list[Kept | Unreadable]:
        assert go.wait(60)
        # As it is between its beginning and its first question.
        return [replace(one, running=False) for one in look(shelf) if isinstance(one, Kept)]

    monkeypatch.setattr(Shelf, "lists", look_later)
    desk.lists.look_for_unfinished()
    start_held(qtbot, window, service)
    go.set()
    desk.services.tasks._pool.shutdown(wait=True)
    QCoreApplication.sendPostedEvents(None)
    assert offered == []
    desk.close()
    service.gate.set()


def lists_in_memory() -> int:
    """How many lists that were read are kept."""
    gc.collect()
    return sum(isinstance(one, AddressList) for one in gc.get_objects())


@pytest.mark.parametrize("end", ["Start", "Back", "account"])
def test_nothing_of_what_was_read_is_kept_once_it_is_out_of_sight(
    window: MainWindow, qtbot: QtBot, desk: Desk, account: Account, end: str
) -> None:
    before = lists_in_memory()
    paste_list(qtbot, window, f"{PEOPLE}not an address of Vera's\n")
    assert lists_in_memory() == before + 1
    if end == "account":
        with qtbot.waitSignal(desk.book.changed):
            desk.book.remove(account)
    else:
        click(window, end)
    qtbot.waitUntil(lambda: lists_in_memory() == before)
    assert window.lists.preview.table.texts.rowCount() == 0
    if end == "Start":
        until_settled(qtbot, window)


def test_a_list_that_is_being_read_is_dropped_with_its_account(
    window: MainWindow, qtbot: QtBot, desk: Desk, account: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = lists_in_memory()
    read, go, over = reading.read_text, Event(), Event()

    def read_later(text: str, cancellation: Cancellation) -> AddressList:
        assert go.wait(60)
        try:
            return read(text, cancellation)
        finally:
            over.set()

    monkeypatch.setattr(reading, "read_text", read_later)
    QApplication.clipboard().setText(PEOPLE)
    QTest.keyClick(window.lists, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert window.lists.at_reading
    with qtbot.waitSignal(desk.book.changed):
        desk.book.remove(account)
    go.set()
    assert over.wait(60)
    qtbot.waitUntil(lambda: lists_in_memory() == before)
    assert window.lists.at_home
