"""The first start, and the form for an account, filled in as somebody does who never heard of an API."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from jcdesk.accounts.accounts import Account
from jcdesk.desktop.accounts.dialog import AccountDialog
from jcdesk.desktop.desk import Desk
from jcdesk.desktop.main_window import MainWindow
from jcdesk.desktop.widgets.scrolling import Scrolling
from tests.desktop.accounts.driving import (
    accounts_file,
    add,
    box,
    choose,
    dialog,
    fill,
    focused,
    new_form,
    no_dialog,
    open_desk,
)
from tests.desktop.driving import click, find, paste, said
from tests.support.answers import KEY
from tests.support.disks import read_only
from tests.support.files import files_with


def test_the_first_start_has_two_doors_and_a_key_opens_the_first(window: MainWindow) -> None:
    assert focused().accessibleName() == "Set up an account"
    find(window, "Look round with a demo account", QPushButton)
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    assert dialog(AccountDialog).windowTitle() == "Set up an account"
    assert focused().accessibleName() == "Your cabinet's address"


@pytest.mark.parametrize(
    ("pasted", "login", "url"),
    [
        ("https://acme.justclick.ru/shops/12?tab=api", "acme", "https://acme.justclick.ru"),
        (" ACME.influencersoft.com ", "acme", "https://acme.influencersoft.com"),
        ("http://www.acme.expertam.ru:80/x", "acme", "https://acme.expertam.ru"),
    ],
)
def test_any_address_of_the_cabinet_fills_in_login_and_service_address(
    form: AccountDialog, pasted: str, login: str, url: str
) -> None:
    paste(box(form, "Your cabinet's address"), pasted)
    assert (box(form, "Login").text(), box(form, "Service address").text()) == (login, url)
    assert box(form, "Account name").text() == login
    assert "That is the login “acme”." in said(form)


def test_a_domain_of_ones_own_leaves_the_login_to_be_typed_and_says_so(form: AccountDialog) -> None:
    paste(box(form, "Your cabinet's address"), "acme.justclick.ru")
    paste(box(form, "Your cabinet's address"), "https://mail.acme.example/shops")
    assert (box(form, "Login").text(), box(form, "Service address").text()) == (
        "",
        "https://mail.acme.example",
    )
    assert box(form, "Account name").text() == ""
    assert "A domain of your own does not tell the login: type it below." in said(form)
    paste(box(form, "Login"), "acme")
    assert box(form, "Service address").text() == "https://mail.acme.example"


def test_what_is_wrong_with_a_field_gets_room_without_scrolling(qtbot: QtBot, form: AccountDialog) -> None:
    paste(box(form, "Login"), "acme")
    paste(box(form, "Service address"), "this is no address of anything")
    (scrolling,) = form.findChildren(Scrolling)
    before = form.height()
    click(form, "Save")
    assert "This cannot be the address of your account at the service." in said(form)
    qtbot.waitUntil(lambda: form.height() > before)
    assert scrolling.verticalScrollBar().maximum() == 0


def test_the_front_page_of_the_service_is_told_from_a_cabinet(form: AccountDialog) -> None:
    paste(box(form, "Your cabinet's address"), "https://justclick.ru/login")
    assert "the service's front page, which is the same for everybody. Log in there" in said(form)
    assert box(form, "Service address").text() == ""


def test_a_whole_address_may_be_pasted_as_the_login(form: AccountDialog) -> None:
    paste(box(form, "Login"), "https://acme.justclick.ru/shops")
    assert (box(form, "Login").text(), box(form, "Service address").text()) == (
        "acme",
        "https://acme.justclick.ru",
    )


def test_a_typed_login_brings_the_usual_address_and_a_name(form: AccountDialog) -> None:
    paste(box(form, "Login"), "acme")
    assert box(form, "Service address").text() == "https://acme.justclick.io"
    assert box(form, "Account name").text() == "acme"


def test_what_the_user_typed_is_not_written_over(form: AccountDialog) -> None:
    paste(box(form, "Account name"), "My shop")
    paste(box(form, "Service address"), "https://mail.acme.example")
    paste(box(form, "Login"), "acme")
    assert box(form, "Account name").text() == "My shop"
    assert box(form, "Service address").text() == "https://mail.acme.example"


def test_the_key_is_masked_and_can_be_looked_at_with_the_keyboard(form: AccountDialog) -> None:
    key = box(form, "Secret key")
    assert key.echoMode() is QLineEdit.EchoMode.Password
    show = find(form, "Show key", QPushButton)
    key.setFocus()
    QTest.keyClick(key, Qt.Key.Key_Tab)
    assert focused() is show
    QTest.keyClick(show, Qt.Key.Key_Space)
    assert key.echoMode() is QLineEdit.EchoMode.Normal
    QTest.keyClick(show, Qt.Key.Key_Space)
    assert key.echoMode() is QLineEdit.EchoMode.Password


def test_where_the_key_is_found_and_kept_is_said(form: AccountDialog) -> None:
    assert "in the section “API” (older accounts: shop settings, “secret key for signing”)" in said(form)
    assert "kept in this computer's keyring, never in a file" in said(form)


def test_everything_in_the_form_is_reached_with_the_tab_key(form: AccountDialog) -> None:
    seen = []
    for _ in range(11):
        seen.append(focused().accessibleName())
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
    assert seen[:6] == [
        "Your cabinet's address",
        "Login",
        "Service address",
        "Secret key",
        "Show key",
        "Account name",
    ]
    assert seen[6:] == ["Colour blue", "Pace: seconds between two requests", "Test", "Cancel", "Save"]


def test_the_form_can_be_saved_without_a_test(window: MainWindow, form: AccountDialog, qtbot: QtBot) -> None:
    paste(box(form, "Your cabinet's address"), "https://acme.justclick.ru/shops")
    paste(box(form, "Secret key"), f"\t{KEY} \n")
    QTest.keyClick(box(form, "Secret key"), Qt.Key.Key_Return)
    qtbot.waitUntil(no_dialog)
    assert accounts_file().load() == (Account("acme", "acme", "https://acme.justclick.ru"),)
    assert window.windowTitle() == "acme — jcdesk"
    assert focused().accessibleName() == "Subscriber e-mail"


def test_each_fault_is_told_at_its_box_and_nothing_is_lost(form: AccountDialog) -> None:
    def save_and_see(words: str, name: str) -> None:
        click(form, "Save")
        assert words in said(form)
        assert focused().accessibleName() == name

    save_and_see("The login is missing.", "Login")
    paste(box(form, "Your cabinet's address"), "my cabinet")
    save_and_see("This cannot be the address of your account", "Your cabinet's address")
    fill(form, login="my login")
    save_and_see("This cannot be a login.", "Login")
    fill(form, login="acme", url="ftp://acme.example")
    save_and_see("This cannot be the address of your account", "Service address")
    fill(form, url="https://acme.example")
    save_and_see("The secret key is empty.", "Secret key")
    fill(form, key=KEY, name="Shop\u2067")
    save_and_see("characters that cannot be shown", "Account name")
    assert box(form, "Your cabinet's address").text() == "my cabinet"
    assert box(form, "Secret key").text() == KEY


def test_a_pace_faster_than_a_second_comes_with_the_vendors_warning(
    form: AccountDialog, qtbot: QtBot
) -> None:
    warning = "for good and without appeal"
    for text, warned in (("2", False), ("0,5", True), ("", False), ("soon", False), ("0", True)):
        paste(box(form, "Pace: seconds between two requests"), text)
        assert (warning in said(form)) is warned
    fill(form, login="acme", key=KEY)
    paste(box(form, "Pace: seconds between two requests"), "0,5")
    click(form, "Save")
    qtbot.waitUntil(no_dialog)
    assert [account.pace for account in accounts_file().load()] == [0.5]


def test_what_is_no_pace_is_told_at_its_box_and_the_pace_stays(desk: Desk, qtbot: QtBot) -> None:
    shop = Account("Shop", "acme", "https://acme.justclick.io", pace=2.5)
    window = open_desk(qtbot, desk, shop)
    choose(window, "Change this account…")
    form = dialog(AccountDialog)
    assert box(form, "Pace: seconds between two requests").text() == "2.5"
    paste(box(form, "Pace: seconds between two requests"), "soon")
    click(form, "Save")
    assert "Write seconds from 0 to 3600" in said(form)
    assert focused().accessibleName() == "Pace: seconds between two requests"
    assert box(form, "Pace: seconds between two requests").text() == "soon"
    paste(box(form, "Pace: seconds between two requests"), "")
    click(form, "Save")
    qtbot.waitUntil(no_dialog)
    assert [account.pace for account in accounts_file().load()] == [1.0]


def test_a_fault_goes_when_its_text_is_changed(form: AccountDialog) -> None:
    click(form, "Save")
    paste(box(form, "Login"), "acme")
    assert "The login is missing." not in said(form)


def test_two_accounts_have_neither_one_name_nor_one_place(window: MainWindow, qtbot: QtBot) -> None:
    add(qtbot, window, Account("Shop", "acme", "https://acme.justclick.io"), KEY)
    form = new_form(window)
    fill(form, login="other", key=KEY, name="SHOP")
    click(form, "Save")
    qtbot.waitUntil(lambda: "There is an account “Shop” already." in said(form))
    assert focused().accessibleName() == "Account name"
    fill(form, login="ACME", name="Another")
    click(form, "Save")
    words = "The account “Shop” has this login and service address already."
    qtbot.waitUntil(lambda: words in said(form))
    assert focused().accessibleName() == "Login"


def test_a_folder_that_must_not_be_written_is_a_message_and_the_form_stays(
    window: MainWindow, form: AccountDialog, qtbot: QtBot
) -> None:
    folder = accounts_file().path.parent
    folder.mkdir(parents=True, exist_ok=True)
    fill(form, login="acme", key=KEY)
    with read_only(folder):
        click(form, "Save")
        qtbot.waitUntil(lambda: "The list of accounts cannot be read or written" in said(form))
        assert box(form, "Secret key").text() == KEY
    click(form, "Save")
    qtbot.waitUntil(no_dialog)
    assert window.windowTitle() == "acme — jcdesk"


def test_a_damaged_list_is_put_aside_when_the_user_wants_a_new_one(desk: Desk, qtbot: QtBot) -> None:
    path = accounts_file().path
    path.parent.mkdir(parents=True)
    path.write_text("{ damaged", "utf-8")
    window = open_desk(qtbot, desk)
    assert "The list of accounts is damaged" in said(window)
    click(window, "Set up an account")
    form = dialog(AccountDialog)
    fill(form, login="acme", key=KEY)
    click(form, "Save")
    qtbot.waitUntil(lambda: "The list of accounts is damaged" in said(form))
    click(form, "Begin a new list")
    qtbot.waitUntil(no_dialog)
    assert accounts_file().load() == (Account("acme", "acme", "https://acme.justclick.io"),)
    assert [old.read_text("utf-8") for old in path.parent.glob("accounts.json.bak*")] == ["{ damaged"]


def test_a_change_keeps_the_key_and_what_a_newer_program_wrote(desk: Desk, qtbot: QtBot) -> None:
    window = open_desk(qtbot, desk, Account("Shop", "acme", "https://acme.justclick.io", {"note": "kept"}))
    choose(window, "Change this account…")
    form = dialog(AccountDialog)
    fill(form, name="Renamed")
    click(form, "Save")
    qtbot.waitUntil(no_dialog)
    (account,) = accounts_file().load()
    assert (account.name, account.extra) == ("Renamed", {"note": "kept"})
    assert window.windowTitle() == "Renamed — jcdesk"


def test_the_key_is_in_no_file_and_no_text_of_the_form(
    window: MainWindow, form: AccountDialog, qtbot: QtBot
) -> None:
    key = "the-canary-of-a-key"
    fill(form, login="acme", key=key)
    click(form, "Save")
    qtbot.waitUntil(no_dialog)
    assert key not in said(window)
    assert files_with(accounts_file().path.parent, key) == set()
