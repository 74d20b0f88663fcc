"""Answers and failures as a database keeps them, and back."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Any, get_type_hints

from jcdesk.accounts.errors import VaultError
from jcdesk.justclick.answers import GroupStatus
from jcdesk.justclick.errors import JustClickError
from jcdesk.justclick.lookups import Outcome
from jcdesk.justclick.statuses import Status
from jcdesk.justclick.times import RawValue

OUTCOMES = (Outcome.FOUND, Outcome.NO_GROUPS, Outcome.NOT_FOUND, Outcome.FAILED)
STATUSES = tuple(Status)

_WIRE = tuple(status.value for status in STATUSES)
_IS_TEXT = "'"

Text = str | bytes


class CodingError(ValueError):
    """The database holds what was never written there."""


_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def text_in(text: str) -> Text:
    """A text as the database takes it: as bytes where half a surrogate pair is in it."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-8", "surrogatepass")
    return text


def text_out(text: Text) -> str:
    """What `text_in` was given. Raises CodingError."""
    if isinstance(text, str):
        return text
    try:
        return text.decode("utf-8", "surrogatepass")
    except (AttributeError, UnicodeDecodeError) as error:
        raise CodingError from error


def number_out(number: object) -> int:
    """A whole number from 0, where SQLite would keep anything. Raises CodingError."""
    if not isinstance(number, int) or number < 0:
        raise CodingError
    return number


def outcome_out(number: object) -> Outcome:
    """The outcome at this place of `OUTCOMES`. Raises CodingError."""
    try:
        return OUTCOMES[number_out(number)]
    except IndexError as error:
        raise CodingError from error


def moment_in(moment: datetime) -> int:
    """Microseconds since 1970."""
    return (moment - _EPOCH) // _MICROSECOND


def moment_out(number: int) -> datetime:
    """What `moment_in` was given, in UTC. Raises CodingError."""
    try:
        return _EPOCH + number * _MICROSECOND
    except (TypeError, OverflowError) as error:
        raise CodingError from error


SECOND = 1_000_000

LAST_DATED = moment_in(datetime(9998, 12, 31, tzinfo=UTC))
"""A moment that every zone has a date for, and nearly the last of these."""


def group_in(group: GroupStatus) -> tuple[object, ...]:
    """Status, its own text if it is an unknown one, the moment and the raw field of a subscription."""
    return (
        group.status.rank,
        text_in(group.status_raw) if group.status is Status.UNKNOWN else None,
        None if group.subscribed_at is None else moment_in(group.subscribed_at),
        _raw_in(group.subscribed_raw),
    )


def group_out(id_: Text, title: Text, row: Sequence[Any]) -> GroupStatus:
    """The group that `group_in` made `row` of."""
    rank, raw, moment, subscribed_raw = row
    status = STATUSES[number_out(rank)]
    return GroupStatus(
        text_out(id_),
        text_out(title),
        status,
        _WIRE[rank] if raw is None else text_out(raw),
        None if moment is None else moment_out(moment),
        _raw_out(subscribed_raw),
    )


def _raw_in(raw: RawValue) -> Text:
    # Nearly all of these are texts, for which a mark is quicker than JSON, or numbers, where `str` is.
    if isinstance(raw, str):
        return text_in(_IS_TEXT + raw)
    return str(raw) if type(raw) is int else json.dumps(raw)


def _raw_out(text: Text) -> RawValue:
    text = text_out(text)
    if text.startswith(_IS_TEXT):
        return text[1:]
    if text.isdecimal():
        return int(text)
    raw: RawValue = json.loads(text)
    return raw


def fault_in(error: Exception) -> str:
    """A failure as JSON: its kind and what it carries."""
    # Every error that a list can end with is a dataclass; see `_kinds`.
    values = {field.name: getattr(error, field.name) for field in fields(error)}  # type: ignore[arg-type]
    return json.dumps({"kind": getattr(error, "kind", ""), **values})


def fault_out(text: str) -> Exception:
    """The failure that `fault_in` was given, each of its values of the right type. Raises CodingError."""
    try:
        values = json.loads(text)
        kind = _KINDS[values.pop("kind")]
        hints = get_type_hints(kind)
        return kind(**{name: _value_out(hints[name], value) for name, value in values.items()})
    except (KeyError, TypeError, AttributeError, ValueError, RecursionError) as error:
        raise CodingError from error


def _value_out(hint: Any, value: Any) -> object:  # noqa: ANN401 - a type or several, and whatever JSON can hold
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return hint(value)
    if not isinstance(value, hint) and not (type(value) is int and isinstance(0.0, hint)):
        raise TypeError
    return value


def _kinds(bases: Iterable[type[Exception]]) -> Iterator[tuple[str, type[Exception]]]:
    for base in bases:
        yield base.kind, base  # type: ignore[attr-defined]
        yield from _kinds(base.__subclasses__())


_KINDS = dict(_kinds([JustClickError, VaultError]))
