"""Which column of a table holds the addresses."""

import re
from collections import Counter
from collections.abc import Sequence

from jcdesk.lists.errors import UnknownColumnError, WhichColumnError

SAMPLE = 200
"""How many rows are looked at."""

_SHOWN = 6
_LONGEST_SHOWN = 60
_SEPARATORS = ";\t,|"
_ADDRESS = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@.]+")
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
    names = _names(rows)
    if isinstance(wanted, int):
        if wanted < max(map(len, rows), default=0):
            return wanted
        raise UnknownColumnError(str(wanted + 1), names)
    if wanted is not None:
        return _called(wanted, names)
    shares = [_share(rows, column) for column in range(max(map(len, rows), default=0))]
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
    return bool(rows) and not _ADDRESS.search(_cell(rows[0], column)) and _share(rows[1:], column) > 0


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


def _share(rows: Sequence[Sequence[str]], column: int) -> float:
    """How many of the cells that are not empty hold an address, from 0 to 1."""
    filled = [cell for row in rows if (cell := _cell(row, column)).strip()]
    return sum(_ADDRESS.search(cell) is not None for cell in filled) / max(len(filled), 1)


def _cell(row: Sequence[str], column: int) -> str:
    return row[column] if column < len(row) else ""
