"""The computer's clock is wrong, jumps, or stands still while the machine sleeps."""

import os
import signal
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from io import BytesIO
from itertools import cycle, pairwise
from pathlib import Path
from threading import Condition, Event
from time import monotonic

import pytest
from openpyxl import load_workbook

from jcdesk.accounts.accounts import Account
from jcdesk.demo.office import Answer
from jcdesk.export.list_excel import write_list_excel
from jcdesk.export.list_report import ListReport
from jcdesk.justclick.errors import HttpStatusError
from jcdesk.justclick.lookups import Lookup
from jcdesk.justclick.transport import Transport
from jcdesk.lists.events import End
from jcdesk.lists.pace import Pace
from jcdesk.lists.results import Results
from jcdesk.lists.runner import ListRun
from jcdesk.words.catalogue import load_catalogue
from tests.cli.checking import Machine, check, listed, users
from tests.cli.conftest import KEY
from tests.cli.counting import CountingOffice, counting_service
from tests.cli.shell import Shell
from tests.lists.samples import made, not_found
from tests.support.answers import KEY as SIGNING_KEY
from tests.support.answers import signed
from tests.support.http import answering, http
from tests.support.misbehaving import MisbehavingServer, Peer

stopping = pytest.mark.skipif(sys.platform == "win32", reason="nothing is stopped so on Windows")

PACE = 0.2
JUMPS = (
    datetime(2026, 5, 1, tzinfo=UTC),
    datetime(1999, 1, 1, tzinfo=UTC),
    datetime(2040, 1, 1, tzinfo=UTC),
    datetime(1970, 1, 1, tzinfo=UTC),
)


# --- a wrong clock


@pytest.mark.parametrize("wrong", [timedelta(hours=5), timedelta(hours=-5)], ids=["fast", "slow"])
def test_a_date_to_wait_for_is_reckoned_by_the_clock_of_the_server(wrong: timedelta) -> None:
    # To be told apart from the server's, ours would have to be set; so the server's is.
    now = datetime.now(UTC) - wrong
    headers = {
        "Date": format_datetime(now, usegmt=True),
        "Retry-After": format_datetime(now + timedelta(seconds=90), usegmt=True),
    }
    with MisbehavingServer(answering(http(b"{}", "429 Too Many Requests", **headers))) as server:
        transport = Transport()
        with pytest.raises(HttpStatusError) as caught:
            transport.post(server.url, "a=1")
        transport.close()
    assert caught.value.retry_after == 90.0


# --- jumps


@dataclass
class Computer:
    """Whose wall clock jumps at every look, and which sleeps again and again: `time` are the true seconds.

    What Python calls monotonic stands still meanwhile on Linux (`stops`), and goes on elsewhere.
    """

    stops: bool
    time: float = 0.0
    asleep: float = 0.0
    wall: Iterator[datetime] = field(default_factory=lambda: cycle(JUMPS))
    naps: Iterator[float] = field(default_factory=lambda: cycle((0.0, 0.3, 0.0, 3600.0)))
    asked: list[tuple[str, float]] = field(default_factory=list)

    def monotonic(self) -> float:
        return 5000 + self.time - (self.asleep if self.stops else 0)

    def wait(self, _condition: Condition, seconds: float | None) -> None:
        assert seconds is not None
        # What is waited for is reckoned by the same clock; awake it is late by as long as it slept.
        self.pass_by(seconds)

    def look_up(self, address: str, _cancellation: object) -> Lookup:
        self.asked.append((address, self.time))
        self.pass_by(0.2)
        return not_found(address)

    def now(self) -> datetime:
        return next(self.wall)

    def pass_by(self, seconds: float) -> None:
        nap = next(self.naps)
        self.time += seconds + nap
        self.asleep += nap


