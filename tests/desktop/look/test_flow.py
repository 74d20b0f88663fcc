"""The layout that fills lines, by itself."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QRect
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from jcdesk.desktop.widgets.flow import FlowLayout, empty


@pytest.fixture
def layout(qapp: QApplication) -> Iterator[FlowLayout]:
    place = QWidget()
    yield FlowLayout(place, 8)
    place.deleteLater()


def test_it_is_measured_anew_when_something_comes_or_goes_though_nobody_sees_it(layout: FlowLayout) -> None:
    layout.addWidget(QPushButton("one"))
    one = layout.sizeHint().width()
    layout.addWidget(QPushButton("two"))
    assert layout.sizeHint().width() > one
    assert layout.heightForWidth(10) > layout.heightForWidth(1000)
    empty(layout)
    assert layout.sizeHint().width() == 0
    assert layout.heightForWidth(10) == 0


def test_what_was_taken_out_and_is_gone_is_placed_no_more(layout: FlowLayout) -> None:
    for _ in range(50):
        layout.addWidget(QPushButton("old"))
        layout.heightForWidth(100)
        empty(layout)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        layout.setGeometry(QRect(0, 0, 100, 100))
