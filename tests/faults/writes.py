"""Every write that jcdesk makes of what must not be lost, as something to be killed in the middle of.

A write leads from one version to the next: from the settings of before to those of now, from so many answers
to one more. Whatever happens, one of the two is there.
"""

import logging
import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from datetime import UTC, datetime
from functools import lru_cache, partial
from io import BytesIO
from itertools import repeat
from pathlib import Path
from typing import Protocol

from jcdesk.accounts.accounts import Account, AccountsFile
from jcdesk.accounts.sharing import read_list, write_list
from jcdesk.export.csv_file import COMMA, write_csv, write_texts
from jcdesk.export.excel import write_excel
from jcdesk.export.json_file import write_json
from jcdesk.export.json_lines import write_json_lines
from jcdesk.export.list_excel import write_list_excel
from jcdesk.export.list_report import ListReport
from jcdesk.export.report import Report
from jcdesk.export.target import Target
from jcdesk.justclick.errors import HttpStatusError
from jcdesk.lists.journal import Journal
from jcdesk.lists.results import Results
from jcdesk.lists.shelf import Shelf
from jcdesk.system.history import LENGTH, History
from jcdesk.system.log import Log
from jcdesk.system.redaction import Redaction
from jcdesk.system.settings import Loaded, Settings, SettingsFile
from jcdesk.words.catalogue import load_catalogue
from tests.lists.samples import about, addresses, failed, found, made

NOON = datetime(2025, 5, 12, 12, 0, tzinfo=UTC)
ENGLISH = load_catalogue("en")


class Write(Protocol):
    """A write that can be repeated, each time with the next version, in the folder that it was made for."""

    def ready(self) -> "Ready":
        """Be about to write within the block, which gets what writes a version."""

    def holds(self, version: int) -> bool:
        """Whether exactly this version is there, whole."""

    def strays(self) -> list[str]:
        """The files in the folder that belong to nothing."""


Ready = AbstractContextManager[Callable[[int], None]]


class _OneFile:
    """What is kept in one file."""

    name = "file"

    def __init__(self, folder: Path) -> None:
        self.path = folder / self.name

    def strays(self) -> list[str]:
        return [path.name for path in self.path.parent.iterdir() if path != self.path]


class SettingsWrite(_OneFile):
    name = "settings.json"

    def ready(self) -> Ready:
        return nullcontext(lambda version: SettingsFile(self.path).save(self._settings(version)))

    def holds(self, version: int) -> bool:
        return SettingsFile(self.path).load() == Loaded(self._settings(version))

    def _settings(self, version: int) -> Settings:
        return Settings(folder=f"/folder/{version}", window="geometry" * 2000)


class AccountsWrite(_OneFile):
    name = "accounts.json"

    def ready(self) -> Ready:
        return nullcontext(lambda version: AccountsFile(self.path).save(accounts(version)))

    def holds(self, version: int) -> bool:
        return AccountsFile(self.path).load() == accounts(version)


class SharedAccountsWrite(_OneFile):
    def ready(self) -> Ready:
        return nullcontext(lambda version: write_list(self.path, accounts(version)))

    def holds(self, version: int) -> bool:
        return read_list(self.path) == accounts(version)


def accounts(version: int) -> tuple[Account, ...]:
    return tuple(Account(f"{name} {version}", f"shop{name}", "https://x.justclick.io") for name in range(100))


class HistoryWrite(_OneFile):
    """Addresses that are remembered, one after the other."""

    name = "history.json"

    def ready(self) -> Ready:
        history = History(self.path)

        def write(version: int) -> None:
            history.add(self._address(version))
            history.save()

        return nullcontext(write)

    def holds(self, version: int) -> bool:
        last = range(version, max(version - LENGTH, -1), -1)
        return History(self.path).addresses == tuple(map(self._address, last))

    def _address(self, version: int) -> str:
        return f"{version}.{'long' * 40}@example.com"


class ClearedHistoryWrite(_OneFile):
    """One address that is remembered and forgotten by turns."""

    name = "history.json"

    def ready(self) -> Ready:
        history = History(self.path)

        def write(version: int) -> None:
            if version % 2:
                history.clear()
            else:
                history.add("anna@example.com")
            history.save()

        return nullcontext(write)

    def holds(self, version: int) -> bool:
        return len(History(self.path).addresses) == 1 - version % 2


class JournalWrite(_OneFile):
    """The answers in the journal of a list."""

    name = "list.jclist"

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

    def strays(self) -> list[str]:
        return [name for name in super().strays() if not name.endswith(("-wal", "-shm"))]


