"""A control that cannot be heard is found."""

from PySide6.QtWidgets import QLineEdit, QPushButton, QTableView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.support.hearing import unheard


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
