"""What a re-check found changed, as rows of a table that sorts and filters."""

from collections.abc import Collection, Sequence
from datetime import UTC
from enum import IntEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject

from jcdesk.desktop.lists.paged_model import PagedModel
from jcdesk.lists.changes import Kind
from jcdesk.lists.found_changes import KINDS, OneChange, changes_with
from jcdesk.lists.results import Results
from jcdesk.lists.views import Sort
from jcdesk.words.catalogue import Translate
from jcdesk.words.changes import ChangeWords
from jcdesk.words.lookups import LookupWords
from jcdesk.words.plain import plain


class Column(IntEnum):
    """What is shown of a change."""

    ADDRESS = 0
    WHAT = 1
    GROUP = 2
    BEFORE = 3
    AFTER = 4


class ChangesModel(PagedModel):
    """One row a group that changed; one for an address whose outcome alone did. An item is a cell's texts."""

    columns = Column
    sorts = {  # noqa: RUF012 - a constant, as its base says
        Column.ADDRESS: Sort.ADDRESS,
        Column.WHAT: Sort.KIND,
        Column.GROUP: Sort.GROUP,
        Column.BEFORE: Sort.BEFORE,
        Column.AFTER: Sort.AFTER,
    }

    def __init__(self, translate: Translate, parent: QObject | None = None) -> None:
        # No column has times.
        super().__init__(UTC, parent)
        self._words, self._lookups = ChangeWords(translate), LookupWords(translate)
        self._before: Results | None = None
        self.kinds: Collection[Kind | None] = KINDS

    def compare(self, earlier: Path, path: Path) -> None:
        """Read what has changed in the list at `path` since the one at `earlier`. Raises JournalError."""
        self.open(path)
        self._before = self._journal.enter_context(Results.opened(earlier))

    def close(self) -> None:
        """Show nothing, and let go of both journals."""
        self._before = None
        super().close()

    def want_kinds(self, kinds: Collection[Kind | None]) -> None:
        """Want changes of these kinds only; the rows stand as they do until these are found."""
        if kinds != self.kinds:
            self.kinds = kinds
            self.order_wanted.emit()

    def read(self, results: Results, keys: Sequence[int]) -> Sequence[tuple[str, ...] | None]:
        """The changes of a page; None where an answer has been forgotten since."""
        if self._before is None:
            return []
        return [one and self._texts(one) for one in changes_with(keys, self._before, results)]

    def is_final(self, _item: Any) -> bool:  # noqa: ANN401 - as in its base
        """An answer stays as it is."""
        return True

    def address(self, place: int) -> str | None:
        """The address in the row at `place`; None where it cannot be read."""
        texts: tuple[str, ...] | None = self.item(place)
        return None if texts is None else texts[Column.ADDRESS]

    def title(self, column: int) -> str:
        """What stands over a column."""
        match Column(column):
            case Column.ADDRESS:
                return self.tr("Address")
            case Column.WHAT:
                return self.tr("What changed")
            case Column.GROUP:
                return self.tr("Group")
            case Column.BEFORE:
                return self.tr("Before")
            case Column.AFTER:
                return self.tr("Now")

    def text(self, item: tuple[str, ...], column: int) -> str:
        """What a cell shows."""
        return item[column]

    def _texts(self, one: OneChange) -> tuple[str, ...]:
        address, words, group = plain(one.of.after.address), self._words, one.group
        if group is None:
            outcomes = one.of.before.outcome, one.of.after.outcome
            return (address, words.other_result(), "", *map(self._lookups.outcome_name, outcomes))
        return address, words.kind(group.kind), words.group(group), words.before(group), words.after(group)
