"""The program behind the window: accounts, questions, files, and who tells whom."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QByteArray, QCoreApplication, QObject, QStandardPaths, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from jcdesk.accounts.accounts import AccountsFile, AccountsFileError
from jcdesk.accounts.vault import Vault
from jcdesk.demo.server import Shows
from jcdesk.desktop.accounts.book import AccountBook
from jcdesk.desktop.accounts.editing import AccountEditing
from jcdesk.desktop.keys import Keys
from jcdesk.desktop.line import Line
from jcdesk.desktop.lookup.asker import Asker
from jcdesk.desktop.lookup.exporting import Exporter, FileKind
from jcdesk.desktop.lookup.page import LookupPage
from jcdesk.desktop.main_window import MainWindow
from jcdesk.desktop.tasks import Tasks
from jcdesk.desktop.theme import Theme
from jcdesk.desktop.welcome import WelcomePage
from jcdesk.system.network import Network
from jcdesk.system.paths import config_folder
from jcdesk.system.redaction import Redaction
from jcdesk.system.settings import Preferences, zone_of
from jcdesk.words.catalogue import Translate
from jcdesk.words.errors import ErrorWords

_AFTER_SHOWING = 200
"""Milliseconds after which what the first lookup needs is loaded."""


class Desk(QObject):
    """Owns everything that lives as long as the program, hands it to the window, and ends it in order."""

    def __init__(self, theme: Theme, preferences: Preferences, redaction: Redaction) -> None:
        super().__init__()
        translate: Translate = QCoreApplication.translate
        zone = zone_of(preferences.now)
        self._preferences = preferences
        self._words = ErrorWords(translate)
        self._tasks = Tasks()
        self._keys = Keys(self._tasks, Vault(hide=redaction.hide))
        self._line = Line(Network(), zone)
        self._book = AccountBook(AccountsFile(config_folder() / "accounts.json"), preferences, self)
        self._asker = Asker(self._tasks, self._keys, self._line.look_up, self)
        self._page = LookupPage(theme, translate, self._asker, zone)
        self.window = MainWindow(theme, WelcomePage(theme), self._page)
        self._exporter = Exporter(self._tasks, self.window)
        self._editing = AccountEditing(
            theme=theme,
            words=self._words,
            book=self._book,
            keys=self._keys,
            tasks=self._tasks,
            line=self._line,
            window=self.window,
        )
        self._closed = False
        self._connect()

    def open(self, *, address: str = "", demo: bool = False) -> None:
        """Show the window: with the demo, with the account used last, or with the two doors."""
        self.window.restoreGeometry(QByteArray.fromBase64(self._preferences.now.window.encode()))
        trouble: AccountsFileError | None = None
        try:
            self._book.load()
        except AccountsFileError as error:
            trouble = error
        if demo:
            self._look_round()
        else:
            self._follow_accounts()
        if trouble is not None:
            self.window.notice.explain(self._words.explain(trouble))
        elif self._preferences.set_aside is not None:
            self.window.notice.say(
                self.tr(
                    "The settings could not be read, so the defaults are used. The old file is {path}"
                ).format(path=self._preferences.set_aside),
                "warning",
            )
        self.window.show()
        self.window.activateWindow()
        if address:
            self._page.bar.box.setText(address)
            self._page.ask(address)
        QTimer.singleShot(_AFTER_SHOWING, self._load_the_rest)

    @Slot()
    def close(self) -> None:
        """End everything in order: no question, no thread, no socket is left. Safe to call twice."""
        if self._closed:
            return
        self._closed = True
        self._preferences.change(window=self.window.saveGeometry().toBase64().toStdString())
        self._asker.stop()
        self._line.close()
        self._keys.close()
        self._tasks.close()
        self._book.close()
        self.window.close()

    def _connect(self) -> None:
        window, page = self.window, self._page
        window.welcome.set_up.connect(self._editing.add)
        window.welcome.look_round.connect(self._look_round)
        window.look_round.connect(self._look_round)
        window.add_account.connect(self._editing.add)
        window.change_account.connect(self._editing.change)
        window.remove_account.connect(self._editing.remove)
        page.account_trouble.connect(self._editing.change)
        page.bar.account_chosen.connect(self._book.choose)
        page.result.export_wanted.connect(self._export)
        self._book.changed.connect(self._follow_accounts)
        self._editing.news.connect(page.news.say)
        self._exporter.saved.connect(self._tell_saved)
        self._exporter.failed.connect(self._tell_not_saved)
        self._exporter.folder_chosen.connect(lambda folder: self._preferences.change(folder=folder))

    @Slot()
    def _look_round(self) -> None:
        try:
            demo = self._book.start_demo()
        except OSError as error:
            reason = error.strerror or str(error)
            self.window.notice.say(
                self.tr("The demo account cannot be started on this computer: {reason}.").format(
                    reason=reason
                ),
                "error",
            )
            return
        account = self._book.entries[-1].account
        self._keys.vault.keep_for_session(account, demo.key)

    @Slot()
    def _follow_accounts(self) -> None:
        current = self._book.current
        if current is None:
            self.window.show_welcome()
            return
        entries = self._book.entries
        self._page.bar.show_accounts(
            [(entry.account, entry.colour) for entry in entries], entries.index(current)
        )
        self._page.use_account(current.account, self._examples() if current.demo else ())
        self.window.show_lookup(current.account.name, own=not current.demo)

    def _examples(self) -> tuple[tuple[str, str], ...]:
        words = {
            Shows.MANY_GROUPS: self.tr("in many groups"),
            Shows.ONE_GROUP: self.tr("in one group"),
            Shows.NO_GROUPS: self.tr("in no group"),
            Shows.NOT_FOUND: self.tr("not in the account"),
            Shows.COULD_NOT_ASK: self.tr("an error"),
        }
        demo = self._book.demo
        return tuple((example.address, words[example.shows]) for example in demo.examples) if demo else ()

    @Slot(FileKind)
    def _export(self, kind: FileKind) -> None:
        report = self._page.report()
        if report is not None:
            documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
            self._exporter.ask_and_write(kind, report, self._preferences.now.folder or documents)

    @Slot(Path, str)
    def _tell_saved(self, path: Path, filter_words: str) -> None:
        text = self.tr("Saved: {path}").format(path=path)
        if filter_words:
            text = self.tr("Saved what the filter shows ({filter}): {path}").format(
                filter=filter_words, path=path
            )
        self._page.news.say(
            text,
            "success",
            ((self.tr("Open"), _opener(path)), (self.tr("Show in folder"), _opener(path.parent))),
        )

    @Slot(Path, Exception)
    def _tell_not_saved(self, path: Path, error: Exception) -> None:
        if not isinstance(error, OSError):
            raise error
        self._page.news.explain(self._words.file_not_written(path, error))

    @Slot()
    def _load_the_rest(self) -> None:
        if not self._closed:
            self._tasks.run(self._line.open, lambda _none: None, _raise)


def _opener(path: Path) -> Callable[[], None]:
    def open_it() -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    return open_it


def _raise(error: Exception) -> None:
    raise error
