"""Chips, filter, sorting, selection and copying in the real window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from jcdesk.desktop.lookup.model import Column
from jcdesk.desktop.main_window import MainWindow
from tests.desktop.driving import click, click_cell, click_header, column, find, look_up, said, table

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def found(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """The window with a person in seven groups."""
    look_up(qtbot, window, "anna.petrova@example.com")
    return window


def selected_titles(window: MainWindow) -> set[str]:
    view = table(window)
    return {str(index.siblingAtColumn(Column.GROUP).data()) for index in view.selectedIndexes()}


def test_there_is_a_chip_for_each_status_and_it_filters(found: MainWindow) -> None:
    click(found, "Show only: Subscribed, 3")
    assert column(table(found), Column.STATUS) == ["Subscribed"] * 3
    assert "3 of 7 groups shown" in said(found)
    click(found, "Show only: Waiting for activation, 1")
    assert len(column(table(found), Column.STATUS)) == 4
    click(found, "Show only: Subscribed, 3")
    click(found, "Show only: Waiting for activation, 1")
    assert len(column(table(found), Column.STATUS)) == 7


def test_ctrl_f_leads_to_the_filter_and_escape_empties_it(found: MainWindow) -> None:
    QTest.keyClick(found, Qt.Key.Key_F, CTRL)
    box = find(found, "Filter groups", QLineEdit)
    assert QApplication.focusWidget() is box
    QTest.keyClicks(box, "newsletter")
    assert column(table(found), Column.GROUP) == ["Monthly newsletter"]
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert len(column(table(found), Column.GROUP)) == 7


def test_a_filter_that_nothing_matches_offers_to_show_all(found: MainWindow) -> None:
    find(found, "Filter groups", QLineEdit).setText("nothing like that")
    assert "No group matches the filter" in said(found)
    click(found, "Show all groups")
    assert len(column(table(found), Column.GROUP)) == 7


def test_another_subscriber_is_shown_without_the_filter_and_the_same_one_with_it(
    found: MainWindow, qtbot: QtBot
) -> None:
    box = find(found, "Filter groups", QLineEdit)
    box.setText("newsletter")
    look_up(qtbot, found, "anna.petrova@example.com")
    assert box.text() == "newsletter"
    look_up(qtbot, found, "boris@example.com")
    assert not box.text()
    assert len(column(table(found), Column.GROUP)) == 60


@pytest.mark.parametrize("number", list(Column))
def test_every_column_sorts_at_a_click_on_its_title(found: MainWindow, number: Column) -> None:
    view = table(found)
    click_header(view, number)
    once = column(view, number)
    click_header(view, number)
    twice = column(view, number)
    assert sorted(once) == sorted(twice)
    assert once != twice


def test_sorting_and_filtering_keep_the_selection(found: MainWindow) -> None:
    view = table(found)
    row = column(view, Column.GROUP).index("Monthly newsletter")
    click_cell(view, row, Column.GROUP)
    other = column(view, Column.GROUP).index("Black Friday 2024")
    click_cell(view, other, Column.GROUP, CTRL)
    chosen = {"Monthly newsletter", "Black Friday 2024"}
    assert selected_titles(found) == chosen
    click_header(view, Column.GROUP)
    assert selected_titles(found) == chosen
    box = find(found, "Filter groups", QLineEdit)
    box.setText("newsletter")
    assert selected_titles(found) == {"Monthly newsletter"}
    box.clear()
    assert selected_titles(found) == chosen


def test_ctrl_c_copies_the_selected_cells_as_text_and_as_a_table(found: MainWindow) -> None:
    view = table(found)
    row = column(view, Column.GROUP).index("Monthly newsletter")
    click_cell(view, row, Column.GROUP)
    click_cell(view, row, Column.STATUS, CTRL)
    QTest.keyClick(view, Qt.Key.Key_C, CTRL)
    clipboard = QApplication.clipboard()
    assert clipboard.text() == "Monthly newsletter\tSubscribed"
    assert "Monthly newsletter</td>" in clipboard.mimeData().html()


def test_ctrl_shift_c_copies_with_headers_and_all_rows_when_none_is_selected(found: MainWindow) -> None:
    view = table(found)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_C, CTRL | SHIFT)
    lines = QApplication.clipboard().text().splitlines()
    assert lines[0] == "Group\tStatus\tSubscribed on (Moscow)\tGroup ID"
    assert len(lines) == 8


def test_ctrl_c_in_a_text_box_copies_its_text(found: MainWindow) -> None:
    box = find(found, "Subscriber e-mail", QLineEdit)
    box.setFocus()
    box.selectAll()
    QTest.keyClick(box, Qt.Key.Key_C, CTRL)
    assert QApplication.clipboard().text() == "anna.petrova@example.com"


def test_copy_as_reply_is_a_text_for_a_ticket_about_all_groups(found: MainWindow) -> None:
    find(found, "Filter groups", QLineEdit).setText("newsletter")
    click(found, "Copy as reply")
    lines = QApplication.clipboard().text().splitlines()
    assert lines[0] == "anna.petrova@example.com"
    assert lines[1].startswith("Subscribed in 3 of 7 groups")
    assert any("Monthly newsletter" in line and "18/04/2023" in line for line in lines)
    assert "Copied as a reply" in said(found)


def test_who_is_not_in_the_account_can_be_copied_as_a_reply_too(window: MainWindow, qtbot: QtBot) -> None:
    look_up(qtbot, window, "nobody@example.com")
    click(window, "Copy as reply")
    assert QApplication.clipboard().text() == "nobody@example.com\nNot in this account"


def test_a_long_title_is_cut_with_dots_and_whole_in_its_tip(window: MainWindow, qtbot: QtBot) -> None:
    look_up(qtbot, window, "chloe@example.net")
    view = table(window)
    index = next(
        view.model().index(row, Column.GROUP)
        for row in range(view.model().rowCount())
        if len(view.model().index(row, Column.GROUP).data()) >= 200
    )
    assert view.visualRect(index).width() < view.viewport().width()
    assert index.data(Qt.ItemDataRole.ToolTipRole) == index.data()
