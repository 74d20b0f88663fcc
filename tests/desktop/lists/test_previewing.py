"""What is shown of a table before anybody is asked: its first rows, its sheet and column, and other ones."""

import os
import sys
from pathlib import Path
from threading import Event
from urllib.parse import quote

import pytest
from openpyxl import Workbook
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QTableView, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from jcdesk.desktop.desk import Desk
from jcdesk.desktop.main_window import MainWindow
from jcdesk.lists import reading
from tests.desktop.driving import click, column, find, said
from tests.desktop.lists.driving import addresses, drop, start, text_of, until_settled
from tests.desktop.lists.service import People
from tests.support.gates import held

REFERRED = (
    "Name,E-mail,Referrer\nAnna,anna@example.com,boris@example.com\nVera,vera@example.com,anna@example.com\n"
)


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A workbook with one address on its first sheet and two on the last."""
    made = Workbook()
    october = made.worksheets[0]
    october.title = "October"
    made.create_sheet("Notes").append(["Nothing to see"])
    november = made.create_sheet("November")
    for sheet, people in ((october, ["anna"]), (november, ["vera", "boris"])):
        sheet.append(["Name", "E-mail"])
        for name in people:
            sheet.append([name.title(), f"{name}@example.com"])
    path = tmp_path / "autumn.xlsx"
    made.save(path)
    return path


def dropped(qtbot: QtBot, window: MainWindow, path: Path) -> QTableView:
    """Drop a file, and wait for its first rows."""
    drop(window, path)
    qtbot.waitUntil(window.lists.preview.isVisible)
    return find(window, "First rows", QTableView)


def choose(qtbot: QtBot, window: MainWindow, name: str, key: Qt.Key) -> None:
    """Go up or down in one of the lists that drop down, and wait for what is read."""
    box = find(window, name, QComboBox)
    before = text_of(window, "Counts")
    box.setFocus()
    QTest.keyClick(box, key)
    qtbot.waitUntil(lambda: window.lists.at_preview and text_of(window, "Counts") != before)
    assert QApplication.focusWidget() is box


def titles(table: QTableView) -> list[str]:
    model = table.model()
    return [model.headerData(number, Qt.Orientation.Horizontal) for number in range(model.columnCount())]


def ground(table: QTableView, place: int) -> QColor:
    """The colour behind the end of a cell in the first row."""
    cell = table.visualRect(table.model().index(1, place))
    return QColor(table.viewport().grab(cell).toImage().pixel(cell.width() - 4, 4))


def test_the_first_rows_of_a_table_are_shown_with_the_column_that_is_read(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "referred.csv"
    path.write_text(REFERRED, "utf-8")
    table = dropped(qtbot, window, path)
    assert titles(table) == ["Line", "Name", "E-mail", "Referrer"]
    assert column(table, 0) == ["2", "3"]
    assert column(table, 2) == ["anna@example.com", "vera@example.com"]
    assert ground(table, 2) != ground(table, 1) == ground(table, 3)
    assert find(window, "Column", QComboBox).currentText() == "E-mail"
    assert not window.lists.preview.choice.sheet.isVisible()
    assert "these are not asked: column “Referrer”." in said(window)


@pytest.mark.parametrize("how", ["box", "key", "heading"])
def test_another_column_can_be_read(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, service: People, how: str
) -> None:
    path = tmp_path / "referred.csv"
    path.write_text(REFERRED.replace("boris@example.com", ""), "utf-8")
    table = dropped(qtbot, window, path)
    match how:
        case "box":
            choose(qtbot, window, "Column", Qt.Key.Key_Down)
        case "key":
            table.setFocus()
            table.setCurrentIndex(table.model().index(0, 3))
            QTest.keyClick(table, Qt.Key.Key_Return)
        case "heading":
            header = table.horizontalHeader()
            place = QPoint(header.sectionViewportPosition(3) + 20, 8)
            QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(
        lambda: (
            window.lists.at_preview
            and text_of(window, "Counts") == "2 lines: 1 address, 1 text that is no address"
        )
    )
    assert find(window, "Column", QComboBox).currentText() == "Referrer"
    assert "these are not asked: column “E-mail”." in said(window)
    start(qtbot, window)
    until_settled(qtbot, window)
    assert addresses(window) == service.asked == ["anna@example.com"]


def test_the_sheet_is_shown_others_with_addresses_are_told_and_one_can_be_chosen(
    window: MainWindow, qtbot: QtBot, book: Path, service: People
) -> None:
    table = dropped(qtbot, window, book)
    assert text_of(window, "Counts") == "1 line: 1 address"
    box = find(window, "Sheet", QComboBox)
    assert [box.itemText(number) for number in range(box.count())] == ["October", "Notes", "November"]
    assert box.currentText() == "October"
    assert "these are not asked: sheet “November” (2 rows)." in said(window)
    choose(qtbot, window, "Sheet", Qt.Key.Key_Down)
    choose(qtbot, window, "Sheet", Qt.Key.Key_Down)
    assert text_of(window, "Counts") == "2 lines: 2 addresses"
    assert column(table, 2) == ["vera@example.com", "boris@example.com"]
    assert "these are not asked: sheet “October” (1 row)." in said(window)
    start(qtbot, window)
    until_settled(qtbot, window)
    assert service.asked == ["vera@example.com", "boris@example.com"]


def test_a_sheet_or_column_without_addresses_leads_to_another_one(
    window: MainWindow, qtbot: QtBot, book: Path
) -> None:
    dropped(qtbot, window, book)
    choose(qtbot, window, "Column", Qt.Key.Key_Up)
    assert text_of(window, "Counts") == (
        "There is no e-mail address in this column. Choose the column with the addresses."
    )
    assert not find(window, "Start", QPushButton).isEnabled()
    choose(qtbot, window, "Sheet", Qt.Key.Key_Down)
    assert text_of(window, "Counts").startswith("No column of this table holds e-mail addresses.")
    choose(qtbot, window, "Sheet", Qt.Key.Key_Up)
    assert text_of(window, "Counts") == "1 line: 1 address"
    assert find(window, "Start", QPushButton).isEnabled()


def test_a_text_has_neither_sheets_nor_columns_and_a_column_alone_needs_no_choice(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "list.xlsx"
    made = Workbook()
    made.worksheets[0].append(["anna@example.com"])
    made.save(path)
    table = dropped(qtbot, window, path)
    assert titles(table) == ["Line", "Column 1"]
    assert not any(box.isVisible() for box in window.lists.preview.findChildren(QComboBox))
    click(window, "Back")
    window.lists.text_given.emit("vera@example.com")
    qtbot.waitUntil(window.lists.preview.isVisible)
    assert titles(table) == ["Line", "Address"]
    assert not any(box.isVisible() for box in window.lists.preview.findChildren(QComboBox))
    tabs = find(window, "What was found", QTabWidget)
    assert not tabs.isTabVisible(1)
    # Enter in a cell chooses nothing where there is no choice.
    table.setFocus()
    table.setCurrentIndex(table.model().index(0, 1))
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert window.lists.at_preview
    assert column(table, 1) == ["vera@example.com"]


def test_where_nothing_could_be_chosen_another_file_is_wanted(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "list.csv"
    for content in ("", "Anna"):
        path.write_text(content, "utf-8")
        drop(window, path)
        qtbot.waitUntil(
            lambda: window.lists.at_home and "There is no e-mail address in “list.csv”." in said(window)
        )
        assert "Choose another file." in said(window)


def test_a_file_that_is_gone_when_another_column_is_chosen_is_told(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "referred.csv"
    path.write_text(REFERRED, "utf-8")
    dropped(qtbot, window, path)
    path.unlink()
    box = find(window, "Column", QComboBox)
    box.setFocus()
    QTest.keyClicks(box, "r")
    qtbot.waitUntil(lambda: "“referred.csv” cannot be read" in said(window))
    assert window.lists.at_home


def test_a_list_is_called_as_its_user_wants_whatever_else_is_chosen_or_spoken(
    window: MainWindow, qtbot: QtBot, desk: Desk, book: Path
) -> None:
    dropped(qtbot, window, book)
    name = find(window, "Name", QLineEdit)
    assert name.text() == "autumn.xlsx"
    name.selectAll()
    QTest.keyClicks(name, " My customers ")
    choose(qtbot, window, "Column", Qt.Key.Key_Up)
    choose(qtbot, window, "Column", Qt.Key.Key_Down)
    assert name.text() == "My customers"
    desk.preferences.change(language="ru")
    desk.change_language()
    name = window.lists.preview.choice.name
    assert name.text() == "My customers"
    # Enter begins the list.
    QTest.keyClick(name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.lists.view.path is not None)
    until_settled(qtbot, window)
    assert window.lists.view.about is not None
    assert window.lists.view.about.name == "My customers"


def test_a_list_without_a_name_is_called_after_its_file(window: MainWindow, qtbot: QtBot, book: Path) -> None:
    dropped(qtbot, window, book)
    name = find(window, "Name", QLineEdit)
    name.selectAll()
    QTest.keyClicks(name, "  ")
    start(qtbot, window)
    until_settled(qtbot, window)
    assert window.lists.view.about is not None
    assert window.lists.view.about.name == "autumn.xlsx"


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the name of a file is a text")
def test_a_file_whose_name_is_no_text_becomes_a_list(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / os.fsdecode(b"\xef\xf0.txt")
    path.write_text("anna@example.com\n", "utf-8")
    url = QUrl("file:" + quote(os.fsencode(path)))
    drop(window, url)
    qtbot.waitUntil(window.lists.preview.isVisible)
    assert find(window, "Name", QLineEdit).text() == "��.txt"
    start(qtbot, window)
    until_settled(qtbot, window)
    assert window.lists.view.about is not None
    assert window.lists.view.about.name == "��.txt"


def test_what_looks_mistyped_or_differs_in_capitals_alone_is_told_before_it_is_asked(
    window: MainWindow, qtbot: QtBot, service: People
) -> None:
    window.lists.text_given.emit("anna@gmial.com\nVera@example.com\nvera@example.com")
    qtbot.waitUntil(window.lists.preview.isVisible)
    tabs = find(window, "What was found", QTabWidget)
    titles = [tabs.tabText(number) for number in range(tabs.count()) if tabs.isTabVisible(number)]
    assert titles == ["A&ddresses", "&Worth a look: 2"]
    tabs.setCurrentWidget(window.lists.preview.doubts)
    table = find(window, "Worth a look", QTableView)
    assert [column(table, number) for number in range(3)] == [
        ["1", "2"],
        ["anna@gmial.com", "Vera@example.com"],
        ["Did you mean gmail.com?", "It differs from the one in line 3 in capital letters alone."],
    ]
    start(qtbot, window)
    until_settled(qtbot, window)
    assert service.asked == ["anna@gmial.com", "Vera@example.com", "vera@example.com"]
    # Nothing of it is kept in memory.
    assert window.lists.preview.doubts.texts.rowCount() == 0


@pytest.mark.parametrize("name", ["Start", "Name", "Sheet", "First rows"])
def test_esc_leads_back_from_wherever_the_keyboard_is(
    window: MainWindow, qtbot: QtBot, book: Path, name: str
) -> None:
    dropped(qtbot, window, book)
    focused = find(window, name, QWidget)
    focused.setFocus()
    QTest.keyClick(focused, Qt.Key.Key_Escape)
    assert window.lists.at_home


def test_esc_gives_up_a_file_that_is_being_read(
    window: MainWindow, book: Path, gate: Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "read_file", held(gate, reading.read_file))
    drop(window, book)
    assert window.lists.at_reading
    QTest.keyClick(find(window.lists, "Cancel", QPushButton), Qt.Key.Key_Escape)
    assert window.lists.at_home
    gate.set()
