"""What the dialogs about accounts work with."""

from collections.abc import Callable
from dataclasses import dataclass

from jcdesk.accounts.accounts import Account
from jcdesk.desktop.accounts.book import AccountBook
from jcdesk.desktop.services import Services
from jcdesk.desktop.widgets.buttons import Actions
from jcdesk.desktop.widgets.notice import Notice


@dataclass(frozen=True, slots=True)
class Kit:
    """Handed to each dialog's workings, so that none of them need know where the others come from.

    `window_notice` is the place in the window that is there on every page, `notice` gives the one at which
    news are told at present, `is_asked` says of an account whether a list of it is being asked.
    """

    services: Services
    book: AccountBook
    window_notice: Notice
    notice: Callable[[], Notice]
    is_asked: Callable[[Account], bool]

    def explain(self, error: Exception, account: Account | None = None, actions: Actions = ()) -> None:
        """Tell in the window what failed, and offer `actions`. Raises an exception that has no words."""
        explanation = self.services.words.errors.explain(error)
        self.services.support.tell(self.notice(), explanation, error, account, actions)
