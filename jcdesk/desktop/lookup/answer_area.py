"""The part of the lookup page that shows one state of a lookup at a time."""

from datetime import tzinfo
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from jcdesk.desktop.answer_words import AnswerWords
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.lookup.exporting import FileKind
from jcdesk.desktop.lookup.states import LookupState
from jcdesk.desktop.widgets.buttons import Actions
from jcdesk.justclick.lookups import Lookup, Outcome

if TYPE_CHECKING:
    from jcdesk.desktop.lookup.failure import FailureView, Offers
    from jcdesk.desktop.lookup.result_view import ResultView


# What shows and explains answers is imported where there is one: the window is there sooner.


class AnswerArea(QStackedWidget):
    """A table for groups, three sentences for a failure, and a picture with a sentence for anything else.

    What shows an answer or a failure returns what a screen reader is to say of it.
    """

    again_wanted = Signal()
    """The user wants to ask again."""

    account_wanted = Signal()
    """The user wants to look at the account because the service does not accept it."""

    network_wanted = Signal()
    """The user wants to look at the network's settings because the service cannot be reached."""

    reply_wanted = Signal()
    """The user wants a short text for a ticket on the clipboard."""

    others_wanted = Signal()
    """The user wants to see the groups that the subscriber is not in."""

    export_wanted = Signal(FileKind)
    """The user wants what is shown as a file of this kind."""

    result_made = Signal(object)
    """The part for an answer with groups, a ResultView, is there from now on."""

    def __init__(self, theme: Theme, words: AnswerWords, zone: tzinfo, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self._zone = zone
        self.state = LookupState(theme)
        self.state.again_wanted.connect(self.again_wanted)
        self.state.reply_wanted.connect(self.reply_wanted)
        self.state.others_wanted.connect(self.others_wanted)
        self.addWidget(self.state)

    @cached_property
    def result(self) -> "ResultView":
        """The part for an answer with groups."""
        from jcdesk.desktop.lookup.result_view import ResultView  # noqa: PLC0415

        result = ResultView(self._theme, self._words.lookups, self._words.changes, self._zone, self)
        result.reply_wanted.connect(self.reply_wanted)
        result.others_wanted.connect(self.others_wanted)
        result.export_wanted.connect(self.export_wanted)
        self.addWidget(result)
        self.result_made.emit(result)
        return result

    @cached_property
    def failure(self) -> "FailureView":
        """The part for a lookup that could not be made."""
        from jcdesk.desktop.lookup.failure import FailureView  # noqa: PLC0415

        failure = FailureView(self._theme, self)
        failure.again_wanted.connect(self.again_wanted)
        failure.account_wanted.connect(self.account_wanted)
        failure.network_wanted.connect(self.network_wanted)
        self.addWidget(failure)
        return failure

    def show_empty(self, examples: tuple[tuple[str, str], ...]) -> None:
        """Nobody was asked about yet. `examples` are addresses to try, each with a word about it."""
        self.state.show_empty(examples)
        self.setCurrentWidget(self.state)

    def show_waiting(self, address: str, account: str, held: str) -> None:
        """The service is being asked, or wants to be left alone before that: for how long `held` says."""
        self.state.show_waiting(address, account, held)
        self.setCurrentWidget(self.state)

    def show_keyring_slow(self, actions: Actions) -> None:
        """The keyring lets the question wait; `actions` do without it."""
        self.state.show_keyring_slow(self._words.keys.waiting(), actions)
        self.setCurrentWidget(self.state)

    def show_stopped(self) -> None:
        """The user did not want to wait."""
        self.state.show_stopped()
        self.setCurrentWidget(self.state)

    def show_answer(self, lookup: Lookup, account: str, zone: tzinfo, before: Lookup | None) -> str:
        """Show what `account` knows, times in `zone`, and what is not as in the answer `before`, if any."""
        if lookup.outcome is Outcome.FOUND:
            self.result.show_lookup(lookup, account, zone, before)
            self.setCurrentWidget(self.result)
            return self.result.verdict.text()
        from jcdesk.desktop.lookup.changed import what_changed  # noqa: PLC0415

        self.forget_groups()
        changed = "" if before is None else what_changed(self._words.changes, before, lookup, zone)
        verdict = self._words.lookups.verdict(lookup)
        known = lookup.outcome is Outcome.NO_GROUPS
        show = self.state.show_no_groups if known else self.state.show_not_found
        show(verdict, lookup.address, account, changed)
        self.setCurrentWidget(self.state)
        return verdict

    def show_failure(
        self, lookup: Lookup, account: str, details: str, *, own_account: bool, offers: "Offers"
    ) -> str:
        """Explain why `lookup` could not be made: see FailureView."""
        error = lookup.error
        assert error is not None  # noqa: S101 - what FAILED means
        explanation = self._words.errors.explain(error)
        self.failure.show_failure(
            lookup, account, explanation, details, own_account=own_account, offers=offers
        )
        self.setCurrentWidget(self.failure)
        return f"{explanation.what} {explanation.more}".strip()

    def forget_groups(self) -> None:
        """Hold nothing of an answer with groups, which is shown no more."""
        if "result" in vars(self):
            self.result.forget()
