"""Whose subscribers a list has: the account that it is asked in."""

from collections.abc import Iterable

from jcdesk.desktop.accounts.book import AccountEntry
from jcdesk.lists.journal import DEMO_PLACE, About


def place_of(entry: AccountEntry) -> str:
    """What a list remembers of an account's service: see About."""
    return DEMO_PLACE if entry.demo else entry.account.url.lower()


def owner_of(about: About, entries: Iterable[AccountEntry]) -> AccountEntry | None:
    """The one of `entries` that a list is asked in, if it is among them."""
    wanted = about.login.lower(), about.place.lower()
    return next((one for one in entries if (one.account.login.lower(), place_of(one)) == wanted), None)
