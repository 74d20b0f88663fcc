"""Times are shown in the zone that the settings say, not in the computer's own, and follow another one."""

from datetime import datetime, tzinfo
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from jcdesk.desktop.lists import address_model, shelf_model
from jcdesk.desktop.look.formats import date_and_time, short_time
from jcdesk.desktop.main_window import MainWindow
from jcdesk.lists.results import Results
from tests.desktop.driving import click, column, find, look_up, said
from tests.desktop.lists.driving import check
from tests.desktop.settings.driving import choose_zone, open_settings, save

MOSCOW, TOKYO = ZoneInfo("Europe/Moscow"), ZoneInfo("Asia/Tokyo")


def use_tokyo(qtbot: QtBot, window: MainWindow) -> None:
    dialog = open_settings(qtbot, window)
    choose_zone(dialog, "tokyo")
    save(qtbot, dialog)


def test_when_a_list_was_begun_and_its_addresses_asked(window: MainWindow, qtbot: QtBot) -> None:
    window.show_lists()
    check(qtbot, window, "anna.petrova@example.com\n")
    view = window.lists.view
    assert view.path is not None
    with Results.opened(view.path) as results:
        begun = results.about.made_at
        [entry] = results.entries([1])
    assert entry.lookup is not None
    asked = entry.lookup.asked_at

    def shown_in(zone: tzinfo) -> bool:
        words = f"begun {date_and_time(begun.astimezone(zone))}"
        table = column(find(window, "Addresses", QTableView), address_model.Column.ASKED)
        return words in said(view) and table == [date_and_time(asked.astimezone(zone))]

    assert shown_in(MOSCOW)
    use_tokyo(qtbot, window)
    assert shown_in(TOKYO)
    click(window, "All lists")
    qtbot.waitUntil(lambda: window.lists.home.model.rowCount() == 1)

    def kept_in(zone: tzinfo) -> bool:
        [time] = column(find(window, "Your lists", QTableView), shelf_model.Column.BEGUN)
        return time == date_and_time(begun.astimezone(zone))

    assert kept_in(TOKYO)
    dialog = open_settings(qtbot, window)
    choose_zone(dialog, "moscow")
    save(qtbot, dialog)
    assert kept_in(MOSCOW)


def test_when_a_subscriber_was_asked_about_last_and_before(window: MainWindow, qtbot: QtBot) -> None:
    moments: list[datetime] = []
    for _ in range(2):
        look_up(qtbot, window, "anna.petrova@example.com")
        assert window.page.lookup is not None
        moments.append(window.page.lookup.asked_at)
    before, last = moments

    def told_in(zone: tzinfo) -> bool:
        words = said(window)
        return all(
            text in words
            for text in (
                f"at {short_time(last.astimezone(zone))}",
                f"Nothing has changed since {short_time(before.astimezone(zone))}",
            )
        )

    assert told_in(MOSCOW)
    use_tokyo(qtbot, window)
    assert told_in(TOKYO)


def test_since_when_an_address_is_not_in_the_account(window: MainWindow, qtbot: QtBot) -> None:
    look_up(qtbot, window, "nobody@example.com")
    assert window.page.lookup is not None
    before = window.page.lookup.asked_at
    look_up(qtbot, window, "nobody@example.com")

    def told_in(zone: tzinfo) -> bool:
        return f"Nothing has changed since {short_time(before.astimezone(zone))}" in said(window)

    assert told_in(MOSCOW)
    use_tokyo(qtbot, window)
    assert told_in(TOKYO)
