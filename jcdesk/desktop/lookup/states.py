"""The states of a lookup that have no table: nothing asked yet, waiting, stopped, in no group, not there."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from jcdesk.desktop.waiting import Waiting
from jcdesk.desktop.widgets.announcing import announce
from jcdesk.desktop.widgets.buttons import Actions, action_buttons, push_button
from jcdesk.desktop.widgets.state_page import StatePage
from jcdesk.words.explanation import Explanation
from jcdesk.words.plain import plain


class LookupState(StatePage):
    """Each with its picture, one sentence, and what can be done next."""

    again_wanted = Signal()
    """The user wants to ask after all."""

    correction_wanted = Signal()
    """The user wants to try another address, most likely one like it."""

    reply_wanted = Signal()
    """The user wants a short text for a ticket on the clipboard."""

    others_wanted = Signal()
    """The user wants to see the groups of the account."""

    example_chosen = Signal(str)
    """The user wants to see what this address of the demo brings."""

    def show_empty(self, examples: tuple[tuple[str, str], ...]) -> None:
        """Nobody was asked about yet. `examples` are addresses to try, each with a word about it."""
        self.say(
            "state-empty",
            self.tr("Whom are you looking for?"),
            self.tr("Type or paste an e-mail address and press Enter; “Name <address>” works too."),
            self.tr("These people are made up; try one:") if examples else "",
            tuple(self._example(address, words) for address, words in examples),
            stacked=True,
        )

    def show_waiting(self, address: str, account: str, held: str) -> None:
        """The service is being asked, or wants to be left alone before that: for how long `held` says."""
        self.say(
            "state-waiting",
            held or self.tr("Asking the service…"),
            self.tr("{address}, in “{account}”").format(address=plain(address), account=account),
            self.tr("Esc cancels."),
        )

    def follow(self, waiting: Waiting, asked: Callable[[], tuple[str, str]]) -> None:
        """Show what changes while the service is asked about an address in an account, as `asked` tells."""
        waiting.changed.connect(lambda: self.show_waiting(*asked(), waiting.text))
        waiting.turned.connect(lambda: announce(self, waiting.text))

    def show_keyring_slow(self, explanation: Explanation, actions: Actions) -> None:
        """The keyring lets the question wait."""
        buttons = tuple(action_buttons(actions))
        self.say("state-keyring", explanation.what, explanation.more, self.tr("Esc cancels."), buttons)

    def show_stopped(self) -> None:
        """The user did not want to wait."""
        again = push_button(self.tr("Ask again"), kind="primary")
        again.clicked.connect(self.again_wanted)
        self.say("state-stopped", self.tr("Stopped"), self.tr("Nothing is known yet."), actions=(again,))

    def show_no_groups(self, verdict: str, address: str, account: str, changed: str) -> None:
        """The account knows the address, which is in no group. `changed` says since when, or is empty."""
        text = self.tr("“{account}” knows {address}, and the address is in none of its groups.")
        text = text.format(account=account, address=plain(address))
        self.say("state-no-groups", verdict, text, changed, (self._reply(kind="primary"), self._others()))

    def show_not_found(self, verdict: str, address: str, account: str, changed: str) -> None:
        """The account does not know the address. `changed` says since when, or is empty."""
        text = self.tr("Nobody in “{account}” has the address {address}.")
        text = text.format(account=account, address=plain(address))
        advice = self.tr("Is it misspelt, or has the person used another address?")
        self.say(
            "state-not-found",
            verdict,
            text,
            changed or advice,
            (self._correct(), self._reply()),
        )

    def _correct(self) -> QPushButton:
        button = push_button(self.tr("Correct the address"), kind="primary")
        button.clicked.connect(self.correction_wanted)
        return button

    def _reply(self, kind: Literal["", "primary"] = "") -> QPushButton:
        button = push_button(self.tr("Copy as reply"), kind=kind)
        button.clicked.connect(self.reply_wanted)
        return button

    def _others(self) -> QPushButton:
        button = push_button(self.tr("Other groups…"))
        button.setToolTip(self.tr("Show the groups of the account that this subscriber is not in"))
        button.clicked.connect(self.others_wanted)
        return button

    def _example(self, address: str, words: str) -> QPushButton:
        button = push_button(self.tr("{address} – {what}").format(address=address, what=words), kind="link")
        button.clicked.connect(lambda: self.example_chosen.emit(address))
        return button
