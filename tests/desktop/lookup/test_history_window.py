"""Recent addresses in the search box, and that no file keeps any that is unwanted."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from jcdesk.accounts.accounts import Account
from jcdesk.demo.server import DemoServer
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.main_window import MainWindow
from jcdesk.system.history import History
from jcdesk.system.log import Log
from jcdesk.system.paths import log_folder
from jcdesk.system.redaction import Redaction
from jcdesk.system.settings import Settings, SettingsFile
from tests.desktop.conftest import fresh_desk
from tests.desktop.driving import click, find, look_up, said, verdict
from tests.desktop.settings.driving import is_chosen, open_settings, open_with, save
from tests.support.disks import StuckDisk, read_only
from tests.support.files import files_with

ANNA, GLEB, VERA = "anna.petrova@example.com", "gleb@example.com", "vera@example.com"
PEOPLE = (ANNA, GLEB, VERA)

Start = Callable[[], MainWindow]


@pytest.fixture
def file(home: Path) -> SettingsFile:
    return SettingsFile(home / "config" / "jcdesk" / "settings.json")


@pytest.fixture
def shop() -> Iterator[Account]:
    """An account of the user's own, at a service that knows the demo's people."""
    with DemoServer() as service:
        yield Account("Shop", service.login, service.url, pace=0.0)


@pytest.fixture
def start(qtbot: QtBot, theme: Theme, home: Path, shop: Account) -> Iterator[Start]:
    """Starts the program with its log and an account of the user's own, ending the one before."""

    def start() -> MainWindow:
        running.close()
        desk = running.enter_context(fresh_desk(theme, home))
        window = open_with(qtbot, desk, shop, key=DemoServer.key)
        qtbot.waitUntil(lambda: desk._completed)
        return window

    with Log(log_folder(), Redaction()), ExitStack() as running:
        yield start


@pytest.fixture
def asked(start: Start, qtbot: QtBot, home: Path) -> MainWindow:
    """The window after three answers, which are written down."""
    window = start()
    for address in PEOPLE:
        look_up(qtbot, window, address)
    # All of them at once, a moment after the last.
    qtbot.waitUntil(lambda: files_with(home, PEOPLE[-1]) == {"history.json"})
    return window


def offered(window: MainWindow) -> list[str]:
    """What is offered below the search box, from top to bottom."""
    if find(window, "Subscriber e-mail", QLineEdit).completer() is None:
        return []
    popup = the_popup(window)
    if not popup.isVisible():
        return []
    model = popup.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def the_popup(window: MainWindow) -> QAbstractItemView:
    completer = find(window, "Subscriber e-mail", QLineEdit).completer()
    assert completer is not None
    popup = completer.popup()
    assert popup is not None
    return popup


def type_in(window: MainWindow, text: str) -> QLineEdit:
    box = find(window, "Subscriber e-mail", QLineEdit)
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, text)
    return box


def test_what_is_typed_is_completed_from_any_part_of_an_address_the_latest_first(asked: MainWindow) -> None:
    box = type_in(asked, "EXAMPLE")
    assert offered(asked) == [VERA, GLEB, ANNA]
    QTest.keyClick(box, Qt.Key.Key_Backspace)
    type_in(asked, "petr")
    assert offered(asked) == [ANNA]
    type_in(asked, "nobody")
    assert offered(asked) == []


def test_an_address_is_chosen_with_the_keyboard_and_asked_with_enter(asked: MainWindow, qtbot: QtBot) -> None:
    type_in(asked, "gle")
    answers: list[str] = []
    asked.page.answered.connect(lambda: answers.append(verdict(asked)))
    QTest.keyClick(the_popup(asked), Qt.Key.Key_Down)
    with qtbot.waitSignal(asked.page.answered):
        QTest.keyClick(the_popup(asked), Qt.Key.Key_Return)
    assert answers == ["In the account, but in no group"]
    assert find(asked, "Subscriber e-mail", QLineEdit).text() == GLEB
    assert not the_popup(asked).isVisible()


