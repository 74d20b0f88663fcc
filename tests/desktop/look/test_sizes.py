"""What stands beside text is as large as the text is."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLineEdit,
    QRadioButton,
    QStyle,
    QStyleOptionButton,
)
from pytestqt.qtbot import QtBot

from jcdesk.accounts.colours import COLOURS
from jcdesk.desktop.accounts.palette import ColourPicker, Swatch
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.look.tokens import LIGHT
from jcdesk.desktop.lookup.timeline import Timeline
from jcdesk.desktop.widgets.in_box import ClearButton, LeadingIcon
from jcdesk.justclick.answers import GroupStatus
from jcdesk.justclick.statuses import Status
from jcdesk.words.lookups import LookupWords

EVERY_SIZE = pytest.mark.parametrize("times", [1, 1.5, 2], ids=["100%", "150%", "200%"], indirect=True)

Sub = QStyle.SubElement


@pytest.fixture
def times(request: pytest.FixtureRequest, qapp: QApplication, theme: Theme) -> Iterator[float]:
    """Text is so many times as large as usual."""
    usual = qapp.font()
    larger = QFont(usual)
    larger.setPointSizeF(usual.pointSizeF() * request.param)
    qapp.setFont(larger)
    yield request.param
    qapp.setFont(usual)


def indicator(button: QRadioButton | QCheckBox, which: QStyle.SubElement) -> QRect:
    """Where the round or the square to tick is."""
    option = QStyleOptionButton()
    button.initStyleOption(option)
    return button.style().subElementRect(which, option, button)


@EVERY_SIZE
def test_the_pictures_in_a_box_grow_with_its_text(qtbot: QtBot, theme: Theme, times: float) -> None:
    box = QLineEdit()
    qtbot.addWidget(box)
    first, clear = LeadingIcon(box, theme, "search"), ClearButton(box, theme)
    box.resize(600, box.sizeHint().height())
    box.show()
    assert (first.isVisible(), clear.isVisible()) == (True, False)
    box.setText("W" * 200)
    box.setCursorPosition(0)
    assert first.iconSize() == clear.iconSize()
    assert first.iconSize().width() == 16 * times
    assert all(box.rect().contains(button.geometry()) for button in (first, clear))
    # No letter is painted below them.
    assert box.cursorRect().left() + 4 >= first.geometry().right()
    box.setCursorPosition(len(box.text()))
    # It scrolls when it is painted.
    box.grab()
    assert box.cursorRect().center().x() <= clear.geometry().left() + 1
    QTest.mouseClick(clear, Qt.MouseButton.LeftButton)
    assert (box.text(), clear.isVisible()) == ("", False)
    # The words have the room back.
    assert box.textMargins().right() == 0


@EVERY_SIZE
def test_what_one_ticks_grows_with_its_words(qtbot: QtBot, theme: Theme, times: float) -> None:
    radio, check = QRadioButton("One"), QCheckBox("Other")
    for button in (radio, check):
        qtbot.addWidget(button)
        button.setChecked(True)
        button.resize(button.sizeHint())
        button.show()
    around = indicator(radio, Sub.SE_RadioButtonIndicator)
    assert around.width() == around.height() == 16 * times
    assert indicator(check, Sub.SE_CheckBoxIndicator).width() == 16 * times + 2
    # A ring with a dot in it; outside of its round corner there is nothing.
    image = radio.grab().toImage()
    places = (around.center(), QPoint(around.left() + 1, around.center().y()), around.topLeft())
    seen = [image.pixelColor(place).name().upper() for place in places]
    assert seen == [LIGHT.on_accent, LIGHT.accent, LIGHT.window]


@EVERY_SIZE
def test_colours_to_choose_from_grow_with_the_text(qtbot: QtBot, theme: Theme, times: float) -> None:
    picker = ColourPicker(theme, COLOURS[0])
    qtbot.addWidget(picker)
    picker.show()
    for swatch in picker.findChildren(Swatch):
        assert swatch.width() == swatch.height() == round(26 * times)
        # There is a little room around the colour, and the ring.
        image = swatch.grab().toImage()
        ends = (image.pixelColor(x, swatch.height() // 2) for x in (0, swatch.width() - 1))
        assert {colour.name().upper() for colour in ends} == {LIGHT.window}


@EVERY_SIZE
def test_marks_of_dates_grow_with_the_text(qtbot: QtBot, theme: Theme, times: float) -> None:
    line = Timeline(theme, LookupWords(QCoreApplication.translate))
    qtbot.addWidget(line)
    moments = (datetime(2020, 1, 1, tzinfo=UTC), datetime(2024, 1, 1, tzinfo=UTC))
    line.show_groups([GroupStatus("a", "a", Status.SUBSCRIBED, "", moment, "") for moment in moments], UTC)
    line.resize(600, line.heightForWidth(600))
    line.show()
    image = line.grab().toImage()
    colour = theme.tokens.statuses[Status.SUBSCRIBED].back.upper()
    painted = [
        (x, y)
        for x in range(40)
        for y in range(image.height())
        if image.pixelColor(x, y).name().upper() == colour
    ]
    for places in zip(*painted, strict=True):
        assert abs(max(places) - min(places) + 1 - 16 * times) <= 2
