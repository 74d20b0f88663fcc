"""A journal keeps every answer, whatever happens to the process and the disk."""

import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from jcdesk.justclick.errors import ServiceRefusedError
from jcdesk.justclick.statuses import Status
from jcdesk.lists.database import APPLICATION
from jcdesk.lists.errors import (
    DamagedJournalError,
    JournalAccessError,
    JournalError,
    JournalFullError,
    OtherVersionError,
)
from jcdesk.lists.journal import Journal, State
from jcdesk.lists.results import Results
from tests.lists.samples import about, addresses, failed, found, group, made, not_found, opened
from tests.support.disks import files_no_larger_than, mounts, small_disk

REFUSED = ServiceRefusedError("4", "Incorrect hash", signed=True)


def open_addresses(path: Path) -> list[str]:
    with opened(path) as journal:
        return [address for _, address in journal.open_rows()]


def test_a_new_list_has_all_its_addresses_open(tmp_path: Path) -> None:
    path = made(tmp_path)
    assert open_addresses(path) == addresses(3).addresses
    with opened(path) as journal:
        assert journal.about == about(addresses(3))
        assert journal.state() == State(3, 0, 0)


def test_only_this_user_can_read_a_list(tmp_path: Path) -> None:
    path = made(tmp_path)
    with opened(path) as journal:
        journal.record(1, not_found("user1@example.com"))
        modes = {file.name: file.stat().st_mode & 0o777 for file in tmp_path.iterdir()}
    assert set(modes) == {"list.jclist", "list.jclist-wal", "list.jclist-shm"}
    assert set(modes.values()) == {0o600}


def test_an_answered_address_is_not_asked_again_and_order_is_kept(tmp_path: Path) -> None:
    path = made(tmp_path, 2000)
    with opened(path) as journal:
        for row, address in journal.open_rows():
            if row % 2:
                journal.record(row, not_found(address))
    assert open_addresses(path) == addresses(2000).addresses[1::2]


def test_answers_that_come_while_the_rows_are_read_are_left_out(tmp_path: Path) -> None:
    with opened(made(tmp_path, 600)) as journal:
        rows = journal.open_rows()
        next(rows)
        journal.record(550, not_found("user550@example.com"))
        assert 550 not in [row for row, _ in rows]


def test_states_are_counted(tmp_path: Path) -> None:
    with opened(made(tmp_path, 3)) as journal:
        journal.record(1, found("user1@example.com"))
        journal.record(2, failed("user2@example.com", REFUSED))
        journal.stop_with(REFUSED)
        state = journal.state()
        assert (state.total, state.answered, state.failed, state.finished) == (3, 2, 1, False)
        assert isinstance(state.fault, ServiceRefusedError)
        journal.stop_with(None)
        journal.record(3, not_found("user3@example.com"))
        assert journal.state() == State(3, 3, 1)
        assert journal.state().finished


def test_what_could_not_be_asked_can_be_asked_again(tmp_path: Path) -> None:
    path = made(tmp_path, 3)
    with opened(path) as journal:
        journal.record(1, found("user1@example.com"))
        journal.record(2, failed("user2@example.com", REFUSED))
        journal.record(3, not_found("user3@example.com"))
        assert journal.reopen_failed() == 1
    assert open_addresses(path) == ["user2@example.com"]


def test_what_is_forgotten_is_overwritten(tmp_path: Path) -> None:
    path = made(tmp_path, 2)
    words = "said of nobody else"
    with opened(path) as journal:
        journal.record(1, failed("user1@example.com", ServiceRefusedError("3", words, signed=True)))
    assert words.encode() in path.read_bytes()
    with opened(path) as journal:
        journal.reopen_failed()
    assert words.encode() not in path.read_bytes()


