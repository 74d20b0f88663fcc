"""Every control of every window has a name, a role and, where a name is not enough, a description."""

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QPushButton, QTableView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from jcdesk.desktop.desk import Desk
from jcdesk.desktop.language import speak
from jcdesk.desktop.look.theme import Theme
from jcdesk.words.catalogue import LANGUAGES
from tests.support.hearing import unheard
from tests.support.tour import settle, tour


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_control_tells_what_it_is(
    request: pytest.FixtureRequest, theme: Theme, qtbot: QtBot, qapp: QCoreApplication, language: str
) -> None:
    speak(qapp, language)
    desk: Desk = request.getfixturevalue("desk")
    found: dict[str, list[str]] = {}
    for stop in tour(desk, theme):
        settle()
        if troubles := list(unheard(stop.shown)):
            found[stop.name] = troubles
    assert found == {}


def test_what_cannot_be_heard_is_found(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    focusable = QWidget()
    focusable.setFocusPolicy(focusable.focusPolicy().StrongFocus)
    for widget in (QPushButton(""), QLineEdit(), QTableView(), focusable):
        column.addWidget(widget)
    window.show()
    troubles = "\n".join(unheard(window))
    for trouble in (
        "the window has no title",
        "QPushButton “” in QWidget has no name",
        "QLineEdit “” has no description",
        "QTableView “” has no description",
        "QWidget “” has no role",
    ):
        assert trouble in troubles
