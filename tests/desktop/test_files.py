"""Files that take their time: how far they are, how they are ended, and what is left of them."""

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QProgressBar, QWidget
from pytestqt.qtbot import QtBot

from jcdesk.desktop.files import Files
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.support.details import Support
from jcdesk.desktop.tasks import Tasks
from jcdesk.desktop.widgets.notice import Notice
from jcdesk.system.atomic import atomic_write
from jcdesk.system.redaction import Redaction
from jcdesk.system.settings import Preferences, SettingsFile
from tests.desktop.accounts.driving import choose_file
from tests.desktop.driving import click, find, said


class Desk:
    """Somebody who saves files, and a slow disk.

    `news` and `progress` are the places where it is told how they went and how far one is, the newest last.
    """

    def __init__(self, theme: Theme, folder: Path, qtbot: QtBot) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.theme = theme
        self.tasks = Tasks()
        self.news: list[Notice] = []
        self.progress: list[Notice] = []
        self.furnish()
        self.preferences = Preferences(SettingsFile(folder / "settings.json"))
        self.files = Files(
            self.tasks,
            QCoreApplication.translate,
            Support(Redaction()),
            self.preferences,
            lambda: self.news[-1],
            lambda: self.progress[-1],
            self.window,
        )
        self.gate = Event()
        self.window.show()

    def furnish(self) -> None:
        """Another page takes the place of the one that is there."""
        for places in (self.news, self.progress):
            for old in places:
                old.hide()
            places.append(Notice(self.theme, self.window))

    def save(self, path: Path) -> None:
        self.files.save(path.name, self._write)
        choose_file(path)

    def _write(self, path: Path, tell: Callable[[float], None]) -> None:
        with atomic_write(path) as file:
            file.write(b"half")
            while not self.gate.wait(0.01):
                tell(0.5)
            file.write(b" and half")


@pytest.fixture
def desk(theme: Theme, tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    desk = Desk(theme, tmp_path / "settings", qtbot)
    yield desk
    desk.gate.set()
    desk.files.close()
    desk.tasks.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "files"
    folder.mkdir()
    return folder


def test_a_file_that_takes_long_shows_how_far_it_is(desk: Desk, folder: Path, qtbot: QtBot) -> None:
    desk.save(folder / "one.csv")
    qtbot.waitUntil(lambda: f"Saving {folder / 'one.csv'}…" in said(desk.window))
    bar = find(desk.window, "Progress", QProgressBar)
    qtbot.waitUntil(lambda: bar.value() * 2 == bar.maximum())
    desk.gate.set()
    qtbot.waitUntil(lambda: f"Saved: {folder / 'one.csv'}" in said(desk.window))
    assert not bar.isVisible()
    assert (folder / "one.csv").read_bytes() == b"half and half"
    assert desk.preferences.now.folder == str(folder)


def test_a_file_that_is_there_at_once_is_not_waited_for(desk: Desk, folder: Path, qtbot: QtBot) -> None:
    desk.gate.set()
    desk.save(folder / "one.csv")
    # It has just begun, and nothing is said of that.
    assert said(desk.window) == ""
    qtbot.waitUntil(lambda: "Saved: " in said(desk.window))
    assert not desk.files._patience.isActive()


def test_a_cancelled_file_leaves_what_was_there_before(desk: Desk, folder: Path, qtbot: QtBot) -> None:
    (folder / "old.csv").write_bytes(b"old")
    desk.save(folder / "old.csv")
    qtbot.waitUntil(lambda: "Saving " in said(desk.window))
    click(desk.window, "Cancel")
    assert f"Not saved: {folder / 'old.csv'}" in said(desk.window)
    qtbot.waitUntil(lambda: [path.name for path in folder.iterdir()] == ["old.csv"])
    assert (folder / "old.csv").read_bytes() == b"old"
    qtbot.waitUntil(lambda: not desk.files._files)
    assert f"Not saved: {folder / 'old.csv'}" in said(desk.window)


def test_one_file_comes_after_the_other(desk: Desk, folder: Path, qtbot: QtBot) -> None:
    for name in ("one.csv", "two.csv"):
        desk.save(folder / name)
    qtbot.waitUntil(lambda: "Saving " in said(desk.window))
    click(desk.window, "Cancel")
    qtbot.waitUntil(lambda: f"Saving {folder / 'two.csv'}…" in said(desk.window))
    desk.gate.set()
    qtbot.waitUntil(lambda: f"Saved: {folder / 'two.csv'}" in said(desk.window))
    assert [path.name for path in folder.iterdir()] == ["two.csv"]


def test_another_page_goes_on_telling(desk: Desk, folder: Path, qtbot: QtBot) -> None:
    desk.save(folder / "one.csv")
    qtbot.waitUntil(lambda: "Saving " in said(desk.window))
    desk.furnish()
    qtbot.waitUntil(lambda: "Saving " in said(desk.window))
    assert desk.progress[1].isVisible()
    desk.gate.set()
    qtbot.waitUntil(lambda: "Saved: " in said(desk.window))


def test_other_news_take_neither_progress_nor_cancel_away(desk: Desk, folder: Path, qtbot: QtBot) -> None:
    desk.save(folder / "one.csv")
    qtbot.waitUntil(lambda: "Saving " in said(desk.window))
    bar = find(desk.window, "Progress", QProgressBar)
    desk.news[-1].say("This account is busy.", "warning")
    qtbot.waitUntil(lambda: bar.value() * 2 == bar.maximum())
    assert find(desk.window, "Progress", QProgressBar) is bar
    assert "This account is busy." in said(desk.window)
    desk.news[-1].clear()
    click(desk.window, "Cancel")
    assert f"Not saved: {folder / 'one.csv'}" in said(desk.window)
    assert "Saving " not in said(desk.window)


def test_closing_ends_it_without_a_file(desk: Desk, folder: Path, qtbot: QtBot) -> None:
    desk.save(folder / "one.csv")
    qtbot.waitUntil(lambda: "Saving " in said(desk.window))
    desk.files.close()
    desk.tasks.close()
    assert list(folder.iterdir()) == []
