"""What of a list is not asked: texts that are no address, and addresses that came before."""

from enum import IntEnum

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QTableView, QWidget

from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.widgets.row_models import SequenceModel
from jcdesk.desktop.widgets.rows import RowDelegate, column_width, dress_table
from jcdesk.lists.collecting import AddressList
from jcdesk.lists.results import LeftOut
from jcdesk.words.catalogue import Translate
from jcdesk.words.lists import LeftOutWords
from jcdesk.words.plain import plain


class Column(IntEnum):
    """What is shown of a text."""

    LINE = 0
    TEXT = 1
    REASON = 2


def left_out_of(read: AddressList) -> list[LeftOut]:
    """What was left out of a list that was read, no addresses first."""
    rejected = [LeftOut(one.line, one.text, one.fault, None) for one in read.rejected]
    return rejected + [LeftOut(one.line, one.text, None, one.first_line) for one in read.duplicates]


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
