"""The rows that Excel files and CSV files have in common."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from jcdesk.export.table import Cell, Column, Table, subscribed_on
from jcdesk.justclick.lookups import Lookup
from jcdesk.justclick.statuses import Status
from jcdesk.justclick.times import RawValue
from jcdesk.words.catalogue import Translate
from tests.export.samples import (
    FAILED,
    MOSCOW,
    NO_GROUPS,
    NOT_FOUND,
    found,
    group,
    report,
    with_status,
    without_date,
)


def rows(translate: Translate, *lookups: Lookup) -> list[tuple[Cell, ...]]:
    return [row.cells for row in Table(report(*lookups), translate).rows()]


def test_every_column_has_its_heading_and_the_one_with_times_names_their_zone(english: Translate) -> None:
    headings = Table(report(), english).headings
    assert len(headings) == len(Column)
    assert headings[Column.SUBSCRIBED_ON] == "Subscribed on (Europe/Moscow)"


def test_a_group_has_one_row_with_its_address(english: Translate) -> None:
    assert rows(english, found(group("News"))) == [
        (
            "anna@example.com",
            "In groups",
            "News",
            "clients_1",
            "Subscribed",
            datetime(2024, 5, 12, 15, 0, 0),  # noqa: DTZ001 - as in a cell, without its zone
            "STATUS_SUBSCRIBE",
        )
    ]


@pytest.mark.parametrize(
    ("lookup", "result"),
    [
        (NO_GROUPS, "In no group"),
        (NOT_FOUND, "Not in the account"),
        (FAILED, "Could not ask: The account is disabled (error 7)."),
    ],
)
def test_an_address_without_groups_has_one_row_with_its_outcome(
    english: Translate, lookup: Lookup, result: str
) -> None:
    assert rows(english, lookup) == [(lookup.address, result, "", "", "", "", "")]


def test_a_subscriber_whose_groups_the_filter_hides_has_no_row(english: Translate) -> None:
    assert rows(english, found()) == []


def test_rows_keep_the_order_of_addresses_and_groups(english: Translate) -> None:
    lookups = [found(group("b"), group("a")), NOT_FOUND, found(group("c"))]
    assert [row[Column.GROUP] for row in rows(english, *lookups)] == ["b", "a", "", "c"]


def test_an_unknown_status_is_written_as_it_came(english: Translate) -> None:
    [row] = rows(english, found(with_status(Status.UNKNOWN)))
    assert (row[Column.STATUS], row[Column.STATUS_CODE]) == ("STATUS_NEW", "STATUS_NEW")


@pytest.mark.parametrize(
    ("raw", "cell"),
    [(None, ""), ("", ""), (0, ""), ("0000-00-00 00:00:00", ""), ("yesterday", "yesterday"), (-5, "-5")],
)
def test_an_unknown_date_is_empty_and_one_not_understood_is_as_it_came(raw: RawValue, cell: str) -> None:
    assert subscribed_on(without_date(raw), MOSCOW) == cell


def test_a_moment_that_the_zone_puts_beyond_the_last_year_is_as_it_came() -> None:
    raw = "9999-12-31 23:59:59"
    last = group(subscribed_at=datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC), subscribed_raw=raw)
    assert subscribed_on(last, ZoneInfo("Asia/Tokyo")) == raw
