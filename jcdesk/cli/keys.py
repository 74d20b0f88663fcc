"""The accounts' keys as a command comes by them: from the keyring, a pipe or a prompt."""

from collections.abc import Callable
from threading import Timer
from typing import TypeVar

from jcdesk.accounts.accounts import Account
from jcdesk.accounts.errors import KeyringAbsentError
from jcdesk.accounts.keyring_thread import KeyringThread
from jcdesk.accounts.vault import Kept, Vault, clean_key
from jcdesk.cli.console import Console
from jcdesk.cli.use import WrongUseError
from jcdesk.system.proxy import Proxy
from jcdesk.words.cli import CliWords

Result = TypeVar("Result")


class Keys:
    """Reads and keeps keys; every method raises VaultError where the keyring does not do its part.

    It is given `patience` seconds to answer. After `unrest` of them the user is told what we wait for.
    """

    def __init__(
        self,
        vault: Vault,
        console: Console,
        words: CliWords,
        ask_secret: Callable[[str], str],
        patience: float = 30.0,
        unrest: float = 1.0,
    ) -> None:
        self._vault = vault
        self._console = console
        self._words = words
        self._ask_secret = ask_secret
        self._patience = patience
        self._unrest = unrest
        self._thread: KeyringThread | None = None

    def of(self, account: Account, *, piped: bool) -> str:
        """The key of `account`: what is piped in, or what the keyring has. Raises WrongUseError."""
        return self._piped() if piped else self._call(lambda vault: vault.require(account))

    def new(self, name: str, *, piped: bool) -> str:
        """A key to be kept for the account `name`: piped in, or typed by the user. Raises WrongUseError."""
        if piped:
            return self._piped()
        if not self._console.can_ask:
            raise WrongUseError(self._words.nobody_to_ask())
        try:
            return self._some(self._ask_secret(self._words.key_prompt(name)))
        except EOFError:
            raise WrongUseError(self._words.no_key_given()) from None

    def keep(self, account: Account, key: str) -> Kept:
        """Save a key in the keyring; tells whether that was possible."""
        return self._call(lambda vault: vault.set(account, key))

    def remove(self, account: Account) -> None:
        """Remove a key from the keyring, where it may be gone already."""
        self._call(lambda vault: vault.remove(account))

    def password_of(self, proxy: Proxy) -> str:
        """The password of `proxy`; empty where none is kept, and where there is no keyring to keep it."""
        try:
            return self._call(lambda vault: vault.get(proxy)) or ""
        except KeyringAbsentError:
            return ""

    def keyring_name(self) -> str | None:
        """What the keyring is called, or None where there is none."""
        return self._call(lambda vault: vault.backend_name)

    def close(self) -> None:
        """End the keyring's thread; does not wait."""
        if self._thread is not None:
            self._thread.close()

    def _piped(self) -> str:
        return self._some(self._console.read_all())

    def _some(self, text: str) -> str:
        key = clean_key(text)
        if not key:
            raise WrongUseError(self._words.no_key_given())
        self._vault.hide(key)
        return key

    def _call(self, work: Callable[[Vault], Result]) -> Result:
        if self._thread is None:
            self._thread = KeyringThread()
        impatience = Timer(self._unrest, lambda: self._console.tell(self._words.waiting_for_keyring()))
        impatience.start()
        try:
            return self._thread.call(lambda: work(self._vault), self._patience)
        finally:
            impatience.cancel()
