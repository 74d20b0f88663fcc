"""The colour of a status in a file, and in the window while it is light."""

from dataclasses import dataclass

from jcdesk.justclick.statuses import Status


@dataclass(frozen=True, slots=True)
class Pair:
    """A colour for text, and the fill it stands on, as `#RRGGBB`."""

    text: str
    fill: str


STATUS_COLOURS = {
    Status.SUBSCRIBED: Pair("#005A3C", "#CBEFDB"),
    Status.WAITING: Pair("#6E4A00", "#FBE7A8"),
    Status.UNSUBSCRIBED: Pair("#A8200D", "#FFDDD3"),
    Status.UNSUBSCRIBED_BY_SERVICE: Pair("#5B2FA3", "#E6DBFC"),
    Status.INVALID_ADDRESS: Pair("#FFFFFF", "#7A2230"),
    Status.UNKNOWN: Pair("#474F5E", "#E3E7EE"),
}

HEADING_COLOURS = Pair("#1A1F29", "#E6E9EF")
