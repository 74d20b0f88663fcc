"""The field `subscription_time`, whose form and zone the service does not document."""

import re
from datetime import UTC, datetime, tzinfo

RawValue = str | int | bool | None
"""A scalar of the answer's JSON; a number with a point or an exponent comes as its text."""

_UNIX_SECONDS = re.compile(r"[0-9]{1,11}")
_TOO_LATE = 10**11
_ZONELESS = re.compile(r"\s*\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}(:\d{2}([.,]\d+)?)?\s*", re.ASCII)
_DATE_AND_TIME = re.compile(r"\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}\S*( ?[+-]\d{2}:?\d{2})?", re.ASCII)
_NEVER = frozenset({"", "0", "0000-00-00 00:00:00"})


def is_unknown(raw: RawValue) -> bool:
    """Whether `raw` is one of the forms in which the service says "no time"."""
    return raw is None or (not isinstance(raw, bool) and str(raw).strip() in _NEVER)


def is_zoneless(raw: RawValue) -> bool:
    """Whether `raw` is a date and time without a zone of its own: the moment depends on where it is read."""
    return isinstance(raw, str) and _ZONELESS.fullmatch(raw) is not None


def in_zone(moment: datetime | None, zone: tzinfo) -> datetime | None:
    """`moment` in `zone`. None where the calendar ends: 9999 is a valid year, hours later is none."""
    try:
        return None if moment is None else moment.astimezone(zone)
    except OverflowError:
        return None


def parse_time(raw: RawValue, zone: tzinfo) -> datetime | None:
    """The moment that `raw` names, in UTC, or None where it names none that can be understood.

    Understood are Unix seconds (number or digits), `YYYY-MM-DD HH:MM:SS` and ISO 8601; a text without
    a zone of its own is read in `zone`.
    """
    try:
        if type(raw) is int and 0 < raw < _TOO_LATE:
            return datetime.fromtimestamp(raw, UTC)
        if isinstance(raw, bool) or is_unknown(raw):
            return None
        text = str(raw).strip()
        if _UNIX_SECONDS.fullmatch(text):
            return datetime.fromtimestamp(int(text), UTC)
        if not _DATE_AND_TIME.fullmatch(text):
            return None
        moment = datetime.fromisoformat(text.replace(" ", "T", 1).replace(" ", ""))
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=zone)
        return moment.astimezone(UTC)
    except (ValueError, OverflowError, OSError):
        return None
