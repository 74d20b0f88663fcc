"""A list that is written as CSV in little time has the bytes that any report has."""

import gc
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from errno import ENOSPC
from io import BytesIO
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jcdesk.export import list_csv
from jcdesk.export.csv_file import COMMA, TAB, CsvStyle, excel_style, write_csv
from jcdesk.export.list_csv import write_list_csv
from jcdesk.export.list_report import ListReport
from jcdesk.export.moments import MomentTexts
from jcdesk.justclick.errors import CancelledError, ServiceRefusedError
from jcdesk.justclick.statuses import Status
from jcdesk.justclick.times import parse_time
from jcdesk.lists.errors import DamagedJournalError
from jcdesk.lists.journal import create_journal
from jcdesk.lists.reading import read_text
from jcdesk.lists.results import Results
from jcdesk.lists.views import Filter, Order, Sort
from jcdesk.words.catalogue import load_catalogue
from tests.export.samples import FORMULAS, MADE_AT, MOSCOW
from tests.lists.samples import about, failed, found, group, not_found, opened, without_groups

ODD = ["o'hara@example.com", "-minus@example.com", "+plus@example.com", '"a;b"@example.com', "иван@пример.рф"]
NAMES = [
    "anna@example.com",
    *ODD,
    "nobody@example.com",
    "none@example.com",
    "bad@example.com",
    "open@example.com",
]
MOMENTS = [
    datetime(1969, 12, 31, 23, 59, 59, 999_999, tzinfo=UTC),
    datetime(1970, 1, 1, tzinfo=UTC),
    datetime(2016, 7, 1, 20, 59, 59, tzinfo=UTC),
    datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC),
    datetime(1, 1, 1, tzinfo=UTC),
]


@pytest.fixture
def results(tmp_path: Path) -> Iterator[Results]:
    """Addresses, groups, statuses, times and failures of every shape; one address is not asked yet."""
    path = tmp_path / "list.jclist"
    read = read_text("\n".join(NAMES))
    assert len(read.addresses) == len(NAMES)
    create_journal(path, about(read), read)
    with opened(path) as journal:
        titles = [
            group(title, id=title) for title in (*FORMULAS, "", "a,b;c\td", 'e"f', "g\r\nh", "007", "\ud800")
        ]
        times = [group("Times", subscribed_at=moment) for moment in MOMENTS]
        unclear = [
            group("Times", subscribed_at=None, subscribed_raw=raw)
            for raw in (None, "", 0, "yesterday", "=1", True)
        ]
        known = [group("News", status=one, status_raw=one.value) for one in Status]
        unknown = [group("News", status=Status.UNKNOWN, status_raw=raw) for raw in ("NEW_ONE", "=other", "")]
        journal.record(1, found(NAMES[0], *titles, *times, *unclear, *known, *unknown))
        for row, address in enumerate(ODD, 2):
            journal.record(row, found(address, *known, *times))
        row = len(ODD) + 2
        journal.record(row, not_found(NAMES[row - 1]))
        journal.record(row + 1, without_groups(NAMES[row]))
        journal.record(row + 2, failed(NAMES[row + 1], ServiceRefusedError("3", "=wrong", signed=True)))
    with Results.opened(path) as results:
        yield results


def written(report: ListReport, style: CsvStyle) -> tuple[bytes, bytes]:
    quick, usual = BytesIO(), BytesIO()
    write_list_csv(quick, report, style, load_catalogue("ru"))
    write_csv(usual, report.as_report(), style, load_catalogue("ru"))
    return quick.getvalue(), usual.getvalue()


@pytest.mark.parametrize("style", [COMMA, TAB, excel_style(";")], ids=["comma", "tab", "excel"])
@pytest.mark.parametrize(
    "zone", [MOSCOW, UTC, ZoneInfo("America/New_York"), ZoneInfo("Asia/Kathmandu")], ids=str
)
def test_the_bytes_are_the_same(results: Results, style: CsvStyle, zone: tzinfo) -> None:
    quick, usual = written(ListReport(results, zone, MADE_AT), style)
    assert quick == usual
    assert quick.count(b"News") > len(Status)