@pytest.mark.parametrize("stops", [True, False], ids=["stops", "goes on"])
def test_a_list_is_asked_in_order_at_its_pace_and_read_whatever_the_clocks_do(
    tmp_path: Path, *, stops: bool
) -> None:
    path = made(tmp_path, 12)
    computer = Computer(stops)
    addresses = [f"user{number}@example.com" for number in range(1, 13)]
    pace = Pace(1.0, computer.monotonic, computer.wait)
    ended = ListRun(path, computer.look_up, pace, lambda _event: None, computer.now).run()
    assert ended.end is End.FINISHED
    assert computer.asleep > 3600
    assert [address for address, _ in computer.asked] == addresses
    moments = [0.0, *(moment for _, moment in computer.asked)]
    # The figures of a clock that counts from far away are as exact as that.
    assert min(later - earlier for earlier, later in pairwise(moments)) >= 1.0 - 1e-9
    with Results.opened(path) as results:
        entries = list(results.all_entries())
        assert [entry.lookup for entry in entries] == [not_found(address) for address in addresses]
        report = ListReport(results, UTC, JUMPS[-1])
        workbook = BytesIO()
        write_list_excel(workbook, report, load_catalogue("en"))
    assert [row[1] for row in rows_of(workbook)] == addresses


def rows_of(workbook: BytesIO) -> list[tuple[object, ...]]:
    """The rows of the sheet with addresses, below their heads."""
    return list(load_workbook(workbook)["Addresses"].iter_rows(min_row=2, values_only=True))


def test_a_list_that_was_interrupted_is_found_though_the_clock_has_gone_back_since_an_older_one(
    tmp_path: Path,
) -> None:
    path = listed(tmp_path, *users(3))
    shell = Shell(tmp_path / "config")
    with counting_service("acme", KEY) as office:
        shell.add(Account("Shop", "acme", office.url), key=KEY)
        assert check(shell, path).code == 0
        shell.now -= timedelta(days=400)
        # With a wrong key it stops at the first address.
        words = ("check", str(path), "--pace", "0", "--new", "--key-stdin")
        assert shell.run(*words, piped="another key").code == 1
        office.asked.clear()
        assert check(shell, path, "--resume").code == 0
        assert office.asked == users(3)


# --- sleep


class TimedOffice(CountingOffice):
    """Knows at which moments it was asked, too."""

    def __init__(self, login: str, key: str) -> None:
        super().__init__(login, key)
        self.moments: list[float] = []

    def lead_group_statuses(self, body: bytes) -> Answer:
        self.moments.append(monotonic())
        return super().lead_group_statuses(body)


@stopping
def test_after_a_sleep_of_the_machine_nothing_is_caught_up_on(tmp_path: Path) -> None:
    with counting_service("acme", KEY, office=TimedOffice("acme", KEY)) as office:
        machine = Machine(tmp_path / "home", office)
        with machine.start(listed(tmp_path, *users(16)), "--pace", str(PACE)) as process:
            machine.wait_for(3)
            process.send_signal(signal.SIGSTOP)
            os.waitid(os.P_PID, process.pid, os.WSTOPPED)
            Event().wait(8 * PACE)
            asked = len(office.asked)
            awake = monotonic()
            process.send_signal(signal.SIGCONT)
            process.communicate(timeout=30)
    assert process.returncode == 0
    assert asked < 12
    assert office.asked == users(16)
    # One may have been on its way, and one may begin at once; all others wait again. A busy machine may make
    # that longer, never shorter. Gaps tell nothing: what is added to one the next one lacks.
    assert isinstance(office, TimedOffice)
    assert office.moments[-1] - awake >= (16 - asked - 2) * PACE


@stopping
def test_an_answer_that_came_while_the_machine_slept_is_taken(tmp_path: Path) -> None:
    asked, awake = Event(), Event()

    def answer_and_leave(peer: Peer) -> None:
        peer.request()
        asked.set()
        awake.wait(10)
        peer.send(http(signed(500, "subscriber not found")))

    with MisbehavingServer(answer_and_leave) as server:
        office = CountingOffice("acme", SIGNING_KEY)
        office.url = server.url
        machine = Machine(tmp_path / "home", office)
        with machine.command("lookup", "anna@example.com", "--key-stdin", key=SIGNING_KEY) as process:
            assert asked.wait(20)
            process.send_signal(signal.SIGSTOP)
            awake.set()
            server.wait_for_ends()
            process.send_signal(signal.SIGCONT)
            out, err = process.communicate(timeout=20)
    assert (process.returncode, err) == (0, b"")
    assert b"not in this account" in out.lower()
