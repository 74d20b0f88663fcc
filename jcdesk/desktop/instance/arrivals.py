"""What comes to the window from outside: the words of a start, this one's or a later one's, and links."""

import os
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QGuiApplication

from jcdesk.desktop.accounts.book import AccountBook
from jcdesk.desktop.instance.errand import Errand
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.main_window import MainWindow
from jcdesk.desktop.widgets.notice import Notice, Tone
from jcdesk.links import BadLinkError, is_link, read_link
from jcdesk.words.arrivals import ArrivalWords
from jcdesk.words.catalogue import Translate

if TYPE_CHECKING:
    from jcdesk.desktop.instance.link_question import LinkQuestion


class Arrivals(QObject):
    """Brings the window to the front and does what is wanted: an address at once, a link once confirmed."""

    def __init__(
        self,
        theme: Theme,
        translate: Translate,
        window: MainWindow,
        book: AccountBook,
        look_round: Callable[[], None],
    ) -> None:
        """`look_round` switches to the demo account."""
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._book = book
        self._look_round = look_round
        self._words = ArrivalWords(translate)
        self._translate = translate
        self._question: LinkQuestion | None = None
        self._said = ""
        book.switched.connect(self._drop_question)

    @Slot(object)
    def receive(self, errand: Errand) -> None:
        """Bring the window to the front and do what a later start wants."""
        self._bring_to_front(errand.activation)
        self.do(errand)

    def do(self, errand: Errand) -> None:
        """Do what is wanted, in the window as it is."""
        self._drop_question()
        self.withdraw_notice()
        if errand.demo:
            self._look_round()
        if is_link(errand.text):
            self.open_link(errand.text)
        elif errand.text:
            self._look_up(errand.text)

    @Slot(str)
    def open_link(self, link: str) -> None:
        """Ask whether what a link wants is to be done: any web page can make the system open one."""
        # Most starts bring no link.
        from jcdesk.addresses import NotAnAddressError, read_address  # noqa: PLC0415
        from jcdesk.words.addresses import AddressWords  # noqa: PLC0415

        self._drop_question()
        self.withdraw_notice()
        try:
            address = read_address(read_link(link)).text
        except BadLinkError as error:
            fault = error
            self._refuse(lambda: self._words.fault(fault))
        except NotAnAddressError as error:
            no_address = error
            self._refuse(lambda: AddressWords(self._translate).fault(no_address))
        else:
            self._ask_first(address)

    def _refuse(self, reason: Callable[[], str]) -> None:
        self._say(lambda: self._words.link_not_followed(reason()), "warning")

    def _ask_first(self, address: str) -> None:
        current = self._book.current
        if current is None:
            self._look_up(address)
            return
        from jcdesk.desktop.instance.link_question import LinkQuestion  # noqa: PLC0415 - as above

        question = LinkQuestion(self._theme, address, current.account.name, self._window)
        question.accepted.connect(lambda: self._look_up(address))
        question.finished.connect(self._forget_question)
        self._question = question
        question.open()
        question.activateWindow()

    def _look_up(self, text: str) -> None:
        if self._book.current is None:
            self._window.page.bar.box.setText(text)
            self._say(lambda: self._words.no_account_yet(text))
        else:
            self._window.look_up(text)

    def _say(self, words: Callable[[], str], tone: Tone = "info") -> None:
        def say(notice: Notice) -> None:
            self._said = words()
            notice.say(self._said, tone)

        self._window.notice.tell(say)

    @Slot()
    def withdraw_notice(self) -> None:
        """Take back what was said about the last arrival: it has been dealt with."""
        if self._said and self._window.notice.accessibleName() == self._said:
            self._window.notice.clear()
        self._said = ""

    @Slot()
    def _drop_question(self) -> None:
        # It names the account, and no other may be asked.
        if self._question is not None:
            self._question.reject()

    @Slot()
    def _forget_question(self) -> None:
        if self._question is not None:
            self._question.deleteLater()
            self._question = None

    def _bring_to_front(self, activation: str) -> None:
        window = self._window
        if activation and QGuiApplication.platformName().startswith("wayland"):
            # Qt takes it from here for the next activation, and removes it.
            os.putenv("XDG_ACTIVATION_TOKEN", activation)
        state = window.windowState() & ~Qt.WindowState.WindowMinimized
        window.setWindowState(state | Qt.WindowState.WindowActive)
        window.show()
        window.raise_()
        window.activateWindow()
