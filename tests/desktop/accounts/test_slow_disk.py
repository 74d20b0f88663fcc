"""A disk that takes nothing for a while: the window goes on, and in the end all is as it was wanted."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from jcdesk.accounts.accounts import Account
from jcdesk.desktop.accounts.dialog import AccountDialog
from jcdesk.desktop.desk import Desk
from jcdesk.desktop.main_window import MainWindow
from tests.desktop.accounts.driving import (
    accounts_file,
    choose,
    choose_file,
    dialog,
    fill,
    new_form,
    no_dialog,
    open_desk,
    remove_current,
)
from tests.desktop.driving import click, said
from tests.support.answers import KEY
from tests.support.disks import StuckDisk, read_only

SHOP = Account("Shop", "acme", "https://acme.justclick.io")
WAITING = "The disk is slow: the list of accounts is still being saved…"


@pytest.fixture
def window(desk: Desk, qtbot: QtBot) -> MainWindow:
    return open_desk(qtbot, desk, SHOP)


def rename(window: MainWindow, name: str) -> AccountDialog:
    choose(window, "Change this account…")
    form = dialog(AccountDialog)
    fill(form, name=name)
    click(form, "Save")
    return form


def leave(form: AccountDialog) -> None:
    """Stop what is under way, then close the form."""
    QTest.keyClick(form, Qt.Key.Key_Escape)
    assert form.isVisible()
    assert WAITING not in said(form)
    QTest.keyClick(form, Qt.Key.Key_Escape)
    assert no_dialog()


def names() -> list[str]:
    return [account.name for account in accounts_file().load()]


def test_a_form_says_that_the_disk_is_waited_for_and_goes_on_when_it_answers(
    window: MainWindow, qtbot: QtBot, stuck: StuckDisk
) -> None:
    form = rename(window, "Renamed")
    qtbot.waitUntil(lambda: WAITING in said(form))
    assert window.windowTitle() == "Shop — jcdesk"
    click(form, "Save")
    stuck.let_go()
    qtbot.waitUntil(no_dialog)
    assert window.windowTitle() == "Renamed — jcdesk"
    assert names() == ["Renamed"]


def test_a_form_that_waits_for_the_disk_can_be_left_and_what_was_saved_comes(
    window: MainWindow, qtbot: QtBot, stuck: StuckDisk
) -> None:
    form = rename(window, "Renamed")
    qtbot.waitUntil(lambda: WAITING in said(form))
    leave(form)
    stuck.let_go()
    qtbot.waitUntil(lambda: window.windowTitle() == "Renamed — jcdesk")


def test_what_is_saved_twice_before_the_disk_takes_it_is_one_account_as_it_was_last(
    window: MainWindow, qtbot: QtBot, stuck: StuckDisk
) -> None:
    form = new_form(window)
    fill(form, login="other", key=KEY, name="First")
    click(form, "Save")
    qtbot.waitUntil(lambda: stuck.waits == 1)
    for name in ("Second", "Third"):
        QTest.keyClick(form, Qt.Key.Key_Escape)
        fill(form, name=name)
        click(form, "Save")
    stuck.let_go()
    qtbot.waitUntil(no_dialog)
    assert names() == ["Shop", "Third"]
    assert window.windowTitle() == "Third — jcdesk"


def test_a_removal_says_that_the_disk_is_waited_for(
    window: MainWindow, qtbot: QtBot, stuck: StuckDisk
) -> None:
    remove_current(window)
    qtbot.waitUntil(lambda: WAITING in said(window))
    assert window.windowTitle() == "Shop — jcdesk"
    stuck.let_go()
    qtbot.waitUntil(lambda: "“Shop” is removed from this computer." in said(window))
    assert names() == []


def test_a_list_that_is_taken_in_says_so_until_it_is(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, stuck: StuckDisk
) -> None:
    remove_current(window)
    qtbot.waitUntil(lambda: WAITING in said(window))
    path = tmp_path / "list.json"
    entry = {"name": "Course", "login": "course", "url": "https://course.justclick.io"}
    path.write_text(json.dumps({"version": 1, "accounts": [entry]}), "utf-8")
    choose(window, "Import a list…")
    choose_file(path)
    qtbot.waitUntil(lambda: WAITING in said(window))
    stuck.let_go()
    qtbot.waitUntil(lambda: "1 account added: Course." in said(window))
    assert WAITING not in said(window)
    assert names() == ["Course"]


def test_what_was_wanted_before_the_end_is_in_the_file_after_it(
    desk: Desk, window: MainWindow, qtbot: QtBot, stuck: StuckDisk
) -> None:
    for name in ("First", "Second"):
        leave(rename(window, name))
    qtbot.waitUntil(lambda: stuck.waits == 1)
    stuck.let_go()
    desk.close()
    assert names() == ["Second"]


def test_what_fails_after_the_form_was_left_is_told_in_the_window(
    window: MainWindow, qtbot: QtBot, stuck: StuckDisk
) -> None:
    leave(rename(window, "First"))
    qtbot.waitUntil(lambda: stuck.waits == 1)
    leave(rename(window, "Second"))
    with read_only(accounts_file().path.parent):
        stuck.let_go()
        qtbot.waitUntil(lambda: "The list of accounts cannot be read or written" in said(window))
    assert names() == ["Shop"]
    assert window.windowTitle() == "Shop — jcdesk"
