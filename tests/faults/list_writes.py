"""Every write of a list: its journal, and the files that are made of that."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from datetime import UTC
from functools import partial
from pathlib import Path

from jcdesk.export.changes_report import ChangesReport
from jcdesk.export.list_report import ListReport
from jcdesk.export.target import Target
from jcdesk.justclick.errors import HttpStatusError
from jcdesk.justclick.lookups import Lookup
from jcdesk.lists.database import open_database
from jcdesk.lists.journal import Journal, state_in
from jcdesk.lists.orders import SORTS, kept_keys
from jcdesk.lists.results import Results
from jcdesk.lists.shelf import Shelf
from jcdesk.lists.views import POSITIONS, Order
from tests.faults.writing import ExportWrite, OneFile, Ready
from tests.lists.samples import NOON, about, addresses, failed, found, made, not_found


class _OneJournal(OneFile):
    name = "list.jclist"

    def strays(self) -> list[str]:
        return [name for name in super().strays() if not name.endswith(("-wal", "-shm"))]


class JournalWrite(_OneJournal):
    """The answers in the journal of a list."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        made(folder, 5000)

    @contextmanager
    def ready(self) -> Iterator[Callable[[int], None]]:
        with Journal.opened(self.path) as journal:
            yield lambda version: journal.record(version + 1, found(f"user{version + 1}@example.com"))

    def holds(self, version: int) -> bool:
        with Journal.opened(self.path) as journal, Results.opened(self.path) as results:
            entries = results.entries_of(range(1, version + 2))
            whole = all(entry.lookup == found(entry.address) for entry in entries)
            return whole and journal.state().answered == version + 1


class AskedAgainWrite(_OneJournal):
    """Addresses of a list that could not be asked, and are to be asked again, by turns."""

    COUNT = 20

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        made(folder, self.COUNT)
        with Journal.opened(self.path) as journal:
            for row, address in list(journal.open_rows())[1:]:
                journal.record(row, failed(address, HttpStatusError(500)))

    @contextmanager
    def ready(self) -> Iterator[Callable[[int], None]]:
        with Journal.opened(self.path) as journal:
            yield partial(self._write, journal)

    def holds(self, version: int) -> bool:
        with Journal.opened(self.path) as journal:
            return journal.state().failed == (0 if version % 2 else self._failed(version))

    def _write(self, journal: Journal, version: int) -> None:
        if version % 2:
            journal.reopen_failed()
        else:
            journal.record(1, failed("user1@example.com", HttpStatusError(500)))

    def _failed(self, version: int) -> int:
        # The first time, all others have failed already.
        return 1 if version else self.COUNT


class StoppedWrite(_OneJournal):
    """Why a list has stopped: each time another reason."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        made(folder, 10)

    @contextmanager
    def ready(self) -> Iterator[Callable[[int], None]]:
        with Journal.opened(self.path) as journal:
            yield lambda version: journal.stop_with(HttpStatusError(version))

    def holds(self, version: int) -> bool:
        with Journal.opened(self.path) as journal:
            fault = journal.state().fault
        return isinstance(fault, HttpStatusError) and fault.status == version


class KeptOrdersWrite(_OneJournal):
    """Orders that are kept of a finished list, and dropped when it goes on.

    One after the other is kept: between the two versions there may be any number of them, each whole.
    """

    COUNT = 300
    ORDERS = tuple(Order(by, descending) for by in SORTS for descending in (False, True))

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        made(folder, self.COUNT)
        with Journal.opened(self.path) as journal:
            for row, address in journal.open_rows():
                journal.record(row, found(address) if row > 1 else self._failed())
        with Results.opened(self.path) as results:
            self._right = [results.membership_keys(order=order) for order in self.ORDERS]

    @contextmanager
    def ready(self) -> Iterator[Callable[[int], None]]:
        with Journal.opened(self.path) as journal, Results.opened(self.path) as results:
            yield partial(self._write, journal, results)

    def holds(self, version: int) -> bool:
        with open_database(self.path) as connection:
            finished = state_in(connection).finished
            kept = [kept_keys(connection, order) for order in self.ORDERS]
        whole = all(one in (None, right) for one, right in zip(kept, self._right, strict=True))
        count = len(self.ORDERS) - kept.count(None)
        fits = (count == len(self.ORDERS), not finished and not count, finished)[version % 3]
        return whole and fits

    def _write(self, journal: Journal, results: Results, version: int) -> None:
        match version % 3:
            case 0:
                results.keep_orders(few=1)
            case 1:
                journal.reopen_failed()
            case _:
                journal.record(1, self._failed())

    def _failed(self) -> Lookup:
        return failed("user1@example.com", HttpStatusError(500))


class ShelfWrite:
    """Lists that are begun, one after the other."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.shelf = Shelf(folder)
        self.read = addresses(100)
        self._whole: set[Path] = set()

    def ready(self) -> Ready:
        return nullcontext(lambda _version: self._add())

    def holds(self, version: int) -> bool:
        self.shelf.tidy()
        lists = set(self.folder.glob("*.jclist"))
        for path in lists - self._whole:
            with Journal.opened(path) as journal:
                assert len(list(journal.open_rows())) == 100
        self._whole = lists
        return len(lists) == version + 1

    def strays(self) -> list[str]:
        return not_of_lists(self.folder)

    def _add(self) -> None:
        self.shelf.add(about(self.read), self.read)


