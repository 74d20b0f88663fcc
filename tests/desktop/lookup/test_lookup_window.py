"""A whole lookup in the real window, by clicks and keys."""

import unicodedata

import pytest
from PySide6.QtCore import QElapsedTimer, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from jcdesk.demo.special import SPECIAL, Special
from jcdesk.desktop.desk import Desk
from jcdesk.desktop.main_window import MainWindow
from tests.desktop.driving import click, column, find, look_up, paste, said, table, verdict

MANY = "anna.petrova@example.com"


def test_the_search_box_has_the_focus_at_start(window: MainWindow) -> None:
    assert QApplication.focusWidget() is find(window, "Subscriber e-mail", QLineEdit)
    assert "jcdesk" in window.windowTitle()


def test_enter_shows_verdict_and_groups(window: MainWindow, qtbot: QtBot) -> None:
    look_up(qtbot, window, MANY)
    assert verdict(window).startswith("Subscribed in 3 of 7 groups, waiting for activation in 1")
    assert "Новости «Йога» / 50%" in column(table(window), 0)
    assert MANY in said(window)
    assert MANY in window.windowTitle()


def test_the_button_does_what_enter_does(window: MainWindow, qtbot: QtBot) -> None:
    paste(find(window, "Subscriber e-mail", QLineEdit), "vera@example.com")
    with qtbot.waitSignal(window.page.answered):
        click(window, "Look up")
    assert table(window).model().rowCount() == 1


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("gleb@example.com", "In the account, but in no group"),
        ("nobody@example.com", "Not in this account"),
        ("error-6@demo.example", "The account does not allow the API from this network address, 203.0.113.7"),
        ("error-4@demo.example", "The service does not accept the secret key of this account (error 4)."),
        ("portal@demo.example", "A web page came instead of an answer."),
        (
            "forged@demo.example",
            "The answer's signature does not match the account's key, so it is not shown.",
        ),
        ("busy@demo.example", "The service wants fewer questions (HTTP status 429)."),
    ],
)
def test_outcomes_without_a_table_say_what_they_are(
    window: MainWindow, qtbot: QtBot, address: str, words: str
) -> None:
    look_up(qtbot, window, MANY)
    look_up(qtbot, window, address)
    assert verdict(window).startswith(words)
    assert not window.page.result.isVisible()
    assert address in said(window)


@pytest.mark.parametrize(
    "pasted",
    [
        "Анна Петрова <anna.petrova@example.com>",
        "mailto:anna.petrova@example.com?subject=x",
        "  anna.petrova@example.com.\n",
        "anna.petrova\u200b@example\u00ad.com\u00a0",
        "anna.petrova @ example.com,",
    ],
)
def test_a_messy_paste_is_asked_as_the_address_in_it_and_that_is_said(
    window: MainWindow, qtbot: QtBot, pasted: str
) -> None:
    look_up(qtbot, window, pasted)
    assert verdict(window).startswith("Subscribed in 3 of 7 groups")
    assert MANY in said(window)


def test_an_address_that_was_cleaned_is_said_and_a_clean_one_is_not(window: MainWindow, qtbot: QtBot) -> None:
    look_up(qtbot, window, f"<{MANY}>")
    assert f"Asked as {MANY}." in said(window)
    look_up(qtbot, window, MANY)
    assert "Asked as" not in said(window)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "Type or paste an e-mail address first."),
        ("anna", "it has no @"),
        ("@example.com", "nothing stands before the @"),
        ("anna@", "nothing stands after the @"),
        ("a@b.ru, c@d.ru, e@f.ru", "There are 3 addresses"),
    ],
)
def test_what_cannot_be_an_address_is_refused_with_the_reason_and_nothing_is_lost(
    window: MainWindow, qtbot: QtBot, text: str, reason: str
) -> None:
    look_up(qtbot, window, MANY)
    box = find(window, "Subscriber e-mail", QLineEdit)
    paste(box, text)
    if not text:
        box.clear()
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert reason in said(window)
    assert box.text() == text
    assert verdict(window).startswith("Subscribed in 3 of 7 groups")


def test_a_cyrillic_letter_is_asked_but_flagged_and_the_latin_one_offered(
    window: MainWindow, qtbot: QtBot
) -> None:
    look_up(qtbot, window, "\u0430nna.petrova@example.com")
    assert verdict(window) == "Not in this account"
    assert "The letter “\u0430” in \u0430nna.petrova@example.com is Cyrillic" in said(window)
    with qtbot.waitSignal(window.page.answered):
        click(window, f"Look up {MANY}")
    assert verdict(window).startswith("Subscribed in 3 of 7 groups")


def test_a_typing_error_in_a_well_known_domain_is_offered_for_correction(
    window: MainWindow, qtbot: QtBot
) -> None:
    look_up(qtbot, window, "anna@gmial.com")
    assert "Did you mean gmail.com?" in said(window)
    with qtbot.waitSignal(window.page.answered):
        click(window, "Look up anna@gmail.com")
    assert find(window, "Subscriber e-mail", QLineEdit).text() == "anna@gmail.com"


