"""The table's model, without a widget."""

from collections.abc import Sequence
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QCoreApplication, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from jcdesk.desktop.lookup.model import GROUP_ROLE, Column, GroupsModel
from jcdesk.justclick.answers import GroupStatus
from jcdesk.justclick.statuses import Status
from jcdesk.justclick.times import RawValue, parse_time
from jcdesk.words.lookups import LookupWords

MOSCOW = ZoneInfo("Europe/Moscow")
UP, DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


def group(
    title: str, status: str = "STATUS_SUBSCRIBE", raw: RawValue = None, group_id: str = ""
) -> GroupStatus:
    return GroupStatus(
        group_id or f"id-{title}", title, Status.from_wire(status), status, parse_time(raw, MOSCOW), raw
    )


@pytest.fixture
def model(qapp: QCoreApplication) -> GroupsModel:
    model = GroupsModel(LookupWords(QCoreApplication.translate), MOSCOW)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    return model


def titles(model: GroupsModel) -> list[str]:
    return [group.title for group in model.shown]


def fill(model: GroupsModel, groups: Sequence[GroupStatus]) -> None:
    model.show(groups, MOSCOW)


def test_groups_stand_by_status_first_and_in_the_services_order_within(model: GroupsModel) -> None:
    statuses = ["STATUS_INVALID_EMAIL", "NEW", "STATUS_WAIT", "STATUS_SUBSCRIBE", "STATUS_UNSUBSCRIBE"]
    statuses += ["STATUS_UNSUBSCRIBE_BY_SERVICE", "STATUS_SUBSCRIBE"]
    fill(model, [group(str(number), status) for number, status in enumerate(statuses)])
    assert titles(model) == ["3", "6", "2", "4", "5", "0", "1"]


def test_an_unknown_status_stands_last_in_both_directions(model: GroupsModel) -> None:
    fill(model, [group("new", "NEW"), group("out", "STATUS_UNSUBSCRIBE"), group("in")])
    model.sort(Column.STATUS, UP)
    assert titles(model) == ["in", "out", "new"]
    model.sort(Column.STATUS, DOWN)
    assert titles(model) == ["out", "in", "new"]


def test_dates_sort_as_dates_and_unknown_ones_stand_last_in_both_directions(model: GroupsModel) -> None:
    raws: list[RawValue] = ["2024-02-01 00:00:00", None, 1_600_000_000, "0", "soon", "2023-12-31 23:59:59"]
    fill(model, [group(str(number), raw=raw) for number, raw in enumerate(raws)])
    model.sort(Column.SUBSCRIBED, UP)
    assert titles(model) == ["2", "5", "0", "1", "3", "4"]
    model.sort(Column.SUBSCRIBED, DOWN)
    assert titles(model) == ["0", "5", "2", "1", "3", "4"]


def test_titles_sort_as_people_read_them(model: GroupsModel) -> None:
    fill(model, [group(title) for title in ("Группа 10", "ёлка", "группа 9", "Alpha", "еда", "beta", "жук")])
    model.sort(Column.GROUP, UP)
    assert titles(model) == ["Alpha", "beta", "группа 9", "Группа 10", "еда", "ёлка", "жук"]


def test_group_ids_sort_by_their_numbers(model: GroupsModel) -> None:
    fill(model, [group(i, group_id=i) for i in ("1600000001.2", "news_10", "99.7", "news_9")])
    model.sort(Column.GROUP_ID, UP)
    assert titles(model) == ["99.7", "1600000001.2", "news_9", "news_10"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("йога", ["Новости «Йога»"]),
        ("NEWS", ["Newsletter"]),
        ("id-news", ["Newsletter"]),
        ("waiting", ["Newsletter"]),
        ("2024", ["Новости «Йога»"]),
        ("news wait", ["Newsletter"]),
        ("news йога", []),
        ("   ", ["Новости «Йога»", "Newsletter"]),
    ],
)
def test_the_filter_looks_for_every_word_in_everything_that_is_shown(
    model: GroupsModel, text: str, found: list[str]
) -> None:
    fill(model, [group("Newsletter", "STATUS_WAIT"), group("Новости «Йога»", raw="2024-05-12 10:00:00")])
    model.filter(text)
    assert titles(model) == found
    assert model.total == 2


def test_the_filter_by_status_takes_any_of_those_chosen(model: GroupsModel) -> None:
    fill(model, [group("in"), group("waits", "STATUS_WAIT"), group("out", "STATUS_UNSUBSCRIBE")])
    model.filter("", frozenset({Status.WAITING, Status.UNSUBSCRIBED}))
    assert titles(model) == ["waits", "out"]


def test_sorting_moves_what_is_remembered_with_its_row(model: GroupsModel) -> None:
    fill(model, [group("b"), group("a"), group("c")])
    model.sort(Column.GROUP, UP)
    kept = QPersistentModelIndex(model.index(0, Column.GROUP))
    model.sort(Column.GROUP, DOWN)
    assert (kept.row(), kept.data(GROUP_ROLE).title) == (2, "a")


def test_a_cell_tells_its_raw_value_and_what_it_means(model: GroupsModel) -> None:
    fill(model, [group("News", "STATUS_WAIT", raw="2024-05-12 10:00:00")])
    tip = Qt.ItemDataRole.ToolTipRole
    assert "STATUS_WAIT" in model.index(0, Column.STATUS).data(tip)
    assert "'2024-05-12 10:00:00'" in model.index(0, Column.SUBSCRIBED).data(tip)


def test_a_screen_reader_hears_the_column_with_the_value(model: GroupsModel) -> None:
    fill(model, [group("News", "STATUS_UNSUBSCRIBE")])
    said = Qt.ItemDataRole.AccessibleTextRole
    assert model.index(0, Column.STATUS).data(said) == "Status: Unsubscribed"


def test_a_time_is_shown_in_the_zone_that_the_heading_names(model: GroupsModel) -> None:
    model.show([group("News", raw=1_700_000_000)], ZoneInfo("Asia/Tokyo"))
    heading = model.headerData(Column.SUBSCRIBED, Qt.Orientation.Horizontal)
    assert heading == "Subscribed on (Tokyo)"
    assert model.index(0, Column.SUBSCRIBED).data() == "15/11/2023 07:13"
    assert model.shown[0].subscribed_at == datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC)


def test_a_time_that_is_none_is_unknown_or_shown_as_it_came(model: GroupsModel) -> None:
    fill(model, [group("a", raw="0000-00-00 00:00:00"), group("b", raw="soon")])
    assert [model.index(row, Column.SUBSCRIBED).data() for row in range(2)] == ["unknown", "soon"]


def test_a_moment_after_the_last_year_of_the_zone_is_shown_as_it_came(model: GroupsModel) -> None:
    late = group("late", raw="9999-12-31T23:59:59+00:00")
    assert late.subscribed_at is not None
    fill(model, [late])
    assert model.index(0, Column.SUBSCRIBED).data() == "9999-12-31T23:59:59+00:00"


def test_of_texts_of_millions_of_characters_no_cell_shows_or_says_more_than_a_line(
    model: GroupsModel,
) -> None:
    huge = "W" * 4_000_000
    fill(model, [group(huge, status=huge, raw=huge, group_id=huge)])
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
    texts = [str(model.index(0, column).data(role)) for column in Column for role in roles]
    assert max(map(len, texts)) < 2000
