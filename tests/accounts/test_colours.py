"""Colours by which accounts are told apart."""

from dataclasses import replace

from jcdesk.accounts.accounts import Account
from jcdesk.accounts.colours import COLOURS, coloured, first_unused


def account(name: str, colour: str = "") -> Account:
    return Account(name, name, f"https://{name}.justclick.io", colour=colour)


def test_the_first_colour_that_nobody_has_is_the_next_one() -> None:
    assert first_unused([]) == COLOURS[0]
    assert first_unused([COLOURS[1], COLOURS[0]]) == COLOURS[2]
    assert first_unused([COLOURS[1]]) == COLOURS[0]


def test_when_all_are_taken_the_one_taken_least_is_next() -> None:
    assert first_unused([*COLOURS, *COLOURS[:3], "unheard of"]) == COLOURS[3]


def test_accounts_without_a_colour_get_one_that_no_other_has() -> None:
    given = (account("a"), account("b", COLOURS[0]), account("c", "ultraviolet"), account("d"))
    assert [one.colour for one in coloured(given)] == [COLOURS[1], COLOURS[0], COLOURS[2], COLOURS[3]]


def test_a_colour_that_was_chosen_stays() -> None:
    chosen = (account("a", COLOURS[4]), account("b", COLOURS[4]))
    assert [one.colour for one in coloured(chosen)] == [COLOURS[4], COLOURS[4]]


def test_another_colour_does_not_make_another_account() -> None:
    assert account("a", COLOURS[0]) == replace(account("a"), colour=COLOURS[1])
