"""Which sheet and which column of a file the addresses are read from."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.look.tokens import SPACE
from jcdesk.desktop.widgets.drop_down import DropDown
from jcdesk.desktop.widgets.flow import FlowLayout
from jcdesk.lists.tables import Table
from jcdesk.words.catalogue import Translate
from jcdesk.words.plain import plain
from jcdesk.words.tables import TableWords

_LENGTH = 18
"""Characters of a name that are shown."""


class TableChoice(QWidget):
    """Offers what there is to choose from; not there where that is nothing."""

    sheet_chosen = Signal(str)
    column_chosen = Signal(int)
    """The number of the column, from 0."""

    def __init__(self, theme: Theme, translate: Translate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = TableWords(translate)
        self._table = Table()
        self.sheet, self.column = DropDown(theme), DropDown(theme)
        self.column.setPlaceholderText(self.tr("Choose…"))
        self._labels = {self.sheet: QLabel(self.tr("Sheet:")), self.column: QLabel(self.tr("Column:"))}
        self.sheet.setAccessibleName(self.tr("Sheet"))
        self.column.setAccessibleName(self.tr("Column"))
        flow = FlowLayout(self, SPACE)
        for box, label in self._labels.items():
            # A name may be longer than the window is wide.
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(_LENGTH)
            label.setBuddy(box)
            flow.addWidget(label)
            flow.addWidget(box)
        self.sheet.activated.connect(self._tell_sheet)
        self.column.activated.connect(self._tell_column)

    def show_table(self, table: Table) -> None:
        """Offer the sheets and columns of a table, with those chosen that are read."""
        self._table = table
        self._fill(self.sheet, [plain(name) for name in table.sheets])
        self._fill(self.column, [self._words.column(table, number) for number in range(table.width)])
        self.sheet.setCurrentIndex(table.sheets.index(table.sheet) if table.sheet in table.sheets else -1)
        self.column.setCurrentIndex(-1 if table.column is None else table.column)
        self.setVisible(table.has_choice)

    def _fill(self, box: DropDown, names: list[str]) -> None:
        box.clear()
        box.addItems(names)
        for widget in (box, self._labels[box]):
            widget.setVisible(len(names) > 1)

    @Slot(int)
    def _tell_sheet(self, place: int) -> None:
        if self._table.sheets[place] != self._table.sheet:
            self.sheet_chosen.emit(self._table.sheets[place])

    @Slot(int)
    def _tell_column(self, place: int) -> None:
        if place != self._table.column:
            self.column_chosen.emit(place)
