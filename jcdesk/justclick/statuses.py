"""A subscriber's status in a mailing group."""

from enum import Enum
from typing import Self


class Status(Enum):
    """The five statuses that the service documents, and `UNKNOWN` for any other text.

    The order is the one a person sorts by: who receives mail first, what cannot be understood last.
    The value is the text on the wire; an unknown status keeps its own text beside it, in
    `GroupStatus.status_raw`.
    """

    SUBSCRIBED = "STATUS_SUBSCRIBE"
    WAITING = "STATUS_WAIT"
    UNSUBSCRIBED = "STATUS_UNSUBSCRIBE"
    UNSUBSCRIBED_BY_SERVICE = "STATUS_UNSUBSCRIBE_BY_SERVICE"
    INVALID_ADDRESS = "STATUS_INVALID_EMAIL"
    UNKNOWN = ""

    @classmethod
    def from_wire(cls, text: str) -> Self:
        """The status that `text` names, or `UNKNOWN`."""
        try:
            return cls(text)
        except ValueError:
            return cls("")

    @property
    def rank(self) -> int:
        """Where the status stands in the order above, from 0."""
        return _RANKS[self]


_RANKS = {status: rank for rank, status in enumerate(Status)}
