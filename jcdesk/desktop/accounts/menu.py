"""The menu of accounts: which one is asked, and what can be done with them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from jcdesk.desktop.accounts import palette
from jcdesk.desktop.accounts.book import AccountEntry

_WITH_SHORTCUTS = 9


class AccountMenu(QMenu):
    """Lists the accounts, Ctrl+1 to Ctrl+9 before the first nine, and what can be done with them."""

    chosen = Signal(int)
    """The place in the list of the account to ask from now on."""

    add = Signal()
    look_round = Signal()
    change = Signal()
    remove = Signal()
    give_out = Signal()
    take_in = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("&Account"))
        self._group = QActionGroup(self)
        self._group.triggered.connect(self._choose)
        self._below_list = self.addSeparator()
        self._action(self.tr("&Add an account…"), self.add.emit)
        self._change = self._action(self.tr("&Change this account…"), self.change.emit)
        self._remove = self._action(self.tr("&Remove this account…"), self.remove.emit)
        self.addSeparator()
        self._give_out = self._action(self.tr("&Export the list…"), self.give_out.emit)
        self._action(self.tr("&Import a list…"), self.take_in.emit)
        self.addSeparator()
        self._look_round = self._action(self.tr("&Demo account"), self.look_round.emit)
        self.show_accounts((), None)

    def show_accounts(self, entries: Sequence[AccountEntry], current: AccountEntry | None) -> None:
        """List `entries`, the `current` one marked."""
        for action in self._group.actions():
            self._group.removeAction(action)
            self.removeAction(action)
            action.deleteLater()
        for place, entry in enumerate(entries):
            chosen = entry == current
            mark = palette.dot(entry.look, chosen=chosen)
            action = QAction(mark, entry.account.name.replace("&", "&&"), self)
            action.setData(place)
            action.setCheckable(True)
            action.setChecked(chosen)
            # An action with an icon shows no check mark.
            font = action.font()
            font.setBold(chosen)
            action.setFont(font)
            if place < _WITH_SHORTCUTS:
                action.setShortcut(QKeySequence(f"Ctrl+{place + 1}"))
            self._group.addAction(action)
            self.insertAction(self._below_list, action)
        own = current is not None and not current.demo
        for action in (self._change, self._remove):
            action.setEnabled(own)
        self._give_out.setEnabled(any(not entry.demo for entry in entries))
        self._look_round.setVisible(all(not entry.demo for entry in entries))

    def _action(self, text: str, do: Callable[[], None]) -> QAction:
        action = QAction(text, self)
        action.triggered.connect(lambda _checked=False: do())
        self.addAction(action)
        return action

    @Slot(QAction)
    def _choose(self, action: QAction) -> None:
        self.chosen.emit(action.data())
