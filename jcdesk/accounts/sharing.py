"""Accounts given out to others: the list as a file, without keys, and such a file taken in."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import ClassVar

from jcdesk.accounts.accounts import LONGEST_NAME, VERSION, Account, account_from_json, account_to_json
from jcdesk.accounts.pace import POLITE
from jcdesk.system.atomic import atomic_write

LARGEST = 1024 * 1024
"""Bytes of a file that is taken in."""

MOST = 500
"""Accounts in one."""


class ListFault(StrEnum):
    """Why a file cannot be taken in."""

    NO_ACCESS = "no_access"
    NOT_A_LIST = "not_a_list"
    NEWER = "newer"
    TOO_LARGE = "too_large"
    NOTHING_IN_IT = "nothing_in_it"
    WRONG_ACCOUNT = "wrong_account"


@dataclass(eq=False)
class AccountListError(Exception):
    """A file that cannot be taken in; none of its accounts was.

    `reason` is the operating system's text for NO_ACCESS, `number` the place in the list, from 1, of a
    WRONG_ACCOUNT.
    """

    kind: ClassVar[str] = "account_list"
    path: Path
    fault: ListFault
    reason: str = ""
    number: int = 0


@dataclass(frozen=True, slots=True)
class Merged:
    """What becomes of a list when another one comes to it.

    `accounts` are all of them; `came` those that are new, as they are called now. `renamed` has the name in
    the file and the name now of each that had to be called otherwise. `skipped` are the names of those here
    that have the login and the host of one in the file, and stay as they are.
    """

    accounts: tuple[Account, ...]
    came: tuple[Account, ...]
    renamed: tuple[tuple[str, str], ...]
    skipped: tuple[str, ...]


def write_list(path: Path, accounts: Sequence[Account]) -> None:
    """Write names, logins, addresses, colours and paces to `path`, whole or not at all. Raises OSError."""
    entries = [account_to_json(account) for account in accounts]
    text = json.dumps({"version": VERSION, "accounts": entries}, ensure_ascii=False, indent=2)
    with atomic_write(path) as file:
        file.write(f"{text}\n".encode())


def read_list(path: Path) -> tuple[Account, ...]:
    """The accounts in a file that `write_list` wrote, or in jcdesk's own. Raises AccountListError.

    A pace is taken over where it is a slower one, since those who share an account have to divide what it
    bears. To ask faster is at the risk of whoever was shown the vendor's warning, which nobody was here.
    """
    content = _content(path)
    if not isinstance(content, dict) or type(version := content.get("version")) is not int:
        raise AccountListError(path, ListFault.NOT_A_LIST)
    if version > VERSION:
        raise AccountListError(path, ListFault.NEWER)
    entries = content.get("accounts")
    if not isinstance(entries, list):
        raise AccountListError(path, ListFault.NOT_A_LIST)
    if not entries:
        raise AccountListError(path, ListFault.NOTHING_IN_IT)
    if len(entries) > MOST:
        raise AccountListError(path, ListFault.TOO_LARGE)
    return tuple(_account(path, number, entry) for number, entry in enumerate(entries, 1))


def merge(own: Sequence[Account], others: Sequence[Account]) -> Merged:
    """`own` and, behind them, those of `others` that are not among them yet.

    An account is there already where its login and host are, whatever it is called: a stranger's list changes
    nothing that was here. One that only has the name of another gets a number.
    """
    there = {account.place: account.name for account in own}
    names = {account.essence for account in own}
    came: list[Account] = []
    renamed: list[tuple[str, str]] = []
    skipped: list[str] = []
    for other in others:
        if other.place in there:
            skipped.append(there[other.place])
            continue
        new = _with_a_name_not_in(names, other)
        if new.name != other.name:
            renamed.append((other.name, new.name))
        there[new.place] = new.name
        names.add(new.essence)
        came.append(new)
    return Merged((*own, *came), tuple(came), tuple(renamed), tuple(skipped))


def _content(path: Path) -> object:
    try:
        # Reading a pipe could wait for ever, and a device has no end.
        if path.exists() and not path.is_file():
            raise AccountListError(path, ListFault.NOT_A_LIST)
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise AccountListError(path, ListFault.NO_ACCESS, error.strerror or str(error)) from error
    if len(data) > LARGEST:
        raise AccountListError(path, ListFault.TOO_LARGE)
    try:
        return json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise AccountListError(path, ListFault.NOT_A_LIST) from None


def _account(path: Path, number: int, entry: object) -> Account:
    if isinstance(entry, dict):
        try:
            account = account_from_json(entry)
        except (KeyError, TypeError, ValueError):
            pass
        else:
            # Whatever else stands there is not for a file of ours.
            return replace(account, extra={}, pace=max(account.pace, POLITE))
    raise AccountListError(path, ListFault.WRONG_ACCOUNT, number=number)


def _with_a_name_not_in(names: set[str], account: Account) -> Account:
    number, new = 1, account
    while new.essence in names:
        number += 1
        ending = f" ({number})"
        new = replace(account, name=account.name.strip()[: LONGEST_NAME - len(ending)] + ending)
    return new
