"""Everything that the window says comes from a catalogue."""

import re

import pytest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from jcdesk.demo.groups import TITLES
from jcdesk.desktop.desk import Desk
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.lookup.row_menu import RowMenu
from jcdesk.desktop.main_window import MainWindow
from jcdesk.words.plain import plain
from tests.desktop.driving import find
from tests.support.pseudo import Pseudo, is_translated
from tests.support.texts import texts_in, texts_of
from tests.support.tour import settle, tour

DATA = re.compile(
    r".*[@/].*"  # addresses, links and zones
    r"|UTC|English|Русский|acme|My shop.*|(Second )?[Ee]-mail|proxy\.example"
    r"|'.*'"  # values as they came
    r"|jcdesk|Qt|Python|OpenSSL|MIT"
    r"|\d+\.\d.*|[0-9a-f]{12}.*|(jcdesk|CPython|OpenSSL|Linux)[ -].*"
)
"""What is the same in every language: names, examples of what to type, versions."""

GROUPS = {plain(title) for title in TITLES.values() if title} | set(TITLES)


def test_every_text_is_translated(
    request: pytest.FixtureRequest, theme: Theme, qapp: QApplication, qtbot: QtBot
) -> None:
    pseudo = Pseudo()
    qapp.installTranslator(pseudo)
    found: dict[str, set[str]] = {}
    try:
        desk: Desk = request.getfixturevalue("desk")
        for stop in tour(desk, theme):
            settle()
            texts = {text for text in texts_in(stop.shown) if not is_translated(text)}
            if left := {text for text in texts if not DATA.fullmatch(text)} - GROUPS:
                found[stop.name] = left
    finally:
        qapp.removeTranslator(pseudo)
    assert found == {}


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
