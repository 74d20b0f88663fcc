"""What has changed between two answers, in words."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

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

    def kind_or_result(self, kind: Kind | None) -> str:
        """What a change means; None stands for an address whose outcome alone is another one."""
        return self.other_result() if kind is None else self.kind(kind)

    def picked(self, kinds: Collection[Kind | None], words: str) -> str:
        """What changes are picked out by: their kind, where only one is wanted, and the `words` of a filter."""
        kind = self.kind_or_result(next(iter(kinds))) if len(kinds) == 1 else ""
        return "; ".join(filter(None, (kind, words)))

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
            self.tr("{kind}: {count}").format(kind=self.kind(kind), count=self.number(count))
            for kind, count in counts.items()
            if count
        ]
        if other_results:
            parts.append(
                self.tr("{kind}: {count}").format(kind=self.other_result(), count=self.number(other_results))
            )
        return ", ".join(parts) or self.tr("Nothing has changed.")

    def was(self, change: GroupChange) -> str:
        """What a group's status was, in few words."""
        return self.tr("was: {status}").format(status=self.before(change))

    def since(self, time: str, changes: Sequence[GroupChange], *, other_result: bool) -> str:
        """What has changed about one subscriber since the answer of `time`, with the groups left."""
        counts = Counter(change.kind for change in changes)
        gone = counts.pop(Kind.GROUP_GONE, 0)
        sentences = []
        if counts or other_result:
            totals = self.totals({kind: counts[kind] for kind in Kind}, int(other_result))
            sentences.append(self.tr("Changed since {time}: {changes}.").format(time=time, changes=totals))
        if gone:
            titles = ", ".join(
                self.tr("“{group}” ({was})").format(group=self.group(change), was=self.was(change))
                for change in changes
                if change.kind is Kind.GROUP_GONE
            )
            sentences.append(self.tr("Since {time} no longer in: {groups}.").format(time=time, groups=titles))
        return " ".join(sentences) or self.tr("Nothing has changed since {time}.").format(time=time)

    def _status(self, group: GroupStatus | None) -> str:
        return self.tr("not in the group") if group is None else self._lookups.status_name(group)
