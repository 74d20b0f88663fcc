"""A shortcut as the help tells of it."""

from typing import NamedTuple


class Shortcut(NamedTuple):
    """The menu, what is done, and the keys in the system's own way of writing."""

    menu: str
    action: str
    keys: str
