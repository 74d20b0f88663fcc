"""The program behind the window: accounts, questions, files, and who tells whom."""

# ruff: noqa: PLW0108 - many lambdas look for something that is not there before it is first wanted
import logging
from collections.abc import Callable
from datetime import tzinfo
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QByteArray, QCoreApplication, QObject, Qt, QTimer, Signal, Slot

from jcdesk.accounts.accounts import Account, AccountsFile, AccountsFileError
from jcdesk.accounts.vault import Kept, Vault
from jcdesk.desktop.accounts.book import AccountBook
from jcdesk.desktop.accounts.desk import AccountsDesk
from jcdesk.desktop.accounts.kit import Kit
from jcdesk.desktop.answer_words import AnswerWords
from jcdesk.desktop.closing import Closing
from jcdesk.desktop.help.about_desk import AboutDesk
from jcdesk.desktop.help.help import Help
from jcdesk.desktop.instance.arrivals import Arrivals
from jcdesk.desktop.instance.errand import Errand
from jcdesk.desktop.keys import Keys
from jcdesk.desktop.language import speak
from jcdesk.desktop.line import Line
from jcdesk.desktop.lists.any import has_lists
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.lookup.desk import LookupDesk
from jcdesk.desktop.main_window import MainWindow
from jcdesk.desktop.paces import Paces
from jcdesk.desktop.services import Services
from jcdesk.desktop.settings.way_out import WayOut
from jcdesk.desktop.support.details import Support
from jcdesk.desktop.tasks import Tasks
from jcdesk.desktop.widgets.notice import Notice
from jcdesk.system.paths import config_folder, log_folder, state_folder
from jcdesk.system.redaction import Redaction
from jcdesk.system.settings import Preferences, zone_of
from jcdesk.words.catalogue import Translate
from jcdesk.words.explanation import Explanation

if TYPE_CHECKING:
    from jcdesk.desktop.lists.desk import ListsDesk
    from jcdesk.desktop.settings.editing import SettingsEditing

Trouble = TypeVar("Trouble", bound=Exception)

_log = logging.getLogger(__name__)

_AT_LATEST = 2000
"""Milliseconds after which a window that was not painted will not be soon: it began as an icon."""

_AFTER_SHOWING = 200
"""Milliseconds after which a window that was painted waits for its user."""


