"""What every test may rely on: no display, no keyring and no home of the person who runs it."""

from __future__ import annotations

import gc
import os
import warnings
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.support.keyrings import Desktop

# Qt chooses its platform when the first application object is made, so this comes before any fixture.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
for name in ("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "XDG_CURRENT_DESKTOP"):
    os.environ.pop(name, None)
os.environ["LC_ALL"] = "C.UTF-8"


# How long an example takes says how much else the machine has to do. The rest is as CI or whoever chose it.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
# For `make fuzz`: other examples each time, and many of them.
settings.register_profile(
    "thorough", settings.get_profile("patient"), max_examples=1000, derandomize=False, print_blob=True
)
settings.load_profile("patient")

LONGEST = ("test_soak.py", "test_kills.py", "test_fuzz.py", "test_one_window.py", "test_check_process.py")
"""The files that take longest, by their names."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes longest: where processes share the tests, none has it left at the end."""
    items.sort(key=lambda item: LONGEST.index(item.path.name) if item.path.name in LONGEST else len(LONGEST))


def pytest_collection_finish() -> None:
    """What all tests are made of stays to the end: leave it out wherever garbage is collected."""
    gc.collect()
    gc.freeze()


def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> bool | None:
    """Let tests that mount disks run without root, too."""
    if pyfuncitem.get_closest_marker("mounts") is None:
        return None
    from tests.support.disks import run_where_one_may_mount  # noqa: PLC0415 - pytest rewrites its assertions

    return run_where_one_may_mount(pyfuncitem) or None


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home folder, which is everything that jcdesk can find or leave behind."""
    folder = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(folder))
    for name in ("CONFIG", "STATE", "DATA", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(folder / name.lower()))
    return folder


@pytest.fixture
def desktop(monkeypatch: pytest.MonkeyPatch) -> Iterator[Desktop]:
    """A desktop without a display and, until a test starts one, without a keyring; this process is on it."""
    keyrings = pytest.importorskip("tests.support.keyrings", reason="gnome-keyring is for Linux")
    with keyrings.Desktop() as desktop:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", desktop.address)
        monkeypatch.delenv("DISPLAY", raising=False)
        monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
        yield desktop
        # Where keyring fails, it leaves its connection to the garbage collector, which might come to it
        # in the middle of another test.
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ResourceWarning)
            gc.collect()


@pytest.fixture
def keyring(desktop: Desktop) -> Desktop:
    """The same with gnome-keyring, unlocked."""
    desktop.start_keyring()
    return desktop
