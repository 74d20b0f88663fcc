"""What is said about the text in the search box: that it is no address, or what looks odd about it."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.widgets.buttons import Actions
from jcdesk.desktop.widgets.notice import Notice
from jcdesk.words.catalogue import Translate

if TYPE_CHECKING:
    from jcdesk.addresses import Address, NotAnAddressError
    from jcdesk.words.addresses import AddressWords


class AddressNote(Notice):
    """A notice about an address, which may offer another one."""

    other_wanted = Signal(str)
    """The user wants this address looked up instead."""

    def __init__(self, theme: Theme, translate: Translate) -> None:
        super().__init__(theme)
        self._translate = translate
        self._about: Address | NotAnAddressError | None = None

    @cached_property
    def _words(self) -> "AddressWords":
        from jcdesk.words.addresses import AddressWords  # noqa: PLC0415 - the start has no address

        return AddressWords(self._translate)

    def refuse(self, error: "NotAnAddressError") -> None:
        """Say why the text is no address."""
        self._about = error
        self.say(self._words.fault(error), "error")

    def show_address(self, address: "Address") -> None:
        """Say what is odd about an address, if anything is."""
        self._about = address
        from jcdesk.addresses import latin_twin  # noqa: PLC0415 - as above

        note = self._words.note(address)
        if note is None:
            self.clear()
            return
        actions: Actions = ()
        meant = address.suggestion or (latin_twin(address.text) if address.lookalikes else None)
        if meant is not None:
            words = self.tr("Look up {address}").format(address=meant)
            actions = ((words, lambda: self.other_wanted.emit(meant)),)
        self.say(note, "warning" if address.lookalikes or address.suggestion else "info", actions)

    def take_over(self, before: "AddressNote") -> None:
        """Say what `before` says."""
        from jcdesk.addresses import NotAnAddressError  # noqa: PLC0415 - as above

        about = before.about
        if isinstance(about, NotAnAddressError):
            self.refuse(about)
        elif about is not None:
            self.show_address(about)

    @property
    def about(self) -> "Address | NotAnAddressError | None":
        """What it speaks of; None where it is silent."""
        return None if self.isHidden() else self._about
