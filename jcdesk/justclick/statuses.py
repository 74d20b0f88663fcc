"""A subscriber's status in a mailing group."""

from enum import Enum


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

    rank: int
    """Where the status stands in the order above, from 0."""

    def __init__(self, _wire: str) -> None:
        self.rank = len(type(self).__members__)

    @classmethod
    def from_wire(cls, text: str) -> "Status":
        """The status that `text` names, or `UNKNOWN`."""
        return _BY_WIRE.get(text, _UNKNOWN)


_BY_WIRE = {status.value: status for status in Status}
_UNKNOWN = Status.UNKNOWN
