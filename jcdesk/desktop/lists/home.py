"""Where lists begin: a place to drop a file on, and the lists that are kept."""

from datetime import tzinfo
from pathlib import Path

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPaintEvent, QPen, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QTableView, QVBoxLayout, QWidget

from jcdesk.desktop.lists.shelf_model import Column, ShelfModel
from jcdesk.desktop.look.formats import date_and_time
from jcdesk.desktop.look.icons import pixmap
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.look.tokens import MEDIUM, RADIUS, SPACE
from jcdesk.desktop.shortcuts import native_keys
from jcdesk.desktop.widgets.buttons import push_button
from jcdesk.desktop.widgets.entering import on_enter
from jcdesk.desktop.widgets.labels import text_label
from jcdesk.desktop.widgets.notice import Notice
from jcdesk.desktop.widgets.rows import (
    LONG_DATE,
    RowDelegate,
    choose_rows,
    column_width,
    dress_table,
    row_height,
    text_width,
)
from jcdesk.desktop.widgets.scrolling import Scrolling
from jcdesk.desktop.widgets.wrapping import WrappedRows
from jcdesk.lists.shelf import Kept, Unreadable
from jcdesk.words.catalogue import Translate

_SHARES = {Column.NAME: 0.28, Column.ACCOUNT: 0.16, Column.BEGUN: 0.16}

_LEAST = {Column.NAME: 19, Column.ACCOUNT: 9, Column.BEGUN: 6}
"""In characters; dates get what they need."""

_ROWS = 6
"""So many rows high the table is at least, with its titles, where texts do not wrap."""


class DropPlace(QFrame):
    """Says what can be dropped, and where else a list can come from."""

    open_wanted = Signal()
    paste_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._picture = QLabel()
        title = text_label(self.tr("Check a list of addresses"), size=MEDIUM, bold=True)
        text = text_label(
            native_keys(
                self.tr(
                    "Drop a file here, or paste addresses (Ctrl+V): text, CSV or Excel, in any shape. You see"
                    " what was found in it before anybody is asked."
                )
            ),
            muted=True,
        )
        self.open_button = push_button(self.tr("Open a file…"), self.tr("Open a file"), "primary")
        self.paste_button = push_button(self.tr("Paste addresses"))
        self.open_button.clicked.connect(self.open_wanted)
        self.paste_button.clicked.connect(self.paste_wanted)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE)
        buttons.addWidget(self.open_button)
        buttons.addWidget(self.paste_button)
        buttons.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(SPACE)
        words.addWidget(title)
        words.addWidget(text)
        words.addLayout(buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 2 * SPACE)
        row.setSpacing(3 * SPACE)
        row.addWidget(self._picture)
        row.addLayout(words, 1)
        theme.changed.connect(self._dress)
        self._dress()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the dashes that say that something can be dropped here."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.tokens.muted), 1.5, Qt.PenStyle.DashLine))
        painter.setBrush(QColor(self._theme.tokens.surface))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), 2 * RADIUS, 2 * RADIUS)
        painter.end()

    @Slot()
    def _dress(self) -> None:
        size = QSize(110, 88)
        self._picture.setPixmap(
            pixmap("state-list", self._theme.tokens.accent, size, self.devicePixelRatioF())
        )
        self.update()


