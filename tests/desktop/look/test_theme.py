"""The theme's colours can be read, and its icons are there."""

from itertools import combinations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from jcdesk.desktop.look.icons import STATUS_ICONS, pixmap
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.look.tokens import DARK, LIGHT, Pair, Tokens
from jcdesk.justclick.statuses import Status
from jcdesk.system.paths import resources

THEMES = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])


def luminance(colour: str) -> float:
    """WCAG 2's relative luminance."""

    def linear(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    shade = QColor(colour)
    red, green, blue = (linear(value) for value in (shade.redF(), shade.greenF(), shade.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(front: str, back: str) -> float:
    lighter, darker = sorted((luminance(front), luminance(back)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def text_pairs(tokens: Tokens) -> dict[str, Pair]:
    """Every pair of text and background that occurs."""
    pairs = {
        f"{front} on {back}": Pair(getattr(tokens, front), getattr(tokens, back))
        for front in ("text", "muted")
        for back in ("window", "surface", "hover")
    }
    pairs |= {name: getattr(tokens, name) for name in ("info", "warning", "error", "success", "selection")}
    pairs |= {status.name: pair for status, pair in tokens.statuses.items()}
    pairs["links"] = Pair(tokens.accent, tokens.window)
    pairs["primary button"] = Pair(tokens.on_accent, tokens.accent)
    return pairs


@THEMES
def test_every_text_can_be_read_on_its_background(tokens: Tokens) -> None:
    too_faint = {
        name: round(contrast(pair.front, pair.back), 2)
        for name, pair in text_pairs(tokens).items()
        if contrast(pair.front, pair.back) < 4.5
    }
    assert too_faint == {}


@THEMES
def test_every_status_has_colours_of_its_own(tokens: Tokens) -> None:
    assert set(tokens.statuses) == set(Status)
    for one, other in combinations(tokens.statuses.values(), 2):
        assert one != other


@pytest.mark.parametrize("path", sorted((resources() / "icons").glob("*.svg")), ids=lambda path: path.stem)
def test_every_icon_is_valid_and_can_be_tinted(qapp: QApplication, path: object) -> None:
    assert QSvgRenderer(str(path)).isValid()


def test_a_tinted_icon_has_the_colour_it_was_asked_for(qapp: QApplication) -> None:
    image = pixmap("status-subscribed", "#FF0000", QSize(32, 32)).toImage()
    colours = {
        image.pixelColor(x, y).name()
        for x in range(32)
        for y in range(32)
        if image.pixelColor(x, y).alpha() == 255
    }
    assert colours == {"#ff0000"}


def test_every_status_has_an_icon_of_its_own(qapp: QApplication) -> None:
    assert set(STATUS_ICONS) == set(Status)
    pictures = [pixmap(name, "#000000", QSize(16, 16)).toImage() for name in STATUS_ICONS.values()]
    assert all(one != other for one, other in combinations(pictures, 2))


def test_a_choice_changes_the_colours_of_the_running_program(qapp: QApplication, theme: Theme) -> None:
    changes: list[bool] = []
    theme.changed.connect(lambda: changes.append(theme.dark))
    try:
        theme.choose("dark")
        assert qapp.palette().window().color() == QColor(DARK.window)
        theme.choose("dark")
    finally:
        theme.choose("light")
    assert changes == [True, False]
    assert qapp.palette().window().color() == QColor(LIGHT.window)
