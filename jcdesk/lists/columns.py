"""Which column of a table holds the addresses."""

import re
from collections import Counter
from collections.abc import Sequence

from jcdesk.lists.errors import UnknownColumnError, WhichColumnError

SAMPLE = 200
"""How many rows are looked at."""

MOST = 1000
"""How many columns are looked at. A line of nothing but separators has tens of thousands."""

_SHOWN = 6
_LONGEST_SHOWN = 60
_SEPARATORS = ";\t,|"
_ADDRESS = re.compile(r"[^\s@]@[^\s@]+\.[^\s@.]")
"""The middle of one: a search for all of it would take the square of the time in a long word without an @."""
_NAMED_FOR_IT = re.compile(r"(?<![^\W_])(e-?mails?|почта|имейл|емейл|е-?мейл)(?![^\W_])", re.IGNORECASE)


def separator_of(lines: Sequence[str]) -> str | None:
    """The character between the columns of a CSV file, of which `lines` are the first; None for one column.

    It is the one that the most lines have equally often.
    """
    best, lines_with_it = None, 0
    for separator in _SEPARATORS:
        counts = Counter(_unquoted(line).count(separator) for line in lines)
        del counts[0]
        alike = max(counts.values(), default=0)
        if alike > lines_with_it:
            best, lines_with_it = separator, alike
    return best


def _unquoted(line: str) -> str:
    return re.sub(r'"[^"]*"', "", line)


def column_of(rows: Sequence[Sequence[str]], wanted: str | int | None) -> int:
    """The number of the column with the addresses, from 0; `rows` are the first ones of the table.

    `wanted` is a number, or the name that stands over a column, whatever its case. Raises WhichColumnError
    and UnknownColumnError.
    """
    if isinstance(wanted, int) and 0 <= wanted < max(map(len, rows), default=0):
        return wanted
    rows = [row[:MOST] for row in rows]
    names = _names(rows)
    if isinstance(wanted, int):
        raise UnknownColumnError(str(wanted + 1), names)
    if wanted is not None:
        return _called(wanted, names)
    shares = _shares(rows)
    likely = [column for column, share in enumerate(shares) if share > 0.5]
    likely = likely or [column for column, share in enumerate(shares) if share > 0]
    named = [column for column in likely if _NAMED_FOR_IT.search(_cell(names, column))]
    if len(likely) == 1:
        return likely[0]
    if len(named) == 1:
        return named[0]
    shown = tuple(tuple(cell.strip()[:_LONGEST_SHOWN] for cell in row) for row in rows[:_SHOWN])
    raise WhichColumnError(names, tuple(likely), shown)


def has_heading(rows: Sequence[Sequence[str]], column: int) -> bool:
    """Whether the first row names the columns: it has no address where others have."""
    return bool(rows) and not has_addresses(rows[:1], column) and has_addresses(rows[1:], column)


def has_addresses(rows: Sequence[Sequence[str]], column: int) -> bool:
    """Whether some cell of the column holds an address."""
    return any(_ADDRESS.search(_cell(row, column)) for row in rows)


def _called(name: str, names: Sequence[str]) -> int:
    essence = [" ".join(known.split()).casefold() for known in names]
    try:
        return essence.index(" ".join(name.split()).casefold())
    except ValueError:
        raise UnknownColumnError(name, tuple(names)) from None


def _names(rows: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """What stands over each column; all empty where the first row holds an address, and so is no heading."""
    width = max(map(len, rows), default=0)
    if not rows or any(_ADDRESS.search(cell) for cell in rows[0]):
        return ("",) * width
    return tuple(_cell(rows[0], column).strip()[:_LONGEST_SHOWN] for column in range(width))


def _shares(rows: Sequence[Sequence[str]]) -> list[float]:
    """How many of the cells that are not empty hold an address, from 0 to 1, in each column."""
    filled, found = ([0] * max(map(len, rows), default=0) for _ in range(2))
    for row in rows:
        for column, cell in enumerate(row):
            if cell and not cell.isspace():
                filled[column] += 1
                found[column] += _ADDRESS.search(cell) is not None
    return [hits / max(count, 1) for hits, count in zip(found, filled, strict=True)]


def _cell(row: Sequence[str], column: int) -> str:
    return row[column] if column < len(row) else ""
