"""Lists, measured side by side with the shortest code that does the same: `python bench/lists.py [NAME…]`.

Each measurement runs in a process of its own, so that its peak memory is its own; trust ratios, not seconds.
"""

import csv
import operator
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from time import perf_counter, process_time
from zoneinfo import ZoneInfo

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from jcdesk.accounts.accounts import Account
from jcdesk.export.csv_file import RAW, write_csv
from jcdesk.export.list_excel import write_list_excel
from jcdesk.export.list_report import ListReport
from jcdesk.justclick import answers, signing
from jcdesk.justclick.answers import GroupStatus
from jcdesk.justclick.client import Client
from jcdesk.justclick.lookups import Lookup, Outcome
from jcdesk.justclick.statuses import Status
from jcdesk.justclick.transport import Transport
from jcdesk.lists.journal import About, Journal, create_journal, digest_of
from jcdesk.lists.pace import Pace
from jcdesk.lists.reading import read_file, read_text
from jcdesk.lists.results import Results
from jcdesk.lists.runner import ListRun
from jcdesk.lists.views import Filter, Order, Sort
from jcdesk.words.catalogue import load_catalogue

ADDRESSES, GROUPS, REQUESTS = 100_000, 10, 2000
MOSCOW = ZoneInfo("Europe/Moscow")
NOON = datetime(2025, 5, 12, 12, 0, tzinfo=UTC)


@contextmanager
def timed(what: str) -> Iterator[None]:
    """Print how long the block takes, and how much of that the processor works for us."""
    begun, worked = perf_counter(), process_time()
    yield
    print(f"  {what:<52}{perf_counter() - begun:9.3f} s {process_time() - worked:9.3f} s CPU")


def new_list(path: Path, count: int) -> None:
    """A journal with `count` addresses that nobody was asked about."""
    read = read_text(
        "".join(f"user{number * 7919 % count:06}@example{number % 977}.com\n" for number in range(count))
    )
    about = About("bench", NOON, "Bench", "acme", "demo", "", count, digest_of(read.addresses))
    create_journal(path, about, read)


def answer_for(address: str, random: Random) -> Lookup:
    """A subscriber in ten of forty groups."""
    groups = []
    for number in random.sample(range(40), GROUPS):
        status = random.choice(list(Status)[:5])
        when = datetime.fromtimestamp(1_500_000_000 + random.randrange(10**8), UTC)
        group = (f"1600000{number}.001", f"Группа {number}", status, status.value, when, str(number))
        groups.append(GroupStatus(*group))
    return Lookup(address, NOON, Outcome.FOUND, tuple(groups))


def reading(folder: Path) -> None:
    """A million lines."""
    path = folder / "list.txt"
    path.write_text(
        "".join(f"user{number}@example{number % 977}.com\n" for number in range(1_000_000)), "utf-8"
    )
    with timed("jcdesk: 1,000,000 addresses from a text file"):
        read_file(path)
    with timed("bare: the different lines of the same file"):
        dict.fromkeys(path.read_text("utf-8").splitlines())


