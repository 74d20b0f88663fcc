"""The colours by which people tell accounts apart."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from jcdesk.accounts.accounts import Account

COLOURS = ("blue", "green", "orange", "violet", "pink", "teal", "brown", "red", "olive")
"""By name, since what they look like is the window's affair. In the order in which they are given out."""


def first_unused(taken: Iterable[str]) -> str:
    """The first colour that is not taken; once all are, the one that is taken least often."""
    taken = list(taken)
    return min(COLOURS, key=taken.count)


def coloured(accounts: Sequence[Account]) -> tuple[Account, ...]:
    """`accounts`, those without a colour of ours given one that no other has, as long as there are any."""
    done = list(accounts)
    for number, account in enumerate(done):
        if account.colour not in COLOURS:
            done[number] = replace(account, colour=first_unused(other.colour for other in done))
    return tuple(done)
