"""Answers of the service, made and signed as PHP does it, and the reading of them."""

import json
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from jcdesk.justclick import signing
from jcdesk.justclick.answers import GroupStatus, Subscriber, read_subscriber
from jcdesk.justclick.errors import Unreadable, UnreadableAnswerError
from jcdesk.justclick.statuses import Status

KEY = "the key"
MOSCOW = ZoneInfo("Europe/Moscow")
ROW = {
    "rass_name": "clients_1",
    "rass_title": "Клиенты",
    "rass_status": "STATUS_SUBSCRIBE",
    "subscription_time": "1600000001",
}
GROUP = GroupStatus(
    id="clients_1",
    title="Клиенты",
    status=Status.SUBSCRIBED,
    status_raw="STATUS_SUBSCRIBE",
    subscribed_at=datetime(2020, 9, 13, 12, 26, 41, tzinfo=UTC),
    subscribed_raw="1600000001",
)
"""What `ROW` says."""


def unsigned(code: object, text: object = "text", /, **fields: object) -> bytes:
    """An answer without a hash, unless `fields` has one."""
    return json.dumps({"error_code": code, "error_text": text, **fields}).encode()


def signed(code: int | str, text: str = "text", /, **fields: object) -> bytes:
    """An answer signed with `KEY`."""
    return unsigned(code, text, hash=signing.answer_hash(str(code), text, KEY), **fields)


def signed_rows(*rows: object) -> bytes:
    """A signed answer whose result is `rows`."""
    return signed(0, "OK", result=list(rows))


def read(body: bytes) -> Subscriber:
    """Judge `body` with `KEY`, in Moscow."""
    return read_subscriber(body, KEY, MOSCOW)


def read_or_why_not(body: bytes) -> Subscriber | Unreadable:
    """What `body` says, or why it is unreadable; any other error is raised."""
    try:
        return read(body)
    except UnreadableAnswerError as error:
        return error.why
