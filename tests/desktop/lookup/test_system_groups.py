"""Groups that the service fills by itself can be hidden: said, remembered, and held to by exports."""

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from jcdesk.demo import people
from jcdesk.desktop.desk import Desk
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.main_window import MainWindow
from tests.desktop.conftest import fresh_desk
from tests.desktop.driving import click, column, find, look_up, said, table, verdict
from tests.desktop.lookup.driving import save_as

MIXED = "mixed@example.com"


@pytest.fixture(autouse=True)
def _mixed(monkeypatch: pytest.MonkeyPatch) -> None:
    reply = people._found(
        people._in("clients_1", people.SUBSCRIBED, "1735722000"),
        people._in("allleads", people.SUBSCRIBED, "1600000001"),
        people._in("vip", people.LEFT, "1700000000"),
    )
    monkeypatch.setitem(people.PEOPLE, MIXED, reply)


def hide(window: MainWindow) -> None:
    click(window, "Hide 1 system group")


def test_they_are_shown_at_first_with_an_offer_to_hide_them(window: MainWindow, qtbot: QtBot) -> None:
    look_up(qtbot, window, MIXED)
    assert "allleads" in column(table(window), 3)
    assert verdict(window) == "Subscribed in 2 of 3 groups, unsubscribed from 1"
    assert find(window, "Hide 1 system group", QPushButton).isEnabled()


def test_hidden_they_are_counted_nowhere_and_it_is_said_how_many_they_are(
    window: MainWindow, qtbot: QtBot
) -> None:
    look_up(qtbot, window, MIXED)
    hide(window)
    assert column(table(window), 3) == ["clients_1", "vip"]
    assert verdict(window) == "Subscribed in 1 of 2 groups, unsubscribed from 1"
    assert "2 groups" in said(window)
    click(window, "Show 1 hidden system group")
    assert "allleads" in column(table(window), 3)


def test_who_is_in_none_has_nothing_to_hide(window: MainWindow, qtbot: QtBot) -> None:
    look_up(qtbot, window, "vera@example.com")
    assert not window.page.result.system_groups.isVisible()


def test_what_is_saved_and_copied_is_without_them_and_says_so(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    look_up(qtbot, window, MIXED)
    hide(window)
    click(window, "Copy as reply")
    reply = QApplication.clipboard().text()
    assert "Subscribed in 1 of 2 groups" in reply
    assert "Все контакты" not in reply
    path = tmp_path / "mixed.xlsx"
    click(window, "Export to Excel")
    save_as(qtbot, window, path)
    qtbot.waitUntil(path.exists)
    sheets = openpyxl.load_workbook(path).worksheets
    cells = [str(cell) for sheet in sheets for row in sheet.values for cell in row]
    assert "clients_1" in cells
    assert "allleads" not in cells
    assert any("without 1 system group" in cell for cell in cells)


def test_one_who_is_in_no_others_is_not_said_to_be_in_no_group(window: MainWindow, qtbot: QtBot) -> None:
    look_up(qtbot, window, "lena@example.net")
    click(window, "Hide 2 system groups")
    assert window.page.result.verdict.text() == "In no group but those that the service fills by itself"
    assert "Nothing but 2 hidden system groups" in said(window)
    click(window, "Show them: system groups")
    assert len(column(table(window), 3)) == 2


def test_the_choice_is_remembered(theme: Theme, qtbot: QtBot, home: Path) -> None:
    for number in range(2):
        with fresh_desk(theme, home) as desk:
            with qtbot.waitActive(desk.window):
                desk.open(demo=True)
            look_up(qtbot, desk.window, MIXED)
            if not number:
                hide(desk.window)
            assert len(column(table(desk.window), 3)) == 2


def test_a_change_in_one_that_is_hidden_is_not_told(
    desk: Desk, window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    look_up(qtbot, window, MIXED)
    hide(window)
    reply = people._found(
        people._in("clients_1", people.SUBSCRIBED, "1735722000"),
        people._in("allleads", people.LEFT, "1600000001"),
        people._in("vip", people.LEFT, "1700000000"),
    )
    monkeypatch.setitem(people.PEOPLE, MIXED, reply)
    look_up(qtbot, window, MIXED)
    assert "Nothing has changed" in said(window)
