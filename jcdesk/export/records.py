"""Lookups as records for programs: wire values, untouched, under stable English names."""

from typing import TypedDict

from jcdesk.justclick.answers import GroupStatus
from jcdesk.justclick.errors import (
    HttpStatusError,
    ProxyError,
    RedirectedError,
    ServiceRefusedError,
    UnsignedAnswerError,
)
from jcdesk.justclick.lookups import Lookup
from jcdesk.justclick.times import RawValue


class GroupRecord(TypedDict):
    """A group: `status` as on the wire, `subscribed_at` in ISO 8601 with its zone, or None if unknown."""

    id: str
    title: str
    status: str
    subscribed_at: str | None
    subscribed_raw: RawValue


class ErrorRecord(TypedDict):
    """Why an address could not be asked.

    `kind` is the error's own name of its type. `code` is the service's error code or the HTTP status, as
    text, None where there is neither. `text` is what the service itself said, and empty where it did not.
    """

    kind: str
    code: str | None
    text: str


class LookupRecord(TypedDict):
    """An address and how its lookup ended; `error` is None unless `outcome` is `failed`."""

    address: str
    outcome: str
    groups: list[GroupRecord]
    asked_at: str
    error: ErrorRecord | None


def lookup_record(lookup: Lookup) -> LookupRecord:
    """The record of one lookup."""
    return {
        "address": lookup.address,
        "outcome": lookup.outcome.value,
        "groups": [group_record(group) for group in lookup.groups],
        "asked_at": lookup.asked_at.isoformat(),
        "error": None if lookup.error is None else error_record(lookup.error),
    }


def group_record(group: GroupStatus) -> GroupRecord:
    """The record of one group."""
    return {
        "id": group.id,
        "title": group.title,
        "status": group.status_raw,
        "subscribed_at": None if group.subscribed_at is None else group.subscribed_at.isoformat(),
        "subscribed_raw": group.subscribed_raw,
    }


def error_record(error: Exception) -> ErrorRecord:
    """The record of what went wrong."""
    code, text = _code_and_text(error)
    return {"kind": getattr(error, "kind", "failed"), "code": code, "text": text}


def _code_and_text(error: Exception) -> tuple[str | None, str]:
    match error:
        case ServiceRefusedError(code=code, text=text):
            return code, text
        case UnsignedAnswerError(code=code):
            return code, ""
        case HttpStatusError(status=status) | RedirectedError(status=status) | ProxyError(status=int(status)):
            return str(status), ""
        case _:
            return None, ""
