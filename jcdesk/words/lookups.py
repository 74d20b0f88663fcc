"""Statuses, outcomes and the verdict, in words."""

from collections import Counter
from collections.abc import Iterable

from jcdesk.justclick.answers import GroupStatus
from jcdesk.justclick.lookups import Lookup, Outcome
from jcdesk.justclick.statuses import Status
from jcdesk.justclick.times import is_unknown
from jcdesk.words.catalogue import Words
from jcdesk.words.plain import plain


class LookupWords(Words):
    """What is said about one subscriber."""

    def status_name(self, group: GroupStatus) -> str:
        """The status of a row; one that jcdesk does not know is shown as it came."""
        if group.status is Status.UNKNOWN:
            return plain(group.status_raw) or self.tr("No status given")
        return self.name_of(group.status)

    def name_of(self, status: Status) -> str:
        """The name of a status by itself, as on a chip."""
        match status:
            case Status.SUBSCRIBED:
                return self.tr("Subscribed")
            case Status.WAITING:
                return self.tr("Waiting for activation")
            case Status.UNSUBSCRIBED:
                return self.tr("Unsubscribed")
            case Status.UNSUBSCRIBED_BY_SERVICE:
                return self.tr("Unsubscribed by service")
            case Status.INVALID_ADDRESS:
                return self.tr("Address does not exist")
            case Status.UNKNOWN:
                return self.tr("Other status")

    def meaning_of(self, status: Status) -> str:
        """One sentence on what a status means for the subscriber."""
        match status:
            case Status.SUBSCRIBED:
                return self.tr(
                    "Receives this group's mail. The status does not tell whether the activation mail was"
                    " confirmed or no confirmation was needed (imported contacts, buyers)."
                )
            case Status.WAITING:
                return self.tr("Has not yet followed the link in the activation mail, so receives nothing.")
            case Status.UNSUBSCRIBED:
                return self.tr("The subscriber unsubscribed.")
            case Status.UNSUBSCRIBED_BY_SERVICE:
                return self.tr("The service unsubscribed the contact, not the subscriber.")
            case Status.INVALID_ADDRESS:
                return self.tr("The service found that this address does not exist.")
            case Status.UNKNOWN:
                return self.tr("jcdesk does not know this status; it is shown as the service sent it.")

    def outcome_name(self, outcome: Outcome) -> str:
        """An outcome in few words, as in a column."""
        match outcome:
            case Outcome.FOUND:
                return self.tr("In groups")
            case Outcome.NO_GROUPS:
                return self.tr("In no group")
            case Outcome.NOT_FOUND:
                return self.tr("Not in the account")
            case Outcome.FAILED:
                return self.tr("Could not ask")

    def verdict(self, lookup: Lookup) -> str:
        """One line that can be read aloud."""
        match lookup.outcome:
            case Outcome.FOUND:
                return self._found(lookup.groups)
            case Outcome.NO_GROUPS:
                return self.tr("In the account, but in no group")
            case Outcome.NOT_FOUND:
                return self.tr("Not in this account")
            case Outcome.FAILED:
                return self.tr("Could not ask")

    def title_of(self, group: GroupStatus) -> str:
        """A group's title on one line; its ID where it has none."""
        return plain(group.title) or plain(group.id) or self.tr("Group without a name")

    def time_as_text(self, group: GroupStatus) -> str:
        """What stands in the place of a date where there is none: "unknown", or the field as it came."""
        if is_unknown(group.subscribed_raw):
            return self.tr("unknown", "subscription date")
        return plain(str(group.subscribed_raw))

    def _found(self, groups: tuple[GroupStatus, ...]) -> str:
        if not groups:
            return self.tr("In no group but those that the service fills by itself")
        counts = count_statuses(groups)
        total = len(groups)
        if len(counts) == 1:
            return self._all_alike(next(iter(counts)), total)
        subscribed = counts.pop(Status.SUBSCRIBED, 0)
        if subscribed:
            first = self.tr("Subscribed in {count} of %n group(s)", "", total).format(count=subscribed)
        else:
            first = self.tr("Subscribed in none of %n group(s)", "", total)
        return ", ".join([first, *(self._clause(status, count) for status, count in counts.items())])

    def _all_alike(self, status: Status, total: int) -> str:
        match status:
            case Status.SUBSCRIBED:
                return self.tr("Subscribed in all %n group(s)", "", total)
            case Status.WAITING:
                return self.tr("Waiting for activation in all %n group(s)", "", total)
            case Status.UNSUBSCRIBED:
                return self.tr("Unsubscribed from all %n group(s)", "", total)
            case Status.UNSUBSCRIBED_BY_SERVICE:
                return self.tr("Unsubscribed by the service from all %n group(s)", "", total)
            case Status.INVALID_ADDRESS:
                return self.tr("The address counts as non-existent in all %n group(s)", "", total)
            case Status.UNKNOWN:
                return self.tr("In %n group(s), with a status that jcdesk does not know", "", total)

    def _clause(self, status: Status, count: int) -> str:
        match status:
            case Status.WAITING:
                text = self.tr("waiting for activation in {count}")
            case Status.UNSUBSCRIBED:
                text = self.tr("unsubscribed from {count}")
            case Status.UNSUBSCRIBED_BY_SERVICE:
                text = self.tr("unsubscribed by the service from {count}")
            case Status.INVALID_ADDRESS:
                text = self.tr("address non-existent in {count}")
            case _:
                text = self.tr("other status in {count}")
        return text.format(count=count)


def count_statuses(groups: Iterable[GroupStatus]) -> dict[Status, int]:
    """How many groups have each status, in the order of statuses; those that occur only."""
    # By rank: Python counts numbers ten times as fast as members of an Enum, and there may be thousands.
    counts = Counter(group.status.rank for group in groups)
    return {status: counts[status.rank] for status in Status if counts[status.rank]}
