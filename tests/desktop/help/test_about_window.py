"""Help > About: what it tells, and the licences of everything inside."""

import platform
from threading import Event, get_ident

import pytest
from PySide6.QtCore import qVersion
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QApplication, QListWidget, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from jcdesk import __version__
from jcdesk.desktop.help.about import AboutDialog
from jcdesk.desktop.main_window import MainWindow
from jcdesk.system.build import Build, read_build, read_commit
from jcdesk.system.components import installed_components
from tests.desktop.driving import click, find, said


@pytest.fixture
def about(window: MainWindow, qtbot: QtBot) -> AboutDialog:
    """The dialog, opened from the menu."""
    (action,) = (each for each in window.findChildren(QAction) if each.text() == "&About jcdesk")
    action.trigger()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), AboutDialog))
    (dialog,) = window.findChildren(AboutDialog)
    return dialog


def test_it_tells_the_versions_and_that_jcdesk_stands_alone(about: AboutDialog) -> None:
    told = said(about)
    assert {__version__, read_commit() or "unknown"} <= set(told.splitlines())
    assert platform.python_version() in told
    assert qVersion() in told
    assert "not affiliated with JustClick" in told


def test_the_versions_can_be_copied(about: AboutDialog) -> None:
    click(about, "Copy versions")
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[:2] == [f"jcdesk: {__version__}", f"Commit: {read_commit() or 'unknown'}"]
    assert f"Python: CPython {platform.python_version()}" in lines


def test_it_tells_the_licence_of_qt_and_where_qt_can_be_replaced(about: AboutDialog) -> None:
    assert "GNU Lesser General Public License, version 3" in said(about)
    click(about, "Licence of Qt")
    assert find(about, "Components", QListWidget).currentItem().text().startswith("PySide6")
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in find(about, "Licence text", QPlainTextEdit).toPlainText()


def test_a_package_that_is_one_file_tells_where_qt_can_be_replaced(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys._MEIPASS", "/tmp/_MEI12345", raising=False)
    dialog = AboutDialog({}, read_build())
    qtbot.addWidget(dialog)
    dialog.show()
    assert "take the jcdesk that is a folder" in said(dialog)
    offered = {button.accessibleName() for button in dialog.findChildren(QPushButton)}
    assert "Source code of Qt" in offered
    assert "Folder of Qt" not in offered


def test_every_component_is_listed_with_its_text(about: AboutDialog) -> None:
    components = installed_components()
    about.pages.setCurrentWidget(about.licences)
    listed = find(about, "Components", QListWidget)
    assert listed.count() == len(components)
    text = find(about, "Licence text", QPlainTextEdit)
    for row, component in enumerate(components):
        listed.setCurrentRow(row)
        assert text.toPlainText() == component.text
        assert f"{component.name} {component.version}" in said(about)


def test_the_window_is_free_while_it_is_read_and_one_dialog_comes(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_read = Event()
    readers = []

    def read() -> Build:
        readers.append(get_ident())
        assert may_read.wait(10)
        return read_build()

    monkeypatch.setattr("jcdesk.system.build.read_build", read)
    window.menus.about.emit()
    window.menus.about.emit()
    assert QApplication.activeModalWidget() is None
    may_read.set()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), AboutDialog))
    assert len(readers) == len(window.findChildren(AboutDialog)) == 1
    assert readers != [get_ident()]


def test_escape_closes_it(about: AboutDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(about.destroyed):
        about.reject()
