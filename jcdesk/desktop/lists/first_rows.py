"""The first rows of a table, or the lines of a text, in which addresses were found."""

from typing import NamedTuple

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QTableView, QWidget

from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.widgets.entering import on_enter
from jcdesk.desktop.widgets.row_models import Index, Items, SequenceModel
from jcdesk.desktop.widgets.rows import RowDelegate, column_width, dress_table
from jcdesk.lists.collecting import AddressList
from jcdesk.lists.tables import Table
from jcdesk.words.catalogue import Translate
from jcdesk.words.plain import plain
from jcdesk.words.tables import TableWords

_LINE = 0
"""The column of the view that holds the number of the line; those of the table follow it."""


class _Row(NamedTuple):
    line: int
    cells: tuple[str, ...]


class _Lines:
    """The addresses of a text, each with its line; a row is made when it is looked at."""

    def __init__(self, read: AddressList) -> None:
        self._read = read

    def __len__(self) -> int:
        return len(self._read.addresses)

    def __getitem__(self, place: int) -> _Row:
        return _Row(self._read.lines[place], (self._read.addresses[place],))


class FirstRowsModel(SequenceModel):
    """A row of the table, with its number before its cells; of a text, a line and its address."""

    def __init__(self, translate: Translate, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = TableWords(translate)
        self._table: Table | None = None

    def show_list(self, read: AddressList) -> None:
        """Show what was read of a table, or all lines of a text that have an address."""
        self._table = read.table
        rows: Items = _Lines(read) if read.table is None else [_Row(*row) for row in read.table.rows]
        self.show_items(rows)

    def forget(self) -> None:
        """Show nothing, and keep nothing of it."""
        self._table = None
        self.show_items(())

    @property
    def marked(self) -> int | None:
        """The column of the view that addresses are read from, if there are several to choose from."""
        if self._table is None or self._table.column is None:
            return None
        return self._table.column + 1

    def columnCount(self, parent: Index | None = None) -> int:
        """One more than the table has."""
        if parent is not None and parent.isValid():
            return 0
        return 2 if self._table is None else 1 + self._table.width

    def title(self, column: int) -> str:
        """What stands over a column."""
        if column == _LINE:
            return self.tr("Line")
        if self._table is None:
            return self.tr("Address")
        return self._words.column(self._table, column - 1)

    def text(self, item: _Row, column: int) -> str:
        """What a cell shows."""
        if column == _LINE:
            return str(item.line)
        return plain(item.cells[column - 1]) if column <= len(item.cells) else ""


class _MarkingDelegate(RowDelegate):
    """Paints the column that is read on a ground of its own."""

    def __init__(self, theme: Theme, table: QTableView, model: FirstRowsModel) -> None:
        super().__init__(theme, table, frozenset({_LINE}))
        self._model = model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        if index.column() == self._model.marked:
            painter.fillRect(option.rect, QColor(self.theme.tokens.info.back))
        super().paint(painter, option, index)


class FirstRowsTable(QTableView):
    """Shows them; the column that addresses are read from is marked."""

    column_chosen = Signal(int)
    """The user wants the addresses in this column of the table, from 0."""

    def __init__(self, theme: Theme, translate: Translate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = FirstRowsModel(translate, self)
        self.setModel(self.rows)
        self.setItemDelegate(_MarkingDelegate(theme, self, self.rows))
        self.setAccessibleName(self.tr("First rows"))
        self.setSelectionMode(QTableView.SelectionMode.NoSelection)
        dress_table(self)
        on_enter(self, self._choose)
        self.doubleClicked.connect(self._choose)
        self.horizontalHeader().sectionClicked.connect(self._choose_column)

    def show_list(self, read: AddressList) -> None:
        """Show what was read."""
        self.rows.show_list(read)
        choice = read.table is not None and read.table.width > 1
        self.horizontalHeader().setSectionsClickable(choice)
        self.setAccessibleDescription(
            self.tr("Enter reads the addresses in the column of this cell")
            if choice
            else self.tr("Where in the list addresses stand")
        )
        self.setColumnWidth(_LINE, column_width(self, _LINE, 8))
        for column in range(1, self.rows.columnCount()):
            self.setColumnWidth(column, column_width(self, column, 22))
        if self.rows.marked is not None:
            self.setCurrentIndex(self.rows.index(0, self.rows.marked))
            self.scrollTo(self.currentIndex())

    @Slot()
    def _choose(self, index: Index) -> None:
        self._choose_column(index.column())

    @Slot(int)
    def _choose_column(self, column: int) -> None:
        if self.rows.columnCount() > 2 and column not in {_LINE, self.rows.marked}:
            self.column_chosen.emit(column - 1)
