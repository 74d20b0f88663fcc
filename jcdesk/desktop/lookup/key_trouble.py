"""What the lookup page offers where the account's key does not come."""

from PySide6.QtCore import QObject, Signal

from jcdesk.accounts.errors import KeyringAbsentError, NoKeyError, VaultError
from jcdesk.desktop.lookup.failure import Offers
from jcdesk.desktop.widgets.buttons import Actions


class KeyTrouble(QObject):
    """Knows which way out fits which trouble."""

    key_wanted = Signal(bool)
    """The user wants to enter the key: to be kept in the keyring, or for this run only."""

    def offers(self, error: Exception) -> Offers:
        """The ways out of `error`; none where it is no trouble with a key."""
        match error:
            case NoKeyError():
                enter = self.tr("Enter the key…")
                return Offers(best=((enter, lambda: self.key_wanted.emit(True)),))  # noqa: FBT003 - a signal's
            case KeyringAbsentError():
                return Offers(best=self.for_session())
            case VaultError():
                return Offers(besides=self.for_session())
            case _:
                return Offers()

    def for_session(self) -> Actions:
        """To do without the keyring."""
        enter = self.tr("Enter the key for this session…")
        return ((enter, lambda: self.key_wanted.emit(False)),)  # noqa: FBT003 - a signal's argument
