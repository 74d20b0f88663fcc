"""Asks about several addresses, one after the other and no faster than the service likes."""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime

from jcdesk.accounts.errors import VaultError
from jcdesk.addresses import Address, NotAnAddressError
from jcdesk.justclick.errors import JustClickError, NotAskedError
from jcdesk.justclick.lookups import Lookup, Outcome
from jcdesk.lists.pace import Held, Lane, Pace, unheard
from jcdesk.lists.policy import AskAgain, Stop, Why, decide

Question = Address | NotAnAddressError
"""What was made of a text: an address, or the reason why it is none."""


def ask_all(
    questions: Iterable[Question],
    ask: Callable[[str], Lookup],
    pace: Pace,
    now: Callable[[], datetime],
    held: Held = unheard,
) -> Iterator[Lookup]:
    """How the lookup of each ended, in order, as it ends.

    `ask` raises JustClickError and VaultError. A failure that holds for every address ends the asking: those
    left are given back with NotAskedError. `held` hears of a wait that the service has asked for.
    """
    asking = True
    for question in questions:
        if isinstance(question, NotAnAddressError):
            yield _failed(question.text, now(), question)
        elif not asking:
            yield _failed(question.text, now(), NotAskedError())
        else:
            try:
                with pace.turn(Lane.SINGLE, held=held):
                    asked_at = now()
                    lookup = ask(question.text)
            except (JustClickError, VaultError) as error:
                asking = not _holds_for_all(error)
                lookup = _failed(question.text, asked_at, error)
            yield lookup


def _failed(address: str, at: datetime, error: Exception) -> Lookup:
    """A lookup that could not be made."""
    return Lookup(address, at, Outcome.FAILED, error=error)


def _holds_for_all(error: JustClickError | VaultError) -> bool:
    """Whether the next question would fail as well, or asking on would do harm."""
    match decide(error):
        case Stop() | AskAgain(why=Why.BUSY):
            return True
        case _:
            return False
