"""The password of a proxy: beside the accounts' keys in a real gnome-keyring, and in no file."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from jcdesk.accounts.errors import EmptyKeyError, KeyringAbsentError
from jcdesk.accounts.vault import Kept, Vault
from jcdesk.system.proxy import Proxy, ProxyUse

if TYPE_CHECKING:
    from jcdesk.accounts.accounts import Account
    from tests.support.keyrings import Desktop

PASSWORD = " pröxy: пароль "
PROXY = Proxy(ProxyUse.OWN, "proxy.example", 3128, "anna")

# Where keyring fails, it leaves its connection to the garbage collector.
pytestmark = pytest.mark.filterwarnings("ignore:unclosed <socket:ResourceWarning")


def test_a_password_is_kept_beyond_this_run_just_as_it_was_typed(keyring: Desktop) -> None:
    hidden: list[str] = []
    assert Vault(hide=hidden.append).set(PROXY, PASSWORD) is Kept.KEYRING
    assert Vault().get(PROXY) == PASSWORD
    assert hidden == [PASSWORD]
    assert keyring.labels() == ["Password for 'anna' on 'jcdesk-proxy/proxy.example:3128'"]
    files = [path for path in keyring.home.rglob("*") if path.is_file()]
    assert [path for path in files if PASSWORD.strip().encode() in path.read_bytes()] == []


def test_a_password_belongs_to_one_user_of_one_proxy(keyring: Desktop) -> None:
    vault = Vault()
    vault.set(PROXY, PASSWORD)
    assert vault.get(replace(PROXY, host="PROXY.example", use=ProxyUse.NONE)) == PASSWORD
    assert vault.get(replace(PROXY, host="other.example")) is None
    assert vault.get(replace(PROXY, port=8080)) is None
    assert vault.get(replace(PROXY, user="boris")) is None


def test_an_accounts_key_and_a_password_do_not_get_in_each_others_way(
    keyring: Desktop, account: Account
) -> None:
    vault = Vault()
    vault.set(account, "key")
    vault.set(PROXY, PASSWORD)
    vault.remove(PROXY)
    assert (Vault().get(account), Vault().get(PROXY)) == ("key", None)


def test_a_password_with_nothing_in_it_is_none() -> None:
    with pytest.raises(EmptyKeyError):
        Vault().set(PROXY, "")


def test_without_a_keyring_a_password_lives_until_the_end_of_the_run(desktop: Desktop) -> None:
    vault = Vault()
    assert vault.set(PROXY, PASSWORD) is Kept.SESSION
    assert (vault.known(PROXY), vault.kept(PROXY)) == (PASSWORD, Kept.SESSION)
    with pytest.raises(KeyringAbsentError):
        Vault().get(PROXY)
