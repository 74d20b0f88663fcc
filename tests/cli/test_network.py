"""The way to the service on the command line: the settings made in the window hold there too."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from jcdesk.accounts.accounts import Account
from jcdesk.accounts.errors import KeyringAbsentError, KeyringLockedError
from jcdesk.accounts.vault import Vault
from jcdesk.system.proxy import Proxy, ProxyUse
from jcdesk.system.settings import Settings, SettingsFile
from tests.cli.shell import Ran, Shell
from tests.support.answers import KEY
from tests.support.company import HOST, Company

VERA = "vera@example.com"


class Office:
    """Where programs get out through a proxy only, with Anna's password "secret"."""

    def __init__(self, shell: Shell, company: Company) -> None:
        self.shell = shell
        self.service = company.service()
        self.proxy = company.proxy_to(self.service, "anna:secret")
        self.ca_file = company.ca_file
        own = Proxy(ProxyUse.OWN, "127.0.0.1", self.proxy.port, "anna")
        self.settings = Settings(proxy=own, ca_file=str(self.ca_file))

    def know_password(self) -> None:
        """Put the proxy's password into the keyring."""
        Vault(self.shell.keyring.open).set(self.settings.proxy, "secret")

    def run(self, settings: Settings, *words: str, piped: str = "") -> Ran:
        """Run a command with `settings` in the file."""
        SettingsFile(self.shell.folder / "settings.json").save(settings)
        return self.shell.run(*words, piped=piped)


@pytest.fixture
def office(shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Office]:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    shell.add(Account("Shop", "acme", f"https://{HOST}"), key=KEY)
    with Company(tmp_path) as company:
        yield Office(shell, company)


def test_proxy_password_and_certificates_of_the_settings_are_used(office: Office) -> None:
    office.know_password()
    ran = office.run(office.settings, "lookup", VERA)
    assert (ran.code, ran.err) == (0, "")
    assert "Клиенты" in ran.out
    assert len(office.service.requests) == 1


def test_a_password_that_nobody_knows_is_asked_for_by_the_proxy(office: Office) -> None:
    ran = office.run(office.settings, "lookup", VERA)
    assert ran.code == 1
    assert "The proxy 127.0.0.1 wants a user name and password." in ran.err
    assert "Proxy-Authorization" not in office.proxy.requests[0].head


def test_a_keyring_that_is_locked_is_told_and_the_proxy_not_asked(office: Office) -> None:
    office.shell.keyring.fault = KeyringLockedError()
    ran = office.run(office.settings, "lookup", VERA)
    assert ran.code == 1
    assert "The keyring is locked." in ran.err
    assert office.proxy.requests == []


def test_without_a_keyring_there_is_no_password(office: Office) -> None:
    office.shell.keyring.fault = KeyringAbsentError()
    ran = office.run(office.settings, "lookup", "--key-stdin", VERA, piped=KEY)
    assert "The proxy 127.0.0.1 wants a user name and password." in ran.err


def test_the_systems_proxy_is_used_where_the_settings_say_so(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", f"http://anna:secret@127.0.0.1:{office.proxy.port}")
    ran = office.run(Settings(ca_file=str(office.ca_file)), "lookup", VERA)
    assert (ran.code, ran.err) == (0, "")
    assert len(office.service.requests) == 1


def test_no_proxy_is_used_where_the_settings_say_so(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", office.proxy.url)
    assert office.run(Settings(proxy=Proxy(ProxyUse.NONE)), "lookup", VERA).code == 1
    assert office.proxy.connections == 0


def test_a_certificate_that_nobody_vouches_for_is_refused(office: Office) -> None:
    office.know_password()
    ran = office.run(Settings(proxy=office.settings.proxy), "lookup", VERA)
    assert ran.code == 1
    assert f"The certificate of {HOST} is not accepted: unable to get local issuer certificate." in ran.err
    assert office.service.requests == []


def test_a_file_of_certificates_that_has_gone_is_named(office: Office) -> None:
    office.ca_file.unlink()
    ran = office.run(Settings(ca_file=str(office.ca_file)), "lookup", VERA)
    assert ran.code == 1
    assert f"The file with additional certificates cannot be used: {office.ca_file}" in ran.err


def test_the_demo_needs_neither_proxy_nor_keyring(office: Office) -> None:
    office.shell.keyring.fault = KeyringLockedError()
    assert office.run(office.settings, "lookup", "--demo", VERA).code == 0
    assert office.proxy.connections == 0


def test_doctor_tells_of_the_proxy_without_its_user(office: Office) -> None:
    out = office.run(office.settings, "doctor").out
    assert f"http://127.0.0.1:{office.proxy.port}" in out
    assert "anna" not in out
    assert "company.pem" in out


def test_values_that_cannot_be_used_are_told(office: Office) -> None:
    (office.shell.folder / "settings.json").write_text('{"version": 1, "theme": "sepia"}', "utf-8")
    err = office.shell.run("accounts", "list").err
    assert err.startswith("jcdesk: 1 setting cannot be used, so the default holds: theme. The file is ")
    assert err.endswith("settings.json\n")
