"""Files of jcdesk's own that hold anything: the program goes on, and nothing in them is lost."""

import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from jcdesk.accounts.accounts import Account, AccountsFile, AccountsFileError
from jcdesk.accounts.sharing import AccountListError, merge, read_list, write_list
from jcdesk.system.history import LENGTH, History
from jcdesk.system.proxy import Proxy, ProxyUse
from jcdesk.system.settings import THEMES, Settings, SettingsFault, SettingsFile, network_of, zone_of
from jcdesk.system.table_layouts import ColumnLayout, TableLayout
from jcdesk.words.accounts import AccountWords
from jcdesk.words.catalogue import load_catalogue
from jcdesk.words.settings import SettingsWords
from tests.fuzz.target import Target, folder

_ENGLISH = load_catalogue("en")
_ACCOUNTS = (
    Account("Shop", "acme", "https://acme.justclick.io", colour="teal", pace=2.5),
    Account("Магазин", "acme-2", "https://mail.пример.рф:8443", {"newer": [1]}),
)


def _settings(data: bytes) -> None:
    """The settings load, whatever is in the file; what is unfit is kept; a change is kept, too."""
    with folder() as home:
        path = home / "settings.json"
        path.write_bytes(data)
        file = SettingsFile(path)
        loaded = file.load()
        settings, problem = loaded.settings, loaded.problem
        assert settings.theme in THEMES
        assert zone_of(settings).utcoffset(datetime.now(UTC)) is not None
        assert network_of(settings, "password") is not None
        if problem is not None:
            assert SettingsWords(_ENGLISH).problem(problem)
            if problem.backup is not None:
                assert problem.fault in {SettingsFault.BROKEN, SettingsFault.NEWER}
                assert problem.backup.read_bytes() == data
                assert not path.exists()
            else:
                assert path.read_bytes() == data
        changed = replace(settings, theme="dark" if settings.theme != "dark" else "light", account="Другой")
        file.save(changed)
        again = file.load()
        assert again.settings.theme == changed.theme
        assert again.settings.account == changed.account
        assert path.stat().st_mode & 0o777 == _mode_of(problem is None or problem.backup is None)


def _mode_of(old_file: bool) -> int:
    """A file that was there keeps its mode, which is that of `Path.write_bytes`."""
    if not old_file:
        return 0o600
    with folder() as other:
        (other / "file").write_bytes(b"")
        return (other / "file").stat().st_mode & 0o777


def _setting_seeds() -> Iterator[bytes]:
    with folder() as home:
        file = SettingsFile(home / "settings.json")
        columns = (ColumnLayout("title", 200), ColumnLayout("id", 90, hidden=True))
        file.save(
            Settings(
                theme="light",
                zone="Asia/Tokyo",
                proxy=Proxy(ProxyUse.OWN, "::1", 3128, "Иван"),
                ca_file="/etc/ca.pem",
                tables=(TableLayout("groups", columns, "title", descending=True),),
            )
        )
        yield file.path.read_bytes()
    yield b'{"version": 1, "zone": "../../etc/passwd", "theme": 1, "unknown": [null]}'
    yield b'{"version": 1, "zone": "", "proxy": {"use": "own"}, "tables": {}, "history": "yes"}'
    yield b'{"version": 1, "zone": "Europe", "account": "\\ud800", "window": "\\u0000"}'
    yield b'{"version": 2}'
    yield b'{"version": ' + b"9" * 5000 + b"}"
    yield b"[" * 100_000
    yield b"\xff\xfe{\x00}\x00"


def _accounts(data: bytes) -> None:
    """The accounts load or a typed error says why not; the file stays, or is kept beside a new one."""
    with folder() as home:
        file = AccountsFile(home / "accounts.json")
        file.path.write_bytes(data)
        try:
            accounts = file.load()
        except AccountsFileError as error:
            assert str(AccountWords(_ENGLISH).file(error))
            assert file.path.read_bytes() == data
            with suppress(AccountsFileError):
                file.save(_ACCOUNTS)
            # It was not written over.
            assert file.path.read_bytes() == data
            assert file.set_aside().read_bytes() == data
            accounts = ()
        else:
            assert file.path.read_bytes() == data
        file.save(accounts)
        assert file.load() == accounts


def _account_seeds() -> Iterator[bytes]:
    with folder() as home:
        file = AccountsFile(home / "accounts.json")
        file.save(_ACCOUNTS)
        yield file.path.read_bytes()
    yield b'{"version": 1, "accounts": [{"name": "a", "login": "b", "url": "https://c", "pace": NaN}]}'
    yield b'{"version": 1, "accounts": [{"name": "a", "login": "b", "url": "https://c:99999"}]}'
    yield b'{"version": 1, "accounts": {"name": 1}}'
    yield b'{"version": 0, "accounts": "ab"}'
    yield b'{"version": 2}'
    yield b"[" * 100_000


def _account_lists(data: bytes) -> None:
    """A list of accounts that somebody else gave out."""
    with folder() as home:
        path = home / "list.json"
        path.write_bytes(data)
        try:
            others = read_list(path)
        except AccountListError as error:
            assert error.path == path
            return
        merged = merge(_ACCOUNTS, others)
        assert merged.accounts[: len(_ACCOUNTS)] == _ACCOUNTS
        assert all(not account.extra and account.pace >= 1 for account in merged.came)
        write_list(path, merged.accounts)
        assert read_list(path) == tuple(replace(account, extra={}) for account in merged.accounts)


def _account_list_seeds() -> Iterator[bytes]:
    yield from _account_seeds()
    entry = {"name": "Shop", "login": "x", "url": "https://x.justclick.io", "colour": "<b>", "key": "stolen"}
    yield json.dumps({"version": 1, "accounts": [entry, entry | {"login": "y"}]}).encode()


def _history(data: bytes) -> None:
    """The addresses asked last: a broken file is an empty history, and the next address is remembered."""
    with folder() as home:
        path: Path = home / "history.json"
        path.write_bytes(data)
        history = History(path)
        assert len(history.addresses) <= LENGTH
        assert all(isinstance(address, str) for address in history.addresses)
        history.add("nobody.has.this.one@example.com")
        history.save()
        assert History(path).addresses == history.addresses
        assert path.stat().st_mode & 0o777 == 0o600
        history.clear()
        history.save()
        assert not path.exists()


def _history_seeds() -> Iterator[bytes]:
    yield b'["anna@example.com", "\\ud800@x.y", 1, null]'
    yield b"[" * 100_000
    yield b'{"a": 1}'


TARGETS = (
    Target("settings", _settings, _setting_seeds),
    Target("accounts", _accounts, _account_seeds),
    Target("account-lists", _account_lists, _account_list_seeds),
    Target("history", _history, _history_seeds),
)
