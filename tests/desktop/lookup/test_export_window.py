"""Files from the real window: the dialog, the file, and what is said when it cannot be written."""

import csv
import json
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QToolButton,
)
from pytestqt.qtbot import QtBot

from jcdesk.desktop.lookup.model import Column
from jcdesk.desktop.main_window import MainWindow
from tests.desktop.driving import click, column, find, look_up, said, table
from tests.desktop.lookup.driving import save_as
from tests.support.disks import files_no_larger_than, read_only


@pytest.fixture
def found(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """The window with a person in seven groups."""
    look_up(qtbot, window, "anna.petrova@example.com")
    return window


def test_excel_holds_what_is_shown_in_the_order_shown(
    found: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    click(found, "Export to Excel")
    save_as(qtbot, found, tmp_path / "anna.xlsx")
    rows = list(openpyxl.load_workbook(tmp_path / "anna.xlsx").worksheets[0].values)
    place = rows[0].index("Group")
    assert [row[place] for row in rows[1:]] == column(table(found), Column.GROUP)
    assert f"Saved: {tmp_path / 'anna.xlsx'}" in said(found)


def test_a_filter_in_force_is_kept_to_and_said(found: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    find(found, "Filter groups", QLineEdit).setText("newsletter")
    click(found, "Export to Excel")
    save_as(qtbot, found, tmp_path / "anna.xlsx")
    book = openpyxl.load_workbook(tmp_path / "anna.xlsx")
    assert book.worksheets[0].max_row == 2
    about = " ".join(str(value) for row in book.worksheets[1].values for value in row if value)
    assert "containing “newsletter”" in about
    assert "Saved what the filter shows (containing “newsletter”)" in said(found)


def test_csv_for_excel_begins_with_the_mark_that_excel_knows(
    found: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    click(found, "Export to CSV")
    save_as(qtbot, found, tmp_path / "anna.csv")
    assert (tmp_path / "anna.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    with (tmp_path / "anna.csv").open(encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.reader(file))) == 8


@pytest.mark.parametrize(
    ("kind", "delimiter", "heading"),
    [
        ("CSV with commas", ",", "Address"),
        ("Text with tabs", "\t", "Address"),
        ("CSV for programs (values as the service sent them)", ",", "address"),
    ],
)
def test_every_kind_of_csv_can_be_chosen(
    found: MainWindow, qtbot: QtBot, tmp_path: Path, kind: str, delimiter: str, heading: str
) -> None:
    menu = find(found, "Export to CSV", QToolButton).menu()
    action = next(action for action in menu.findChildren(QAction) if action.text() == kind)
    action.trigger()
    save_as(qtbot, found, tmp_path / "anna.txt")
    text = (tmp_path / "anna.txt").read_text("utf-8-sig")
    assert text.startswith(f"{heading}{delimiter}")


def test_json_holds_the_values_as_they_came(found: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    click(found, "Export to JSON")
    save_as(qtbot, found, tmp_path / "anna.json")
    (record,) = json.loads((tmp_path / "anna.json").read_text("utf-8"))
    assert record["outcome"] == "found"
    assert {group["status"] for group in record["groups"]} >= {"STATUS_SUBSCRIBE", "STATUS_PAUSED"}


def test_a_full_disk_is_a_message_and_the_old_file_is_still_there(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    look_up(qtbot, window, "boris@example.com")
    target = tmp_path / "boris.json"
    target.write_text("old", "utf-8")
    click(window, "Export to JSON")
    with files_no_larger_than(4096):
        save_as(qtbot, window, target)
    assert target.read_text("utf-8") == "old"
    assert "“boris.json” was not saved. An older file of this name is unchanged." in said(window)
    assert [path.name for path in tmp_path.iterdir()] == ["boris.json"]


def test_a_read_only_folder_is_a_message(found: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    click(found, "Export to JSON")
    with read_only(tmp_path):
        save_as(qtbot, found, tmp_path / "anna.petrova@example.com.json")
    assert "The folder is protected" in said(found)
    click(found, "Copy details")
    details = QApplication.clipboard().text()
    assert "was not saved" in details
    assert "account: Demo" in details
    assert "anna.petrova" not in details


def test_who_is_not_in_the_account_can_be_exported_from_the_menu(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    look_up(qtbot, window, "nobody@example.com")
    menu_action(window, "Export to &JSON…").trigger()
    save_as(qtbot, window, tmp_path / "nobody.json")
    (record,) = json.loads((tmp_path / "nobody.json").read_text("utf-8"))
    assert (record["outcome"], record["groups"]) == ("not_found", [])


def test_nothing_can_be_exported_before_an_answer(window: MainWindow, qtbot: QtBot) -> None:
    assert not menu_action(window, "Export to &Excel…").isEnabled()
    look_up(qtbot, window, "error-6@demo.example")
    assert not menu_action(window, "Export to &Excel…").isEnabled()
    look_up(qtbot, window, "vera@example.com")
    assert menu_action(window, "Export to &Excel…").isEnabled()


def menu_action(window: MainWindow, text: str) -> QAction:
    return next(action for action in window.findChildren(QAction) if action.text() == text)
