"""What of a list is not asked: texts that are no address, and addresses that came before."""

from collections.abc import Iterator
from enum import IntEnum
from itertools import chain

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QTableView, QWidget

from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.widgets.row_models import SequenceModel
from jcdesk.desktop.widgets.rows import RowDelegate, column_width, dress_table
from jcdesk.lists.collecting import AddressList, LeftOut
from jcdesk.words.catalogue import Translate
from jcdesk.words.lists import LeftOutWords
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


class LeftOutModel(SequenceModel):
    """One row a text, each a LeftOut with its line and the reason."""

    columns = Column

    def __init__(self, translate: Translate, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = LeftOutWords(translate)

    def title(self, column: int) -> str:
        """What stands over a column."""
        match Column(column):
            case Column.LINE:
                return self.tr("Line")
            case Column.TEXT:
                return self.tr("Text")
            case Column.REASON:
                return self.tr("Why it is not asked")

    def text(self, item: LeftOut, column: int) -> str:
        """What a cell shows."""
        match Column(column):
            case Column.LINE:
                return str(item.line)
            case Column.TEXT:
                return plain(item.text)
            case Column.REASON:
                return self._words.reason(item)


class LeftOutTable(QTableView):
    """The table of these texts."""

    def __init__(self, theme: Theme, translate: Translate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.texts = LeftOutModel(translate, self)
        self.setModel(self.texts)
        self.setItemDelegate(RowDelegate(theme, self, frozenset({Column.LINE})))
        self.setAccessibleName(self.tr("Not asked"))
        self.setAccessibleDescription(self.tr("Texts of the list that are not asked, and why"))
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        dress_table(self)
        for column, count in ((Column.LINE, 8), (Column.TEXT, 28)):
            self.setColumnWidth(column, column_width(self, column, count))
