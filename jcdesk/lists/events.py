"""What a run of a list has to tell."""

from dataclasses import dataclass
from enum import Enum

from jcdesk.justclick.lookups import Lookup
from jcdesk.lists.policy import Why


@dataclass(frozen=True, slots=True)
class Started:
    """The run begins: so many of the `total` addresses have an answer already."""

    total: int
    answered: int
    failed: int


@dataclass(frozen=True, slots=True)
class Answered:
    """The journal has the answer of a row; with the outcome FAILED it could not be asked."""

    row: int
    lookup: Lookup


@dataclass(frozen=True, slots=True)
class Waiting:
    """The next try comes in so many seconds: because of `error`, or a busy service has told somebody so."""

    why: Why
    seconds: float
    error: Exception | None = None


@dataclass(frozen=True, slots=True)
class Paused:
    """Nothing is asked until the user wants to go on."""


@dataclass(frozen=True, slots=True)
class GoesOn:
    """It is asked again, after a pause or after waiting."""


class End(Enum):
    """How a run ends."""

    FINISHED = "finished"
    STOPPED = "stopped"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Ended:
    """The run is over: nothing is left to ask, the user stopped it, or `error` did."""

    end: End
    error: Exception | None = None


Event = Started | Answered | Waiting | Paused | GoesOn | Ended
