"""From the bytes of an answer to what it says, or a typed error. Pure functions."""

import json
from codecs import BOM_UTF8
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo
from enum import Enum
from typing import NamedTuple

from jcdesk.justclick import signing
from jcdesk.justclick.errors import (
    ServiceRefusedError,
    SignatureFault,
    Unreadable,
    UnreadableAnswerError,
    UnsignedAnswerError,
)
from jcdesk.justclick.statuses import Status
from jcdesk.justclick.times import RawValue, parse_time

MOST_GROUPS = 100_000
"""More than any account has. Three million empty ones fit into an answer, and would hold up the window."""

_OK = "0"
_NOBODY = "500"
_NO_GROUP = "501"
_DIGITS = 19
"""Of a number. What has more is kept as text: no date is so long."""

_RESULTS = frozenset({_OK, _NOBODY, _NO_GROUP})


class GroupStatus(NamedTuple):
    """One row of `GetLeadGroupStatuses`: a mailing group and the subscriber's status in it.

    `id` and `title` are text as it came (a title may hold control characters: it is data, not
    something to show unfiltered). `subscribed_at` is in UTC, or None where `subscribed_raw` names no
    moment that can be understood. A named tuple, which is made twice as fast as a frozen dataclass: an answer
    may have thousands.
    """

    id: str
    title: str
    status: Status
    status_raw: str
    subscribed_at: datetime | None
    subscribed_raw: RawValue


@dataclass(frozen=True, slots=True)
class Group:
    """One row of `GetAllGroups`: a mailing group of the account."""

    id: str
    title: str


class Presence(Enum):
    """Whether the account knows the address at all."""

    KNOWN = "known"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Subscriber:
    """What the service says of an address: whether it knows it, and the groups in the service's order."""

    presence: Presence
    groups: tuple[GroupStatus, ...] = ()


def read_subscriber(body: bytes, key: str, zone: tzinfo) -> Subscriber:
    """Judge an answer to `GetLeadGroupStatuses`; zoneless times are read in `zone`.

    Raises UnreadableAnswerError, UnsignedAnswerError or ServiceRefusedError.
    """
    code, _, result = _signed_result(body, key)
    if code == _NOBODY:
        return Subscriber(Presence.NOBODY)
    # Code 501 says "in no group", yet rows have been seen with it, system groups among them: rows win.
    return Subscriber(Presence.KNOWN, tuple([_group_status(row, zone) for row in _rows(result)]))


def read_groups(body: bytes, key: str) -> tuple[Group, ...]:
    """Judge an answer to `GetAllGroups`; an account without groups answers with code 501 or no rows.

    Raises UnreadableAnswerError, UnsignedAnswerError or ServiceRefusedError.
    """
    code, text, result = _signed_result(body, key)
    if code == _NOBODY:
        raise ServiceRefusedError(code, text, signed=True)
    return tuple(Group(_text(row.get("rass_name")), _text(row.get("rass_title"))) for row in _rows(result))


def _signed_result(body: bytes, key: str) -> tuple[str, str, object]:
    """The code (one of `_RESULTS`), the text and the result of an answer whose signature holds."""
    answer = _read_object(body)
    if "error_code" not in answer:
        raise UnreadableAnswerError(Unreadable.WRONG_SHAPE)
    code = _as_php_prints(answer["error_code"])
    text = _as_php_prints(answer.get("error_text"))
    given = answer.get("hash")
    signed = signing.same_hash(signing.answer_hash(code, text, key), given)
    if code not in _RESULTS:
        raise ServiceRefusedError(code, text, signed)
    if not signed:
        fault = SignatureFault.MISSING if given in (None, "") else SignatureFault.WRONG
        raise UnsignedAnswerError(fault, code)
    return code, text, answer.get("result")


def _read_object(body: bytes) -> Mapping[str, object]:
    try:
        text = body.decode("utf-8-sig").strip()
        if not text:
            raise UnreadableAnswerError(Unreadable.EMPTY)
        answer = _loads(text)
    except RecursionError:
        raise UnreadableAnswerError(Unreadable.TOO_DEEP) from None
    except ValueError:
        raise UnreadableAnswerError(_what_else(body)) from None
    if not isinstance(answer, dict):
        raise UnreadableAnswerError(Unreadable.WRONG_SHAPE)
    return answer


def _loads(text: str) -> object:
    # A group ID such as 1600000001.0012345678 loses digits as a float: it stays the text it came as.
    try:
        return json.loads(text, parse_float=str, parse_constant=str)
    except json.JSONDecodeError:
        raise
    except ValueError:
        # Python refuses integers of more than 4,300 digits: they stay text, too. Only then, since a call for
        # each number takes long.
        return json.loads(text, parse_float=str, parse_constant=str, parse_int=_int_or_text)


def _int_or_text(digits: str) -> int | str:
    return int(digits) if len(digits) <= _DIGITS else digits


def _what_else(body: bytes) -> Unreadable:
    return Unreadable.HTML if body.removeprefix(BOM_UTF8).lstrip()[:1] == b"<" else Unreadable.NOT_JSON


def _as_php_prints(value: object) -> str:
    """A scalar as PHP's `.` operator joins it."""
    match value:
        case None | False:
            return ""
        case True:
            return "1"
        case str() | int():
            return str(value)
        case _:
            raise UnreadableAnswerError(Unreadable.WRONG_SHAPE)


def _rows(result: object) -> Iterable[Mapping[str, object]]:
    # PHP writes an array whose keys are not 0..n-1 as an object; nothing at all is null, false or "".
    rows: Collection[object]
    match result:
        case None | False | "":
            rows = ()
        case list():
            rows = result
        case dict():
            rows = result.values()
        case _:
            raise UnreadableAnswerError(Unreadable.WRONG_SHAPE)
    if len(rows) > MOST_GROUPS:
        raise UnreadableAnswerError(Unreadable.WRONG_SHAPE)
    for row in rows:
        if not isinstance(row, dict):
            raise UnreadableAnswerError(Unreadable.WRONG_SHAPE)
        yield row


def _group_status(row: Mapping[str, object], zone: tzinfo) -> GroupStatus:
    get = row.get
    status = _text(get("rass_status"))
    raw = _raw_value(get("subscription_time"))
    return GroupStatus(
        _text(get("rass_name")),
        _text(get("rass_title")),
        Status.from_wire(status),
        status,
        parse_time(raw, zone),
        raw,
    )


def _raw_value(time: object) -> RawValue:
    if isinstance(time, int) and abs(time) < 10**_DIGITS:
        return time
    return None if time is None else _text(time)


def _text(value: object) -> str:
    if isinstance(value, str):
        return value
    match value:
        case None:
            return ""
        case bool() | list() | dict():
            return json.dumps(value, ensure_ascii=False)
        case _:
            return str(value)
