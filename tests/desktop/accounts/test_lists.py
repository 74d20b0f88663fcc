"""Lists of accounts given out and taken in, in the real window."""

import json
import os
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from jcdesk.accounts.accounts import Account
from jcdesk.accounts.sharing import LARGEST
from jcdesk.demo.server import DemoServer
from jcdesk.desktop.accounts.key_dialog import KeyDialog
from jcdesk.desktop.desk import Desk
from jcdesk.desktop.main_window import MainWindow
from tests.desktop.accounts.driving import (
    ANNA,
    accounts_file,
    choose,
    choose_file,
    dialog,
    enter_key,
    open_desk,
)
from tests.desktop.driving import click, look_up, said, verdict
from tests.support.disks import read_only


@pytest.fixture
def window(two: MainWindow) -> MainWindow:
    """The window with two accounts."""
    return two


def give_out(window: MainWindow, path: Path) -> None:
    choose(window, "Export the list…")
    choose_file(path)


def take_in(window: MainWindow, path: Path) -> None:
    choose(window, "Import a list…")
    choose_file(path)


def write_list(path: Path, *accounts: Account) -> Path:
    entries = [{"name": one.name, "login": one.login, "url": one.url} for one in accounts]
    path.write_text(json.dumps({"version": 1, "accounts": entries}), "utf-8")
    return path


def test_a_list_is_given_out_without_keys(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, service: DemoServer
) -> None:
    path = tmp_path / "list.json"
    give_out(window, path)
    qtbot.waitUntil(lambda: f"2 accounts without their keys saved: {path}" in said(window))
    text = path.read_text("utf-8")
    assert [one["name"] for one in json.loads(text)["accounts"]] == ["Shop", "R&D course"]
    assert service.key not in text


def test_a_list_that_cannot_be_written_is_a_message(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    with read_only(tmp_path):
        give_out(window, tmp_path / "list.json")
        qtbot.waitUntil(lambda: "“list.json” was not saved." in said(window))


def test_at_the_first_start_a_list_can_be_taken_in_and_a_key_entered(
    desk: Desk, qtbot: QtBot, tmp_path: Path, shop: Account, service: DemoServer
) -> None:
    window = open_desk(qtbot, desk)
    click(window, "I was given a list of accounts…")
    choose_file(write_list(tmp_path / "list.json", shop))
    qtbot.waitUntil(lambda: "1 account added: Shop." in said(window))
    assert "each is asked for at the first lookup in its account" in said(window)
    look_up(qtbot, window, ANNA)
    assert verdict(window) == "This computer has no keyring to keep secret keys in."
    click(window, "Enter the key for this session…")
    assert f"Login demo at {shop.service.host}" in said(dialog(KeyDialog))
    with qtbot.waitSignal(window.page.answered):
        enter_key(window, service.key)
    assert verdict(window).startswith("Subscribed in 3 of 7 groups")


def test_what_is_here_stays_and_names_that_are_taken_get_a_number(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, shop: Account
) -> None:
    look_up(qtbot, window, ANNA)
    theirs = Account("shop", "other", "https://other.justclick.io")
    again = Account("Their name for it", shop.login, shop.url)
    take_in(window, write_list(tmp_path / "list.json", again, theirs))
    qtbot.waitUntil(lambda: "1 account added: shop (2)." in said(window))
    assert "Renamed, since the name is taken: “shop” → “shop (2)”." in said(window)
    assert "1 account left as it was, being here already: Shop." in said(window)
    assert [account.name for account in accounts_file().load()] == ["Shop", "R&D course", "shop (2)"]
    assert verdict(window).startswith("Subscribed in 3 of 7 groups")


def test_a_list_that_brings_nothing_says_so(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, shop: Account
) -> None:
    take_in(window, write_list(tmp_path / "list.json", shop))
    qtbot.waitUntil(lambda: "No account was added." in said(window))


def test_of_many_accounts_some_are_named_and_the_rest_is_counted(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    accounts = [Account(f"A{n}", f"a{n}", f"https://a{n}.justclick.io") for n in range(40)]
    window = open_desk(qtbot, desk)
    take_in(window, write_list(tmp_path / "list.json", *accounts))
    qtbot.waitUntil(lambda: "40 accounts added: A0, A1, A2 and 37 more." in said(window))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("not JSON", "“list.json” is no list of accounts."),
        ('{"version": 2, "accounts": []}', "“list.json” was written by a newer jcdesk."),
        ('{"version": 1, "accounts": []}', "There is no account in “list.json”."),
        (
            '{"version": 1, "accounts": [{"name": "A", "login": "a", "url": "http://evil.example"}]}',
            "Account 1 in “list.json” cannot be used.",
        ),
    ],
)
def test_a_file_that_is_no_list_is_a_message_and_changes_nothing(
    desk: Desk, qtbot: QtBot, tmp_path: Path, text: str, words: str
) -> None:
    window = open_desk(qtbot, desk)
    path = tmp_path / "list.json"
    path.write_text(text, "utf-8")
    take_in(window, path)
    qtbot.waitUntil(lambda: words in said(window))
    assert not accounts_file().path.exists()


def test_a_huge_file_is_a_message(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    window = open_desk(qtbot, desk)
    path = tmp_path / "list.json"
    path.touch()
    os.truncate(path, 1000 * LARGEST)
    take_in(window, path)
    qtbot.waitUntil(lambda: "“list.json” is too large for a list of accounts." in said(window))
