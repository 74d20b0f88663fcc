"""What a re-check found changed: a chip for each kind of change, and the changes as a table."""

from array import array
from collections.abc import Callable
from datetime import tzinfo
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTableView, QVBoxLayout, QWidget

from jcdesk.desktop.lists.address_menu import AddressMenu
from jcdesk.desktop.lists.changes_model import ChangesModel, Column
from jcdesk.desktop.lists.list_reader import ListReader
from jcdesk.desktop.lists.row_keeper import RowKeeper
from jcdesk.desktop.lists.saving import WantedChanges
from jcdesk.desktop.look.formats import figure
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.look.tokens import MEDIUM, SPACE, Pair, Tokens
from jcdesk.desktop.widgets.chip import Chip
from jcdesk.desktop.widgets.flow import FlowLayout, empty
from jcdesk.desktop.widgets.labels import text_label
from jcdesk.desktop.widgets.rows import RowDelegate, choose_rows, column_width, dress_table, sort_by_headings
from jcdesk.justclick.statuses import Status
from jcdesk.lists.changes import Kind
from jcdesk.lists.errors import JournalError
from jcdesk.lists.found_changes import KINDS, FoundChanges
from jcdesk.lists.results import Results
from jcdesk.lists.views import Filter
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
    """Totals as chips that filter, and the table, which sorts by its headings.

    Where there are many, all of this takes its time, so it is done in another thread.
    """

    compared = Signal()
    """What has changed is known."""

    rows_wanted = Signal()
    """The user wants other changes, or another order: see `find_rows`."""

    counted = Signal()
    """Another number of changes is shown."""

    lookup_wanted = Signal(str)
    """The user wants this address on the page for one subscriber."""

    def __init__(self, theme: Theme, translate: Translate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = ChangeWords(translate)
        self._found: FoundChanges | None = None
        self._earlier: Path | None = None
        self._addresses = 0
        self.picked = ""
        """What the changes that are shown are picked out by; empty where all of them are shown."""
        self._nothing = text_label(size=MEDIUM, bold=True)
        self._nothing.setAccessibleName(self.tr("What changed"))
        self._chip_row = QWidget()
        self._chips = FlowLayout(self._chip_row, SPACE)
        self._by_kind: dict[Kind | None, Chip] = {}
        self.model = ChangesModel(translate, self)
        self.model.order_wanted.connect(self.rows_wanted)
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setItemDelegate(RowDelegate(theme, self.table, frozenset({Column.BEFORE})))
        self.table.setAccessibleName(self.tr("Changes"))
        self.table.setAccessibleDescription(self.tr("What is not as in the list before"))
        choose_rows(self.table)
        dress_table(self.table)
        sort_by_headings(self.table)
        for column, width in _WIDTHS.items():
            self.table.setColumnWidth(column, column_width(self.table, column, width))
        self.row_keeper = RowKeeper(self.table, lambda: self.model.keys)
        AddressMenu(self.table, self.model.address).lookup_wanted.connect(self.lookup_wanted)
        column_layout = QVBoxLayout(self)
        column_layout.setContentsMargins(0, SPACE, 0, 0)
        column_layout.setSpacing(SPACE)
        column_layout.addWidget(self._nothing)
        column_layout.addWidget(self._chip_row)
        column_layout.addWidget(self.table, 1)

    def compare(self, reader: ListReader, earlier: Path, path: Path) -> None:
        """Find out what has changed in the list at `path` since the one at `earlier`, and show it."""
        title = self._words.group

        def compare(results: Results) -> FoundChanges:
            with Results.opened(earlier) as before:
                return FoundChanges(before, results, title)

        reader.ask("comparison", compare, lambda found: self._show(found, earlier, path))

    def find_rows(self, reader: ListReader, wanted: Filter, words: str) -> None:
        """Find the changes of the addresses that `words` name, in the kinds and the order that are wanted."""
        found, kinds, order = self._found, self.model.kinds, self.model.order
        if found is None:
            return
        picked = self._words.picked(kinds, words)

        def find(results: Results) -> "tuple[array[int], int]":
            keys = found.keys(results, wanted, kinds, order)
            return keys, found.addresses(keys)

        reader.ask("changes", find, lambda answer: self._show_rows(*answer, picked))

    def close_list(self) -> None:
        """Show nothing, and let go of both journals."""
        self._found = self._earlier = None
        self._addresses, self.picked = 0, ""
        self.model.kinds = KINDS
        self.model.close()

    def _show(self, found: FoundChanges, earlier: Path, path: Path) -> None:
        self._found, self._earlier = found, earlier
        empty(self._chips)
        self._by_kind = {kind: self._chip(kind, count) for kind, count in found.totals.items()}
        self._nothing.setText("" if found else self._words.totals({}))
        self._nothing.setVisible(not found)
        self._chip_row.setVisible(bool(found))
        kinds = self.model.kinds
        for kind, chip in self._by_kind.items():
            chip.setChecked(kinds == (kind,))
        if not any(chip.isChecked() for chip in self._by_kind.values()):
            self.model.kinds = KINDS
        try:
            self.model.compare(earlier, path)
        except JournalError as error:
            self.model.failed.emit(error)
            return
        self.compared.emit()

    def wanted(self, path: Path, name: str, zone: tzinfo) -> WantedChanges:
        """What is shown of the list at `path`, called `name`, to be saved."""
        assert self._earlier is not None  # noqa: S101 - there are changes
        return WantedChanges(path, self._earlier, name, zone, self.model.keys, self.picked)

    def counts(self) -> str:
        """How many changes are shown, and of how many addresses."""
        changes = self.tr("%Ln change(s)", "", self.model.count())
        addresses = self.tr("of %Ln address(es)", "so many changes", self._addresses)
        return f"{changes} {addresses}"

    def _show_rows(self, keys: "array[int]", addresses: int, picked: str) -> None:
        # Kept together for whoever saves them, or tells of them.
        self._addresses, self.picked = addresses, picked
        self.model.show(keys)
        self.counted.emit()

    def _chip(self, kind: Kind | None, count: int) -> Chip:
        icon, status = _LOOKS[kind]
        text = self._words.kind_or_result(kind)
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
        self.model.want_kinds((kind,) if pressed else KINDS)


def _of(status: Status) -> Callable[[Tokens], Pair]:
    return lambda tokens: tokens.statuses[status]
