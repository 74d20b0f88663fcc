"""The line to the service for one account."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Self

from jcdesk.accounts.accounts import Account
from jcdesk.cli.program import Program
from jcdesk.justclick.cancellation import Cancellation
from jcdesk.justclick.client import Client
from jcdesk.justclick.lookups import Lookup

if TYPE_CHECKING:
    from jcdesk.justclick.transport import Transport


class Line:
    """Asks as `account`, a context manager. Only the first question wants the key and opens the network.

    `find_key` and every question raise VaultError and WrongUseError, questions JustClickError as well.
    """

    def __init__(self, account: Account, find_key: Callable[[], str], program: Program) -> None:
        self.account = account
        self._find_key = find_key
        self._program = program
        self._client: Client | None = None
        self._transport: Transport | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._transport is not None:
            self._transport.close()

    def prepare(self) -> None:
        """Get the key and the network ready, so that questions raise JustClickError only."""
        self._open()

    def look_up(self, address: str, cancellation: Cancellation | None = None) -> Lookup:
        """Which groups `address` is in."""
        return self._open().look_up(address, cancellation)

    def count_groups(self) -> int:
        """How many groups the account has: tries its settings without touching anybody's data."""
        return len(self._open().all_groups())

    def _open(self) -> Client:
        if self._client is None:
            key = self._find_key()
            # What needs no network need not wait for its libraries.
            from jcdesk.justclick.transport import Transport  # noqa: PLC0415

            program = self._program
            self._transport = Transport(program.network_to(self.account.service.url))
            self._client = Client(self.account.service, key, self._transport, program.zone, program.now)
        return self._client
