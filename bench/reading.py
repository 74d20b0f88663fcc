"""A file with a million addresses, read into a list, beside the different lines of the same file."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.rows import Figures, Kind
from bench.runs import in_turn, peak_memory
from jcdesk.lists.reading import read_file

LINES, ROUNDS = 1_000_000, 3

KINDS = (
    Kind(f"{LINES:,} addresses read from a text file", "s"),
    Kind("the same, peak memory", "MB"),
)


def measure() -> Iterator[Figures]:
    """Time and memory."""
    with TemporaryDirectory(prefix="jcdesk-bench-") as folder:
        path = Path(folder, "list.txt")
        path.write_text(
            "".join(f"user{number}@example{number % 977}.com\n" for number in range(LINES)), "utf-8"
        )
        yield Figures(*in_turn(ROUNDS, partial(read_list, path), partial(read_lines, path)))
        yield Figures(*(peak_memory("bench.reading", work, path) for work in ("read_list", "read_lines")))


def read_list(path: str | Path) -> None:
    """As a list of addresses."""
    assert len(read_file(Path(path)).addresses) == LINES


def read_lines(path: str | Path) -> None:
    """As lines."""
    assert len(dict.fromkeys(Path(path).read_text("utf-8").splitlines())) == LINES
