"""How fast each account may be asked, by single lookups and by lists together."""

from collections.abc import Iterable
from contextlib import AbstractContextManager
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from jcdesk.accounts.accounts import Account

if TYPE_CHECKING:
    from jcdesk.justclick.cancellation import Cancellation
    from jcdesk.lists.pace import Pace


class Paces:
    """One pace an account, for all who ask it. For any thread.

    The file `turns` shares it with the other processes of this user, if it can be used.
    """

    def __init__(self, turns: Path) -> None:
        self._turns = turns
        self._lock = Lock()
        self._paces: dict[tuple[str, str], Pace] = {}
        self._figures: dict[tuple[str, str], float] = {}

    def of(self, account: Account) -> "Pace":
        """The pace of `account`: as `follow` says, or as the account has it that is not among those yet."""
        from jcdesk.lists.pace import Pace  # noqa: PLC0415 - nothing is asked at the start
        from jcdesk.lists.turns import Turns  # noqa: PLC0415 - as above

        place = account.place
        with self._lock:
            if place not in self._paces:
                # What stands in a form need not be what is kept.
                seconds = self._figures.get(place, account.pace)
                self._paces[place] = Pace(seconds, others=Turns(self._turns, account.asked_as))
            return self._paces[place]

    def turn(self, account: Account, cancellation: "Cancellation") -> AbstractContextManager[None]:
        """Wait until a single request to `account` may begin, before the next one of a list that asks it.

        The request is sent within. Raises CancelledError.
        """
        from jcdesk.lists.pace import Lane  # noqa: PLC0415 - as above

        return self.of(account).turn(Lane.SINGLE, cancellation)

    def held(self, account: Account) -> float:
        """For how many seconds nobody may ask `account`, because its service wants it so, or 0.

        What another process was told is known from the first question on.
        """
        with self._lock:
            pace = self._paces.get(account.place)
        return 0.0 if pace is None else pace.held

    def follow(self, accounts: Iterable[Account]) -> None:
        """Let the paces be as `accounts` have them now, also for those who wait for their turn."""
        with self._lock:
            self._figures = {account.place: account.pace for account in accounts}
            for place, seconds in self._figures.items():
                pace = self._paces.get(place)
                if pace is not None and pace.seconds != seconds:
                    pace.change(seconds)