class Desk(QObject):
    """Owns everything that lives as long as the program, hands it to the window, and ends it in order."""

    settled = Signal()
    """The window is there and usable: what its start need not wait for may be done now."""

    def __init__(self, theme: Theme, preferences: Preferences, redaction: Redaction) -> None:
        super().__init__()
        translate: Translate = QCoreApplication.translate
        self.preferences = preferences
        # The second writes down what its user wants kept: in the order of the wishes, and none is forgotten.
        tasks, writes = Tasks(), Tasks(threads=1)
        preferences.save_by(writes.run)
        self.keys = Keys(tasks, Vault(hide=redaction.hide), self)
        self._way_out = WayOut(preferences, self.keys, self)
        self.window = MainWindow(theme)
        self.services = Services(
            theme=theme,
            translate=translate,
            words=AnswerWords(translate),
            support=Support(redaction),
            preferences=preferences,
            tasks=tasks,
            writes=writes,
            keys=self.keys,
            line=Line(self._way_out.network, zone_of(preferences.now)),
            paces=Paces(state_folder() / "turns"),
            window=self.window,
        )
        file = AccountsFile(config_folder() / "accounts.json")
        self.book = AccountBook(file, writes, preferences, self)
        self._lookup = LookupDesk(self.services, self)
        self.arrivals = Arrivals(theme, translate, self.window, self.book, self._look_round)
        self.help = Help(theme, self.window, log_folder(), self._details, self)
        self._about = AboutDesk(self.window, self.services.support.versions, tasks, self)
        kit = Kit(
            services=self.services,
            book=self.book,
            window_notice=self.window.notice,
            notice=self._notice,
            is_asked=lambda account: self._has_lists and self.lists.runs.of_account(account) is not None,
        )
        self._accounts = AccountsDesk(kit, self)
        self._closing = Closing(
            self.window, self._lookup, lambda: self.lists if self._has_lists else None, self
        )
        self._completed = self._closed = False
        self._furnish()
        self._connect()

    def open(self, *, address: str = "", demo: bool = False) -> None:
        """Show the window: with the demo, with the account used last, or with the two doors.

        An `address` is looked up, a link in its place asked about.
        """
        self.window.restoreGeometry(QByteArray.fromBase64(self.preferences.now.window.encode()))
        if self._settings_matter:
            # That is more than to offer addresses, which can wait a moment.
            self._complete()
        trouble: AccountsFileError | None = None
        try:
            self.book.load()
        except AccountsFileError as error:
            trouble = error
        if demo:
            self._look_round()
        else:
            self._follow_accounts()
            self._follow_account()
        if trouble is not None:
            self._explain(self.services.words.errors.explain, trouble)
        self.window.show()
        self.window.activateWindow()
        self.arrivals.do(Errand(address))
        self.window.painted.connect(self._complete, Qt.ConnectionType.QueuedConnection)
        QTimer.singleShot(_AT_LATEST, self._complete)

    @Slot()
    def change_language(self) -> None:
        """Furnish the window anew, and leave in it what was there."""
        application = QCoreApplication.instance()
        assert application is not None  # noqa: S101 - there are widgets
        speak(application, self.preferences.now.language)
        self.help.forget_guide()
        before, had_lists, at_lists = self._lookup.page, self.window.has_lists, self.window.shows_lists
        self._furnish()
        self._follow_accounts()
        if had_lists:
            self._furnish_lists()
        if at_lists:
            self.window.show_lists()
        elif self.book.current is not None:
            # What had the keyboard is gone, and what is first in the window may be a button of its notice.
            self._lookup.page.bar.box.setFocus()
        self._lookup.page.take_over(before, self._account(), self.book.examples)
        self._lookup.recent.offer()

    @Slot()
    def close(self) -> None:
        """End everything in order: no question, no thread, no socket is left. Safe to call twice."""
        if self._closed:
            return
        self._closed = True
        self.preferences.change(window=self.window.saveGeometry().toBase64().toStdString())
        self.help.close()
        self._lookup.close()
        if self._has_lists:
            self.lists.close()
        self.services.line.close()
        self.keys.close()
        self.services.tasks.close()
        self.book.close()
        self.window.close()
        self.services.writes.close(finish=True)

    def _furnish(self) -> None:
        """Put pages and menus into the window, in the language that is spoken now."""
        window, page = self.window, self._lookup.furnish(self.window.pages)
        window.furnish(page)
        window.menus.accounts.look_round.connect(self._look_round)
        window.menus.accounts.add.connect(self._accounts.add)
        window.menus.accounts.change.connect(self._accounts.change)
        window.menus.accounts.remove.connect(self._accounts.remove)
        window.menus.accounts.give_out.connect(self._accounts.give_out)
        window.menus.accounts.take_in.connect(self._accounts.take_in)
        window.menus.accounts.chosen.connect(self.book.choose)
        page.network_trouble.connect(lambda: self._settings.open_network())
        page.account_trouble.connect(self._accounts.change)
        page.key_wanted.connect(self._accounts.enter_key)
        page.bar.account_chosen.connect(self.book.choose)
        page.bar.asked.connect(self.arrivals.withdraw_notice)
        page.bar.box.textEdited.connect(self._open_line, Qt.ConnectionType.SingleShotConnection)
        page.bar.keep_key_wanted.connect(self._accounts.keep_key)

    # What is behind menus and dialogs is made when it is first wanted: the window is there sooner. So what
    # calls it are lambdas, which look for it when they are called.

    @cached_property
    def _settings(self) -> "SettingsEditing":
        from jcdesk.desktop.settings.editing import SettingsEditing  # noqa: PLC0415

        recent, notice = self._lookup.recent, self.window.notice
        settings = SettingsEditing(self.services, self._way_out, recent, notice)
        settings.zone_changed.connect(self.services.line.use_zone)
        settings.zone_changed.connect(self._use_zone)
        settings.language_changed.connect(self.change_language, Qt.ConnectionType.QueuedConnection)
        return settings

    @cached_property
    def lists(self) -> "ListsDesk":
        """What lives behind the page for many addresses."""
        from jcdesk.desktop.lists.desk import ListsDesk  # noqa: PLC0415

        lists = ListsDesk(self.services, self.book, self)
        lists.page_wanted.connect(self.window.show_lists)
        lists.unfinished_found.connect(self._tell_unfinished)
        lists.lookup_wanted.connect(self.window.look_up)
        lists.account_wanted.connect(self._accounts.change)
        lists.network_wanted.connect(lambda: self._settings.open_network())
        lists.running_changed.connect(self._show_progress)
        return lists

    @property
    def _settings_matter(self) -> bool:
        """Whether what the user chose means more for the start than that addresses are offered."""
        now = self.preferences.now
        return self.preferences.problem is not None or not now.history or now.proxy.wants_password

    @property
    def _has_lists(self) -> bool:
        return "lists" in vars(self)

    @Slot()
    def _furnish_lists(self) -> None:
        """Put the page for many addresses into the window, in the language that is spoken now."""
        page = self.lists.furnish(self.window.pages)
        self.window.add_lists(page)
        page.bar.account_chosen.connect(self.book.choose)
        page.preview.pace_wanted.connect(self._accounts.change)
        current, entries = self.book.current, self.book.entries
        if current is not None:
            page.bar.show_accounts(entries, entries.index(current))

    def _connect(self) -> None:
        window = self.window
        window.set_up.connect(self._accounts.add)
        window.look_round.connect(self._look_round)
        window.take_in.connect(self._accounts.take_in)
        window.menus.open_log.connect(self.help.open_log_folder)
        window.menus.copy_details.connect(self.help.copy_details)
        window.menus.about.connect(self._about.open)
        window.menus.change_settings.connect(lambda: self._settings.open())
        window.lists_wanted.connect(self._furnish_lists)
        window.lists_shown.connect(lambda: self.lists.refresh())
        window.menus.open_list.connect(lambda: self.lists.new_list.open_file())
        window.menus.paste_list.connect(lambda: self.lists.new_list.paste())
        window.list_dropped.connect(lambda path: self.lists.new_list.read_file(path))
        self._way_out.changed.connect(self.services.line.use)
        self.book.changed.connect(self._follow_accounts)
        self.book.switched.connect(self._follow_account)
        self.keys.changed.connect(self._mark_session_key)
        self._accounts.key_entered.connect(self._go_on)

    @Slot(object)
    def _use_zone(self, zone: tzinfo) -> None:
        self._lookup.page.use_zone(zone)
        if self.window.has_lists:
            self.window.lists.use_zone(zone)

    @Slot()
    def _show_progress(self) -> None:
        self.window.show_progress(self.lists.progress)

    @Slot()
    def _go_on(self) -> None:
        self._lookup.page.go_on()

    @Slot()
    def _look_round(self) -> None:
        try:
            demo = self.book.start_demo()
        except OSError as error:
            self._explain(self.services.words.errors.no_demo, error)
            return
        account = self.book.entries[-1].account
        self.keys.vault.keep_for_session(account, demo.key)

    @Slot()
    def _follow_accounts(self) -> None:
        current, entries = self.book.current, self.book.entries
        self.services.paces.follow(entry.account for entry in entries)
        self.window.menus.accounts.show_accounts(entries, current)
        if current is None:
            self.window.show_welcome()
            return
        _log.info("account %d of %d", entries.index(current) + 1, len(entries))
        for bar in (self._lookup.page.bar, *([self.window.lists.bar] if self.window.has_lists else [])):
            bar.show_accounts(entries, entries.index(current))
        self._mark_session_key()
        self._lookup.follow_account(current.account, self.book.examples)
        self.window.use_account(current.account.name)

    @Slot()
    def _follow_account(self) -> None:
        current = self.book.current
        self._lookup.page.use_account(self._account(), self.book.examples)
        if self.window.has_lists:
            self.lists.follow_account()
        if current is not None and not self.window.shows_lists:
            self.window.focus_search()

    @Slot()
    def _mark_session_key(self) -> None:
        current = self.book.current
        if current is not None:
            session = self.keys.vault.kept(current.account) is Kept.SESSION
            self._lookup.page.bar.show_session_key(session and not current.demo)

    def _explain(self, explain: Callable[[Trouble], Explanation], trouble: Trouble) -> None:
        def say(notice: Notice) -> None:
            self.services.support.tell(notice, explain(trouble), trouble)

        self.window.notice.tell(say)

    def _notice(self) -> Notice:
        return self.window.notice if self.book.current is None else self._lookup.page.news

    def _account(self) -> Account | None:
        return self.book.current.account if self.book.current else None

    def _details(self) -> str:
        return self._lookup.page.failure_details() or self.services.support.details(
            "", account=self._account()
        )

    @Slot(object, object)
    def _tell_unfinished(self, words: Callable[[], str], path: Path) -> None:
        def say(notice: Notice) -> None:
            notice.say(words(), "info", ((self.tr("Show the list"), lambda: self._show_list(path)),))

        # What is said already is weightier.
        if self.window.notice.isHidden():
            self.window.notice.tell(say)

    def _show_list(self, path: Path) -> None:
        self.window.notice.clear()
        self.window.show_lists()
        self.lists.show_list(path)

    @Slot()
    def _complete(self) -> None:
        """Do what the first picture of the window need not wait for."""
        if not (self._completed or self._closed):
            self._completed = True
            if self._settings_matter:
                self._settings.begin()
            else:
                self._lookup.recent.offer()
            QTimer.singleShot(_AFTER_SHOWING, self._settle)

    @Slot()
    def _settle(self) -> None:
        if not self._closed:
            if has_lists():
                self.lists.look_for_unfinished()
            self.settled.emit()

    @Slot()
    def _open_line(self) -> None:
        # It takes as long as typing does, and memory that an idle window can do without.
        self.services.tasks.run(self.services.line.open)
