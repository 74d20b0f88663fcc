"""However long a list is, to write it takes the same memory."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from jcdesk.justclick.statuses import Status
from tests.lists.samples import NOON, found, group, made, opened

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells it so")

SHORT, LONG = 3_000, 30_000
GROUPS = 10
MODEL = 100
"""So many addresses have answers of their own; the others have the same ones again."""

MORE = 8 << 20
"""Bytes by which the longer list may need more. As tuples its 270,000 more rows take three times that."""

CHANGES = """
import sys
from array import array
from datetime import UTC, datetime
from pathlib import Path
from jcdesk.export.changes_files import write_changes_csv, write_changes_excel, write_changes_json_lines
from jcdesk.export.changes_report import ChangesReport
from jcdesk.export.csv_file import COMMA
from jcdesk.lists.results import Results
from jcdesk.lists.views import POSITIONS
from jcdesk.words.catalogue import load_catalogue

kind, path = sys.argv[1], Path(sys.argv[2])
english = load_catalogue("en")
with Results.opened(Path(sys.argv[3])) as before, Results.opened(path) as after:
    # Who looks at changes has these in memory, eight bytes each.
    keys = array("Q", (row << POSITIONS | number for row in after.address_rows() for number in range(10)))
    report = ChangesReport(before, after, keys, UTC, datetime(2025, 5, 12, tzinfo=UTC))
    target = path.with_suffix(kind)
    match kind:
        case ".xlsx":
            write_changes_excel(target, report, english)
        case ".csv":
            write_changes_csv(target, report, COMMA, english)
        case ".jsonl":
            write_changes_json_lines(target, report)
[most] = [line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM:")]
print(most.split()[1])
"""

CHILD = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from jcdesk.export.csv_file import COMMA
from jcdesk.export.json_lines import write_json_lines
from jcdesk.export.list_csv import write_list_csv
from jcdesk.export.list_excel import write_list_excel
from jcdesk.export.list_report import ListReport
from jcdesk.lists.results import Results
from jcdesk.words.catalogue import load_catalogue

kind, path = sys.argv[1], Path(sys.argv[2])
english = load_catalogue("en")
with Results.opened(path) as results:
    rows = results.address_rows() if "rows" in sys.argv else None
    report = ListReport(results, UTC, datetime(2025, 5, 12, tzinfo=UTC), rows)
    target = path.with_suffix(kind)
    match kind:
        case ".xlsx":
            write_list_excel(target, report, english)
        case ".csv":
            write_list_csv(target, report, COMMA, english)
        case ".jsonl":
            write_json_lines(target, report.as_report().lookups)
[most] = [line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM:")]
print(most.split()[1])
"""


@pytest.fixture(scope="module")
def lists(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """A short list and one that is ten times as long, with all answers."""
    return [answered(tmp_path_factory.mktemp(f"{count}"), count) for count in (SHORT, LONG)]


@pytest.fixture(scope="module")
def others(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Lists of the same addresses in which every group has another status."""
    return [answered(tmp_path_factory.mktemp(f"other-{count}"), count, 1) for count in (SHORT, LONG)]


def answered(folder: Path, count: int, shift: int = 0) -> Path:
    path = made(folder, count)
    statuses = list(Status)
    with opened(path) as journal:
        for row in range(1, MODEL + 1):
            groups = [
                group(
                    f"Group {number}",
                    id=f"g{number}",
                    status=statuses[(row + number + shift) % 5],
                    status_raw=statuses[(row + number + shift) % 5].value,
                    subscribed_at=NOON + timedelta(days=row * number),
                )
                for number in range(GROUPS)
            ]
            journal.record(row, found(f"user{row}@example.com", *groups))
    with closing(sqlite3.connect(path)) as connection, connection:
        for table in ("answer", "membership"):
            names = [name for _, name, *_ in connection.execute(f"PRAGMA table_info({table})")][1:]
            connection.execute(
                f"INSERT INTO {table} SELECT address.row, {', '.join(names)} FROM address"
                f" JOIN {table} ON {table}.row = (address.row - 1) % {MODEL} + 1 WHERE address.row > {MODEL}"
            )
    return path


def peak(kind: str, path: Path, *words: str, child: str = CHILD) -> int:
    """The most bytes that a process of its own had while it wrote the list at `path`."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", child, kind, str(path), *words],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return int(done.stdout) << 10


@pytest.mark.parametrize("words", [(), ("rows",)], ids=["all", "filtered"])
@pytest.mark.parametrize("kind", [".xlsx", ".csv", ".jsonl"])
def test_a_list_ten_times_as_long_is_written_in_the_same_memory(
    lists: list[Path], kind: str, words: tuple[str, ...]
) -> None:
    short, long = (peak(kind, path, *words) for path in lists)
    sizes = [path.with_suffix(kind).stat().st_size for path in lists]
    assert sizes[1] > 9 * sizes[0]
    assert long - short < MORE


@pytest.mark.parametrize("kind", [".xlsx", ".csv", ".jsonl"])
def test_ten_times_as_many_changes_are_written_in_the_same_memory(
    lists: list[Path], others: list[Path], kind: str
) -> None:
    pairs = zip(lists, others, strict=True)
    short, long = (peak(kind, path, str(other), child=CHANGES) for path, other in pairs)
    sizes = [path.with_suffix(kind).stat().st_size for path in lists]
    assert sizes[1] > 9 * sizes[0]
    assert long - short < MORE
