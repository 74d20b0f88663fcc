"""The page for a lookup that could not be made: what happened, why probably, what to do."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from jcdesk.desktop.look.icons import pixmap
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.look.tokens import SPACE
from jcdesk.desktop.widgets.buttons import Actions, CopyButton, action_buttons, push_button
from jcdesk.desktop.widgets.flow import FlowLayout, empty
from jcdesk.desktop.widgets.help_button import HelpButton
from jcdesk.desktop.widgets.labels import VerdictLabel, characters, text_label
from jcdesk.desktop.widgets.scrolling import Scrolling
from jcdesk.justclick.lookups import Lookup
from jcdesk.words.explanation import Explanation, Place
from jcdesk.words.plain import plain
from jcdesk.words.refusals import refused_ip

_WIDTH = 130
"""How wide picture and sentences may become together, in characters."""


class Offers(NamedTuple):
    """What helps better than to ask again, and what helps where that does not."""

    best: Actions = ()
    besides: Actions = ()


class FailureView(Scrolling):
    """One failure. Read from left to right, as it is three sentences and no announcement."""

    again_wanted = Signal()
    """The user wants to ask again."""

    account_wanted = Signal()
    """The user wants to look at the account, which may be the cause."""

    network_wanted = Signal()
    """The user wants to look at the network's settings."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(QWidget(), parent)
        self._theme = theme
        self._picture = QLabel(alignment=Qt.AlignmentFlag.AlignTop)
        self.title = VerdictLabel()
        self._why_mark, self._why = text_label(self.tr("Probably"), muted=True), text_label()
        self._next_mark, self._next = text_label(self.tr("What to do"), muted=True), text_label()
        self._about = text_label(muted=True)
        self._row = QWidget()
        self._buttons = FlowLayout(self._row, SPACE)
        self._lay_out()
        theme.changed.connect(self._dress)
        self._dress()

    def show_failure(
        self,
        lookup: Lookup,
        account: str,
        explanation: Explanation,
        details: str,
        *,
        own_account: bool,
        offers: Offers,
    ) -> None:
        """Show `explanation` of why `lookup` could not be made in `account`; `details` are for whoever helps.

        `own_account` tells whether the account can be looked at; the demo's cannot. `offers` are ways out
        that not every failure has.
        """
        self.title.setText(explanation.what)
        for mark, label, text in (
            (self._why_mark, self._why, explanation.why),
            (self._next_mark, self._next, explanation.next),
        ):
            label.setText(text)
            mark.setVisible(bool(text))
            label.setVisible(bool(text))
        about = self.tr("So nothing is known about {address} in “{account}”.")
        self._about.setText(about.format(address=plain(lookup.address), account=account))
        again = (self.tr("Ask again"), self.again_wanted.emit)
        buttons = action_buttons((*offers.best, again, *offers.besides))
        buttons[0].setProperty("kind", "primary")
        if own_account and explanation.place is Place.ACCOUNT:
            look = push_button(self.tr("Open the account…"))
            look.clicked.connect(self.account_wanted)
            buttons.append(look)
        if explanation.place is Place.NETWORK:
            network = push_button(self.tr("Open the network settings…"))
            network.clicked.connect(self.network_wanted)
            buttons.append(network)
        # The user has to name it to somebody.
        address_to_copy = "" if lookup.error is None else refused_ip(lookup.error)
        if address_to_copy:
            words = self.tr("Copy {address}").format(address=address_to_copy)
            buttons.append(CopyButton(words, lambda: address_to_copy))
        buttons.append(CopyButton(self.tr("Copy details"), lambda: details))
        buttons.append(HelpButton(explanation.topic))
        self._offer(buttons)

    def _offer(self, buttons: Iterable[QPushButton]) -> None:
        empty(self._buttons)
        for button in buttons:
            self._buttons.addWidget(button)

    def _lay_out(self) -> None:
        sentences = QGridLayout()
        sentences.setHorizontalSpacing(2 * SPACE)
        sentences.setVerticalSpacing(SPACE)
        sentences.setColumnStretch(1, 1)
        for line, (mark, label) in enumerate(((self._why_mark, self._why), (self._next_mark, self._next))):
            mark.setWordWrap(False)
            sentences.addWidget(mark, line, 0, Qt.AlignmentFlag.AlignTop)
            sentences.addWidget(label, line, 1, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2 * SPACE)
        words.addWidget(self.title)
        words.addLayout(sentences)
        words.addWidget(self._row)
        words.addWidget(self._about)
        middle = QWidget()
        middle.setMaximumWidth(characters(self, _WIDTH))
        row = QHBoxLayout(middle)
        row.setSpacing(3 * SPACE)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        outer = QHBoxLayout(self.page)
        outer.addStretch(1)
        outer.addWidget(middle, 12, Qt.AlignmentFlag.AlignVCenter)
        outer.addStretch(1)

    @Slot()
    def _dress(self) -> None:
        tokens = self._theme.tokens
        self._picture.setPixmap(
            pixmap("state-failed", tokens.accent, QSize(150, 120), self.devicePixelRatioF())
        )
