"""Answers, which a hostile server may send, and what is made of them: sentences, files, a clipboard."""

import csv
import io
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from html.parser import HTMLParser
from zoneinfo import ZoneInfo

from openpyxl import load_workbook

from jcdesk.export import clipboard
from jcdesk.export.csv_file import COMMA, RAW, write_csv
from jcdesk.export.excel import write_excel
from jcdesk.export.json_file import write_json
from jcdesk.export.reply import reply_text
from jcdesk.export.report import Report
from jcdesk.justclick.answers import read_groups, read_subscriber
from jcdesk.justclick.errors import JustClickError
from jcdesk.justclick.lookups import Lookup, Outcome
from jcdesk.justclick.signing import answer_hash
from jcdesk.words.catalogue import load_catalogue
from jcdesk.words.errors import ErrorWords
from jcdesk.words.lookups import LookupWords
from jcdesk.words.plain import plain
from tests.fuzz.target import MEGABYTE, Target
from tests.support import vectors

_MOSCOW = ZoneInfo("Europe/Moscow")
_MOMENT = datetime(2024, 5, 12, 12, 0, tzinfo=UTC)
_ENGLISH = load_catalogue("en")
_KEY = vectors.KEY
_ANOTHER_KEY = "a key that has signed nothing"


def _answers(data: bytes) -> None:
    """The input as a whole answer, and as the result of one that is signed."""
    for body in (data, signed(data)):
        with suppress(JustClickError), _explained():
            _check_groups(body)
        with suppress(JustClickError), _explained():
            assert all(isinstance(group.id + group.title, str) for group in read_groups(body, _KEY))
    # Nobody who lacks the key makes an answer that counts.
    for judge in (lambda: read_subscriber(data, _ANOTHER_KEY, UTC), lambda: read_groups(data, _ANOTHER_KEY)):
        assert _refuses(judge)


def signed(result: bytes, code: str = "0", text: str = "ok") -> bytes:
    """An answer with this result, which its signature does not cover."""
    head = json.dumps({"error_code": code, "error_text": text, "hash": answer_hash(code, text, _KEY)})
    return head[:-1].encode() + b', "result": ' + result + b"}"


@contextmanager
def _explained() -> Iterator[None]:
    """Every typed error that leaves the block has words."""
    try:
        yield
    except JustClickError as error:
        assert str(ErrorWords(_ENGLISH).explain(error))
        raise


def _refuses(judge: Callable[[], object]) -> bool:
    try:
        judge()
    except JustClickError:
        return True
    return False


def _check_groups(body: bytes) -> None:
    words = LookupWords(_ENGLISH)
    for group in read_subscriber(body, _KEY, _MOSCOW).groups:
        assert isinstance(group.id + group.title + group.status_raw, str)
        assert group.subscribed_at is None or group.subscribed_at.tzinfo is UTC
        assert isinstance(group.subscribed_raw, str | int | None)
        shown = plain(group.title) + words.status_name(group) + words.time_as_text(group)
        assert not set(shown) & _NEVER_SHOWN


_NEVER_SHOWN = {*map(chr, range(32)), *map(chr, range(0x202A, 0x202F)), *map(chr, range(0x2066, 0x206A))}
"""Control characters, and marks that turn the direction of a line."""


def _answer_seeds() -> Iterator[bytes]:
    for body, _ in vectors.answers():
        yield body
        yield json.dumps(json.loads(body).get("result")).encode()
    yield from _ROWS
    yield b'{"error_code": 0, "error_text": null, "hash": 0, "result": {"3": {}, "7": null}}'
    yield b"[" * 5000
    yield b"<html>"
    yield "\ufeff{}".encode()
    yield b"1" * 5000


_ROWS = tuple(
    json.dumps(
        [{"rass_name": name, "rass_title": title, "rass_status": status, "subscription_time": time}]
    ).encode()
    for name, title, status, time in (
        ("clients_1", "=1+1", "STATUS_SUBSCRIBE", 1600000001),
        (1600000001.5, '<r>=cmd|"/C calc"!A0</r>', "STATUS_WAIT", "2024-05-12 12:00:00"),
        (None, "\u202egpj.exe\u0000\t\n", "STATUS_SOMETHING <b>", "0000-00-00 00:00:00"),
        (["a"], {"b": "\ud800"}, True, 10**30),
        ("007", "<img src=x onerror=y>", "", "9999-12-31T23:59:59+14:00"),
        ("1e5", "'=1", None, "0001-01-01 00:00:00"),
    )
)


# --- exports ------------------------------------------------------------------------------------------------


def _exports(data: bytes) -> None:
    """The input as the result of a signed answer, and all that is made of it; the address is hostile too."""
    try:
        subscriber = read_subscriber(signed(data), _KEY, _MOSCOW)
    except JustClickError:
        return
    groups = subscriber.groups[:20]
    lookup = Lookup("=x@example.com", _MOMENT, Outcome.FOUND if groups else Outcome.NO_GROUPS, groups)
    report = Report("Shop", "acme", [lookup], _MOSCOW, _MOMENT)
    _check_workbook(report)
    _check_csv(report)
    _check_json(lookup)
    _check_clipboard([(group.title, group.id, group.status_raw) for group in groups])
    reply = reply_text(lookup, _MOSCOW, _ENGLISH, str)
    assert not set(reply) & (_NEVER_SHOWN - {"\n"})


def _check_workbook(report: Report) -> None:
    file = io.BytesIO()
    write_excel(file, report, _ENGLISH)
    for sheet in load_workbook(file):
        cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
        # "f" is a formula, "e" an error.
        assert not {cell.data_type for cell in cells} - {"s", "n", "d"}
        assert not [cell for cell in cells if cell.hyperlink is not None]


def _check_csv(report: Report) -> None:
    for style in (COMMA, RAW):
        file = io.BytesIO()
        write_csv(file, report, style, _ENGLISH)
        rows = list(csv.reader(io.StringIO(file.getvalue().decode("utf-8"), newline="")))
        assert len({len(row) for row in rows}) == 1
        if not style.raw:
            assert not [cell for row in rows for cell in row if cell.startswith(tuple("=+-@\t\r\n＝＋－＠"))]


def _check_json(lookup: Lookup) -> None:
    file = io.BytesIO()
    write_json(file, [lookup])
    (record,) = json.loads(file.getvalue())
    assert [group["title"] for group in record["groups"]] == [group.title for group in lookup.groups]


def _check_clipboard(rows: list[tuple[str, str, str]]) -> None:
    assert clipboard.tsv(rows, ("a", "b", "c")).count("\n") == len(rows)
    page = _Tags()
    page.feed(clipboard.html(rows, ("a", "b", "c")))
    page.close()
    assert page.tags == ["meta", "table", "tr", "th", "th", "th", *["tr", "td", "td", "td"] * len(rows)]


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.append(tag)


TARGETS = (
    Target("answers", _answers, _answer_seeds),
    Target("exports", _exports, lambda: iter(_ROWS), memory=512 * MEGABYTE),
)
