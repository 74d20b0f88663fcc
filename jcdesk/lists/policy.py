"""What a failure means for a list: whether to go on, to ask again, or to stop. Pure; nothing is sent here."""

from dataclasses import dataclass
from enum import Enum

from jcdesk.justclick import errors as e

ATTEMPTS = 3
"""How often one address is asked whose answer does not come, or that the server asks to wait for."""

DOUBTS = 5
"""So many addresses in a row that fail for no reason of their own: then the reason lies elsewhere."""

LONGEST_WAIT = 3600.0
"""Seconds. A server that asks for a longer wait ends the list; its user decides when to go on."""


@dataclass(frozen=True, slots=True)
class Mark:
    """The address keeps this failure, and the next one is asked.

    `doubtful` tells that the reason may lie elsewhere: `DOUBTS` of these in a row stop the list.
    """

    doubtful: bool


@dataclass(frozen=True, slots=True)
class Stop:
    """The next address would fail as well, or asking on would do harm."""


class Why(Enum):
    """Why an address has no answer yet."""

    OFFLINE = "offline"
    LOST = "lost"
    BUSY = "busy"


@dataclass(frozen=True, slots=True)
class AskAgain:
    """The same address is asked again, later.

    With OFFLINE there was no way to the service, so nothing was asked; with LOST the answer did not come;
    with BUSY the server asks for fewer requests, and says in `told` for how many seconds, or does not.
    """

    why: Why
    told: float | None = None


Decision = Mark | Stop | AskAgain

_ABOUT_THE_ADDRESS = frozenset({"3", "100", "600"})
_ABOUT_THE_ACCOUNT = frozenset({"4", "5", "6", "7", "8"})
_NO_ENTRY = frozenset({401, 403})
_TOO_MANY_REQUESTS = 429
_UNAVAILABLE = 503


def decide(error: Exception, attempt: int) -> Decision:
    """What to do about `error`, which the `attempt`-th request for an address (from 1) ended with.

    Requests that never found a way to the service are no attempts. What is no error of the service, such as
    a keyring that gives no key, stops the list.
    """
    match error:
        case e.ServiceRefusedError():
            return _about_refusal(error)
        case e.HttpStatusError():
            return _about_status(error, attempt)
        case e.NoConnectionError() | e.TimedOutError(phase=e.Phase.CONNECT):
            return AskAgain(Why.OFFLINE)
        case e.ProxyError(status=status):
            return AskAgain(Why.OFFLINE) if status is None else Stop()
        case e.ConnectionLostError() | e.TimedOutError():
            return AskAgain(Why.LOST) if attempt < ATTEMPTS else Mark(doubtful=True)
        case e.UnsendableAddressError():
            return Mark(doubtful=False)
        case e.UnsignedAnswerError() | e.UnreadableAnswerError() | e.AnswerTooLargeError():
            return Mark(doubtful=True)
        case _:
            return Stop()


def _about_refusal(error: e.ServiceRefusedError) -> Decision:
    if error.code in _ABOUT_THE_ACCOUNT:
        return Stop()
    return Mark(doubtful=error.code not in _ABOUT_THE_ADDRESS)


def _about_status(error: e.HttpStatusError, attempt: int) -> Decision:
    if error.status in _NO_ENTRY:
        return Stop()
    told = error.status == _UNAVAILABLE and error.retry_after is not None
    waits = error.status == _TOO_MANY_REQUESTS or told
    if waits and (error.retry_after or 0.0) > LONGEST_WAIT:
        return Stop()
    if waits and attempt < ATTEMPTS:
        return AskAgain(Why.BUSY, error.retry_after)
    return Mark(doubtful=True)
