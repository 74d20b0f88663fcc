"""What a re-check found changed, in the real window."""

import csv
import json
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLineEdit, QTableView
from pytestqt.qtbot import QtBot

from jcdesk.desktop.main_window import MainWindow
from tests.desktop.accounts.driving import choose_file, dialog
from tests.desktop.driving import click, click_header, column, find, said
from tests.desktop.lists.conftest import LEFT, SUBSCRIBED, Wait
from tests.desktop.lists.driving import text_of, turn_to
from tests.desktop.lists.service import People, rows
from tests.desktop.lists.test_reading import chips, find_rows_later, wait_for

ANNA, BORIS, VERA = (f"{name}@example.com" for name in ("anna", "boris", "vera"))


def shows(qtbot: QtBot, table: QTableView, number: int, *wanted: str) -> None:
    """Wait until a column of the table says so."""
    qtbot.waitUntil(lambda: column(table, number) == list(wanted))


def ask_all_again(qtbot: QtBot, window: MainWindow, until_idle: Wait) -> QTableView:
    """Have the whole list asked again, and turn to what has changed."""
    first = window.lists.view.path
    click(window, "Ask all again")
    qtbot.waitUntil(lambda: window.lists.view.path not in {None, first})
    until_idle()
    turn_to(window, "Changes")
    return find(window, "Changes", QTableView)


