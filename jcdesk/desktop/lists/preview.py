"""What was found in a list, before anybody is asked."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from jcdesk.accounts.pace import POLITE
from jcdesk.desktop.accounts.book import Entry
from jcdesk.desktop.lists.left_out import LeftOutOf, LeftOutTable
from jcdesk.desktop.look.icons import pixmap, square_beside
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.look.tokens import LARGE, SPACE
from jcdesk.desktop.widgets.buttons import push_button
from jcdesk.desktop.widgets.labels import text_label
from jcdesk.desktop.widgets.notice import Notice
from jcdesk.desktop.widgets.scrolling import Scrolling
from jcdesk.lists.collecting import AddressList
from jcdesk.words.accounts import AccountWords
from jcdesk.words.catalogue import Translate
from jcdesk.words.list_page import PreviewWords
from jcdesk.words.plain import plain


class Preview(Scrolling):
    """Counts, what was left out and why, who will be asked and how fast."""

    start_wanted = Signal()
    back_wanted = Signal()
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
        self._name = text_label(muted=True)
        self._counts = text_label(size=LARGE, bold=True)
        self._counts.setAccessibleName(self.tr("Counts"))
        self._who = text_label()
        self._mark = QLabel()
        self.pace_button = push_button(self.tr("Change the pace…"), self.tr("Change the pace"), "link")
        self.pace_button.clicked.connect(self.pace_wanted)
        self.warning = Notice(theme)
        self._left_out_title = text_label(self.tr("Not asked"), bold=True)
        self.table = LeftOutTable(theme, translate)
        self.save_button = push_button(self.tr("Save these…"), self.tr("Save these: what is not asked"))
        self.save_button.clicked.connect(self.save_wanted)
        self.start_button = push_button(self.tr("Start"), kind="primary")
        self.start_button.clicked.connect(self.start_wanted)
        self.back_button = push_button(self.tr("Back"))
        self.back_button.clicked.connect(self.back_wanted)
        self._lay_out()
        theme.changed.connect(self._dress)
        self._dress()

    def show_list(self, name: str, read: AddressList) -> None:
        """Show what was read: before `show_account`."""
        self._count = len(read.addresses)
        self._name.setText(plain(name))
        self._counts.setText(self._words.counts(read))
        left_out = LeftOutOf(read)
        self.table.texts.show_items(left_out)
        for widget in (self._left_out_title, self.table, self.save_button):
            widget.setVisible(bool(left_out))
        self._rest.setVisible(not left_out)

    def show_account(self, entry: Entry, why_not: str, *, may_start: bool) -> None:
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
        self.start_button.setEnabled(may_start and not why_not)

    def forget(self) -> None:
        """Keep nothing of what was shown."""
        self.table.texts.show_items(())

    def _lay_out(self) -> None:
        card = QFrame()
        card.setProperty("kind", "card")
        inside = QHBoxLayout(card)
        inside.setContentsMargins(2 * SPACE, 3 * SPACE // 2, 2 * SPACE, 3 * SPACE // 2)
        inside.setSpacing(SPACE)
        inside.addWidget(self._mark)
        inside.addWidget(self._who, 1)
        inside.addWidget(self.pace_button)
        titles = QHBoxLayout()
        titles.addWidget(self._left_out_title, 1)
        titles.addWidget(self.save_button)
        self._rest = QWidget()
        foot = QHBoxLayout()
        foot.setSpacing(SPACE)
        foot.addStretch(1)
        foot.addWidget(self.back_button)
        foot.addWidget(self.start_button)
        column = QVBoxLayout(self.page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3 * SPACE // 2)
        column.addWidget(self._name)
        column.addWidget(self._counts)
        column.addWidget(card)
        column.addWidget(self.warning)
        column.addLayout(titles)
        column.addWidget(self.table, 1)
        column.addWidget(self._rest, 1)
        column.addLayout(foot)

    @Slot()
    def _dress(self) -> None:
        size = square_beside(18, self.fontMetrics())
        self._mark.setPixmap(pixmap("clock", self._theme.tokens.muted, size, self.devicePixelRatioF()))