TEXTS = [
    "2016-07-01 23:59:59",
    "2016-07-01T23:59:59",
    "2016-07-01 23:59",
    "2016-07-01 23:59:59.5",
    "2016-07-01T23:59:59+05:00",
    # Hours that clocks leave out, in Moscow and New York, and one that comes twice.
    "2010-03-28 02:30:00",
    "2024-03-10 02:30:00",
    "2024-11-03 01:30:00",
    "1970-01-01 03:00:00",
    "1970-01-01 00:00:00",
    "9998-12-30 23:59:59",
    "9999-12-31 23:59:59",
    "2024-02-30 00:00:00",
]


@pytest.mark.parametrize(
    "zone", [MOSCOW, UTC, ZoneInfo("America/New_York"), ZoneInfo("Asia/Kathmandu")], ids=str
)
def test_a_time_without_a_zone_is_read_in_that_of_the_report(tmp_path: Path, zone: tzinfo) -> None:
    path = tmp_path / "list.jclist"
    read = read_text(NAMES[0])
    create_journal(path, about(read), read)
    groups = [group(text, subscribed_at=parse_time(text, MOSCOW), subscribed_raw=text) for text in TEXTS]
    with opened(path) as journal:
        journal.record(1, found(NAMES[0], *groups))
    with Results.opened(path) as results:
        quick, usual = written(ListReport(results, zone, MADE_AT), COMMA)
    assert quick == usual
    assert f"{TEXTS[0]},{Status.SUBSCRIBED.value}" in quick.decode()
    with Results.opened(path) as results:
        at_once = [time for _, lines in results.lines() for *_, time in lines if time is not None]
    # In the usual form, and neither beyond the calendar nor before 1970.
    assert len(at_once) == 7
    assert MomentTexts(zone).by_the_clock(TEXTS[0]) == TEXTS[0]


def test_what_is_filtered_comes_in_its_order(results: Results) -> None:
    rows = results.address_rows(Filter("a"), Order(Sort.ADDRESS, descending=True))
    quick, usual = written(ListReport(results, MOSCOW, MADE_AT, rows, "a"), COMMA)
    assert quick == usual
    assert b"open@" not in quick


@pytest.mark.parametrize(
    "wanted",
    [Filter(status=Status.WAITING), Filter(group=1), Filter(status=Status.UNKNOWN, text="anna")],
    ids=repr,
)
def test_of_groups_those_are_written_that_the_filter_shows(results: Results, wanted: Filter) -> None:
    rows = results.address_rows(wanted)
    quick, usual = written(ListReport(results, MOSCOW, MADE_AT, rows, "words", wanted), COMMA)
    assert quick == usual
    shown = results.memberships(results.membership_keys(wanted))
    assert shown
    assert quick.count(b"\r\n") == 1 + len(shown)


def test_a_list_without_answers_has_its_headings(tmp_path: Path) -> None:
    read = read_text("anna@example.com")
    create_journal(tmp_path / "new.jclist", about(read), read)
    with Results.opened(tmp_path / "new.jclist") as results:
        quick, usual = written(ListReport(results, MOSCOW, MADE_AT), COMMA)
    assert quick == usual


def test_a_value_that_stands_for_nothing_is_damage(results: Results) -> None:
    with closing(sqlite3.connect(results.path)) as connection, connection:
        connection.execute("UPDATE address SET text = x'ff' WHERE row = 2")
    with pytest.raises(DamagedJournalError):
        write_list_csv(BytesIO(), ListReport(results, UTC, MADE_AT), COMMA, load_catalogue("en"))


