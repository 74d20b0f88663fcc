"""Lists and answers to measure with; the same ones in every run."""

import os
import shutil
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from sqlite3 import connect
from zoneinfo import ZoneInfo

from jcdesk.justclick.answers import GroupStatus
from jcdesk.justclick.lookups import Lookup, Outcome
from jcdesk.justclick.statuses import Status
from jcdesk.lists.journal import About, Journal, create_journal, digest_of
from jcdesk.lists.reading import read_text

MOSCOW = ZoneInfo("Europe/Moscow")
NOON = datetime(2025, 5, 12, 12, 0, tzinfo=UTC)

KEPT = "JCDESK_BENCH_KEPT"
"""Names the folder where the parts of one run find the long lists that an earlier part has made."""

GROUPS = 10
"""Groups of each address, out of forty."""


def new_list(path: Path, addresses: list[str]) -> None:
    """A journal with these addresses, about which nobody was asked."""
    read = read_text("\n".join(addresses))
    digest = digest_of(read.addresses)
    create_journal(path, About("bench", NOON, "Bench", "acme", "demo", "", len(addresses), digest), read)


def finished_list(path: Path, count: int) -> None:
    """A journal with `count` addresses in `GROUPS` groups each."""
    kept = Path(os.environ.get(KEPT, path.parent), f"finished-{count}.jclist")
    if not kept.exists():
        _make_finished_list(kept, count)
    shutil.copyfile(kept, path)


def _make_finished_list(path: Path, count: int) -> None:
    new_list(path, [f"user{number * 7919 % count:06}@example{number % 977}.com" for number in range(count)])
    random = Random(1)
    with Journal.opened(path) as journal:
        for row, address in journal.open_rows():
            journal.record(row, answer_for(address, random))


def asked_again(earlier: Path, path: Path, every: int) -> None:
    """The list at `earlier` as asked again, which may have found other groups of one in `every` addresses."""
    shutil.copyfile(earlier, path)
    random = Random(2)
    with closing(connect(path)) as connection, connection:
        connection.execute("UPDATE list SET earlier = ?", (earlier.name,))
        for table in ("answer", "membership"):
            connection.execute(f"DELETE FROM {table} WHERE row % ? = 0", (every,))
    with Journal.opened(path) as journal:
        for row, address in journal.open_rows():
            journal.record(row, answer_for(address, random))


def answer_for(address: str, random: Random) -> Lookup:
    """A subscriber in some of forty groups."""
    groups = []
    for number in random.sample(range(40), GROUPS):
        status = random.choice(list(Status)[:5])
        when = datetime.fromtimestamp(1_500_000_000 + random.randrange(10**8), UTC)
        group = (f"1600000{number}.001", f"Группа {number}", status, status.value, when, str(number))
        groups.append(GroupStatus(*group))
    return Lookup(address, NOON, Outcome.FOUND, tuple(groups))
