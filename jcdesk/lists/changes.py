"""What has changed between two answers about one address, or between a list and its re-check. Pure."""

from collections import defaultdict, deque
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from jcdesk.justclick.answers import GroupStatus
from jcdesk.justclick.lookups import Lookup, Outcome
from jcdesk.justclick.statuses import Status

if TYPE_CHECKING:
    from jcdesk.lists.entries import Entry
    from jcdesk.lists.results import Results

_GETS_MAIL = frozenset({Status.SUBSCRIBED, Status.WAITING})
_GETS_NONE = frozenset({Status.UNSUBSCRIBED, Status.UNSUBSCRIBED_BY_SERVICE, Status.INVALID_ADDRESS})


class Kind(Enum):
    """What a change means, the weightiest first."""

    NEWLY_UNSUBSCRIBED = "newly_unsubscribed"
    NEWLY_ACTIVE = "newly_active"
    GROUP_GONE = "group_gone"
    NEW_GROUP = "new_group"
    OTHER_STATUS = "other_status"


@dataclass(frozen=True, slots=True)
class GroupChange:
    """A group whose status is another one now; None on the side where the subscriber is not in it."""

    before: GroupStatus | None
    after: GroupStatus | None

    @property
    def kind(self) -> Kind:
        """What it means."""
        before = None if self.before is None else self.before.status
        if self.after is None:
            return Kind.GROUP_GONE
        status = self.after.status
        if status is Status.SUBSCRIBED and before is not Status.SUBSCRIBED:
            return Kind.NEWLY_ACTIVE
        if before in _GETS_MAIL and status in _GETS_NONE:
            return Kind.NEWLY_UNSUBSCRIBED
        return Kind.NEW_GROUP if before is None else Kind.OTHER_STATUS


@dataclass(frozen=True, slots=True)
class AddressChange:
    """An address of the re-check, in `row`, about which something else is known now than before."""

    row: int
    before: Lookup
    after: Lookup
    groups: tuple[GroupChange, ...]


def can_be_compared(before: Lookup, after: Lookup) -> bool:
    """Whether both are answers: what could not be asked tells nothing."""
    return Outcome.FAILED not in (before.outcome, after.outcome)


def group_changes(before: Lookup, after: Lookup) -> tuple[GroupChange, ...]:
    """The groups that are not as before, in the order of `after`, those that are gone last.

    A group is its ID, or its title where it has none. A new title or another time is no change.
    """
    if not can_be_compared(before, after):
        return ()
    known: defaultdict[str, deque[GroupStatus]] = defaultdict(deque)
    for group in before.groups:
        known[_identity(group)].append(group)
    changes = []
    for group in after.groups:
        same = known[_identity(group)]
        old = same.popleft() if same else None
        if old is None or old.status_raw != group.status_raw:
            changes.append(GroupChange(old, group))
    changes += [GroupChange(group, None) for rest in known.values() for group in rest]
    return tuple(changes)


def list_changes(before: "Results", after: "Results") -> Iterator[AddressChange]:
    """The addresses of the re-check `after` that are not as they were in the list `before`.

    Both have the same addresses; what has no answer in one of them is passed over. Raises JournalError.
    """
    # Looked for once: the re-check may be going on.
    rows = after.rows_unlike(before)
    for old, new in zip(before.entries_of(rows), after.entries_of(rows), strict=True):
        change = address_change(old, new)
        if change is not None:
            yield change


def address_change(before: "Entry", after: "Entry") -> AddressChange | None:
    """What has changed about one address; None where nothing has, or where one of them is no answer."""
    old, new = before.lookup, after.lookup
    if old is None or new is None or not can_be_compared(old, new):
        return None
    changes = group_changes(old, new)
    if not changes and old.outcome is new.outcome:
        return None
    return AddressChange(after.row, old, new, changes)


def _identity(group: GroupStatus) -> str:
    return f"id {group.id}" if group.id else f"title {group.title}"
