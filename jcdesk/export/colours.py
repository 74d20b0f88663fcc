"""The colour of a status in a file, and in the window while it is light."""

from dataclasses import dataclass

from jcdesk.justclick.statuses import Status


@dataclass(frozen=True, slots=True)
class Pair:
    """A colour for text, and the fill it stands on, as `#RRGGBB`."""

    text: str
    fill: str


STATUS_COLOURS = {
    Status.SUBSCRIBED: Pair("#0B6238", "#D8F1E1"),
    Status.WAITING: Pair("#744A00", "#FCEBC0"),
    Status.UNSUBSCRIBED: Pair("#9B1C2E", "#FBE1E4"),
    Status.UNSUBSCRIBED_BY_SERVICE: Pair("#6436A0", "#EDE4FA"),
    Status.INVALID_ADDRESS: Pair("#FFFFFF", "#7A2230"),
    Status.UNKNOWN: Pair("#474F5E", "#E6E9EF"),
}

HEADING_COLOURS = Pair("#1A1F29", "#E6E9EF")
