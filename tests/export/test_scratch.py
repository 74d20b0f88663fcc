"""The folder for what waits while a workbook is made."""

import os
import stat
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from jcdesk.export.scratch import scratch_folder
from jcdesk.system.leftovers import mark_as_used

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
@pytest.mark.parametrize("step", ["os.open", "mark_as_used"])
def test_a_folder_that_another_takes_for_a_leftover_before_it_is_marked_is_made_anew(
    place: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    target = f"jcdesk.export.scratch.{step}"
    do_step: Callable[..., object] = os.open if step == "os.open" else mark_as_used

    def removed_before(*arguments: object) -> object:
        monkeypatch.undo()
        monkeypatch.setattr(tempfile, "tempdir", str(place))
        for folder in place.iterdir():
            folder.rmdir()
        return do_step(*arguments)

    monkeypatch.setattr(target, removed_before)
    with scratch_folder() as first, scratch_folder():
        assert [*place.glob(Path(first).name)]
        Path(first, "rows").touch()
    assert list(place.iterdir()) == []


@posix
def test_what_a_link_leads_to_stays(place: Path) -> None:
    own = place / "own"
    own.mkdir()
    (place / "jcdesk-export-abc").symlink_to(own)
    with scratch_folder():
        pass
    assert own.is_dir()
