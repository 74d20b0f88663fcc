"""The page for one subscriber: from the text in the search box to one of the states a lookup can have."""

from datetime import tzinfo
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from jcdesk.accounts.accounts import Account
from jcdesk.desktop.answer_words import AnswerWords
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.look.tokens import SPACE
from jcdesk.desktop.lookup.address_note import AddressNote
from jcdesk.desktop.lookup.answer_area import AnswerArea
from jcdesk.desktop.lookup.answers import Answers
from jcdesk.desktop.lookup.asker import Asker, Stage
from jcdesk.desktop.lookup.exporting import FileKind
from jcdesk.desktop.lookup.search_bar import SearchBar
from jcdesk.desktop.support.details import Support
from jcdesk.desktop.waiting import Waiting
from jcdesk.desktop.widgets.announcing import announce
from jcdesk.desktop.widgets.notice import Notice
from jcdesk.justclick.lookups import Lookup, Outcome, read_in
from jcdesk.words.catalogue import Translate

if TYPE_CHECKING:
    from jcdesk.desktop.lookup.key_trouble import KeyTrouble
    from jcdesk.desktop.lookup.result_view import ResultView
    from jcdesk.export.report import Report


class LookupPage(QWidget):
    """Asks what is typed into the search bar, and has the state of the lookup shown below."""

    account_trouble = Signal()
    """The user wants to look at the account because the service does not accept it."""

    key_wanted = Signal(bool)
    """The user wants to enter the key: to be kept in the keyring, or for this run only."""

    network_trouble = Signal()
    """The user wants to look at the network's settings because the service cannot be reached."""

    looked_up = Signal()
    """What is shown has changed: another answer, or none."""

    answered = Signal()
    """A lookup has ended, well or not, and is shown."""

    result_made = Signal(object)
    """The part for an answer with groups, a ResultView, is there from now on."""

    others_wanted = Signal()
    """The user wants to see the groups that the subscriber is not in."""

    export_wanted = Signal(FileKind)
    """The user wants what is shown as a file of this kind."""

    def __init__(
        self,
        theme: Theme,
        translate: Translate,
        asker: Asker,
        support: Support,
        zone: tzinfo,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._asker = asker
        self._support = support
        self._zone = self._asked_zone = zone
        self._account: Account | None = None
        self._examples: tuple[tuple[str, str], ...] = ()
        self.answers = Answers()
        self._words = AnswerWords(translate)
        self.bar = SearchBar(theme)
        self.note = AddressNote(theme, translate)
        self.news = Notice(theme)
        self.saving = Notice(theme, closable=False)
        """How far the file is that is being saved."""
        self.area = AnswerArea(theme, self._words, zone, self)
        self.area.again_wanted.connect(self.ask_again)
        self.area.account_wanted.connect(self.account_trouble)
        self.area.network_wanted.connect(self.network_trouble)
        self.area.reply_wanted.connect(self.copy_as_reply)
        self.area.others_wanted.connect(self.others_wanted)
        self.area.export_wanted.connect(self.export_wanted)
        self.area.result_made.connect(self.result_made)
        self.area.state.correction_wanted.connect(self.bar.correct)
        self.area.state.example_chosen.connect(self._ask_instead)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, 2 * SPACE)
        column.setSpacing(3 * SPACE // 2)
        for widget in (self.bar, self.note, self.area, self.saving, self.news):
            column.addWidget(widget)
        column.setStretchFactor(self.area, 1)
        self._waiting = Waiting(lambda: asker.held, self)
        self._waiting.lasts.connect(self._show_waiting)
        self.area.state.follow(self._waiting, self._asked)
        self.note.other_wanted.connect(self._ask_instead)
        self.bar.asked.connect(self.ask)
        self.bar.stopped.connect(asker.stop)
        asker.started.connect(self._show_started)
        asker.answered.connect(self._show_answer)
        asker.stopped.connect(self._show_stopped)
        asker.sent.connect(self._waiting.start)
        asker.keyring_slow.connect(self._show_keyring_slow)

    @property
    def result(self) -> "ResultView":
        """The part for an answer with groups, made when it is first wanted."""
        return self.area.result

    @cached_property
    def key_trouble(self) -> "KeyTrouble":
        """The ways out where the account's key does not come."""
        from jcdesk.desktop.lookup.key_trouble import KeyTrouble  # noqa: PLC0415

        trouble = KeyTrouble(self)
        trouble.key_wanted.connect(self.key_wanted)
        return trouble

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc stops the lookup, wherever on the page the focus is."""
        if event.key() == Qt.Key.Key_Escape:
            self._asker.stop()
            return
        super().keyPressEvent(event)

    def use_account(self, account: Account | None, examples: tuple[tuple[str, str], ...] = ()) -> None:
        """Ask `account` from now on, or nobody, and forget what another account answered.

        `examples` are addresses to try, each with a word about it.
        """
        self._asker.stop()
        self._account = account
        self._examples = examples
        self.answers = Answers()
        self.area.forget_groups()
        self.note.clear()
        self.news.clear()
        self.area.show_empty(examples)
        self.looked_up.emit()

    def take_over(
        self, before: "LookupPage", account: Account | None, examples: tuple[tuple[str, str], ...]
    ) -> None:
        """Show what `before` shows, in the language that is spoken now, and go on asking `account`."""
        self._account, self._examples = account, examples
        self.answers = before.answers
        self._asked_zone = before.asked_zone
        self.bar.box.setText(before.bar.box.text())
        self.bar.show_asking(self._asker.stage is not None)
        self.note.take_over(before.note)
        lookup = self.lookup
        if lookup is None:
            self.area.show_empty(examples)
        else:
            self._show_lookup(lookup)
            if lookup.outcome is Outcome.FOUND:
                self.result.take_over(before.result)
        match self._asker.stage:
            case Stage.KEYRING_SLOW:
                self._show_keyring_slow()
            case Stage.SENT:
                if lookup is None:
                    self._show_waiting()
                self._waiting.start()

    @Slot(object)
    def use_zone(self, zone: tzinfo) -> None:
        """Show times in `zone` from now on, and read those without a zone in it, the ones shown included."""
        self._zone = zone
        if self.lookup is not None and self.lookup.outcome is not Outcome.FAILED:
            self.answers.shown = read_in(self.lookup, zone)
            self._show_known(self.lookup)

    @Slot(str)
    def ask(self, text: str) -> None:
        """Look up the address in `text`, whatever else is in it."""
        if self._account is None:
            return
        from jcdesk.addresses import NotAnAddressError, read_address  # noqa: PLC0415

        try:
            address = read_address(text)
        except NotAnAddressError as error:
            self.note.refuse(error)
            self.bar.box.setFocus()
            return
        self.note.show_address(address)
        self._asker.ask(self._account, address.text)

    @Slot()
    def ask_again(self) -> None:
        """Ask about the address that is being asked or is shown, or about what is in the box."""
        address = self._asker.address or (self.lookup.address if self.lookup is not None else "")
        if address and self._account is not None:
            self._asker.ask(self._account, address)
        else:
            self.ask(self.bar.box.text())

    @Slot()
    def go_on(self) -> None:
        """Ask, now that the account has a key, about the address that has to wait for one or had none."""
        self.bar.box.setFocus()
        if self._account is not None and self._asker.address:
            self._asker.ask(self._account, self._asker.address)
        elif self.lookup is not None and self.lookup.outcome is Outcome.FAILED:
            self.ask_again()

    @Slot()
    def copy_as_reply(self) -> None:
        """Put a short text for a ticket on the clipboard."""
        lookup = self.lookup
        if lookup is None or self.shown() is None:
            return
        from jcdesk.desktop.look.formats import short_date  # noqa: PLC0415
        from jcdesk.export.reply import reply_text  # noqa: PLC0415

        answer = self.result.answer if lookup.outcome is Outcome.FOUND else lookup
        text = reply_text(answer or lookup, self._zone, self._words.translate, short_date)
        QGuiApplication.clipboard().setText(text)
        self.news.say(self.tr("Copied as a reply for a ticket."), "success")

    @property
    def account(self) -> Account | None:
        """The account that is asked."""
        return self._account

    @property
    def is_demo(self) -> bool:
        """Whether made-up people are asked about: only the demo has examples."""
        return bool(self._examples)

    @property
    def lookup(self) -> Lookup | None:
        """How the last question ended, as it came; None where that is not shown, or no more."""
        return self.answers.shown

    @property
    def asked_zone(self) -> tzinfo:
        """The zone in which the last answer is read that was asked for; times are shown in another by now."""
        return self._asked_zone

    def shown(self) -> Lookup | None:
        """The answer as it is shown (filtered, sorted), or None where there is none."""
        if self.lookup is None or self.lookup.outcome is Outcome.FAILED:
            return None
        return self.result.shown() if self.lookup.outcome is Outcome.FOUND else self.lookup

    def report(self) -> "Report | None":
        """What an export writes: the answer as it is shown."""
        lookup = self.shown()
        if lookup is None or self._account is None:
            return None
        from jcdesk.desktop.lookup.exporting import report_of  # noqa: PLC0415

        words = self.result.filter_words() if lookup.outcome is Outcome.FOUND else ""
        return report_of(self._account, lookup, self._zone, words)

    def failure_details(self) -> str:
        """What may be given to support about the failure that is shown; empty where none is."""
        if self.lookup is None or self.lookup.error is None:
            return ""
        what = self._words.errors.explain(self.lookup.error).what
        return self._support.details(what, self.lookup.error, self._account, self.lookup.asked_at)

    # The states.

    @Slot(str)
    def _ask_instead(self, text: str) -> None:
        self.bar.box.setText(text)
        self.ask(text)

    @Slot(str)
    def _show_started(self, _address: str) -> None:
        self._asked_zone = self._zone
        self.news.clear()
        self.bar.show_asking(True)  # noqa: FBT003 - it mirrors a state

    @Slot()
    def _show_waiting(self) -> None:
        self._withdraw()
        self.area.show_waiting(*self._asked(), self._waiting.text)

    def _asked(self) -> tuple[str, str]:
        return self._asker.address, self._account_name()

    @Slot()
    def _show_keyring_slow(self) -> None:
        self._withdraw()
        self.area.show_keyring_slow(self.key_trouble.for_session())

    @Slot()
    def _show_stopped(self) -> None:
        self._settle()
        self._withdraw()
        self.area.show_stopped()

    @Slot(object)
    def _show_answer(self, lookup: Lookup) -> None:
        if self._asked_zone is not self._zone:
            lookup = read_in(lookup, self._zone)
        self._settle()
        self.answers.hold(lookup)
        self._show_lookup(lookup)

    def _show_lookup(self, lookup: Lookup) -> None:
        failed = lookup.outcome is Outcome.FAILED
        said = self._show_failure(lookup) if failed else self._show_known(lookup)
        announce(self, said, urgent=failed)
        self.looked_up.emit()
        self.answered.emit()

    def _show_known(self, lookup: Lookup) -> str:
        return self.area.show_answer(lookup, self._account_name(), self._zone, self.answers.before)

    def _show_failure(self, lookup: Lookup) -> str:
        error = lookup.error
        assert error is not None  # noqa: S101 - what FAILED means
        return self.area.show_failure(
            lookup,
            self._account_name(),
            self.failure_details(),
            # The demo is not the user's to change.
            own_account=not self.is_demo,
            offers=self.key_trouble.offers(error),
        )

    def _settle(self) -> None:
        self._waiting.stop()
        self.bar.show_asking(False)  # noqa: FBT003 - it mirrors a state

    def _withdraw(self) -> None:
        """What was answered is shown no more, so it can neither be copied nor saved."""
        self.answers.withdraw()
        self.looked_up.emit()

    def _account_name(self) -> str:
        return self._account.name if self._account else ""
