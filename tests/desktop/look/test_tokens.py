"""Everything in the theme's colours can be read, and statuses are told apart by everybody."""

import re
from itertools import combinations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from jcdesk.desktop.help.guide import _style as guide_style
from jcdesk.desktop.look.icons import STATUS_ICONS, pixmap
from jcdesk.desktop.look.style_sheet import style_sheet
from jcdesk.desktop.look.tokens import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, Pair, Tokens
from jcdesk.justclick.statuses import Status
from tests.support.colours import Sight, contrast, difference

THEMES = {"light": LIGHT, "dark": DARK, "contrast-light": CONTRAST_LIGHT, "contrast-dark": CONTRAST_DARK}
EVERY_THEME = pytest.mark.parametrize("tokens", THEMES.values(), ids=THEMES.keys())
HIGH_CONTRAST = pytest.mark.parametrize(
    "tokens", [CONTRAST_LIGHT, CONTRAST_DARK], ids=["contrast-light", "contrast-dark"]
)
SIGHTS: tuple[Sight, ...] = ("everybody", "protanopia", "deuteranopia", "tritanopia")

CLEARLY_DIFFERENT = 12.0
"""In ΔE 1976: five times what is just noticed when two colours lie side by side, for pills that do not."""


def notices(tokens: Tokens) -> dict[str, Pair]:
    return {name: getattr(tokens, name) for name in ("info", "warning", "error", "success")}


def texts(tokens: Tokens) -> dict[str, Pair]:
    """Every pair of text and background that the style sheet, the palette and the delegates paint."""
    pairs = {
        f"{front} on {back}": Pair(getattr(tokens, front), getattr(tokens, back))
        for front in ("text", "muted")
        for back in ("window", "surface", "hover")
    }
    # Boxes and buttons that cannot be used stand on the window's colour, entries of menus on the surface.
    pairs |= {f"disabled on {back}": Pair(tokens.disabled, getattr(tokens, back)) for back in BACKS}
    pairs |= {f"link on {back}": Pair(tokens.accent, getattr(tokens, back)) for back in BACKS}
    pairs |= {f"error on {back}": Pair(tokens.error.front, getattr(tokens, back)) for back in BACKS}
    pairs |= notices(tokens)
    pairs |= {status.name: pair for status, pair in tokens.statuses.items()}
    pairs["code in the help"] = Pair(tokens.info.front, tokens.surface)
    pairs["selection"] = tokens.selection
    pairs["primary button, and what is selected in a box"] = Pair(tokens.on_accent, tokens.accent)
    return pairs


BACKS = ("window", "surface")


def marks(tokens: Tokens) -> dict[str, Pair]:
    """Icons, and lines without which one would not know what can be used or where the focus is."""
    pairs = {f"focus on {back}": Pair(tokens.accent, getattr(tokens, back)) for back in (*BACKS, "hover")}
    pairs |= {f"outline on {back}": Pair(tokens.outline, getattr(tokens, back)) for back in BACKS}
    pairs |= {f"icon on {back}": Pair(tokens.muted, getattr(tokens, back)) for back in (*BACKS, "hover")}
    pairs |= {f"key on {back}": Pair(tokens.warning.front, getattr(tokens, back)) for back in BACKS}
    pairs |= {
        f"focus in notice {name}": Pair(tokens.accent, pair.back) for name, pair in notices(tokens).items()
    }
    pairs["focus in the selection"] = tokens.selection
    pairs["focus of a primary button"] = Pair(tokens.text, tokens.window)
    return pairs


def too_faint(pairs: dict[str, Pair], least: float) -> dict[str, float]:
    found = {name: round(contrast(pair.front, pair.back), 2) for name, pair in pairs.items()}
    return {name: value for name, value in found.items() if value < least}


@EVERY_THEME
def test_every_text_can_be_read_on_its_background(tokens: Tokens) -> None:
    assert too_faint(texts(tokens), 4.5) == {}


@EVERY_THEME
def test_nothing_is_written_in_colours_that_are_not_looked_at_here(tokens: Tokens) -> None:
    sheet = style_sheet(tokens) + guide_style(tokens)
    pairs = texts(tokens).values()
    assert written(r"(?:color|text-color)", sheet) <= {pair.front for pair in pairs}
    # No text stands on lines and on bars to scroll with.
    bare = {tokens.border, tokens.outline, tokens.muted}
    assert written("background", sheet) <= {pair.back for pair in pairs} | bare


def written(what: str, sheet: str) -> set[str]:
    """The colours that a style sheet gives to this property."""
    return set(re.findall(rf"(?<![\w-]){what}:\s*(#[0-9A-F]{{6}})", sheet))


@EVERY_THEME
def test_every_icon_and_every_line_that_matters_is_seen(tokens: Tokens) -> None:
    assert too_faint(marks(tokens), 3.0) == {}


@HIGH_CONTRAST
def test_high_contrast_is_high(tokens: Tokens) -> None:
    assert (
        too_faint({name: pair for name, pair in texts(tokens).items() if "disabled" not in name}, 7.0) == {}
    )
    assert contrast(tokens.border, tokens.window) == pytest.approx(21)


@EVERY_THEME
def test_a_mark_on_the_line_of_time_is_seen_by_its_colour_or_by_its_icon(tokens: Tokens) -> None:
    seen = {
        status.name: max(contrast(colour, tokens.window) for colour in (pair.front, pair.back))
        for status, pair in tokens.statuses.items()
    }
    assert {name: value for name, value in seen.items() if value < 3.0} == {}


@pytest.mark.parametrize("sight", SIGHTS)
@EVERY_THEME
def test_statuses_are_told_apart_by_the_colour_blind(tokens: Tokens, sight: Sight) -> None:
    alike = {
        (one.name, other.name): max(
            difference(first.front, second.front, sight), difference(first.back, second.back, sight)
        )
        for (one, first), (other, second) in combinations(tokens.statuses.items(), 2)
    }
    assert {pair: value for pair, value in alike.items() if value < CLEARLY_DIFFERENT} == {}


def test_the_measure_of_difference_is_that_of_the_textbooks() -> None:
    assert difference("#000000", "#FFFFFF") == pytest.approx(100, abs=0.1)
    # A red and a green that only differ in what a deuteranope does not see.
    assert difference("#A06A4B", "#6F7A4B") > 25
    assert difference("#A06A4B", "#6F7A4B", "deuteranopia") < 12


def test_in_grey_statuses_are_told_apart_by_their_icons(qapp: QApplication) -> None:
    """Six greys cannot be told apart at a glance; so a tenth of what two icons paint has to differ."""
    assert set(STATUS_ICONS) == set(Status)
    size = QSize(32, 32)
    shapes = {}
    for status, name in STATUS_ICONS.items():
        image = pixmap(name, "#000000", size).toImage()
        painted = {(x, y) for x in range(32) for y in range(32) if image.pixelColor(x, y).alpha() > 127}
        shapes[status] = painted
    alike = [
        (one.name, other.name)
        for one, other in combinations(shapes, 2)
        if len(shapes[one] ^ shapes[other]) < len(shapes[one] | shapes[other]) / 10
    ]
    assert alike == []
