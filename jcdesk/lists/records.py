"""Lines of CSV as records, so that no broken quote can swallow an address."""

import csv
from collections import deque
from collections.abc import Iterable, Iterator
from itertools import islice

_LONGEST_RECORD = 20
"""Lines. A note in an address book may have some; more is a quote that somebody forgot to close."""


def records(lines: Iterable[tuple[int, str]], separator: str) -> Iterator[tuple[int, list[str]]]:
    """The records of numbered lines, each with the number of its first line.

    A quote that is not closed soon, or that would take addresses into it, is taken for a mere character.
    """
    rest = iter(lines)
    ahead: deque[tuple[int, str]] = deque()
    while ahead or (ahead := deque(islice(rest, 1))):
        number, line = ahead.popleft()
        if line.count('"') % 2 == 0:
            yield number, _cells(line, separator)
            continue
        ahead.extend(islice(rest, _LONGEST_RECORD - 1 - len(ahead)))
        cells, used = _over_several_lines(line, ahead, separator)
        for _ in range(used):
            ahead.popleft()
        yield number, cells


def _over_several_lines(line: str, ahead: Iterable[tuple[int, str]], separator: str) -> tuple[list[str], int]:
    """The record that begins with `line`, and how many of the lines ahead belong to it."""
    text = line
    for used, (_, following) in enumerate(ahead, 1):
        text = f"{text}\n{following}"
        if following.count('"') % 2 == 1:
            cells = _cells(text, separator)
            if any("\n" in cell for cell in cells) and not any("\n" in c and "@" in c for c in cells):
                return cells, used
            break
    return line.split(separator), 0


def _cells(text: str, separator: str) -> list[str]:
    try:
        (cells,) = csv.reader([text], delimiter=separator)
    except (csv.Error, ValueError):
        return text.split(separator)
    return cells
