"""Every state of the window and every dialog, one after the other, in the real program with the demo."""

from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from typing import NamedTuple

from openpyxl import Workbook
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QTabWidget, QWidget

from jcdesk.accounts.accounts import Account
from jcdesk.accounts.errors import KeyringLockedError
from jcdesk.desktop.accounts.dialog import AccountDialog
from jcdesk.desktop.accounts.key_dialog import KeyDialog
from jcdesk.desktop.desk import Desk
from jcdesk.desktop.help.guide import Guide
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.lookup.exporting import FileKind
from jcdesk.desktop.lookup.other_groups_dialog import OtherGroupsDialog
from jcdesk.desktop.settings.dialog import SettingsDialog
from jcdesk.desktop.support.crash_dialog import CrashDialog
from jcdesk.desktop.widgets.help_button import open_help
from jcdesk.justclick.errors import ServiceRefusedError
from jcdesk.lists.policy import Why
from jcdesk.words.errors import ErrorWords
from jcdesk.words.lists import ListWords
from jcdesk.words.trials import TrialWords
from tests.support.settled import is_read, is_settled

LONGEST = 15_000
"""Milliseconds after which a lookup that has not ended is given up."""

LOOKUPS = {
    "found": "anna.petrova@example.com",
    "sixty-groups": "boris@example.com",
    "one-group": "vera@example.com",
    "no-groups": "gleb@example.com",
    "not-found": "nobody@example.com",
    "failed-6": "error-6@demo.example",
    "failed-4": "error-4@demo.example",
    "failed-portal": "portal@demo.example",
    "noted": "Анна <anna.petrova@еxample.com>",
    "suggested": "anna@gmial.com",
}

PEOPLE = """E-mail
anna.petrova@example.com
Boris <boris@example.com>
vera@example.com
vera@example.com
gleb@example.com
irina@example.com
kirill@example.com
error-4@demo.example
nobody@example.com
dmitry at example.com
"""


class Stop(NamedTuple):
    """A state to look at: its name, what it belongs to, and the window or dialog that shows it."""

    name: str
    part: str
    shown: QWidget

    @property
    def is_qt_s(self) -> bool:
        """Whether Qt made it: its words are translated as ours are, and its layout is not ours."""
        return isinstance(self.shown, QFileDialog)


def tour(desk: Desk, theme: Theme) -> Iterator[Stop]:
    """Open the program, without an account, and bring it from state to state; it stays open at the end."""
    desk.open()
    window = desk.window
    yield Stop("welcome", "start", window)
    yield from _dialog("account-dialog", window.welcome.set_up_door.click)
    yield from _account_faults(desk)
    window.welcome.demo_door.click()
    yield Stop("empty", "start", window)
    for name, address in LOOKUPS.items():
        _look_up(desk, address)
        part = "failures" if name.startswith("failed") else "answers"
        yield Stop(name, part, window)
    yield from _filtered(desk)
    yield from _system_groups(desk)
    yield from _about_groups(desk)
    yield from _under_way(desk)
    yield from _lists(desk)
    yield from _settings(desk)
    yield from _dialog("link-question", lambda: desk.arrivals.open_link("jcdesk://lookup/vera@example.com"))
    yield from _about(desk)
    yield from _help(desk)
    yield from _own_account(desk)
    yield from _by_themselves(desk, theme)


def settle() -> None:
    """Let what is about to be laid out and painted be so."""
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        QApplication.processEvents()


def _look_up(desk: Desk, address: str) -> None:
    page = desk.window.page
    page.bar.box.setText(address)
    loop = QEventLoop()
    page.answered.connect(loop.quit)
    QTimer.singleShot(0, page.bar.button.click)
    QTimer.singleShot(LONGEST, loop.quit)
    loop.exec()
    settle()


def _filtered(desk: Desk) -> Iterator[Stop]:
    _look_up(desk, LOOKUPS["sixty-groups"])
    result = desk.window.page.result
    result.filter_box.setText("й")
    yield Stop("filtered", "answers", desk.window)
    result.filter_box.setText("nothing like that")
    yield Stop("no-match", "answers", desk.window)
    result.clear_filter()


def _account_faults(desk: Desk) -> Iterator[Stop]:
    """What is wrong with an account, at its fields and below them."""
    desk.window.welcome.set_up_door.click()
    settle()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, AccountDialog)
    dialog.save_button.click()
    settle()
    yield Stop("account-dialog-empty", "dialogs", dialog)
    words = TrialWords(QCoreApplication.translate)
    dialog.show_testing(words.asking("acme.justclick.io"))
    settle()
    yield Stop("account-dialog-testing", "dialogs", dialog)
    refused = ServiceRefusedError("4", "incorrect hash", signed=True)
    dialog.explain(words.explain(refused), (), lambda: "", dialog.form.key)
    settle()
    yield Stop("account-dialog-refused", "dialogs", dialog)
    dialog.close()
    settle()


