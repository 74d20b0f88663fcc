"""From a text or a file to answers: what was found, asked, paused, stopped, lost and gone on with."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QTableView, QTabWidget
from pytestqt.qtbot import QtBot

from jcdesk.accounts.accounts import Account
from jcdesk.desktop.desk import Desk
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.main_window import MainWindow
from jcdesk.lists import delays
from jcdesk.lists.lock import locked
from jcdesk.system.network import Network
from jcdesk.system.paths import state_folder
from tests.desktop.accounts.driving import choose_file
from tests.desktop.conftest import fresh_desk
from tests.desktop.driving import click, column, find, look_up, said, verdict
from tests.desktop.lists.conftest import Wait
from tests.desktop.lists.driving import (
    MANY,
    PEOPLE,
    addresses,
    answer,
    check,
    drop,
    paste_list,
    results,
    start,
    start_held,
    text_of,
    until_settled,
)
from tests.desktop.lists.service import People
from tests.desktop.settings.driving import open_with
from tests.support.answers import signed
from tests.support.files import files_with
from tests.support.http import http


def lists_on_disk() -> list[Path]:
    return sorted((state_folder() / "lists").glob("*.jclist"))


def test_another_pace_is_told_at_once_and_leads_away_from_nothing(
    desk: Desk, window: MainWindow, qtbot: QtBot, service: People, account: Account, until_idle: Wait
) -> None:
    paste_list(qtbot, window, PEOPLE)
    with qtbot.waitSignal(desk.book.changed):
        desk.book.keep(replace(account, pace=20.0), account)
    assert "80 seconds" in said(window.lists.preview)
    with qtbot.waitSignal(desk.book.changed):
        desk.book.keep(account, account)
    service.gate.clear()
    start(qtbot, window)
    qtbot.waitUntil(lambda: len(service.asked) == 1)
    shown = window.lists.view.path
    with qtbot.waitSignal(desk.book.changed):
        desk.book.keep(replace(account, name="Renamed", colour="green"), account)
    assert window.lists.view.path == shown is not None
    assert window.lists.view.isVisible()
    service.gate.set()
    until_idle()


def test_what_was_found_is_told_before_anybody_is_asked(
    window: MainWindow, qtbot: QtBot, service: People
) -> None:
    paste_list(qtbot, window, f"{PEOPLE}\nnot an address\nAnna <anna@EXAMPLE.com>\n")
    assert text_of(window, "Counts") == "6 lines: 4 addresses, 1 duplicate, 1 text that is no address"
    first = find(window, "First rows", QTableView)
    assert (column(first, 0), column(first, 1)) == (["1", "2", "3", "4"], PEOPLE.split())
    tabs = find(window, "What was found", QTabWidget)
    assert [tabs.tabText(number) for number in range(2)] == ["A&ddresses", "&Not asked: 2"]
    tabs.setCurrentIndex(1)
    left_out = find(window, "Not asked", QTableView)
    assert column(left_out, 0) == ["6", "7"]
    assert column(left_out, 2) == [
        "This is no e-mail address: it has no @.",
        "The same address stands in line 1.",
    ]
    assert left_out.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Line: 6"
    assert "Asked in “Shop”" in said(window)
    assert service.asked == []


def test_a_list_is_asked_in_its_order_and_every_answer_shown(
    window: MainWindow, qtbot: QtBot, service: People
) -> None:
    check(qtbot, window)
    assert service.asked == PEOPLE.split()
    assert addresses(window) == PEOPLE.split()
    assert results(window) == [
        "Subscribed in 1 of 2 groups, waiting for activation in 1",
        "Unsubscribed from 1 group, the only one",
        "Subscribed in all 2 groups",
        "Not in the account",
    ]


def test_a_file_that_is_dropped_is_read(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "customers.csv"
    file.write_bytes("Имя;Почта\nАнна;anna@example.com\nВера;vera@example.com\n".encode("cp1251"))
    drop(window, file)
    qtbot.waitUntil(window.lists.preview.isVisible)
    assert text_of(window, "Counts") == "2 lines: 2 addresses"
    assert find(window, "Name", QLineEdit).text() == "customers.csv"


def test_a_file_is_opened_by_its_dialog(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "list.txt"
    file.write_text(PEOPLE, "utf-8")
    QTest.keyClick(window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    choose_file(file)
    qtbot.waitUntil(window.lists.preview.isVisible)
    assert text_of(window, "Counts") == "4 lines: 4 addresses"


def test_a_list_is_read_before_its_page_was_ever_in_front(
    desk: Desk, qtbot: QtBot, account: Account, tmp_path: Path
) -> None:
    window = open_with(qtbot, desk, account)
    file = tmp_path / "list.txt"
    file.write_text(PEOPLE, "utf-8")
    drop(window, file, on=window)
    qtbot.waitUntil(lambda: window.has_lists and window.lists.preview.isVisible())
    assert text_of(window, "Counts") == "4 lines: 4 addresses"


def test_the_column_is_asked_for_only_when_it_is_in_doubt(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "two.csv"
    file.write_text("private,work\nanna@example.com,a@example.com\nvera@example.com,v@example.com\n", "utf-8")
    drop(window, file)
    qtbot.waitUntil(window.lists.preview.isVisible)
    assert text_of(window, "Counts").startswith("2 columns of this table hold e-mail addresses.")
    assert not find(window, "Start", QPushButton).isEnabled()
    box = find(window, "Column", QComboBox)
    assert (QApplication.focusWidget(), box.currentText()) == (box, "")
    # By keyboard alone: the second of the columns.
    QTest.keyClicks(box, "w")
    qtbot.waitUntil(lambda: text_of(window, "Counts") == "2 lines: 2 addresses")
    assert (QApplication.focusWidget(), box.currentText()) == (box, "work")
    start(qtbot, window)
    until_settled(qtbot, window)
    assert addresses(window) == ["a@example.com", "v@example.com"]


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("empty.txt", b"nothing here\n", "There is no e-mail address in “empty.txt”."),
        (
            "old.xls",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
            "cannot be read as a list of addresses",
        ),
        ("missing.txt", None, "“missing.txt” cannot be read: "),
    ],
)
def test_what_cannot_be_read_is_told(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, name: str, content: bytes | None, told: str
) -> None:
    file = tmp_path / name
    if content is not None:
        file.write_bytes(content)
    drop(window, file)
    qtbot.waitUntil(lambda: told in said(window))
    assert window.lists.at_home


def test_an_empty_clipboard_is_told(window: MainWindow) -> None:
    QApplication.clipboard().setText(" ")
    click(window, "Paste addresses")
    assert "There is no text on the clipboard." in said(window)


def test_an_empty_clipboard_is_told_beside_a_list_too(window: MainWindow, qtbot: QtBot) -> None:
    check(qtbot, window)
    QApplication.clipboard().setText(" ")
    window.menus.paste_list.emit()
    assert "There is no text on the clipboard." in said(window)
    assert window.lists.view.isVisible()


def test_a_list_pauses_goes_on_and_stops(
    window: MainWindow, qtbot: QtBot, service: People, until_idle: Wait, desk: Desk
) -> None:
    start_held(qtbot, window, service, MANY)
    click(window, "Pause")
    service.gate.set()
    qtbot.waitUntil(lambda: "Paused." in said(window))
    qtbot.waitUntil(lambda: desk.lists.progress == (1, 40))
    assert len(service.asked) == 1
    service.most = 10
    click(window, "Go on")
    qtbot.waitUntil(lambda: len(service.asked) == 10)
    click(window, "Stop")
    until_idle()
    service.gate.set()
    assert "Nothing is lost: it goes on where it is." in said(window)
    click(window, "Go on")
    until_idle()
    # The one that was under way when it was stopped is asked again, and no other.
    assert len(service.asked) == 41
    assert "not asked yet" not in results(window)


def test_a_fault_of_the_account_stops_the_list_with_its_reason(
    window: MainWindow, qtbot: QtBot, service: People, until_idle: Wait
) -> None:
    service.answers["boris@example.com"] = http(signed(6, "Permission denied for ip 203.0.113.7"))
    check(qtbot, window)
    assert "203.0.113.7" in said(window)
    assert service.asked == ["anna@example.com", "boris@example.com"]
    click(window, "Copy details")
    assert "refused" in QApplication.clipboard().text()
    del service.answers["boris@example.com"]
    click(window, "Go on")
    until_idle()
    assert service.asked[2:] == ["boris@example.com", "vera@example.com", "nobody@example.com"]


def test_the_fault_of_one_address_marks_its_row_and_the_list_goes_on(
    window: MainWindow, qtbot: QtBot, service: People
) -> None:
    service.answers["boris@example.com"] = http(signed(600, "wrong email"))
    check(qtbot, window)
    assert results(window)[1] == "Could not ask"
    find(window, "Addresses", QTableView).selectRow(1)
    assert "The service does not accept this address (error 600)." in said(window)


def test_a_single_lookup_goes_before_the_rest_of_the_list(
    window: MainWindow, qtbot: QtBot, service: People, desk: Desk, account: Account
) -> None:
    start_held(qtbot, window, service, MANY)
    with qtbot.waitSignal(desk.book.changed):
        desk.book.keep(replace(account, pace=0.4), account)
    window.focus_search()
    service.gate.set()
    look_up(qtbot, window, "anna@example.com")
    assert verdict(window).startswith("Subscribed in 1 of 2 groups")
    assert service.asked.index("anna@example.com") < 30


def test_another_way_to_the_network_does_not_end_a_list(
    window: MainWindow,
    qtbot: QtBot,
    service: People,
    desk: Desk,
    until_idle: Wait,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # Asked by itself it would not wait for the click.
    monkeypatch.setattr(delays, "FIRST", 60.0)
    start_held(qtbot, window, service)
    desk.services.line.use(Network())
    qtbot.waitUntil(lambda: "The answer was lost." in said(window))
    service.gate.set()
    click(window, "Go on")
    until_idle()
    assert "not asked yet" not in results(window)


def test_a_list_that_was_interrupted_is_there_at_the_next_start(  # noqa: PLR0917 - each of them is a fixture
    window: MainWindow, qtbot: QtBot, service: People, desk: Desk, theme: Theme, home: Path, account: Account
) -> None:
    service.most = 10
    start_held(qtbot, window, service, MANY)
    service.gate.set()
    qtbot.waitUntil(lambda: len(service.asked) == 10)
    desk.close()
    service.gate.set()
    with fresh_desk(theme, home) as later:
        window = open_with(qtbot, later, account)
        # Two looks at once would take each other for a jcdesk that asks it.
        qtbot.waitUntil(lambda: "The list “pasted addresses” is not finished: " in said(window))
        window.show_lists()
        table = window.lists.home.table
        qtbot.waitUntil(lambda: window.lists.home.model.rowCount() == 1)
        assert column(table, 3)[0].startswith("interrupted: ")
        click(window, "Show list")
        qtbot.waitUntil(window.lists.view.run_bar.go_on.isVisible)
        click(window, "Go on")
        until_settled(qtbot, window)
        assert "not asked yet" not in results(window)
    assert len(service.asked) == 41


def test_a_list_that_another_jcdesk_asks_is_told(
    window: MainWindow, qtbot: QtBot, service: People, until_idle: Wait
) -> None:
    start_held(qtbot, window, service, MANY)
    click(window, "Stop")
    service.gate.set()
    until_idle()
    [path] = lists_on_disk()
    with locked(path):
        click(window, "Go on")
        qtbot.waitUntil(lambda: "Another jcdesk is asking this list right now." in said(window))


def test_removing_a_list_removes_its_data(window: MainWindow, qtbot: QtBot) -> None:
    check(qtbot, window)
    click(window, "All lists")
    qtbot.waitUntil(lambda: window.lists.home.model.rowCount() == 1)
    click(window, "Remove list")
    answer("Remove")
    qtbot.waitUntil(lambda: window.lists.home.model.rowCount() == 0)
    assert files_with(state_folder() / "lists", "anna@example.com") == set()
    assert lists_on_disk() == []


def test_a_damaged_list_is_told_kept_and_can_be_removed(window: MainWindow, qtbot: QtBot) -> None:
    check(qtbot, window)
    [path] = lists_on_disk()
    click(window, "All lists")
    window.lists.view.leave()
    path.write_bytes(b"no journal" * 100)
    window.lists.show_home()
    window.show_lists()
    click(window, "One subscriber")
    click(window, "Lists")
    table = window.lists.home.table
    qtbot.waitUntil(lambda: column(table, 3) == [f"This list is damaged: {path}"])
    assert path.exists()
    assert not find(window, "Show list", QPushButton).isEnabled()


def test_switching_the_account_shows_no_list_of_the_other_one(
    window: MainWindow, qtbot: QtBot, desk: Desk, service: People
) -> None:
    check(qtbot, window)
    other = Account("Other", "other", service.url, pace=0.0)
    desk.keys.vault.keep_for_session(other, "x")
    with qtbot.waitSignal(desk.book.changed):
        desk.book.keep(other, None)
    assert window.lists.at_home
    assert window.shows_lists
    assert "anna@example.com" not in said(window)


def test_the_next_start_tells_of_a_list_that_is_not_finished(  # noqa: PLR0917 - each of them is a fixture
    window: MainWindow, qtbot: QtBot, service: People, desk: Desk, theme: Theme, home: Path, account: Account
) -> None:
    start_held(qtbot, window, service, MANY)
    desk.close()
    service.gate.set()
    with fresh_desk(theme, home) as later:
        window = open_with(qtbot, later, account)
        qtbot.waitUntil(lambda: "The list “pasted addresses” is not finished: " in said(window))
        click(window, "Show the list")
        assert window.shows_lists
        qtbot.waitUntil(lambda: len(addresses(window)) == 40)


def test_a_file_can_be_dropped_on_the_other_page_too(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "list.txt"
    file.write_text(PEOPLE, "utf-8")
    window.focus_search()
    drop(window, file, on=window)
    qtbot.waitUntil(window.lists.preview.isVisible)
    assert window.shows_lists


def test_a_pace_that_is_changed_holds_for_the_list_that_is_asked(
    window: MainWindow, qtbot: QtBot, service: People, desk: Desk, account: Account
) -> None:
    start_held(qtbot, window, service, MANY)
    with qtbot.waitSignal(desk.book.changed):
        desk.book.keep(replace(account, pace=30.0), account)
    service.gate.set()
    qtbot.waitUntil(lambda: desk.lists.progress == (1, 40))
    [running] = desk.lists.runs.all
    assert running.progress.seconds_left == 39 * 30
    assert desk.services.paces.of(account).seconds == 30
    assert len(service.asked) == 1


def test_another_account_can_be_chosen_for_what_was_read(
    window: MainWindow, qtbot: QtBot, desk: Desk, service: People
) -> None:
    paste_list(qtbot, window)
    other = Account("Other", "other", service.url, pace=0.0)
    desk.keys.vault.keep_for_session(other, "x")
    with qtbot.waitSignal(desk.book.changed):
        desk.book.keep(other, None)
    assert window.lists.preview.isVisible()
    assert "Asked in “Other”" in said(window)
