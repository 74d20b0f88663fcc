"""Files written whole or not at all."""

import errno
import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from math import inf
from pathlib import Path

import pytest

from jcdesk.system.atomic import atomic_write
from tests.support.disks import files_no_larger_than, mounts, read_only, small_disk

posix = pytest.mark.skipif(os.name == "nt", reason="modes and links as POSIX has them")
windows = pytest.mark.skipif(os.name != "nt", reason="only Windows keeps others from replacing an open file")


@pytest.fixture
def umask() -> Iterator[None]:
    """Let nobody but the owner write, and others not even read."""
    before = os.umask(0o027)
    yield
    os.umask(before)


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A file with content, alone in its folder."""
    path = tmp_path / "folder" / "file"
    path.parent.mkdir()
    path.write_bytes(b"old")
    return path


def write(path: Path, content: bytes = b"new") -> None:
    with atomic_write(path) as file:
        file.write(content)


def write_half(path: Path, error: type[BaseException]) -> None:
    with atomic_write(path) as file:
        file.write(b"half")
        raise error


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def assert_as_before(old: Path) -> None:
    assert old.read_bytes() == b"old"
    assert list(old.parent.iterdir()) == [old]


def test_the_new_content_takes_the_place_of_the_old_when_the_block_ends(old: Path) -> None:
    with atomic_write(old) as file:
        file.write(b"new")
        file.flush()
        assert old.read_bytes() == b"old"
    assert old.read_bytes() == b"new"
    assert list(old.parent.iterdir()) == [old]


@posix
@pytest.mark.usefixtures("umask")
def test_a_new_file_has_the_mode_that_the_umask_leaves(tmp_path: Path) -> None:
    write(tmp_path / "file")
    assert mode(tmp_path / "file") == 0o640


@posix
@pytest.mark.usefixtures("umask")
def test_a_private_file_is_private_from_its_first_byte(tmp_path: Path) -> None:
    with atomic_write(tmp_path / "file", mode=0o600) as file:
        file.write(b"secret")
        [unfinished] = tmp_path.iterdir()
        assert mode(unfinished) == 0o600
    assert mode(tmp_path / "file") == 0o600


@posix
@pytest.mark.usefixtures("umask")
@pytest.mark.parametrize("kept", [0o600, 0o640, 0o666])
def test_a_file_keeps_its_mode(old: Path, kept: int) -> None:
    old.chmod(kept)
    write(old)
    assert mode(old) == kept


@posix
def test_a_symbolic_link_stays_and_what_it_points_to_is_replaced(old: Path, tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(Path("folder") / "file")
    write(link)
    assert link.is_symlink()
    assert not old.is_symlink()
    assert old.read_bytes() == b"new"


@posix
def test_a_symbolic_link_to_nothing_makes_what_it_points_to(tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to("target")
    write(link)
    assert link.is_symlink()
    assert (tmp_path / "target").read_bytes() == b"new"


@posix
def test_a_pipe_is_written_to_and_not_replaced() -> None:
    reader, writer = os.pipe()
    write(Path(f"/dev/fd/{writer}"))
    os.close(writer)
    with os.fdopen(reader, "rb") as file:
        assert file.read() == b"new"


def test_the_new_content_is_on_the_disk_before_it_has_the_old_ones_name(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sync, synced = os.fsync, dict[int, bytes]()

    def take(descriptor: int) -> None:
        (file,) = [one for one in old.parent.iterdir() if one.stat().st_ino == os.fstat(descriptor).st_ino]
        synced[file.stat().st_ino] = file.read_bytes()
        assert old.read_bytes() == b"old"
        sync(descriptor)

    monkeypatch.setattr(os, "fsync", take)
    with atomic_write(old) as file:
        file.write(b"new")
    assert synced == {old.stat().st_ino: b"new"}


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt, OSError])
def test_an_exception_leaves_the_old_file_and_nothing_else(old: Path, error: type[BaseException]) -> None:
    with pytest.raises(error):
        write_half(old, error)
    assert_as_before(old)


def test_a_failed_first_write_leaves_no_file(tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        write_half(tmp_path / "file", KeyError)
    assert list(tmp_path.iterdir()) == []


@posix
@pytest.mark.parametrize("size", [8_192, 100_000], ids=["when-it-ends", "while-it-writes"])
def test_a_file_that_may_not_grow_leaves_the_old_one(old: Path, size: int) -> None:
    with files_no_larger_than(4_096), pytest.raises(OSError, match="too large"):
        write(old, bytes(size))
    assert_as_before(old)


@mounts
@posix
def test_a_full_disk_leaves_the_old_file(old: Path) -> None:
    with small_disk(old.parent, "64k"):
        old.write_bytes(b"old")
        with pytest.raises(OSError, match="No space left"):
            write(old, bytes(100_000))
        assert_as_before(old)


@posix
def test_a_read_only_folder_is_an_error_that_names_the_file(old: Path) -> None:
    with read_only(old.parent), pytest.raises(OSError, match=r"Read-only|denied") as caught:
        write(old.with_name("new"))
    assert caught.value.filename == str(old.with_name("new"))
    assert_as_before(old)


@posix
def test_a_read_only_file_is_not_replaced(old: Path) -> None:
    with read_only(old), pytest.raises(PermissionError):
        write(old)
    assert_as_before(old)


def test_a_missing_folder_is_an_error_that_names_the_file(tmp_path: Path) -> None:
    path = tmp_path / "missing" / "file"
    with pytest.raises(FileNotFoundError) as caught:
        write(path)
    assert caught.value.filename == str(path)


def test_a_folder_is_not_replaced(tmp_path: Path) -> None:
    with pytest.raises(OSError, match=r"directory|denied"):
        write(tmp_path)
    assert list(tmp_path.iterdir()) == []


@posix
def test_a_file_in_the_place_of_the_folder_stays(old: Path) -> None:
    with pytest.raises(NotADirectoryError):
        write(old / "file")
    assert_as_before(old)


@windows
def test_a_file_that_another_program_has_open_stays(old: Path) -> None:
    with old.open("rb"), pytest.raises(PermissionError):
        write(old)
    assert_as_before(old)


def hold_back(monkeypatch: pytest.MonkeyPatch, times: float) -> list[Path]:
    """Let so many attempts to replace a file fail as on Windows; returns what was to be replaced."""
    tried: list[Path] = []
    replace = Path.replace

    def held(self: Path, target: Path) -> Path:
        tried.append(target)
        if len(tried) <= times:
            raise PermissionError(errno.EACCES, "Permission denied", str(self), None, str(target))
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", held)
    return tried


def test_on_windows_a_file_that_somebody_reads_for_a_moment_is_replaced_then(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    tried = hold_back(monkeypatch, 2)
    write(old)
    assert (old.read_bytes(), tried) == (b"new", [old] * 3)


@pytest.mark.parametrize("system", ["win32", "linux"])
def test_a_file_that_cannot_be_replaced_in_the_end_stays(
    old: Path, monkeypatch: pytest.MonkeyPatch, system: str
) -> None:
    monkeypatch.setattr(sys, "platform", system)
    tried = hold_back(monkeypatch, inf)
    with pytest.raises(PermissionError) as caught:
        write(old)
    assert caught.value.filename == str(old)
    assert_as_before(old)
    assert (len(tried) > 1) is (system == "win32")


_HALF_WRITTEN = """
import sys
from pathlib import Path
from jcdesk.system.atomic import atomic_write

