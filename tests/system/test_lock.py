"""The lock that one process at most holds."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from jcdesk.system.lock import FileLock

HOLD_AND_WAIT = """
import sys
from pathlib import Path
from jcdesk.system.lock import FileLock

lock = FileLock(Path(sys.argv[1]))
assert lock.take()
lock.leave_note("here")
print("taken", flush=True)
sys.stdin.read()
"""


def test_one_at_most_holds_it_until_it_is_released(tmp_path: Path) -> None:
    one, other = (FileLock(tmp_path / "config" / "lock") for _ in range(2))
    assert not one.held
    assert one.take()
    assert one.take()
    assert one.held
    assert not other.take()
    one.release()
    one.release()
    assert not one.held
    assert other.take()
    other.release()


def test_a_holder_that_is_killed_leaves_nothing_locked(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD_AND_WAIT, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == "taken\n"
    lock = FileLock(path)
    assert not lock.take()
    assert lock.read_note() == "here"
    holder.kill()
    holder.communicate()
    assert lock.take()
    assert lock.read_note() == ""
    lock.release()


def test_a_child_process_does_not_keep_it(tmp_path: Path) -> None:
    lock = FileLock(tmp_path / "lock")
    assert lock.take()
    child = subprocess.Popen(
        [sys.executable, "-c", "import sys; print('up', flush=True); sys.stdin.read()"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        close_fds=False,
    )
    assert child.stdout is not None
    assert child.stdout.readline() == "up\n"
    lock.release()
    other = FileLock(tmp_path / "lock")
    assert other.take()
    other.release()
    child.communicate()


def test_a_note_takes_the_place_of_a_longer_one(tmp_path: Path) -> None:
    lock = FileLock(tmp_path / "lock")
    assert lock.take()
    lock.leave_note("/run/user/1000/анна-\udcff")
    assert FileLock(tmp_path / "lock").read_note() == "/run/user/1000/анна-\udcff"
    lock.leave_note("short")
    assert lock.read_note() == "short"
    lock.release()


def test_without_a_file_there_is_no_note(tmp_path: Path) -> None:
    assert FileLock(tmp_path / "lock").read_note() == ""


def test_where_no_lock_can_be_had_that_is_an_error_of_the_system(tmp_path: Path) -> None:
    (tmp_path / "config").write_text("a file where the folder should be")
    with pytest.raises(OSError, match="config"):
        FileLock(tmp_path / "config" / "lock").take()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no modes")
def test_nobody_else_can_read_or_lock_the_file(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        lock = FileLock(tmp_path / "config" / "lock")
        assert lock.take()
    finally:
        os.umask(before)
    assert (tmp_path / "config" / "lock").stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "config").stat().st_mode & 0o777 == 0o700
    lock.release()
