"""The network that the settings describe, with the proxy's password once the keyring has given it."""

from PySide6.QtCore import QObject, Signal

from jcdesk.desktop.keys import Keys
from jcdesk.system.network import Network
from jcdesk.system.settings import Preferences, network_of


class WayOut(QObject):
    """Follows the settings and the keyring."""

    changed = Signal(object)
    """Another Network is to be used from now on."""

    failed = Signal(Exception)
    """The keyring does not give the proxy's password: a VaultError says why."""

    def __init__(self, preferences: Preferences, keys: Keys, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._keys = keys
        self._told = self.network

    @property
    def network(self) -> Network:
        """The network as far as it is known without waiting."""
        proxy = self._preferences.now.proxy
        password = self._keys.vault.known(proxy) if proxy.wants_password else None
        return network_of(self._preferences.now, password or "")

    def follow(self) -> None:
        """Tell of the network if it is another one than before."""
        network = self.network
        if network != self._told:
            self._told = network
            self.changed.emit(network)

    def read_password(self) -> None:
        """Ask the keyring for the password, if the proxy in force has one that is not known yet."""
        proxy = self._preferences.now.proxy
        if proxy.wants_password and self._keys.vault.known(proxy) is None:
            self._keys.ask(lambda vault: vault.get(proxy), lambda _password: self.follow(), self.failed.emit)
