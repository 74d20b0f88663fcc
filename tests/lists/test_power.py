"""What is on the disk when the power goes: every answer that anybody could have seen."""

import errno
import os
import sqlite3
from contextlib import closing
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Condition, Thread, current_thread
from time import monotonic

import pytest

from jcdesk.justclick.cancellation import Cancellation
from jcdesk.justclick.errors import ServiceRefusedError
from jcdesk.justclick.lookups import Lookup
from jcdesk.lists.errors import JournalAccessError
from jcdesk.lists.events import End, Ended
from jcdesk.lists.journal import Journal
from jcdesk.lists.pace import Pace
from jcdesk.lists.runner import ListRun
from tests.lists.samples import failed, made, not_found, opened


class Disk:
    """Knows what a loss of power would leave in a folder: what was there when it was last synced.

    Of each file that is its content, of the folder the names of its files.
    """

    def __init__(self, patch: pytest.MonkeyPatch, folder: Path) -> None:
        self._folder = folder
        self._sync = os.fsync
        self._changed = Condition()
        self._contents: dict[int, bytes] = {}
        self._names: dict[str, int] = {}
        self.fault: OSError | None = None
        self.synced_in: list[Thread] = []
        """The threads that waited for answers to get there, once for each time."""
        patch.setattr(os, "fsync", self._take)

    def left(self) -> int:
        """How many answers a loss of power would leave now; fails where it would leave no list."""
        with TemporaryDirectory() as after:
            for name, number in self._names.items():
                Path(after, name).write_bytes(self._contents.get(number, b""))
            (path,) = Path(after).glob("*.jclist")
            with closing(sqlite3.connect(path)) as connection:
                (answered,) = connection.execute("SELECT count(*) FROM answer").fetchone()
            return int(answered)

    def wait_until_left(self, answers: int) -> None:
        """Wait until a loss of power would leave so many."""
        with self._changed:
            assert self._changed.wait_for(lambda: self.left() == answers, 30)

    def _take(self, descriptor: int) -> None:
        files = {file.name: file.stat().st_ino for file in self._folder.iterdir()}
        number = os.fstat(descriptor).st_ino
        with self._changed:
            if os.path.samestat(os.fstat(descriptor), self._folder.stat()):
                self._names = files
            for name, known in files.items():
                if known == number:
                    if name.endswith("-wal"):
                        if self.fault is not None:
                            raise self.fault
                        self.synced_in.append(current_thread())
                    self._contents[number] = Path(self._folder, name).read_bytes()
            self._changed.notify_all()
        self._sync(descriptor)


@pytest.fixture
def disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Disk:
    return Disk(monkeypatch, tmp_path)


@pytest.fixture
def path(disk: Disk, tmp_path: Path) -> Path:
    return made(tmp_path, 100)


@pytest.mark.parametrize("pace", [0.125, 0.98, 1.0, 60.0])
def test_at_a_pace_every_answer_is_on_the_disk_before_it_is_told(path: Path, disk: Disk, pace: float) -> None:
    times = (number * pace for number in count())
    with Journal.opened(path, lambda: next(times)) as journal:
        for row in range(1, 11):
            journal.record(row, not_found(f"user{row}@example.com"))
            assert disk.left() == row
    assert set(disk.synced_in) == {current_thread()}


def test_a_clock_that_goes_back_keeps_no_answer_from_the_disk(path: Path, disk: Disk) -> None:
    times = (-number for number in count())
    with Journal.opened(path, lambda: next(times)) as journal:
        for row in range(1, 11):
            journal.record(row, not_found(f"user{row}@example.com"))
            assert disk.left() == row


def test_answers_in_a_hurry_wait_for_no_disk_and_get_there_though_nothing_follows(
    path: Path, disk: Disk
) -> None:
    with opened(path) as journal:
        for row in range(1, 11):
            journal.record(row, not_found(f"user{row}@example.com"))
        disk.wait_until_left(10)
        journal.record(11, not_found("user11@example.com"))
        disk.wait_until_left(11)
    # The first one knows of no other before it.
    assert disk.synced_in.count(current_thread()) == 1


def test_in_a_hurry_the_disk_is_asked_for_little(path: Path, disk: Disk) -> None:
    began = monotonic()
    run = ListRun(path, lambda address, _: not_found(address), Pace(0), lambda _: None)
    assert run.run() == Ended(End.FINISHED)
    # Each of the two threads waits for it ten times a second at most, and once at the beginning and the end.
    assert len(disk.synced_in) <= 2 * (10 * (monotonic() - began) + 2)


def test_what_is_forgotten_and_why_a_list_stopped_gets_there_too(path: Path, disk: Disk) -> None:
    with opened(path) as journal:
        journal.record(1, failed("user1@example.com", ServiceRefusedError("3", "wrong", signed=True)))
        journal.record(2, not_found("user2@example.com"))
        journal.reopen_failed()
        disk.wait_until_left(1)


def test_at_its_end_all_answers_of_a_list_are_on_the_disk(path: Path, disk: Disk) -> None:
    run = ListRun(path, lambda address, _: not_found(address), Pace(0), lambda _: None)
    # Whoever reads the list keeps the newest answers out of its file.
    with opened(path):
        assert run.run() == Ended(End.FINISHED)
        assert disk.left() == 100


def test_while_an_answer_is_waited_for_those_before_it_are_on_the_disk(path: Path, disk: Disk) -> None:
    def look_up(address: str, _: Cancellation) -> Lookup:
        if address.startswith("user50@"):
            disk.wait_until_left(49)
        return not_found(address)

    assert ListRun(path, look_up, Pace(0), lambda _: None).run() == Ended(End.FINISHED)


@pytest.mark.parametrize("hurry", [False, True])
def test_a_disk_that_does_not_take_an_answer_ends_the_list_with_the_reason(
    path: Path, disk: Disk, *, hurry: bool
) -> None:
    def look_up(address: str, _: Cancellation) -> Lookup:
        if address.startswith("user2@" if hurry else "user1@"):
            disk.fault = OSError(errno.EIO, "Input/output error")
        return not_found(address)

    ended = ListRun(path, look_up, Pace(0), lambda _: None).run()
    assert isinstance(ended.error, JournalAccessError)
    assert ended.error.reason == "Input/output error"


def test_a_disk_that_does_not_take_the_last_answer_is_told_at_the_end(path: Path, disk: Disk) -> None:
    def record(journal: Journal) -> None:
        for row in (1, 2):
            journal.record(row, not_found(f"user{row}@example.com"))
            disk.fault = OSError(errno.EIO, "Input/output error")

    with pytest.raises(JournalAccessError), opened(path) as journal:
        record(journal)


def test_where_folders_cannot_be_synced_a_list_is_asked_all_the_same(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sync = os.fsync

    def refuse(descriptor: int) -> None:
        if os.path.samestat(os.fstat(descriptor), path.parent.stat()):
            raise OSError(errno.EINVAL, "Invalid argument")
        sync(descriptor)

    monkeypatch.setattr(os, "fsync", refuse)
    with opened(path) as journal:
        journal.record(1, not_found("user1@example.com"))
        assert journal.state().answered == 1
