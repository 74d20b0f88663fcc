"""A table's columns: they share its width until the user arranges them, and stay as arranged."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QMenu, QTableView

from jcdesk.desktop.widgets.rows import column_width
from jcdesk.system.settings import Preferences
from jcdesk.system.table_layouts import ColumnLayout, TableLayout, layout_of, with_layout

_WIDEST = 4000
"""In pixels. A wider column is one that nobody has dragged."""

_NARROWEST = 24
"""In pixels. A narrower one could not be got hold of."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column, by a name for the settings that never changes.

    `share` is its part of the table's width, `least` what it needs, in characters.
    """

    name: str
    share: float
    least: int


class _Header(QHeaderView):
    """The titles; knows whether the mouse is held down on them."""

    resized = Signal()
    released = Signal()

    def __init__(self, parent: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.held = False
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """From here on, it is the user who changes widths."""
        self.held = True
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The user has let go."""
        super().mouseReleaseEvent(event)
        self.held = False
        self.released.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There is more or less room."""
        super().resizeEvent(event)
        self.resized.emit()

    @Slot()
    def settle(self) -> None:
        """Work out at once where the titles stand.

        Qt would while it paints the rows, and then paint the titles in a turn of their own.
        """
        self.length()


class Columns(QObject):
    """Arranges the columns of `view`, which has its model: `columns` are the model's, in its order.

    `order` is how the table is sorted at first. `needed` tells what a column needs in any case, in pixels.
    The view gets a header of its own: dress it afterwards.
    """

    def __init__(
        self,
        view: QTableView,
        columns: Sequence[Column],
        order: tuple[int, Qt.SortOrder],
        needed: Callable[[int], int] = lambda _number: 0,
    ) -> None:
        super().__init__(view)
        self._view = view
        self._columns = columns
        self._needed = needed
        self._order = order
        self._preferences: Preferences | None = None
        self._name = ""
        self._arranging = False
        self._own_widths = False
        header = self._header = _Header(view)
        view.setHorizontalHeader(header)
        view.setSortingEnabled(True)
        header.resized.connect(self._share)
        header.released.connect(self._note_release)
        header.sectionResized.connect(self._note_width)
        header.sectionHandleDoubleClicked.connect(self._note_fitted)
        view.model().modelReset.connect(header.settle)
        self._arrange(None)
        header.sectionMoved.connect(self._remember)
        header.sortIndicatorChanged.connect(self._remember)

    def remember(self, preferences: Preferences, name: str) -> None:
        """Arrange them as the user did before, and keep from now on under `name` how the user does.

        What was kept and does not fit, such as a column that there is no more, is passed over.
        """
        self._preferences, self._name = preferences, name
        self._header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._header.customContextMenuRequested.connect(self._open_menu)
        self._arrange(layout_of(preferences.now.tables, name))

    def menu(self) -> QMenu:
        """Which columns are shown, each with a check mark, and the way back to how it was at first."""
        menu = QMenu(self.tr("Columns"), self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        shown = [number for number in range(len(self._columns)) if not self._header.isSectionHidden(number)]
        for number in self._visually():
            words = self._view.model().headerData(number, Qt.Orientation.Horizontal)
            action = QAction(str(words).replace("&", "&&"), menu, checkable=True)
            action.setChecked(number in shown)
            # A table without any column would have no title to bring them back from.
            action.setEnabled(shown != [number])
            action.toggled.connect(lambda on, column=number: self._show(column, shown=on))
            menu.addAction(action)
        menu.addSeparator()
        menu.addAction(self.tr("Arrange columns as at first"), self.reset)
        return menu

    @Slot()
    def reset(self) -> None:
        """Arrange everything as it is at first, and forget what was remembered."""
        self._arrange(None)
        self._keep(None)

    def _arrange(self, layout: TableLayout | None) -> None:
        self._arranging = True
        names = [column.name for column in self._columns]
        known = (
            {}
            if layout is None
            else {column.name: column for column in layout.columns if column.name in names}
        )
        if all(column.hidden for column in known.values()) and len(known) == len(names):
            known = {}
        self._own_widths = layout is not None and layout.own_widths
        for place, name in enumerate([*known, *(name for name in names if name not in known)]):
            number = names.index(name)
            self._header.moveSection(self._header.visualIndex(number), place)
            column = known.get(name)
            self._header.setSectionHidden(number, column is not None and column.hidden)
            if column is not None and self._own_widths and _NARROWEST <= column.width <= _WIDEST:
                self._header.resizeSection(number, column.width)
        column_number, order = self._order
        if layout is not None and layout.sorted_by in names:
            column_number = names.index(layout.sorted_by)
            order = Qt.SortOrder.DescendingOrder if layout.descending else Qt.SortOrder.AscendingOrder
        self._view.sortByColumn(column_number, order)
        self._share()
        self._arranging = False

    @Slot()
    def _share(self) -> None:
        """Give each column its share, or what it needs; the last one takes what is left by itself."""
        if self._own_widths:
            return
        shown = self._shown()
        least = {number: self._least(number) for number in shown}
        width = self._header.viewport().width()
        wanted = {n: max(int(width * self._columns[n].share), least[n]) for n in shown[:-1]}
        spare = width - sum(least.values())
        # Where the last one would get too little, those that have more than they need do without. Where there
        # is not even what all need, one scrolls to the side in any case.
        missing = sum(wanted[n] - least[n] for n in wanted) - spare if spare >= 0 else 0
        for number, size in wanted.items():
            less = min(max(missing, 0), size - least[number])
            missing -= less
            self._header.resizeSection(number, size - less)

    def least_width(self) -> int:
        """What the columns that are shown need, in pixels."""
        return sum(map(self._least, self._shown()))

    def _least(self, number: int) -> int:
        return max(column_width(self._view, number, self._columns[number].least), self._needed(number))

    def _show(self, number: int, *, shown: bool) -> None:
        self._header.setSectionHidden(number, not shown)
        self._share()
        self._remember()

    def _visually(self) -> list[int]:
        return sorted(range(len(self._columns)), key=self._header.visualIndex)

    def _shown(self) -> list[int]:
        return [number for number in self._visually() if not self._header.isSectionHidden(number)]

    def _last(self) -> int:
        return next(reversed(self._shown()), -1)

    @Slot(int, int, int)
    def _note_width(self, number: int, _old: int, _new: int) -> None:
        # The last column is resized by Qt whenever another one is.
        if self._header.held and number != self._last():
            self._own_widths = True

    @Slot()
    def _note_release(self) -> None:
        if self._own_widths:
            self._remember()

    @Slot(int)
    def _note_fitted(self, _number: int) -> None:
        self._own_widths = True
        self._remember()

    @Slot()
    def _remember(self) -> None:
        if self._arranging:
            return
        columns = tuple(
            ColumnLayout(
                self._columns[number].name,
                self._header.sectionSize(number),
                self._header.isSectionHidden(number),
            )
            for number in self._visually()
        )
        layout = TableLayout(
            self._name,
            columns,
            self._columns[self._header.sortIndicatorSection()].name,
            self._header.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder,
            self._own_widths,
        )
        self._keep(layout)

    def _keep(self, layout: TableLayout | None) -> None:
        if self._preferences is not None:
            tables = with_layout(self._preferences.now.tables, self._name, layout)
            self._preferences.change(tables=tables)

    @Slot(QPoint)
    def _open_menu(self, place: QPoint) -> None:
        self.menu().popup(self._header.viewport().mapToGlobal(place))