class RemovalWrite:
    """Lists that are removed, one after the other, each with answers that are not in its file yet."""

    COUNT = 200
    ANSWERS = 3

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.shelf = Shelf(folder)
        model = made(folder.parent, 10)
        with Journal.opened(model) as journal:
            for row in range(1, self.ANSWERS + 1):
                journal.record(row, found(f"user{row}@example.com"))
            for number in range(self.COUNT):
                for ending in ("", "-wal"):
                    copy = folder / f"{number:03}.jclist{ending}"
                    shutil.copy(model.with_name(model.name + ending), copy)

    def ready(self) -> Ready:
        return nullcontext(lambda version: self.shelf.remove(self.folder / f"{version:03}.jclist"))

    def holds(self, version: int) -> bool:
        self.shelf.tidy()
        # The others were in no danger.
        left = sorted(self.folder.glob("*.jclist"))
        with Journal.opened(left[0]) as journal:
            return (journal.state().answered, len(left)) == (self.ANSWERS, self.COUNT - version - 1)

    def strays(self) -> list[str]:
        return not_of_lists(self.folder)


def not_of_lists(folder: Path) -> list[str]:
    lists = tuple(path.name for path in folder.glob("*.jclist"))
    return [path.name for path in folder.iterdir() if not path.name.startswith(lists)]


class ListExportWrite(ExportWrite):
    """A file that `write` makes of a list's journal."""

    def __init__(self, write: Callable[[Target, ListReport], None], folder: Path) -> None:
        super().__init__(self._of_list, folder)
        self._write_list = write
        self._journal = _answered(folder.parent, found)

    def _of_list(self, target: Target, version: int) -> None:
        with Results.opened(self._journal) as results:
            self._write_list(target, ListReport(results, UTC, NOON, range(1, 10 + version % 20)))


class ChangesExportWrite(ExportWrite):
    """A file that `write` makes of what has changed from one journal to another one."""

    def __init__(self, write: Callable[[Target, ChangesReport], None], folder: Path) -> None:
        super().__init__(self._of_changes, folder)
        self._write_changes = write
        later = folder.parent / "later"
        later.mkdir()
        self._journals = _answered(folder.parent, not_found), _answered(later, found)

    def _of_changes(self, target: Target, version: int) -> None:
        keys = [row << POSITIONS for row in range(1, 10 + version % 20)]
        with Results.opened(self._journals[0]) as before, Results.opened(self._journals[1]) as after:
            self._write_changes(target, ChangesReport(before, after, keys, UTC, NOON))


def _answered(folder: Path, answer: Callable[[str], Lookup]) -> Path:
    path = made(folder, 30)
    with Journal.opened(path) as journal:
        for row, address in journal.open_rows():
            journal.record(row, answer(address))
    return path
