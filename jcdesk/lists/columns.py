"""Which column of a table holds the addresses."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import takewhile

from jcdesk.lists.errors import UnknownColumnError
from jcdesk.lists.records import records
from jcdesk.lists.tables import Table

SAMPLE = 200
"""How many rows are looked at."""

MOST = 1000
"""How many columns are looked at. A line of nothing but separators has tens of thousands."""

_SHOWN = 50
_LONGEST_SHOWN = 60
_SEPARATORS = ";\t,|"
_ADDRESS = re.compile(r"[^\s@]@[^\s@]+\.[^\s@.]")
"""The middle of one: a search for all of it would take the square of the time in a long word without an @."""
_SEPARATOR_SAID = re.compile(rf'"?sep=([{re.escape(_SEPARATORS)}])"?', re.IGNORECASE)
_ALONE = r"[^\s@;,|<>\"]+@[^\s@;,|<>\"]+"
_ADDRESSES_ALONE = re.compile(rf"{_ALONE}(?:[\s;,]+{_ALONE})*")
_NAMED_FOR_IT = re.compile(r"(?<![^\W_])(e-?mails?|почта|имейл|емейл|е-?мейл)(?![^\W_])", re.IGNORECASE)


def separator_said(line: str) -> str | None:
    """The character that the first line of a CSV file says is between its columns, which Excel heeds."""
    said = _SEPARATOR_SAID.fullmatch(line)
    return said and said[1]


def separator_of(lines: Sequence[str]) -> str | None:
    """The character between the columns of a CSV file, of which `lines` are the first; None for one column.

    It is the one that leaves addresses alone in the most records; where several do, the one that makes the
    most records equally long.
    """

    def merits(separator: str) -> tuple[int, int]:
        if not any(separator in line for line in lines):
            return (-1, 0)
        rows = [cells for _, cells in records(enumerate(lines), separator)]
        lengths = Counter(map(len, rows))
        del lengths[1]
        alone = sum(any(map(_is_addresses, cells[:MOST])) for cells in rows)
        return (alone, max(lengths.values(), default=0))

    found = {separator: merits(separator) for separator in _SEPARATORS}
    best = max(found, key=found.__getitem__)
    return best if found[best][1] else None


def _is_addresses(cell: str) -> bool:
    return "@" in cell and _ADDRESSES_ALONE.fullmatch(cell.strip()) is not None


def table_of(start: Sequence[tuple[int, Sequence[str]]], wanted: str | int | None) -> Table:
    """What the first numbered rows of a table tell of it, and of the column with the addresses.

    `wanted` is its number, from 0, or the name that stands over it, whatever its case. Raises
    UnknownColumnError.
    """
    rows = [row[:MOST] for _, row in start]
    names = _names(rows)
    first = _heading(rows) + 1 if any(names) else 0
    shares = _shares(rows[first:])
    likely = [column for column, share in enumerate(shares) if share > 0.5]
    likely = likely or [column for column, share in enumerate(shares) if share > 0]
    shown = start[first : first + _SHOWN]
    return Table(
        names,
        tuple((line, tuple(cell.strip()[:_LONGEST_SHOWN] for cell in row[:MOST])) for line, row in shown),
        tuple(likely),
        _column_of(start, names, likely, wanted),
    )


def _column_of(
    start: Sequence[tuple[int, Sequence[str]]],
    names: Sequence[str],
    likely: Sequence[int],
    wanted: str | int | None,
) -> int | None:
    """The number of the column with the addresses; None where that cannot be told."""
    if isinstance(wanted, int):
        # Beyond those that are looked at, whoever knows better is believed.
        if 0 <= wanted < max((len(row) for _, row in start), default=0):
            return wanted
        raise UnknownColumnError(str(wanted + 1), tuple(names))
    if wanted is not None:
        return _called(wanted, names)
    named = [column for column in likely if _NAMED_FOR_IT.search(names[column])]
    return likely[0] if len(likely) == 1 else named[0] if len(named) == 1 else None


def below_heading(rows: Sequence[Sequence[str]], column: int) -> int:
    """Where the rows below the names of the columns begin; at 0 where none names this one.

    A row names it that has no address where others have; what stands above it, a title, is no row of the
    table.
    """
    below = _heading(rows) + 1
    named = not has_addresses(rows[:below], column) and has_addresses(rows[below:], column)
    return below if named else 0


def _heading(rows: Sequence[Sequence[str]]) -> int:
    """Where the names of the columns stand if anywhere: in the first of the fullest rows above addresses."""
    above = list(takewhile(lambda row: not holds_address(row), (row[:MOST] for row in rows)))
    if len(above) == len(rows):
        return 0
    return max(range(len(above)), key=lambda place: sum(map(bool, map(str.strip, above[place]))), default=0)


def has_addresses(rows: Sequence[Sequence[str]], column: int) -> bool:
    """Whether some cell of the column holds an address."""
    return any(_ADDRESS.search(_cell(row, column)) for row in rows)


def holds_address(row: Sequence[str]) -> bool:
    """Whether some cell of the row holds an address."""
    return any(map(_ADDRESS.search, row))


def _called(name: str, names: Sequence[str]) -> int:
    essence = [" ".join(known.split()).casefold() for known in names]
    try:
        return essence.index(" ".join(name.split()).casefold())
    except ValueError:
        raise UnknownColumnError(name, tuple(names)) from None


def _names(rows: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """What stands over each column; all empty where the first row holds an address, and so is no heading."""
    width = max(map(len, rows), default=0)
    if not rows or holds_address(rows[0]):
        return ("",) * width
    heading = rows[_heading(rows)]
    return tuple(_cell(heading, column).strip()[:_LONGEST_SHOWN] for column in range(width))


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
