"""The theme follows the system's choice or the user's."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.look.tokens import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, Tokens
from jcdesk.system.settings import THEMES

CHOICES = {"light": LIGHT, "dark": DARK, "contrast-light": CONTRAST_LIGHT, "contrast-dark": CONTRAST_DARK}


def test_every_choice_but_the_systems_has_colours_of_its_own() -> None:
    assert {"system", *CHOICES} == set(THEMES)


def test_a_choice_changes_the_colours_of_the_running_program(qapp: QApplication, theme: Theme) -> None:
    changes: list[Tokens] = []
    theme.changed.connect(lambda: changes.append(theme.tokens))
    try:
        for choice, tokens in CHOICES.items():
            theme.choose(choice)
            theme.choose(choice)
            assert qapp.palette().window().color() == QColor(tokens.window)
            assert qapp.palette().placeholderText().color() == QColor(tokens.muted)
    finally:
        theme.choose("light")
    assert changes == [DARK, CONTRAST_LIGHT, CONTRAST_DARK, LIGHT]


@pytest.mark.parametrize("enabled", [True, False], ids=["enabled", "disabled"])
def test_hints_in_boxes_are_painted_in_the_colour_that_was_computed(
    qtbot: QtBot, theme: Theme, enabled: bool
) -> None:
    box = QLineEdit()
    qtbot.addWidget(box)
    box.setPlaceholderText("█████")
    box.setEnabled(enabled)
    box.show()
    image = box.grab().toImage()
    colours = {image.pixelColor(x, image.height() // 2).name().upper() for x in range(image.width())}
    assert (theme.tokens.muted if enabled else theme.tokens.disabled) in colours
