"""An answer with groups: verdict, chips, filter, table, and what can be done with it."""

from dataclasses import replace
from datetime import tzinfo

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QHBoxLayout,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from jcdesk.desktop.look.formats import short_time
from jcdesk.desktop.look.icons import icon
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.look.tokens import SPACE
from jcdesk.desktop.lookup.changed import marks, what_changed
from jcdesk.desktop.lookup.chips import StatusChips
from jcdesk.desktop.lookup.exporting import FileKind
from jcdesk.desktop.lookup.group_details import GroupDetails
from jcdesk.desktop.lookup.model import GroupsModel
from jcdesk.desktop.lookup.row_menu import RowActions, RowMenu
from jcdesk.desktop.lookup.table import GroupsTable
from jcdesk.desktop.lookup.timeline import Timeline
from jcdesk.desktop.widgets.buttons import push_button, tool_button
from jcdesk.desktop.widgets.filter_box import FilterBox
from jcdesk.desktop.widgets.flow import FlowLayout
from jcdesk.desktop.widgets.labels import VerdictLabel, characters, text_label
from jcdesk.desktop.widgets.rows import row_height
from jcdesk.desktop.widgets.scrolling import Scrolling
from jcdesk.desktop.widgets.stack import Stack
from jcdesk.desktop.widgets.state_page import StatePage
from jcdesk.justclick.answers import GroupStatus
from jcdesk.justclick.lookups import Lookup
from jcdesk.justclick.system_groups import count_system_groups, without_system_groups
from jcdesk.words.changes import ChangeWords
from jcdesk.words.lookups import LookupWords, count_statuses
from jcdesk.words.plain import plain

_LEAST_FILTER_WIDTH = 26
"""Of the filter, in characters. Where there is little room, the verdict gets the more of it."""

_WIDE = 110
"""How wide the page has to be for the filter to stand beside the verdict, in characters."""

_LEAST_ROWS = 6
"""How many rows of the table, its titles among them, are seen in the smallest window."""


