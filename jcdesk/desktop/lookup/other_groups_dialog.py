"""A window with the groups that a subscriber is not in."""

from PySide6.QtCore import QSortFilterProxyModel, Qt, Slot
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.look.tokens import MEDIUM, SPACE
from jcdesk.desktop.widgets.buttons import CopyButton, push_button
from jcdesk.desktop.widgets.in_box import ClearButton
from jcdesk.desktop.widgets.labels import characters, text_label
from jcdesk.desktop.widgets.reading_order import ReadingOrder
from jcdesk.desktop.widgets.rows import RowDelegate, dress_table, row_height, sort_by_headings
from jcdesk.justclick.answers import Group
from jcdesk.words.plain import plain

_WIDTH = 110
"""In characters."""

_ROWS = 14
"""How many rows are seen at first."""


class OtherGroupsDialog(ReadingOrder, QDialog):
    """Titles and IDs, to filter, sort and copy."""

    def __init__(self, address: str, groups: tuple[Group, ...], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Groups the subscriber is not in"))
        self._total = len(groups)
        self._filter_box = QLineEdit()
        self._filter_box.setAccessibleName(self.tr("Filter other groups"))
        self._filter_box.setPlaceholderText(self.tr("Filter groups"))
        ClearButton(self._filter_box, theme)
        self._rows = QSortFilterProxyModel(self)
        self._rows.setSourceModel(self._model(groups))
        self._rows.setFilterKeyColumn(-1)
        self._rows.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._rows.setSortCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._count = text_label(muted=True)
        self._filter_box.textChanged.connect(self._filter)
        note = text_label(
            self.tr(
                "The service leaves out of this list the groups that it fills by itself, such as allleads."
            ),
            muted=True,
        )
        close = push_button(self.tr("Close"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE)
        foot.addWidget(self._count, 1)
        foot.addWidget(CopyButton(self.tr("Copy all"), self._text))
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        column.setSpacing(3 * SPACE // 2)
        title = self.tr("{address} is in none of these groups").format(address=plain(address))
        column.addWidget(text_label(title, size=MEDIUM, bold=True))
        column.addWidget(note)
        column.addWidget(self._filter_box)
        column.addWidget(self._table(theme), 1)
        column.addLayout(foot)
        room = self.screen().availableGeometry()
        height = self.sizeHint().height() + _ROWS * row_height(self.fontMetrics()) // 2
        self.resize(min(characters(self, _WIDTH), room.width()), min(height, room.height() * 9 // 10))
        self._filter("")
        self._filter_box.setFocus()

    def _model(self, groups: tuple[Group, ...]) -> QStandardItemModel:
        model = QStandardItemModel(0, 2, self)
        model.setHorizontalHeaderLabels([self.tr("Group"), self.tr("Group ID")])
        for group in groups:
            title, id_ = plain(group.title) or plain(group.id), plain(group.id)
            row = [QStandardItem(title), QStandardItem(id_)]
            for item in row:
                item.setEditable(False)
            model.appendRow(row)
        return model

    def _table(self, theme: Theme) -> QTableView:
        table = QTableView()
        table.setAccessibleName(self.tr("Other groups"))
        table.setAccessibleDescription(self.tr("Groups of the account that the subscriber is not in"))
        table.setModel(self._rows)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setItemDelegate(RowDelegate(theme, table, frozenset({1})))
        dress_table(table)
        header = table.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(1, characters(self, _WIDTH * 2 // 5))
        # Until then they stand in the service's order.
        sort_by_headings(table)
        return table

    @Slot(str)
    def _filter(self, text: str) -> None:
        self._rows.setFilterFixedString(text.strip())
        shown = self._rows.rowCount()
        if shown == self._total:
            self._count.setText(self.tr("%n group(s)", "", self._total))
        else:
            text = self.tr("{shown} of %n group(s) shown", "", self._total)
            self._count.setText(text.format(shown=shown))

    def _text(self) -> str:
        rows = range(self._rows.rowCount())
        return "\n".join("\t".join(str(self._rows.index(row, at).data()) for at in (0, 1)) for row in rows)
