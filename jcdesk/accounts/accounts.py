"""The accounts that can be asked: names, logins and addresses of the service, in a small file. No secrets."""

import errno
import json
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any, ClassVar

from jcdesk.accounts.pace import POLITE, checked
from jcdesk.justclick.service import HOSTS, Service
from jcdesk.system.aside import set_aside
from jcdesk.system.atomic import atomic_write
from jcdesk.system.lock import FileLock
from jcdesk.system.private import PRIVATE, make_private

VERSION = 1

LONGEST_NAME = 100
"""Characters."""

_LOGIN = re.compile(r"[a-z0-9_](?:[a-z0-9._-]{0,61}[a-z0-9_])?", re.IGNORECASE | re.ASCII)
_OWN_FIELDS = ("name", "login", "url", "colour", "pace")


class AccountFault(StrEnum):
    """What is wrong with an account."""

    NAME_EMPTY = "name_empty"
    NAME_TOO_LONG = "name_too_long"
    NAME_UNPRINTABLE = "name_unprintable"
    NAME_TAKEN = "name_taken"
    LOGIN_EMPTY = "login_empty"
    LOGIN_IMPOSSIBLE = "login_impossible"
    ALREADY_THERE = "already_there"
    PACE_IMPOSSIBLE = "pace_impossible"


class AccountFaultError(ValueError):
    """An account that cannot be, or not beside the others.

    `other` is the name of the account that it collides with, for NAME_TAKEN and ALREADY_THERE.
    """

    def __init__(self, fault: AccountFault, other: str = "") -> None:
        super().__init__(fault.value)
        self.fault = fault
        self.other = other


@dataclass(frozen=True, slots=True)
class Account:
    """Who asks: a name for people, the login, and the origin of the service (https, or loopback).

    `colour` is how people tell it from the others: one of `colours.COLOURS`, or empty where nobody has chosen
    one yet. `pace` is how many seconds are to lie between two requests. `extra` holds fields that a newer
    jcdesk wrote, so that saving with this one does not lose them. None of these makes another account of it.
    Raises AccountFaultError and ServiceUrlError.
    """

    name: str
    login: str
    url: str
    extra: Mapping[str, Any] = field(default_factory=dict, repr=False, compare=False)
    colour: str = field(default="", compare=False)
    pace: float = field(default=POLITE, compare=False)

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise AccountFaultError(AccountFault.NAME_EMPTY)
        if len(self.name) > LONGEST_NAME:
            raise AccountFaultError(AccountFault.NAME_TOO_LONG)
        if not self.name.isprintable():
            raise AccountFaultError(AccountFault.NAME_UNPRINTABLE)
        if not self.login:
            raise AccountFaultError(AccountFault.LOGIN_EMPTY)
        if not _LOGIN.fullmatch(self.login) or ".." in self.login:
            raise AccountFaultError(AccountFault.LOGIN_IMPOSSIBLE)
        Service(self.login, self.url)
        try:
            checked(self.pace)
        except ValueError:
            raise AccountFaultError(AccountFault.PACE_IMPOSSIBLE) from None

    @property
    def service(self) -> Service:
        """What is asked."""
        return Service(self.login, self.url)

    @property
    def place(self) -> tuple[str, str]:
        """Host and login, in lower case: what a key belongs to, and no two accounts have alike."""
        return self.service.host.lower(), self.login.lower()

    @property
    def asked_as(self) -> tuple[str, str]:
        """The same of the account that is asked at `place`: the vendor's own hosts are doors to one service.

        Who has it here twice shall not ask it twice as fast.
        """
        host, login = self.place
        return (f"{login}.{HOSTS[0]}" if host in {f"{login}.{one}" for one in HOSTS} else host), login

    @property
    def essence(self) -> str:
        """What of the name no two accounts have alike."""
        return essence_of(self.name)


def essence_of(name: str) -> str:
    """A name less its case and spaces, by which no two accounts are told apart."""
    return " ".join(name.split()).casefold()


def check_distinct(accounts: Iterable[Account]) -> None:
    """Raise AccountFaultError where two accounts have one name, or one login at one host."""
    names: dict[str, str] = {}
    places: dict[tuple[str, str], str] = {}
    for account in accounts:
        if account.essence in names:
            raise AccountFaultError(AccountFault.NAME_TAKEN, names[account.essence])
        if account.place in places:
            raise AccountFaultError(AccountFault.ALREADY_THERE, places[account.place])
        names[account.essence] = places[account.place] = account.name


@dataclass(eq=False)
class AccountsFileError(Exception):
    """The file of accounts cannot be used; it is left as it is."""

    kind: ClassVar[str] = "accounts_file"
    path: Path


