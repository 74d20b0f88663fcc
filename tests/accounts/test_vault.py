"""Keys in a real gnome-keyring, and where there is none."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from jcdesk.accounts.accounts import Account
from jcdesk.accounts.errors import (
    EmptyKeyError,
    KeyringAbsentError,
    KeyringFailedError,
    KeyringLockedError,
    KeyringRefusedError,
    NoKeyError,
    VaultError,
)
from jcdesk.accounts.vault import Kept, Vault, clean_key

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.support.keyrings import Desktop

KEY = "0123456789abcdef-Ключ~key"

# Where keyring fails, it leaves its connection to the garbage collector.
pytestmark = pytest.mark.filterwarnings("ignore:unclosed <socket:ResourceWarning")


class MemoryKeyring:
    """A keyring that does what it is told; `spoilt` is what it makes of a secret."""

    name = "Memory"

    def __init__(self, spoilt: str | None = None) -> None:
        self.secrets: dict[tuple[str, str], str] = {}
        self.reads = 0
        self._spoilt = spoilt

    def get(self, service: str, user: str) -> str | None:
        self.reads += 1
        return self.secrets.get((service, user))

    def set(self, service: str, user: str, secret: str) -> None:
        self.secrets[service, user] = secret if self._spoilt is None else self._spoilt

    def remove(self, service: str, user: str) -> None:
        self.secrets.pop((service, user), None)


def absent() -> MemoryKeyring:
    raise KeyringAbsentError


def test_a_key_is_kept_in_the_keyring_beyond_this_run(keyring: Desktop, account: Account) -> None:
    vault = Vault()
    assert vault.backend_name == "Secret Service"
    assert vault.get(account) is None
    assert vault.set(account, KEY) is Kept.KEYRING
    assert vault.kept(account) is Kept.KEYRING
    assert Vault().get(account) == KEY
    assert keyring.labels() == ["Password for 'acme' on 'jcdesk/acme.justclick.io'"]


def test_a_saved_key_replaces_the_older_one(keyring: Desktop, account: Account) -> None:
    vault = Vault()
    vault.set(account, "older")
    vault.set(account, KEY)
    assert vault.get(account) == Vault().get(account) == KEY
    assert len(keyring.labels()) == 1


def test_a_key_is_for_a_login_at_a_host_whatever_the_account_is_called(
    keyring: Desktop, account: Account
) -> None:
    Vault().set(account, KEY)
    assert Vault().get(Account("Renamed", "acme", "https://ACME.justclick.io")) == KEY
    assert Vault().get(Account("Other host", "acme", "https://acme.justclick.ru")) is None
    assert Vault().get(Account("Other login", "other", "https://acme.justclick.io")) is None


def test_a_removed_key_is_gone_and_may_be_removed_again(keyring: Desktop, account: Account) -> None:
    vault = Vault()
    vault.set(account, KEY)
    vault.remove(account)
    assert vault.get(account) is None
    assert vault.kept(account) is None
    assert keyring.labels() == []
    vault.remove(account)


def test_a_key_that_could_not_be_removed_is_still_there(keyring: Desktop, account: Account) -> None:
    vault = Vault()
    vault.set(account, "older")
    vault.keep_for_session(account, KEY)
    keyring.lock_keyring()
    with pytest.raises(KeyringLockedError):
        vault.remove(account)
    assert vault.known(account) == KEY


def test_no_file_of_the_desktop_holds_the_key(keyring: Desktop, account: Account) -> None:
    Vault().set(account, KEY)
    files = [path for path in keyring.home.rglob("*") if path.is_file()]
    assert any(path.suffix == ".keyring" for path in files)
    assert [path for path in files if KEY.encode() in path.read_bytes()] == []


def test_a_locked_keyring_says_so_and_changes_nothing(keyring: Desktop, account: Account) -> None:
    Vault().set(account, KEY)
    keyring.lock_keyring()
    vault = Vault()
    calls: list[Callable[[], object]] = [
        lambda: vault.get(account),
        lambda: vault.set(account, "new"),
        lambda: vault.remove(account),
    ]
    for call in calls:
        with pytest.raises(KeyringLockedError):
            call()
    assert vault.kept(account) is None


def test_a_question_that_is_dismissed_in_front_of_a_user_is_a_refusal(
    keyring: Desktop, account: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    keyring.lock_keyring()
    with pytest.raises(KeyringRefusedError):
        Vault().get(account)


def test_a_key_that_was_read_is_there_even_when_the_keyring_is_locked_later(
    keyring: Desktop, account: Account
) -> None:
    Vault().set(account, KEY)
    vault = Vault()
    vault.get(account)
    keyring.lock_keyring()
    assert vault.get(account) == KEY


def test_without_a_keyring_a_key_is_kept_for_the_session_and_said_so(
    desktop: Desktop, account: Account
) -> None:
    vault = Vault()
    assert vault.backend_name is None
    with pytest.raises(KeyringAbsentError):
        vault.get(account)
    assert vault.set(account, KEY) is Kept.SESSION
    assert vault.get(account) == KEY
    assert vault.kept(account) is Kept.SESSION
    vault.remove(account)
    with pytest.raises(KeyringAbsentError):
        vault.get(account)


@pytest.mark.parametrize("address", [None, "", "unix:path=/nowhere/bus", "nonsense", "unix:"])
def test_without_a_session_bus_there_is_no_keyring(
    address: str | None, desktop: Desktop, account: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    if address is None:
        monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS")
    else:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    vault = Vault()
    assert vault.backend_name is None
    assert vault.set(account, KEY) is Kept.SESSION


def test_a_keyring_that_comes_later_is_found(desktop: Desktop, account: Account) -> None:
    vault = Vault()
    assert vault.set(account, KEY) is Kept.SESSION
    desktop.start_keyring()
    assert vault.set(account, KEY) is Kept.KEYRING
    assert Vault().get(account) == KEY


def test_a_keyring_killed_between_two_calls_is_absent_and_the_key_stays_for_this_run(
    keyring: Desktop, account: Account
) -> None:
    vault = Vault()
    vault.set(account, KEY)
    keyring.kill_keyring()
    assert vault.get(account) == KEY
    with pytest.raises(KeyringAbsentError):
        Vault().get(account)
    assert vault.set(account, "new") is Kept.SESSION


def test_a_killed_keyring_that_the_bus_starts_anew_is_locked(keyring: Desktop, account: Account) -> None:
    Vault().set(account, KEY)
    keyring.kill_keyring()
    keyring.let_the_bus_start_keyrings()
    with pytest.raises(KeyringLockedError):
        Vault().get(account)


def test_a_first_keyring_that_nobody_can_be_asked_to_make_is_locked(
    desktop: Desktop, account: Account
) -> None:
    desktop.let_the_bus_start_keyrings()
    with pytest.raises(KeyringLockedError):
        Vault().set(account, KEY)


def test_the_key_is_read_from_the_keyring_once(account: Account) -> None:
    memory = MemoryKeyring()
    memory.secrets["jcdesk/acme.justclick.io", "acme"] = KEY
    vault = Vault(lambda: memory)
    assert {vault.get(account) for _ in range(5)} == {KEY}
    assert memory.reads == 1


def test_a_key_that_was_not_there_is_looked_for_again(account: Account) -> None:
    memory = MemoryKeyring()
    vault = Vault(lambda: memory)
    assert vault.get(account) is None
    memory.secrets["jcdesk/acme.justclick.io", "acme"] = KEY
    assert vault.get(account) == KEY


@pytest.mark.parametrize("spoilt", ["", "other"])
def test_a_keyring_that_does_not_keep_what_it_took_is_found_out(spoilt: str, account: Account) -> None:
    vault = Vault(lambda: MemoryKeyring(spoilt))
    with pytest.raises(KeyringFailedError) as caught:
        vault.set(account, KEY)
    assert KEY not in f"{caught.value} {caught.value!r}"
    assert vault.kept(account) is None


def test_a_key_for_the_session_never_reaches_the_keyring(account: Account) -> None:
    memory = MemoryKeyring()
    vault = Vault(lambda: memory)
    vault.keep_for_session(account, f" {KEY}\n")
    assert vault.get(account) == KEY
    assert vault.kept(account) is Kept.SESSION
    assert memory.secrets == {}


def test_an_account_without_a_key_is_named(account: Account) -> None:
    with pytest.raises(NoKeyError) as caught:
        Vault(MemoryKeyring).require(account)
    assert caught.value.account == "Shop"


def test_a_required_key_is_the_key(account: Account) -> None:
    vault = Vault(absent)
    vault.keep_for_session(account, KEY)
    assert vault.require(account) == KEY


@pytest.mark.parametrize("key", ["", "  ", "\r\n", "\u200b\ufeff"])
def test_an_empty_key_is_refused(key: str, account: Account) -> None:
    vault = Vault(MemoryKeyring)
    with pytest.raises(EmptyKeyError):
        vault.set(account, key)
    with pytest.raises(EmptyKeyError):
        vault.keep_for_session(account, key)


@pytest.mark.parametrize(
    ("pasted", "key"),
    [
        (KEY, KEY),
        (f"  {KEY}\t", KEY),
        (f"\u00a0{KEY}\u00a0\r\n", KEY),
        ("0123\r\n4567\n", "01234567"),
        ("\ufeff01\u200b23\u2060", "0123"),
        ("two words", "two words"),
    ],
)
def test_what_copying_adds_to_a_key_is_taken_off(pasted: str, key: str) -> None:
    assert clean_key(pasted) == key
    assert clean_key(key) == key


def test_every_key_is_told_to_the_one_who_hides_it(account: Account) -> None:
    hidden: list[str] = []
    memory = MemoryKeyring()
    memory.secrets["jcdesk/acme.justclick.io", "acme"] = "read"
    vault = Vault(lambda: memory, hidden.append)
    vault.get(account)
    vault.set(account, " saved ")
    vault.keep_for_session(account, "for this session")
    assert hidden == ["read", "saved", "for this session"]


def test_no_representation_shows_the_key(account: Account) -> None:
    vault = Vault(absent)
    vault.set(account, KEY)
    assert KEY not in f"{vault} {vault!r} {vars(vault)}"


def test_every_failure_has_a_name_of_its_own() -> None:
    kinds = [failure.kind for failure in VaultError.__subclasses__()]
    assert len(set(kinds)) == len(kinds) > 5


def test_the_vault_is_imported_without_the_keyring_library() -> None:
    code = (
        "import sys, jcdesk.accounts.vault, jcdesk.accounts.keyring_thread; print('keyring' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    assert done.stdout.strip() == "False"


def test_a_key_is_known_without_asking_once_it_was_read(keyring: Desktop, account: Account) -> None:
    Vault().set(account, "key-1")
    vault = Vault()
    assert vault.known(account) is None
    assert vault.require(account) == "key-1"
    keyring.freeze_keyring()
    try:
        assert vault.known(account) == "key-1"
    finally:
        keyring.thaw_keyring()
