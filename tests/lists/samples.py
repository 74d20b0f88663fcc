"""Lists, answers and journals to work with."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from jcdesk.justclick.lookups import Lookup, Outcome
from jcdesk.lists.collecting import AddressList
from jcdesk.lists.journal import About, Journal, create_journal, digest_of
from jcdesk.lists.reading import read_text
from tests.export.samples import group

NOON = datetime(2025, 5, 12, 12, 0, tzinfo=UTC)

__all__ = [
    "NOON",
    "about",
    "addresses",
    "failed",
    "found",
    "group",
    "made",
    "not_found",
    "opened",
    "without_groups",
]


def addresses(count: int) -> AddressList:
    """So many addresses, one a line."""
    return read_text("".join(f"user{number}@example.com\n" for number in range(1, count + 1)))


def about(read: AddressList, earlier: str = "") -> About:
    """A list of the shop's."""
    digest = digest_of(read.addresses)
    return About(
        "list.txt", NOON, "Shop", "acme", "https://acme.justclick.io", "", read.line_count, digest, earlier
    )


def made(folder: Path, count: int = 3) -> Path:
    """A journal with so many open rows."""
    path = folder / "list.jclist"
    read = addresses(count)
    create_journal(path, about(read), read)
    return path


@contextmanager
def opened(path: Path) -> Iterator[Journal]:
    with Journal.opened(path, lambda: 0.0) as journal:
        yield journal


def found(address: str, *groups: object) -> Lookup:
    """A subscriber in these groups; without any in one."""
    return Lookup(address, NOON, Outcome.FOUND, groups or (group(),))  # type: ignore[arg-type]


def without_groups(address: str) -> Lookup:
    return Lookup(address, NOON, Outcome.NO_GROUPS)


def not_found(address: str) -> Lookup:
    return Lookup(address, NOON, Outcome.NOT_FOUND)


def failed(address: str, error: Exception) -> Lookup:
    return Lookup(address, NOON, Outcome.FAILED, error=error)