def test_an_answer_is_kept_whole_or_not_at_all(tmp_path: Path) -> None:
    path = made(tmp_path, 2)
    with opened(path) as journal:
        journal.record(1, found("user1@example.com", group("News")))
        with pytest.raises(JournalError):
            journal.record(1, found("user1@example.com", group("Other", id="other")))
        journal.record(2, found("user2@example.com", group("Other", id="other")))
    with sqlite3.connect(path) as connection:
        rows = connection.execute(
            "SELECT row, title FROM membership JOIN mailing_group USING (number) ORDER BY row"
        )
        assert rows.fetchall() == [(1, "News"), (2, "Other")]
    connection.close()


def test_a_group_is_its_id_whatever_its_title_was_later(tmp_path: Path) -> None:
    path = made(tmp_path, 2)
    with opened(path) as journal:
        journal.record(1, found("user1@example.com", group("Old"), group("A", id=""), group("B", id="")))
    with opened(path) as journal:
        journal.record(2, found("user2@example.com", group("New"), group("A", id="")))
    with sqlite3.connect(path) as connection:
        rows = connection.execute("SELECT title, same FROM mailing_group ORDER BY number").fetchall()
    connection.close()
    assert rows == [("Old", 1), ("A", 2), ("B", 3), ("New", 1)]


def test_a_group_that_is_renamed_again_after_a_pause_is_still_the_one_of_before(tmp_path: Path) -> None:
    path = made(tmp_path, 2)
    with opened(path) as journal:
        # As the database finds them, by title, the second title comes first.
        journal.record(1, found("user1@example.com", group("Second name"), group("A later name")))
    with opened(path) as journal:
        journal.record(2, found("user2@example.com", group("Third name", status=Status.WAITING)))
    with Results.opened(path) as results:
        (total,) = results.groups()
    assert total.title == "Third name"
    assert (total.statuses[Status.SUBSCRIBED], total.statuses[Status.WAITING]) == (2, 1)


def test_texts_that_are_none_are_kept_as_well(tmp_path: Path) -> None:
    odd = group("half \ud800", id="\udfff", status=Status.UNKNOWN, status_raw="\ud800")
    with opened(made(tmp_path, 1)) as journal:
        journal.record(1, found("user1@example.com", odd))
        assert journal.state().answered == 1


# --- kills and disks


