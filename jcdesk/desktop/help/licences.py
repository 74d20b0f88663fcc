"""The licences of everything inside: a list, and the text of what is chosen in it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QPlainTextEdit, QVBoxLayout, QWidget

from jcdesk.desktop.look.tokens import MEDIUM, SPACE
from jcdesk.desktop.widgets.labels import fixed_font, text_label
from jcdesk.system.components import Component

_COLUMNS = 88
"""Characters of a line, with room for the frame and the bar: licences are broken at 80 or before."""


class LicencesPage(QWidget):
    """Shows `components`, the first one chosen."""

    def __init__(self, components: Sequence[Component], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._components = components
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Components"))
        self.list.setAccessibleDescription(self.tr("The licence of the chosen one is beside"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        # Rows get their heights when the list is filled, by the style sheet only if it is in force by then.
        self.list.ensurePolished()
        self.list.addItems([f"{component.name} {component.version}".strip() for component in components])
        self.list.setFixedWidth(240)
        self._name = text_label(size=MEDIUM, bold=True)
        self._licence = text_label(muted=True)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Licence text"))
        self.text.setAccessibleDescription(self.tr("The licence of the chosen component"))
        self.text.setFont(fixed_font(self))
        self.text.setMinimumWidth(self.text.fontMetrics().averageCharWidth() * _COLUMNS)
        words = QVBoxLayout()
        words.setSpacing(SPACE // 2)
        words.addWidget(self._name)
        words.addWidget(self._licence)
        words.addSpacing(SPACE // 2)
        words.addWidget(self.text, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2 * SPACE, 0, 0)
        row.setSpacing(2 * SPACE)
        row.addWidget(self.list)
        row.addLayout(words, 1)
        self.list.currentRowChanged.connect(self._show)
        self.list.setCurrentRow(0)

    def choose(self, name: str) -> None:
        """Show the component whose name begins with `name`."""
        for row, component in enumerate(self._components):
            if component.name.startswith(name):
                self.list.setCurrentRow(row)
                return

    @Slot(int)
    def _show(self, row: int) -> None:
        component = self._components[row]
        self._name.setText(self.list.item(row).text())
        self._licence.setText(component.licence or self.tr("Licence: see the text"))
        self.text.setPlainText(component.text or self.tr("It came without the text of its licence."))
