"""Journals of lists that hold anything: reported and kept, never removed, never the end of the program."""

import io
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from jcdesk.export.csv_file import COMMA
from jcdesk.export.json_lines import write_json_lines
from jcdesk.export.list_csv import write_list_csv
from jcdesk.export.list_excel import write_list_excel
from jcdesk.export.list_report import ListReport
from jcdesk.justclick.errors import Phase, ServiceRefusedError, TimedOutError
from jcdesk.lists import orders
from jcdesk.lists.errors import JournalError
from jcdesk.lists.found_changes import FoundChanges
from jcdesk.lists.journal import Journal, create_journal
from jcdesk.lists.reading import read_text
from jcdesk.lists.results import Results
from jcdesk.lists.shelf import Shelf, Unreadable, same_list
from jcdesk.lists.views import Filter, Order, Sort
from jcdesk.words.catalogue import load_catalogue
from jcdesk.words.changes import ChangeWords
from jcdesk.words.lists import LeftOutWords, ListErrorWords, ListWords
from tests.export.samples import group
from tests.fuzz.target import MEGABYTE, Target, folder
from tests.lists.samples import about, failed, found, not_found

_ENGLISH = load_catalogue("en")
_NAME = "20250512-120000-0123abcd.jclist"


@cache
def _sound() -> bytes:
    """A journal with an answer of every kind."""
    with folder() as home:
        path = home / _NAME
        read = read_text(
            "".join(f"user{number}@example.com\n" for number in range(8)) + "x\nuser0@example.com"
        )
        create_journal(path, about(read), read)
        with Journal.opened(path) as journal:
            journal.record(1, found("user0@example.com", group("News"), group("\ud800", subscribed_raw=None)))
            journal.record(2, found("user1@example.com", group("News", status_raw="STATUS_ODD")))
            journal.record(3, not_found("user2@example.com"))
            journal.record(4, failed("user3@example.com", ServiceRefusedError("3", "text", signed=True)))
            journal.record(5, failed("user4@example.com", TimedOutError(Phase.TOTAL, 30.0)))
            journal.stop_with(ServiceRefusedError("4", "incorrect hash", signed=False))
        return path.read_bytes()


def _journals(data: bytes) -> None:
    _look_at(_content(data))


def _content(data: bytes) -> bytes:
    """The first byte says what becomes of a sound journal; the rest, where and with what."""
    kind, rest = data[:1], data[1:]
    match kind:
        case b"b":
            return _with_other_bytes(_sound(), rest)
        case b"c":
            return _sound()[: int.from_bytes(rest[:3], "big") % len(_sound())] + rest[3:]
        case b"v":
            return _with_another_value(_sound(), rest)
        case b"s":
            return _after_statement(_sound(), rest)
        case _:
            return data


def _with_other_bytes(content: bytes, edits: bytes) -> bytes:
    """Each four bytes are a place and what is put there."""
    changed = bytearray(content)
    for start in range(0, len(edits) - 3, 4):
        changed[int.from_bytes(edits[start : start + 3], "big") % len(changed)] = edits[start + 3]
    return bytes(changed)


@cache
def _columns() -> list[tuple[str, str]]:
    """The table and name of every column."""
    with folder() as home:
        path = home / "sound"
        path.write_bytes(_sound())
        with closing(sqlite3.connect(path)) as connection:
            tables = "sqlite_master AS m, pragma_table_info(m.name) AS c WHERE m.type = 'table'"
            return connection.execute(f"SELECT m.name, c.name FROM {tables}").fetchall()


def _with_another_value(content: bytes, rest: bytes) -> bytes:
    """What a stranger writes who knows the tables: any value, in any column, in one row or all."""
    column, rows, kind, value = rest[:1], rest[1:2], rest[2:3], rest[3:]

    def change(connection: sqlite3.Connection) -> None:
        table, name = _columns()[int.from_bytes(column, "big") % len(_columns())]
        one = f" WHERE {name} IS (SELECT {name} FROM {table} LIMIT 1)" if rows == b"1" else ""
        connection.execute(f"UPDATE OR IGNORE {table} SET {name} = ?{one}", (_value(kind, value),))

    return _changed(content, change)


def _value(kind: bytes, value: bytes) -> object:
    match kind:
        case b"i":
            return int.from_bytes(value[:8], "big", signed=True)
        case b"f":
            return float(len(value)) * 1e300
        case b"t":
            return value.decode("utf-8", "replace")
        case b"x":
            return value
        case _:
            return None


def _after_statement(content: bytes, rest: bytes) -> bytes:
    """What a stranger writes who does not care for the tables: triggers, views, other columns."""

    def change(connection: sqlite3.Connection) -> None:
        connection.executescript(rest.decode("utf-8", "replace").replace("\0", ""))

    return _changed(content, change)


def changed(data: bytes) -> bool:
    """Whether this input makes something else of the sound journal."""
    return _content(data) != _sound()


def _changed(content: bytes, change: Callable[[sqlite3.Connection], object]) -> bytes:
    with folder() as home:
        path = home / "changed"
        path.write_bytes(content)
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.execute("PRAGMA journal_mode = DELETE")
            connection.set_authorizer(_only_inside)
            connection.set_progress_handler(lambda: 1, 100_000)
            # SQLite refuses what is no statement, what hurts a rule, and what takes too long.
            with suppress(sqlite3.Error, sqlite3.Warning):
                change(connection)
            if connection.in_transaction:
                connection.rollback()
        return path.read_bytes()


