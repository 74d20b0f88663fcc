"""Settings in the real window: what changes at once, what is kept, and what a broken file does."""

import json
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from jcdesk.accounts.accounts import Account
from jcdesk.desktop.desk import Desk
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.lookup.model import Column
from jcdesk.desktop.main_window import MainWindow
from jcdesk.system.settings import Settings, SettingsFile
from tests.desktop.conftest import fresh_desk
from tests.desktop.driving import click, column, find, look_up, paste, said, table
from tests.desktop.settings.driving import choose_zone, is_chosen, open_settings, open_with, save
from tests.support.answers import ROW, signed_rows
from tests.support.disks import StuckDisk, read_only
from tests.support.http import http
from tests.support.misbehaving import MisbehavingServer, Peer

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def file(home: Path) -> Path:
    return home / "config" / "jcdesk" / "settings.json"


@pytest.fixture(autouse=True)
def _light_at_the_end(theme: Theme) -> Iterator[None]:
    yield
    theme.choose("light")


def saved(file: Path) -> Settings:
    return SettingsFile(file).load().settings


def test_escape_leaves_everything_as_it_was(window: MainWindow, qtbot: QtBot, file: Path) -> None:
    dialog = open_settings(qtbot, window, "Privacy")
    click(dialog, "Remember the addresses asked last")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert saved(file) == Settings()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is find(window, "Subscriber e-mail", QLineEdit))


def test_a_theme_is_seen_as_soon_as_it_is_chosen_and_kept_when_saved(
    window: MainWindow, qtbot: QtBot, theme: Theme, file: Path
) -> None:
    dialog = open_settings(qtbot, window)
    click(dialog, "Theme: Dark")
    assert theme.tokens.dark
    save(qtbot, dialog)
    assert theme.tokens.dark
    qtbot.waitUntil(lambda: saved(file).theme == "dark")
    assert is_chosen(open_settings(qtbot, window), "Theme: Dark")


def test_a_theme_that_was_only_looked_at_goes_with_the_settings(
    window: MainWindow, qtbot: QtBot, theme: Theme, file: Path
) -> None:
    dialog = open_settings(qtbot, window)
    click(dialog, "Theme: Dark")
    click(dialog, "Cancel")
    assert not theme.tokens.dark
    assert saved(file).theme == "system"


def test_times_follow_another_zone_at_once_and_those_without_one_are_read_in_it(
    window: MainWindow, qtbot: QtBot, file: Path
) -> None:
    look_up(qtbot, window, "anna.petrova@example.com")
    find(window, "Filter groups", QLineEdit).setText("subscribed")
    view = table(window)
    asked: list[str] = []
    window.page.answered.connect(lambda: asked.append("again"))
    names, before = column(view, Column.GROUP), column(view, Column.SUBSCRIBED)

    dialog = open_settings(qtbot, window)
    choose_zone(dialog, "tokyo")
    assert "UTC+09:00" in said(dialog)
    save(qtbot, dialog)

    after = dict(zip(column(view, Column.GROUP), column(view, Column.SUBSCRIBED), strict=True))
    assert sorted(after) == sorted(names)
    assert view.model().headerData(Column.SUBSCRIBED, Qt.Orientation.Horizontal) == "Subscribed on (Tokyo)"
    was = dict(zip(names, before, strict=True))
    # The service sent seconds for the one, and a text without a zone for the other.
    assert (was["Клиенты"], after["Клиенты"]) == ("01/01/2025 12:00", "01/01/2025 18:00")
    assert was["Monthly newsletter"] == after["Monthly newsletter"] == "18/04/2023 09:12"
    assert asked == []
    qtbot.waitUntil(lambda: saved(file).zone == "Asia/Tokyo")

    look_up(qtbot, window, "vera@example.com")
    assert view.model().headerData(Column.SUBSCRIBED, Qt.Orientation.Horizontal) == "Subscribed on (Tokyo)"


def test_an_answer_that_was_under_way_is_read_in_the_zone_chosen_meanwhile(desk: Desk, qtbot: QtBot) -> None:
    go_on = Event()

    def script(peer: Peer) -> None:
        peer.request()
        go_on.wait(10)
        peer.send(http(signed_rows(ROW | {"subscription_time": "2024-03-01 14:00:00"})))

    with MisbehavingServer(script) as server:
        window = open_with(qtbot, desk, Account("Shop", "acme", server.url))
        box = find(window, "Subscriber e-mail", QLineEdit)
        paste(box, "vera@example.com")
        QTest.keyClick(box, Qt.Key.Key_Return)
        server.wait_for_requests(1)
        dialog = open_settings(qtbot, window)
        choose_zone(dialog, "Tokyo")
        save(qtbot, dialog)
        with qtbot.waitSignal(window.page.answered):
            go_on.set()
    assert column(table(window), Column.SUBSCRIBED) == ["01/03/2024 14:00"]


@pytest.mark.parametrize("text", ["Atlantis", "America", ""])
def test_a_zone_that_is_none_or_several_is_told_and_nothing_saved(
    window: MainWindow, qtbot: QtBot, file: Path, text: str
) -> None:
    dialog = open_settings(qtbot, window)
    line = find(dialog, "Time zone", QComboBox).lineEdit()
    assert line is not None
    line.setText(text)
    click(dialog, "Save")
    assert f"There is no time zone “{text}”." in said(dialog)
    assert dialog.isVisible()
    assert saved(file) == Settings()