def test_asking_again_shows_what_has_changed(
    asked: MainWindow, qtbot: QtBot, service: People, until_idle: Wait
) -> None:
    service.answers[ANNA] = rows(("news", LEFT), ("club", SUBSCRIBED))
    service.answers[BORIS] = rows(("news", LEFT), ("vip", SUBSCRIBED))
    table = ask_all_again(qtbot, asked, until_idle)
    changed = [[column(table, number)[row] for number in range(5)] for row in range(len(column(table, 0)))]
    assert changed == [
        [ANNA, "Newly unsubscribed", "News", "Subscribed", "Unsubscribed"],
        [ANNA, "Newly subscribed", "Club", "Waiting for activation", "Subscribed"],
        [BORIS, "Newly subscribed", "Vip", "not in the group", "Subscribed"],
    ]
    assert table.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == f"Address: {ANNA}"
    assert chips(asked.lists.view.changes) == [
        "Show only: Newly unsubscribed, 1",
        "Show only: Newly subscribed, 2",
    ]
    click_header(table, 1)
    click_header(table, 1)
    shows(qtbot, table, 1, "Newly subscribed", "Newly subscribed", "Newly unsubscribed")
    click_header(table, 2)
    shows(qtbot, table, 2, "Club", "News", "Vip")
    click(asked.lists.view.changes, "Show only: Newly subscribed, 2")
    shows(qtbot, table, 2, "Club", "Vip")
    assert "2 changes of 2 addresses shown: Newly subscribed" in said(asked)
    QTest.keyClicks(find(asked, "Filter addresses", QLineEdit), "boris")
    qtbot.waitUntil(lambda: column(table, 0) == [BORIS])
    assert "1 change of 1 address shown: Newly subscribed; containing “boris”" in said(asked)
    click(asked.lists.view.changes, "Show only: Newly subscribed, 2")
    find(asked, "Filter addresses", QLineEdit).clear()
    qtbot.waitUntil(lambda: len(column(table, 0)) == 3)
    middle = table.visualRect(table.model().index(0, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert not asked.shows_lists


def test_a_re_check_that_finds_nothing_new_says_so(
    asked: MainWindow, qtbot: QtBot, service: People, until_idle: Wait
) -> None:
    del service.answers[VERA]
    table = ask_all_again(qtbot, asked, until_idle)
    assert column(table, 0) == [VERA, VERA]
    assert chips(asked.lists.view.changes) == ["Show only: No longer in the group, 1"]
    ask_all_again(qtbot, asked, until_idle)
    assert text_of(asked, "What changed") == "Nothing has changed."


def test_changes_are_sorted_beside_the_window_and_only_the_newest_wish_counts(
    asked: MainWindow, qtbot: QtBot, service: People, until_idle: Wait, monkeypatch: pytest.MonkeyPatch
) -> None:
    service.answers[ANNA] = rows(("news", LEFT), ("club", SUBSCRIBED))
    service.answers[VERA] = rows(("news", LEFT))
    table = ask_all_again(qtbot, asked, until_idle)
    assert column(table, 0) == [ANNA, ANNA, VERA, VERA]
    go = find_rows_later(monkeypatch)
    click_header(table, 0)
    click_header(table, 0)
    click(asked.lists.view.changes, "Show only: Newly unsubscribed, 2")
    # They are looked for: what was there stands.
    assert column(table, 0) == [ANNA, ANNA, VERA, VERA]
    shown: list[list[str]] = []
    table.model().modelReset.connect(lambda: shown.append(column(table, 0)))
    go.set()
    qtbot.waitUntil(lambda: column(table, 0) == [VERA, ANNA])
    assert shown == [[VERA, ANNA]]


def test_what_is_shown_of_the_changes_is_what_is_saved(
    asked: MainWindow, qtbot: QtBot, service: People, until_idle: Wait, tmp_path: Path
) -> None:
    service.answers[ANNA] = rows(("news", LEFT), ("club", SUBSCRIBED))
    service.answers[BORIS] = rows(("news", LEFT), ("vip", SUBSCRIBED))
    table = ask_all_again(qtbot, asked, until_idle)
    assert "3 changes of 2 addresses" in said(asked)
    click(asked.lists.view.changes, "Show only: Newly subscribed, 2")
    click_header(table, 2)
    click_header(table, 2)
    shows(qtbot, table, 2, "Vip", "Club")
    shown = list(zip(*(column(table, number) for number in range(5)), strict=True))
    assert shown[0] == (BORIS, "Newly subscribed", "Vip", "not in the group", "Subscribed")
    for name, button in (
        ("out.xlsx", "Export changes to Excel"),
        ("out.csv", "Export changes to CSV"),
        ("out.jsonl", "Export changes to JSON Lines"),
    ):
        click(asked, button)
        choose_file(tmp_path / name)
        wait_for(qtbot, asked, f"Saved what the filter shows (Newly subscribed): {tmp_path / name}")
    book = load_workbook(tmp_path / "out.xlsx")
    cells = (0, 1, 2, 4, 5)
    lines = book["Changes"].iter_rows(min_row=2, values_only=True)
    assert [tuple(row[n] for n in cells) for row in lines] == shown
    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [tuple(row[n] for n in cells) for row in list(csv.reader(file))[1:]] == shown
    records = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text("utf-8").splitlines()]
    assert [(one["address"], one["after"]["group"]["title"]) for one in records] == [
        (BORIS, "Vip"),
        (ANNA, "Club"),
    ]
    # In front of any other view they save the list, as ever.
    turn_to(asked, "Addresses")
    assert find(asked, "Export list to Excel", QAbstractButton).isEnabled()


def test_where_nothing_has_changed_there_is_nothing_to_save(
    asked: MainWindow, qtbot: QtBot, until_idle: Wait
) -> None:
    ask_all_again(qtbot, asked, until_idle)
    assert not find(asked, "Export changes to Excel", QAbstractButton).isEnabled()


def test_the_file_of_changes_is_called_after_the_list_and_what_it_is(
    asked: MainWindow, qtbot: QtBot, service: People, until_idle: Wait
) -> None:
    service.answers[ANNA] = rows(("news", LEFT))
    ask_all_again(qtbot, asked, until_idle)
    click(asked, "Export changes to Excel")
    suggested = Path(dialog(QFileDialog).selectedFiles()[0]).name
    dialog(QFileDialog).reject()
    assert suggested.startswith("pasted addresses changes 20")
    assert suggested.endswith(".xlsx")
