"""What everything around accounts works with."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from jcdesk.accounts.accounts import Account
from jcdesk.desktop.accounts.book import AccountBook
from jcdesk.desktop.answer_words import AnswerWords
from jcdesk.desktop.keys import Keys
from jcdesk.desktop.line import Line
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.paces import Paces
from jcdesk.desktop.support.details import Support
from jcdesk.desktop.tasks import Tasks
from jcdesk.desktop.widgets.buttons import Actions
from jcdesk.desktop.widgets.notice import Notice


@dataclass(frozen=True, slots=True)
class Kit:
    """Handed to each dialog's workings, so that none of them need know where the others come from.

    `window_notice` is the place in `window` that is there on every page, `notice` gives the one at which news
    are told at present, `is_asked` says of an account whether a list of it is being asked.
    """

    theme: Theme
    words: AnswerWords
    support: Support
    tasks: Tasks
    keys: Keys
    line: Line
    paces: Paces
    book: AccountBook
    window: QWidget
    window_notice: Notice
    notice: Callable[[], Notice]
    is_asked: Callable[[Account], bool]

    def explain(self, error: Exception, account: Account | None = None, actions: Actions = ()) -> None:
        """Tell in the window what failed, and offer `actions`. Raises an exception that has no words."""
        explanation = self.words.errors.explain(error)
        self.notice().explain(explanation, actions, self.support.details_of(explanation, error, account))