def _system_groups(desk: Desk) -> Iterator[Stop]:
    _look_up(desk, "lena@example.net")
    yield Stop("system-groups", "answers", desk.window)
    desk.window.page.result.system_groups.click()
    settle()
    yield Stop("system-groups-hidden", "answers", desk.window)
    desk.window.page.result.system_groups.click()
    settle()


def _about_groups(desk: Desk) -> Iterator[Stop]:
    """What belongs to one answer: a row in detail, the groups that one is not in, where a file goes."""
    _look_up(desk, LOOKUPS["found"])
    page = desk.window.page
    page.copy_as_reply()
    settle()
    yield Stop("told", "answers", desk.window)
    page.news.clear()
    page.result.table.setCurrentIndex(page.result.model.index(0, 0))
    yield from _dialog("group-details", lambda: page.result._show_details(page.result.model.shown[0]))
    page.others_wanted.emit()
    _wait_for(lambda: isinstance(QApplication.activeModalWidget(), OtherGroupsDialog))
    yield from _dialog("other-groups", lambda: None)
    yield from _dialog("save-dialog", lambda: page.export_wanted.emit(FileKind.EXCEL))
    desk.window.activateWindow()


def _help(desk: Desk) -> Iterator[Stop]:
    for name, anchor in (("help", ""), ("help-errors", "errors"), ("help-shortcuts", "shortcuts")):
        open_help(anchor)
        settle()
        [guide] = (one for one in QApplication.topLevelWidgets() if isinstance(one, Guide))
        yield Stop(name, "help", guide)
    guide.close()
    settle()
    desk.window.activateWindow()


def _under_way(desk: Desk) -> Iterator[Stop]:
    window, page = desk.window, desk.window.page
    page.bar.box.setText("anna petrova")
    page.bar.button.click()
    yield Stop("not-an-address", "failures", window)
    page.bar.box.setText("slow@demo.example")
    page.bar.button.click()
    # It is told after a while only.
    QTest.qWait(400)
    yield Stop("waiting", "failures", window)
    held = ListWords(desk.services.translate).waiting(Why.BUSY, 270.0)
    page.area.state.show_waiting(page._asker.address, page._account_name(), held)
    yield Stop("patience", "failures", window)
    page.bar.stop_button.click()
    yield Stop("stopped", "failures", window)
    page._show_keyring_slow()
    yield Stop("keyring-slow", "failures", window)


def _lists(desk: Desk) -> Iterator[Stop]:
    window, lists = desk.window, desk.window.lists
    window.show_lists()
    yield Stop("lists-home", "lists", window)
    yield from _previews_of_tables(desk)
    lists.text_given.emit(PEOPLE)
    _wait_for(lists.preview.isVisible)
    yield Stop("lists-preview", "lists", window)
    lists.preview.tabs.setCurrentIndex(1)
    settle()
    yield Stop("lists-preview-not-asked", "lists", window)
    _wait_for(lists.preview.start_button.isEnabled)
    # Asked one a minute it runs for as long as anybody looks at it.
    current = desk.book.current
    assert current is not None
    pace = desk.services.paces.of(current.account)
    pace.change(60)
    lists.preview.start_button.click()
    _wait_for(lambda: lists.view.path is not None)
    _wait_for(lambda: (desk.lists.progress or (0, 0))[1] > 0 and is_read(lists.view))
    settle()
    yield Stop("lists-running", "lists", window)
    pace.change(0)
    _wait_for(lambda: desk.lists.progress is None and is_settled(lists.view))
    settle()
    (views,) = (tabs for tabs in lists.findChildren(QTabWidget) if tabs.isVisible())
    for number in range(views.count()):
        if views.isTabVisible(number):
            views.setCurrentIndex(number)
            if views.currentWidget() is lists.view.groups:
                _wait_for(lambda: lists.view.memberships.rowCount() > 0)
            settle()
            yield Stop(f"lists-view-{number + 1}", "lists", window)
    yield from _finished_list(desk)
    window.focus_search()


def _previews_of_tables(desk: Desk) -> Iterator[Stop]:
    """A workbook with addresses in two columns and on two sheets, and a table in which they are in doubt."""
    lists = desk.window.lists
    with TemporaryDirectory() as folder:
        path, book = Path(folder, "Customers.xlsx"), Workbook()
        book.worksheets[0].title = "October"
        for sheet in (book.worksheets[0], book.create_sheet("November")):
            sheet.append(["Name", "E-mail", "Referred by", "City"])
            for number in range(12):
                row = ["Anna", f"anna{number}@example.com", f"boris{number}@example.com", "London"]
                odd = {2: ["Vera", "vera@", "", ""], 3: ["Vera", "vera@gmial.com", "", "London"]}
                sheet.append(odd.get(number, row))
        book.save(path)
        lists.file_dropped.emit(path)
        _wait_for(lists.preview.isVisible)
        settle()
        yield Stop("lists-preview-workbook", "lists", desk.window)
        lists.preview.tabs.setCurrentWidget(lists.preview.doubts)
        settle()
        yield Stop("lists-preview-doubts", "lists", desk.window)
        path = Path(folder, "Work.csv")
        path.write_text("Name;Work\na@example.com;a@example.org\nb@example.com;b@example.org\n", "utf-8")
        lists.file_dropped.emit(path)
        _wait_for(lambda: lists.preview.isVisible() and not lists.preview.start_button.isEnabled())
        settle()
        yield Stop("lists-which-column", "lists", desk.window)


