"""Whether there are lists at all: what the start of the window asks before it loads what reads them."""

from jcdesk.system.paths import state_folder


def has_lists() -> bool:
    """Whether some list is kept."""
    return any((state_folder() / "lists").glob("*.jclist"))
