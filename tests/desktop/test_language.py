"""Another language without a new start: the window is furnished anew, and what was in it is still there."""

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QProgressBar,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from jcdesk.demo.special import SPECIAL, Special
from jcdesk.desktop.desk import Desk
from jcdesk.desktop.instance.errand import Errand
from jcdesk.desktop.lookup.exporting import FileKind
from jcdesk.desktop.lookup.model import Column
from jcdesk.desktop.main_window import MainWindow
from jcdesk.desktop.welcome import Door
from jcdesk.justclick.statuses import Status
from jcdesk.system.paths import config_folder
from jcdesk.system.settings import Preferences
from tests.desktop.driving import (
    begin_look_up,
    click,
    click_cell,
    find,
    look_up,
    paste,
    said,
    table,
    verdict,
)

MARK = "~"


class Marked(QTranslator):
    """A language in which every text is as in English, and can be told from what was never translated."""

    def translate(self, _context: str, text: str, _comment: str = "", _n: int = -1) -> str:  # type: ignore[override]
        return f"{MARK}{text}"

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        return False


@pytest.fixture
def speak_marked(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Whatever language is chosen, it is this one."""
    marked = Marked()
    monkeypatch.setattr(
        "jcdesk.desktop.desk.speak", lambda application, _language: application.installTranslator(marked)
    )
    yield
    application = QCoreApplication.instance()
    assert application is not None
    application.removeTranslator(marked)


def choose_language(desk: Desk, preferences: Preferences, qtbot: QtBot) -> None:
    before = desk.window.page
    preferences.change(language="ru")
    desk._settings.language_changed.emit()
    qtbot.waitUntil(lambda: desk.window.page is not before)


@pytest.mark.usefixtures("speak_marked")
def test_an_answer_stays_and_is_told_in_the_new_language(
    desk: Desk, window: MainWindow, qtbot: QtBot
) -> None:
    look_up(qtbot, window, "anna.petrova@example.com")
    find(window, "Filter groups", QLineEdit).setText("news")
    rows = table(window).model().rowCount()
    assert rows == 1
    choose_language(desk, desk.preferences, qtbot)
    assert verdict(window).startswith(MARK)
    assert window.page.bar.box.text() == "anna.petrova@example.com"
    assert window.page.result.filter_box.text() == "news"
    assert window.page.result.table.model().rowCount() == rows
    titles = [action.text() for action in window.menuBar().actions()]
    assert titles
    assert all(title.startswith(MARK) for title in titles)
    assert window.page.bar.accounts.currentText() == f"{MARK}Demo"
    assert "anna.petrova@example.com" in said(window)


def live(kind: type[object]) -> int:
    """How many of a `kind` Python still knows of, be they gone for Qt or not."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    return sum(isinstance(thing, kind) for thing in gc.get_objects())


@pytest.mark.usefixtures("speak_marked")
def test_the_menus_of_the_old_language_are_let_go(desk: Desk, window: MainWindow, qtbot: QtBot) -> None:
    look_up(qtbot, window, "anna.petrova@example.com")
    choose_language(desk, desk.preferences, qtbot)
    before = live(QAction)
    for _ in range(3):
        choose_language(desk, desk.preferences, qtbot)
    assert live(QAction) - before < 10


@pytest.mark.usefixtures("speak_marked")
def test_the_doors_and_menus_of_the_old_language_are_let_go(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitActive(desk.window):
        desk.open()
    choose_language(desk, desk.preferences, qtbot)
    before = live(Door), live(QMenu)
    for _ in range(4):
        choose_language(desk, desk.preferences, qtbot)
    assert (live(Door), live(QMenu)) == before


@pytest.mark.usefixtures("speak_marked")
def test_pressed_chips_and_selected_cells_stay(desk: Desk, window: MainWindow, qtbot: QtBot) -> None:
    look_up(qtbot, window, "anna.petrova@example.com")
    before = window.page.result
    before.chips.choose(Status.SUBSCRIBED, Status.WAITING)
    click_cell(table(window), 2, Column.GROUP)
    click_cell(table(window), 3, Column.GROUP_ID, Qt.KeyboardModifier.ControlModifier)
    rows = before.model.shown
    choose_language(desk, desk.preferences, qtbot)
    result = window.page.result
    assert result.chips.chosen == {Status.SUBSCRIBED, Status.WAITING}
    assert [group.id for group in result.model.shown] == [group.id for group in rows]
    result.table.copy(with_headers=False)
    cells = QApplication.clipboard().text().replace("\t", "").splitlines()
    assert cells == [rows[2].title, rows[3].id]


@pytest.mark.usefixtures("speak_marked")
@pytest.mark.parametrize(
    ("text", "words"),
    [("\u0430nna.petrova@example.com", "though they look Latin"), ("anna@", "nothing stands after the @")],
)
def test_what_is_said_of_an_address_stays_until_it_is_closed(
    desk: Desk, window: MainWindow, qtbot: QtBot, text: str, words: str
) -> None:
    page = window.page
    page.bar.box.setText(text)
    page.ask(text)
    qtbot.waitUntil(lambda: desk._lookup._asker.address == "")
    choose_language(desk, desk.preferences, qtbot)
    assert words in said(window.page.note)
    assert window.page.note.accessibleName().startswith(MARK)
    click(window.page.note, f"{MARK}Close")
    choose_language(desk, desk.preferences, qtbot)
    assert said(window.page.note) == ""


@pytest.mark.usefixtures("speak_marked")
def test_that_it_is_waited_for_the_service_is_said_at_once(
    desk: Desk, window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(SPECIAL, "slow@demo.example", Special(delay=300))
    begin_look_up(window, "slow@demo.example")
    qtbot.waitUntil(lambda: verdict(window) == "Asking the service…")
    desk.change_language()
    assert verdict(window) == f"{MARK}Asking the service…"
    window.page.bar.stop_button.click()


@pytest.mark.usefixtures("speak_marked")
def test_what_is_said_of_a_damaged_file_stays(desk: Desk, qtbot: QtBot) -> None:
    file = config_folder() / "accounts.json"
    file.parent.mkdir(parents=True)
    file.write_text("no JSON", "utf-8")
    with qtbot.waitActive(desk.window):
        desk.open()
    notice = desk.window.notice
    before = notice.accessibleName()
    assert before
    assert not before.startswith(MARK)
    choose_language(desk, desk.preferences, qtbot)
    assert notice.isVisible()
    assert notice.accessibleName().startswith(MARK)
    assert find(notice, f"{MARK}Copy details", QPushButton).isVisible()
    click(notice, f"{MARK}Close")
    choose_language(desk, desk.preferences, qtbot)
    assert not notice.isVisible()


@pytest.mark.usefixtures("speak_marked")
def test_the_keyboard_is_in_the_search_box_and_not_at_what_is_said(
    desk: Desk, window: MainWindow, qtbot: QtBot
) -> None:
    desk.arrivals.receive(Errand("jcdesk://delete/everything"))
    choose_language(desk, desk.preferences, qtbot)
    assert QApplication.focusWidget() is window.page.bar.box


@pytest.mark.usefixtures("speak_marked")
def test_what_is_said_of_a_link_stays_until_the_next_errand(
    desk: Desk, window: MainWindow, qtbot: QtBot
) -> None:
    desk.arrivals.receive(Errand("jcdesk://delete/everything"))
    choose_language(desk, desk.preferences, qtbot)
    assert f"{MARK}A link was not followed. {MARK}The link" in said(window)
    desk.arrivals.receive(Errand())
    assert "A link was not followed." not in said(window)


@pytest.mark.usefixtures("speak_marked")
def test_the_window_works_as_before(desk: Desk, window: MainWindow, qtbot: QtBot) -> None:
    choose_language(desk, desk.preferences, qtbot)
    assert verdict(window).startswith(MARK)
    assert f"{MARK}Look up" in {button.text() for button in window.findChildren(QPushButton)}
    with qtbot.waitSignal(window.page.answered):
        window.page.ask("nobody@example.com")
    assert verdict(window).startswith(MARK)
    assert desk.window is window


@pytest.mark.usefixtures("speak_marked")
def test_a_question_under_way_is_answered_in_the_new_language(
    desk: Desk, window: MainWindow, qtbot: QtBot
) -> None:
    box = find(window, "Subscriber e-mail", QLineEdit)
    paste(box, "anna.petrova@example.com")
    window.page.ask(box.text())
    before: QWidget = window.page
    desk.change_language()
    assert window.page is not before
    with qtbot.waitSignal(window.page.answered):
        pass
    assert verdict(window).startswith(MARK)


def test_qt_s_own_dialogs_speak_russian_too(desk: Desk, window: MainWindow, qtbot: QtBot) -> None:
    choose_language(desk, desk.preferences, qtbot)
    page = window.page
    with qtbot.waitSignal(page.answered):
        page.ask("vera@example.com")
    page.export_wanted.emit(FileKind.EXCEL)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog)
    labels = {label.text().replace("&", "") for label in dialog.findChildren(QLabel)}
    assert {"Имя файла:", "Типы файлов:"} <= labels
    [buttons] = dialog.findChildren(QDialogButtonBox)
    save = buttons.button(QDialogButtonBox.StandardButton.Save)
    assert save.text().replace("&", "") == "Сохранить"
    box = QMessageBox(dialog)
    no = box.addButton(QMessageBox.StandardButton.No)
    assert no.text().replace("&", "") == "Нет"
    menu = page.bar.box.createStandardContextMenu()
    assert any("Выделить всё" in action.text() for action in menu.actions())
    menu.deleteLater()
    dialog.close()


@pytest.mark.usefixtures("speak_marked")
def test_what_the_window_itself_says_is_all_in_the_new_language(
    desk: Desk, window: MainWindow, qtbot: QtBot
) -> None:
    window.notice.say("before")
    choose_language(desk, desk.preferences, qtbot)
    window.notice.say("after")
    window.notice.show_share(0.5)
    assert find(window.notice, f"{MARK}Close", QToolButton).toolTip() == f"{MARK}Close"
    assert find(window.notice, f"{MARK}Progress", QProgressBar).value() == 500
