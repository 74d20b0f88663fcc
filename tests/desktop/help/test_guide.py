"""The built-in help: both languages alike, and a place in it for every failure."""

import re

import pytest
from PySide6.QtCore import QRect, Qt, QUrl
from PySide6.QtGui import QAction, QFont, QImage, QKeySequence, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QTextBrowser
from pytestqt.qtbot import QtBot

from jcdesk.accounts.accounts import Account
from jcdesk.accounts.errors import KeyringAbsentError
from jcdesk.desktop.desk import Desk
from jcdesk.desktop.help.guide import SHORTCUTS, Guide
from jcdesk.desktop.language import speak
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.main_window import MainWindow
from jcdesk.desktop.settings.dialog import SettingsDialog
from jcdesk.desktop.shortcuts import native_keys
from jcdesk.desktop.widgets.help_button import open_help
from jcdesk.system.paths import resources
from jcdesk.words.catalogue import LANGUAGES
from jcdesk.words.help_topics import topic_of
from tests.desktop.driving import click, find, look_up, table
from tests.support.tour import settle
from tests.words.failures import known

DARKEST = 100
"""Of 255: what is less light is the background of a dark window."""

PADDING = 22
"""Pixels that the style sheet and Qt leave on both sides of a topic together."""

PICTURE_HEIGHT = 560 * 720 / 1040


def text_of(language: str) -> str:
    return (resources() / "help" / f"{language}.html").read_text("utf-8")


def anchors(language: str) -> list[str]:
    return re.findall(r'<h[23] id="([a-z-]+)">', text_of(language))


def the_guide() -> Guide:
    [guide] = [one for one in QApplication.topLevelWidgets() if isinstance(one, Guide) and one.isVisible()]
    return guide


def picture(text: QTextBrowser, name: str) -> QImage:
    """A picture as it is shown in the text."""
    image = text.document().resource(QTextDocument.ResourceType.ImageResource, QUrl(name))
    assert isinstance(image, QImage)
    return image


def on_top(guide: Guide) -> str:
    """The line of the help that is the first to be seen."""
    text = find(guide, "Help text", QTextBrowser)
    return text.cursorForPosition(text.viewport().rect().topLeft()).block().text()


def test_both_languages_have_the_same_places_in_the_same_order() -> None:
    first, *others = (anchors(language) for language in LANGUAGES)
    assert first
    assert all(other == first for other in others)
    assert len(set(first)) == len(first)


@pytest.mark.parametrize("language", LANGUAGES)
def test_its_pictures_are_there(language: str) -> None:
    names = re.findall(r'<img src="([^"]+)"', text_of(language))
    assert len(names) == 2
    for name in names:
        light, dark = (
            QImage(str(resources() / "help" / name.replace(".png", f"{end}.png"))) for end in ("", "-dark")
        )
        assert not light.isNull()
        assert light.size() == dark.size()


def test_its_pictures_are_of_a_window_in_its_own_colours(window: MainWindow, theme: Theme) -> None:
    QTest.keyClick(window, Qt.Key.Key_F1)
    text = the_guide().text
    found: dict[str, list[bool]] = {}
    try:
        for choice in ("light", "dark", "contrast-light", "contrast-dark", "light"):
            theme.choose(choice)
            pictures = (picture(text, name) for name in ("found-en.png", "list-en.png"))
            found[choice] = [image.pixelColor(2, 2).lightness() < DARKEST for image in pictures]
    finally:
        theme.choose("light")
    dark, light = [True, True], [False, False]
    assert found == {"light": light, "dark": dark, "contrast-light": light, "contrast-dark": dark}


@pytest.mark.parametrize("error", list(known()), ids=lambda error: type(error).__name__)
def test_every_failure_has_a_place(error: Exception) -> None:
    assert topic_of(error) in anchors("en")


