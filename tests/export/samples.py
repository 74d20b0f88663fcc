"""Lookups and reports to write, and texts that file formats and spreadsheets choke on."""

from collections.abc import Sequence
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from jcdesk.export.report import Report
from jcdesk.justclick.answers import GroupStatus
from jcdesk.justclick.errors import ServiceRefusedError
from jcdesk.justclick.lookups import Lookup, Outcome
from jcdesk.justclick.statuses import Status
from jcdesk.justclick.times import RawValue

MOSCOW = ZoneInfo("Europe/Moscow")
NOON = datetime(2024, 5, 12, 12, 0, 0, tzinfo=UTC)
LATER = datetime(2024, 5, 12, 12, 30, 0, tzinfo=UTC)
MADE_AT = datetime(2024, 5, 13, 8, 15, 30, tzinfo=UTC)
LONG_ID = "1600000001.0012345678"

FORMULAS = (
    "=1+1",
    '=HYPERLINK("http://example.com","click")',
    "=cmd|'/C calc'!A0",
    "+1+1",
    "-1+1",
    "@SUM(1,1)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "  =1+1",
    "\ufeff=1+1",
    "\u200b=1+1",
    "＝1+1",
    "＋1",
    "－1",
    "＠SUM(1)",
)
NUMBERS = (
    LONG_ID,
    "007",
    "1e5",
    "1E400",
    "12.05",
    "1,5",
    "2024-05-12",
    "3/4",
    "1:30",
    "1 000",
    "1\xa0000",
    "5%",
    "123456789012",
)
ORDINARY = (
    "Новости «Йога» / 50%",
    "clients_1",
    "2024",
    "0",
    "March 2024",
    "O'Neill",
    "e",
    "a=b",
    "1 группа",
    "👍",
    "…",
)
MARKUP = (
    "<b>bold</b>",
    "<r>x & y</r>",
    "<r><t>x</t></r>",
    "<r></r>",
    "&amp;",
    "]]>",
    "http://example.com/",
    "{1}",
    "_x0041_",
)


def group(title: str = "News", **changes: object) -> GroupStatus:
    """A group that the subscriber is subscribed in."""
    values: dict[str, object] = {
        "id": "clients_1",
        "title": title,
        "status": Status.SUBSCRIBED,
        "status_raw": "STATUS_SUBSCRIBE",
        "subscribed_at": NOON,
        "subscribed_raw": 1715515200,
        **changes,
    }
    return GroupStatus(**values)  # type: ignore[arg-type]


def without_date(raw: RawValue) -> GroupStatus:
    """A group whose `subscription_time` names no moment."""
    return group(subscribed_at=None, subscribed_raw=raw)


def with_status(status: Status) -> GroupStatus:
    """A group in which the subscriber has `status`."""
    return group(status=status, status_raw=status.value or "STATUS_NEW")


def found(*groups: GroupStatus, address: str = "anna@example.com") -> Lookup:
    """A subscriber in these groups."""
    return Lookup(address, NOON, Outcome.FOUND, groups)


NO_GROUPS = Lookup("boris@example.com", NOON, Outcome.NO_GROUPS)
NOT_FOUND = Lookup("nobody@example.com", NOON, Outcome.NOT_FOUND)
FAILED = Lookup(
    "vera@example.com", LATER, Outcome.FAILED, error=ServiceRefusedError("7", "account disabled", signed=True)
)


def report(*lookups: Lookup, filter: str = "") -> Report:  # noqa: A002 - the field's name
    """A report about `lookups`, in Moscow."""
    return Report("Shop", "anna-shop", lookups, MOSCOW, MADE_AT, filter)


def titles(*texts: str) -> Lookup:
    """A subscriber in groups with these titles, which are their IDs too."""
    return found(*(group(text, id=text) for text in texts))


def many(count: int) -> Lookup:
    """A subscriber in `count` groups, whose titles no packer makes much smaller."""
    return titles(
        *(f"{number * 2654435761 % 2**64:x}{number * 40503**4 % 2**64:x}" for number in range(count))
    )


def columns(rows: Sequence[Sequence[object]], number: int) -> list[object]:
    """The column of that number, without its heading."""
    return [row[number] for row in rows[1:]]
