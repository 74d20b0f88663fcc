"""The field `subscription_time` in every form it has been seen or could come in."""

import time
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jcdesk.justclick.times import RawValue, in_zone, is_unknown, parse_time

MOSCOW = ZoneInfo("Europe/Moscow")
BERLIN = ZoneInfo("Europe/Berlin")


def utc(year: int, month: int, day: int, hour: int = 0, minute: int = 0, second: int = 0) -> datetime:
    return datetime(year, month, day, hour, minute, second, tzinfo=UTC)


@pytest.mark.parametrize("raw", [1600000001, "1600000001", " 1600000001 "])
def test_unix_seconds_are_read_as_number_and_as_digits(raw: RawValue) -> None:
    assert parse_time(raw, MOSCOW) == utc(2020, 9, 13, 12, 26, 41)
    assert parse_time(raw, BERLIN) == utc(2020, 9, 13, 12, 26, 41)


@pytest.mark.parametrize(
    "raw", ["2024-02-29 23:30:00", "2024-02-29T23:30:00", "2024-02-29 23:30", "2024-02-29 23:30:00.000"]
)
def test_a_text_without_a_zone_is_read_in_the_zone_given(raw: str) -> None:
    assert parse_time(raw, MOSCOW) == utc(2024, 2, 29, 20, 30)
    assert parse_time(raw, BERLIN) == utc(2024, 2, 29, 22, 30)


@pytest.mark.parametrize(
    "raw",
    [
        "2024-02-29T20:30:00Z",
        "2024-02-29T23:30:00+03:00",
        "2024-02-29T23:30:00+0300",
        "2024-02-29 23:30:00 +03:00",
        "2024-02-29 23:30:00.000 +03:00",
        "2024-02-29T15:30:00-05:00",
    ],
)
def test_a_text_with_a_zone_of_its_own_keeps_it(raw: str) -> None:
    assert parse_time(raw, BERLIN) == utc(2024, 2, 29, 20, 30)


@pytest.mark.parametrize("raw", [1600000001, "1600000001", "2024-02-29 23:30:00", "2024-02-29T20:30:00Z"])
def test_a_moment_is_in_utc_whatever_the_zone_of_this_computer(
    raw: RawValue, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    time.tzset()
    try:
        moment = parse_time(raw, MOSCOW)
    finally:
        monkeypatch.undo()
        time.tzset()

    assert moment is not None
    assert moment.tzinfo is UTC


def test_moscow_time_is_that_of_its_day() -> None:
    # Moscow was four hours ahead until the autumn of 2014, three since then.
    assert parse_time("2014-10-25 12:00:00", MOSCOW) == utc(2014, 10, 25, 8)
    assert parse_time("2014-10-27 12:00:00", MOSCOW) == utc(2014, 10, 27, 9)


def test_an_hour_that_the_clocks_show_twice_is_the_first_of_the_two() -> None:
    assert parse_time("2024-10-27 02:30:00", BERLIN) == utc(2024, 10, 27, 0, 30)


def test_an_hour_that_the_clocks_leave_out_is_still_a_moment() -> None:
    assert parse_time("2024-03-31 02:30:00", BERLIN) == utc(2024, 3, 31, 1, 30)


@pytest.mark.parametrize("raw", [None, "", "  ", "0", 0, "0000-00-00 00:00:00", " 0000-00-00 00:00:00 "])
def test_what_says_no_time_is_unknown(raw: RawValue) -> None:
    assert is_unknown(raw)
    assert parse_time(raw, MOSCOW) is None


@pytest.mark.parametrize(
    "raw",
    [
        "вчера около полудня",
        "2024-13-45 99:99:99",
        "2023-02-29 10:00:00",
        "2024-02-29",
        "2024-02-29 23:30:00 MSK",
        "2024-02-29 23:30:00 nonsense +03:00",
        "29.02.2024 23:30",
        "16000000.01",
        "1.6e9",
        "-1600000001",
        -1600000001,
        10**11,
        "1600000001000",
        "١٦٠٠٠٠٠٠٠١",
        "0001-01-01 00:00:00",
        "9999-12-31T23:59:59-12:00",
        "1600000001; DROP TABLE",
        True,
        False,
        "9" * 5000,
        "\ud800",
    ],
)
def test_what_cannot_be_understood_is_no_moment_and_not_called_unknown(raw: RawValue) -> None:
    assert parse_time(raw, MOSCOW) is None
    assert not is_unknown(raw)


@given(raw=st.text() | st.integers() | st.booleans() | st.none())
def test_no_text_or_number_brings_more_than_a_moment_in_utc_or_none(raw: RawValue) -> None:
    moment = parse_time(raw, MOSCOW)

    assert moment is None or moment.utcoffset() == timedelta(0)


@given(seconds=st.integers(1, 4_102_444_800))
def test_every_form_of_a_moment_reads_as_that_moment(seconds: int) -> None:
    moment = datetime.fromtimestamp(seconds, UTC)

    assert parse_time(seconds, MOSCOW) == moment
    assert parse_time(moment.isoformat(), MOSCOW) == moment
    assert parse_time(moment.strftime("%Y-%m-%d %H:%M:%S"), UTC) == moment


def test_a_moment_is_told_in_a_zone_unless_the_calendar_ends_there() -> None:
    last_second = utc(9999, 12, 31, 23, 59, 59)

    moscow = in_zone(utc(2024, 2, 29, 20, 30), MOSCOW)

    assert moscow == utc(2024, 2, 29, 20, 30)
    assert moscow.tzinfo is MOSCOW
    assert in_zone(last_second, UTC) == last_second
    assert in_zone(last_second, MOSCOW) is None
    assert in_zone(None, MOSCOW) is None
