"""The menus come from a catalogue, and what does not is seen."""

import pytest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from jcdesk.desktop.lookup.row_menu import RowMenu
from jcdesk.desktop.main_window import MainWindow
from tests.desktop.driving import find
from tests.support.pseudo import Pseudo, is_translated
from tests.support.texts import texts_of


def test_every_menu_is_translated(request: pytest.FixtureRequest, qapp: QApplication, qtbot: QtBot) -> None:
    pseudo = Pseudo()
    qapp.installTranslator(pseudo)
    try:
        window: MainWindow = request.getfixturevalue("window")
        with qtbot.waitSignal(window.page.answered):
            window.page.ask("anna.petrova@example.com")
        table = window.page.result.table
        row_menu = table.findChild(RowMenu)
        assert row_menu is not None
        csv = find(window.page.result, Pseudo().translate("", "Export to CSV"), QToolButton)
        menus = [row_menu.menu_for(table.model().index(0, 0)), csv.menu()]
        texts = [text for menu in menus for text in texts_of(menu.actions())]
    finally:
        qapp.removeTranslator(pseudo)
    assert len(texts) > 15
    assert [text for text in texts if not is_translated(text)] == []


def test_what_was_never_translated_is_seen() -> None:
    assert not is_translated("Look up")
    assert is_translated(Pseudo().translate("Desk", "Look up"))
    assert is_translated("12:30")
    assert "{address}" in Pseudo().translate("Desk", "Look up {address}")