def test_only_languages_that_are_there_are_offered_and_need_another_start(
    window: MainWindow, qtbot: QtBot, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def offered() -> list[str]:
        box = find(dialog, "Language", QComboBox)
        return [box.itemText(number) for number in range(box.count())]

    (tmp_path / "i18n").mkdir()
    (tmp_path / "i18n" / "jcdesk_en.qm").touch()
    monkeypatch.setattr("jcdesk.desktop.settings.general.resources", lambda: tmp_path)
    dialog = open_settings(qtbot, window)
    assert offered() == ["As the system", "English"]
    click(dialog, "Cancel")

    (tmp_path / "i18n" / "jcdesk_ru.qm").touch()
    dialog = open_settings(qtbot, window)
    assert offered() == ["As the system", "English", "Русский"]
    find(dialog, "Language", QComboBox).setCurrentText("Русский")
    save(qtbot, dialog)
    qtbot.waitUntil(lambda: saved(file).language == "ru")


def test_the_keyboard_reaches_everything(window: MainWindow, qtbot: QtBot, file: Path) -> None:
    dialog = open_settings(qtbot, window)
    reached: set[str] = set()
    for letter in (Qt.Key.Key_G, Qt.Key.Key_N, Qt.Key.Key_P):
        QTest.keyClick(dialog, letter, ALT)
        for _ in range(20):
            QTest.keyClick(dialog, Qt.Key.Key_Tab)
            focused = QApplication.focusWidget()
            assert focused is not None
            reached.add(focused.accessibleName())
    expected = (
        "Theme: As the system, Language, Time zone, Proxy: As the system says, Additional certificates,"
    )
    expected += " Choose certificates, Remember the addresses asked last, Save, Cancel"
    assert set(expected.split(", ")) <= reached
    QTest.keyClick(dialog, Qt.Key.Key_R, ALT)
    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(dialog, Qt.Key.Key_S, ALT)
    qtbot.waitUntil(lambda: saved(file) == Settings(history=False))


def test_fields_of_another_program_in_the_file_survive_the_dialog(
    desk: Desk, qtbot: QtBot, file: Path
) -> None:
    file.parent.mkdir(parents=True)
    file.write_text('{"version": 1, "pace": 2.5}', "utf-8")
    desk.open(demo=True)
    dialog = open_settings(qtbot, desk.window)
    click(dialog, "Theme: Dark")
    save(qtbot, dialog)
    expected = {"version": 1, "pace": 2.5, "theme": "dark"}
    qtbot.waitUntil(lambda: json.loads(file.read_text("utf-8")) == expected)


def test_settings_that_cannot_be_saved_hold_until_the_end_and_that_is_told(
    window: MainWindow, qtbot: QtBot, theme: Theme, file: Path
) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text('{"version": 1}', "utf-8")
    dialog = open_settings(qtbot, window)
    click(dialog, "Theme: Dark")
    with read_only(file.parent):
        save(qtbot, dialog)
        words = "The settings hold until jcdesk is closed; they could not be saved: "
        qtbot.waitUntil(lambda: words in said(window))
    assert theme.tokens.dark
    assert f"See that you may write {file}" in said(window)
    click(window, "Copy details")
    assert "they could not be saved" in QApplication.clipboard().text()


def test_a_disk_that_is_stuck_holds_nothing_up_and_has_the_last_of_many_choices_when_it_goes_on(
    window: MainWindow, qtbot: QtBot, theme: Theme, file: Path, stuck: StuckDisk
) -> None:
    for name in ("Theme: Dark", "Theme: Light", "Theme: Dark, high contrast"):
        dialog = open_settings(qtbot, window)
        click(dialog, name)
        save(qtbot, dialog)
    assert theme.choice == "contrast-dark"
    qtbot.waitUntil(lambda: stuck.waits > 0)
    look_up(qtbot, window, "vera@example.com")
    assert stuck.waits == 1
    stuck.let_go()
    qtbot.waitUntil(lambda: saved(file).theme == "contrast-dark")
    assert "could not be saved" not in said(window)


def test_what_a_slow_disk_did_not_take_yet_is_there_when_the_program_has_ended(
    desk: Desk, window: MainWindow, qtbot: QtBot, file: Path, stuck: StuckDisk
) -> None:
    dialog = open_settings(qtbot, window)
    click(dialog, "Theme: Dark")
    save(qtbot, dialog)
    qtbot.waitUntil(lambda: stuck.waits > 0)
    stuck.let_go()
    window.resize(1100, 700)
    geometry = window.saveGeometry().toBase64().toStdString()
    desk.close()
    assert (saved(file).theme, saved(file).window) == ("dark", geometry)


@pytest.mark.parametrize(
    ("content", "told", "kept"),
    [
        ("{", "The settings could not be read, so the defaults are used.", True),
        ('{"version": 7}', "The settings were written by a newer jcdesk, so the defaults are used.", True),
        ('{"version": 1, "zone": "Mars", "history": "no"}', "2 settings cannot be used", False),
    ],
)
def test_what_is_wrong_with_the_file_is_told_at_the_start_and_nothing_is_lost(
    theme: Theme, home: Path, file: Path, content: str, told: str, kept: bool
) -> None:
    file.parent.mkdir(parents=True)
    file.write_text(content, "utf-8")
    with fresh_desk(theme, home) as desk:
        desk.open()
        assert told in said(desk.window)
        assert "No addresses are remembered until you allow it in the settings." in said(desk.window)
        assert str(file) in said(desk.window)
    backup = file.with_name("settings.json.bak")
    assert (backup.read_text("utf-8") if backup.exists() else "") == (content if kept else "")
    assert saved(file).history is False
