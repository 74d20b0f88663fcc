"""A control that cannot be heard is found."""

from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QTableView, QVBoxLayout, QWidget
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
    column.addWidget(other := QPushButton("&Use this…"))
    other.setAccessibleName("Save")
    label = QLabel("Your &name")
    label.setBuddy(focusable)
    focusable.setAccessibleName("Person")
    column.addWidget(label)
    window.show()
    troubles = "\n".join(unheard(window))
    for trouble in (
        "the window has no title",
        "QPushButton “” in QWidget has no name",
        "QLineEdit “” has no description",
        "QTableView “” has no description",
        "QWidget “Person” has no role",
        "QPushButton “&Use this…” is called “Save”",
        "QWidget “Your &name” is called “Person”",
    ):
        assert trouble in troubles
