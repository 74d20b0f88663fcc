"""The views of a list, one behind the other."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QTabWidget, QWidget


class ListTabs(QTabWidget):
    """Some of the views are offered only once it is known that there is something in them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._next = -1
        self.setAccessibleName(self.tr("Views of the list"))
        self.currentChanged.connect(self._stay)

    def offer(self, page: QWidget, *, wanted: bool) -> None:
        """Whether there is something in `page`."""
        tab = self.indexOf(page)
        self.setTabVisible(tab, wanted)
        if wanted and tab == self._next:
            self.setCurrentIndex(tab)

    def turn_to(self, tab: int) -> None:
        """Have this view in front, or as soon as it is offered, unless its user turns to another one."""
        if self.isTabVisible(tab):
            self.setCurrentIndex(tab)
        else:
            self._next = tab

    @Slot()
    def _stay(self) -> None:
        self._next = -1
