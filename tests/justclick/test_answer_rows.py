"""The rows of an answer: every field in every form that is tolerated."""

from zoneinfo import ZoneInfo

import pytest

from jcdesk.justclick.answers import GroupStatus, read_subscriber
from jcdesk.justclick.statuses import Status
from tests.support.answers import GROUP, KEY, read, signed_rows


def read_row(**fields: object) -> GroupStatus:
    [group] = read(signed_rows(fields)).groups
    return group


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("clients_1", "clients_1"),
        ("1600000001.0012345678", "1600000001.0012345678"),
        ("000123", "000123"),
        (4815162342, "4815162342"),
        (None, ""),
        (False, "false"),
        (["a", "б"], '["a", "б"]'),
    ],
)
def test_a_group_id_is_text(raw: object, text: str) -> None:
    assert read_row(rass_name=raw).id == text
    assert read_row(rass_title=raw).title == text


@pytest.mark.parametrize("digits", ["1600000001.0012345678", "1.10", "1e5", "9" * 5000, "-0"])
def test_a_group_id_that_comes_as_a_number_loses_no_digit(digits: str) -> None:
    body = signed_rows({"rass_name": "@", "rass_title": "@"}).replace(b'"@"', digits.encode())
    [group] = read(body).groups

    assert (group.id, group.title) == (digits, digits) if digits != "-0" else ("0", "0")


@pytest.mark.parametrize("digits", ["1600000001.0012345678", "NaN"])
def test_beside_a_number_of_thousands_of_digits_all_others_stay_what_they_are(digits: str) -> None:
    # Such an answer is read once more, in another way.
    longest = 10**19 - 1
    body = signed_rows({"rass_name": "@id", "rass_title": "@title", "subscription_time": longest})
    body = body.replace(b'"@id"', digits.encode()).replace(b'"@title"', b"9" * 5000)
    [group] = read(body).groups
    assert (group.id, group.title, group.subscribed_raw) == (digits, "9" * 5000, longest)


@pytest.mark.parametrize(
    "title",
    [
        "<b>&amp;</b>",
        "a\tb\r\nc\0\x1b[31m",
        "\u202eabc",
        "\ud800",
        "x" * 200,
        "👩‍👩‍👧",
        "  ",
        "Новости / «Йога»",
    ],
)
def test_a_title_comes_through_as_it_is(title: str) -> None:
    assert read_row(rass_title=title).title == title


@pytest.mark.parametrize("status", [status for status in Status if status is not Status.UNKNOWN])
def test_a_documented_status_is_known(status: Status) -> None:
    group = read_row(rass_status=status.value)

    assert (group.status, group.status_raw) == (status, status.value)


@pytest.mark.parametrize(
    ("raw", "text"), [("STATUS_PAUSED", "STATUS_PAUSED"), ("", ""), (None, ""), (7, "7"), (True, "true")]
)
def test_an_unknown_status_keeps_its_own_text(raw: object, text: str) -> None:
    group = read_row(rass_status=raw)

    assert (group.status, group.status_raw) == (Status.UNKNOWN, text)


@pytest.mark.parametrize("raw", ["1600000001", 1600000001, "2020-09-13 15:26:41", "2020-09-13T12:26:41Z"])
def test_a_time_is_read_and_kept(raw: object) -> None:
    group = read_row(subscription_time=raw)

    assert group.subscribed_at == GROUP.subscribed_at
    assert group.subscribed_raw == raw


@pytest.mark.parametrize(
    "raw", ["0", 0, "0000-00-00 00:00:00", "", None, "вчера", True, "2024-13-45 99:99:99"]
)
def test_a_time_that_names_no_moment_is_kept_as_it_came(raw: object) -> None:
    group = read_row(subscription_time=raw)

    assert group.subscribed_at is None
    assert group.subscribed_raw == raw
    assert type(group.subscribed_raw) is type(raw)


def test_a_number_that_fits_into_64_bits_stays_one_and_a_longer_one_keeps_its_digits() -> None:
    assert read_row(subscription_time=10**18).subscribed_raw == 10**18
    assert read_row(subscription_time=10**19).subscribed_raw == str(10**19)


def test_a_time_of_another_shape_is_kept_as_its_json() -> None:
    group = read_row(subscription_time={"date": "2024-01-01"})

    assert group.subscribed_at is None
    assert group.subscribed_raw == '{"date": "2024-01-01"}'


def test_a_row_may_lack_every_field() -> None:
    assert read_row() == GroupStatus("", "", Status.UNKNOWN, "", None, None)


def test_a_time_without_a_zone_is_read_in_the_zone_given() -> None:
    body = signed_rows({"subscription_time": "2024-07-01 12:00:00"})

    hours = []
    for zone in ("Europe/Moscow", "Asia/Vladivostok"):
        [group] = read_subscriber(body, KEY, ZoneInfo(zone)).groups
        assert group.subscribed_at is not None
        hours.append(group.subscribed_at.hour)
    assert hours == [9, 2]
