"""How often Qt goes through the style sheet for what is made."""

from collections import Counter

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QTableView

from jcdesk.desktop.lists.address_table import AddressTable
from jcdesk.desktop.lookup.table import GroupsTable
from jcdesk.desktop.main_window import MainWindow


@pytest.fixture
def dressed(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often each table was given its style."""
    counts: Counter[str] = Counter()

    def note(self: QTableView, event: QEvent) -> None:
        if event.type() is QEvent.Type.StyleChange:
            counts[type(self).__name__] += 1
        QTableView.changeEvent(self, event)

    for table in (AddressTable, GroupsTable):
        monkeypatch.setattr(table, "changeEvent", note, raising=False)
    return counts


def test_pages_have_their_parents_from_the_beginning(window: MainWindow, dressed: Counter[str]) -> None:
    window.show_lists()
    assert window.page.result is not None
    # Each new parent counts, that of what a table is in as well: there were five and eleven.
    assert set(dressed) == {"AddressTable", "GroupsTable"}
    assert max(dressed.values()) <= 2