@pytest.mark.parametrize("raw", ["'2024-99-99 10:00:00", "'9999-12-31 23:59:59", "'0001-01-01 23:00:00"])
def test_a_time_that_does_not_fit_its_moment_harms_nothing(results: Results, raw: str) -> None:
    with closing(sqlite3.connect(results.path)) as connection, connection:
        connection.execute("UPDATE membership SET subscribed_raw = ?, subscribed_at = 5", (raw,))
    quick, usual = written(ListReport(results, MOSCOW, MADE_AT), COMMA)
    assert quick == usual


def test_what_is_answered_meanwhile_disturbs_nothing(results: Results) -> None:
    lines = results.lines()
    next(lines)
    with opened(results.path) as journal:
        journal.record(len(NAMES), found(NAMES[-1], group("Late")))
    assert len([address for address, _ in lines]) == len(NAMES) - 2
    assert len([address for address, _ in results.lines()]) == len(NAMES)


class _FullDisk(BytesIO):
    """Takes the headings, and nothing more."""

    def write(self, data: object) -> int:
        if self.tell():
            raise OSError(ENOSPC, "No space left on device")
        return super().write(data)  # type: ignore[arg-type]


@pytest.mark.parametrize("fault", [CancelledError, OSError])
def test_an_export_that_ends_early_leaves_nothing_that_fails_later(
    results: Results, fault: type[Exception], monkeypatch: pytest.MonkeyPatch
) -> None:
    # Written one by one, the first address meets the full disk while others are still to be read.
    monkeypatch.setattr(list_csv, "_ADDRESSES", 1)

    def tell(_share: float) -> None:
        if fault is CancelledError:
            raise CancelledError

    with Results.opened(results.path) as read, pytest.raises(fault) as caught:
        write_list_csv(_FullDisk(), ListReport(read, MOSCOW, MADE_AT, tell=tell), COMMA, load_catalogue("en"))
    # It holds on to what was read halfway, after the journal is closed. A complaint fails the test.
    del caught
    gc.collect()


ZONES: Sequence[tzinfo] = (
    UTC,
    MOSCOW,
    ZoneInfo("America/New_York"),
    ZoneInfo("Asia/Kathmandu"),
    ZoneInfo("Australia/Lord_Howe"),
    ZoneInfo("Africa/Monrovia"),
    timezone(timedelta(hours=-3, minutes=-30, microseconds=5)),
)


@given(second=st.integers(0, 253_370_764_800), zone=st.sampled_from(ZONES))
def test_every_moment_is_said_as_datetime_says_it(second: int, zone: tzinfo) -> None:
    moment = datetime.fromtimestamp(second, zone).replace(tzinfo=None)
    assert MomentTexts(zone).text(second) == moment.isoformat(" ", "seconds")


def is_said_as_datetime_says_it(texts: MomentTexts, zone: tzinfo, second: int) -> bool:
    """Whether the time at which a clock in UTC shows this second is said right or not at all."""
    time = datetime.fromtimestamp(second, UTC).replace(tzinfo=None)
    by_clock = time.replace(tzinfo=zone).astimezone(UTC).astimezone(zone).replace(tzinfo=None)
    return texts.by_the_clock(time.isoformat()) in {by_clock.isoformat(" "), None}


@given(second=st.integers(0, 253_370_764_800), zone=st.sampled_from(ZONES))
def test_every_time_by_a_clock_is_said_as_datetime_says_it(second: int, zone: tzinfo) -> None:
    assert is_said_as_datetime_says_it(MomentTexts(zone), zone, second)


@pytest.mark.parametrize("zone", ZONES, ids=str)
def test_a_day_on_which_clocks_are_changed_is_said_as_well(zone: tzinfo) -> None:
    texts = MomentTexts(zone)
    first = int(datetime(2010, 1, 1, tzinfo=UTC).timestamp())
    for second in range(first, first + 366 * 86_400, 3_593):
        moment = datetime.fromtimestamp(second, zone).replace(tzinfo=None)
        assert texts.text(second) == moment.isoformat(" ", "seconds")
        assert is_said_as_datetime_says_it(texts, zone, second)
