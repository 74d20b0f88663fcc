"""What a list knows of each address, and out of which rows of the journal that is put together."""

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from jcdesk.justclick.answers import GroupStatus
from jcdesk.justclick.lookups import Lookup
from jcdesk.lists.coding import (
    CodingError,
    Text,
    fault_out,
    group_out,
    moment_out,
    number_out,
    outcome_out,
    text_out,
)


class Entry(NamedTuple):
    """An address of the list, where it stands, and its answer; None where it has none yet."""

    row: int
    line: int
    address: str
    lookup: Lookup | None


class Membership(NamedTuple):
    """An address and one of its groups."""

    row: int
    address: str
    group: GroupStatus


class AddressLine(NamedTuple):
    """An answered address as the journal has it, for who writes a hundred thousand of them.

    `outcome` is a place in `OUTCOMES`, `fault` what `fault_out` takes, and `groups` their number.
    """

    row: int
    text: Text
    outcome: int
    fault: str | None
    groups: int


GroupLine = tuple[int, int, int | None, str | None]
"""A group of such an address, of which there are ten times as many.

`number << STATUS_BITS | rank`, and the second of the subscription since 1970. Where that is not all there is
to say, its position among the groups of the address, else None. At last, where the time came without a zone
and that is all there is to say, the time as it came, else None.
"""

STATUS_BITS = 3


def entry_out(row: int, lines: list[Any], known: "KnownGroups") -> Entry:
    """The entry that stands in some lines of a result: one a group, or one without. Raises CodingError."""
    _, line, text, outcome, asked_at, fault, *_ = lines[0]
    address = text_out(text)
    if outcome is None:
        return Entry(row, number_out(line), address, None)
    groups = tuple(group_out(*known[line[6]], line[7:]) for line in lines if line[6] is not None)
    error = None if fault is None else fault_out(fault)
    lookup = Lookup(address, moment_out(asked_at), outcome_out(outcome), groups, error)
    return Entry(row, number_out(line), address, lookup)


class KnownGroups(dict[int, tuple[str, str]]):
    """The ID and title of each group, by its number; one that has come since is looked for when it is met."""

    def __init__(self, read: Callable[[], Iterable[tuple[int, Text, Text]]]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, number: int) -> tuple[str, str]:
        self.update((known, (text_out(id_), text_out(title))) for known, id_, title in self._read())
        if number not in self:
            raise CodingError
        return self[number]
