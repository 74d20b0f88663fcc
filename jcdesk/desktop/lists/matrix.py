"""A list as a matrix: an address a row, a group a column, and in each cell the status there."""

from array import array
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPoint,
    QRect,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QHeaderView,
    QMenu,
    QStyle,
    QStyleOptionHeader,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from jcdesk.desktop.lists.address_menu import AddressMenu
from jcdesk.desktop.lists.address_model import AddressModel
from jcdesk.desktop.lists.legend import Legend, paint_mark
from jcdesk.desktop.lists.row_keeper import RowKeeper
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.look.tokens import SPACE
from jcdesk.desktop.widgets.labels import characters
from jcdesk.desktop.widgets.row_models import Index
from jcdesk.desktop.widgets.rows import RowDelegate, dress_table
from jcdesk.desktop.widgets.tips import tip
from jcdesk.justclick.answers import GroupStatus
from jcdesk.justclick.statuses import Status
from jcdesk.lists.entries import Entry
from jcdesk.lists.results import GroupTotal
from jcdesk.lists.views import Filter
from jcdesk.words.catalogue import Translate
from jcdesk.words.lookups import LookupWords
from jcdesk.words.plain import plain

STATUS_ROLE = Qt.ItemDataRole.UserRole
"""The Status of a cell, or None where the address is not in the group."""

_ADDRESS, _GROUP = 34, 18
"""Room for an address and for a group, in characters."""


