"""Errands and links in the window, from their arrival to what they do."""

import os
from urllib.parse import quote

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from jcdesk.accounts.accounts import Account
from jcdesk.desktop.application import Application
from jcdesk.desktop.desk import Desk
from jcdesk.desktop.instance.errand import Errand
from jcdesk.desktop.instance.link_question import LinkQuestion
from jcdesk.desktop.main_window import MainWindow
from tests.desktop.driving import click, find, said, verdict

VERA = "vera@example.com"
LINK = "jcdesk://lookup/vera%40example.com"


def question(window: MainWindow) -> LinkQuestion:
    """The one question that is open."""
    QApplication.processEvents()
    open_ones = [dialog for dialog in window.findChildren(LinkQuestion) if dialog.isVisible()]
    assert len(open_ones) == 1
    return open_ones[0]


def nothing_asked(window: MainWindow) -> bool:
    return verdict(window) == "Whom are you looking for?" and not window.findChildren(LinkQuestion)


def test_an_address_is_looked_up_at_once(desk: Desk, window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.page.answered):
        desk.arrivals.receive(Errand(f"Vera <{VERA}>"))
    assert verdict(window) == "Subscribed in 1 group, the only one"
    assert find(window, "Subscriber e-mail", QLineEdit).text() == f"Vera <{VERA}>"


def test_a_link_asks_first_naming_address_and_account(desk: Desk, window: MainWindow, qtbot: QtBot) -> None:
    desk.arrivals.receive(Errand(LINK))
    asked = question(window)
    assert "Look up this address in “Demo”?" in said(asked)
    assert find(asked, VERA, QLabel).isVisible()
    assert verdict(window) == "Whom are you looking for?"
    with qtbot.waitSignal(window.page.answered):
        click(asked, "Look up")
    assert verdict(window) == "Subscribed in 1 group, the only one"
    assert find(window, "Subscriber e-mail", QLineEdit).text() == VERA


@pytest.mark.parametrize("text", [VERA, LINK])
def test_what_is_looked_up_is_seen_though_the_page_of_lists_was_in_front(
    desk: Desk, window: MainWindow, qtbot: QtBot, text: str
) -> None:
    click(window, "Lists")
    assert window.shows_lists
    with qtbot.waitSignal(window.page.answered):
        desk.arrivals.receive(Errand(text))
        if text == LINK:
            click(question(window), "Look up")
    assert window.page.isVisible()
    assert verdict(window) == "Subscribed in 1 group, the only one"
    assert window.windowTitle() == f"{VERA} — Demo — jcdesk"


def test_why_nothing_is_looked_up_is_seen_though_the_page_of_lists_was_in_front(
    desk: Desk, window: MainWindow
) -> None:
    click(window, "Lists")
    desk.arrivals.receive(Errand("anna"))
    assert "it has no @" in said(window)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Space])
def test_the_key_that_is_pressed_without_looking_means_no(
    desk: Desk, window: MainWindow, qtbot: QtBot, key: Qt.Key
) -> None:
    desk.arrivals.receive(Errand(LINK))
    asked = question(window)
    qtbot.waitUntil(asked.isActiveWindow)
    QTest.keyClick(QApplication.focusWidget() or asked, key)
    qtbot.waitUntil(lambda: nothing_asked(window))
    assert find(window, "Subscriber e-mail", QLineEdit).text() == ""


def test_a_program_that_is_started_by_a_link_asks_too(desk: Desk, qtbot: QtBot) -> None:
    desk.open(address=LINK, demo=True)
    assert find(question(desk.window), VERA, QLabel).isVisible()
    assert verdict(desk.window) == "Whom are you looking for?"


def test_a_newer_errand_takes_the_place_of_the_question(desk: Desk, window: MainWindow, qtbot: QtBot) -> None:
    desk.arrivals.receive(Errand(LINK))
    for number in range(20):
        desk.arrivals.receive(Errand(f"jcdesk://lookup/{number}@example.com"))
    assert find(question(window), "19@example.com", QLabel).isVisible()
    with qtbot.waitSignal(window.page.answered):
        desk.arrivals.receive(Errand("gleb@example.com"))
    qtbot.waitUntil(lambda: not window.findChildren(LinkQuestion))
    assert verdict(window) == "In the account, but in no group"


