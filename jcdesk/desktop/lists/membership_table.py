"""The addresses of a list and their groups as a table: one row an address and group."""

from collections.abc import Sequence
from datetime import tzinfo
from enum import IntEnum

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QStyleOptionViewItem, QTableView, QWidget

from jcdesk.desktop.lists.address_menu import AddressMenu
from jcdesk.desktop.lists.paged_model import ITEM_ROLE, PagedModel
from jcdesk.desktop.lists.row_keeper import RowKeeper
from jcdesk.desktop.look.formats import date_and_time, zone_name
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.widgets.pills import paint_pill, pill_column
from jcdesk.desktop.widgets.row_models import Index
from jcdesk.desktop.widgets.rows import (
    GivenWidths,
    RowDelegate,
    choose_rows,
    column_width,
    dress_table,
    sort_by_headings,
)
from jcdesk.justclick.lookups import group_in
from jcdesk.justclick.times import in_zone
from jcdesk.lists.entries import Membership
from jcdesk.lists.results import Results
from jcdesk.lists.views import Sort
from jcdesk.words.catalogue import Translate
from jcdesk.words.lookups import LookupWords
from jcdesk.words.plain import plain


class Column(IntEnum):
    """What is shown of an address and one of its groups."""

    ADDRESS = 0
    GROUP = 1
    STATUS = 2
    SUBSCRIBED = 3


_WIDTHS = {Column.ADDRESS: 36, Column.GROUP: 36, Column.STATUS: 26, Column.SUBSCRIBED: 17}
"""In characters."""

_NARROW = {Column.ADDRESS: 29, Column.GROUP: 17}
"""The same where there is too little room for all."""


class MembershipModel(PagedModel):
    """One row an address and group."""

    columns = Column
    sorts = {  # noqa: RUF012 - a constant, as its base says
        Column.ADDRESS: Sort.ADDRESS,
        Column.GROUP: Sort.GROUP,
        Column.STATUS: Sort.STATUS,
        Column.SUBSCRIBED: Sort.SUBSCRIBED_AT,
    }

    def __init__(self, translate: Translate, zone: tzinfo, parent: QObject | None = None) -> None:
        super().__init__(zone, parent)
        self.words = LookupWords(translate)

    def read(self, results: Results, keys: Sequence[int]) -> Sequence[Membership]:
        """The rows of a page."""
        return results.memberships(keys)

    def is_final(self, _item: Membership) -> bool:
        """A group is part of an answer."""
        return True

    def title(self, column: int) -> str:
        """What stands over a column."""
        match Column(column):
            case Column.ADDRESS:
                return self.tr("Address")
            case Column.GROUP:
                return self.tr("Group")
            case Column.STATUS:
                return self.tr("Status")
            case Column.SUBSCRIBED:
                return self.tr("Subscribed on ({zone})").format(zone=zone_name(self.zone))

    def text(self, item: Membership, column: int) -> str:
        """What a cell shows."""
        group = item.group
        match Column(column):
            case Column.ADDRESS:
                return plain(item.address)
            case Column.GROUP:
                return self.words.title_of(group)
            case Column.STATUS:
                return self.words.status_name(group)
            case Column.SUBSCRIBED:
                # Kept is the moment of the zone in which the list was asked.
                moment = in_zone(group_in(group, self.zone).subscribed_at, self.zone)
                return self.words.time_as_text(group) if moment is None else date_and_time(moment)


class _MembershipDelegate(RowDelegate):
    """Paints a status as on the page for one subscriber."""

    def paint_inside(
        self, painter: QPainter, area: QRect, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Paint a status as a pill, anything else as text."""
        item: Membership | None = index.data(ITEM_ROLE) if index.column() == Column.STATUS else None
        if item is None:
            super().paint_inside(painter, area, option, index)
        else:
            paint_pill(painter, area, option, self.theme, item.group.status, str(index.data()))


class MembershipTable(QTableView):
    """The table of these rows."""

    lookup_wanted = Signal(str)
    """The user wants this address on the page for one subscriber."""

    def __init__(self, model: MembershipModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(_MembershipDelegate(theme, self))
        self.setAccessibleName(self.tr("Addresses and groups"))
        self.setAccessibleDescription(self.tr("A row for each address and group that it is in"))
        choose_rows(self)
        self.row_keeper = RowKeeper(self, lambda: model.keys)
        AddressMenu(self, model.address).lookup_wanted.connect(self.lookup_wanted)
        dress_table(self)
        sort_by_headings(self)
        widths = {column: column_width(self, column, width) for column, width in _WIDTHS.items()}
        widths[Column.STATUS] = max(widths[Column.STATUS], pill_column(self, model.words))
        self._widths = widths
        self._given = GivenWidths(self)
        self._narrow = {column: column_width(self, column, width) for column, width in _NARROW.items()}

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the last column take what is left, or what it needs where nothing is.

        Where there is too little, addresses and groups get narrower first: their tips tell them whole.
        """
        super().resizeEvent(event)
        missing = sum(self._widths.values()) - self.viewport().width()
        self.horizontalHeader().setStretchLastSection(missing <= 0)
        for column, width in self._widths.items():
            less = max(missing, 0) // len(self._narrow)
            self._given.give(column, max(width - less, self._narrow.get(column, width)))
