"""A table over a journal that is longer than what is held of it."""

import sqlite3
from array import array
from contextlib import closing
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.qtbot import QtBot

from jcdesk.desktop.lists.address_model import AddressModel, Column
from jcdesk.lists.errors import DamagedJournalError
from jcdesk.words.catalogue import load_catalogue
from tests.lists.samples import found, group, made, opened

MOSCOW, TOKYO = ZoneInfo("Europe/Moscow"), ZoneInfo("Asia/Tokyo")
COUNT = 7000


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = made(tmp_path, COUNT)
    with opened(path) as journal:
        journal.record(1, found("user1@example.com", group()))
    return path


@pytest.fixture
def model(qtbot: QtBot, path: Path) -> AddressModel:
    model = AddressModel(load_catalogue("en"), MOSCOW)
    model.open(path)
    model.show(array("Q", range(1, COUNT + 1)))
    return model


def shown(model: AddressModel, row: int, column: int = Column.ADDRESS) -> object:
    return model.index(row, column).data()


def test_any_row_is_read_when_it_is_wanted_and_few_are_held(model: AddressModel) -> None:
    rows = [*range(0, COUNT, 40), 0, COUNT - 1]
    assert [shown(model, row) for row in rows] == [f"user{row + 1}@example.com" for row in rows]
    assert len(model._pages) == 150
    assert model.item(COUNT) is None


def test_rows_that_come_at_the_end_leave_the_others_in_place(model: AddressModel, qtbot: QtBot) -> None:
    model.show(array("Q", [1, 2]))
    kept = [shown(model, 0), shown(model, 1)]
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.rowsInserted) as inserted:
        model.show(array("Q", [1, 2, 5]))
    assert inserted.args is not None
    assert inserted.args[1:] == [2, 2]
    assert [shown(model, 0), shown(model, 1)] == kept
    assert shown(model, 2) == "user5@example.com"


def test_another_zone_is_told_of_every_row_at_once(model: AddressModel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(model.headerDataChanged), qtbot.waitSignal(model.dataChanged) as changed:
        model.use_zone(TOKYO)
    assert changed.args is not None
    assert [index.row() for index in changed.args[:2]] == [0, COUNT - 1]
    assert model.zone is TOKYO


def test_a_journal_that_breaks_is_told_once_and_shows_nothing(
    model: AddressModel, qtbot: QtBot, path: Path
) -> None:
    errors: list[Exception] = []
    model.failed.connect(errors.append)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DELETE FROM mailing_group")
    assert [shown(model, row) for row in (0, 1, 100)] == [None, None, None]
    assert [type(error) for error in errors] == [DamagedJournalError]


def test_sorting_by_what_cannot_be_sorted_by_changes_nothing(model: AddressModel, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(model.order_wanted):
        model.sort(-1)
    with qtbot.waitSignal(model.order_wanted):
        model.sort(Column.ADDRESS, Qt.SortOrder.DescendingOrder)
    with qtbot.assertNotEmitted(model.order_wanted):
        model.sort(Column.ADDRESS, Qt.SortOrder.DescendingOrder)


def test_nothing_stands_nowhere(model: AddressModel) -> None:
    assert model.data(QModelIndex(), Qt.ItemDataRole.UserRole) is None
    model.close()
    assert model.rowCount() == 0
