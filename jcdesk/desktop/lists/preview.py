"""What was found in a list, before anybody is asked."""

from PySide6.QtCore import Signal, SignalInstance, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QTabWidget, QVBoxLayout, QWidget

from jcdesk.accounts.pace import POLITE
from jcdesk.desktop.accounts.book import AccountEntry
from jcdesk.desktop.lists.choices import ListChoices
from jcdesk.desktop.lists.first_rows import FirstRowsTable
from jcdesk.desktop.lists.left_out import DoubtTable, LeftOutOf, LeftOutTable
from jcdesk.desktop.look.icons import pixmap, square_beside
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.look.tokens import LARGE, SPACE
from jcdesk.desktop.widgets.buttons import push_button
from jcdesk.desktop.widgets.labels import text_label
from jcdesk.desktop.widgets.notice import Notice
from jcdesk.desktop.widgets.scrolling import Scrolling
from jcdesk.lists.collecting import AddressList
from jcdesk.lists.tables import Table
from jcdesk.words.accounts import AccountWords
from jcdesk.words.catalogue import Translate
from jcdesk.words.list_page import PreviewWords
from jcdesk.words.plain import plain


class Preview(Scrolling):
    """Counts, the first rows, what was left out and why, who will be asked and how fast."""

    start_wanted = Signal()
    back_wanted = Signal()
    named = Signal(str)
    """The user calls the list so."""

    sheet_wanted = Signal(str)
    """The user wants another sheet of the workbook read."""

    column_wanted = Signal(int)
    """The user wants another column of the table read, with this number from 0."""

    save_wanted = Signal()
    """The user wants what was left out as a file."""

    pace_wanted = Signal()
    """The user wants to look at the account's pace."""

    def __init__(self, theme: Theme, translate: Translate, parent: QWidget | None = None) -> None:
        super().__init__(QWidget(), parent)
        self._theme = theme
        self._words = PreviewWords(translate)
        self._accounts = AccountWords(translate)
        self._count = 0
        self._counts = text_label(size=LARGE, bold=True)
        self._counts.setAccessibleName(self.tr("Counts"))
        self.choice = ListChoices(theme, translate)
        self.elsewhere = Notice(theme, closable=False)
        self._who = text_label()
        self._mark = QLabel()
        self.card = QFrame()
        self.pace_button = push_button(self.tr("Change the pace…"), self.tr("Change the pace"), "link")
        self.pace_button.clicked.connect(self.pace_wanted)
        self.warning = Notice(theme)
        self.first = FirstRowsTable(theme, translate)
        self.table = LeftOutTable(theme, translate)
        self.doubts = DoubtTable(theme, translate)
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(self.tr("What was found"))
        self.save_button = push_button(self.tr("Save these…"), self.tr("Save these: what is not asked"))
        self.save_button.clicked.connect(self.save_wanted)
        self.tabs.currentChanged.connect(self._offer_saving)
        self.start_button = push_button(self.tr("Start"), kind="primary")
        self.start_button.clicked.connect(self.start_wanted)
        self.back_button = push_button(self.tr("Back"))
        self.back_button.clicked.connect(self.back_wanted)
        self.choice.name.textEdited.connect(self.named)
        self.choice.name.returnPressed.connect(self.start_button.click)
        self._wanted_next: QWidget | None = None
        choices = (
            (self.choice.sheet, self.choice.sheet_chosen, self.sheet_wanted),
            (self.choice.column, self.choice.column_chosen, self.column_wanted),
            (self.first, self.first.column_chosen, self.column_wanted),
        )
        for where, chosen, wanted in choices:
            chosen.connect(lambda what, where=where, wanted=wanted: self._choose(where, wanted, what))
        self._lay_out()
        theme.changed.connect(self._dress)
        self._dress()

    def show_list(self, name: str, read: AddressList) -> None:
        """Show what was read: before `show_account`."""
        self._count = len(read.addresses)
        self.choice.name.setText(plain(name))
        self._counts.setText(self._words.found(read))
        self.choice.show_table(read.table or Table())
        if words := self._words.elsewhere(read):
            self.elsewhere.say(words, "warning")
        else:
            self.elsewhere.clear()
        self.card.setVisible(bool(read.addresses))
        self.first.show_list(read)
        left_out = LeftOutOf(read)
        self.table.texts.show_items(left_out)
        self.doubts.texts.show_items(read.doubts)
        self._call(self.first, self.tr("First &rows") if read.table else self.tr("A&ddresses"))
        self._call(self.table, self._words.not_asked(len(left_out)), offered=bool(left_out))
        self._call(self.doubts, self._words.doubts(len(read.doubts)), offered=bool(read.doubts))
        self.tabs.setCurrentWidget(self.first)

    def show_account(self, entry: AccountEntry, why_not: str, *, may_start: bool) -> None:
        """Show who will be asked, how fast, and whether that can begin.

        `why_not` says why that account cannot be asked just now, where that is so.
        """
        account = entry.account
        self._who.setText(self._words.who(account.name, account.pace, self._count * account.pace))
        if why_not:
            self.warning.say(why_not, "warning")
        elif account.pace < POLITE and not entry.demo:
            self.warning.say(self._accounts.vendor_warning(), "warning")
        else:
            self.warning.clear()
        self.pace_button.setVisible(not entry.demo)
        self.start_button.setEnabled(may_start and not why_not and self._count > 0)

    def take_focus(self) -> None:
        """Give the keyboard to where another choice was made, or else to what is most wanted."""
        wanted, self._wanted_next = self._wanted_next, None
        if wanted is None and not self._count:
            wanted = self.choice.sheet if self.choice.column.isHidden() else self.choice.column
        if wanted is None or wanted.isHidden():
            wanted = self.start_button if self.start_button.isEnabled() else self.back_button
        wanted.setFocus()

    def forget(self) -> None:
        """Keep nothing of what was shown."""
        self.first.rows.forget()
        self.choice.name.clear()
        self.choice.show_table(Table())
        self.table.texts.show_items(())
        self.doubts.texts.show_items(())

    def _call(self, page: QWidget, title: str, *, offered: bool = True) -> None:
        tab = self.tabs.indexOf(page)
        self.tabs.setTabText(tab, title)
        self.tabs.setTabVisible(tab, offered)

    @Slot()
    def _offer_saving(self) -> None:
        self.save_button.setVisible(self.tabs.currentWidget() is self.table)

    def _choose(self, where: QWidget, wanted: SignalInstance, what: object) -> None:
        self._wanted_next = where
        wanted.emit(what)

    def _lay_out(self) -> None:
        card = self.card
        card.setProperty("kind", "card")
        inside = QHBoxLayout(card)
        inside.setContentsMargins(2 * SPACE, 3 * SPACE // 2, 2 * SPACE, 3 * SPACE // 2)
        inside.setSpacing(SPACE)
        inside.addWidget(self._mark)
        inside.addWidget(self._who, 1)
        inside.addWidget(self.pace_button)
        for page in (self.first, self.table, self.doubts):
            self.tabs.addTab(page, "")
        foot = QHBoxLayout()
        foot.setSpacing(SPACE)
        foot.addWidget(self.save_button)
        foot.addStretch(1)
        foot.addWidget(self.back_button)
        foot.addWidget(self.start_button)
        column = QVBoxLayout(self.page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3 * SPACE // 2)
        column.addWidget(self.choice)
        column.addWidget(self._counts)
        column.addWidget(self.elsewhere)
        column.addWidget(card)
        column.addWidget(self.warning)
        column.addWidget(self.tabs, 1)
        column.addLayout(foot)

    @Slot()
    def _dress(self) -> None:
        size = square_beside(18, self.fontMetrics())
        self._mark.setPixmap(pixmap("clock", self._theme.tokens.muted, size, self.devicePixelRatioF()))
