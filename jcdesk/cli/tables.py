"""Text in columns, for terminals where one character may be two columns wide, or none."""

import unicodedata
from collections.abc import Sequence

GAP = "  "


def display_width(text: str) -> int:
    """How many columns `text` takes."""
    return sum(map(_columns, text))


def shortened(text: str, width: int) -> str:
    """`text`, cut and ended with "…" where it is wider than `width`."""
    if display_width(text) <= width:
        return text
    end, used = 0, 1
    while (used := used + _columns(text[end])) <= width:
        end += 1
    return f"{text[:end]}…"


def padded(rows: Sequence[Sequence[str]]) -> list[list[str]]:
    """The cells of `rows`, each filled up to the width of its column."""
    widths = [max(map(display_width, column)) for column in zip(*rows, strict=True)]
    return [
        [cell + " " * (width - display_width(cell)) for cell, width in zip(row, widths, strict=True)]
        for row in rows
    ]


def aligned(rows: Sequence[Sequence[str]]) -> list[str]:
    """One line a row, the columns one under the other."""
    return [GAP.join(row).rstrip() for row in padded(rows)]


def _columns(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1
