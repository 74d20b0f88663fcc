"""The theme follows the system's choice or the user's."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialogButtonBox,
    QLineEdit,
    QProgressBar,
    QTableView,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.look.tokens import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, Tokens
from jcdesk.desktop.widgets.file_dialog import file_dialog
from jcdesk.desktop.widgets.labels import fixed_font
from jcdesk.desktop.widgets.rows import dress_table
from jcdesk.system.settings import THEMES
from tests.support.colours import contrast

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


@pytest.fixture(params=CHOICES)
def dressed(request: pytest.FixtureRequest, theme: Theme) -> Iterator[Tokens]:
    """The tokens in force: those of every theme, one after the other."""
    theme.choose(request.param)
    yield theme.tokens
    theme.choose("light")


def colours_of(widget: QWidget, area: QRect) -> set[str]:
    image = widget.grab(area).toImage()
    return {
        image.pixelColor(x, y).name().upper() for x in range(image.width()) for y in range(image.height())
    }


def test_a_bar_without_progress_does_not_look_done(qtbot: QtBot, dressed: Tokens) -> None:
    bar = QProgressBar()
    qtbot.addWidget(bar)
    bar.setTextVisible(False)
    bar.resize(300, 8)
    bar.setValue(25)
    bar.show()
    done, left = (colours_of(bar, QRect(x, bar.height() // 2, 20, 1)) for x in (30, 200))
    assert done == {dressed.accent.upper()}
    assert len(left) == 1
    assert contrast(done.pop(), next(iter(left))) >= 3
    # Nor like a line that is full in another colour.
    assert dressed.text.upper() not in left


def test_the_ring_of_a_table_is_whole_above_its_titles_too(qtbot: QtBot, dressed: Tokens) -> None:
    view = QTableView()
    qtbot.addWidget(view)
    dress_table(view)
    view.setModel(QStandardItemModel(2, 2, view))
    view.resize(400, 200)
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    view.setFocus()
    ring = dressed.ring
    assert colours_of(view, QRect(100, 0, 50, ring)) == {dressed.accent.upper()}
    assert colours_of(view, QRect(0, 60, ring, 50)) == {dressed.accent.upper()}


def test_the_arrows_of_qt_s_own_file_dialog_are_seen(qtbot: QtBot, dressed: Tokens, home: Path) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = file_dialog(parent, "Save as", str(home))
    up = dialog.findChild(QToolButton, "toParentButton")
    assert isinstance(up, QToolButton)
    image = up.icon().pixmap(16, 16).toImage()
    seen = [image.pixelColor(x, y) for x in range(16) for y in range(16)]
    assert {one.name().upper() for one in seen if one.alpha() == 255} == {dressed.text.upper()}
    # The other dialogs have no icons on their buttons.
    buttons = dialog.findChild(QDialogButtonBox)
    assert isinstance(buttons, QDialogButtonBox)
    assert all(button.icon().isNull() for button in buttons.buttons())


def test_text_of_a_fixed_width_is_as_large_as_other_text(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    font = widget.font()
    font.setPointSizeF(40)
    widget.setFont(font)
    assert fixed_font(widget).pointSizeF() == 40


def test_the_corner_of_a_table_is_like_its_titles(qtbot: QtBot, dressed: Tokens) -> None:
    view = QTableView()
    qtbot.addWidget(view)
    dress_table(view)
    view.setModel(QStandardItemModel(2, 2, view))
    view.verticalHeader().show()
    view.resize(400, 200)
    view.show()
    corner = view.findChild(QAbstractButton)
    assert corner is not None
    assert colours_of(corner, corner.rect().adjusted(2, 2, -2, -2)) == {dressed.surface.upper()}
