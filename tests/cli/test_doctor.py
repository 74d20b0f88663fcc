"""`jcdesk doctor`: what it tells, and above all what it does not."""

import ssl
from importlib.metadata import version
from pathlib import Path

import pytest

from jcdesk import __version__
from jcdesk.accounts.accounts import Account
from jcdesk.accounts.errors import KeyringFailedError, KeyringLockedError
from jcdesk.system.network import Network
from tests.cli.conftest import KEY
from tests.cli.shell import Shell


def report(shell: Shell) -> dict[str, str]:
    """What is told, by label."""
    ran = shell.run("doctor")
    assert (ran.code, ran.err) == (0, "")
    return {label: text.strip() for label, _, text in (line.partition("  ") for line in ran.out.splitlines())}


def test_versions_are_told(shell: Shell) -> None:
    told = report(shell)
    assert told["jcdesk"] == __version__
    assert told["requests"] == version("requests")
    assert told["keyring"] == version("keyring")
    assert told["PySide6-Essentials"] == version("PySide6-Essentials")
    assert told["OpenSSL"] == ssl.OPENSSL_VERSION
    assert told["Python"].startswith("CPython 3.")


def test_a_package_that_is_missing_is_told(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("jcdesk.cli.doctor._PACKAGES", ("no-such-package",))
    assert report(shell)["no-such-package"] == "not installed"


def test_the_keyring_in_use_is_told(shell: Shell) -> None:
    assert report(shell)["Keyring"] == "Memory"


def test_why_there_is_no_keyring_is_told(shell: Shell) -> None:
    shell.keyring.fault = KeyringLockedError()
    assert report(shell)["Keyring"].startswith("The keyring is locked.")


def test_accounts_are_counted_and_nothing_more(shop: Shell) -> None:
    shop.add(Account("Wholesale", "grocer", "https://grocer.example"))
    told = report(shop)
    assert told["Accounts"] == "2"
    everything = " ".join(told.values())
    for private in ("Shop", "Wholesale", "grocer", "acme", KEY):
        assert private not in everything


def test_a_broken_file_of_accounts_is_told(shell: Shell) -> None:
    shell.folder.mkdir()
    shell.file.path.write_text("[]", "utf-8")
    assert "damaged" in report(shell)["Accounts"]


@pytest.mark.parametrize(
    ("proxy", "told"),
    [
        ("http://anna:secret@proxy.example:3128", "http://proxy.example:3128"),
        ("anna:secret@proxy.example", "http://proxy.example"),
        ("socks5://anna@[::1]:1080", "socks5://[::1]:1080"),
        ("http://anna:secret@", "set, but not to the address of a proxy"),
        ("http://anna:secret@proxy.example:port", "set, but not to the address of a proxy"),
        ("http://[anna:secret@", "set, but not to the address of a proxy"),
    ],
)
def test_a_proxy_is_told_without_user_and_password(shell: Shell, proxy: str, told: str) -> None:
    shell.network = Network(proxies={"https": proxy})
    assert report(shell)["Proxy"] == told


@pytest.mark.parametrize(
    ("no_proxy", "told"), [("", "http://proxy.example:3128"), ("justclick.io", "none"), ("*", "none")]
)
def test_the_proxy_told_is_the_one_in_force(
    shell: Shell, monkeypatch: pytest.MonkeyPatch, no_proxy: str, told: str
) -> None:
    monkeypatch.setenv("https_proxy", "http://proxy.example:3128")
    monkeypatch.setenv("no_proxy", no_proxy)
    assert report(shell)["Proxy"] == told


def test_extra_certificates_are_told(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/anna")
    shell.network = Network(ca_file=Path("/home/anna/company.pem"))
    shell.environ["SSL_CERT_FILE"] = "/etc/ssl/cert.pem"
    assert report(shell)["Extra certificates"] == "~/company.pem, SSL_CERT_FILE=/etc/ssl/cert.pem"


def test_no_path_names_the_user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = tmp_path / "home" / "anna"
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.delenv("XDG_STATE_HOME", raising=False)
    shell = Shell(tmp_path / "data" / "anna" / "config")
    shell.environ["USER"] = "petrova"
    shell.keyring.fault = KeyringFailedError(f"cannot open {home}/keys and /run/petrova/bus")
    ran = shell.run("doctor")
    assert "anna" not in ran.out
    assert "petrova" not in ran.out
    assert "/data/~/config" in ran.out
    assert "~/keys and /run/~/bus" in ran.out
    assert "~/.local/state/jcdesk" in ran.out
