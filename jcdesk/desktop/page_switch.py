"""From the page for one subscriber to the one for many, and back."""

from enum import Enum, auto

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from jcdesk.desktop.look.formats import percent, percentage
from jcdesk.desktop.look.tokens import SPACE


class Page(Enum):
    """The pages of whoever has an account."""

    LOOKUP = auto()
    LISTS = auto()


class PageSwitch(QWidget):
    """A button a page; the one for lists says how far they are while some are asked."""

    chosen = Signal(object)
    """The user wants this Page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons = {page: QPushButton() for page in Page}
        group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * SPACE, 0, 2 * SPACE, 0)
        row.setSpacing(0)
        for page, button in self._buttons.items():
            button.setCheckable(True)
            button.setProperty("kind", "tab")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _checked=False, page=page: self.chosen.emit(page))
            group.addButton(button)
            row.addWidget(button)
        row.addStretch(1)

    def furnish(self) -> None:
        """Say what the pages are in the language that is spoken now."""
        texts = {Page.LOOKUP: self.tr("One subscriber"), Page.LISTS: self.tr("Lists")}
        for page, text in texts.items():
            self._say(page, text)

    def mark(self, page: Page) -> None:
        """Show which page is in front."""
        self._buttons[page].setChecked(True)

    def show_progress(self, progress: tuple[int, int] | None) -> None:
        """Say how far the lists are that are asked, here and at the program's icon where the system can."""
        text = self.tr("Lists")
        if progress is not None:
            text = self.tr("Lists · {percent}").format(percent=percentage(*progress))
        self._say(Page.LISTS, text)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.setBadgeNumber(percent(*progress) if progress else 0)

    def _say(self, page: Page, text: str) -> None:
        self._buttons[page].setText(text)
        self._buttons[page].setAccessibleName(text)