class AskedAgainWrite(_OneFile):
    """Addresses of a list that could not be asked, and are to be asked again, by turns."""

    name = "list.jclist"
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

    def strays(self) -> list[str]:
        return [name for name in super().strays() if not name.endswith(("-wal", "-shm"))]

    def _write(self, journal: Journal, version: int) -> None:
        if version % 2:
            journal.reopen_failed()
        else:
            journal.record(1, failed("user1@example.com", HttpStatusError(500)))

    def _failed(self, version: int) -> int:
        # The first time, all others have failed already.
        return 1 if version else self.COUNT


class LogWrite(_OneFile):
    """Lines of the log, long enough to begin new files. Half a line is none: Linux kills within a write."""

    name = "jcdesk.log"
    END = " is the whole line"

    @contextmanager
    def ready(self) -> Iterator[Callable[[int], None]]:
        with Log(self.path.parent, Redaction()):
            yield lambda version: logging.getLogger("kills").info("%s%d%s", "long " * 5000, version, self.END)

    def holds(self, version: int) -> bool:
        files = (self.path, self.path.with_name(f"{self.name}.1"))
        texts = (file.read_text("utf-8") for file in files if file.exists())
        lines = (line for text in texts for line in reversed(text.splitlines()) if line.endswith(self.END))
        return next(lines).endswith(f"long {version}{self.END}")

    def strays(self) -> list[str]:
        return [name for name in super().strays() if not name.startswith(self.name)]


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


class ExportWrite(_OneFile):
    """A file that `write` makes of a version: the same bytes each time."""

    def __init__(self, write: Callable[[Target, int], None], folder: Path) -> None:
        super().__init__(folder)
        self._write = write
        self._expected = lru_cache(2)(self._bytes)

    def ready(self) -> Ready:
        return nullcontext(partial(self._write, self.path))

    def holds(self, version: int) -> bool:
        return self.path.read_bytes() == self._expected(version)

    def _bytes(self, version: int) -> bytes:
        file = BytesIO()
        self._write(file, version)
        return file.getvalue()


def report(version: int) -> Report:
    lookups = [found(f"reader{number}@example.com") for number in range(version % 7, 20)]
    return Report(f"Shop {version}", "acme", lookups, UTC, NOON)


class ListExportWrite(ExportWrite):
    """A file that `write` makes of a list's journal."""

    def __init__(self, write: Callable[[Target, ListReport], None], folder: Path) -> None:
        super().__init__(self._of_list, folder)
        self._write_list = write
        self._journal = made(folder.parent, 30)
        with Journal.opened(self._journal) as journal:
            for row, address in journal.open_rows():
                journal.record(row, found(address))

    def _of_list(self, target: Target, version: int) -> None:
        with Results.opened(self._journal) as results:
            self._write_list(target, ListReport(results, UTC, NOON, range(1, 10 + version % 20)))


class TornWrite(ExportWrite):
    """A file that is written in place, as none of jcdesk's is."""

    def __init__(self, folder: Path) -> None:
        super().__init__(self._in_place, folder)

    def _in_place(self, target: Target, version: int) -> None:
        content = f"{version}\n".encode() * 300_000
        if isinstance(target, Path):
            target.write_bytes(content)
        else:
            target.write(content)


WRITES: dict[str, Callable[[Path], Write]] = {
    "settings": SettingsWrite,
    "accounts": AccountsWrite,
    "accounts given out": SharedAccountsWrite,
    "recent addresses": HistoryWrite,
    "recent addresses cleared": ClearedHistoryWrite,
    "list begun": ShelfWrite,
    "list answered": JournalWrite,
    "list asked again": AskedAgainWrite,
    "list removed": RemovalWrite,
    "log": LogWrite,
    "answer as Excel": partial(ExportWrite, lambda file, n: write_excel(file, report(n), ENGLISH)),
    "answer as CSV": partial(ExportWrite, lambda file, n: write_csv(file, report(n), COMMA, ENGLISH)),
    "answer as JSON": partial(ExportWrite, lambda file, n: write_json(file, report(n).lookups)),
    "list as Excel": partial(ListExportWrite, lambda file, of: write_list_excel(file, of, ENGLISH)),
    "list as CSV": partial(ListExportWrite, lambda file, of: write_csv(file, of.as_report(), COMMA, ENGLISH)),
    "list as JSON Lines": partial(
        ListExportWrite, lambda file, of: write_json_lines(file, of.as_report().lookups)
    ),
    "left out as CSV": partial(
        ExportWrite, lambda file, n: write_texts(file, repeat(("text", str(n)), 2_000), COMMA)
    ),
}
"""By what is written."""
