"""A desktop with a real keyring, and an account to try it with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jcdesk.accounts.accounts import Account

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.support.keyrings import Desktop


@pytest.fixture
def account() -> Account:
    return Account("Shop", "acme", "https://acme.justclick.io")


@pytest.fixture
def desktop(monkeypatch: pytest.MonkeyPatch) -> Iterator[Desktop]:
    """A desktop without a display and, until a test starts one, without a keyring; this process is on it."""
    keyrings = pytest.importorskip("tests.support.keyrings", reason="gnome-keyring is for Linux")
    with keyrings.Desktop() as desktop:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", desktop.address)
        monkeypatch.delenv("DISPLAY", raising=False)
        monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
        yield desktop


@pytest.fixture
def keyring(desktop: Desktop) -> Desktop:
    """The same with gnome-keyring, unlocked."""
    desktop.start_keyring()
    return desktop
