"""The colours of statuses in files."""

from itertools import combinations

import pytest

from jcdesk.desktop.look.tokens import LIGHT
from jcdesk.export.colours import HEADING_COLOURS, STATUS_COLOURS, Pair
from jcdesk.justclick.statuses import Status
from tests.support.colours import contrast


@pytest.mark.parametrize("pair", [HEADING_COLOURS, *STATUS_COLOURS.values()], ids=str)
def test_every_text_can_be_read_on_its_fill(pair: Pair) -> None:
    assert contrast(pair.text, pair.fill) >= 4.5


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
