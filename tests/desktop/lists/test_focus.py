"""The keyboard is with what is seen: what comes on the page of lists takes it from no other page."""

from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from jcdesk.accounts.accounts import Account
from jcdesk.desktop.desk import Desk
from jcdesk.desktop.main_window import MainWindow
from jcdesk.lists import reading
from jcdesk.lists.shelf import Shelf
from tests.desktop.accounts.driving import focused
from tests.desktop.driving import click, find
from tests.desktop.lists.driving import PEOPLE, drop, paste_list, start_held, until_settled
from tests.desktop.lists.service import People
from tests.support.gates import held


@pytest.mark.parametrize("content", [PEOPLE, "nobody\n", None])
def test_a_list_that_is_read_takes_the_keyboard_from_no_other_page(
    window: MainWindow,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    gate: Event,
    content: str | None,
) -> None:
    monkeypatch.setattr(reading, "read_file", held(gate, reading.read_file))
    file = tmp_path / "list.txt"
    if content is not None:
        file.write_text(content, "utf-8")
    drop(window, file)
    assert window.lists.at_reading
    assert focused() is find(window.lists, "Cancel", QPushButton)
    window.focus_search()
    gate.set()
    qtbot.waitUntil(lambda: not window.lists.at_reading)
    QApplication.processEvents()
    assert focused() is window.page.bar.box
    click(window, "Lists")
    lists = window.lists
    assert focused() is (lists.preview.start_button if content == PEOPLE else lists.home.place.open_button)


def test_the_keyboard_is_with_cancel_while_a_list_is_read(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, gate: Event
) -> None:
    monkeypatch.setattr(reading, "read_file", held(gate, reading.read_file))
    (tmp_path / "list.txt").write_text(PEOPLE, "utf-8")
    drop(window, tmp_path / "list.txt")
    window.focus_search()
    click(window, "Lists")
    assert focused() is find(window.lists, "Cancel", QPushButton)


def test_a_list_that_begins_takes_the_keyboard_from_no_other_page(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, gate: Event, service: People
) -> None:
    monkeypatch.setattr(Shelf, "add", held(gate, Shelf.add))
    paste_list(qtbot, window)
    click(window, "Start")
    window.focus_search()
    gate.set()
    qtbot.waitUntil(lambda: len(service.asked) == 4)
    until_settled(qtbot, window)
    assert focused() is window.page.bar.box
    click(window, "Lists")
    assert focused() is window.lists.view.table


def test_what_happens_to_accounts_leaves_the_keyboard_where_it_is(
    window: MainWindow, qtbot: QtBot, desk: Desk, account: Account
) -> None:
    paste_list(qtbot, window)
    assert focused() is window.lists.preview.start_button
    for place, name in ((window.lists.bar.accounts, "Renamed"), (window.page.bar.box, "Renamed again")):
        if place is window.page.bar.box:
            window.focus_search()
        place.setFocus()
        with qtbot.waitSignal(desk.book.changed):
            desk.book.keep(replace(account, name=name), account)
        assert focused() is place


def test_where_nothing_can_be_started_the_keyboard_is_with_back(
    window: MainWindow, qtbot: QtBot, service: People
) -> None:
    service.gate.clear()
    paste_list(qtbot, window)
    click(window, "Start")
    qtbot.waitUntil(lambda: len(service.asked) == 1)
    click(window, "All lists")
    paste_list(qtbot, window, "other@example.com\n")
    assert focused() is window.lists.preview.back_button
    service.gate.set()


def test_the_keyboard_stays_with_the_buttons_of_a_list(
    window: MainWindow, qtbot: QtBot, service: People
) -> None:
    start_held(qtbot, window, service)
    bar = window.lists.view.run_bar
    bar.pause.setFocus()
    for button, then in ((bar.pause, bar.go_on), (bar.go_on, bar.pause)):
        QTest.keyClick(button, Qt.Key.Key_Space)
        qtbot.waitUntil(then.isVisible)
        assert focused() is then
    bar.stop.setFocus()
    QTest.keyClick(bar.stop, Qt.Key.Key_Space)
    service.gate.set()
    until_settled(qtbot, window)
    assert focused() is bar.go_on
    QTest.keyClick(bar.go_on, Qt.Key.Key_Space)
    until_settled(qtbot, window)
    assert not bar.isVisible()
    assert focused() is window.lists.view.table
