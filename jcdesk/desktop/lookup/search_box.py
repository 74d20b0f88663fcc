"""The box for an address, which offers those asked before while one types."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QCompleter, QLineEdit, QListView, QWidget

_SHOWN = 10
"""How many addresses are offered without scrolling."""


class SearchBox(QLineEdit):
    """A line to type an address in. The Down key in an empty box offers everything there is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._addresses: tuple[str, ...] = ()
        self._model = QStringListModel(self)
        self._list = QListView()
        self._list.setAccessibleName(self.tr("Recent addresses"))
        self._list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._list.setAttribute(Qt.WidgetAttribute.WA_NoMouseReplay)
        self._offer = QCompleter(self._model, self)
        self._offer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._offer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._offer.setMaxVisibleItems(_SHOWN)
        self._offer.setPopup(self._list)
        self._list.installEventFilter(self)
        self.setCompleter(self._offer)
        self.textEdited.connect(self._leave_out)

    def offer(self, addresses: Sequence[str]) -> None:
        """Offer these addresses from now on, in this order."""
        self._addresses = tuple(addresses)
        self._leave_out(self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Offer all addresses where nothing is typed that could choose among them."""
        if event.key() == Qt.Key.Key_Down and not self.text():
            self._leave_out("")
            self._offer.setCompletionPrefix("")
            self._offer.complete()
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let a click beside the list do what it was meant for, and not just close the list."""
        if isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseButtonPress:
            place = event.globalPosition().toPoint()
            if not self._list.rect().contains(self._list.mapFromGlobal(place)):
                self._list.hide()
                self._press_again(event)
                return True
        return super().eventFilter(watched, event)

    def _press_again(self, event: QMouseEvent) -> None:
        """Give a press to the window below. Qt itself does so on some systems and not on others."""
        window = self.window()
        place = window.mapFromGlobal(event.globalPosition())
        if window.rect().contains(place.toPoint()):
            button, buttons, modifiers = event.button(), event.buttons(), event.modifiers()
            again = QMouseEvent(event.type(), place, event.globalPosition(), button, buttons, modifiers)
            # To the window and not to what it was aimed at, which would never hear of the button's release.
            QApplication.postEvent(window.windowHandle(), again)

    @Slot(str)
    def _leave_out(self, text: str) -> None:
        """Do not offer what is in the box already. Qt looks for what to offer after this."""
        typed = text.strip().casefold()
        self._model.setStringList([address for address in self._addresses if address.casefold() != typed])
