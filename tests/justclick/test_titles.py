"""The order in which people look for groups."""

from random import Random

import pytest

from jcdesk.justclick.titles import natural


@pytest.mark.parametrize(
    "titles",
    [
        ["Group 2", "group 9", "Group 10", "Group 10a"],
        ["№2", "№19", "№20"],
        ["Ёлка 1", "елка 2", "Ёлка 10", "Ель"],
        ["7", "1234567890123456789012345678901234567890 2", "x"],
        ["", "a", "Б", "в"],
    ],
)
def test_numbers_are_in_their_order_and_letters_in_any_case(titles: list[str]) -> None:
    shuffled = Random(7).sample(titles, len(titles))
    assert sorted(shuffled, key=natural) == titles


def test_a_group_stands_at_the_same_place_however_it_is_written() -> None:
    assert natural("ЁЖ 07") == natural("еж 7")
