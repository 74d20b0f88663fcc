"""Which addresses of a list are shown: chips for how they ended, a group, a text."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from jcdesk.desktop.look.formats import figure
from jcdesk.desktop.look.icons import OUTCOME_ICONS, STATUS_ICONS
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.look.tokens import SPACE, Pair, Tokens
from jcdesk.desktop.widgets.chip import Chip, chip_height
from jcdesk.desktop.widgets.drop_down import DropDown
from jcdesk.desktop.widgets.filter_box import FilterBox
from jcdesk.desktop.widgets.flow import FlowLayout, empty
from jcdesk.desktop.widgets.labels import characters
from jcdesk.justclick.lookups import Outcome
from jcdesk.justclick.statuses import Status
from jcdesk.lists.results import GroupTotal, Totals
from jcdesk.lists.views import Filter
from jcdesk.words.catalogue import Translate
from jcdesk.words.list_page import ListFilterWords
from jcdesk.words.lookups import LookupWords
from jcdesk.words.plain import plain

_TYPING = 150
"""Milliseconds after the last key before a text filters."""


class ListFilters(QWidget):
    """One chip of each kind of address that occurs; one can be pressed. A group and a text narrow it down."""

    changed = Signal()
    """Another filter is in force, or the same one in other `words`: see `wanted`."""

    def __init__(self, theme: Theme, translate: Translate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lookups = LookupWords(translate)
        self._words = ListFilterWords(translate)
        self._wanted = Filter()
        self._titles: dict[int, str] = {}
        self._by_filter: dict[Filter, Chip] = {}
        self._chip_row = QWidget()
        self._chips = FlowLayout(self._chip_row, SPACE)
        # The first answers of a list find their line there: nothing below moves.
        self._chip_row.setMinimumHeight(chip_height(self.fontMetrics()))
        self.group = DropDown(theme)
        self.group.setAccessibleName(self.tr("Group"))
        self.group.setMaximumWidth(characters(self, 45))
        self.group.setMinimumWidth(characters(self, 28))
        self.relation = DropDown(theme)
        self.relation.setAccessibleName(self.tr("In or not in the group"))
        self.relation.addItem(self.tr("is in"))
        self.relation.addItem(self.tr("is not in"))
        self.text = FilterBox(theme, self.tr("Filter addresses"))
        self._pause = QTimer(self, singleShot=True, interval=_TYPING)
        self._pause.timeout.connect(self._take_controls)
        self.text.textChanged.connect(self._pause.start)
        self.group.activated.connect(self._take_controls)
        self.relation.activated.connect(self._take_controls)
        for control in (self.group, self.relation):
            control.hide()
        narrow = QHBoxLayout()
        narrow.setSpacing(SPACE)
        narrow.addWidget(self.relation)
        narrow.addWidget(self.group)
        narrow.addStretch(1)
        narrow.addWidget(self.text)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self._chip_row)
        column.addLayout(narrow)
        theme.changed.connect(self._dress)
        self._dress()

    @property
    def wanted(self) -> Filter:
        """The filter in force."""
        return self._wanted

    @property
    def typed(self) -> Filter:
        """The same with the text that stands there, be it in force by now or not."""
        return replace(self._wanted, text=self.text.text().strip())

    def words(self) -> str:
        """The filter in force in words; empty where everything is shown."""
        number = self._wanted.group if self._wanted.group is not None else self._wanted.absent_from
        return self._words.words(self._wanted, self._titles.get(number or 0, ""))

    def choose(self, wanted: Filter) -> None:
        """Let this filter be in force, whatever is being typed."""
        if self.text.text().strip() != wanted.text:
            self.text.setText(wanted.text)
        self._pause.stop()
        if wanted == self._wanted:
            return
        self._wanted = wanted
        self._show_wanted()
        self.changed.emit()

    def forget(self) -> None:
        """Filter nothing, and have neither the kinds nor the groups of the list that was shown."""
        self.choose(Filter())
        self._show_kinds(())
        self._list_groups({})
        self.relation.setCurrentIndex(0)

    def show_totals(self, totals: Totals, groups: Sequence[GroupTotal]) -> None:
        """Make a chip of what occurs, and list the groups. What is being typed stays."""
        self._show_kinds(tuple(self._kinds(totals)))
        words = self.words()
        titles = {group.number: plain(group.title) or plain(group.id) for group in groups}
        # Numbers alone do not tell: every list counts from 1, and a group may be renamed meanwhile.
        if titles != self._titles:
            self._list_groups(titles)
        self._show_wanted()
        if self.words() != words:
            self.changed.emit()

    def _show_kinds(self, kinds: "Sequence[_Kind]") -> None:
        if [kind.wanted for kind in kinds] != list(self._by_filter):
            empty(self._chips)
            self._by_filter = {kind.wanted: self._chip(kind) for kind in kinds}
        for kind in kinds:
            chip = self._by_filter[kind.wanted]
            count = figure(kind.count)
            chip.setText(f"{kind.text}  {count}")
            name = self.tr("Show only: {what}, {count}").format(what=kind.text, count=count)
            chip.setAccessibleName(name)
            chip.updateGeometry()

    def _kinds(self, totals: Totals) -> Iterator["_Kind"]:
        """Those that occur."""
        for status, count in totals.statuses.items():
            if count:
                name, meaning = self._lookups.name_of(status), self._lookups.meaning_of(status)
                yield _Kind(Filter(status=status), name, count, STATUS_ICONS[status], _of(status), meaning)
        if totals.active_nowhere:
            meaning = self.tr("Known to the account or not, and subscribed in none of its groups")
            yield _Kind(
                Filter(active_nowhere=True),
                self._words.active_nowhere(),
                totals.active_nowhere,
                "eye-off",
                _of(Status.UNKNOWN),
                meaning,
            )
        for outcome, icon_name in OUTCOME_ICONS.items():
            if count := totals.outcomes[outcome]:
                name = self._lookups.outcome_name(outcome)
                pair = _failed if outcome is Outcome.FAILED else _of(Status.UNKNOWN)
                yield _Kind(Filter(outcome=outcome), name, count, icon_name, pair, name)

    def _chip(self, kind: "_Kind") -> Chip:
        chip = Chip(kind.text, kind.icon, kind.pair, self._theme)
        chip.setToolTip(kind.meaning)
        chip.clicked.connect(lambda pressed: self._press(kind.wanted if pressed else Filter()))
        self._chips.addWidget(chip)
        return chip

    def _press(self, about: Filter) -> None:
        self.choose(
            replace(
                self.typed,
                status=about.status,
                outcome=about.outcome,
                active_nowhere=about.active_nowhere,
            )
        )

    def _list_groups(self, titles: dict[int, str]) -> None:
        chosen = self.group.currentData()
        self._titles = titles
        self.group.clear()
        self.group.addItem(self.tr("choose a group…"), None)
        for number, title in titles.items():
            self.group.addItem(title, number)
        self.group.setCurrentIndex(max(self.group.findData(chosen), 0))
        for control in (self.group, self.relation):
            control.setVisible(bool(titles))

    @Slot()
    def _take_controls(self) -> None:
        self._pause.stop()
        wanted = self.typed
        # Before the groups are known, one that was taken over stands in no control.
        if self._titles:
            number, absent = self.group.currentData(), self.relation.currentIndex() == 1
            wanted = replace(wanted, group=None if absent else number, absent_from=number if absent else None)
        self.choose(wanted)

    def _show_wanted(self) -> None:
        wanted = self._wanted
        pressed = Filter(status=wanted.status, outcome=wanted.outcome, active_nowhere=wanted.active_nowhere)
        for about, chip in self._by_filter.items():
            chip.setChecked(about == pressed)
        number = wanted.group if wanted.group is not None else wanted.absent_from
        self.group.setCurrentIndex(max(self.group.findData(number), 0))
        if number is not None:
            self.relation.setCurrentIndex(1 if wanted.absent_from is not None else 0)

    @Slot()
    def _dress(self) -> None:
        for chip in self._by_filter.values():
            chip.update()


@dataclass(frozen=True, slots=True)
class _Kind:
    """A kind of address that occurs, and the filter that shows only these."""

    wanted: Filter
    text: str
    count: int
    icon: str
    pair: Callable[[Tokens], Pair]
    meaning: str


def _of(status: Status) -> Callable[[Tokens], Pair]:
    return lambda tokens: tokens.statuses[status]


def _failed(tokens: Tokens) -> Pair:
    return tokens.error
