"""One question and how it ended: what the window shows and every export writes."""

from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from enum import StrEnum
from typing import TYPE_CHECKING

from jcdesk.justclick.times import is_zoneless, parse_time

if TYPE_CHECKING:
    from jcdesk.justclick.answers import GroupStatus


class Outcome(StrEnum):
    """The four ends of a lookup, none of which may be taken for another."""

    FOUND = "found"
    NO_GROUPS = "no_groups"
    NOT_FOUND = "not_found"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Lookup:
    """An address, when it was asked (UTC), and the end; `error` is set with FAILED and only then."""

    address: str
    asked_at: datetime
    outcome: Outcome
    groups: "tuple[GroupStatus, ...]" = ()
    error: Exception | None = None


def group_in(group: "GroupStatus", zone: tzinfo) -> "GroupStatus":
    """The same group, its time read in `zone` if it comes without one."""
    if not is_zoneless(group.subscribed_raw):
        return group
    return group._replace(subscribed_at=parse_time(group.subscribed_raw, zone))


def read_in(lookup: Lookup, zone: tzinfo) -> Lookup:
    """The same answer with its zoneless times read in `zone`."""
    if not any(is_zoneless(group.subscribed_raw) for group in lookup.groups):
        return lookup
    return replace(lookup, groups=tuple([group_in(group, zone) for group in lookup.groups]))
