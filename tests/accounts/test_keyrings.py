"""Only the operating system's keyring, and its failures as types."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from keyring.backend import KeyringBackend
from keyring.errors import InitError, KeyringError, KeyringLocked, PasswordDeleteError

from jcdesk.accounts.errors import (
    KeyringAbsentError,
    KeyringFailedError,
    KeyringLockedError,
    KeyringRefusedError,
    VaultError,
)
from jcdesk.accounts.keyrings import SystemKeyring, system_backend

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.support.keyrings import Desktop

ROOT = Path(__file__).parents[2]
KEY = "canary-of-the-secret-key"

TRAP = """
from pathlib import Path
import keyring.backend

class Keyring(keyring.backend.KeyringBackend):
    priority = 99

    def get_password(self, service, username):
        return "hostile"

    def set_password(self, service, username, password):
        Path({caught!r}).write_text(password)
"""

USE_THE_VAULT = """
import json, sys
from jcdesk.accounts.accounts import Account
from jcdesk.accounts.vault import Vault

vault, account = Vault(), Account("Shop", "acme", "https://acme.justclick.io")
kept = vault.set(account, sys.stdin.read())
print(json.dumps([kept, vault.backend_name, "trap" in sys.modules]))
"""

USE_KEYRING = "import keyring, sys; keyring.set_password('service', 'user', sys.stdin.read())"


class KeychainDenied(Exception):  # noqa: N818 - named as in keyring's macOS back-end
    """As raised where the user denies the access."""


class SecretServiceNotAvailableException(Exception):  # noqa: N818 - named as in secretstorage
    """As raised where the daemon went away."""


class PromptDismissedException(Exception):  # noqa: N818 - named as in secretstorage
    """As raised where the user closed the question."""


class FailingBackend(KeyringBackend):
    """Fails as it is told to; `held` is what it says it holds."""

    priority = 1

    def __init__(self, error: Exception, cause: Exception | None = None, held: str | None = None) -> None:
        self._error = error
        self._error.__cause__ = cause
        self._held = held

    def get_password(self, service: str, username: str) -> str | None:
        if self._held is None and not isinstance(self._error, PasswordDeleteError):
            raise self._error
        return self._held

    def set_password(self, service: str, username: str, password: str) -> None:
        raise self._error

    def delete_password(self, service: str, username: str) -> None:
        raise self._error


def run(code: str, environment: dict[str, str]) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code],
        input=KEY,
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        env=environment,
        timeout=60,
    )
    return done.stdout


@pytest.fixture
def caught(tmp_path: Path) -> Path:
    return tmp_path / "caught.txt"


@pytest.fixture(params=["environment", "configuration file", "plug-in"])
def trapped(request: pytest.FixtureRequest, tmp_path: Path, caught: Path, desktop: Desktop) -> dict[str, str]:
    """The environment of a desktop on which the keyring library hands secrets to a hostile back-end."""
    folder = tmp_path / "trap"
    folder.mkdir()
    (folder / "trap.py").write_text(TRAP.format(caught=str(caught)), "utf-8")
    environment = dict(desktop.environment)
    if request.param == "environment":
        environment |= {"PYTHONPATH": str(folder), "PYTHON_KEYRING_BACKEND": "trap.Keyring"}
    elif request.param == "configuration file":
        config = tmp_path / "config" / "python_keyring" / "keyringrc.cfg"
        config.parent.mkdir(parents=True)
        config.write_text(f"[backend]\ndefault-keyring=trap.Keyring\nkeyring-path={folder}\n", "utf-8")
        environment |= {"XDG_CONFIG_HOME": str(tmp_path / "config")}
    else:
        plugin = folder / "trap-1.0.dist-info"
        plugin.mkdir()
        (plugin / "METADATA").write_text("Metadata-Version: 2.1\nName: trap\nVersion: 1.0\n", "utf-8")
        (plugin / "entry_points.txt").write_text("[keyring.backends]\ntrap = trap\n", "utf-8")
        environment |= {"PYTHONPATH": str(folder)}
    return environment


def test_no_setting_puts_another_back_end_in_the_keyrings_place(
    trapped: dict[str, str], caught: Path, desktop: Desktop
) -> None:
    run(USE_KEYRING, trapped)
    assert caught.read_text("utf-8") == KEY, "the trap is none"
    caught.unlink()
    assert json.loads(run(USE_THE_VAULT, trapped)) == ["session", None, False]
    desktop.start_keyring()
    assert json.loads(run(USE_THE_VAULT, trapped)) == ["keyring", "Secret Service", False]
    assert not caught.exists()


def test_the_environment_does_not_choose_where_in_the_keyring_secrets_go(
    keyring: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KEYRING_PROPERTY_PREFERRED_COLLECTION", "/org/freedesktop/secrets/collection/session")
    monkeypatch.setenv("KEYRING_PROPERTY_SCHEME", "KeePassXC")
    SystemKeyring().set("service", "user", KEY)
    assert keyring.labels() == ["Password for 'user' on 'service'"]


@pytest.mark.parametrize(
    ("error", "cause", "expected"),
    [
        (KeyringLocked("locked"), None, KeyringLockedError),
        (KeyringLocked("denied"), KeychainDenied(), KeyringRefusedError),
        (InitError("no collection"), PromptDismissedException(), KeyringLockedError),
        (InitError("no service"), SecretServiceNotAvailableException(), KeyringAbsentError),
        (SecretServiceNotAvailableException(), None, KeyringAbsentError),
        (ConnectionResetError(), None, KeyringAbsentError),
        (KeyringError("odd"), None, KeyringFailedError),
        (RuntimeError("not even a keyring's error"), None, KeyringFailedError),
    ],
)
def test_each_failure_of_the_library_is_one_of_ours(
    desktop: Desktop, error: Exception, cause: Exception | None, expected: type[VaultError]
) -> None:
    ring = SystemKeyring(lambda: FailingBackend(error, cause))
    calls: list[Callable[[], object]] = [
        lambda: ring.get("service", "user"),
        lambda: ring.set("service", "user", KEY),
        lambda: ring.remove("service", "user"),
    ]
    for call in calls:
        with pytest.raises(VaultError) as caught:
            call()
        assert type(caught.value) is expected
        assert caught.value.__cause__ is error


def test_a_dismissed_question_with_a_display_is_a_refusal(
    desktop: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    ring = SystemKeyring(lambda: FailingBackend(InitError("no collection"), PromptDismissedException()))
    with pytest.raises(KeyringRefusedError):
        ring.get("service", "user")


def test_a_failure_that_quotes_the_secret_is_told_without_it() -> None:
    ring = SystemKeyring(lambda: FailingBackend(ValueError(f"cannot save {KEY}")))
    with pytest.raises(KeyringFailedError) as caught:
        ring.set("service", "user", KEY)
    assert caught.value.reason == "ValueError: cannot save …"
    assert KEY not in f"{caught.value} {caught.value!r}"


def test_removing_what_is_not_there_is_no_failure() -> None:
    SystemKeyring(lambda: FailingBackend(PasswordDeleteError("none"))).remove("service", "user")


def test_a_secret_that_would_not_go_is_a_failure() -> None:
    ring = SystemKeyring(lambda: FailingBackend(PasswordDeleteError("denied"), held=KEY))
    with pytest.raises(KeyringFailedError):
        ring.remove("service", "user")


def test_a_back_end_that_cannot_even_be_opened_is_a_typed_failure() -> None:
    def broken() -> KeyringBackend:
        raise TypeError("half installed")

    with pytest.raises(KeyringFailedError):
        SystemKeyring(broken)


def test_on_linux_the_back_end_is_the_secret_service(keyring: Desktop) -> None:
    assert type(system_backend()).__module__ == "keyring.backends.SecretService"
