"""What a list is called, and which sheet and column of a file its addresses are read from."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QWidget

from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.look.tokens import SPACE
from jcdesk.desktop.widgets.drop_down import DropDown
from jcdesk.desktop.widgets.flow import FlowLayout
from jcdesk.desktop.widgets.labels import characters
from jcdesk.lists.tables import Table
from jcdesk.words.catalogue import Translate
from jcdesk.words.plain import plain
from jcdesk.words.tables import TableWords

_LENGTH = 14
"""Characters of the name of a sheet or column that are shown."""

_WIDTH = 36
"""Of the list's name, in characters, too."""

_LONGEST = 200


class ListChoices(QWidget):
    """A box for the name; sheets and columns where there are several to choose from."""

    sheet_chosen = Signal(str)
    column_chosen = Signal(int)
    """The number of the column, from 0."""

    def __init__(self, theme: Theme, translate: Translate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = TableWords(translate)
        self._table = Table()
        self.name = QLineEdit()
        self.name.setMaxLength(_LONGEST)
        self.name.setFixedWidth(characters(self.name, _WIDTH))
        self.sheet, self.column = DropDown(theme), DropDown(theme)
        self.column.setPlaceholderText(self.tr("Choose…"))
        self._labels: dict[QWidget, QLabel] = {
            self.name: QLabel(self.tr("Name:")),
            self.sheet: QLabel(self.tr("Sheet:")),
            self.column: QLabel(self.tr("Column:")),
        }
        self.name.setAccessibleName(self.tr("Name"))
        self.name.setAccessibleDescription(self.tr("What the list is called among your lists"))
        self.sheet.setAccessibleName(self.tr("Sheet"))
        self.column.setAccessibleName(self.tr("Column"))
        flow = FlowLayout(self, SPACE)
        for drop_down in (self.sheet, self.column):
            # A name may be longer than the window is wide.
            drop_down.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            drop_down.setMinimumContentsLength(_LENGTH)
        for box, label in self._labels.items():
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
