"""Groups that the service fills by itself, such as the one of all contacts."""

from dataclasses import replace

from jcdesk.justclick.lookups import Lookup

SYSTEM_GROUPS = frozenset({"allleads", "allclients"})
"""Their IDs. `GetLeadGroupStatuses` has them among its rows, `GetAllGroups` leaves them out."""


def count_system_groups(lookup: Lookup) -> int:
    """How many of the answer's groups are the service's own."""
    return sum(group.id in SYSTEM_GROUPS for group in lookup.groups)


def without_system_groups(lookup: Lookup) -> Lookup:
    """The same answer with the account's own groups alone; what was found stays found."""
    return replace(lookup, groups=tuple(group for group in lookup.groups if group.id not in SYSTEM_GROUPS))
