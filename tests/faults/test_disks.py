"""Every write on a small disk: full, write-protected, gone. What was there stays, and somebody is told."""

import logging
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from jcdesk.accounts.accounts import AccountsAccessError, AccountsFile, AccountsFileError
from jcdesk.lists.errors import JournalError, JournalFullError
from jcdesk.lists.reading import read_file
from jcdesk.system.log import Log
from jcdesk.system.redaction import Redaction
from jcdesk.system.settings import SettingsFault, SettingsFile
from tests.faults.writes import WRITES
from tests.faults.writing import Write
from tests.support.disks import filled, mounts, read_only, small_disk

pytestmark = [mounts, pytest.mark.skipif(sys.platform != "linux", reason="disks are mounted otherwise there")]

TRIES = 50
REASONS = ("Read-only file system", "Permission denied", "unable to open database file")
TOLD = tuple(name for name in WRITES if name not in {"log", "turns"})
"""Nobody is told of a line that the log could not take, or of a turn that was given out without the file."""

NEEDS_NO_ROOM = {"list removed", "recent addresses cleared", "damaged file put aside"}
GOES_ON = {"list answered", "list asked again", "list stopped", "list sorted"}
"""What writes to files that are open: a disk that is gone from its place is still there for them."""


@contextmanager
def on_a_disk(name: str, folder: Path) -> Iterator[tuple[Write, Path]]:
    """A write on a disk of its own, some versions of it written, and where the disk is mounted."""
    disk = folder / name / "disk"
    disk.mkdir(parents=True)
    with small_disk(disk, "24m"):
        place = disk / "folder"
        place.mkdir()
        write = WRITES[name](place)
        with write.ready() as write_version:
            for version in range(3):
                write_version(version)
        yield write, disk


@contextmanager
def gone(folder: Path) -> Iterator[None]:
    """Take away the folder in which a disk is mounted, and bring it back at the end."""
    away = folder.with_name("away")
    folder.rename(away)
    # Something in its place, so that nobody makes the folder anew.
    folder.touch()
    try:
        yield
    finally:
        folder.unlink()
        away.rename(folder)


def fault_of(write: Write, version: int) -> tuple[int, Exception | None]:
    """Write from `version` on until that fails: the last version written, and the failure."""
    try:
        with write.ready() as write_version:
            for _ in range(TRIES):
                write_version(version)
                version += 1
    except (OSError, JournalError, AccountsFileError) as error:
        return version - 1, error
    return version - 1, None


def assert_whole(name: str, write: Write, version: int) -> None:
    """The version is there, nothing is left beside it, and one can go on from it."""
    assert write.holds(version), name
    with write.ready() as write_version:
        write_version(version + 1)
    assert write.holds(version + 1), name
    assert write.strays() == [], name


def reason_of(error: Exception | None) -> str:
    return str(getattr(error, "reason", "")) or str(getattr(error, "strerror", ""))


def test_on_a_full_disk_what_was_there_stays_and_the_reason_is_told(tmp_path: Path) -> None:
    for name in TOLD:
        with on_a_disk(name, tmp_path) as (write, disk):
            with filled(disk):
                version, error = fault_of(write, 3)
            if name in NEEDS_NO_ROOM:
                assert error is None
            else:
                assert isinstance(error, JournalFullError) or "No space left" in reason_of(error), name
            assert_whole(name, write, version)


def test_on_a_full_disk_turns_are_given_out_as_ever(tmp_path: Path) -> None:
    with on_a_disk("turns", tmp_path) as (write, disk):
        with filled(disk):
            version, error = fault_of(write, 3)
        assert error is None
        assert_whole("turns", write, version)


def test_on_a_full_disk_the_log_loses_lines_and_nothing_ends_for_that(tmp_path: Path) -> None:
    def tell(text: object) -> None:
        logging.getLogger("disks").info("%s, and %s the end", text, "long " * 20)

    log = Log(tmp_path, Redaction())
    with small_disk(tmp_path, "1m"):
        with log:
            tell("before")
            with filled(tmp_path):
                for number in range(100):
                    tell(number)
            tell("after")
        lines = log.path.read_text("utf-8").splitlines()
        # Those that were there, and those for which there is room again; none of them with a gap in it.
        assert ("before" in lines[0], "after" in lines[-1], len(lines) < 100) == (True, True, True)
        assert [
            line for line in lines if not re.fullmatch(r"\d{4}-.* disks: \w+, and (long )+ the end", line)
        ] == []
        with filled(tmp_path), log:
            for number in range(100):
                tell(number)
        with log:
            tell("at the next start")
        assert "at the next start" in log.path.read_text("utf-8").splitlines()[-1]


def test_on_a_write_protected_disk_what_was_there_stays_and_the_reason_is_told(tmp_path: Path) -> None:
    for name in TOLD:
        with on_a_disk(name, tmp_path) as (write, disk):
            with read_only(disk):
                version, error = fault_of(write, 3)
            assert version == 2
            assert any(word in reason_of(error) for word in REASONS), (name, error)
            assert_whole(name, write, version)


def test_what_was_on_a_disk_that_is_gone_is_there_when_it_comes_back(tmp_path: Path) -> None:
    for name in TOLD:
        with on_a_disk(name, tmp_path) as (write, disk):
            with write.ready() as write_version, gone(disk.parent):
                try:
                    write_version(3)
                except (OSError, JournalError, AccountsFileError) as caught:
                    error: Exception | None = caught
                else:
                    error = None
            if name in GOES_ON:
                assert error is None
            else:
                assert reason_of(error) in {"Not a directory", "No such file or directory"}, (name, error)
            assert_whole(name, write, 2 if error else 3)


def test_a_file_that_the_disk_cannot_read_is_told_and_left(tmp_path: Path) -> None:
    broken = tmp_path / "file.txt"
    # Reading from address 0 of its own memory is what Linux fails with an error of the disk.
    broken.symlink_to("/proc/self/mem")
    with pytest.raises(OSError, match="Input/output error"):
        read_file(broken)
    with pytest.raises(AccountsAccessError) as caught:
        AccountsFile(broken).load()
    assert caught.value.reason == "Input/output error"
    problem = SettingsFile(broken).load().problem
    assert problem is not None
    assert (problem.fault, problem.reason) == (SettingsFault.NO_ACCESS, "Input/output error")
    assert broken.readlink() == Path("/proc/self/mem")