def _only_inside(action: int, *_: object) -> int:
    """Nothing may touch another file, or make this one huge."""
    return (
        sqlite3.SQLITE_DENY if action in {sqlite3.SQLITE_ATTACH, sqlite3.SQLITE_PRAGMA} else sqlite3.SQLITE_OK
    )


def _look_at(content: bytes) -> None:
    with folder() as home:
        path = home / _NAME
        path.write_bytes(content)
        other = home.joinpath("earlier")
        other.write_bytes(_sound())
        try:
            _use(path, other)
        finally:
            assert path.exists(), "the journal is gone"


def _use(path: Path, other: Path) -> None:
    """All that the program does with a journal; each part may fail with a JournalError and words for it."""
    shelf = Shelf(path.parent)
    (one,) = shelf.lists()
    if isinstance(one, Unreadable):
        _explain(one.error)
    else:
        assert same_list(one.about, one.about)
        assert ListWords(_ENGLISH).progress(one.state.answered, one.state.total, one.state.failed)
        path.with_name(one.about.earlier or "none").exists()
    for use in (
        _read_all,
        _export,
        _keep_orders,
        lambda path: _compare(path, other),
        lambda path: _compare(other, path),
        _go_on,
    ):
        try:
            use(path)
        except JournalError as error:
            _explain(error)


def _explain(error: JournalError) -> None:
    assert str(ListErrorWords(_ENGLISH).explain(error))


def _read_all(path: Path) -> None:
    with Results.opened(path) as results:
        results.state()
        results.totals()
        left_out = LeftOutWords(_ENGLISH)
        for one in results.left_out():
            assert left_out.reason(one)
        results.left_out_counts()
        results.as_read()
        _sort_all(results)


def _sort_all(results: Results) -> None:
    numbers = [total.number for total in results.groups()]
    for sort in Sort:
        order = Order(sort, descending=True)
        for wanted in (Filter(), Filter(group=numbers[0]) if numbers else Filter(text="user")):
            rows = results.address_rows(wanted, order)
            assert len(results.entries(rows[:50])) == len(rows[:50])
            keys = results.membership_keys(wanted, order)
            assert len(results.memberships(keys[:50])) == len(keys[:50])


def _export(path: Path) -> None:
    with Results.opened(path) as results:
        report = ListReport(results, UTC, datetime(2025, 5, 13, tzinfo=UTC))
        write_list_excel(io.BytesIO(), report, _ENGLISH)
        write_list_csv(io.BytesIO(), report, COMMA, _ENGLISH)
        write_json_lines(io.BytesIO(), report.as_report().lookups)


def _keep_orders(path: Path) -> None:
    with Results.opened(path) as results:
        results.keep_orders(few=0)
        _sort_all(results)


def _compare(before: Path, after: Path) -> None:
    with Results.opened(before) as earlier, Results.opened(after) as results:
        changes = FoundChanges(earlier, results, ChangeWords(_ENGLISH).group)
        for sort in Sort:
            assert len(changes.keys(results, order=Order(sort))) <= len(changes)


def _go_on(path: Path) -> None:
    with Journal.opened(path) as journal:
        journal.state()
        for open_row in list(journal.open_rows())[:5]:
            journal.record(open_row.row, found(open_row.address, group("News"), group("New")))
        journal.stop_with(None)
        journal.reopen_failed()


def _seeds() -> Iterator[bytes]:
    yield _sound()
    yield b"SQLite format 3\0" + b"\0" * 84
    yield b"b" + bytes((0, 0, 18, 1)) + bytes((0, 0, 100, 0))
    yield b"c\x00\x10\x00"
    for column in range(len(_columns())):
        for kind in (b"i" + b"\xff" * 8, b"i" + b"\x7f" + b"\xff" * 7, b"t{", b"t../x", b"x\xff"):
            yield b"v" + bytes((column,)) + b"a" + kind
    for statement in _STATEMENTS:
        yield b"s" + statement.encode()


_STATEMENTS = (
    "DROP TABLE answer",
    *orders.SCHEMA,
    ";".join(orders.SCHEMA) + ";INSERT INTO sorted VALUES ('status', 0, x'00'), ('group', 1, zeroblob(9))",
    """ALTER TABLE list RENAME TO t; CREATE VIEW list AS WITH RECURSIVE x(n) AS
    (SELECT 1 UNION ALL SELECT n + 1 FROM x) SELECT t.*, sum(n) AS more FROM t, x""",
    "CREATE TRIGGER late AFTER INSERT ON answer BEGIN DELETE FROM address; END",
    """CREATE TRIGGER later BEFORE UPDATE ON list BEGIN INSERT INTO answer
    SELECT row, 0, 0, zeroblob(1000000000), 0, 0, 0, 0, 0, 0 FROM address; END""",
    "CREATE TABLE more (x UNIQUE); CREATE INDEX i ON address (text)",
    "DELETE FROM list",
    "INSERT INTO list SELECT * FROM list",
    "INSERT INTO membership VALUES (1, 99999, 1, 0, NULL, 1, '''')",
    "INSERT INTO membership VALUES (3, 0, 77, 9, NULL, 1e99, 'x')",
    "INSERT INTO address VALUES (-5, 'x', 1); INSERT INTO address VALUES (9223372036854775807, 'y', 2)",
    "UPDATE mailing_group SET same = 99",
)

TARGETS = (Target("journals", _journals, _seeds, seconds=10.0, memory=512 * MEGABYTE),)
