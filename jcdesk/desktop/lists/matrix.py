"""A list as a matrix: an address a row, a group a column, and in each cell the status there."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Slot,
)
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHeaderView, QStyleOptionViewItem, QTableView, QWidget

from jcdesk.desktop.lists.address_model import AddressModel
from jcdesk.desktop.look.icons import STATUS_ICONS, pixmap
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.look.tokens import RADIUS, SPACE
from jcdesk.desktop.widgets.rows import RowDelegate, column_width, dress_table
from jcdesk.justclick.answers import GroupStatus
from jcdesk.justclick.statuses import Status
from jcdesk.lists.results import Entry, GroupTotal
from jcdesk.words.catalogue import Translate
from jcdesk.words.lookups import LookupWords
from jcdesk.words.plain import plain

Index = QModelIndex | QPersistentModelIndex

STATUS_ROLE = Qt.ItemDataRole.UserRole
"""The Status of a cell, or None where the address is not in the group."""

_ICON = 16
_WIDTH = 110


class MatrixModel(QAbstractTableModel):
    """The rows of another model, with a column for each group."""

    def __init__(self, addresses: AddressModel, translate: Translate, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._addresses = addresses
        self._words = LookupWords(translate)
        self._titles: list[str] = []
        self._places: dict[tuple[str, str], int] = {}
        addresses.modelAboutToBeReset.connect(self.beginResetModel)
        addresses.modelReset.connect(self.endResetModel)
        addresses.dataChanged.connect(self._follow)

    def show_groups(self, groups: Sequence[GroupTotal]) -> None:
        """Have a column for each of these."""
        titles = [plain(group.title) or plain(group.id) for group in groups]
        places = {_identity(group.id, group.title): place for place, group in enumerate(groups, 1)}
        if (titles, places) == (self._titles, self._places):
            return
        self.beginResetModel()
        self._titles, self._places = titles, places
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """How many addresses are shown."""
        return 0 if parent is not None and parent.isValid() else self._addresses.rowCount()

    def columnCount(self, parent: Index | None = None) -> int:
        """The address, and the groups."""
        return 0 if parent is not None and parent.isValid() else 1 + len(self._titles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own type
        """What a cell shows and says."""
        if not index.isValid():
            return None
        entry = self._addresses.entry(index.row())
        if entry is None:
            return None
        if index.column() == 0:
            return plain(entry.address) if role == Qt.ItemDataRole.DisplayRole else None
        group = self._group(entry, index.column())
        match role:
            case Qt.ItemDataRole.UserRole:
                return None if group is None else group.status
            case Qt.ItemDataRole.ToolTipRole if group is not None:
                return f"{self._titles[index.column() - 1]}: {self._words.status_name(group)}"
            case Qt.ItemDataRole.AccessibleTextRole:
                title = self._titles[index.column() - 1]
                status = self.tr("not in this group") if group is None else self._words.status_name(group)
                return f"{title}: {status}"
            case _:
                return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's own type
        """The titles of the groups."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return self.tr("Address") if section == 0 else self._titles[section - 1]
            case Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            case _:
                return None

    def _group(self, entry: Entry, column: int) -> GroupStatus | None:
        if entry.lookup is None:
            return None
        for group in entry.lookup.groups:
            if self._places.get(_identity(group.id, group.title)) == column:
                return group
        return None

    @Slot()
    def _follow(self) -> None:
        if self.rowCount():
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)


class _MatrixDelegate(RowDelegate):
    """Paints a status as its icon on its colour."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)

    def paint_inside(
        self, painter: QPainter, area: QRect, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Paint the address as text, a status as a mark."""
        if index.column() == 0:
            super().paint_inside(painter, area, option, index)
            return
        status: Status | None = index.data(STATUS_ROLE)
        if status is None:
            return
        pair = self.theme.tokens.statuses[status]
        cell = area.adjusted(-SPACE // 2, SPACE // 2, SPACE // 2, -SPACE // 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(pair.back))
        painter.drawRoundedRect(cell, RADIUS, RADIUS)
        ratio = painter.device().devicePixelRatioF()
        mark = pixmap(STATUS_ICONS[status], pair.front, QSize(_ICON, _ICON), ratio)
        painter.drawPixmap(cell.center().x() - _ICON // 2, cell.center().y() - _ICON // 2, mark)


class MatrixTable(QTableView):
    """The table of the matrix."""

    def __init__(self, model: MatrixModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(_MatrixDelegate(theme, self))
        self.setAccessibleName("Matrix")
        dress_table(self)
        header = self.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setDefaultSectionSize(_WIDTH)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        model.modelReset.connect(self._widen_addresses)

    @Slot()
    def _widen_addresses(self) -> None:
        self.setColumnWidth(0, column_width(self, 0, 31))


def _identity(id_: str, title: str) -> tuple[str, str]:
    """A group is its ID, or its title where it has none."""
    return (id_, "") if id_ else ("", title)
