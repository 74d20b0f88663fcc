"""Asks about several addresses, one after the other and no faster than the service likes."""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime

from jcdesk.accounts.errors import VaultError
from jcdesk.addresses import Address, NotAnAddressError
from jcdesk.justclick.errors import HttpStatusError, JustClickError, NotAskedError, ServiceRefusedError
from jcdesk.justclick.lookups import Lookup, Outcome

Question = Address | NotAnAddressError
"""What was made of a text: an address, or the reason why it is none."""

_REFUSED_FOR_ALL = frozenset({"4", "5", "6", "7", "8"})
_HTTP_FOR_ALL = frozenset({401, 403, 429})


class Pace:
    """Lets one request begin every so many `seconds`; the first need not wait."""

    def __init__(
        self, seconds: float, monotonic: Callable[[], float], sleep: Callable[[float], object]
    ) -> None:
        self._seconds = seconds
        self._monotonic = monotonic
        self._sleep = sleep
        self._next = monotonic()

    def wait(self) -> None:
        """Wait until the next request may begin."""
        early = self._next - self._monotonic()
        if early > 0:
            self._sleep(early)
        self._next = self._monotonic() + self._seconds


def ask_all(
    questions: Iterable[Question], ask: Callable[[str], Lookup], pace: Pace, now: Callable[[], datetime]
) -> Iterator[Lookup]:
    """How the lookup of each ended, in order, as it ends.

    `ask` raises JustClickError and VaultError. A failure that holds for every address ends the asking: those
    left are given back with NotAskedError.
    """
    asking = True
    for question in questions:
        if isinstance(question, NotAnAddressError):
            yield _failed(question.text, now(), question)
        elif not asking:
            yield _failed(question.text, now(), NotAskedError())
        else:
            pace.wait()
            asked_at = now()
            try:
                yield ask(question.text)
            except (JustClickError, VaultError) as error:
                asking = not _holds_for_all(error)
                yield _failed(question.text, asked_at, error)


def _failed(address: str, at: datetime, error: Exception) -> Lookup:
    """A lookup that could not be made."""
    return Lookup(address, at, Outcome.FAILED, error=error)


def _holds_for_all(error: JustClickError | VaultError) -> bool:
    """Whether the next question would fail as well, or asking on would do harm."""
    match error:
        case VaultError():
            return True
        case ServiceRefusedError(code=code):
            return code in _REFUSED_FOR_ALL
        case HttpStatusError(status=status):
            return status in _HTTP_FOR_ALL
        case _:
            return False
