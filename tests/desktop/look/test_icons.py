"""The icons are there, and take the colour that they are asked for."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from jcdesk.desktop.look.icons import application_icon, beside, pixmap
from jcdesk.system.paths import resources


@pytest.mark.parametrize("path", sorted((resources() / "icons").glob("*.svg")), ids=lambda path: path.stem)
def test_every_icon_is_valid_and_can_be_tinted(qapp: QApplication, path: Path) -> None:
    assert QSvgRenderer(str(path)).isValid()
    image = pixmap(path.stem, "#FF0000", QSize(32, 32)).toImage()
    pixels = (image.pixelColor(x, y) for x in range(32) for y in range(32))
    assert {pixel.name() for pixel in pixels if pixel.alpha() == 255} <= {"#ff0000"}


def test_a_tinted_icon_has_the_colour_it_was_asked_for(qapp: QApplication) -> None:
    image = pixmap("status-subscribed", "#FF0000", QSize(32, 32)).toImage()
    pixels = (image.pixelColor(x, y) for x in range(32) for y in range(32))
    assert {pixel.name() for pixel in pixels if pixel.alpha() == 255} == {"#ff0000"}


@pytest.mark.parametrize(("larger", "size"), [(1, 16), (1.5, 24), (2, 32)])
def test_an_icon_beside_text_is_as_large_as_the_text(qapp: QApplication, larger: float, size: int) -> None:
    font = qapp.font()
    font.setPointSizeF(font.pointSizeF() * larger)
    assert beside(16, QFontMetrics(font)) == size


def test_the_programs_icon_is_painted_once_however_often_it_is_shown(qapp: QApplication) -> None:
    # Qt keeps what it has painted of an icon by that icon's key, ten megabytes of it.
    assert application_icon().cacheKey() == application_icon().cacheKey()
