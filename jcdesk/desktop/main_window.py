"""The window: which page is in front, and what stands around it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from jcdesk.desktop.look.formats import percentage
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.lookup.page import LookupPage
from jcdesk.desktop.menus import Menus
from jcdesk.desktop.page_switch import Page, PageSwitch
from jcdesk.desktop.widgets.dropping import dropped_file
from jcdesk.desktop.widgets.notice import Notice
from jcdesk.desktop.widgets.reading_order import ReadingOrder
from jcdesk.words.plain import plain

if TYPE_CHECKING:
    from jcdesk.desktop.lists.page import ListsPage
    from jcdesk.desktop.welcome import WelcomePage


class MainWindow(ReadingOrder, QMainWindow):
    """Title, menus and two pages: the first start's two doors, and the lookup.

    The window lives as long as the program. What is in it is furnished anew for another language.
    """

    set_up = Signal()
    """The user wants to set up the first account."""

    look_round = Signal()
    """The user wants the demo account in place of a first one of their own."""

    take_in = Signal()
    """The user was given a list of accounts."""

    painted = Signal()
    """The window has been painted, for the first time: its user sees it."""

    lists_shown = Signal()
    """The page for many addresses is in front now."""

    lists_wanted = Signal()
    """The page for many addresses is wanted, and there is none yet: see `add_lists`."""

    list_dropped = Signal(object)
    """The Path of a file that was dropped."""

    closing = Signal(object)
    """The user wants to close the window: a QCloseEvent, which may be ignored."""

    page: LookupPage

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.notice = Notice(theme)
        # What is made for it has it as its parent from the beginning. With each new parent Qt looks for the
        # style sheet's rules anew, for all that is in a widget.
        self.pages = QStackedWidget()
        self.switch = PageSwitch()
        self.switch.chosen.connect(self._turn_to)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.notice)
        column.addWidget(self.switch)
        column.addWidget(self.pages)
        self.setCentralWidget(middle)
        self.menus = Menus(self.menuBar(), self)
        self.menus.quit.connect(self.close)
        self.menus.new_lookup.connect(self.focus_search)
        self.menus.show_lists.connect(self.show_lists)
        self.setAcceptDrops(True)
        self.setMinimumSize(760, 540)
        self.resize(1040, 720)
        self._is_painted = False
        self._account = ""
        self._progress: tuple[int, int] | None = None
        self._welcome: WelcomePage | None = None
        self._lists: ListsPage | None = None
        self._list_name = ""

    def furnish(self, page: LookupPage) -> None:
        """Put this page and new menus into the window, in place of what there was."""
        self._clear()
        self.page = page
        self._welcome = self._lists = None
        self.pages.addWidget(page)
        self.switch.furnish()
        self.menus.furnish(page)
        page.looked_up.connect(self._follow_lookup)

    @property
    def welcome(self) -> "WelcomePage":
        """The two doors of the first start, made when they are first wanted."""
        if self._welcome is None:
            from jcdesk.desktop.welcome import WelcomePage  # noqa: PLC0415 - most starts are not the first

            self._welcome = WelcomePage(self._theme)
            self._welcome.set_up.connect(self.set_up)
            self._welcome.look_round.connect(self.look_round)
            self._welcome.take_in.connect(self.take_in)
            self.pages.addWidget(self._welcome)
        return self._welcome

    def show_welcome(self) -> None:
        """Show the two doors."""
        self._account = ""
        self.switch.hide()
        self.pages.setCurrentWidget(self.welcome)
        self.welcome.set_up_door.setFocus()
        self._follow_lookup()

    def show_lookup(self, account: str) -> None:
        """Show the lookup page for `account`, ready to type."""
        self._account = account
        self._show(Page.LOOKUP)
        self.focus_search()

    def use_account(self, account: str) -> None:
        """Show on either page that `account` is asked."""
        if self._account:
            self._account = account
            self._follow_lookup()
        else:
            self.show_lookup(account)

    @property
    def lists(self) -> "ListsPage":
        """The page for many addresses, made when it is first wanted: the window is there sooner."""
        if self._lists is None:
            self.lists_wanted.emit()
        assert self._lists is not None  # noqa: S101 - what is wanted comes
        return self._lists

    @property
    def has_lists(self) -> bool:
        """Whether there is such a page."""
        return self._lists is not None

    def add_lists(self, lists: "ListsPage") -> None:
        """Put the page for many addresses into the window."""
        self._lists = lists
        self._list_name = ""
        self.pages.addWidget(lists)
        lists.named.connect(self._name_list)

    @property
    def shows_lists(self) -> bool:
        """Whether the page for many addresses is in front."""
        return self._lists is not None and self.pages.currentWidget() is self._lists

    @Slot()
    def show_lists(self) -> None:
        """Turn to the page for many addresses, if there is an account."""
        if self._account and not self.shows_lists:
            self._show(Page.LISTS)
            self.lists_shown.emit()
            self.lists.take_focus()

    def show_progress(self, progress: tuple[int, int] | None) -> None:
        """Say on every page how far the lists are that are asked: so many of so many; None where none is."""
        self._progress = progress
        self.switch.show_progress(progress)
        self._follow_lookup()

    @Slot()
    def focus_search(self) -> None:
        """Turn to the page for one subscriber, the cursor in the search box, its text selected."""
        if self._account and self.shows_lists:
            self._show(Page.LOOKUP)
        self.page.bar.box.setFocus()
        self.page.bar.box.selectAll()

    @Slot(str)
    def look_up(self, text: str) -> None:
        """Look up the address in `text`, and show how that goes."""
        self.page.bar.box.setText(text)
        self.focus_search()
        self.page.ask(text)

    def _clear(self) -> None:
        self.notice.tell_again()
        while (old := self.pages.currentWidget()) is not None:
            # First, so that the focus goes elsewhere by now. Where it does so while a page is removed, Qt for
            # Python keeps the page: whoever looks for the next control finds it among the children still.
            old.hide()
            self.pages.removeWidget(old)
            if isinstance(old, LookupPage):
                # An answer may still reach it, and the menus that it would tell of that go with it.
                old.result_made.disconnect()
            old.deleteLater()

    @Slot()
    def _follow_lookup(self) -> None:
        lookup = None if self.shows_lists else self.page.shown()
        self.menus.follow(lookup, at_lists=self.shows_lists)
        parts = [plain(lookup.address)] if lookup else []
        if self.shows_lists and self._list_name:
            parts.append(plain(self._list_name))
        if self._progress is not None:
            parts.insert(0, percentage(*self._progress))
        self.setWindowTitle(" — ".join([*parts, *([self._account] if self._account else []), "jcdesk"]))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files, on whatever page: lists are the only files there are here."""
        if self._account and dropped_file(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand on the file that was dropped."""
        path = dropped_file(event.mimeData())
        if path is not None:
            self.list_dropped.emit(path)
            event.acceptProposedAction()

    @Slot(str)
    def _name_list(self, name: str) -> None:
        self._list_name = name
        self._follow_lookup()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell when the window is painted first."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            self.painted.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask whoever minds."""
        self.closing.emit(event)

    def _show(self, page: Page) -> None:
        self.switch.show()
        self.switch.mark(page)
        self.pages.setCurrentWidget(self.lists if page is Page.LISTS else self.page)
        self._follow_lookup()

    @Slot(object)
    def _turn_to(self, page: Page) -> None:
        if page is Page.LISTS:
            self.show_lists()
        else:
            self.focus_search()
