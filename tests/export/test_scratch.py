"""The folder for what waits while a workbook is made."""

import stat
import sys
import tempfile
from pathlib import Path

import pytest

from jcdesk.export.scratch import scratch_folder

posix = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows cleans up by itself, and has no such modes"
)


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where temporary files are."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def test_it_is_gone_afterwards(place: Path) -> None:
    with scratch_folder() as folder:
        Path(folder, "rows").touch()
    assert list(place.iterdir()) == []


@posix
def test_nobody_else_can_see_it() -> None:
    with scratch_folder() as folder:
        assert stat.S_IMODE(Path(folder).stat().st_mode) == 0o700


@posix
def test_what_killed_programs_have_left_is_removed(place: Path) -> None:
    left = place / "jcdesk-export-abc"
    left.mkdir()
    (left / "rows").touch()
    with scratch_folder():
        assert not left.exists()


@posix
def test_what_another_uses_stays(place: Path) -> None:
    with scratch_folder() as first, scratch_folder():
        assert Path(first).is_dir()


@posix
def test_what_a_link_leads_to_stays(place: Path) -> None:
    own = place / "own"
    own.mkdir()
    (place / "jcdesk-export-abc").symlink_to(own)
    with scratch_folder():
        pass
    assert own.is_dir()
