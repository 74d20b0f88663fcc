"""The window: puts the pages and menus together, and nothing else."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget

from jcdesk.desktop.accounts.menu import AccountMenu
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.lookup.exporting import FileKind
from jcdesk.desktop.lookup.page import LookupPage
from jcdesk.desktop.welcome import WelcomePage
from jcdesk.desktop.widgets.notice import Notice
from jcdesk.words.plain import plain


class MainWindow(QMainWindow):
    """Title, menus and two pages: the first start's two doors, and the lookup.

    The window lives as long as the program. What is in it is furnished anew for another language.
    """

    change_settings = Signal()
    open_log = Signal()
    copy_details = Signal()
    about = Signal()

    welcome: WelcomePage
    page: LookupPage
    accounts: AccountMenu

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.notice = Notice(theme)
        self._pages = QStackedWidget()
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.notice)
        column.addWidget(self._pages)
        self.setCentralWidget(middle)
        self.setMinimumSize(760, 540)
        self.resize(1040, 720)
        self._account = ""
        self._for_answers: list[QAction] = []

    def furnish(self, welcome: WelcomePage, page: LookupPage) -> None:
        """Put these pages and new menus into the window, in place of what there was."""
        self._clear()
        self.welcome = welcome
        self.page = page
        self._pages.addWidget(welcome)
        self._pages.addWidget(page)
        self.accounts = AccountMenu(self.menuBar())
        self._make_menus()
        page.looked_up.connect(self._follow_lookup)
        self.show_welcome()

    def show_welcome(self) -> None:
        """Show the two doors."""
        self._account = ""
        self._pages.setCurrentWidget(self.welcome)
        self.welcome.set_up_door.setFocus()
        self._follow_lookup()

    def show_lookup(self, account: str) -> None:
        """Show the lookup page for `account`, ready to type."""
        self._account = account
        self._pages.setCurrentWidget(self.page)
        self._follow_lookup()
        self.focus_search()

    @Slot()
    def focus_search(self) -> None:
        """Put the cursor into the search box, its text selected."""
        self.page.bar.box.setFocus()
        self.page.bar.box.selectAll()

    @Slot()
    def _focus_filter(self) -> None:
        self.page.result.filter_box.setFocus()

    def _clear(self) -> None:
        self.notice.clear()
        self._for_answers.clear()
        # The menus' actions are their children, and go with them.
        for menu in self.menuBar().findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly):
            menu.deleteLater()
        self.menuBar().clear()
        while (old := self._pages.currentWidget()) is not None:
            self._pages.removeWidget(old)
            old.deleteLater()

    def _make_menus(self) -> None:
        page = self.page
        export = page.export_wanted.emit
        key = QKeySequence.StandardKey
        file = self.menuBar().addMenu(self.tr("&File"))
        self._for_answers += [
            self._action(file, self.tr("Export to &Excel…"), key.Save, lambda: export(FileKind.EXCEL)),
            self._action(file, self.tr("Export to &CSV…"), None, lambda: export(FileKind.CSV_EXCEL)),
            self._action(file, self.tr("Export to &JSON…"), None, lambda: export(FileKind.JSON)),
        ]
        file.addSeparator()
        settings = self._action(
            file, self.tr("&Settings…"), QKeySequence("Ctrl+,"), self.change_settings.emit
        )
        settings.setMenuRole(QAction.MenuRole.PreferencesRole)
        file.addSeparator()
        self._action(file, self.tr("&Quit"), QKeySequence("Ctrl+Q"), self.close)
        edit = self.menuBar().addMenu(self.tr("&Edit"))
        copy = self._action(
            edit, self.tr("&Copy cells"), key.Copy, lambda: page.result.table.copy(with_headers=False)
        )
        # Only while the table has the focus: in a text box Ctrl+C is the box's own.
        copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        page.result_made.connect(lambda result: result.table.addAction(copy))
        self._for_answers += [
            copy,
            self._action(
                edit,
                self.tr("Copy cells with &headers"),
                QKeySequence("Ctrl+Shift+C"),
                lambda: page.result.table.copy(with_headers=True),
            ),
            self._action(
                edit, self.tr("Copy as &reply"), QKeySequence("Ctrl+Shift+R"), self.page.copy_as_reply
            ),
        ]
        edit.addSeparator()
        self._for_answers.append(self._action(edit, self.tr("&Filter groups"), key.Find, self._focus_filter))
        lookup = self.menuBar().addMenu(self.tr("&Lookup"))
        self._action(lookup, self.tr("&New lookup"), QKeySequence("Ctrl+L"), self.focus_search)
        self._action(lookup, self.tr("Look up &again"), QKeySequence("F5"), self.page.ask_again)
        self.menuBar().addMenu(self.accounts)
        help_menu = self.menuBar().addMenu(self.tr("&Help"))
        self._action(help_menu, self.tr("Open &log folder"), None, self.open_log.emit)
        self._action(help_menu, self.tr("&Copy details for support"), None, self.copy_details.emit)
        help_menu.addSeparator()
        self._action(help_menu, self.tr("&About jcdesk"), None, self.about.emit)

    def _action(
        self,
        menu: QMenu,
        text: str,
        shortcut: QKeySequence | QKeySequence.StandardKey | None,
        do: Callable[[], object],
    ) -> QAction:
        action = QAction(text, menu)
        if shortcut is not None:
            action.setShortcut(shortcut)
        action.triggered.connect(lambda _checked=False: do())
        menu.addAction(action)
        return action

    @Slot()
    def _follow_lookup(self) -> None:
        lookup = self.page.shown()
        for action in self._for_answers:
            action.setEnabled(lookup is not None)
        parts = [plain(lookup.address)] if lookup else []
        self.setWindowTitle(" — ".join([*parts, *([self._account] if self._account else []), "jcdesk"]))
