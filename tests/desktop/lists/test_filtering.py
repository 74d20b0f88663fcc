"""The filter of a list while the list goes on, and after another list was shown."""

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from jcdesk.desktop.main_window import MainWindow
from tests.desktop.driving import click, find, said
from tests.desktop.lists.conftest import SUBSCRIBED
from tests.desktop.lists.driving import addresses, check, paste_list, start, start_held, until_settled
from tests.desktop.lists.service import People, rows
from tests.support.answers import signed_rows
from tests.support.http import http

ANNA, VERA = "anna@example.com", "vera@example.com"


def type_slowly(window: MainWindow, letters: str) -> QLineEdit:
    """Type into the filter as one who is not done yet: no pause is long enough to filter."""
    window.lists.view.filters._pause.setInterval(1_000_000)
    box = find(window, "Filter addresses", QLineEdit)
    QTest.keyClicks(box, letters)
    return box


def test_letters_stay_that_are_typed_while_answers_come(
    window: MainWindow, qtbot: QtBot, service: People
) -> None:
    start_held(qtbot, window, service)
    box = type_slowly(window, "ann")
    service.gate.set()
    until_settled(qtbot, window)
    assert box.text() == "ann"
    window.lists.view.filters._pause.setInterval(0)
    qtbot.waitUntil(lambda: addresses(window) == [ANNA])


def test_a_chip_takes_what_is_typed_with_it(window: MainWindow, qtbot: QtBot) -> None:
    check(qtbot, window)
    box = type_slowly(window, "vera")
    click(window, "Show only: Subscribed, 2")
    qtbot.waitUntil(lambda: addresses(window) == [VERA])
    assert box.text() == "vera"


def test_what_is_typed_in_one_list_filters_no_other_one(window: MainWindow, qtbot: QtBot) -> None:
    check(qtbot, window)
    box = type_slowly(window, "vera")
    click(window, "All lists")
    qtbot.waitUntil(lambda: window.lists.home.model.rowCount() == 1)
    click(window, "Show list")
    until_settled(qtbot, window)
    window.lists.view.filters._pause.setInterval(0)
    QApplication.processEvents()
    assert box.text() == ""
    assert len(addresses(window)) == 4


def test_the_groups_of_a_list_are_called_as_in_no_other_list(
    window: MainWindow, qtbot: QtBot, service: People
) -> None:
    for name, group in (("x", "news"), ("y", "buyers")):
        service.answers[f"{name}@example.com"] = rows((group, SUBSCRIBED))
        check(qtbot, window, f"{name}@example.com\n")
        click(window, "All lists")
    home, groups = window.lists.home, window.lists.view.filters.group
    qtbot.waitUntil(lambda: home.model.rowCount() == 2)
    for row in range(2):
        home.table.selectRow(row)
        click(window, "Show list")
        until_settled(qtbot, window)
        [address] = addresses(window)
        title = {"x@example.com": "News", "y@example.com": "Buyers"}[address]
        assert [groups.itemText(number) for number in range(groups.count())] == ["choose a group…", title]
        groups.setCurrentIndex(1)
        groups.activated.emit(1)
        shown = f"1 address shown: in the group “{title}”"
        qtbot.waitUntil(lambda: shown in said(window))  # noqa: B023 - it is waited for at once
        click(window, "All lists")


def test_a_group_that_is_renamed_while_a_list_is_asked_is_called_by_its_new_name(
    window: MainWindow, qtbot: QtBot, service: People
) -> None:
    groups = window.lists.view.filters.group
    service.most = 2
    newer = {"rass_name": "news", "rass_title": "Newsletter", "rass_status": SUBSCRIBED}
    service.answers[VERA] = http(signed_rows({**newer, "subscription_time": "1600000001"}))
    service.answers[ANNA] = rows(("news", SUBSCRIBED))
    paste_list(qtbot, window, f"{ANNA}\n{VERA}\n")
    start(qtbot, window)
    qtbot.waitUntil(lambda: groups.findText("News") == 1)
    groups.setCurrentIndex(1)
    groups.activated.emit(1)
    service.gate.set()
    until_settled(qtbot, window)
    assert [groups.itemText(number) for number in range(groups.count())] == ["choose a group…", "Newsletter"]
    assert groups.currentText() == "Newsletter"
    qtbot.waitUntil(lambda: "2 addresses shown: in the group “Newsletter”" in said(window))
