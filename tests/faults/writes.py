"""Every write that jcdesk makes of what must not be lost, by what is written."""

import logging
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from datetime import UTC
from functools import partial
from itertools import repeat
from pathlib import Path
from tempfile import TemporaryDirectory

from jcdesk.accounts.accounts import Account, AccountsFile
from jcdesk.accounts.sharing import read_list, write_list
from jcdesk.cli.saving import Format, writer
from jcdesk.export.changes_files import write_changes_csv, write_changes_excel, write_changes_json_lines
from jcdesk.export.csv_file import COMMA, write_cells, write_csv
from jcdesk.export.excel import write_excel
from jcdesk.export.json_file import write_json
from jcdesk.export.json_lines import write_json_lines
from jcdesk.export.list_csv import write_list_csv
from jcdesk.export.list_excel import write_list_excel
from jcdesk.export.report import Report
from jcdesk.export.target import Target
from jcdesk.lists.turns import Turns
from jcdesk.system.history import LENGTH, History
from jcdesk.system.log import Log
from jcdesk.system.redaction import Redaction
from jcdesk.system.settings import Loaded, Settings, SettingsFile
from jcdesk.words.catalogue import load_catalogue
from tests.faults.list_writes import (
    AskedAgainWrite,
    ChangesExportWrite,
    JournalWrite,
    KeptOrdersWrite,
    ListExportWrite,
    RemovalWrite,
    ShelfWrite,
    StoppedWrite,
)
from tests.faults.writing import ExportWrite, OneFile, Ready, Write
from tests.lists.samples import NOON, found

ENGLISH = load_catalogue("en")


class SettingsWrite(OneFile):
    name = "settings.json"

    def ready(self) -> Ready:
        return nullcontext(lambda version: SettingsFile(self.path).save(self._settings(version)))

    def holds(self, version: int) -> bool:
        return SettingsFile(self.path).load() == Loaded(self._settings(version))

    def _settings(self, version: int) -> Settings:
        return Settings(folder=f"/folder/{version}", window="geometry" * 2000)


class AccountsWrite(OneFile):
    name = "accounts.json"

    def ready(self) -> Ready:
        return nullcontext(lambda version: AccountsFile(self.path).save(accounts(version)))

    def holds(self, version: int) -> bool:
        return AccountsFile(self.path).load() == accounts(version)


class SharedAccountsWrite(OneFile):
    def ready(self) -> Ready:
        return nullcontext(lambda version: write_list(self.path, accounts(version)))

    def holds(self, version: int) -> bool:
        return read_list(self.path) == accounts(version)


def accounts(version: int) -> tuple[Account, ...]:
    return tuple(Account(f"{name} {version}", f"shop{name}", "https://x.justclick.io") for name in range(100))


class HistoryWrite(OneFile):
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


class ClearedHistoryWrite(OneFile):
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


class LogWrite(OneFile):
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


class AsideWrite:
    """Files that cannot be used, put aside one after the other."""

    COUNT = 200
    DAMAGED = b"{" * 10_000

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        for number in range(self.COUNT):
            self._file(number).write_bytes(self.DAMAGED)

    def ready(self) -> Ready:
        return nullcontext(lambda version: AccountsFile(self._file(version)).set_aside())

    def holds(self, version: int) -> bool:
        names = {f"{number:03}.json{'.bak' if number <= version else ''}" for number in range(self.COUNT)}
        files = {path.name: path.read_bytes() for path in self._folder.iterdir()}
        return files == dict.fromkeys(names, self.DAMAGED)

    def strays(self) -> list[str]:
        # That there are none is a part of what is held.
        return []

    def _file(self, number: int) -> Path:
        return self._folder / f"{number:03}.json"


class TurnsWrite(OneFile):
    """The turns of an account, one a second."""

    name = "turns"
    PLACE = ("acme.justclick.io", "acme")

    def ready(self) -> Ready:
        return nullcontext(lambda version: self._next(self.path, version))

    def holds(self, version: int) -> bool:
        # The next turn is to be looked at, not taken.
        with TemporaryDirectory() as folder:
            copy = shutil.copy(self.path, folder)
            return self._next(Path(copy), version) == 1

    def _next(self, path: Path, version: int) -> float:
        """In how many seconds it is, at the moment of the turn that a version is."""
        return Turns(path, self.PLACE, lambda: float(version)).take(1.0)


def report(version: int) -> Report:
    lookups = [found(f"reader{number}@example.com") for number in range(version % 7, 20)]
    return Report(f"Shop {version}", "acme", lookups, UTC, NOON)


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
    "list stopped": StoppedWrite,
    "list sorted": KeptOrdersWrite,
    "list removed": RemovalWrite,
    "damaged file put aside": AsideWrite,
    "turns": TurnsWrite,
    "log": LogWrite,
    "answer as Excel": partial(ExportWrite, lambda file, n: write_excel(file, report(n), ENGLISH)),
    "answer as CSV": partial(ExportWrite, lambda file, n: write_csv(file, report(n), COMMA, ENGLISH)),
    "answer as JSON": partial(ExportWrite, lambda file, n: write_json(file, report(n).lookups)),
    "answer as text": partial(ExportWrite, lambda file, n: writer(Format.TABLE, report(n), ENGLISH)(file)),
    "list as Excel": partial(ListExportWrite, lambda file, of: write_list_excel(file, of, ENGLISH)),
    "list as CSV": partial(ListExportWrite, lambda file, of: write_list_csv(file, of, COMMA, ENGLISH)),
    "list as JSON Lines": partial(
        ListExportWrite, lambda file, of: write_json_lines(file, of.as_report().lookups)
    ),
    "changes as Excel": partial(ChangesExportWrite, lambda file, of: write_changes_excel(file, of, ENGLISH)),
    "changes as CSV": partial(
        ChangesExportWrite, lambda file, of: write_changes_csv(file, of, COMMA, ENGLISH)
    ),
    "changes as JSON Lines": partial(ChangesExportWrite, write_changes_json_lines),
    "left out as CSV": partial(
        ExportWrite, lambda file, n: write_cells(file, repeat(("text", str(n)), 2_000), COMMA)
    ),
}
"""By what is written."""
