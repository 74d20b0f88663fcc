"""Secrets, in the operating system's keyring or in this run's memory, never in a file.

They are the accounts' keys, and the password of a proxy that was set by hand.
"""

import logging
from collections.abc import Callable
from contextlib import suppress
from enum import StrEnum
from typing import NamedTuple, Protocol

from jcdesk.accounts.accounts import Account
from jcdesk.accounts.errors import EmptyKeyError, KeyringAbsentError, KeyringFailedError, NoKeyError
from jcdesk.system.invisible import without_invisible
from jcdesk.system.proxy import Proxy

_log = logging.getLogger(__name__)

Owner = Account | Proxy
"""Whose secret: an account has a key, a proxy a password."""


class Kept(StrEnum):
    """Where a key is: for good, or until the program ends."""

    KEYRING = "keyring"
    SESSION = "session"


class Keyring(Protocol):
    """Secrets by service and user name; every call may block, and raises VaultError."""

    @property
    def name(self) -> str:
        """What people call it."""

    def get(self, service: str, user: str) -> str | None:
        """The secret, or None."""

    def set(self, service: str, user: str, secret: str) -> None:
        """Save a secret in place of an older one."""

    def remove(self, service: str, user: str) -> None:
        """Remove a secret, if it is there."""


def system_keyring() -> Keyring:
    """The operating system's keyring. Raises VaultError."""
    from jcdesk.accounts.keyrings import SystemKeyring  # noqa: PLC0415 - it takes a third of a second

    return SystemKeyring()


def clean_key(text: str) -> str:
    """A pasted key less what copying brings along: spaces around it, line ends, invisible characters."""
    return "".join(without_invisible(text).splitlines()).strip()


class Place(NamedTuple):
    """Under which names a keyring has a secret."""

    service: str
    user: str


class _Key(NamedTuple):
    text: str
    kept: Kept

    def __repr__(self) -> str:
        return f"_Key(kept={self.kept})"


class Vault:
    """Secrets ("keys") by owner. Each is read from the keyring once and remembered until the program ends.

    Every method but `known`, `kept` and `keep_for_session` may block for as long as the keyring likes, so
    they are called through KeyringThread, one at a time. `hide` is told each key before anybody else, so
    that no log shows it.
    """

    def __init__(
        self,
        open_keyring: Callable[[], Keyring] = system_keyring,
        hide: Callable[[str], None] = lambda _: None,
    ) -> None:
        self._open_keyring = open_keyring
        self.hide = hide
        self._opened: Keyring | None = None
        self._keys: dict[Place, _Key] = {}

    def get(self, owner: Owner) -> str | None:
        """The key; None is no proof that none was ever saved. Raises VaultError."""
        place = place_of(owner)
        if place not in self._keys:
            text = self._keyring().get(*place)
            if not text:
                return None
            self.hide(text)
            self._keys[place] = _Key(text, Kept.KEYRING)
        return self._keys[place].text

    def require(self, account: Account) -> str:
        """The key. Raises NoKeyError where the keyring gives none, and VaultError."""
        key = self.get(account)
        if key is None:
            raise NoKeyError(account.name)
        return key

    def set(self, owner: Owner, key: str) -> Kept:
        """Save a key, for this run only where there is no keyring; tells which. Raises VaultError.

        A keyring that is there but locked, slow or refused is an error: whether to go on with
        `keep_for_session` is for the user to say.
        """
        key = self._cleaned(owner, key)
        place = place_of(owner)
        try:
            keyring = self._keyring()
            keyring.set(*place, key)
            # Some keyrings take a secret without keeping it.
            if keyring.get(*place) != key:
                raise KeyringFailedError("another secret was read back than was saved")
        except KeyringAbsentError:
            self.keep_for_session(owner, key)
            return Kept.SESSION
        self._keys[place] = _Key(key, Kept.KEYRING)
        return Kept.KEYRING

    def keep_for_session(self, owner: Owner, key: str) -> None:
        """Keep a key until the program ends, without asking the keyring. Raises EmptyKeyError."""
        self._keys[place_of(owner)] = _Key(self._cleaned(owner, key), Kept.SESSION)

    def remove(self, owner: Owner) -> None:
        """Remove a key from the keyring, where it may be gone already, and forget it. Raises VaultError."""
        place = place_of(owner)
        with suppress(KeyringAbsentError):
            self._keyring().remove(*place)
        self._keys.pop(place, None)

    def known(self, owner: Owner) -> str | None:
        """The key if it was read before; None is no proof that there is none. Never blocks."""
        key = self._keys.get(place_of(owner))
        return None if key is None else key.text

    def kept(self, owner: Owner) -> Kept | None:
        """Where the key in use is; None while it was not read yet. Never blocks."""
        key = self._keys.get(place_of(owner))
        return None if key is None else key.kept

    @property
    def backend_name(self) -> str | None:
        """What the keyring is called, or None where there is none. Raises VaultError."""
        try:
            return self._keyring().name
        except KeyringAbsentError:
            return None

    def _cleaned(self, owner: Owner, key: str) -> str:
        # A password may begin or end with a space.
        cleaned = key if isinstance(owner, Proxy) else clean_key(key)
        if not cleaned:
            raise EmptyKeyError
        self.hide(cleaned)
        return cleaned

    def _keyring(self) -> Keyring:
        # One that is absent now may be there at the next call: it is started by its user's login.
        if self._opened is None:
            self._opened = self._open_keyring()
            _log.info("keyring: %s", self._opened.name)
        return self._opened


def place_of(owner: Owner) -> Place:
    """Where the secret of `owner` is in a keyring; whoever has the same place has the same secret."""
    # One service name an account: the Windows back-end moves a secret aside for a second user of its name.
    if isinstance(owner, Proxy):
        host, port, user = owner.place
        return Place(f"jcdesk-proxy/{host}:{port}", user)
    return Place(f"jcdesk/{owner.service.host.lower()}", owner.login)