def test_f1_opens_it_and_its_topics_lead_through_it(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(window, Qt.Key.Key_F1)
    guide = the_guide()
    topics = find(guide, "Topics", QListWidget)
    titles = [topics.item(row).text() for row in range(topics.count())]
    assert titles[0] == "First steps"
    topics.setCurrentRow(titles.index("Why one request a second"))
    qtbot.waitUntil(lambda: on_top(guide) == "Why one request a second")
    QTest.keyClick(guide, Qt.Key.Key_Escape)
    assert not guide.isVisible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_its_topics_are_read_whole_in_large_text(
    qapp: QApplication, theme: Theme, qtbot: QtBot, language: str
) -> None:
    usual = qapp.font()
    larger = QFont(usual)
    larger.setPointSizeF(2 * usual.pointSizeF())
    qapp.setFont(larger)
    speak(qapp, language)
    try:
        guide = Guide(theme, [])
        qtbot.addWidget(guide)
        guide.resize(1024, 640)
        guide.show()
        settle()
        topics = guide.topics
        wrapped = 0
        for row in range(topics.count()):
            place = topics.visualItemRect(topics.item(row))
            room = QRect(0, 0, place.width() - PADDING, 1 << 20)
            words = topics.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, topics.item(row).text())
            assert words.width() <= room.width()
            assert words.height() <= place.height() - 10
            wrapped += words.height() > topics.fontMetrics().height()
        # English ones are shorter.
        assert bool(wrapped) == (language == "ru")
        assert not topics.horizontalScrollBar().isVisible()
    finally:
        speak(qapp, "")
        qapp.setFont(usual)


def test_words_are_found_in_it(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_F1)
    guide = the_guide()
    box = find(guide, "Search the help", QLineEdit)
    QTest.keyClicks(box, "apostrophe")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert find(guide, "Help text", QTextBrowser).textCursor().selectedText() == "apostrophe"


def test_a_failure_leads_to_its_place(window: MainWindow, qtbot: QtBot) -> None:
    look_up(qtbot, window, "error-6@demo.example")
    click(window, "Help")
    guide = the_guide()
    qtbot.waitUntil(lambda: on_top(guide) == "This network address may not ask (error 6)")
    assert find(guide, "Topics", QListWidget).currentItem().text() == "When something fails"


def test_the_shortcuts_are_those_of_the_menus(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_Slash, Qt.KeyboardModifier.ControlModifier)
    guide = the_guide()
    assert find(guide, "Topics", QListWidget).currentItem().text() == "Keyboard shortcuts"
    told = find(guide, "Help text", QTextBrowser).toPlainText().partition("Keyboard shortcuts")[2]
    actions = [action for action in window.menuBar().findChildren(QAction) if not action.shortcut().isEmpty()]
    assert len(actions) > 12
    for action in actions:
        assert action.shortcut().toString() in told
        assert action.text().replace("&", "").removesuffix("…") in told
    assert SHORTCUTS not in anchors("en")


def test_a_shortcut_that_has_come_since_it_was_opened_is_told_too(
    desk: Desk, window: MainWindow, qtbot: QtBot
) -> None:
    QTest.keyClick(window, Qt.Key.Key_F1)
    assert "Ctrl+2" not in the_guide().text.toPlainText()
    other = Account("Other", "other", "https://other.justclick.io", pace=1.0)
    desk.keys.vault.keep_for_session(other, "x")
    with qtbot.waitSignal(desk.book.changed):
        desk.book.keep(other, None)
    with qtbot.waitActive(window):
        window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_F1)
    assert "Ctrl+2" in the_guide().text.toPlainText()


def test_its_pictures_leave_no_gap_below_them(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_F1)
    layout = the_guide().text.document().documentLayout()
    block = the_guide().text.document().firstBlock()
    gaps = []
    while block.isValid():
        if "\N{OBJECT REPLACEMENT CHARACTER}" in block.text():
            below = layout.blockBoundingRect(block.next()).top()
            gaps.append(below - layout.blockBoundingRect(block).top() - PICTURE_HEIGHT)
        block = block.next()
    assert len(gaps) == 2
    assert all(0 < gap < 30 for gap in gaps), gaps


