"""Several accounts in the real window: which one is asked, their colours, their removal."""

from contextlib import ExitStack
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from jcdesk.accounts.accounts import Account
from jcdesk.accounts.colours import COLOURS
from jcdesk.demo.server import DemoServer
from jcdesk.desktop.accounts import palette
from jcdesk.desktop.accounts.dialog import AccountDialog
from jcdesk.desktop.desk import Desk
from jcdesk.desktop.look.tokens import DARK, LIGHT, Tokens
from jcdesk.desktop.main_window import MainWindow
from jcdesk.justclick.statuses import Status
from tests.desktop.accounts.driving import (
    ANNA,
    CTRL,
    accounts_file,
    add,
    choose,
    current_account,
    dialog,
    fill,
    new_form,
    no_dialog,
    open_desk,
    remove_current,
)
from tests.desktop.driving import click, find, look_up, paste, said, verdict
from tests.support.answers import KEY, ROW, signed_rows
from tests.support.colours import contrast
from tests.support.http import http
from tests.support.misbehaving import MisbehavingServer, Peer


@pytest.fixture
def window(two: MainWindow) -> MainWindow:
    """The window with two accounts."""
    return two


def press(window: MainWindow, key: Qt.Key) -> None:
    QTest.keyClick(window, key, CTRL)


def in_menu(window: MainWindow) -> dict[str, tuple[str, bool]]:
    """What the menu lists: each account with its shortcut, and whether it is marked."""
    return {
        action.text(): (action.shortcut().toString(), action.isChecked())
        for action in window.menus.accounts.actions()
        if action.isCheckable()
    }


def edge_colour(window: MainWindow) -> str:
    """The colour at the very edge of the search bar."""
    bar = window.page.bar
    return bar.grab().toImage().pixelColor(2, bar.height() // 2).name().upper()


def test_the_account_that_is_asked_is_seen_by_name_and_colour(window: MainWindow) -> None:
    assert current_account(window) == "R&D course"
    assert window.windowTitle() == "R&D course — jcdesk"
    assert edge_colour(window) == palette.look(COLOURS[1])
    press(window, Qt.Key.Key_1)
    assert current_account(window) == "Shop"
    assert window.windowTitle() == "Shop — jcdesk"
    assert edge_colour(window) == palette.look(COLOURS[0])


def test_the_menu_lists_the_accounts_the_demo_too_and_marks_the_one_that_is_asked(window: MainWindow) -> None:
    choose(window, "Demo account")
    assert in_menu(window) == {
        "Shop": ("Ctrl+1", False),
        "R&&D course": ("Ctrl+2", False),
        "Demo": ("Ctrl+3", True),
    }
    choose(window, "RD course")
    assert current_account(window) == "R&D course"
    press(window, Qt.Key.Key_3)
    assert current_account(window) == "Demo"
    assert edge_colour(window) == palette.DEMO


def test_nine_accounts_have_shortcuts_and_the_tenth_has_none(desk: Desk, qtbot: QtBot) -> None:
    accounts = [Account(f"A{n}", f"a{n}", f"https://a{n}.justclick.io") for n in range(1, 12)]
    window = open_desk(qtbot, desk, *accounts)
    shortcuts = [shortcut for shortcut, _ in in_menu(window).values()]
    assert shortcuts == [*(f"Ctrl+{n}" for n in range(1, 10)), "", ""]
    press(window, Qt.Key.Key_9)
    assert current_account(window) == "A9"


def test_results_do_not_outlive_a_switch_and_the_search_box_is_ready(
    window: MainWindow, qtbot: QtBot
) -> None:
    look_up(qtbot, window, ANNA)
    press(window, Qt.Key.Key_1)
    assert verdict(window) == "Whom are you looking for?"
    assert "7 groups" not in said(window)
    assert ANNA not in window.windowTitle()
    box = QApplication.focusWidget()
    assert box is window.page.bar.box
    assert window.page.bar.box.selectedText() == ANNA


def test_a_filter_is_not_carried_over_to_the_same_address_in_another_account(
    window: MainWindow, qtbot: QtBot
) -> None:
    look_up(qtbot, window, ANNA)
    result = window.page.result
    result.filter_box.setText("news")
    result.chips.choose(Status.SUBSCRIBED)
    press(window, Qt.Key.Key_1)
    assert result.model.total == 0
    look_up(qtbot, window, ANNA)
    assert result.filter_words() == ""
    assert result.model.rowCount() == 7


def test_choosing_the_account_that_is_asked_already_loses_nothing(window: MainWindow, qtbot: QtBot) -> None:
    look_up(qtbot, window, ANNA)
    press(window, Qt.Key.Key_2)
    assert verdict(window).startswith("Subscribed in 3 of 7 groups")


@pytest.mark.parametrize(
    ("address", "words"),
    [(ANNA, "Subscribed in 3 of 7 groups"), ("gleb@example.com", "In the account, but in no group")],
)
def test_an_account_that_is_only_called_otherwise_keeps_its_answer(
    window: MainWindow, qtbot: QtBot, address: str, words: str
) -> None:
    look_up(qtbot, window, address)
    if window.page.result.isVisible():
        window.page.result.filter_box.setText("a")
    choose(window, "Change this account…")
    fill(dialog(AccountDialog), name="Renamed")
    click(dialog(AccountDialog), "Save")
    qtbot.waitUntil(no_dialog)
    assert verdict(window).startswith(words)
    assert "Renamed" in said(window)
    assert "R&D course" not in said(window)
    if window.page.result.isVisible():
        assert window.page.result.filter_box.text() == "a"
    report = window.page.report()
    assert report is not None
    assert report.account == "Renamed"


def test_an_answer_for_another_account_that_comes_late_is_not_shown(
    window: MainWindow, qtbot: QtBot, service: DemoServer, shop: Account
) -> None:
    may_answer = Event()
    answered = Event()

    def late(peer: Peer) -> None:
        peer.request()
        may_answer.wait(10)
        answered.set()
        peer.send(http(signed_rows(ROW)))

    with ExitStack() as stack:
        server = stack.enter_context(MisbehavingServer(late))
        stack.callback(may_answer.set)
        add(qtbot, window, Account("Slow", "slow", server.url), KEY)
        paste(window.page.bar.box, ANNA)
        QTest.keyClick(window.page.bar.box, Qt.Key.Key_Return)
        server.wait_for_requests(1)
        press(window, Qt.Key.Key_1)
        may_answer.set()
        server.wait_for_ends()
    assert answered.is_set()
    # The next lookup is asked behind the late answer, which had every chance to be shown before it.
    look_up(qtbot, window, "gleb@example.com")
    assert verdict(window) == "In the account, but in no group"
    assert current_account(window) == "Shop"


def test_a_new_account_has_the_first_colour_that_no_other_has(window: MainWindow) -> None:
    form = new_form(window)
    assert find(form, f"Colour {COLOURS[2]}", QAbstractButton).isChecked()


def test_a_colour_is_chosen_with_the_keyboard_and_kept(desk: Desk, window: MainWindow, qtbot: QtBot) -> None:
    choose(window, "Change this account…")
    form = dialog(AccountDialog)
    chosen = find(form, f"Colour {COLOURS[1]}", QAbstractButton)
    chosen.setFocus()
    for _ in range(3):
        QTest.keyClick(form.focusWidget(), Qt.Key.Key_Right)
    click(form, "Save")
    qtbot.waitUntil(no_dialog)
    assert edge_colour(window) == palette.look(COLOURS[4])
    assert [account.colour for account in accounts_file().load()] == [COLOURS[0], COLOURS[4]]


def test_accounts_of_older_programs_get_colours_of_their_own(desk: Desk, qtbot: QtBot, shop: Account) -> None:
    accounts = [Account(f"A{n}", f"a{n}", f"https://a{n}.justclick.io") for n in range(3)]
    window = open_desk(qtbot, desk, *accounts)
    seen = []
    for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3):
        press(window, key)
        seen.append(edge_colour(window))
    assert seen == [palette.look(colour) for colour in COLOURS[:3]]


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_every_colour_stands_out_from_the_window(tokens: Tokens) -> None:
    looks = [palette.DEMO, *(palette.look(colour) for colour in COLOURS)]
    assert len(set(looks)) == len(looks)
    assert [look for look in looks if contrast(look, tokens.surface) < 3] == []


