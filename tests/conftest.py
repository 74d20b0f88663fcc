"""What every test may rely on: no display, no keyring and no home of the person who runs it."""

import os
from pathlib import Path

import pytest

# Qt chooses its platform when the first application object is made, so this comes before any fixture.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
for name in ("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "XDG_CURRENT_DESKTOP"):
    os.environ.pop(name, None)
os.environ["LC_ALL"] = "C.UTF-8"


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home folder, which is everything that jcdesk can find or leave behind."""
    folder = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(folder))
    for name in ("CONFIG", "STATE", "DATA", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(folder / name.lower()))
    return folder