def test_an_address_is_chosen_with_the_mouse(asked: MainWindow, qtbot: QtBot) -> None:
    box = type_in(asked, "example")
    popup = the_popup(asked)
    place = popup.visualRect(popup.model().index(2, 0)).center()
    QTest.mouseClick(popup.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert box.text() == ANNA
    with qtbot.waitSignal(asked.page.answered):
        QTest.keyClick(box, Qt.Key.Key_Return)
    assert ANNA in asked.windowTitle()


def test_a_click_beside_the_list_does_what_it_was_meant_for(asked: MainWindow, qtbot: QtBot) -> None:
    type_in(asked, "gleb@example.co")
    assert offered(asked) == [GLEB]
    popup, button = the_popup(asked), asked.page.bar.button
    aim = button.mapToGlobal(button.rect().center())
    with qtbot.waitSignal(asked.page.answered):
        QTest.mousePress(popup, Qt.MouseButton.LeftButton, pos=popup.mapFromGlobal(aim))
        qtbot.waitUntil(button.isDown)
        QTest.mouseRelease(asked.windowHandle(), Qt.MouseButton.LeftButton, pos=asked.mapFromGlobal(aim))
    assert "gleb@example.co " in asked.windowTitle()
    assert not popup.isVisible()


def test_down_in_an_empty_box_offers_everything(asked: MainWindow) -> None:
    box = find(asked, "Subscriber e-mail", QLineEdit)
    box.clear()
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert offered(asked) == [VERA, GLEB, ANNA]
    QTest.keyClick(the_popup(asked), Qt.Key.Key_Escape)
    assert offered(asked) == []


def test_what_stands_in_the_box_already_is_not_offered(asked: MainWindow) -> None:
    type_in(asked, "Gleb@example.com")
    assert offered(asked) == []


def test_only_an_address_that_was_answered_is_remembered(asked: MainWindow, qtbot: QtBot, home: Path) -> None:
    look_up(qtbot, asked, "error-4@demo.example")
    box = type_in(asked, "gleb at example")
    QTest.keyClick(box, Qt.Key.Key_Return)
    look_up(qtbot, asked, "nobody@example.com")
    type_in(asked, "e")
    assert offered(asked) == ["nobody@example.com", VERA, GLEB, ANNA]
    assert files_with(home, "error-4@demo.example", "gleb at example") == set()


def test_the_next_start_remembers(asked: MainWindow, start: Start, home: Path) -> None:
    assert files_with(home, *PEOPLE) == {"history.json"}
    window = start()
    type_in(window, "vera")
    assert offered(window) == [VERA]


def test_clear_removes_every_address_from_the_disk_at_once(
    asked: MainWindow, start: Start, qtbot: QtBot, home: Path
) -> None:
    dialog = open_settings(qtbot, asked, "Privacy")
    assert "3 addresses remembered at present." in said(dialog)
    click(dialog, "Clear now: addresses asked last")
    assert "0 addresses remembered at present." in said(dialog)
    qtbot.waitUntil(lambda: files_with(home, *PEOPLE) == set())
    click(dialog, "Cancel")
    type_in(asked, "example")
    assert offered(asked) == []

    window = start()
    look_up(qtbot, window, GLEB)
    qtbot.waitUntil(lambda: files_with(home, *PEOPLE) == {"history.json"})


def test_off_removes_every_address_from_the_disk_and_remembers_none_from_then_on(
    asked: MainWindow, start: Start, qtbot: QtBot, home: Path
) -> None:
    dialog = open_settings(qtbot, asked, "Privacy")
    click(dialog, "Remember the addresses asked last")
    save(qtbot, dialog)
    qtbot.waitUntil(lambda: files_with(home, *PEOPLE) == set())
    look_up(qtbot, asked, VERA)
    window = start()
    look_up(qtbot, window, GLEB)
    type_in(window, "example")
    assert offered(window) == []
    start()
    assert files_with(home, *PEOPLE) == set()
    assert not is_chosen(open_settings(qtbot, start(), "Privacy"), "Remember the addresses asked last")


def test_on_again_begins_with_nothing(start: Start, qtbot: QtBot, file: SettingsFile) -> None:
    file.save(Settings(history=False))
    window = start()
    look_up(qtbot, window, VERA)
    dialog = open_settings(qtbot, window, "Privacy")
    click(dialog, "Remember the addresses asked last")
    save(qtbot, dialog)
    look_up(qtbot, window, GLEB)
    type_in(window, "example")
    assert offered(window) == [GLEB]


def test_a_history_that_was_switched_off_in_the_file_is_removed_at_the_start(
    start: Start, qtbot: QtBot, file: SettingsFile, home: Path
) -> None:
    history = History(home / "state" / "jcdesk" / "history.json")
    history.add(VERA)
    history.save()
    file.save(Settings(history=False))
    start()
    qtbot.waitUntil(lambda: files_with(home, *PEOPLE) == set())


@pytest.mark.parametrize("way", ["Clear now: addresses asked last", "Remember the addresses asked last"])
def test_addresses_that_cannot_be_removed_are_told_with_their_place_and_offered_no_more(
    asked: MainWindow, qtbot: QtBot, home: Path, way: str
) -> None:
    file = home / "state" / "jcdesk" / "history.json"
    dialog = open_settings(qtbot, asked, "Privacy")
    with read_only(file.parent):
        click(dialog, way)
        if way == "Remember the addresses asked last":
            save(qtbot, dialog)
        place = asked if way == "Remember the addresses asked last" else dialog
        qtbot.waitUntil(lambda: "The remembered addresses could not be removed" in said(place))
    assert str(file) in said(place)
    if place is dialog:
        click(dialog, "Cancel")
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    type_in(asked, "example")
    assert offered(asked) == []


def test_the_demo_s_people_are_not_remembered(window: MainWindow, qtbot: QtBot, home: Path) -> None:
    look_up(qtbot, window, ANNA)
    assert files_with(home, ANNA) == set()
    type_in(window, "anna")
    assert offered(window) == []


def test_a_slow_disk_does_not_hold_the_window_up(
    start: Start, qtbot: QtBot, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = start()
    disk = StuckDisk(monkeypatch)
    look_up(qtbot, window, VERA)
    qtbot.waitUntil(lambda: disk.waits == 1)
    disk.let_go()
    qtbot.waitUntil(lambda: files_with(home, VERA) != set())


def test_clear_does_not_wait_for_what_is_being_written_and_comes_after_it(
    start: Start, qtbot: QtBot, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = start()
    disk = StuckDisk(monkeypatch)
    look_up(qtbot, window, VERA)
    qtbot.waitUntil(lambda: disk.waits == 1)
    dialog = open_settings(qtbot, window, "Privacy")
    click(dialog, "Clear now: addresses asked last")
    assert "0 addresses remembered at present." in said(dialog)
    click(dialog, "Cancel")
    assert files_with(home, VERA) != set()
    disk.let_go()
    qtbot.waitUntil(lambda: files_with(home, VERA) == set())


def test_what_was_asked_at_last_is_written_before_the_end(start: Start, qtbot: QtBot, home: Path) -> None:
    window = start()
    look_up(qtbot, window, VERA)
    start()
    assert files_with(home, VERA) == {"history.json"}