def asking(folder: Path) -> None:
    """The runner at pace 0, and a bare loop over one Session, against the same server in another process."""
    import requests  # noqa: PLC0415 - the others do without

    command = [sys.executable, "-m", "jcdesk", "demo-server"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8") as server:
        assert server.stdout is not None
        url, login, key = (server.stdout.readline().split()[1] for _ in range(3))
        journals = [folder / "warm.jclist", folder / "list.jclist"]
        transport = Transport()
        client = Client(Account("Bench", login, url).service, key, transport, MOSCOW)
        for path, count in zip(journals, (100, REQUESTS), strict=True):
            new_list(path, count)
            with timed(f"jcdesk: {count} requests, answers kept"):
                ListRun(path, client.look_up, Pace(0), lambda _: None).run()
        transport.close()
        with (
            timed(f"bare: {REQUESTS} requests with one Session, answers judged"),
            requests.Session() as session,
        ):
            for number in range(REQUESTS):
                query = signing.query_string({"email": f"user{number}@example.com"})
                form = f"{query}&hash={signing.request_hash(query, login, key)}"
                headers = {"Content-Type": "application/x-www-form-urlencoded"}
                body = session.post(
                    f"{url}/api/GetLeadGroupStatuses", form, headers=headers, timeout=30
                ).content
                answers.read_subscriber(body, key, MOSCOW)
        server.terminate()


def keeping(folder: Path) -> None:
    """How long it takes to keep answers of ten groups each."""
    path = folder / "list.jclist"
    new_list(path, ADDRESSES)
    random = Random(1)
    lookups = [answer_for(f"user{number}@example.com", random) for number in range(5000)]
    with Journal.opened(path) as journal, timed("jcdesk: 5,000 answers kept, one by one"):
        for row, lookup in enumerate(lookups, 1):
            journal.record(row, lookup)


def finished_list(folder: Path) -> Path:
    """A journal with all its answers."""
    path = folder / "list.jclist"
    new_list(path, ADDRESSES)
    random = Random(1)
    with Journal.opened(path) as journal:
        for row, address in journal.open_rows():
            journal.record(row, answer_for(address, random))
    return path


def viewing(folder: Path) -> None:
    """A finished list: first rows, sorts and filters of its million groups."""
    path = finished_list(folder)
    with timed("jcdesk: a finished list opened, to its first 100 rows"), Results.opened(path) as results:
        results.state()
        results.entries(results.address_rows()[:100])
    with Results.opened(path) as results:
        with timed("jcdesk: its totals by status and by group"):
            results.totals()
            results.groups()
        for by in (Sort.ADDRESS, Sort.GROUP, Sort.STATUS, Sort.SUBSCRIBED_AT):
            with timed(f"jcdesk: 1,000,000 rows sorted by {by.value}"):
                keys = results.membership_keys(order=Order(by))
        with timed("jcdesk: one page of these"):
            results.memberships(keys[500_000:500_100])
        with timed("jcdesk: addresses that are not in a group"):
            results.address_rows(Filter(absent_from=3))
        with timed("jcdesk: rows of a group with a status"):
            results.membership_keys(Filter(group=3, status=Status.WAITING))
        rows = [
            (e.address, g.title, g.status.rank)
            for e in results.all_entries()
            if e.lookup
            for g in e.lookup.groups
        ]
    for place, name in ((0, "address"), (1, "group")):
        with timed(f"bare: list.sort of the same rows by {name}"):
            rows.sort(key=operator.itemgetter(place))


def exporting(folder: Path) -> None:
    """A finished list as CSV and Excel, and the same cells written by the bare libraries."""
    import xlsxwriter  # noqa: PLC0415 - the others do without

    path = finished_list(folder)
    english = load_catalogue("en")
    with Results.opened(path) as results:
        report = ListReport(results, MOSCOW, NOON)
        with timed("jcdesk: everything read from the journal"):
            for _ in report.entries():
                pass
        with timed("jcdesk: CSV, raw"):
            write_csv(folder / "list.csv", report.as_report(), RAW, english)
        with timed("jcdesk: Excel"):
            write_list_excel(folder / "list.xlsx", report, english)
    print(f"  {'(peak memory until here)':<52}{peak():9} MB")
    with (folder / "list.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    with (
        timed("bare: the same CSV by csv.writer"),
        (folder / "bare.csv").open("w", encoding="utf-8", newline="") as file,
    ):
        csv.writer(file).writerows(rows)
    with timed("bare: 1,000,000 rows of 6 texts by XlsxWriter"):
        book = xlsxwriter.Workbook(folder / "bare.xlsx", {"constant_memory": True})
        sheet = book.add_worksheet()
        for place, row in enumerate(rows[:1_000_000]):
            for column, cell in enumerate(row[:6]):
                sheet.write_string(place, column, cell)
        book.close()


def peak() -> int:
    """The most memory that this process had so far, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


MEASUREMENTS: dict[str, Callable[[Path], None]] = {
    "reading": reading,
    "asking": asking,
    "keeping": keeping,
    "viewing": viewing,
    "exporting": exporting,
}


def main(names: list[str]) -> None:
    """Measure what is named, or everything."""
    if names[:1] == ["--here"]:
        with tempfile.TemporaryDirectory(prefix="jcdesk-bench-") as folder:
            MEASUREMENTS[names[1]](Path(folder))
        print(f"  {'peak memory':<52}{peak():9} MB")
        return
    for name in names or MEASUREMENTS:
        print(f"{name}: {MEASUREMENTS[name].__doc__}", flush=True)
        subprocess.run([sys.executable, __file__, "--here", name], check=True)


if __name__ == "__main__":
    main(sys.argv[1:])
