"""Which rows of a list are wanted, and in which order: as values, and as SQL. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from jcdesk.justclick.lookups import Outcome
from jcdesk.justclick.statuses import Status
from jcdesk.lists.coding import LAST_DATED, OUTCOMES, SECOND
from jcdesk.lists.entries import STATUS_BITS

FAILED = OUTCOMES.index(Outcome.FAILED)

POSITIONS = 20
"""Bits of a membership's key that hold its position among the groups of its address."""


@dataclass(frozen=True, slots=True)
class Filter:
    """What a row has to be; without arguments every row will do.

    `text` is a part of the address. `status` and `group` (a group's number) together mean this status in this
    group; `absent_from` is the number of a group that an address is known not to be in, and `active_nowhere`
    tells that it is known to be subscribed in no group.
    """

    text: str = ""
    outcome: Outcome | None = None
    status: Status | None = None
    group: int | None = None
    absent_from: int | None = None
    active_nowhere: bool = False


class Sort(Enum):
    """What rows are sorted by; rows that are alike in it keep the order of the list.

    `KIND`, `BEFORE` and `AFTER` are for changes alone.
    """

    LIST = "list"
    ADDRESS = "address"
    OUTCOME = "outcome"
    GROUP = "group"
    STATUS = "status"
    GROUPS = "groups"
    SUBSCRIBED = "subscribed"
    SUBSCRIBED_AT = "subscribed_at"
    ASKED_AT = "asked_at"
    KIND = "kind"
    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class Order:
    """A column and the direction."""

    by: Sort = Sort.LIST
    descending: bool = False


EVERYTHING = Filter()
AS_LISTED = Order()

Query = tuple[str, list[object]]
"""SQL, and the values for its question marks."""

# The groups that have one ID, whatever their titles were.
_IN_GROUP = "(SELECT number FROM mailing_group WHERE same = ?)"

UNLIKE = """
WITH
  pair AS (
    SELECT new.number AS new_number, old.number AS old_number
    FROM mailing_group AS new JOIN earlier.mailing_group AS old USING (id)
    WHERE new.id <> '' OR new.title = old.title
  ),
  unlike AS (
    SELECT new.row FROM membership AS new
    LEFT JOIN earlier.membership AS old USING (row, position)
    WHERE old.status IS NOT new.status OR old.status_raw IS NOT new.status_raw
      OR NOT EXISTS (SELECT 1 FROM pair WHERE new_number = new.number AND old_number = old.number)
    UNION
    SELECT old.row FROM earlier.membership AS old
    WHERE NOT EXISTS (SELECT 1 FROM membership AS new WHERE new.row = old.row AND new.position = old.position)
    UNION
    SELECT new.row FROM answer AS new JOIN earlier.answer AS old USING (row) WHERE new.outcome <> old.outcome
  )
SELECT row FROM unlike ORDER BY row
"""
"""Selects the row numbers that are not the same in the list and, attached as `earlier`, an earlier one."""

OUTCOME_COUNTS = "SELECT outcome, count(*) FROM answer GROUP BY outcome"
"""Selects how many addresses have each outcome that occurs, as its place in `OUTCOMES`."""

STATUS_COUNTS = "SELECT number, status, count(*) FROM membership GROUP BY number, status"
"""Selects how often each status occurs with each number of a group."""

MEMBER_COUNTS = (
    "SELECT same, count(DISTINCT row) FROM membership JOIN mailing_group USING (number) GROUP BY same"
)
"""Selects how many addresses are in each group, whatever it was called: one that is in it twice is one."""

GROUP_QUERY = (
    "SELECT status, status_raw, subscribed_at, subscribed_raw FROM membership WHERE row = ? AND position = ?"
)
"""Selects what a row number's group at a position is, beside its number."""

# Behind the mark of a text; that takes less time to see than its form.
_SHORTEST_DATE = len("'2025-05-12 12:00")

# The form in which dates without a zone come; others are looked at one by one.
_FORM = "'0000-00-00[ T]00:00:00".replace("0", "[0-9]").replace("'", "?")
_ZONELESS = f"length(subscribed_raw) = 20 AND subscribed_raw GLOB '{_FORM}'"

FOLDED = "folded"
"""The name of the SQL function that takes the case from a text; SQLite itself knows that of A to Z alone."""

# A text with as many bytes as letters has only such ones: Python, which takes its time, need not see it.
_ADDRESS = (
    "CASE WHEN length(address.text) = length(CAST(address.text AS BLOB)) THEN address.text"
    f" ELSE {FOLDED}(address.text) END"
)

_ADDRESS_KEYS = {
    Sort.ADDRESS: f"{_ADDRESS} COLLATE NOCASE",
    Sort.OUTCOME: "coalesce(outcome, 9)",
    Sort.GROUPS: "coalesce(status_0 + status_1 + status_2 + status_3 + status_4 + status_5, -1)",
    Sort.SUBSCRIBED: "coalesce(status_0, -1)",
    Sort.STATUS: (
        "CASE WHEN status_0 THEN 0 WHEN status_1 THEN 1 WHEN status_2 THEN 2 WHEN status_3 THEN 3"
        " WHEN status_4 THEN 4 WHEN status_5 THEN 5 ELSE 6 + coalesce(outcome, 9) END"
    ),
    Sort.ASKED_AT: "coalesce(asked_at, 0)",
}
_BESIDE_THE_KEY = {Sort.GROUP: ", number", Sort.STATUS: ", status"}
_MEMBERSHIP_KEYS = {
    Sort.ADDRESS: f"{_ADDRESS} COLLATE NOCASE",
    Sort.SUBSCRIBED_AT: "coalesce(membership.subscribed_at, 0)",
}


