"""Orders of all the groups of a finished list, kept in its journal: to sort a million rows takes a second.

The journal itself drops them when one of its answers is forgotten.
"""

import sqlite3
import zlib
from array import array

from jcdesk.lists.views import Order, Sort

FEW = 50_000
"""Of so many rows an order is found about as quickly as a kept one is read."""

SORTS = (Sort.ADDRESS, Sort.GROUP, Sort.STATUS, Sort.SUBSCRIBED_AT)
"""What is worth keeping: the columns that a table of groups can be sorted by."""

# The quickest compression: a third of the room, and little more time to read.
_LEVEL = 1

# That of before was "address": capital letters other than A to Z came before all small ones.
_RULES = {Sort.ADDRESS: "address casefolded"}

SCHEMA = (
    "CREATE TABLE IF NOT EXISTS sorted (by TEXT, descending BOOL, keys BLOB, PRIMARY KEY (by, descending))",
    "CREATE TRIGGER IF NOT EXISTS forgotten AFTER DELETE ON answer BEGIN DELETE FROM sorted; END",
)
"""What the journal of a long finished list has besides."""

_LONGEST = 1 << 28
"""Bytes of keys, eight each. A few bytes of a stranger's could unpack to whatever memory there is."""


def kept_keys(connection: sqlite3.Connection, order: Order) -> "array[int] | None":
    """The keys of all groups in this order; None where they are not kept."""
    if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'sorted'").fetchone():
        return None
    sql = "SELECT keys FROM sorted WHERE by = ? AND descending = ?"
    row = connection.execute(sql, (_rule(order), order.descending)).fetchone()
    return None if row is None else array("Q", _unpacked(row[0]))


def _unpacked(packed: bytes) -> bytes:
    """Raises ValueError where that is no order of ours."""
    decoder = zlib.decompressobj()
    try:
        keys = decoder.decompress(packed, _LONGEST)
    except zlib.error as error:
        raise ValueError from error
    if not decoder.eof:
        raise ValueError
    return keys


def _rule(order: Order) -> str:
    return _RULES.get(order.by, order.by.value)


def keep_keys(connection: sqlite3.Connection, order: Order, keys: "array[int]") -> None:
    """Keep the keys of all groups in this order."""
    for statement in SCHEMA:
        connection.execute(statement)
    connection.execute("DELETE FROM sorted WHERE by = 'address'")
    values = _rule(order), order.descending, zlib.compress(keys.tobytes(), _LEVEL)
    connection.execute("INSERT OR REPLACE INTO sorted VALUES (?, ?, ?)", values)
