"""All that can be done with accounts. What does it is loaded when it is first wanted."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from jcdesk.desktop.accounts.kit import Kit

if TYPE_CHECKING:
    from jcdesk.desktop.accounts.editing import AccountEditing
    from jcdesk.desktop.accounts.sharing import AccountSharing


class AccountsDesk(QObject):
    """Answers the wishes of menus and pages: see AccountEditing and AccountSharing."""

    key_entered = Signal()
    """The current account has a key now."""

    def __init__(self, kit: Kit, parent: QObject) -> None:
        super().__init__(parent)
        self._kit = kit
        kit.book.disk_awaited.connect(self._tell_disk_awaited)
        # Not on the page, which may be another one by then.
        kit.book.disk_answered.connect(kit.window_notice.clear)

    @cached_property
    def _editing(self) -> "AccountEditing":
        from jcdesk.desktop.accounts.editing import AccountEditing  # noqa: PLC0415

        editing = AccountEditing(self._kit)
        editing.key_entered.connect(self.key_entered)
        return editing

    @cached_property
    def _sharing(self) -> "AccountSharing":
        from jcdesk.desktop.accounts.sharing import AccountSharing  # noqa: PLC0415

        return AccountSharing(self._kit)

    @Slot()
    def add(self) -> None:
        """Ask for a new account."""
        self._editing.add()

    @Slot()
    def change(self) -> None:
        """Let the user change the current account."""
        self._editing.change()

    @Slot()
    def remove(self) -> None:
        """Remove the current account and its key, once the user has confirmed."""
        self._editing.remove()

    @Slot(bool)
    def enter_key(self, keep: bool) -> None:  # noqa: FBT001 - a slot
        """Ask for the current account's key, to `keep` in the keyring or for this run only."""
        self._editing.enter_key(keep)

    @Slot()
    def keep_key(self) -> None:
        """Put a key that is for this run only into the keyring after all."""
        self._editing.keep_key()

    @Slot()
    def give_out(self) -> None:
        """Write the user's own accounts to a file that the user names."""
        self._sharing.give_out()

    @Slot()
    def take_in(self) -> None:
        """Add the accounts of a file that the user names."""
        self._sharing.take_in()

    @Slot()
    def _tell_disk_awaited(self) -> None:
        self._kit.window_notice.say(self._kit.services.words.accounts.waiting())
