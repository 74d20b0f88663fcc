"""A failure for whoever helps: facts under names that are the same in every language, as in the JSON export."""

import errno
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import datetime
from enum import Enum

from jcdesk.accounts.accounts import Account
from jcdesk.justclick.errors import ProxyError
from jcdesk.words.plain import in_short, plain


def details(
    what: str, error: Exception | None, account: Account | None, at: datetime, versions: Mapping[str, str]
) -> str:
    """`what` in words, then a line for each fact: which error, when, by which account, where, on what.

    Not fit to be given away yet: the texts of others in it go through Redaction and Anonymiser.
    """
    rows = {"time": at.isoformat(" ", "seconds")}
    if account is not None:
        rows |= {"account": account.name, "host": account.service.host}
    # The account's host wins: it has the port.
    rows = {**(facts(error) if error is not None else {}), **rows, **versions}
    head = [plain(what), ""] if what else []
    return "\n".join([*head, *(f"{name}: {value}" for name, value in rows.items())])


def facts(error: Exception) -> dict[str, str]:
    """The kind of `error` and the data it carries, by the names of its fields."""
    kind = getattr(error, "kind", type(error).__name__)
    return {"kind": kind} | {name: _text(value) for name, value in _data(error) if value not in (None, "")}


def summary(error: Exception) -> str:
    """`kind=refused code=4`: what may be logged, since it names nobody and nothing."""
    known = facts(error)
    return " ".join(f"{name}={known[name]}" for name in _HARMLESS if name in known)


_HARMLESS = ("kind", "code", "status", "fault", "why", "phase", "seconds", "signed")


def _data(error: Exception) -> Iterator[tuple[str, object]]:
    if isinstance(error, OSError):
        # Not its file name: it may be a subscriber's address.
        yield "code", errno.errorcode.get(error.errno or 0)
        yield "text", error.strerror
    elif is_dataclass(error):
        for field in fields(error):
            proxy = isinstance(error, ProxyError) and field.name == "host"
            yield "proxy" if proxy else field.name, getattr(error, field.name)
    else:
        yield "fault", getattr(error, "fault", None)


def _text(value: object) -> str:
    match value:
        case bool():
            return "yes" if value else "no"
        case float():
            return f"{value:g}"
        case Enum():
            return str(value.value)
        case _:
            return in_short(str(value), 500)
