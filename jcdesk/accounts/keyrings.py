"""The operating system's keyring, and no other.

keyring's own choice of a back-end is never asked: the environment and its configuration file can put a
plaintext or hostile one under it. Importing this takes a third of a second, and every call can block for as
long as the keyring likes: `keyring_thread` is where both belong. KWallet answers as a Secret Service.
"""

import os
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from keyring.backend import KeyringBackend
from keyring.errors import PasswordDeleteError

from jcdesk.accounts.errors import (
    KeyringAbsentError,
    KeyringFailedError,
    KeyringLockedError,
    KeyringRefusedError,
    VaultError,
)

if sys.platform == "win32":
    from keyring.backends.Windows import WinVaultKeyring as Backend

    NAME = "Windows Credential Manager"
elif sys.platform == "darwin":
    from keyring.backends.macOS import Keyring as Backend

    NAME = "macOS Keychain"
else:
    from keyring.backends.SecretService import Keyring as Backend

    NAME = "Secret Service"

_new_backend: Callable[[], KeyringBackend] = Backend

# By name, since each platform has only its own of these types.
_DISMISSED = frozenset({"KeyringLocked", "LockedException", "PromptDismissedException"})
_DENIED = frozenset({"KeychainDenied"})
_GONE = frozenset({"SecretServiceNotAvailableException"})


def system_backend() -> KeyringBackend:
    """The back-end for this platform. Raises KeyringAbsentError."""
    try:
        _ = Backend.priority
    except RuntimeError as error:
        raise KeyringAbsentError from error
    backend = _new_backend()
    # KEYRING_PROPERTY_… in the environment may have set anything, another collection for one.
    vars(backend).clear()
    return backend


class SystemKeyring:
    """Secrets by service and user name. Raises VaultError: KeyringAbsentError where there is no keyring."""

    name = NAME

    def __init__(self, open_backend: Callable[[], KeyringBackend] = system_backend) -> None:
        with _typed_errors():
            self._backend = open_backend()

    def get(self, service: str, user: str) -> str | None:
        """The secret; None is no proof that none was saved. Raises VaultError."""
        with _typed_errors():
            return self._backend.get_password(service, user)

    def set(self, service: str, user: str, secret: str) -> None:
        """Save a secret in place of an older one. Raises VaultError."""
        with _typed_errors(secret):
            self._backend.set_password(service, user, secret)

    def remove(self, service: str, user: str) -> None:
        """Remove a secret, if it is there. Raises VaultError."""
        with _typed_errors():
            try:
                self._backend.delete_password(service, user)
            except PasswordDeleteError:
                # It says both "there is none" and "it would not go": see which.
                if self._backend.get_password(service, user) is not None:
                    raise


@contextmanager
def _typed_errors(secret: str = "") -> Iterator[None]:  # nosec B107 # none
    try:
        yield
    except VaultError:
        raise
    except Exception as error:
        # D-Bus, ctypes and win32 have errors of their own, which keyring lets through.
        raise _typed(error, secret) from error


def _typed(error: Exception, secret: str) -> VaultError:
    chain: list[BaseException] = [error]
    while chain[-1].__cause__ is not None:
        chain.append(chain[-1].__cause__)
    for link in chain:
        # The frames hold the secret, and a connection that nobody else would close.
        traceback.clear_frames(link.__traceback__)
    names = {type(link).__name__ for link in chain}
    if names & _DENIED:
        return KeyringRefusedError()
    if names & _DISMISSED:
        return KeyringRefusedError() if _somebody_can_be_asked() else KeyringLockedError()
    if names & _GONE or isinstance(error, OSError):
        return KeyringAbsentError()
    reason = f"{type(error).__name__}: {error}"
    return KeyringFailedError(reason.replace(secret, "…") if secret else reason)


def _somebody_can_be_asked() -> bool:
    """Without a display, the keyring's question is dismissed before anybody sees it."""
    if sys.platform in {"win32", "darwin"}:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