with atomic_write(Path(sys.argv[1])) as file:
    file.write(b"half")
    file.flush()
    print("half-way", flush=True)
    sys.stdin.read()
"""


def test_a_killed_program_leaves_the_old_file(old: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", _HALF_WRITTEN, str(old)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "half-way\n"
        process.kill()
    assert old.read_bytes() == b"old"


@posix
def test_what_killed_programs_have_left_goes_with_the_next_write(old: Path) -> None:
    (old.parent / ".jcdesk-0123456789abcdef.tmp").write_bytes(b"half")
    (old.parent / ".jcdesk-of-the-users-own").touch()
    write(old.with_name("new"))
    assert {path.name for path in old.parent.iterdir()} == {".jcdesk-of-the-users-own", "new", old.name}


def test_what_another_is_writing_stays(old: Path) -> None:
    with atomic_write(old) as file:
        file.write(b"slowly ")
        write(old.with_name("new"))
        file.write(b"written")
    assert old.read_bytes() == b"slowly written"


@posix
def test_what_a_link_leads_to_is_no_leftover(old: Path) -> None:
    link = old.parent / ".jcdesk-0123456789abcdef.tmp"
    link.symlink_to(old)
    write(old.with_name("new"))
    assert old.read_bytes() == b"old"
    assert link.is_symlink()