class MatrixModel(QAbstractTableModel):
    """The rows of another model, with a column for each group; none before the groups are shown."""

    def __init__(self, addresses: AddressModel, translate: Translate, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._addresses = addresses
        self._words = LookupWords(translate)
        self._numbers: list[int] = []
        self._titles: list[str] = []
        self._places: dict[tuple[str, str], int] = {}
        self._awake = False

    def show_groups(self, groups: Sequence[GroupTotal]) -> None:
        """Have a column for each of these."""
        numbers = [group.number for group in groups]
        titles = [plain(group.title) or plain(group.id) for group in groups]
        if self._awake and (numbers, titles) == (self._numbers, self._titles):
            return
        self.beginResetModel()
        if not self._awake:
            # To follow the rows costs time, and not everybody looks at a matrix.
            self._awake = True
            self._follow_addresses()
        self._numbers, self._titles = numbers, titles
        self._places = {_identity(group.id, group.title): place for place, group in enumerate(groups)}
        self.endResetModel()

    def _follow_addresses(self) -> None:
        addresses = self._addresses
        addresses.modelAboutToBeReset.connect(self.beginResetModel)
        addresses.modelReset.connect(self.endResetModel)
        addresses.rowsAboutToBeInserted.connect(
            lambda _parent, first, last: self.beginInsertRows(QModelIndex(), first, last)
        )
        addresses.rowsInserted.connect(self.endInsertRows)
        addresses.dataChanged.connect(self._follow)

    def number_of(self, column: int) -> int:
        """The number of the group in a column, as filters want it."""
        return self._numbers[column]

    @property
    def keys(self) -> "array[int]":
        """The keys of the rows that are shown, in their order."""
        return self._addresses.keys

    def entry(self, row: int) -> Entry | None:
        """The address in a row."""
        return self._addresses.entry(row)

    def address(self, row: int) -> str | None:
        """The address in a row; None where it cannot be read."""
        return self._addresses.address(row)

    def rowCount(self, parent: Index | None = None) -> int:
        """How many addresses are shown."""
        if not self._awake or (parent is not None and parent.isValid()):
            return 0
        return self._addresses.rowCount()

    def columnCount(self, parent: Index | None = None) -> int:
        """How many groups there are."""
        return 0 if parent is not None and parent.isValid() else len(self._titles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own type
        """What a cell shows and says."""
        entry = self.entry(index.row()) if index.isValid() else None
        if entry is None:
            return None
        if role == STATUS_ROLE:
            group = self._group(entry, index.column())
            return None if group is None else group.status
        match role:
            case Qt.ItemDataRole.ToolTipRole:
                return tip(self._said(entry, index.column()))
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._said(entry, index.column())
            case _:
                return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's own type
        """The titles of the groups, and the addresses: they stay where they are while groups scroll."""
        match role:
            case Qt.ItemDataRole.DisplayRole:
                if orientation is Qt.Orientation.Horizontal:
                    return self._titles[section]
                entry = self.entry(section)
                return None if entry is None else plain(entry.address)
            case Qt.ItemDataRole.ToolTipRole:
                return tip(self.headerData(section, orientation) or "")
            case Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            case _:
                return None

    def _said(self, entry: Entry, column: int) -> str:
        group = self._group(entry, column)
        status = self.tr("not in this group") if group is None else self._words.status_name(group)
        return self.tr("{address}, {group}: {status}").format(
            address=plain(entry.address), group=self._titles[column], status=status
        )

    def _group(self, entry: Entry, column: int) -> GroupStatus | None:
        if entry.lookup is None:
            return None
        for group in entry.lookup.groups:
            if self._places.get(_identity(group.id, group.title)) == column:
                return group
        return None

    @Slot(QModelIndex, QModelIndex)
    def _follow(self, first: QModelIndex, last: QModelIndex) -> None:
        # Answers may come before the first group is known.
        if self._titles:
            end = self.index(last.row(), self.columnCount() - 1)
            self.dataChanged.emit(self.index(first.row(), 0), end)
        self.headerDataChanged.emit(Qt.Orientation.Vertical, first.row(), last.row())


class _MatrixDelegate(RowDelegate):
    """Paints a status as its icon on its colour."""

    def paint_inside(
        self, painter: QPainter, area: QRect, _option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Paint a status as a mark, and nothing where there is none."""
        status: Status | None = index.data(STATUS_ROLE)
        if status is not None:
            cell = area.adjusted(-SPACE // 2, SPACE // 2, SPACE // 2, -SPACE // 2)
            paint_mark(painter, cell, self.theme, status)


class _Groups(QHeaderView):
    """The titles of the groups, elided where they are longer than a column is wide.

    Qt elides without regard to the weight and margins that the style sheet gives them: the dots are cut.
    """

    def __init__(self, parent: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)

    def initStyleOptionForIndex(self, option: QStyleOptionHeader, section: int) -> None:
        """Have a text that fits."""
        super().initStyleOptionForIndex(option, section)
        option.rect = QRect(0, 0, self.sectionSize(section), self.height())
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        room = self.style().subElementRect(QStyle.SubElement.SE_HeaderLabel, option, self).width()
        title = str(self.model().headerData(section, Qt.Orientation.Horizontal))
        option.text = QFontMetrics(font).elidedText(title, Qt.TextElideMode.ElideRight, room)


class MatrixPage(QWidget):
    """The table of the matrix, and what its marks mean."""

    lookup_wanted = Signal(str)
    """The user wants this address on the page for one subscriber."""

    picked = Signal(object)
    """The user wants this Filter."""

    def __init__(
        self, model: MatrixModel, theme: Theme, translate: Translate, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._model = model
        self.legend = Legend(theme, translate)
        self.table = QTableView()
        self.table.setModel(model)
        self.table.setItemDelegate(_MatrixDelegate(theme, self.table))
        self.table.setAccessibleName(self.tr("Matrix"))
        self.table.setAccessibleDescription(self.tr("Which address has which status in which group"))
        self._dress_table()
        # After its headers: where the model is reset, each of them forgets what is chosen in the table.
        self.row_keeper = RowKeeper(self.table, lambda: model.keys)
        AddressMenu(self.table, model.address).lookup_wanted.connect(self.lookup_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self.legend)
        column.addWidget(self.table, 1)

    def show_groups(self, groups: Sequence[GroupTotal]) -> None:
        """Have a column for each group, and explain the statuses that occur."""
        self._model.show_groups(groups)
        self.legend.show_statuses(
            [status for status in Status if any(group.statuses[status] for group in groups)]
        )

    def _dress_table(self) -> None:
        table = self.table
        table.setHorizontalHeader(_Groups(table))
        dress_table(table)
        groups = table.horizontalHeader()
        groups.setStretchLastSection(False)
        groups.setDefaultSectionSize(characters(table, _GROUP))
        groups.sectionClicked.connect(self._offer_group)
        addresses = table.verticalHeader()
        addresses.setVisible(True)
        addresses.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        addresses.setFixedWidth(characters(table, _ADDRESS))

    @Slot(int)
    def _offer_group(self, column: int) -> None:
        number = self._model.number_of(column)
        menu = QMenu(self)
        menu.addAction(
            self.tr("Only addresses in this group"), lambda: self.picked.emit(Filter(group=number))
        )
        menu.addAction(
            self.tr("Only addresses that are not in it"),
            lambda: self.picked.emit(Filter(absent_from=number)),
        )
        menu.aboutToHide.connect(menu.deleteLater)
        header = self.table.horizontalHeader()
        below = QPoint(header.sectionViewportPosition(column), header.height())
        menu.popup(header.viewport().mapToGlobal(below))


def _identity(id_: str, title: str) -> tuple[str, str]:
    """A group is its ID, or its title where it has none."""
    return (id_, "") if id_ else ("", title)
