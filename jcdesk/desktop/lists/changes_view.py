"""What a re-check found changed: a chip for each kind of change, and the changes as a table."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtWidgets import QTableView, QVBoxLayout, QWidget

from jcdesk.desktop.lists.changes_model import ChangesModel, Column, FoundChanges
from jcdesk.desktop.look.formats import figure
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.look.tokens import MEDIUM, SPACE, Pair, Tokens
from jcdesk.desktop.widgets.chip import Chip
from jcdesk.desktop.widgets.flow import FlowLayout, empty
from jcdesk.desktop.widgets.labels import text_label
from jcdesk.desktop.widgets.rows import RowDelegate, choose_rows, column_width, dress_table, sort_by_headings
from jcdesk.justclick.statuses import Status
from jcdesk.lists.changes import Kind
from jcdesk.words.catalogue import Translate
from jcdesk.words.changes import ChangeWords

_WIDTHS = {Column.ADDRESS: 31, Column.WHAT: 22, Column.GROUP: 31, Column.BEFORE: 21}
"""In characters."""

_LOOKS: dict[Kind | None, tuple[str, Status]] = {
    Kind.NEWLY_UNSUBSCRIBED: ("status-unsubscribed", Status.UNSUBSCRIBED),
    Kind.NEWLY_ACTIVE: ("status-subscribed", Status.SUBSCRIBED),
    Kind.GROUP_GONE: ("cancel", Status.UNKNOWN),
    Kind.NEW_GROUP: ("list", Status.UNKNOWN),
    Kind.OTHER_STATUS: ("refresh", Status.UNKNOWN),
    None: ("info", Status.UNKNOWN),
}


class ChangesView(QWidget):
    """Totals as chips that filter, and the table, which sorts by its headings."""

    counted = Signal()
    """Another number of changes is shown."""

    lookup_wanted = Signal(str)
    """The user wants this address on the page for one subscriber."""

    def __init__(self, theme: Theme, translate: Translate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = ChangeWords(translate)
        self._nothing = text_label(size=MEDIUM, bold=True)
        self._nothing.setAccessibleName(self.tr("What changed"))
        self._chip_row = QWidget()
        self._chips = FlowLayout(self._chip_row, SPACE)
        self._by_kind: dict[Kind | None, Chip] = {}
        self.model = ChangesModel(self)
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setItemDelegate(RowDelegate(theme, self.table, frozenset({Column.BEFORE})))
        self.table.setAccessibleName(self.tr("Changes"))
        choose_rows(self.table)
        dress_table(self.table)
        sort_by_headings(self.table)
        for column, width in _WIDTHS.items():
            self.table.setColumnWidth(column, column_width(self.table, column, width))
        self.table.doubleClicked.connect(self._look_up)
        self.model.modelReset.connect(self.counted)
        column_layout = QVBoxLayout(self)
        column_layout.setContentsMargins(0, SPACE, 0, 0)
        column_layout.setSpacing(SPACE)
        column_layout.addWidget(self._nothing)
        column_layout.addWidget(self._chip_row)
        column_layout.addWidget(self.table, 1)

    def show_changes(self, changes: FoundChanges) -> None:
        """Show what is not as it was."""
        empty(self._chips)
        self._by_kind = {kind: self._chip(kind, count) for kind, count in changes.totals.items()}
        self._nothing.setText("" if changes.rows else self._words.totals({}))
        self._nothing.setVisible(not changes.rows)
        self._chip_row.setVisible(bool(changes.rows))
        self.model.show_kind(None, every=True)
        self.model.show(changes.rows)

    def _chip(self, kind: Kind | None, count: int) -> Chip:
        icon, status = _LOOKS[kind]
        text = self._words.other_result() if kind is None else self._words.kind(kind)
        shown = figure(count)
        chip = Chip(f"{text}  {shown}", icon, _of(status), self._theme)
        chip.setAccessibleName(self.tr("Show only: {what}, {count}").format(what=text, count=shown))
        chip.setToolTip(self.tr("So many addresses have changed like this"))
        chip.clicked.connect(lambda pressed: self._press(kind, pressed=pressed))
        self._chips.addWidget(chip)
        return chip

    def _press(self, kind: Kind | None, *, pressed: bool) -> None:
        for other, chip in self._by_kind.items():
            chip.setChecked(pressed and other is kind)
        self.model.show_kind(kind, every=not pressed)

    @Slot(QModelIndex)
    def _look_up(self, index: QModelIndex) -> None:
        self.lookup_wanted.emit(self.model.item(index.row()).texts[Column.ADDRESS])


def _of(status: Status) -> Callable[[Tokens], Pair]:
    return lambda tokens: tokens.statuses[status]
