"""How fast each account may be asked, by single lookups and by lists together."""

from collections.abc import Iterable
from threading import Lock
from typing import TYPE_CHECKING

from jcdesk.accounts.accounts import Account

if TYPE_CHECKING:
    from jcdesk.justclick.cancellation import Cancellation
    from jcdesk.lists.pace import Pace


class Paces:
    """One pace an account, for all who ask it. For any thread."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._paces: dict[tuple[str, str], Pace] = {}
        self._figures: dict[tuple[str, str], float] = {}

    def of(self, account: Account) -> "Pace":
        """The pace of `account`: as `follow` says, or as the account has it that is not among those yet."""
        from jcdesk.lists.pace import Pace  # noqa: PLC0415 - nothing is asked at the start

        place = account.place
        with self._lock:
            if place not in self._paces:
                # What stands in a form need not be what is kept.
                self._paces[place] = Pace(self._figures.get(place, account.pace))
            return self._paces[place]

    def take_turn(self, account: Account, cancellation: "Cancellation") -> None:
        """Wait until a single request to `account` may begin, before the next one of a list that asks it.

        Raises CancelledError.
        """
        from jcdesk.lists.pace import Lane  # noqa: PLC0415 - as above

        self.of(account).take_turn(Lane.SINGLE, cancellation)

    def follow(self, accounts: Iterable[Account]) -> None:
        """Let the paces be as `accounts` have them now, also for those who wait for their turn."""
        with self._lock:
            self._figures = {account.place: account.pace for account in accounts}
            for place, seconds in self._figures.items():
                pace = self._paces.get(place)
                if pace is not None and pace.seconds != seconds:
                    pace.change(seconds)