def test_another_language_has_its_own_help(desk: Desk, window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_F1)
    desk.preferences.change(language="ru")
    desk.change_language()
    QTest.keyClick(window, Qt.Key.Key_F1)
    guide = the_guide()
    assert guide.topics.item(0).text() == "Первые шаги"


def test_a_question_mark_opens_the_shortcuts_where_nothing_is_typed(window: MainWindow, qtbot: QtBot) -> None:
    look_up(qtbot, window, "anna.petrova@example.com")
    box = find(window, "Filter groups", QLineEdit)
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Question)
    assert box.text() == "?"
    assert not [one for one in QApplication.topLevelWidgets() if isinstance(one, Guide)]
    box.clear()
    groups = table(window)
    groups.setFocus()
    QTest.keyClick(groups, Qt.Key.Key_Question)
    guide = the_guide()
    assert find(guide, "Topics", QListWidget).currentItem().text() == "Keyboard shortcuts"
    assert "Ctrl+/, ?" in guide.text.toPlainText()


def test_it_is_read_while_a_dialog_is_open(window: MainWindow, qtbot: QtBot) -> None:
    window.menus.change_settings.emit()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, SettingsDialog)
    dialog.general.zone.setCurrentText("Nowhere/Atall")
    click(dialog, "Save")
    click(dialog, "Help")
    guide = the_guide()
    qtbot.waitUntil(guide.windowHandle().isExposed)
    topics = find(guide, "Topics", QListWidget)
    place = topics.visualItemRect(topics.item(0)).center()
    # By the window, as the mouse does: a window that a dialog blocks would not hear of it.
    QTest.mouseClick(
        guide.windowHandle(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        topics.viewport().mapTo(guide, place),
    )
    qtbot.waitUntil(lambda: topics.currentRow() == 0)
    assert dialog.isVisible()
    dialog.close()
    assert guide.isVisible()


def test_a_notice_of_a_failure_leads_to_its_place(desk: Desk, window: MainWindow, qtbot: QtBot) -> None:
    account = Account("Other", "other", "https://other.justclick.io", pace=1.0)
    desk._accounts._kit.explain(KeyringAbsentError(), account)
    click(window, "Help")
    qtbot.waitUntil(lambda: on_top(the_guide()) == "When the keyring does not do its part")


def test_in_other_colours_it_keeps_no_text_of_the_old_ones(window: MainWindow, theme: Theme) -> None:
    QTest.keyClick(window, Qt.Key.Key_F1)
    text = the_guide().text
    before = len(text.findChildren(QTextDocument))
    for choice in ("dark", "light"):
        theme.choose(choice)
    assert len(text.findChildren(QTextDocument)) == before


@pytest.mark.usefixtures("window")
def test_it_is_gone_when_it_is_closed(qtbot: QtBot) -> None:
    # Its pictures and its text take eleven megabytes.
    for _ in range(2):
        open_help()
        the_guide().close()
        qtbot.waitUntil(lambda: not any(isinstance(one, Guide) for one in QApplication.topLevelWidgets()))
    open_help()
    the_guide().close()
    open_help()
    # It was opened again before it was gone, and stays.
    settle()
    assert the_guide().isVisible()


def test_it_goes_with_the_program(desk: Desk, window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_F1)
    guide = the_guide()
    assert not guide.testAttribute(Qt.WidgetAttribute.WA_QuitOnClose)
    desk.close()
    assert not guide.isVisible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_its_keys_are_written_as_the_system_writes_them(
    language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QKeySequence, "toString", lambda keys, _form: f"⌘{keys[0].key().name[-1]}")
    told = native_keys(text_of(language))
    assert "Ctrl+" not in told
    assert all(keys in told for keys in ("⌘O", "⌘V", "⌘1", "⌘9"))
