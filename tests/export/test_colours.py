"""The colours of statuses in files."""

from itertools import combinations

import pytest

from jcdesk.desktop.look.tokens import LIGHT
from jcdesk.export.colours import HEADING_COLOURS, STATUS_COLOURS, Pair
from jcdesk.justclick.statuses import Status


def luminance(colour: str) -> float:
    """As WCAG 2 defines it, from 0 (black) to 1 (white)."""
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(pair: Pair) -> float:
    """From 1 (the same) to 21 (black on white)."""
    dark, light = sorted((luminance(pair.text), luminance(pair.fill)))
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_what_wcag_says() -> None:
    assert contrast(Pair("#000000", "#FFFFFF")) == pytest.approx(21)
    assert contrast(Pair("#777777", "#FFFFFF")) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("pair", [HEADING_COLOURS, *STATUS_COLOURS.values()], ids=str)
def test_every_text_can_be_read_on_its_fill(pair: Pair) -> None:
    assert contrast(pair) >= 4.5


def test_no_two_statuses_look_alike() -> None:
    assert set(STATUS_COLOURS) == set(Status)
    fills = [
        [int(pair.fill[start : start + 2], 16) for start in (1, 3, 5)] for pair in STATUS_COLOURS.values()
    ]
    assert all(
        sum(abs(a - b) for a, b in zip(one, other, strict=True)) >= 20
        for one, other in combinations(fills, 2)
    )


def test_a_file_has_the_colours_of_the_window() -> None:
    window = {status: Pair(pair.front, pair.back) for status, pair in LIGHT.statuses.items()}
    assert window == STATUS_COLOURS
