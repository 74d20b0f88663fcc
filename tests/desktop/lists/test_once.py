"""One list at a time: where another one is asked or about to begin, none is begun beside it."""

from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from jcdesk.desktop.main_window import MainWindow
from jcdesk.lists.shelf import Shelf
from jcdesk.system.paths import state_folder
from tests.desktop.driving import click, find, said
from tests.desktop.lists.conftest import Wait
from tests.desktop.lists.driving import check, paste_list, start, start_held, until_settled
from tests.desktop.lists.service import People
from tests.support.disks import files_no_larger_than
from tests.support.gates import held

BUSY = "Another list of this account is being asked."


def lists_on_disk() -> list[Path]:
    return sorted((state_folder() / "lists").glob("*.jclist"))


def show_list(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    """Choose the list at `path` among all lists, and show it."""
    click(window, "All lists")
    home = window.lists.home
    qtbot.waitUntil(lambda: home.model.rowCount() == len(lists_on_disk()))
    paths = [home.model.item(row).path for row in range(home.model.rowCount())]
    home.table.selectRow(paths.index(path))
    click(window, "Show list")
    qtbot.waitUntil(lambda: window.lists.view.state is not None)


def test_a_list_can_go_on_when_the_other_one_of_its_account_has_ended(
    window: MainWindow, qtbot: QtBot, service: People, until_idle: Wait
) -> None:
    start_held(qtbot, window, service)
    click(window, "Stop")
    service.gate.set()
    until_idle()
    [stopped] = lists_on_disk()
    click(window, "All lists")
    service.gate.clear()
    paste_list(qtbot, window, "late@example.com\n")
    start(qtbot, window)
    qtbot.waitUntil(lambda: service.asked[-1] == "late@example.com")
    show_list(qtbot, window, stopped)
    go_on = find(window, "Go on", QPushButton)
    assert not go_on.isEnabled()
    assert BUSY in said(window)
    service.gate.set()
    until_idle()
    assert go_on.isEnabled()
    assert BUSY not in said(window)
    click(window, "Go on")
    until_idle()
    assert set(service.asked[2:]) == {*service.asked, "vera@example.com"} - {"late@example.com"}


def test_what_was_read_can_be_started_when_the_other_list_of_its_account_has_ended(
    window: MainWindow, qtbot: QtBot, service: People, until_idle: Wait
) -> None:
    start_held(qtbot, window, service)
    click(window, "All lists")
    paste_list(qtbot, window, "late@example.com\n")
    assert BUSY in said(window)
    begin = find(window, "Start", QPushButton)
    assert not begin.isEnabled()
    service.gate.set()
    qtbot.waitUntil(begin.isEnabled)
    assert BUSY not in said(window)
    start(qtbot, window)
    until_idle()
    assert service.asked[-1] == "late@example.com"


def test_to_ask_all_again_twice_makes_one_list(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, gate: Event, until_idle: Wait
) -> None:
    check(qtbot, window)
    [first] = lists_on_disk()
    monkeypatch.setattr(Shelf, "add", held(gate, Shelf.add))
    again = find(window, "Ask all again", QPushButton)
    for _ in range(2):
        again.click()
    # Nor from anywhere else.
    show_list(qtbot, window, first)
    assert not again.isEnabled()
    click(window, "All lists")
    paste_list(qtbot, window, "late@example.com\n")
    begin = find(window, "Start", QPushButton)
    assert not begin.isEnabled()
    gate.set()
    qtbot.waitUntil(lambda: window.lists.view.path not in {None, first})
    until_idle()
    assert len(lists_on_disk()) == 2
    assert again.isEnabled()


def test_what_cannot_be_asked_again_for_want_of_room_can_be_tried_once_more(
    window: MainWindow, qtbot: QtBot, until_idle: Wait
) -> None:
    check(qtbot, window)
    [first] = lists_on_disk()
    again = find(window, "Ask all again", QPushButton)
    with files_no_larger_than(4096):
        click(window, "Ask all again")
        assert not again.isEnabled()
        qtbot.waitUntil(again.isEnabled)
        assert "the disk is full" in said(window)
    click(window, "Ask all again")
    qtbot.waitUntil(lambda: window.lists.view.path not in {None, first})
    until_idle()
    until_settled(qtbot, window)
    assert len(lists_on_disk()) == 2
