"""The box for an account's pace, with the vendor's warning beside it where that is wanted fast."""

from PySide6.QtCore import Slot

from jcdesk.accounts.accounts import AccountFault, AccountFaultError
from jcdesk.accounts.pace import POLITE, read_pace
from jcdesk.desktop.accounts.fields import Field
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.widgets.notice import Notice
from jcdesk.words.accounts import AccountWords
from jcdesk.words.catalogue import Translate

_WIDTH = 96


class PaceField(Field):
    """Seconds from one request to the next; an empty box is the pace that is safe."""

    def __init__(self, theme: Theme, translate: Translate) -> None:
        self._words = AccountWords(translate)
        text, name = self.tr("Seconds between two re&quests"), self.tr("Pace: seconds between two requests")
        super().__init__(theme, text, name, self._words.measure(POLITE))
        self._warning = Notice(theme, closable=False)
        self.box.setFixedWidth(_WIDTH)
        self.row.addWidget(self._warning, 1)
        self.row.addStretch()
        self.box.textChanged.connect(self._warn)

    @property
    def seconds(self) -> float:
        """What is in the box. Raises AccountFaultError."""
        try:
            return read_pace(self.text) if self.text else POLITE
        except ValueError:
            raise AccountFaultError(AccountFault.PACE_IMPOSSIBLE) from None

    def put_seconds(self, seconds: float) -> None:
        """Put a pace into the box, unless it is the usual one."""
        self.put("" if seconds == POLITE else self._words.measure(seconds))

    @Slot(str)
    def _warn(self, _text: str) -> None:
        try:
            hurried = self.seconds < POLITE
        except AccountFaultError:
            hurried = False
        if hurried:
            self._warning.say(self._words.vendor_warning(), "warning")
        else:
            self._warning.clear()
