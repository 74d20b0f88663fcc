"""The words of a box to tick."""

import pytest
from pytestqt.qtbot import QtBot

from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.widgets.check_box import CheckBox

WORDS = "Remember the addresses asked last"


@pytest.mark.parametrize("size", range(9, 41))
def test_words_that_have_room_on_a_line_are_painted_on_it(qtbot: QtBot, theme: Theme, size: int) -> None:
    box = CheckBox(theme, f"&{WORDS}")
    qtbot.addWidget(box)
    font = box.font()
    font.setPointSizeF(size)
    box.setFont(font)
    box.resize(box.sizeHint())
    box.show()
    image = box.grab().toImage()
    back = image.pixelColor(image.width() - 1, image.height() // 2)
    painted = [
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y) != back for y in range(4, image.height() - 4))
    ]
    # The last word is where it ends when all stand on one line.
    assert painted[-1] - painted[0] > box.fontMetrics().horizontalAdvance(WORDS)