def _finished_list(desk: Desk) -> Iterator[Stop]:
    """A list that is asked to its end, a filter that matches nothing in it, and the page with both lists."""
    window, lists = desk.window, desk.window.lists
    lists.view.head.back.click()
    # One of them cannot be asked, so it can be asked again.
    some = ("anna.petrova@example.com", "vera@example.com", "nobody@example.com", "error-3@demo.example")
    lists.text_given.emit("\n".join(some))
    _wait_for(lambda: lists.preview.isVisible() and lists.preview.start_button.isEnabled())
    stopped = lists.view.path
    lists.preview.start_button.click()
    _wait_for(lambda: lists.view.path not in {None, stopped})
    _wait_for(lambda: desk.lists.progress is None and is_settled(lists.view))
    settle()
    table = lists.view._addresses.table
    table.setCurrentIndex(table.model().index(0, 0))
    _wait_for(lists.view._addresses.details.table.isVisible)
    settle()
    yield Stop("lists-done", "lists", window)
    lists.view.filters.text.setFocus()
    lists.view.filters.text.setText("nothing like that")
    _wait_for(lambda: not table.isVisible())
    settle()
    yield Stop("lists-no-match", "lists", window)
    lists.view.filters.text.clear()
    lists.view.head.back.click()
    _wait_for(lambda: lists.home.model.rowCount() == 2)
    settle()
    yield Stop("lists-home-full", "lists", window)
    yield from _dialog("remove-list", lists.home.remove_button.click)


def _wait_for(condition: Callable[[], bool]) -> None:
    # Not qWait: it keeps Python's lock, and who is waited for in another thread hardly gets it.
    end = monotonic() + LONGEST / 1000
    while not condition():
        assert monotonic() < end
        loop = QEventLoop()
        QTimer.singleShot(20, loop.quit)
        loop.exec()


def _settings(desk: Desk) -> Iterator[Stop]:
    desk.window.menus.change_settings.emit()
    settle()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, SettingsDialog)
    for number, name in enumerate(("general", "network", "privacy")):
        dialog.pages.setCurrentIndex(number)
        yield Stop(f"settings-{name}", "dialogs", dialog)
    dialog.close()
    settle()


def _about(desk: Desk) -> Iterator[Stop]:
    desk.window.menus.about.emit()
    _wait_for(lambda: QApplication.activeModalWidget() is not None)
    settle()
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    tabs = dialog.findChild(QTabWidget)
    assert tabs is not None
    for number in range(tabs.count()):
        tabs.setCurrentIndex(number)
        yield Stop(f"about-{number + 1}", "dialogs", dialog)
    dialog.close()
    settle()


def _own() -> Account:
    return Account("My shop", "acme", "https://acme.justclick.io", pace=1.0)


def _own_account(desk: Desk) -> Iterator[Stop]:
    """An account that is not the demo, which is not asked here, and its key that is for this run only."""
    window, account = desk.window, _own()
    desk.keys.vault.keep_for_session(account, "not a key")
    loop = QEventLoop()
    desk.book.keep(account, None, lambda _accounts: loop.quit())
    loop.exec()
    settle()
    yield Stop("own-account", "start", window)
    yield from _dialog("change-account", window.menus.accounts.change.emit)
    yield from _dialog("remove-account", window.menus.accounts.remove.emit)
    window.activateWindow()
    desk._accounts._kit.explain(KeyringLockedError(), account)
    settle()
    yield Stop("keyring-locked", "failures", window)
    window.page.news.clear()


def _by_themselves(desk: Desk, theme: Theme) -> Iterator[Stop]:
    """Dialogs that would take a broken keyring or a bug of ours to be opened by the program."""
    account = _own()
    words = ErrorWords(QCoreApplication.translate)
    yield from _dialog("key-dialog", KeyDialog(theme, words, account, desk.window, keep=True).open)
    yield from _dialog("bug", CrashDialog(theme, "LookupError: 7\n" * 30, desk.window).open)


def _dialog(name: str, open_it: Callable[[], None]) -> Iterator[Stop]:
    open_it()
    settle()
    dialog = QApplication.activeModalWidget()
    assert dialog is not None, name
    yield Stop(name, "dialogs", dialog)
    dialog.close()
    settle()
