"""How fast each account may be asked, by single lookups and by lists together."""

from collections.abc import Iterable
from threading import Lock
from typing import TYPE_CHECKING

from jcdesk.accounts.accounts import Account

if TYPE_CHECKING:
    from jcdesk.lists.pace import Pace


class Paces:
    """One pace an account, for all who ask it. For any thread."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._paces: dict[tuple[str, str], Pace] = {}

    def of(self, account: Account) -> "Pace":
        """The pace of `account`: as the account has it when somebody asks first, then as `follow` says."""
        from jcdesk.lists.pace import Pace  # noqa: PLC0415 - nothing is asked at the start

        with self._lock:
            return self._paces.setdefault(account.place, Pace(account.pace))

    def follow(self, accounts: Iterable[Account]) -> None:
        """Let the paces be as `accounts` have them now, also for those who wait for their turn."""
        with self._lock:
            for account in accounts:
                pace = self._paces.get(account.place)
                if pace is not None and pace.seconds != account.pace:
                    pace.change(account.pace)
