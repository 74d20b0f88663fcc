"""Nobody else who has an account on this computer reads what jcdesk keeps or exports."""

import os
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from jcdesk.accounts.accounts import AccountsFile
from jcdesk.accounts.sharing import write_list
from jcdesk.export.csv_file import COMMA, write_csv
from jcdesk.export.excel import write_excel
from jcdesk.export.json_file import write_json
from jcdesk.export.report import Report
from jcdesk.lists.journal import Journal
from jcdesk.lists.reading import read_text
from jcdesk.lists.shelf import Shelf
from jcdesk.system.history import History
from jcdesk.system.lock import FileLock
from jcdesk.system.log import Log, faults_in
from jcdesk.system.redaction import Redaction
from jcdesk.system.settings import Settings, SettingsFile
from jcdesk.words.catalogue import load_catalogue
from tests.export.samples import MADE_AT, MOSCOW
from tests.lists.samples import about, found, group

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows has lists of rights instead of modes"
)

_ANNA = found("anna@example.com", group("News"))
_REPORT = Report("Shop", "acme", [_ANNA], MOSCOW, MADE_AT)
_TEXT = "personal"


def _settings(folder: Path) -> None:
    SettingsFile(folder / "settings.json").save(Settings(theme="dark"))


def _accounts(folder: Path) -> None:
    AccountsFile(folder / "accounts.json").save([])


def _history(folder: Path) -> None:
    history = History(folder / "history.json")
    history.add("anna@example.com")
    history.save()


def _lock(folder: Path) -> None:
    lock = FileLock(folder / "window.lock")
    assert lock.take()
    lock.leave_note(_TEXT)
    lock.release()


def _log(folder: Path) -> None:
    log = Log(folder, Redaction())
    with log, faults_in(folder):
        for _ in range(3):
            assert log._handler is not None
            log._handler.doRollover()  # type: ignore[attr-defined]


def _journal(folder: Path) -> None:
    read = read_text("anna@example.com")
    path = Shelf(folder).add(about(read), read)
    with Journal.opened(path) as journal:
        journal.record(1, _ANNA)
        # While it is open, there are two more files beside it.
        assert len(list(folder.iterdir())) >= 3
        _check_all(folder)


def _exports(folder: Path) -> None:
    folder.mkdir(parents=True)
    translate = load_catalogue("en")
    write_excel(folder / "a.xlsx", _REPORT, translate)
    write_csv(folder / "a.csv", _REPORT, COMMA, translate)
    write_json(folder / "a.json", [_ANNA])


@pytest.fixture(autouse=True)
def open_handed() -> Iterator[None]:
    """The user lets everybody read and write what is made, unless somebody says otherwise."""
    before = os.umask(0)
    yield
    os.umask(before)


@pytest.fixture
def open_to_all() -> Iterator[Path]:
    """A folder that everybody can come to. pytest's own are for one user: nothing would be proved there."""
    with TemporaryDirectory(prefix="jc-") as folder:
        Path(folder).chmod(0o777)
        yield Path(folder)


@pytest.mark.parametrize("make", [_settings, _accounts, _history, _lock, _log, _journal, _exports])
def test_a_file_is_for_its_user_alone(tmp_path: Path, make: Callable[[Path], None]) -> None:
    make(tmp_path / "home" / "jcdesk" / "own")
    _check_all(tmp_path / "home" / "jcdesk" / "own")


def _check_all(folder: Path) -> None:
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert files
    assert {path.name: _mode(path) for path in files} == {path.name: 0o600 for path in files}


@pytest.mark.parametrize("make", [_settings, _accounts, _history, _lock, _log, _journal])
def test_a_folder_that_was_made_for_a_file_is_for_its_user_alone(
    tmp_path: Path, make: Callable[[Path], None]
) -> None:
    make(tmp_path / "state" / "jcdesk" / "own")
    made = [tmp_path / "state", tmp_path / "state" / "jcdesk", tmp_path / "state" / "jcdesk" / "own"]
    assert [_mode(folder) for folder in made] == [0o700] * 3


def test_a_list_of_accounts_is_for_others(tmp_path: Path) -> None:
    write_list(tmp_path / "accounts.json", [])
    assert _mode(tmp_path / "accounts.json") == 0o666


def test_a_file_that_its_user_has_opened_to_others_stays_open(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.touch(0o640)
    path.chmod(0o640)
    write_json(path, [_ANNA])
    assert _mode(path) == 0o640


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() != 0, reason="only root may become somebody else")
@pytest.mark.parametrize("make", [_settings, _accounts, _history, _lock, _log, _journal, _exports])
def test_another_user_reads_nothing(open_to_all: Path, make: Callable[[Path], None]) -> None:
    (open_to_all / "seen").write_text(_TEXT, "ascii")
    make(open_to_all / "own")
    # The folder is not what keeps them out.
    (open_to_all / "own").chmod(0o755)
    files = [open_to_all / "seen", *(path for path in (open_to_all / "own").rglob("*") if path.is_file())]
    assert len(files) > 1
    told = subprocess.run(
        ["/bin/sh", "-c", 'for file; do cat "$file" >/dev/null 2>&1 && echo "$file"; done', "sh", *files],
        user="nobody",
        group="nogroup",
        extra_groups=[],
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.stdout.splitlines() == [str(open_to_all / "seen")]


def _mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)
