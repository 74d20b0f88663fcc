"""A letter that leads to two places is found."""

from PySide6.QtWidgets import QLabel, QLineEdit, QMainWindow, QPushButton, QTabWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.support.mnemonics import mnemonics_twice


def test_a_letter_that_leads_to_two_places_is_found(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.menuBar().addMenu("&File")
    window.menuBar().addMenu("&Help")
    middle = QWidget()
    column = QVBoxLayout(middle)
    tabs, label, hidden = QTabWidget(), QLabel("&Name"), QPushButton("&Go")
    label.setBuddy(QLineEdit(middle))
    for title in ("&Addresses", "&Groups"):
        tabs.addTab(QWidget(), title)
    tabs.setTabVisible(1, False)
    buttons = map(QPushButton, ("&Find", "&new && old", "Group"))
    for widget in (tabs, label, *buttons, hidden):
        column.addWidget(widget)
    window.setCentralWidget(middle)
    hidden.hide()
    window.show()
    assert list(mnemonics_twice(window)) == ["Alt+F is for &File, &Find", "Alt+N is for &Name, &new && old"]
    hidden.show()
    assert "Alt+G is for &Groups, &Go" in list(mnemonics_twice(window))
