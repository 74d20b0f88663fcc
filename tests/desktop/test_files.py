"""Files that take their time: how far they are, how they are ended, and what is left of them."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QProgressBar, QWidget
from pytestqt.qtbot import QtBot

from jcdesk.desktop.desk import Desk
from jcdesk.desktop.files import Files
from jcdesk.desktop.services import Services
from jcdesk.desktop.widgets.notice import Notice
from jcdesk.system.atomic import atomic_write
from tests.desktop.accounts.driving import choose_file
from tests.desktop.driving import click, find, said


class Saver:
    """Somebody who saves files, and a slow disk.

    `news` and `progress` are the places where it is told how they went and how far one is, the newest last.
    """

    def __init__(self, services: Services, qtbot: QtBot) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.services = replace(services, window=self.window)
        self.news: list[Notice] = []
        self.progress: list[Notice] = []
        self.furnish()
        self.files = Files(self.services, lambda: self.news[-1], lambda: self.progress[-1])
        self.gate = Event()
        self.window.show()

    def furnish(self) -> None:
        """Another page takes the place of the one that is there."""
        for places in (self.news, self.progress):
            for old in places:
                old.hide()
            places.append(Notice(self.services.theme, self.window))

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
def saver(desk: Desk, qtbot: QtBot) -> Iterator[Saver]:
    saver = Saver(desk.services, qtbot)
    yield saver
    saver.gate.set()
    saver.files.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "files"
    folder.mkdir()
    return folder


def test_a_file_that_takes_long_shows_how_far_it_is(saver: Saver, folder: Path, qtbot: QtBot) -> None:
    saver.save(folder / "one.csv")
    qtbot.waitUntil(lambda: f"Saving {folder / 'one.csv'}…" in said(saver.window))
    bar = find(saver.window, "Progress", QProgressBar)
    qtbot.waitUntil(lambda: bar.value() * 2 == bar.maximum())
    saver.gate.set()
    qtbot.waitUntil(lambda: f"Saved: {folder / 'one.csv'}" in said(saver.window))
    assert not bar.isVisible()
    assert (folder / "one.csv").read_bytes() == b"half and half"
    assert saver.services.preferences.now.folder == str(folder)


def test_a_file_that_is_there_at_once_is_not_waited_for(saver: Saver, folder: Path, qtbot: QtBot) -> None:
    saver.gate.set()
    saver.save(folder / "one.csv")
    # It has just begun, and nothing is said of that.
    assert said(saver.window) == ""
    qtbot.waitUntil(lambda: "Saved: " in said(saver.window))
    assert not saver.files._patience.isActive()


def test_a_cancelled_file_leaves_what_was_there_before(saver: Saver, folder: Path, qtbot: QtBot) -> None:
    (folder / "old.csv").write_bytes(b"old")
    saver.save(folder / "old.csv")
    qtbot.waitUntil(lambda: "Saving " in said(saver.window))
    click(saver.window, "Cancel")
    assert f"Not saved: {folder / 'old.csv'}" in said(saver.window)
    qtbot.waitUntil(lambda: [path.name for path in folder.iterdir()] == ["old.csv"])
    assert (folder / "old.csv").read_bytes() == b"old"
    qtbot.waitUntil(lambda: not saver.files._files)
    assert f"Not saved: {folder / 'old.csv'}" in said(saver.window)


def test_one_file_comes_after_the_other(saver: Saver, folder: Path, qtbot: QtBot) -> None:
    for name in ("one.csv", "two.csv"):
        saver.save(folder / name)
    qtbot.waitUntil(lambda: "Saving " in said(saver.window))
    click(saver.window, "Cancel")
    qtbot.waitUntil(lambda: f"Saving {folder / 'two.csv'}…" in said(saver.window))
    saver.gate.set()
    qtbot.waitUntil(lambda: f"Saved: {folder / 'two.csv'}" in said(saver.window))
    assert [path.name for path in folder.iterdir()] == ["two.csv"]


def test_another_page_goes_on_telling(saver: Saver, folder: Path, qtbot: QtBot) -> None:
    saver.save(folder / "one.csv")
    qtbot.waitUntil(lambda: "Saving " in said(saver.window))
    saver.furnish()
    qtbot.waitUntil(lambda: "Saving " in said(saver.window))
    assert saver.progress[1].isVisible()
    saver.gate.set()
    qtbot.waitUntil(lambda: "Saved: " in said(saver.window))


def test_other_news_take_neither_progress_nor_cancel_away(saver: Saver, folder: Path, qtbot: QtBot) -> None:
    saver.save(folder / "one.csv")
    qtbot.waitUntil(lambda: "Saving " in said(saver.window))
    bar = find(saver.window, "Progress", QProgressBar)
    saver.news[-1].say("This account is busy.", "warning")
    qtbot.waitUntil(lambda: bar.value() * 2 == bar.maximum())
    assert find(saver.window, "Progress", QProgressBar) is bar
    assert "This account is busy." in said(saver.window)
    saver.news[-1].clear()
    click(saver.window, "Cancel")
    assert f"Not saved: {folder / 'one.csv'}" in said(saver.window)
    assert "Saving " not in said(saver.window)


def test_closing_ends_it_without_a_file(saver: Saver, folder: Path, qtbot: QtBot) -> None:
    saver.save(folder / "one.csv")
    qtbot.waitUntil(lambda: "Saving " in said(saver.window))
    saver.files.close()
    saver.services.tasks.close()
    assert list(folder.iterdir()) == []