def address_query(wanted: Filter, order: Order) -> Query:
    """Selects the row numbers of addresses, those without an answer among them where no answer is wanted."""
    return _addresses("address.row", wanted, order)


def _addresses(columns: str, wanted: Filter, order: Order) -> Query:
    conditions, values = _about_address(wanted)
    group, status = wanted.group, wanted.status
    if group is not None:
        of_status = "" if status is None else " AND status = ?"
        conditions.append(
            f"address.row IN (SELECT row FROM membership WHERE number IN {_IN_GROUP}{of_status})"
        )
        values += [group] if status is None else [group, status.rank]
    elif status is not None:
        conditions.append(f"status_{status.rank} > 0")
    start = f"SELECT {columns} FROM address LEFT JOIN answer USING (row){_where(conditions)}"
    return f"{start} ORDER BY {_by(_ADDRESS_KEYS, order)}address.row", values


def membership_query(wanted: Filter, order: Order) -> Query:
    """Selects the keys of memberships: the row number, and in the lowest bits the position.

    Sorting by group or status is left to whoever reads them, since there are few different ones: beside the
    key stands the group's number, or the status.
    """
    conditions, values = _about_address(wanted)
    if wanted.group is not None:
        conditions.append(f"membership.number IN {_IN_GROUP}")
        values.append(wanted.group)
    if wanted.status is not None:
        conditions.append("membership.status = ?")
        values.append(wanted.status.rank)
    about_answer = wanted.outcome is not None or wanted.active_nowhere or wanted.absent_from is not None
    joins = " JOIN answer USING (row)" if about_answer else ""
    if wanted.text or order.by is Sort.ADDRESS:
        joins += " JOIN address USING (row)"
    beside = _BESIDE_THE_KEY.get(order.by, "")
    key = f"membership.row << {POSITIONS} | position{beside}"
    start = f"SELECT {key} FROM membership{joins}{_where(conditions)}"
    return f"{start} ORDER BY {_by(_MEMBERSHIP_KEYS, order)}membership.row, position", values


def count_query(wanted: Filter, order: Order) -> Query | None:
    """Selects row numbers and how many groups the address of each has; None where groups are picked out.

    In the order of addresses the keys of memberships follow from these, faster than from a sort of their own.
    """
    if wanted.group is not None or wanted.status is not None or order.by not in {Sort.LIST, Sort.ADDRESS}:
        return None
    groups = "coalesce(status_0 + status_1 + status_2 + status_3 + status_4 + status_5, 0)"
    return _addresses(f"address.row, {groups}", wanted, order)


def lines_queries(rows: Sequence[int] | None = None) -> tuple[Query, Query]:
    """Select AddressLines and, in the same order, GroupLines: of all that is answered, or of some rows."""
    values: list[object] = list(rows or ())
    where = "" if rows is None else f" WHERE row IN ({', '.join('?' * len(values))})"
    groups = "status_0 + status_1 + status_2 + status_3 + status_4 + status_5"
    addresses = f"SELECT row, text, outcome, fault, {groups} FROM answer JOIN address USING (row){where}"
    dated = f"status_raw IS NULL AND subscribed_at BETWEEN 0 AND {LAST_DATED}"
    members = (
        f"SELECT number << {STATUS_BITS} | status, subscribed_at / {SECOND},"
        f" CASE WHEN {dated} AND length(subscribed_raw) < {_SHORTEST_DATE} THEN NULL ELSE position END,"
        f" CASE WHEN {_ZONELESS} AND {dated} THEN substr(subscribed_raw, 2) END FROM membership{where}"
    )
    return (f"{addresses} ORDER BY row", values), (f"{members} ORDER BY row, position", values)


def _about_address(wanted: Filter) -> tuple[list[str], list[object]]:
    conditions: list[str] = []
    values: list[object] = []
    if wanted.text:
        conditions.append(rf"{_ADDRESS} LIKE ? ESCAPE '\'")
        escaped = wanted.text.casefold().replace("\\", r"\\").replace("%", r"\%").replace("_", r"\_")
        values.append(f"%{escaped}%")
    if wanted.outcome is not None:
        conditions.append("outcome = ?")
        values.append(OUTCOMES.index(wanted.outcome))
    if wanted.active_nowhere:
        conditions.append(f"outcome <> {FAILED} AND status_0 = 0")
    if wanted.absent_from is not None:
        members = f"SELECT row FROM membership WHERE number IN {_IN_GROUP}"
        conditions.append(f"outcome <> {FAILED} AND answer.row NOT IN ({members})")
        values.append(wanted.absent_from)
    return conditions, values


def _where(conditions: list[str]) -> str:
    return f" WHERE {' AND '.join(conditions)}" if conditions else ""


def _by(keys: dict[Sort, str], order: Order) -> str:
    key = keys.get(order.by)
    if key is None:
        return ""
    return f"{key} DESC, " if order.descending else f"{key}, "