def test_the_answer_to_an_older_lookup_does_not_close_the_question(
    desk: Desk, window: MainWindow, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(window.page.answered):
        desk.arrivals.receive(Errand("gleb@example.com"))
        desk.arrivals.receive(Errand(LINK))
    assert verdict(window) == "In the account, but in no group"
    assert find(question(window), VERA, QLabel).isVisible()


def test_an_account_that_is_not_the_one_named_is_never_asked(
    desk: Desk, window: MainWindow, qtbot: QtBot
) -> None:
    desk.arrivals.receive(Errand(LINK))
    assert question(window).isVisible()
    with qtbot.waitSignal(desk.book.changed):
        desk.book.keep(Account("Other", "other", "https://other.justclick.io"), None)
    qtbot.waitUntil(lambda: nothing_asked(window))


def test_the_whole_of_a_long_address_is_shown(desk: Desk, window: MainWindow) -> None:
    address = f"{'&lt' * 60}@example.com"
    desk.arrivals.receive(Errand(f"jcdesk://lookup/{quote(address)}"))
    asked = question(window)
    label = find(asked, address, QLabel)
    assert label.text().replace("\N{ZERO WIDTH SPACE}", "") == address
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.width() < window.width()
    assert label.height() >= label.heightForWidth(label.width()) > 3 * label.fontMetrics().height()


@pytest.mark.parametrize(
    ("link", "reason"),
    [
        ("jcdesk://delete/everything", "asks for something other than a lookup"),
        ("jcdesk://lookup/", "names no address"),
        ("jcdesk://lookup/a@b.ru/c@d.ru", "asks for more than one address"),
        ("jcdesk://lookup/%ZZ@b.ru", "is not encoded as in a link"),
        ("jcdesk://lookup/" + "a" * 5000 + "@b.ru", "is too long"),
        ("jcdesk://lookup/anna", "This is no e-mail address: it has no @."),
        ("jcdesk://lookup/a@b.ru%0Ac@d.ru", "There are 2 addresses in this text."),
        ("jcdesk://lookup/a%00@b.ru", "it holds a character that none can have"),
        ("jcdesk://lookup/\udcff@b.ru", "it holds a character that none can have"),
    ],
)
def test_a_link_that_is_not_followed_is_told_with_the_reason(
    desk: Desk, window: MainWindow, link: str, reason: str
) -> None:
    desk.arrivals.receive(Errand(link))
    assert "A link was not followed." in said(window)
    assert reason in said(window)
    assert nothing_asked(window)


def test_a_refusal_goes_with_the_next_errand_or_lookup(desk: Desk, window: MainWindow) -> None:
    desk.arrivals.receive(Errand("jcdesk://delete/everything"))
    desk.arrivals.receive(Errand())
    assert "A link was not followed." not in said(window)
    desk.arrivals.receive(Errand("jcdesk://delete/everything"))
    assert "A link was not followed." in said(window)
    QTest.keyClick(find(window, "Subscriber e-mail", QLineEdit), Qt.Key.Key_Return)
    assert "A link was not followed." not in said(window)


def test_other_news_stay_when_an_errand_comes(desk: Desk, window: MainWindow) -> None:
    window.notice.say("The settings could not be read.", "warning")
    desk.arrivals.receive(Errand())
    assert "The settings could not be read." in said(window)


@pytest.mark.parametrize("text", [VERA, LINK])
def test_without_an_account_the_address_waits_in_the_search_box(desk: Desk, qtbot: QtBot, text: str) -> None:
    desk.open(address=text)
    window = desk.window
    assert f"Once there is one, press Enter to look up {VERA}." in said(window)
    with qtbot.waitActive(window):
        click(window, "Look round with a demo account")
    with qtbot.waitSignal(window.page.answered):
        QTest.keyClick(find(window, "Subscriber e-mail", QLineEdit), Qt.Key.Key_Return)
    assert verdict(window) == "Subscribed in 1 group, the only one"
    assert "There is no account yet" not in said(window)


def test_the_demo_is_an_errand_of_its_own(desk: Desk, qtbot: QtBot) -> None:
    desk.open()
    assert desk.window.windowTitle() == "jcdesk"
    with qtbot.waitSignal(desk.window.page.answered):
        desk.arrivals.receive(Errand(VERA, demo=True))
    assert desk.window.windowTitle() == f"{VERA} — Demo — jcdesk"


def test_a_minimised_window_comes_back_and_a_maximised_one_stays_so(
    desk: Desk, window: MainWindow, qtbot: QtBot
) -> None:
    window.showMaximized()
    window.setWindowState(window.windowState() | Qt.WindowState.WindowMinimized)
    assert window.isMinimized()
    with qtbot.waitActive(window):
        desk.arrivals.receive(Errand(activation="token"))
    assert not window.isMinimized()
    assert window.isMaximized()
    # What Wayland needs is nothing for other platforms, nor for the programs that are started from here.
    assert "XDG_ACTIVATION_TOKEN" not in os.environ


def test_a_link_that_comes_as_an_event_is_handed_on_as_it_was_written(
    qapp: Application, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(qapp.link_opened) as opened:
        QApplication.sendEvent(qapp, QFileOpenEvent(QUrl("jcdesk://lookup/%D0%B0%2F%3F@example.com")))
    assert opened.args == ["jcdesk://lookup/%D0%B0%2F%3F@example.com"]
