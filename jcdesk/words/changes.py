"""What has changed between two answers, in words."""

from collections.abc import Mapping

from jcdesk.justclick.answers import GroupStatus
from jcdesk.lists.changes import GroupChange, Kind
from jcdesk.words.catalogue import Translate, Words
from jcdesk.words.lookups import LookupWords


class ChangeWords(Words):
    """Changes of one group, and of many addresses."""

    def __init__(self, translate: Translate) -> None:
        super().__init__(translate)
        self._lookups = LookupWords(translate)

    def kind(self, kind: Kind) -> str:
        """What a change means."""
        match kind:
            case Kind.NEWLY_UNSUBSCRIBED:
                return self.tr("Newly unsubscribed")
            case Kind.NEWLY_ACTIVE:
                return self.tr("Newly subscribed")
            case Kind.GROUP_GONE:
                return self.tr("No longer in the group")
            case Kind.NEW_GROUP:
                return self.tr("New in the group")
            case Kind.OTHER_STATUS:
                return self.tr("Another status")

    def other_result(self) -> str:
        """The address itself is known now, or no longer."""
        return self.tr("Another result")

    def group(self, change: GroupChange) -> str:
        """The title of the group that a change is about."""
        group = change.after or change.before
        assert group is not None  # noqa: S101 - one of them is there
        return self._lookups.title_of(group)

    def before(self, change: GroupChange) -> str:
        """The status before."""
        return self._status(change.before)

    def after(self, change: GroupChange) -> str:
        """The status now."""
        return self._status(change.after)

    def totals(self, counts: Mapping[Kind, int], other_results: int = 0) -> str:
        """How many addresses have changed how, in one line; `other_results` have another outcome alone."""
        parts = [
            self.tr("{kind}: {count}").format(kind=self.kind(kind), count=count)
            for kind, count in counts.items()
            if count
        ]
        if other_results:
            parts.append(self.tr("{kind}: {count}").format(kind=self.other_result(), count=other_results))
        return ", ".join(parts) or self.tr("Nothing has changed.")

    def _status(self, group: GroupStatus | None) -> str:
        return self.tr("not in the group") if group is None else self._lookups.status_name(group)
