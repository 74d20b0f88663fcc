"""The lists that are there: shown, asked by one jcdesk at a time, removed without a trace."""

import itertools
import secrets
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Thread

import pytest

from jcdesk.justclick.errors import ServiceRefusedError
from jcdesk.lists.errors import (
    DamagedJournalError,
    JournalError,
    JournalFullError,
    ListBusyError,
)
from jcdesk.lists.journal import State, state_in
from jcdesk.lists.lock import lock_of, locked
from jcdesk.lists.shelf import Kept, Shelf, Unreadable, same_list
from tests.lists.samples import NOON, about, addresses, failed, opened
from tests.support.disks import files_no_larger_than, filled, mounts, small_disk

_HOLD = """
import sys
from pathlib import Path
from jcdesk.lists.journal import State, state_in
from jcdesk.lists.lock import locked

with locked(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


class Days:
    """A clock that goes on a day with each look."""

    def __init__(self) -> None:
        self.day = 0

    def __call__(self) -> datetime:
        self.day += 1
        return datetime(2025, 5, self.day, 12, 0, tzinfo=UTC)


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "lists", Days())


def add(shelf: Shelf, count: int = 2) -> Path:
    read = addresses(count)
    return shelf.add(about(read), read)


def test_there_are_no_lists_at_first_and_no_folder(shelf: Shelf, tmp_path: Path) -> None:
    assert shelf.lists() == []
    assert list(tmp_path.iterdir()) == []


def test_lists_come_with_their_state_the_newest_first(shelf: Shelf) -> None:
    first, second = add(shelf), add(shelf, 3)
    with opened(first) as journal:
        journal.record(1, failed("user1@example.com", ServiceRefusedError("3", "", signed=True)))
    kept = [one for one in shelf.lists() if isinstance(one, Kept)]
    assert [(one.path, one.state.total, one.state.answered, one.state.failed) for one in kept] == [
        (second, 3, 0, 0),
        (first, 2, 1, 1),
    ]
    assert {one.about.account for one in kept} == {"Shop"}


def test_lists_that_begin_in_the_same_second_come_in_their_order_too(tmp_path: Path) -> None:
    moments = (NOON + timedelta(milliseconds=number) for number in itertools.count())
    shelf = Shelf(tmp_path / "lists", lambda: next(moments))
    paths = [add(shelf) for _ in range(10)]
    assert [one.path for one in shelf.lists()] == paths[::-1]


def test_a_file_that_is_none_stands_among_the_lists(shelf: Shelf) -> None:
    path = add(shelf)
    path.write_bytes(b"scribble" * 1000)
    (one,) = shelf.lists()
    assert isinstance(one, Unreadable)
    assert isinstance(one.error, DamagedJournalError)
    assert path.exists()


def test_two_processes_never_ask_one_list(shelf: Shelf) -> None:
    path = add(shelf)
    with subprocess.Popen(
        [sys.executable, "-c", _HOLD, path], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"held\n"
        with pytest.raises(ListBusyError), locked(path):
            pass
        with pytest.raises(ListBusyError):
            shelf.remove(path)
        (one,) = shelf.lists()
        assert isinstance(one, Kept)
        assert one.running
        other.kill()
    with locked(path):
        pass


def test_what_keeps_a_lock_from_being_taken_is_not_always_another_jcdesk(shelf: Shelf) -> None:
    path = add(shelf)
    with closing(sqlite3.connect(lock_of(path))) as connection:
        # From now on what readers and writers share takes 32 KB beside it.
        connection.execute("PRAGMA journal_mode = WAL")
    with files_no_larger_than(20_000), pytest.raises(JournalFullError), locked(path):
        pass


def test_nor_do_two_threads_of_one(shelf: Shelf) -> None:
    path = add(shelf)
    with locked(path), pytest.raises(ListBusyError), locked(path):
        pass


def is_held_by_another(path: Path) -> bool:
    """Whether another process finds the list at `path` locked."""
    took = subprocess.run([sys.executable, "-c", _HOLD, path], input=b"", capture_output=True, check=False)
    return b"ListBusyError" in took.stderr


@pytest.mark.parametrize("look", ["lists", "remove", "lock"])
def test_nobody_of_the_same_process_lets_go_of_the_lock_of_a_list(
    shelf: Shelf, look: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("jcdesk.lists.shelf.PATIENCE", 0.0)
    path = add(shelf)
    with locked(path):
        match look:
            case "lists":
                shelf.lists()
            case "remove":
                with pytest.raises(ListBusyError):
                    shelf.remove(path)
            case _:
                with pytest.raises(ListBusyError), locked(path):
                    pass
        assert is_held_by_another(path)
    assert not is_held_by_another(path)


def test_two_that_look_at_a_list_do_not_take_each_other_for_one_that_asks(shelf: Shelf) -> None:
    path = add(shelf)
    with closing(sqlite3.connect(lock_of(path), isolation_level=None)) as other:
        other.execute("BEGIN")
        other.execute("SELECT * FROM sqlite_master").fetchall()
        (one,) = shelf.lists()
    assert isinstance(one, Kept)
    assert not one.running


@pytest.mark.parametrize("change", ["begins", "ends"])
def test_a_list_that_is_asked_for_a_part_of_a_look_is_one_that_is_asked(
    shelf: Shelf, change: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = add(shelf)
    with ExitStack() as stack:
        if change == "ends":
            stack.enter_context(locked(path))

        def read(connection: sqlite3.Connection) -> State:
            state = state_in(connection)
            if change == "ends":
                stack.close()
            else:
                stack.enter_context(locked(path))
            return state

        monkeypatch.setattr("jcdesk.lists.shelf.state_in", read)
        (one,) = shelf.lists()
    assert isinstance(one, Kept)
    assert one.running


def test_looking_at_a_list_leaves_nothing_beside_it(shelf: Shelf) -> None:
    path = add(shelf)
    lock_of(path).unlink()
    (one,) = shelf.lists()
    assert isinstance(one, Kept)
    assert not one.running
    assert not lock_of(path).exists()


@pytest.mark.parametrize("work", ["add", "remove"])
def test_lists_are_begun_and_removed_though_somebody_looks_at_them_just_now(
    shelf: Shelf, work: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("jcdesk.lists.shelf.PATIENCE", 60.0)
    monkeypatch.setattr(secrets, "token_hex", lambda _: "aa")
    path = add(shelf)
    if work == "add":
        path = path.with_name(path.name.replace("20250501", "20250502"))
        thread = Thread(target=add, args=(shelf,))
    else:
        thread = Thread(target=shelf.remove, args=(path,))
    with locked(path):
        thread.start()
        thread.join(0.1)
        assert thread.is_alive()
    thread.join(60)
    assert path.exists() is (work == "add")


def test_what_is_removed_leaves_nothing(shelf: Shelf) -> None:
    kept, path = add(shelf), add(shelf)
    with opened(path) as journal:
        journal.record(1, failed("user1@example.com", ServiceRefusedError("3", "", signed=True)))
        assert path.with_name(f"{path.name}-wal").exists()
        shelf.remove(path)
    assert {file.name for file in kept.parent.iterdir()} - {kept.name, f"{kept.name}.lock"} == set()


def test_a_damaged_list_can_be_removed(shelf: Shelf) -> None:
    path = add(shelf)
    path.write_bytes(b"scribble")
    shelf.remove(path)
    assert shelf.lists() == []


def test_what_a_killed_program_left_half_made_is_tidied_away(shelf: Shelf) -> None:
    path = add(shelf)
    other = path.with_name("20250101-000000-aa.jclist")
    other.with_name(f"{other.name}.part").write_bytes(b"half")
    other.with_name(f"{other.name}.lock").touch()
    shelf.tidy()
    assert {file.name for file in path.parent.iterdir()} == {path.name, f"{path.name}.lock"}


@mounts
@pytest.mark.skipif(sys.platform != "linux", reason="disks are mounted otherwise there")
def test_a_list_that_is_begun_just_then_is_not_tidied_away(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = add(shelf)
    elsewhere = path.rename(path.with_name("not there yet"))

    @contextmanager
    def late(path: Path, patience: float = 0.0) -> Iterator[None]:
        elsewhere.rename(path)
        with locked(path, patience):
            yield

    monkeypatch.setattr("jcdesk.lists.shelf.locked", late)
    shelf.tidy()
    (one,) = shelf.lists()
    assert isinstance(one, Kept)


def test_what_those_leave_who_look_at_a_list_that_is_removed_is_tidied_away(shelf: Shelf) -> None:
    path = add(shelf)
    with opened(path):
        beside = [path.with_name(f"{path.name}{ending}") for ending in ("-wal", "-shm")]
        assert all(file.exists() for file in beside)
        contents = [file.read_bytes() for file in beside]
    shelf.remove(path)
    for file, content in zip(beside, contents, strict=True):
        file.write_bytes(content)
    other = add(shelf)
    with opened(other):
        shelf.tidy()
        assert not any(file.exists() for file in beside)
        assert other.with_name(f"{other.name}-wal").exists()


def test_who_looks_at_a_new_list_keeps_nobody_from_asking_it(shelf: Shelf) -> None:
    path = add(shelf)
    with closing(sqlite3.connect(path, isolation_level=None)) as looker:
        looker.execute("BEGIN")
        looker.execute("SELECT name FROM list").fetchone()
        with opened(path) as journal:
            journal.record(1, failed("user1@example.com", ServiceRefusedError("3", "", signed=True)))
            assert journal.state().answered == 1


def test_on_a_full_disk_a_list_says_so_and_can_be_removed_to_make_room(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    with small_disk(disk, "1m"):
        shelf = Shelf(disk)
        first, second = add(shelf), add(shelf)
        with filled(disk):
            with pytest.raises(JournalError):
                add(shelf)
            for one in shelf.lists():
                assert isinstance(one, Unreadable)
                assert isinstance(one.error, JournalFullError)
            shelf.remove(first)
        [kept] = shelf.lists()
        assert isinstance(kept, Kept)
        assert (kept.path, kept.running) == (second, False)


def test_what_is_removed_is_no_list_from_the_first_moment_on(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = add(shelf)

    def killed(_path: Path, *, missing_ok: bool) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", killed)
        with pytest.raises(KeyboardInterrupt):
            shelf.remove(path)
    assert shelf.lists() == []
    shelf.tidy()
    assert list(path.parent.iterdir()) == []


def test_a_folder_that_cannot_be_made_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(JournalError):
        add(Shelf(tmp_path / "file" / "lists"))


def test_the_same_addresses_for_the_same_account_are_the_same_list() -> None:
    one = about(addresses(2))
    assert same_list(one, replace(one, name="other.txt", account="Renamed", line_count=9))
    assert same_list(one, replace(one, login=one.login.title(), place=one.place.replace("acme", "Acme")))
    for other in (
        about(addresses(3)),
        replace(one, login="other"),
        replace(one, place="https://acme.justclick.ru"),
        replace(one, shard="1/2"),
    ):
        assert not same_list(one, other)