def test_an_account_that_the_command_line_added_meanwhile_is_not_lost(
    window: MainWindow, qtbot: QtBot, shop: Account, course: Account
) -> None:
    other = Account("Other", "other", "https://other.justclick.io")
    accounts_file().save([*accounts_file().load(), other])
    choose(window, "Change this account…")
    fill(dialog(AccountDialog), name="Renamed")
    click(dialog(AccountDialog), "Save")
    qtbot.waitUntil(no_dialog)
    assert [account.name for account in accounts_file().load()] == ["Shop", "Renamed", "Other"]
    assert list(in_menu(window)) == ["Shop", "Renamed", "Other"]


def test_an_account_that_the_command_line_adds_at_that_moment_is_not_lost(
    window: MainWindow, qtbot: QtBot
) -> None:
    other = Account("Other", "other", "https://other.justclick.io")
    file = accounts_file()
    with file.alone():
        accounts = file.load()
        choose(window, "Change this account…")
        form = dialog(AccountDialog)
        fill(form, name="Renamed")
        click(form, "Save")
        qtbot.waitUntil(lambda: "The disk is slow" in said(form))
        file.save([*accounts, other])
    qtbot.waitUntil(no_dialog)
    assert [account.name for account in file.load()] == ["Shop", "Renamed", "Other"]


def test_a_removed_account_is_gone_and_the_next_one_is_asked(window: MainWindow, qtbot: QtBot) -> None:
    remove_current(window)
    qtbot.waitUntil(lambda: current_account(window) == "Shop")
    assert "“R&D course” is removed from this computer." in said(window)
    look_up(qtbot, window, ANNA)
    remove_current(window)
    qtbot.waitUntil(window.welcome.isVisible)
    assert accounts_file().load() == ()
    assert window.windowTitle() == "jcdesk"


def test_who_thinks_better_of_it_removes_nothing(window: MainWindow) -> None:
    choose(window, "Remove this account…")
    QTest.keyClick(dialog(QMessageBox), Qt.Key.Key_Escape)
    assert no_dialog()
    assert len(accounts_file().load()) == 2


def test_the_demo_can_neither_be_changed_nor_removed_nor_given_out(desk: Desk, qtbot: QtBot) -> None:
    window = open_desk(qtbot, desk)
    click(window, "Look round with a demo account")
    enabled = {
        action.text().replace("&", ""): action.isEnabled() for action in window.menus.accounts.actions()
    }
    assert not enabled["Change this account…"]
    assert not enabled["Remove this account…"]
    assert not enabled["Export the list…"]
