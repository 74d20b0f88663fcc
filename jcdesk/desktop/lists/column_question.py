"""Asks which column of a table holds the addresses, where that cannot be told."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.look.tokens import SPACE
from jcdesk.desktop.widgets.buttons import push_button
from jcdesk.desktop.widgets.labels import text_label
from jcdesk.desktop.widgets.rows import RowDelegate, column_width, dress_table
from jcdesk.lists.errors import WhichColumnError
from jcdesk.words.explanation import Explanation
from jcdesk.words.plain import plain


class ColumnQuestion(QDialog):
    """Shows the first rows of a table; the column that is clicked is the one."""

    column_chosen = Signal(int)
    """The number of the column, from 0."""

    def __init__(
        self, theme: Theme, error: WhichColumnError, explanation: Explanation, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Which column?"))
        self.resize(760, 420)
        width = max([len(error.columns), *map(len, error.rows)])
        names = [
            plain(name) or self.tr("Column {number}").format(number=number + 1)
            for number, name in enumerate([*error.columns, *[""] * (width - len(error.columns))])
        ]
        self.table = QTableWidget(len(error.rows), width)
        self.table.setHorizontalHeaderLabels(names)
        self.table.setItemDelegate(RowDelegate(theme, self.table))
        self.table.setAccessibleName(self.tr("First rows"))
        self.table.setAccessibleDescription(self.tr("Choose the column with the addresses"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectColumns)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        dress_table(self.table)
        for row, cells in enumerate(error.rows):
            for column, cell in enumerate(cells):
                self.table.setItem(row, column, QTableWidgetItem(plain(cell)))
        for column in range(width):
            self.table.setColumnWidth(column, column_width(self.table, column, 25))
        self.table.selectColumn(error.likely[0] if error.likely else 0)
        self.table.itemDoubleClicked.connect(self._choose)
        choose = push_button(self.tr("Use this column"), kind="primary")
        choose.setDefault(True)
        choose.clicked.connect(self._choose)
        cancel = push_button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(choose)
        column_layout = QVBoxLayout(self)
        column_layout.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        column_layout.setSpacing(SPACE)
        column_layout.addWidget(text_label(explanation.what, bold=True))
        column_layout.addWidget(text_label(self.tr("Choose the column with the addresses.")))
        column_layout.addWidget(self.table, 1)
        column_layout.addSpacing(SPACE)
        column_layout.addLayout(buttons)

    @Slot()
    def _choose(self) -> None:
        chosen = self.table.selectionModel().selectedColumns()
        if chosen:
            self.column_chosen.emit(chosen[0].column())
            self.accept()
