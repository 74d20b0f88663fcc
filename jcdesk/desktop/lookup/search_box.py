"""The box for an address, which offers those asked before while one types."""

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

if TYPE_CHECKING:
    from PySide6.QtWidgets import QCompleter

_SHOWN = 10
"""How many addresses are offered without scrolling."""


class SearchBox(QLineEdit):
    """A line to type an address in. The Down key in an empty box offers everything there is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._addresses: tuple[str, ...] = ()

    @cached_property
    def _offer(self) -> "QCompleter":
        """The list that drops down. Made with the first address to offer: the window is there sooner."""
        from PySide6.QtCore import QStringListModel  # noqa: PLC0415
        from PySide6.QtWidgets import QCompleter, QListView  # noqa: PLC0415

        addresses = QListView()
        addresses.setAccessibleName(self.tr("Recent addresses"))
        addresses.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        addresses.setAttribute(Qt.WidgetAttribute.WA_NoMouseReplay)
        offer = QCompleter(QStringListModel(self), self)
        offer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        offer.setFilterMode(Qt.MatchFlag.MatchContains)
        offer.setMaxVisibleItems(_SHOWN)
        offer.setPopup(addresses)
        addresses.installEventFilter(self)
        self.setCompleter(offer)
        self.textEdited.connect(self._leave_out)
        return offer

    def offer(self, addresses: Sequence[str]) -> None:
        """Offer these addresses from now on, in this order."""
        if addresses or self._addresses:
            self._addresses = tuple(addresses)
            self._leave_out(self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Offer all addresses where nothing is typed that could choose among them."""
        if event.key() == Qt.Key.Key_Down and self._addresses and not self.text():
            self._leave_out("")
            self._offer.setCompletionPrefix("")
            self._offer.complete()
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let a click beside the list do what it was meant for, and not just close the list."""
        if isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseButtonPress:
            place = event.globalPosition().toPoint()
            addresses = self._offer.popup()
            if addresses is not None and not addresses.rect().contains(addresses.mapFromGlobal(place)):
                addresses.hide()
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
        offered = [address for address in self._addresses if address.casefold() != typed]
        self._offer.model().setStringList(offered)  # type: ignore[attr-defined]  # it is the one of `_offer`
