"""How a list is looked at: what another view of it takes over, such as one in another language."""

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from jcdesk.desktop.lists.row_keeper import Look
from jcdesk.lists.changes import Kind
from jcdesk.lists.views import Filter


@dataclass(frozen=True, slots=True)
class ViewState:
    """The list at `path`, its filter, which kinds of changes are shown, the view in front, and its tables."""

    path: Path
    wanted: Filter
    kinds: Collection[Kind | None]
    tab: int
    looks: tuple[Look, ...]
