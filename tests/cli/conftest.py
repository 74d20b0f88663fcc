"""A command line, and an account that can be asked."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from jcdesk.accounts.accounts import Account
from tests.cli.shell import Shell, service

KEY = "fAh8Kq2ZcanarY"
"""A key that must not turn up anywhere."""


@pytest.fixture(scope="session")
def url() -> Iterator[str]:
    """A service with the demo's people for the login "acme" and `KEY`."""
    with service("acme", KEY) as url:
        yield url


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    """A command line without accounts."""
    return Shell(tmp_path / "config")


@pytest.fixture
def shop(shell: Shell, url: str) -> Shell:
    """The same with the account "Shop", whose key is in the keyring."""
    shell.add(Account("Shop", "acme", url), key=KEY)
    return shell
