"""How fast each account may be asked, by single lookups and by lists together."""

from threading import Lock

from jcdesk.accounts.accounts import Account
from jcdesk.lists.pace import Pace


class Paces:
    """One pace an account, for all who ask it. For any thread."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._paces: dict[tuple[str, str], Pace] = {}

    def of(self, account: Account) -> Pace:
        """The pace of `account`, which from now on is as the account has it, also for those who wait."""
        with self._lock:
            pace = self._paces.setdefault(account.place, Pace(account.pace))
        if pace.seconds != account.pace:
            pace.change(account.pace)
        return pace
