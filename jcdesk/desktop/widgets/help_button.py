"""From anywhere in the program to a place in its help."""

from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton

SCHEME = "jcdesk-help"
"""The scheme of addresses of places in the help, `jcdesk-help:ANCHOR`, which only this program opens."""


def open_help(anchor: str = "") -> None:
    """Open the help at this place, "" being the beginning."""
    QDesktopServices.openUrl(QUrl(f"{SCHEME}:{anchor}"))


class HelpButton(QPushButton):
    """Leads to what the help says about a failure."""

    def __init__(self, anchor: str) -> None:
        super().__init__()
        self._anchor = anchor
        self.setText(self.tr("Help"))
        self.setAccessibleName(self.tr("Help"))
        self.setToolTip(self.tr("Read more about this in the help"))
        self.setAutoDefault(True)
        self.clicked.connect(self._open)

    @Slot()
    def _open(self) -> None:
        open_help(self._anchor)