@pytest.fixture(autouse=True)
def _slow_means_longer_than_any_test(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(SPECIAL, "slow@demo.example", Special(delay=300))


def start_slow(window: MainWindow) -> None:
    box = find(window, "Subscriber e-mail", QLineEdit)
    paste(box, "slow@demo.example")
    QTest.keyClick(box, Qt.Key.Key_Return)


def test_a_slow_lookup_is_shown_as_waiting_and_escape_stops_it(window: MainWindow, qtbot: QtBot) -> None:
    start_slow(window)
    qtbot.waitUntil(lambda: verdict(window) == "Asking the service…")
    with qtbot.waitSignal(window.page.looked_up):
        QTest.keyClick(find(window, "Subscriber e-mail", QLineEdit), Qt.Key.Key_Escape)
    assert verdict(window) == "Stopped"


def test_waiting_is_said_after_300_ms_and_not_before(window: MainWindow, qtbot: QtBot) -> None:
    clock = QElapsedTimer()
    said_at_first: list[str] = []
    window.page._asker.started.connect(clock.start)
    window.page._asker.started.connect(lambda: said_at_first.append(verdict(window)))
    start_slow(window)
    qtbot.waitUntil(lambda: window.page.area.state.title.text() == "Asking the service…")
    # What is said is looked at now and then, so there is no telling to the millisecond.
    assert 300 <= clock.elapsed() < 5000
    [at_first] = said_at_first
    assert at_first != "Asking the service…"
    window.page.bar.stop_button.click()


def test_cancel_is_a_button_while_something_takes_long(window: MainWindow, qtbot: QtBot) -> None:
    start_slow(window)
    find(window, "Look up", type(window.page.bar.button))
    qtbot.waitUntil(window.page.bar.stop_button.isVisible)
    with qtbot.waitSignal(window.page.looked_up):
        click(window, "Cancel")
    assert verdict(window) == "Stopped"
    find(window, "Look up", type(window.page.bar.button))


def test_the_window_answers_while_the_service_does_not(window: MainWindow, qtbot: QtBot) -> None:
    start_slow(window)
    qtbot.waitUntil(lambda: verdict(window) == "Asking the service…")
    turns: list[int] = []
    clock = QElapsedTimer()
    clock.start()
    timer = QTimer(window)
    timer.timeout.connect(lambda: turns.append(clock.restart()))
    timer.start(10)
    qtbot.waitUntil(lambda: len(turns) > 40)
    assert verdict(window) == "Asking the service…"
    window.page.bar.stop_button.click()


def test_a_newer_lookup_replaces_a_running_one(window: MainWindow, qtbot: QtBot) -> None:
    answers: list[str] = []
    window.page.answered.connect(lambda: answers.append(verdict(window)))
    start_slow(window)
    look_up(qtbot, window, "gleb@example.com")
    assert answers == ["In the account, but in no group"]


def test_f5_asks_again_about_what_is_shown(window: MainWindow, qtbot: QtBot) -> None:
    look_up(qtbot, window, MANY)
    paste(find(window, "Subscriber e-mail", QLineEdit), "half typed")
    with qtbot.waitSignal(window.page.answered):
        QTest.keyClick(window, Qt.Key.Key_F5)
    assert verdict(window).startswith("Subscribed in 3 of 7 groups")


def test_ctrl_l_is_ready_for_the_next_address(window: MainWindow, qtbot: QtBot) -> None:
    look_up(qtbot, window, MANY)
    table(window).setFocus()
    QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    box = find(window, "Subscriber e-mail", QLineEdit)
    assert QApplication.focusWidget() is box
    assert box.selectedText() == MANY


def test_closing_in_the_middle_of_a_lookup_is_immediate(desk: Desk, window: MainWindow) -> None:
    start_slow(window)
    clock = QElapsedTimer()
    clock.start()
    window.close()
    desk.close()
    assert clock.elapsed() < 10_000


def test_an_example_of_the_demo_can_be_clicked(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.page.answered):
        click(window, "vera@example.com – in one group")
    assert verdict(window) == "Subscribed in 1 group, the only one"


def test_markup_in_a_title_is_shown_as_text(window: MainWindow, qtbot: QtBot) -> None:
    look_up(qtbot, window, "emma@example.net")
    title = "<b>Важно</b> & <a href='https://example.com/'>скидки</a><img src=x onerror=alert(1)>"
    assert column(table(window), 0) == [title]


def test_marks_that_turn_the_direction_of_a_title_are_not_shown(window: MainWindow, qtbot: QtBot) -> None:
    look_up(qtbot, window, "yusuf@example.net")
    [title] = column(table(window), 0)
    assert "скрытый порядок" in title
    assert {unicodedata.category(character) for character in title}.isdisjoint({"Cc", "Cf"})


def test_the_window_opens_with_an_address_from_the_command_line(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.window.page.answered):
        desk.open(address="gleb@example.com", demo=True)
    assert verdict(desk.window) == "In the account, but in no group"
