"""What docs/performance.md tells of is what `make bench` measures."""

import re
from pathlib import Path

import pytest

from bench import PARTS, kinds_of
from bench.package import KINDS as PACKAGE_KINDS
from bench.rows import HEAD, Figures, Kind

DOCUMENT = Path(__file__).resolve().parent.parent / "docs" / "performance.md"


TABLES = ([kind for part in PARTS for kind in kinds_of(part)], list(PACKAGE_KINDS))
"""What the document's tables hold, in its order."""


def documented(number: int) -> list[tuple[str, str]]:
    """The first and the last cell of each row in one of the tables; of goals not how they ended."""
    text = DOCUMENT.read_text("utf-8").split("\n".join(HEAD))[number + 1]
    rows = text.partition("\n\n")[0].strip().splitlines()
    cells = [[cell.strip() for cell in row.strip("|").split("|")] for row in rows]
    return [(what, re.sub(", (met|missed)$", "", goal)) for what, *_, goal in cells]


@pytest.mark.parametrize("number", range(len(TABLES)))
def test_the_document_has_the_rows_and_goals_of_the_benchmark_and_no_others(number: int) -> None:
    assert documented(number) == [(kind.label, kind.goal) for kind in TABLES[number]]


@pytest.mark.parametrize(
    ("kind", "figures", "line"),
    [
        (Kind("a", "s"), Figures(1.5), "| a (s) | 1.50 |  |  |  |"),
        (Kind("a", "s", times=1.2), Figures(1.2, 1.0), "| a (s) | 1.20 | 1.00 | 1.20 | ≤ 1.20 times, met |"),
        (Kind("a", "s", times=1.2), Figures(130, 99), "| a (s) | 130 | 99.0 | 1.31 | ≤ 1.20 times, missed |"),
        (Kind("a", "ms", more=9), Figures(12.5, 2), "| a (ms) | 12.5 | 2.00 | 6.25 | ≤ 9 ms more, missed |"),
        (Kind("a", "ms", more=9), Figures(0.5, 0.4), "| a (ms) | 0.500 | 0.400 | 1.25 | ≤ 9 ms more, met |"),
        (Kind("a", "ms", most=50), Figures(51), "| a (ms) | 51.0 |  |  | ≤ 50 ms, missed |"),
    ],
)
def test_a_row_tells_whether_its_goal_is_met(kind: Kind, figures: Figures, line: str) -> None:
    assert kind.line(figures) == line
