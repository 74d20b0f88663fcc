"""Removing lists: the question says which one, and the next one is near."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from jcdesk.desktop.main_window import MainWindow
from tests.desktop.accounts.driving import dialog
from tests.desktop.driving import click, column
from tests.desktop.lists.driving import answer, check, drop, start, start_held, until_settled
from tests.desktop.lists.service import People


@pytest.fixture
def three(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """The window with three lists: one.txt, two.txt, three.txt, in whatever order."""
    for name in ("one", "two", "three"):
        file = tmp_path / f"{name}.txt"
        file.write_text("anna@example.com\n", "utf-8")
        drop(window, file)
        qtbot.waitUntil(window.lists.preview.isVisible)
        start(qtbot, window)
        until_settled(qtbot, window)
        click(window, "All lists")
    qtbot.waitUntil(lambda: len(names(window)) == 3)
    return window


def names(window: MainWindow) -> list[str]:
    return column(window.lists.home.table, 0)


def chosen_row(window: MainWindow) -> int:
    [row] = window.lists.home.table.selectionModel().selectedRows()
    return row.row()


def remove_chosen(qtbot: QtBot, window: MainWindow) -> str:
    """Remove the list that is chosen; returns what was asked."""
    left = len(names(window)) - 1
    click(window, "Remove list")
    asked = dialog(QMessageBox).text()
    answer("Remove")
    qtbot.waitUntil(lambda: len(names(window)) == left)
    return asked


def test_the_question_names_the_list_and_the_one_after_it_is_chosen_then(
    three: MainWindow, qtbot: QtBot
) -> None:
    first, second, third = names(three)
    three.lists.home.table.selectRow(1)
    assert f"“{second}”" in remove_chosen(qtbot, three)
    assert (names(three), chosen_row(three)) == ([first, third], 1)
    assert f"“{third}”" in remove_chosen(qtbot, three)
    # There is none after it.
    assert (names(three), chosen_row(three)) == ([first], 0)


def test_lists_of_one_name_are_told_apart_by_their_account_their_time_and_how_far_they_are(
    window: MainWindow, qtbot: QtBot, service: People
) -> None:
    start_held(qtbot, window, service)
    click(window, "Stop")
    service.gate.set()
    until_settled(qtbot, window)
    click(window, "All lists")
    qtbot.waitUntil(lambda: names(window) == ["pasted addresses"])
    click(window, "Remove list")
    more = dialog(QMessageBox).informativeText()
    model = window.lists.home.model
    for part in ("Shop", *(str(model.index(0, number).data()) for number in range(1, 4))):
        assert part in more
    answer("Cancel")


def test_delete_asks_whether_the_chosen_list_is_to_be_removed(three: MainWindow, qtbot: QtBot) -> None:
    first, second, third = names(three)
    table = three.lists.home.table
    table.setFocus()
    table.selectRow(1)
    QTest.keyClick(table, Qt.Key.Key_Delete)
    assert f"“{second}”" in dialog(QMessageBox).text()
    answer("Remove")
    qtbot.waitUntil(lambda: names(three) == [first, third])


def test_a_repeat_says_of_which_list_as_long_as_that_is_there(
    window: MainWindow, qtbot: QtBot, service: People
) -> None:
    check(qtbot, window)
    first = window.lists.view.path
    click(window, "Ask all again")
    qtbot.waitUntil(lambda: window.lists.view.path != first)
    until_settled(qtbot, window)
    click(window, "All lists")
    qtbot.waitUntil(lambda: len(names(window)) == 2)
    begun = column(window.lists.home.table, 2)[1]
    assert names(window) == [f"pasted addresses, repeat of {begun}", "pasted addresses"]
    window.lists.home.table.selectRow(1)
    remove_chosen(qtbot, window)
    assert names(window) == ["pasted addresses"]


def ask_again(qtbot: QtBot, window: MainWindow) -> None:
    """Have the list that is shown asked again, and go back to all lists."""
    before = window.lists.view.path
    click(window, "Ask all again")
    qtbot.waitUntil(lambda: window.lists.view.path not in {None, before})
    until_settled(qtbot, window)


def question(window: MainWindow) -> str:
    """What is said beside the question whether to remove the list that is chosen; it is not removed."""
    click(window, "Remove list")
    said = dialog(QMessageBox).informativeText()
    answer("Cancel")
    return said


def test_the_question_says_which_lists_lose_what_has_changed(asked: MainWindow, qtbot: QtBot) -> None:
    first = asked.lists.view.path
    assert first is not None
    ask_again(qtbot, asked)
    click(asked, "All lists")
    home = asked.lists.home
    qtbot.waitUntil(lambda: home.model.rowCount() == 2)
    home.table.selectRow(0)
    assert "no longer show" not in question(asked)
    home.table.selectRow(1)
    begun = column(home.table, 2)[0]
    assert f"The list begun {begun} repeats it, and can then no longer show what has changed." in question(
        asked
    )
    home.show_wanted.emit(first)
    until_settled(qtbot, asked)
    ask_again(qtbot, asked)
    click(asked, "All lists")
    qtbot.waitUntil(lambda: home.model.rowCount() == 3)
    home.table.selectRow(2)
    begun = column(home.table, 2)[0]
    said = f"2 lists, the last begun {begun}, repeat it, and can then no longer show what has changed."
    assert said in question(asked)
