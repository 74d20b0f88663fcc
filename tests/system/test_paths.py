"""Where the user's files are: in the platform's folders, or beside a program that is carried about."""

import sys
from pathlib import Path

import pytest
from platformdirs.windows import Windows

from jcdesk.system import paths
from jcdesk.system.paths import PORTABLE, config_folder, log_folder, state_folder


def package(folder: Path, monkeypatch: pytest.MonkeyPatch, executable: str = "jcdesk") -> None:
    """Make this process look like a packaged program in `folder`."""
    program = folder / executable
    program.parent.mkdir(parents=True, exist_ok=True)
    program.touch()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(program))


def test_a_packaged_program_uses_the_platforms_folders(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = (config_folder(), state_folder(), log_folder())
    package(tmp_path, monkeypatch)
    assert (config_folder(), state_folder(), log_folder()) == before
    assert not any(folder.is_relative_to(tmp_path) for folder in before)


def test_on_windows_only_the_settings_go_along_to_other_computers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Looked at from another system: the folders are asked for as there, and nothing is touched."""
    monkeypatch.setattr(paths, "_DIRS", Windows("jcdesk", appauthor=False, roaming=paths._DIRS.roaming))
    monkeypatch.setattr(paths, "_HERE", Windows("jcdesk", appauthor=False, roaming=paths._HERE.roaming))
    monkeypatch.setattr("platformdirs.windows.get_win_folder", lambda name: f"/{name}")
    assert "CSIDL_APPDATA" in str(config_folder())
    assert "CSIDL_LOCAL_APPDATA" in str(log_folder())
    assert "CSIDL_LOCAL_APPDATA" in str(state_folder())


def test_with_the_marker_beside_it_everything_is_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package(tmp_path, monkeypatch)
    (tmp_path / PORTABLE).touch()
    data = tmp_path / "jcdesk-data"
    assert (config_folder(), state_folder(), log_folder()) == (data, data / "state", data / "logs")


def test_a_link_to_the_program_leads_to_the_marker(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package(tmp_path / "stick", monkeypatch)
    (tmp_path / "stick" / PORTABLE).touch()
    link = tmp_path / "jcdesk"
    link.symlink_to(tmp_path / "stick" / "jcdesk")
    monkeypatch.setattr(sys, "executable", str(link))
    assert config_folder() == tmp_path / "stick" / "jcdesk-data"


def test_on_macos_everything_is_beside_the_signed_bundle_and_not_in_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package(tmp_path, monkeypatch, "jcdesk.app/Contents/MacOS/jcdesk")
    monkeypatch.setattr(sys, "platform", "darwin")
    (tmp_path / PORTABLE).touch()
    assert config_folder() == tmp_path / "jcdesk-data"


def test_a_marker_beside_python_itself_means_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / PORTABLE).touch()
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    assert not config_folder().is_relative_to(tmp_path / "jcdesk-data")