class ListsHome(Scrolling):
    """The place to begin, and the lists of this user."""

    open_wanted = Signal()
    paste_wanted = Signal()

    show_wanted = Signal(object)
    """The user wants to see the list at this path."""

    remove_wanted = Signal(object, str, str, str)
    """The user wants the list at this path removed, that is called so.

    Then what else its row says of it, and what other lists lose with it.
    """

    def __init__(
        self, theme: Theme, translate: Translate, zone: tzinfo, parent: QWidget | None = None
    ) -> None:
        super().__init__(QWidget(), parent)
        self.place = DropPlace(theme)
        self.place.open_wanted.connect(self.open_wanted)
        self.place.paste_wanted.connect(self.paste_wanted)
        self.notice = Notice(theme)
        self.model = ShelfModel(translate, zone, self)
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setItemDelegate(RowDelegate(theme, self.table, frozenset({Column.BEGUN, Column.ACCOUNT})))
        self.table.setAccessibleName(self.tr("Your lists"))
        self.table.setAccessibleDescription(
            self.tr("The lists on this computer; Enter shows one, Delete removes one")
        )
        choose_rows(self.table)
        dress_table(self.table)
        self.table.setMinimumHeight(_ROWS * row_height(self.table.fontMetrics()))
        WrappedRows(self.table, self.model, (Column.NAME, Column.ACCOUNT, Column.STATE))
        on_enter(self.table, self._show)
        remove = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.table)
        remove.setContext(Qt.ShortcutContext.WidgetShortcut)
        remove.activated.connect(self._remove_chosen)
        self.table.doubleClicked.connect(self._show)
        self.table.selectionModel().selectionChanged.connect(self._offer)
        self._title = text_label(self.tr("Your lists"), bold=True)
        self._none = text_label(
            self.tr("Lists that you check are kept here, with their answers, until you remove them."),
            muted=True,
        )
        self.show_button = push_button(self.tr("Show"), self.tr("Show list"))
        self.remove_button = push_button(self.tr("Remove…"), self.tr("Remove list"))
        self.show_button.clicked.connect(self._show_chosen)
        self.remove_button.clicked.connect(self._remove_chosen)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE)
        foot.addStretch(1)
        foot.addWidget(self.show_button)
        foot.addWidget(self.remove_button)
        column = QVBoxLayout(self.page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3 * SPACE // 2)
        column.addWidget(self.place)
        column.addWidget(self.notice)
        column.addWidget(self._title)
        column.addWidget(self._none)
        column.addWidget(self.table, 1)
        column.addLayout(foot)
        column.addStretch(0)
        self.show_lists([], {})

    def show_lists(self, lists: list[Kept | Unreadable], here: dict[Path, str]) -> None:
        """Show what is kept; `here` says how those stand that this window is asking."""
        chosen, before = self.chosen(), self.table.currentIndex().row()
        self.model.show(lists, here)
        for widget in (self.table, self.show_button, self.remove_button):
            widget.setVisible(bool(lists))
        self._none.setVisible(not lists)
        if lists:
            rows = {one.path: row for row, one in enumerate(lists)}
            # One that is gone leaves its place to the one that stood below it.
            near = min(max(before, 0), len(lists) - 1)
            self.table.selectRow(near if chosen is None else rows.get(chosen.path, near))
        self._offer()

    def chosen(self) -> Kept | Unreadable | None:
        """The list that is selected."""
        rows = self.table.selectionModel().selectedRows() if self.model.rowCount() else []
        return self.model.item(rows[0].row()) if rows else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width among the columns; the state takes what is left."""
        super().resizeEvent(event)
        width = self.table.viewport().width()
        for column, share in _SHARES.items():
            least = column_width(self.table, column, _LEAST[column])
            if column is Column.BEGUN:
                least = max(least, text_width(self.table, date_and_time(LONG_DATE)))
            self.table.setColumnWidth(column, max(int(width * share), least))

    @Slot()
    def _offer(self) -> None:
        chosen = self.chosen()
        self.show_button.setEnabled(isinstance(chosen, Kept))
        self.remove_button.setEnabled(chosen is not None)

    @Slot(QModelIndex)
    def _show(self, index: QModelIndex) -> None:
        one = self.model.item(index.row())
        if isinstance(one, Kept):
            self.show_wanted.emit(one.path)

    @Slot()
    def _show_chosen(self) -> None:
        chosen = self.chosen()
        if isinstance(chosen, Kept):
            self.show_wanted.emit(chosen.path)

    @Slot()
    def _remove_chosen(self) -> None:
        chosen = self.chosen()
        if chosen is not None:
            name, about = self.model.said(chosen)
            self.remove_wanted.emit(chosen.path, name, about, self.model.loss(chosen))
