"""What can go wrong with secret keys, as types that carry data and no prose, and never a key."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(eq=False)
class VaultError(Exception):
    """Base: the key could not be read, kept or removed."""

    kind: ClassVar[str] = "vault"


@dataclass(eq=False)
class NoKeyError(VaultError):
    """No key was found for the account named `account`."""

    kind: ClassVar[str] = "no_key"
    account: str


@dataclass(eq=False)
class OldKeyStaysError(VaultError):
    """The key of an account that has moved is saved; the one of its former place is still in the keyring."""

    kind: ClassVar[str] = "old_key_stays"


@dataclass(eq=False)
class EmptyKeyError(VaultError):
    """A key with nothing in it was to be kept."""

    kind: ClassVar[str] = "key_empty"


@dataclass(eq=False)
class KeyringAbsentError(VaultError):
    """There is no keyring: none is installed, or it cannot be reached from here."""

    kind: ClassVar[str] = "keyring_absent"


@dataclass(eq=False)
class KeyringLockedError(VaultError):
    """The keyring is locked, and nobody could be asked to unlock it."""

    kind: ClassVar[str] = "keyring_locked"


@dataclass(eq=False)
class KeyringRefusedError(VaultError):
    """The user closed the keyring's question, or denied the access."""

    kind: ClassVar[str] = "keyring_refused"


@dataclass(eq=False)
class KeyringSlowError(VaultError):
    """No answer from the keyring within `seconds`: it may be waiting for its user, or hang."""

    kind: ClassVar[str] = "keyring_slow"
    seconds: float


@dataclass(eq=False)
class KeyringFailedError(VaultError):
    """Any other failure; `reason` is the keyring's own text."""

    kind: ClassVar[str] = "keyring_failed"
    reason: str
