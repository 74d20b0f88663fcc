"""The line to the service for the window: opened at the first question, in the thread that asks it."""

import logging
from datetime import tzinfo
from threading import Lock
from typing import TYPE_CHECKING

from jcdesk.accounts.accounts import Account
from jcdesk.desktop.paces import Paces

if TYPE_CHECKING:
    from jcdesk.justclick.answers import Group
    from jcdesk.justclick.cancellation import Cancellation
    from jcdesk.justclick.client import Client
    from jcdesk.justclick.lookups import Lookup
    from jcdesk.justclick.transport import Transport
    from jcdesk.system.network import Network

_log = logging.getLogger(__name__)


class Line:
    """Blocking questions to the service over one transport; for the threads of `Tasks`.

    They are sent at once: see PacedLine.
    """

    def __init__(self, network: "Network", zone: tzinfo) -> None:
        self._network = network
        self._zone = zone
        self._lock = Lock()
        self._transport: Transport | None = None
        self._closed = False

    def use(self, network: "Network") -> None:
        """Go this way from the next question on; what is being asked ends with CancelledError."""
        with self._lock:
            self._network = network
            old, self._transport = self._transport, None
        if old is not None:
            old.close()

    def use_zone(self, zone: tzinfo) -> None:
        """Read zoneless times in `zone` from the next answer on."""
        self._zone = zone

    def look_up(self, account: Account, key: str, address: str, cancellation: "Cancellation") -> "Lookup":
        """Which groups `address` is in. Raises JustClickError."""
        return self._client(account, key).look_up(address, cancellation)

    def all_groups(self, account: Account, key: str, cancellation: "Cancellation") -> "tuple[Group, ...]":
        """The account's groups, without those that the service fills by itself. Raises JustClickError."""
        return self._client(account, key).all_groups(cancellation)

    def open(self) -> None:
        """Load what asking needs, so that the first question is as quick as the others.

        Raises CancelledError once the line is closed.
        """
        self._opened()

    def close(self) -> None:
        """End whatever is being asked, and ask nothing more; safe to call twice."""
        with self._lock:
            self._closed = True
            if self._transport is not None:
                self._transport.close()

    def _client(self, account: Account, key: str) -> "Client":
        from jcdesk.justclick.client import Client  # noqa: PLC0415 - as in _opened

        return Client(account.service, key, self._opened(), self._zone)

    def _opened(self) -> "Transport":
        # The network's libraries take longer to import than the window takes to show.
        import ssl  # noqa: PLC0415

        from jcdesk.justclick.errors import CancelledError  # noqa: PLC0415
        from jcdesk.justclick.transport import Transport  # noqa: PLC0415

        with self._lock:
            if self._closed:
                raise CancelledError
            if self._transport is None:
                _log.info("network: %s", ssl.OPENSSL_VERSION)
                self._transport = Transport(self._network)
            return self._transport


class PacedLine:
    """Asks when it is the account's turn, and before the next address of a list that it asks meanwhile.

    Blocks for as long as that takes; for the threads of `Tasks`.
    """

    def __init__(self, line: Line, paces: Paces) -> None:
        self._line = line
        self._paces = paces

    def look_up(self, account: Account, key: str, address: str, cancellation: "Cancellation") -> "Lookup":
        """Which groups `address` is in. Raises JustClickError."""
        with self._paces.turn(account, cancellation):
            return self._line.look_up(account, key, address, cancellation)

    def all_groups(self, account: Account, key: str, cancellation: "Cancellation") -> "tuple[Group, ...]":
        """The account's groups, without those that the service fills by itself. Raises JustClickError."""
        with self._paces.turn(account, cancellation):
            return self._line.all_groups(account, key, cancellation)