_RECORD_FOR_EVER = """
import sys
from pathlib import Path
from jcdesk.lists.journal import Journal
from tests.lists.samples import found

with Journal.opened(Path(sys.argv[1])) as journal:
    for row, address in journal.open_rows():
        journal.record(row, found(address))
        print(row, flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="nothing is killed so on Windows")
def test_a_kill_loses_nothing_that_was_told(tmp_path: Path) -> None:
    path = made(tmp_path, 100_000)
    with subprocess.Popen([sys.executable, "-c", _RECORD_FOR_EVER, path], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        told = [int(process.stdout.readline()) for _ in range(300)]
        process.send_signal(signal.SIGKILL)
        told += [int(line) for line in process.stdout.read().splitlines()]
    with opened(path) as journal:
        answered = journal.state().answered
    assert told == list(range(1, len(told) + 1))
    assert answered - len(told) in {0, 1}


def fill(journal: Journal) -> tuple[int, JournalError]:
    """Record answers until that fails; how many were kept, and the failure."""
    for kept, (row, address) in enumerate(journal.open_rows()):
        try:
            journal.record(row, found(address, group(f"{row}", id=f"{row}")))
        except JournalError as error:
            return kept, error
    raise AssertionError("everything fits")


@mounts
def test_a_full_disk_is_an_error_and_what_was_kept_stays(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    with small_disk(disk, "500k"):
        path = made(disk, 3000)
        with opened(path) as journal:
            kept, error = fill(journal)
            assert isinstance(error, JournalFullError)
        with opened(path) as journal:
            assert 0 < kept == journal.state().answered


def test_a_write_that_fails_is_an_error_and_asking_can_go_on(tmp_path: Path) -> None:
    path = made(tmp_path, 3000)
    with opened(path) as journal:
        with files_no_larger_than(path.stat().st_size):
            kept, _ = fill(journal)
        assert 0 < kept == journal.state().answered
        journal.record(kept + 1, found("later@example.com", group(f"{kept + 1}", id=f"{kept + 1}")))
        assert journal.state().answered == kept + 1


def test_a_list_that_does_not_fit_on_the_disk_leaves_nothing_there(tmp_path: Path) -> None:
    with files_no_larger_than(20_000), pytest.raises(JournalError):
        made(tmp_path, 3000)
    assert list(tmp_path.iterdir()) == []


# --- files of others


def test_a_missing_journal_is_no_new_one(tmp_path: Path) -> None:
    with pytest.raises(JournalAccessError), opened(tmp_path / "list.jclist"):
        pass
    assert list(tmp_path.iterdir()) == []


def test_a_journal_of_another_version_is_left_as_it_is(tmp_path: Path) -> None:
    path = made(tmp_path)
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 7")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(OtherVersionError) as caught, opened(path):
        pass
    assert caught.value.version == 7
    assert path.read_bytes() == before


def test_where_there_is_no_room_beside_a_journal_it_cannot_be_opened_and_stays(tmp_path: Path) -> None:
    path = made(tmp_path)
    # What readers and writers share takes 32 KB.
    with files_no_larger_than(20_000), pytest.raises(JournalFullError), opened(path):
        pass
    with opened(path) as journal:
        assert journal.state().total == 3


@pytest.mark.parametrize("kind", ["text", "empty", "foreign", "no tables", "cut", "scribbled", "no UTF-8"])
def test_a_damaged_journal_is_reported_and_left_as_it_is(tmp_path: Path, kind: str) -> None:
    path = made(tmp_path, 2000)
    content = path.read_bytes()
    match kind:
        case "text":
            content = b"not a database at all" * 100
        case "empty":
            content = b""
        case "cut":
            content = content[: len(content) // 2]
        case "no UTF-8":
            # SQLite complains of such a statement, and quotes of it what is no text.
            content = content.replace(b"line INTEGER NOT NULL", b"line INTEGER NOT N\xffLL")
        case "scribbled":
            content = content[:8192] + os.urandom(20_000) + content[28_192:]
        case "foreign" | "no tables":
            path.unlink()
            with sqlite3.connect(path) as connection:
                connection.execute(f"PRAGMA application_id = {APPLICATION if kind == 'no tables' else 7}")
                connection.execute("PRAGMA user_version = 1")
            connection.close()
            content = path.read_bytes()
    path.write_bytes(content)
    with pytest.raises(DamagedJournalError), opened(path):
        pass
    assert path.read_bytes() == content


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER more AFTER INSERT ON answer BEGIN DELETE FROM address; END",
        "CREATE VIEW more AS SELECT * FROM address",
        "CREATE INDEX more ON address (text)",
        "CREATE TABLE more (x)",
        "ALTER TABLE address ADD COLUMN more",
        """ALTER TABLE list RENAME TO more; CREATE VIEW list AS WITH RECURSIVE n(n) AS
        (SELECT 1 UNION ALL SELECT n + 1 FROM n) SELECT more.* FROM more, n""",
    ],
)
def test_a_trigger_or_view_of_a_strangers_never_runs(tmp_path: Path, statement: str) -> None:
    path = made(tmp_path)
    with sqlite3.connect(path) as connection:
        connection.executescript(statement)
    connection.close()
    for open_it in (opened, Results.opened):
        with pytest.raises(DamagedJournalError), open_it(path):
            pass


@pytest.mark.parametrize("name", ["../list.jclist", "/etc/passwd", "a/b", "x\0y"])
def test_a_journal_names_no_file_but_one_beside_it(tmp_path: Path, name: str) -> None:
    path = made(tmp_path)
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE list SET earlier = ?", (name,))
    connection.close()
    with pytest.raises(DamagedJournalError), Results.opened(path):
        pass


def test_a_journal_without_its_description_is_damaged(tmp_path: Path) -> None:
    path = made(tmp_path)
    with sqlite3.connect(path) as connection:
        connection.execute("DELETE FROM list")
    connection.close()
    with pytest.raises(DamagedJournalError), opened(path):
        pass
