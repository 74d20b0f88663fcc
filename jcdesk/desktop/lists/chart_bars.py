"""The figures of the chart: its bars, and what each part of them stands for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from jcdesk.desktop.look.icons import OUTCOME_ICONS, STATUS_ICONS
from jcdesk.justclick.statuses import Status
from jcdesk.lists.results import GroupTotal, Totals
from jcdesk.lists.views import Filter
from jcdesk.words.lookups import LookupWords
from jcdesk.words.plain import plain


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a bar, in the colours of a status or of what has none; it filters when it is picked.

    The pale end of a group's bar is who is not in it.
    """

    count: int
    status: Status | None
    name: str
    wanted: Filter

    @property
    def icon(self) -> str | None:
        """The name of the icon that stands for it; None for who is not in a group."""
        if self.status is not None:
            return STATUS_ICONS[self.status]
        return None if self.wanted.outcome is None else OUTCOME_ICONS[self.wanted.outcome]


@dataclass(frozen=True, slots=True)
class Bar:
    """A row of the chart; without parts it is a heading."""

    label: str
    parts: tuple[Part, ...] = ()

    @property
    def total(self) -> int:
        """The number at the end of the bar: how many addresses it is about."""
        return sum(part.count for part in self.parts if part.wanted.absent_from is None)

    @property
    def length(self) -> int:
        """How long the bar is, in addresses."""
        return sum(part.count for part in self.parts)


def address_bars(totals: Totals, words: LookupWords) -> Iterator[Bar]:
    """A heading, then a bar for each status and each outcome that some address has."""
    yield Bar(QCoreApplication.translate("Chart", "Addresses with this status in some group"))
    for status, count in totals.statuses.items():
        if count:
            name = words.name_of(status)
            yield Bar(name, (Part(count, status, name, Filter(status=status)),))
    for outcome in OUTCOME_ICONS:
        if count := totals.outcomes[outcome]:
            name = words.outcome_name(outcome)
            yield Bar(name, (Part(count, None, name, Filter(outcome=outcome)),))


def group_bars(groups: Sequence[GroupTotal], words: LookupWords) -> Iterator[Bar]:
    """A heading, then a bar for each group, the largest first; nothing where there is no group."""
    if groups:
        yield Bar(QCoreApplication.translate("Chart", "Addresses in each group (pale: not in it)"))
    for group in sorted(groups, key=lambda group: -sum(group.statuses.values())):
        parts = [
            Part(count, status, words.name_of(status), Filter(group=group.number, status=status))
            for status, count in group.statuses.items()
            if count
        ]
        if group.absent > 0:
            name = QCoreApplication.translate("Chart", "not in the group")
            parts.append(Part(group.absent, None, name, Filter(absent_from=group.number)))
        yield Bar(plain(group.title) or plain(group.id), tuple(parts))
