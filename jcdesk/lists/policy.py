"""What a failure means for a list: whether to go on, to ask again, or to stop. Pure; nothing is sent here."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from jcdesk.justclick import errors as e

ATTEMPTS = 3
"""How often one address is asked whose answer does not come."""

REFUSALS = 5
"""So many wishes to wait in place of the answer about one address: then the list waits for its user."""

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
    with BUSY the server asks for fewer requests, which `Pace` heeds.
    """

    why: Why


Decision = Mark | Stop | AskAgain

_ABOUT_THE_ADDRESS = frozenset({"3", "100", "600"})
_ABOUT_THE_ACCOUNT = frozenset({"4", "5", "6", "7", "8"})
_PROXY_WITHOUT_A_WAY = frozenset({429, 502, 503, 504})
"""How a proxy says that it cannot reach the service just now. What else it says, it says of whoever asks."""

_NO_ENTRY = frozenset({401, 403})
_TOO_MANY_REQUESTS = 429
_UNAVAILABLE = 503


def decide(error: Exception, before: Sequence[Why] = ()) -> Decision:
    """What to do about `error`, which a request for an address ended with.

    `before` is why that address had to be asked again so far. Requests that never found a way to the service
    and those that the server was too busy for are no attempts. What is no error of the service, such as a
    keyring that gives no key, stops the list.
    """
    match error:
        case e.ServiceRefusedError():
            return _about_refusal(error)
        case e.HttpStatusError():
            return _about_status(error, before)
        case e.NoConnectionError() | e.TimedOutError(phase=e.Phase.CONNECT):
            return AskAgain(Why.OFFLINE)
        case e.ProxyError(status=status):
            lost = status is None or status in _PROXY_WITHOUT_A_WAY
            return AskAgain(Why.OFFLINE) if lost else Stop()
        case e.ConnectionLostError() | e.TimedOutError():
            return AskAgain(Why.LOST) if before.count(Why.LOST) + 1 < ATTEMPTS else Mark(doubtful=True)
        case e.UnsendableAddressError():
            return Mark(doubtful=False)
        case e.UnsignedAnswerError() | e.UnreadableAnswerError() | e.AnswerTooLargeError():
            return Mark(doubtful=True)
        case _:
            return Stop()


def wants_patience(error: e.HttpStatusError) -> bool:
    """Whether the server asks for fewer requests: by its status, or by the time that it wants to be left."""
    return error.status == _TOO_MANY_REQUESTS or (
        error.status == _UNAVAILABLE and error.retry_after is not None
    )


def _about_refusal(error: e.ServiceRefusedError) -> Decision:
    if error.code in _ABOUT_THE_ACCOUNT:
        return Stop()
    return Mark(doubtful=error.code not in _ABOUT_THE_ADDRESS)


def _about_status(error: e.HttpStatusError, before: Sequence[Why]) -> Decision:
    if error.status in _NO_ENTRY:
        return Stop()
    if not wants_patience(error):
        return Mark(doubtful=True)
    # That is no fault of the address: the next one would be answered the same.
    too_long = (error.retry_after or 0.0) > LONGEST_WAIT
    return Stop() if too_long or before.count(Why.BUSY) + 1 >= REFUSALS else AskAgain(Why.BUSY)
