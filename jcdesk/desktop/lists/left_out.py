"""Texts of a list with their lines and what is to be said of them: those not asked, and those in doubt."""

from collections.abc import Callable, Iterator
from enum import IntEnum
from itertools import chain
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QTableView, QWidget

from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.widgets.row_models import SequenceModel
from jcdesk.desktop.widgets.rows import RowDelegate, column_width, dress_table
from jcdesk.lists.collecting import AddressList, LeftOut
from jcdesk.words.catalogue import Translate
from jcdesk.words.lists import DoubtWords, LeftOutWords
from jcdesk.words.plain import plain


class Column(IntEnum):
    """What is shown of a text."""

    LINE = 0
    TEXT = 1
    REASON = 2


class LeftOutOf:
    """What was left out of a list that was read, no addresses first; each is made when it is looked at."""

    def __init__(self, read: AddressList) -> None:
        self._first, self._then = read.rejected, read.duplicates

    def __len__(self) -> int:
        """How many there are."""
        return len(self._first) + len(self._then)

    def __getitem__(self, place: int) -> LeftOut:
        """The one at `place`. Raises IndexError."""
        rest = place - len(self._first)
        return self._first[place] if rest < 0 else self._then[rest]

    def __iter__(self) -> Iterator[LeftOut]:
        """All of them."""
        return chain(self._first, self._then)


class LineModel(SequenceModel):
    """One row a text: its line, the text, and what `reason` says of it, below the title `why`."""

    columns = Column

    def __init__(self, reason: Callable[[Any], str], why: str, parent: QObject) -> None:
        super().__init__(parent)
        self._reason = reason
        self._why = why

    def title(self, column: int) -> str:
        """What stands over a column."""
        match Column(column):
            case Column.LINE:
                return self.tr("Line")
            case Column.TEXT:
                return self.tr("Text")
            case Column.REASON:
                return self._why

    def text(self, item: Any, column: int) -> str:  # noqa: ANN401 - what `show_items` was given
        """What a cell shows."""
        match Column(column):
            case Column.LINE:
                return str(item.line)
            case Column.TEXT:
                return plain(item.text)
            case Column.REASON:
                return self._reason(item)


class LeftOutTable(QTableView):
    """Texts that are not asked: each a LeftOut."""

    def __init__(self, theme: Theme, translate: Translate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.texts = LineModel(LeftOutWords(translate).reason, self.tr("Why it is not asked"), self)
        self.setAccessibleName(self.tr("Not asked"))
        self.setAccessibleDescription(self.tr("Texts of the list that are not asked, and why"))
        _dress(self, self.texts, theme)


class DoubtTable(QTableView):
    """Addresses that are asked as they stand and may not be meant so: each a Doubtful."""

    def __init__(self, theme: Theme, translate: Translate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.texts = LineModel(DoubtWords(translate).reason, self.tr("What is odd about it"), self)
        self.setAccessibleName(self.tr("Worth a look"))
        self.setAccessibleDescription(self.tr("Addresses that are asked as they stand, and what is odd"))
        _dress(self, self.texts, theme)


def _dress(table: QTableView, texts: LineModel, theme: Theme) -> None:
    table.setModel(texts)
    table.setItemDelegate(RowDelegate(theme, table, frozenset({Column.LINE})))
    table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
    dress_table(table)
    for column, count in ((Column.LINE, 8), (Column.TEXT, 28)):
        table.setColumnWidth(column, column_width(table, column, count))
