"""The menu bar: what the program can do, each with its keys."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from jcdesk.desktop.accounts.menu import AccountMenu
from jcdesk.desktop.lookup.exporting import FileKind
from jcdesk.desktop.lookup.page import LookupPage
from jcdesk.desktop.shortcuts import QUESTION_MARK, KeySequence, Shortcut, keys_of, on_every_keyboard
from jcdesk.desktop.widgets.help_button import open_help
from jcdesk.desktop.widgets.labels import spoken
from jcdesk.justclick.lookups import Lookup, Outcome

_STANDARD = QKeySequence.StandardKey


class Menus(QObject):
    """Fills the menu bar, and enables what can be done with the answer that is shown.

    It lives as long as the window. The menus are made anew for another language.
    """

    change_settings = Signal()
    quit = Signal()
    new_lookup = Signal()
    show_lists = Signal()
    open_list = Signal()
    paste_list = Signal()
    open_log = Signal()
    copy_details = Signal()
    about = Signal()

    accounts: AccountMenu
    _again: QAction

    def __init__(self, bar: QMenuBar, parent: QObject) -> None:
        super().__init__(parent)
        self._bar = bar
        self._menus: list[QMenu] = []
        self._for_answers: list[QAction] = []
        self._for_groups: list[QAction] = []
        """What can be done with an answer, and with one that has groups."""

    def furnish(self, page: LookupPage) -> None:
        """Make the menus, in the language that is spoken now, for what `page` shows."""
        self._clear()
        self._make_file_menu(page)
        self._make_edit_menu(page)
        self._make_lookup_menu(page)
        self._make_lists_menu()
        self.accounts = AccountMenu(self._bar)
        self._add_menu(self.accounts)
        self._make_help_menu()

    def follow(self, lookup: Lookup | None, *, at_lists: bool) -> None:
        """Offer what can be done with `lookup`, the answer that is shown; `at_lists` none is asked again."""
        for action in self._for_answers:
            action.setEnabled(lookup is not None)
        for action in self._for_groups:
            action.setEnabled(lookup is not None and lookup.outcome is Outcome.FOUND)
        self._again.setEnabled(not at_lists)

    def shortcuts(self) -> list[Shortcut]:
        """What the menus can do by keys, in their order."""
        menus = [(entry, entry.menu()) for entry in self._bar.actions()]
        return [
            Shortcut(spoken(entry.text()), spoken(action.text()), keys)
            for entry, menu in menus
            if isinstance(menu, QMenu)
            for action in menu.actions()
            if (keys := keys_of(action.shortcuts()))
        ]

    def _clear(self) -> None:
        self._for_answers.clear()
        self._for_groups.clear()
        # The menus' actions are their children, and go with them.
        for menu in self._menus:
            menu.deleteLater()
        self._menus.clear()
        self._bar.clear()

    def _make_file_menu(self, page: LookupPage) -> None:
        export = page.export_wanted.emit
        menu = self._menu(self.tr("&File"))
        self._for_answers += [
            self._action(menu, self.tr("Export to &Excel…"), _STANDARD.Save, lambda: export(FileKind.EXCEL)),
            self._action(menu, self.tr("Export to &CSV…"), (), lambda: export(FileKind.CSV_EXCEL)),
            self._action(menu, self.tr("Export to &JSON…"), (), lambda: export(FileKind.JSON)),
        ]
        menu.addSeparator()
        settings = self._action(
            menu, self.tr("&Settings…"), QKeySequence("Ctrl+,"), self.change_settings.emit
        )
        settings.setMenuRole(QAction.MenuRole.PreferencesRole)
        menu.addSeparator()
        self._action(menu, self.tr("&Quit"), QKeySequence("Ctrl+Q"), self.quit.emit)

    def _make_edit_menu(self, page: LookupPage) -> None:
        menu = self._menu(self.tr("&Edit"))
        copy = self._action(
            menu, self.tr("&Copy cells"), _STANDARD.Copy, lambda: page.result.table.copy(with_headers=False)
        )
        # Only while the table has the focus: in a text box Ctrl+C is the box's own.
        copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        page.result_made.connect(lambda result: result.table.addAction(copy))
        with_headers = self._action(
            menu,
            self.tr("Copy cells with &headers"),
            QKeySequence("Ctrl+Shift+C"),
            lambda: page.result.table.copy(with_headers=True),
        )
        reply = self._action(
            menu, self.tr("Copy as &reply"), QKeySequence("Ctrl+Shift+R"), page.copy_as_reply
        )
        menu.addSeparator()
        find = self._action(
            menu,
            self.tr("&Filter groups"),
            _STANDARD.Find,
            lambda: page.result.filter_box.setFocus(),  # noqa: PLW0108 - it is made when it is first wanted
        )
        self._for_answers.append(reply)
        self._for_groups += [copy, with_headers, find]

    def _make_lookup_menu(self, page: LookupPage) -> None:
        menu = self._menu(self.tr("&Lookup"))
        self._action(menu, self.tr("&New lookup"), QKeySequence("Ctrl+L"), self.new_lookup.emit)
        self._again = self._action(
            menu, self.tr("Look up &again"), (QKeySequence("F5"), _STANDARD.Refresh), page.ask_again
        )

    def _make_lists_menu(self) -> None:
        menu = self._menu(self.tr("L&ists"))
        self._action(menu, self.tr("&Open a file…"), _STANDARD.Open, self.open_list.emit)
        self._action(menu, self.tr("&Paste addresses"), QKeySequence("Ctrl+Shift+V"), self.paste_list.emit)
        self._action(menu, self.tr("&Your lists"), QKeySequence("Ctrl+Shift+L"), self.show_lists.emit)

    def _make_help_menu(self) -> None:
        menu = self._menu(self.tr("&Help"))
        self._action(menu, self.tr("jcdesk &Help"), (_STANDARD.HelpContents, QKeySequence("F1")), open_help)
        self._action(
            menu,
            self.tr("&Keyboard shortcuts"),
            (QKeySequence("Ctrl+/"), QUESTION_MARK),
            lambda: open_help("shortcuts"),
        )
        menu.addSeparator()
        self._action(menu, self.tr("Open &log folder"), (), self.open_log.emit)
        self._action(menu, self.tr("&Copy details for support"), (), self.copy_details.emit)
        menu.addSeparator()
        self._action(menu, self.tr("&About jcdesk"), (), self.about.emit)

    def _menu(self, title: str) -> QMenu:
        # One that the bar makes itself Qt for Python keeps when it is gone, and its actions with it.
        menu = QMenu(title, self._bar)
        self._add_menu(menu)
        return menu

    def _add_menu(self, menu: QMenu) -> None:
        # The bar has one of Qt's among its children, too, for menus that it has no room for.
        self._menus.append(menu)
        self._bar.addMenu(menu)

    def _action(
        self,
        menu: QMenu,
        text: str,
        shortcuts: KeySequence | tuple[KeySequence, ...],
        do: Callable[[], object],
    ) -> QAction:
        action = QAction(text, menu)
        action.setShortcuts(on_every_keyboard(*(shortcuts if isinstance(shortcuts, tuple) else (shortcuts,))))
        action.triggered.connect(lambda _checked=False: do())
        menu.addAction(action)
        return action