class ResultView(Scrolling):
    """Everything about a subscriber who is in groups."""

    export_wanted = Signal(FileKind)
    """The user wants what is shown as a file of this kind."""

    others_wanted = Signal()
    """The user wants to see the groups that the subscriber is not in."""

    reply_wanted = Signal()
    """The user wants a short text for a ticket on the clipboard."""

    system_groups_wanted = Signal(bool)
    """The user wants the groups that the service fills by itself to be shown from now on, or hidden."""

    def __init__(
        self,
        theme: Theme,
        words: LookupWords,
        change_words: ChangeWords,
        zone: tzinfo,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(QWidget(), parent)
        self._theme = theme
        self._words = words
        self._change_words = change_words
        self._lookup: Lookup | None = None
        self._before: Lookup | None = None
        self._account = ""
        self._shows_system_groups = True
        self._address = text_label(muted=True)
        self.verdict = VerdictLabel()
        self._changed = text_label()
        self.chips = StatusChips(theme, words)
        self.chips.changed.connect(self._filter)
        self.filter_box = FilterBox(theme, self.tr("Filter groups"))
        self.filter_box.setMinimumWidth(characters(self.filter_box, _LEAST_FILTER_WIDTH))
        self.filter_box.setAccessibleDescription(
            self.tr("Words of a group's name, ID, status or date; the table shows the groups that have all")
        )
        self.filter_box.textChanged.connect(self._filter)
        self.model = GroupsModel(words, zone, self)
        self._below = Stack(self.page)
        self.table = GroupsTable(self.model, theme, self._below)
        self.table.setMinimumHeight(_LEAST_ROWS * row_height(self.fontMetrics()))
        self._zone = zone
        RowMenu(
            self.table,
            RowActions(
                self._show_details,
                lambda group: self.chips.choose(group.status),
                lambda group: self.filter_box.setText(plain(group.id)),
                self.reply_wanted.emit,
            ),
        )
        self.timeline = Timeline(theme, words)
        self._no_match = StatePage(theme, self._below)
        self._below.addWidget(self.table)
        self._below.addWidget(self._no_match)
        self._count = text_label(muted=True)
        self._count.setWordWrap(False)
        self.system_groups = push_button("", kind="link")
        self.system_groups.clicked.connect(self._turn_system_groups)
        self._buttons = self._make_buttons()
        self._lay_out()
        theme.changed.connect(self._dress)
        self._dress()

    def show_lookup(self, lookup: Lookup, account: str, zone: tzinfo, before: Lookup | None = None) -> None:
        """Show an answer, and what is not as in the one `before` it about the same address.

        Filter and chips stay for the same address and are cleared for another one.
        """
        if self._lookup is None or self._lookup.address != lookup.address:
            self._begin_anew()
        self._lookup, self._before = lookup, before
        self._account, self._zone = account, zone
        self._fill()

    def take_over(self, before: "ResultView") -> None:
        """Filter and select as `before` does, which shows the same answer."""
        self.filter_box.setText(before.filter_box.text())
        self.chips.choose(*before.chips.chosen)
        self.table.take_over(before.table)

    def forget(self) -> None:
        """Hold nothing of the answer, which is shown no more."""
        self._lookup = self._before = None
        self._begin_anew()
        self.model.show((), self._zone)
        self.timeline.show_groups((), self._zone)

    def _begin_anew(self) -> None:
        self.clear_filter()
        self.table.forget_selection()

    def show_system_groups(self, shown: bool) -> None:  # noqa: FBT001 - it mirrors a state
        """Show the groups that the service fills by itself, or say only how many there are."""
        self._shows_system_groups = shown
        if self._lookup is not None:
            self._fill()

    @property
    def answer(self) -> Lookup | None:
        """The answer whatever the filter hides, without system groups where the user wants none."""
        return self._wanted(self._lookup)

    def _wanted(self, lookup: Lookup | None) -> Lookup | None:
        return lookup if lookup is None or self._shows_system_groups else without_system_groups(lookup)

    def _fill(self) -> None:
        lookup, before = self.answer, self._wanted(self._before)
        assert lookup is not None  # noqa: S101 - it is shown
        zone = self._zone
        time = short_time(lookup.asked_at.astimezone(zone))
        asked = self.tr("{address}  ·  asked in “{account}” at {time}").format(
            address=plain(lookup.address), account=self._account, time=time
        )
        self._address.setText(asked)
        self.verdict.setText(self._words.verdict(lookup))
        self.chips.show_counts(count_statuses(lookup.groups))
        self._changed.setVisible(before is not None)
        if before is None:
            self.model.show(lookup.groups, zone)
        else:
            self._changed.setText(what_changed(self._change_words, before, lookup, zone))
            self.model.show(lookup.groups, zone, marks(self._change_words, before, lookup))
        self.timeline.show_groups(lookup.groups, zone)
        self._offer_system_groups()
        self._filter()
        # At once: Qt would lay out the page, paint it, and lay out and paint once more what is around it.
        # Chips and buttons first: they would tell of their needs later, and all would begin anew.
        for row in (self.chips.row, self._offers, self._column):
            row.activate()

    def shown(self) -> Lookup | None:
        """The answer with the groups that are shown, in the order in which they are shown."""
        return replace(self._lookup, groups=self.model.shown) if self._lookup else None

    def filter_words(self) -> str:
        """The filter in force in words, empty when all groups are shown."""
        parts = [self._words.name_of(status) for status in sorted(self.chips.chosen, key=lambda s: s.rank)]
        words = [", ".join(parts)] if parts else []
        if text := self.filter_box.text().strip():
            words.append(self.tr("containing “{text}”").format(text=text))
        if self._hidden:
            words.append(self.tr("without %n system group(s)", "", self._hidden))
        return "; ".join(words)

    def clear_filter(self) -> None:
        """Show all groups."""
        self.filter_box.clear()
        self.chips.clear()

    @property
    def _hidden(self) -> int:
        """How many groups of the answer are hidden as being the service's own."""
        return 0 if self._shows_system_groups or self._lookup is None else count_system_groups(self._lookup)

    def _offer_system_groups(self) -> None:
        assert self._lookup is not None  # noqa: S101 - it is shown
        count = count_system_groups(self._lookup)
        words = (
            self.tr("Hide %n system group(s)", "", count)
            if self._shows_system_groups
            else self.tr("Show %n hidden system group(s)", "", count)
        )
        self.system_groups.setText(words)
        self.system_groups.setAccessibleName(words)
        self.system_groups.setVisible(bool(count))

    @Slot()
    def _turn_system_groups(self) -> None:
        self.system_groups_wanted.emit(not self._shows_system_groups)

    def _show_details(self, group: GroupStatus) -> None:
        GroupDetails(group, self._words, self._zone, self.window()).open()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have the filter beside the verdict, or below it where that would be squeezed."""
        beside = self.width() >= characters(self, _WIDE)
        directions = QBoxLayout.Direction
        self._head.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
        place = Qt.AlignmentFlag.AlignBottom if beside else Qt.AlignmentFlag.AlignTrailing
        self._head.setAlignment(self.filter_box, place)
        super().resizeEvent(event)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(SPACE // 2)
        words.addWidget(self._address)
        words.addWidget(self.verdict)
        words.addWidget(self._changed)
        head = self._head = QHBoxLayout()
        head.setSpacing(2 * SPACE)
        head.addLayout(words, 4)
        head.addWidget(self.filter_box, 1)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE)
        foot.addWidget(self._count)
        others = push_button(self.tr("Other groups…"), kind="link")
        others.setToolTip(self.tr("Show the groups of the account that this subscriber is not in"))
        others.clicked.connect(self.others_wanted)
        buttons = QWidget()
        row = self._offers = FlowLayout(buttons, SPACE, place=1)
        for button in (self.system_groups, others, *self._buttons.values()):
            row.addWidget(button)
        foot.addWidget(buttons, 1)
        column = self._column = QVBoxLayout(self.page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3 * SPACE // 2)
        column.addLayout(head)
        column.addWidget(self.chips)
        column.addWidget(self.timeline)
        column.addWidget(self._below, 1)
        column.addLayout(foot)

    def _make_buttons(self) -> dict[str, QAbstractButton]:
        copy = push_button(self.tr("Copy"))
        copy.setToolTip(self.tr("Copy the selected cells, or all when none is selected"))
        copy.clicked.connect(lambda: self.table.copy(with_headers=False))
        reply = push_button(self.tr("Copy as reply"))
        reply.setToolTip(self.tr("Copy a short text for a ticket"))
        reply.clicked.connect(self.reply_wanted)
        excel = push_button(self.tr("Excel"), self.tr("Export to Excel"))
        excel.clicked.connect(lambda: self.export_wanted.emit(FileKind.EXCEL))
        csv = tool_button(self.tr("CSV"), self.tr("Export to CSV"))
        csv.clicked.connect(lambda: self.export_wanted.emit(FileKind.CSV_EXCEL))
        csv.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        csv.setMenu(self._csv_menu(csv))
        json = push_button(self.tr("JSON"), self.tr("Export to JSON"))
        json.clicked.connect(lambda: self.export_wanted.emit(FileKind.JSON))
        for button in (excel, csv, json):
            button.setToolTip(self.tr("Save the groups that are shown, in this order"))
        return {
            "copy": copy,
            "copy-reply": reply,
            "export-excel": excel,
            "export-csv": csv,
            "export-json": json,
        }

    def _csv_menu(self, parent: QWidget) -> QMenu:
        menu = QMenu(parent)
        for kind, words in (
            (FileKind.CSV_EXCEL, self.tr("CSV for Excel")),
            (FileKind.CSV_COMMA, self.tr("CSV with commas")),
            (FileKind.CSV_TAB, self.tr("Text with tabs")),
            (FileKind.CSV_RAW, self.tr("CSV for programs (values as the service sent them)")),
        ):
            action = QAction(words, menu)
            action.triggered.connect(lambda _checked=False, wanted=kind: self.export_wanted.emit(wanted))
            menu.addAction(action)
        return menu

    @Slot()
    def _filter(self) -> None:
        self.model.filter(self.filter_box.text(), self.chips.chosen)
        shown, total = self.model.rowCount(), self.model.total
        if shown == total:
            self._count.setText(self.tr("%n group(s)", "", total))
        else:
            self._count.setText(self.tr("{shown} of %n group(s) shown", "", total).format(shown=shown))
        self.timeline.mark_shown(None if shown == total else self.model.shown)
        if shown:
            self._below.setCurrentWidget(self.table)
        else:
            self._tell_nothing_shown()
            self._below.setCurrentWidget(self._no_match)
        for name, button in self._buttons.items():
            button.setEnabled(bool(shown) or name == "copy-reply")

    def _tell_nothing_shown(self) -> None:
        if self.model.total:
            clear = push_button(self.tr("Show all groups"), kind="primary")
            clear.clicked.connect(self.clear_filter)
            self._no_match.say("state-no-match", self.tr("No group matches the filter"), actions=(clear,))
        else:
            bring = push_button(self.tr("Show them"), self.tr("Show them: system groups"), "primary")
            bring.clicked.connect(self._turn_system_groups)
            words = self.tr("Nothing but %n hidden system group(s)", "", self._hidden)
            self._no_match.say("state-no-match", words, actions=(bring,))

    @Slot()
    def _dress(self) -> None:
        tokens = self._theme.tokens
        for name, button in self._buttons.items():
            button.setIcon(icon(name, tokens.text, tokens.disabled))
        self.table.viewport().update()
