"""What lives behind the page of lists as long as the program: the shelf, the runs, what is being read."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from jcdesk.accounts.accounts import Account
from jcdesk.desktop.accounts.book import AccountBook, AccountEntry
from jcdesk.desktop.files import Files
from jcdesk.desktop.lists.beginning import Beginning
from jcdesk.desktop.lists.new_list import NewList
from jcdesk.desktop.lists.owners import owner_of
from jcdesk.desktop.lists.page import ListsPage
from jcdesk.desktop.lists.removing import ListRemoving
from jcdesk.desktop.lists.runs import Running, Runs
from jcdesk.desktop.lists.shelf_reader import ShelfReader
from jcdesk.desktop.services import Services
from jcdesk.desktop.tasks import raise_again
from jcdesk.desktop.widgets.notice import Notice
from jcdesk.lists.errors import JournalError
from jcdesk.lists.events import Ended
from jcdesk.lists.journal import About
from jcdesk.lists.shelf import Kept, Shelf, Unreadable
from jcdesk.system.paths import state_folder
from jcdesk.system.settings import zone_of
from jcdesk.words.explanation import Place
from jcdesk.words.list_page import ListStateWords
from jcdesk.words.lists import ListErrorWords

_SECOND = 1000


class ListsDesk(QObject):
    """Makes the page, answers its wishes, and outlives it: `furnish` makes another one in its place."""

    running_changed = Signal()
    """A run has begun, gone on or ended: see `progress`."""

    lookup_wanted = Signal(str)
    """The user wants this address on the page for one subscriber, in the account that is asked by now."""

    account_wanted = Signal()
    """The user wants to look at the account that is asked by now."""

    network_wanted = Signal()
    """The user wants to look at the network's settings."""

    unfinished_found = Signal(object, object)
    """A list waits for going on: what says so in the language that is spoken by then, and its Path."""

    page_wanted = Signal()
    """There is something to see on the page."""

    def __init__(self, services: Services, book: AccountBook, parent: QObject) -> None:
        super().__init__(parent)
        tasks = services.tasks
        self._services = services
        self._book = book
        self._state_words = ListStateWords(services.translate)
        self._error_words = ListErrorWords(services.translate)
        self._shelf = Shelf(state_folder() / "lists")
        self._beginning = Beginning(self._shelf, tasks, self)
        self._removing = ListRemoving(self._shelf, tasks, services.window)
        self.runs = Runs(tasks, services.keys, services.line, services.paces, self)
        self._files = Files(services, lambda: self.page.news, lambda: self.page.saving)
        self._page: ListsPage | None = None
        self._since = datetime.now(UTC)
        self.new_list = NewList(
            services, book, lambda: self.page, self._beginning, self._files, self._why_not
        )
        self.new_list.page_wanted.connect(self.page_wanted)
        self.new_list.home_wanted.connect(self.show_home)
        self._shelf_reader = ShelfReader(self._shelf, tasks, self)
        self._shelf_reader.found.connect(self._show_lists)
        self._shelf_reader.due.connect(self.refresh)
        self._clock = QTimer(self, interval=_SECOND)
        self._clock.timeout.connect(self._show_run)
        book.changed.connect(self._ask_none_that_is_gone)
        book.changed.connect(self._follow_accounts)
        self._beginning.changed.connect(self._follow_accounts)
        self._beginning.changed.connect(self._show_run)
        self._beginning.begun.connect(self._follow_begun)
        self._beginning.failed.connect(self._tell_not_begun)
        self._removing.removed.connect(self.refresh)
        self._removing.failed.connect(self._tell_not_removed)
        self.runs.changed.connect(self._follow_run)
        self.runs.answered.connect(self._follow_answers)
        self.runs.ended.connect(self._follow_end)

    @property
    def page(self) -> ListsPage:
        """The page that is there at present."""
        assert self._page is not None  # noqa: S101 - the first thing that happens
        return self._page

    @property
    def progress(self) -> tuple[int, int] | None:
        """How many addresses are asked of how many, in all runs together; None where nothing is asked."""
        running = self.runs.all
        if not running:
            return None
        return sum(one.progress.answered for one in running), sum(one.progress.total for one in running)

    def furnish(self, parent: QWidget) -> ListsPage:
        """Make the page in the language that is spoken now, with the list that the one before it shows."""
        old = self._page
        before = None if old is None else old.view.view_state
        services = self._services
        zone = zone_of(services.preferences.now)
        page = ListsPage(services.theme, services.translate, services.support, services.tasks, zone, parent)
        if old is not None:
            old.view.leave()
        self._page = page
        self.new_list.furnish(page)
        page.home.show_wanted.connect(self.show_list)
        page.home.remove_wanted.connect(self._removing.ask)
        page.preview.back_wanted.connect(self.show_home)
        page.view.read.connect(self._show_run)
        page.view.back_wanted.connect(self.show_home)
        page.view.again_wanted.connect(self._ask_again)
        page.view.retry_wanted.connect(self._retry)
        page.view.lookup_wanted.connect(self._look_up)
        page.view.save_wanted.connect(self._files.save)
        page.view.run_bar.place_wanted.connect(self._open)
        page.view.run_bar.pause_wanted.connect(lambda: self._with_path(self.runs.pause))
        page.view.run_bar.go_on_wanted.connect(lambda: self._with_path(self._go_on))
        page.view.run_bar.stop_wanted.connect(lambda: self._with_path(self.runs.stop))
        if before is not None:
            self.show_list(before.path)
            page.view.take(before)
        elif old is not None and (old.at_preview or old.at_reading):
            self.new_list.show_again()
        return page

    @property
    def unfinished_files(self) -> tuple[Path, ...]:
        """The files that are being saved."""
        return self._files.unfinished

    def stop(self) -> None:
        """Ask and save nothing more; the lists go on some other day."""
        self.runs.close()
        self._files.close()

    def close(self) -> None:
        """Ask, read and write nothing more; the lists go on some other day."""
        self._clock.stop()
        self._shelf_reader.close()
        self.stop()
        self.new_list.close()
        if self._page is not None:
            self._page.view.leave()

    def look_for_unfinished(self) -> None:
        """Tell of the newest list that waits for going on, if there is one: see `unfinished_found`."""

        def found(lists: Sequence[Kept | Unreadable]) -> None:
            for one in lists:
                if isinstance(one, Unreadable) or one.running or one.state.finished:
                    continue
                # Of those that are begun here nobody need be told, and for a moment they are not asked yet.
                if one.about.made_at >= self._since:
                    continue
                if owner_of(one.about, self._book.entries) is not None:
                    words = partial(self._state_words.unfinished, one.about.name, one.state)
                    self.unfinished_found.emit(words, one.path)
                    return

        self._services.tasks.run(self._shelf.lists, found, raise_again)

    def follow_account(self) -> None:
        """Another account is asked: show none of the former one's lists, and lose nothing that was read.

        Where there is none any more, nobody can be asked about that.
        """
        about = self.page.view.about
        own = about is not None and owner_of(about, self._book.entries) == self._book.current
        if self._book.current is None:
            self.new_list.close()
            self.show_home()
        elif not (self.page.at_preview or self.page.at_reading or own):
            self.show_home()

    @Slot()
    def _ask_none_that_is_gone(self) -> None:
        """An account that was removed is asked nothing more, though a run has its key in memory."""
        here = {entry.account.place for entry in self._book.entries}
        for running in self.runs.all:
            if running.account.place not in here:
                self.runs.stop(running.path)

    @Slot()
    def _follow_accounts(self) -> None:
        """What was read tells whom it would be asked of, how fast, and whether that can begin."""
        if self._page is not None:
            self.new_list.follow_account()

    # Where lists begin.

    @Slot()
    def show_home(self) -> None:
        """Show the lists of this user."""
        self.new_list.forget()
        self.page.show_home()
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Look at the lists anew, if they are shown."""
        if self.page.at_home:
            self._shelf_reader.look()

    @Slot(list)
    def _show_lists(self, lists: list[Kept | Unreadable]) -> None:
        here = self._here()
        self.page.home.show_lists(lists, here)
        self._shelf_reader.watch(lists, here)

    def _here(self) -> dict[Path, str]:
        return {one.path: self._running_words(one) for one in self.runs.all}

    def _running_words(self, running: Running) -> str:
        progress = running.progress
        return self._state_words.running(progress.answered, progress.total, progress.failed)

    # Asking.

    @Slot(object, object)
    def _follow_begun(self, path: Path, account: Account) -> None:
        self.runs.start(path, account)
        # It may have been removed while the list was written.
        self._ask_none_that_is_gone()
        self.show_list(path)

    @Slot(Exception)
    def _tell_not_begun(self, error: Exception) -> None:
        self._explain(self.page.news, error)

    @Slot(object)
    def show_list(self, path: Path) -> None:
        """Show the list at `path`."""
        self.new_list.forget()
        self.page.news.clear()
        self.page.show_list(path)
        self._show_run()

    def _go_on(self, path: Path) -> None:
        if self.runs.of(path) is not None:
            self.runs.go_on(path)
            return
        about = self.page.view.about
        entry = None if about is None else owner_of(about, self._book.entries)
        if entry is not None:
            self.page.view.run_bar.notice.clear()
            self.runs.start(path, entry.account)

    @Slot(object)
    def _ask_again(self, path: Path) -> None:
        self._if_possible(lambda entry, about: self._beginning.begin_again(entry, about.name, path))

    @Slot(object)
    def _retry(self, path: Path) -> None:
        self._if_possible(lambda entry, _about: self.runs.start(path, entry.account, retry=True))

    def _if_possible(self, ask: Callable[[AccountEntry, About], None]) -> None:
        """Ask the account of the list that is shown, or say why that cannot be."""
        about = self.page.view.about
        if about is None:
            return
        entry = owner_of(about, self._book.entries)
        why_not = self._why_not_asked(about, entry)
        if entry is None or why_not:
            self.page.news.say(why_not, "warning")
            return
        ask(entry, about)

    @Slot(str)
    def _look_up(self, address: str) -> None:
        """Ask the list's own account about one of its addresses: others may know such a subscriber too."""
        if self._choose_owner(self._state_words.nobody_to_ask):
            self.lookup_wanted.emit(address)

    @Slot(Place)
    def _open(self, place: Place) -> None:
        match place:
            case Place.NETWORK:
                self.network_wanted.emit()
            case Place.ACCOUNT:
                if self._choose_owner(self._state_words.no_account):
                    self.account_wanted.emit()

    def _choose_owner(self, why_not: Callable[[str], str]) -> bool:
        """Have the account of the list asked from now on; where it is not there say `why_not`."""
        about = self.page.view.about
        if about is None:
            return False
        entry = owner_of(about, self._book.entries)
        if entry is None:
            self.page.news.say(why_not(about.account), "warning")
            return False
        self._book.choose(self._book.entries.index(entry))
        return True

    def _why_not(self, account: Account) -> str:
        running = self.runs.of_account(account)
        return "" if running is None else self._state_words.account_busy()

    def _why_not_asked(self, about: About, entry: AccountEntry | None) -> str:
        return self._state_words.no_account(about.account) if entry is None else self._why_not(entry.account)

    def _with_path(self, do: Callable[[Path], None]) -> None:
        if self.page.view.path is not None:
            do(self.page.view.path)

    # How it goes.

    @Slot(object)
    def _follow_run(self, path: Path) -> None:
        if self.runs.all and not self._clock.isActive():
            self._clock.start()
        elif not self.runs.all:
            self._clock.stop()
        # Of a run that has ended the journal tells how far it came.
        if self.page.view.path == path and self.runs.of(path) is not None:
            self._show_run()
        if self.page.at_home:
            self.page.home.model.follow(self._here())
        self.running_changed.emit()

    @Slot(object)
    def _follow_answers(self, path: Path) -> None:
        if self.page.view.path == path:
            self.page.view.reader.look_soon()

    @Slot(object, object)
    def _follow_end(self, path: Path, ended: Ended) -> None:
        if self.page.view.path == path:
            # How far it is by now it tells when it has been read.
            self.page.view.reader.read_all()
            if ended.error is not None:
                self.page.view.run_bar.explain(ended.error)
        else:
            # It may be what the list that is shown waits for.
            self._show_run()
        self._follow_accounts()
        self.refresh()
        self.running_changed.emit()

    @Slot()
    def _show_run(self) -> None:
        view = self.page.view
        running = None if view.path is None else self.runs.of(view.path)
        bar = view.run_bar
        elsewhere = running is None and view.reader.asked
        view.head.allow(asking=self._beginning.possible and running is None and not elsewhere)
        if running is not None:
            bar.show()
            bar.show_running(running, monotonic())
            return
        if view.state is None or view.about is None:
            # It is being read, or cannot be.
            bar.hide()
            return
        if elsewhere:
            bar.show()
            bar.show_elsewhere(view.state)
            view.reader.look_soon()
            return
        entry = owner_of(view.about, self._book.entries)
        bar.show_rest(view.state, why_not=self._why_not_asked(view.about, entry))
        if view.state.finished and view.state.fault is None:
            bar.give_way(view.table)
        else:
            bar.show()

    # Removing and saving.

    @Slot(Exception)
    def _tell_not_removed(self, error: Exception) -> None:
        self._explain(self.page.home.notice, error)
        self.refresh()

    def _explain(self, notice: Notice, error: Exception) -> None:
        if not isinstance(error, JournalError):
            raise error
        self._services.support.tell(notice, self._error_words.explain(error), error)