@dataclass(eq=False)
class BrokenAccountsError(AccountsFileError):
    """The file is not what jcdesk writes."""

    kind: ClassVar[str] = "accounts_broken"


@dataclass(eq=False)
class NewerAccountsError(AccountsFileError):
    """A newer jcdesk wrote the file, in a form (`version`) that this one does not know."""

    kind: ClassVar[str] = "accounts_newer"
    version: int


@dataclass(eq=False)
class AccountsAccessError(AccountsFileError):
    """The file cannot be read or written; `reason` is the operating system's text."""

    kind: ClassVar[str] = "accounts_access"
    reason: str


class AccountsFile:
    """Reads and writes the accounts at `path`, in the order in which people see them."""

    def __init__(self, path: Path, patience: float = 10.0) -> None:
        self.path = path
        self._lock = path.with_suffix(".lock")
        self._patience = patience

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Within the block no other jcdesk changes the file, so that what is loaded can be saved changed.

        Whoever does holds it for a moment, or as long as a slow disk takes: after `patience` seconds of it
        this raises AccountsAccessError. Where nothing can be locked, all do as if they were alone.
        """
        lock = FileLock(self._lock)
        try:
            try:
                taken = lock.wait(self._patience)
            except OSError:
                taken = True
            if not taken:
                raise AccountsAccessError(self.path, os.strerror(errno.EAGAIN))
            yield
        finally:
            lock.release()

    def load(self) -> tuple[Account, ...]:
        """The accounts; none where there is no file yet. Raises AccountsFileError."""
        return self._accounts_in(self._read())

    def save(self, accounts: Iterable[Account]) -> None:
        """Write `accounts` in place of those in the file, whole or not at all.

        A broken or newer file is never written over: `set_aside` it first. Raises AccountsFileError, and
        AccountFaultError for accounts that collide.
        """
        accounts = tuple(accounts)
        check_distinct(accounts)
        content = self._read()
        self._accounts_in(content)
        content |= {
            "version": VERSION,
            "accounts": [{**account_to_json(account), **account.extra} for account in accounts],
        }
        text = json.dumps(content, indent=2)
        try:
            make_private(self.path.parent)
            with atomic_write(self.path, mode=PRIVATE) as file:
                file.write(f"{text}\n".encode())
        except OSError as error:
            raise self._no_access(error) from error

    def set_aside(self) -> Path:
        """Rename a file that cannot be used, so that a new one can be begun; returns where it is now.

        Raises AccountsAccessError.
        """
        try:
            return set_aside(self.path)
        except OSError as error:
            raise self._no_access(error) from error

    def _read(self) -> dict[str, Any]:
        try:
            content = json.loads(self.path.read_text("utf-8-sig"))
        except FileNotFoundError:
            return {"version": VERSION, "accounts": []}
        except OSError as error:
            raise self._no_access(error) from error
        except (ValueError, RecursionError):
            raise BrokenAccountsError(self.path) from None
        if not isinstance(content, dict) or type(version := content.get("version")) is not int:
            raise BrokenAccountsError(self.path)
        if version > VERSION:
            raise NewerAccountsError(self.path, version)
        return content

    def _accounts_in(self, content: Mapping[str, Any]) -> tuple[Account, ...]:
        try:
            accounts = tuple(account_from_json(entry) for entry in content["accounts"])
            check_distinct(accounts)
        except (KeyError, TypeError, ValueError):
            raise BrokenAccountsError(self.path) from None
        return accounts

    def _no_access(self, error: OSError) -> AccountsAccessError:
        return AccountsAccessError(self.path, error.strerror or str(error))


def account_from_json(entry: Mapping[str, Any]) -> Account:
    """Read an account out of a file of ours. Raises KeyError, TypeError and ValueError."""
    name, login, url = (entry[own] for own in ("name", "login", "url"))
    colour, pace = entry.get("colour", ""), entry.get("pace", POLITE)
    if not all(isinstance(value, str) for value in (name, login, url, colour)):
        raise TypeError
    if type(pace) not in {int, float}:
        raise TypeError
    extra = {key: value for key, value in entry.items() if key not in _OWN_FIELDS}
    # There is no path in it. A capital letter in a host would make another account of the same one.
    return Account(name, login, url.lower(), extra, colour, pace)


def account_to_json(account: Account) -> dict[str, Any]:
    """What `account_from_json` reads, less what a newer jcdesk wrote."""
    colour = {"colour": account.colour} if account.colour else {}
    pace = {} if account.pace == POLITE else {"pace": account.pace}
    return {"name": account.name, "login": account.login, "url": account.url, **colour, **pace}
