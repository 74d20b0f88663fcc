"""`jcdesk check` as a process: killed, interrupted, started twice, and how fast it asks."""

import json
import signal
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from random import Random
from threading import Event
from time import monotonic

import pytest

from jcdesk.accounts.accounts import Account, AccountsFile
from jcdesk.demo.people import PEOPLE
from tests.cli.checking import Machine, listed, users
from tests.cli.conftest import KEY
from tests.cli.counting import CountingOffice, counting_service
from tests.support.ports import silent_port, url_of

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals are others there")

KILLS = 20
REFUSED = (
    "error-3@demo.example",
    "error-100@demo.example",
    "error-999@demo.example",
    "unsigned@demo.example",
)


@pytest.fixture
def machine(tmp_path: Path) -> Iterator[Machine]:
    with counting_service("acme", KEY) as office:
        yield Machine(tmp_path / "home", office)


def answers(path: Path) -> list[dict[str, object]]:
    """The records of a file, without the moments at which they were asked."""
    records = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    return [{name: value for name, value in record.items() if name != "asked_at"} for record in records]


def test_twenty_kills_lose_no_answer_and_cost_at_most_one_request_each(
    machine: Machine, tmp_path: Path
) -> None:
    random = Random(6)
    everybody = [*PEOPLE, *REFUSED, *users(400)]
    random.shuffle(everybody)
    path = listed(tmp_path, *everybody)
    calm, killed = tmp_path / "calm.jsonl", tmp_path / "killed.jsonl"
    undisturbed = Machine(tmp_path / "undisturbed", machine.office)
    assert undisturbed.check(path, "--pace", "0", "-o", str(calm))[0] == 1
    assert machine.office.asked == everybody

    office = machine.office
    office.asked.clear()
    words = ("--resume", "--pace", "0.002", "-o", str(killed))
    # Some are killed while they start, too; what those ask counts as well.
    kills = [True] * KILLS + [False] * (KILLS // 4)
    random.shuffle(kills)
    in_the_asking, again = 0, [0]
    for asking in kills:
        asked = len(office.asked)
        enough = asked + random.randrange(1, 15)
        # However late the kill comes, there is more to ask.
        office.answer_up_to(enough + 5)
        with machine.start(path, *words) as process:
            if asking:
                machine.wait_for(enough)
            Event().wait(random.uniform(0, 0.01 if asking else 0.5))
            process.kill()
            process.communicate(timeout=10)
        assert process.returncode == -signal.SIGKILL
        office.settle()
        in_the_asking += len(office.asked) > asked
        again.append(asked_again(office))
    assert in_the_asking >= KILLS
    assert len(set(office.asked)) < len(everybody)
    assert machine.check(path, *words)[0] == 1
    again.append(asked_again(office))
    # What was on its way at a kill is asked again by whoever comes next, and nothing else is by anybody.
    assert {after - before for before, after in pairwise(again)} <= {0, 1}
    assert answers(killed) == answers(calm)
    assert list(dict.fromkeys(office.asked)) == everybody


def asked_again(office: CountingOffice) -> int:
    """How many requests were for an address that had been asked before."""
    return len(office.asked) - len(set(office.asked))


def test_ctrl_c_ends_it_at_once_and_says_how_to_go_on(machine: Machine, tmp_path: Path) -> None:
    path = listed(tmp_path, *users(300))
    with machine.start(path, "--pace", "0.1") as process:
        machine.wait_for(5)
        interrupted = monotonic()
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=40)
        seconds = monotonic() - interrupted
    assert process.returncode == 130
    assert out == b""
    assert err.decode().endswith(f"Go on with: jcdesk check {path} --pace 0.1 --key-stdin --resume\n")
    # To its end it would have asked for half a minute.
    assert seconds < 15
    assert machine.check(path, "--resume", "--pace", "0")[0] == 0
    assert len(machine.office.asked) in {300, 301}


def test_a_list_is_asked_by_one_process_at_a_time(machine: Machine, tmp_path: Path) -> None:
    path = listed(tmp_path, *users(50))
    with machine.start(path) as process:
        machine.wait_for(1)
        for words in ((), ("--resume",), ("--retry",)):
            code, err = machine.check(path, "--pace", "0", *words)
            assert (code, "Another jcdesk is asking this list" in err) == (1, True)
            # It goes on by itself: nobody has interrupted it, and nobody is to begin it anew.
            assert not any(said in err for said in ("nterrupted", "Go on with", "--new", "0 of 0"))
        assert len(machine.office.asked) < 10
        process.kill()
        process.communicate(timeout=10)


def test_the_pace_is_kept_from_the_first_request_on(machine: Machine, tmp_path: Path) -> None:
    machine.office.asked.clear()
    begun = monotonic()
    assert machine.check(listed(tmp_path, *users(5)), "--pace", "0.3")[0] == 0
    assert monotonic() - begun > 5 * 0.3


def test_two_lists_of_one_account_are_asked_at_one_pace_together(machine: Machine, tmp_path: Path) -> None:
    paths = [listed(tmp_path, *users(count), name=f"{count}.txt") for count in (4, 5)]
    processes = [machine.start(path, "--pace", "0.5") for path in paths]
    for process in processes:
        with process:
            process.communicate(timeout=60)
        assert process.returncode == 0
    assert len(machine.office.asked) == 9
    # Eight more follow the first one, which may be late; by themselves the longer list would take four paces.
    assert machine.office.times[-1] - machine.office.times[0] > 6 * 0.5


def test_who_is_killed_and_started_again_waits_as_the_one_before_was_told(
    machine: Machine, tmp_path: Path
) -> None:
    # The demo's Retry-After for it is 5.
    path = listed(tmp_path, "busy@demo.example", *users(1))
    with machine.start(path, "--pace", "0") as process:
        assert process.stderr is not None
        assert any(b"asks for patience" in line for line in iter(process.stderr.readline, b""))
        process.kill()
    with machine.start(path, "--pace", "0", "--resume") as process:
        assert process.stderr is not None
        assert any(b"asks for patience" in line for line in iter(process.stderr.readline, b""))
        machine.wait_for(2)
        process.kill()
    assert machine.office.asked == ["busy@demo.example"] * 2
    assert machine.office.times[1] - machine.office.times[0] >= 5


def test_the_network_can_go_and_come_back(machine: Machine, tmp_path: Path) -> None:
    accounts = AccountsFile(machine.home / "config" / "jcdesk" / "accounts.json")
    with silent_port() as port:
        accounts.save([Account("Shop", "acme", url_of(port))])
        with machine.start(listed(tmp_path, *users(3)), "--pace", "0") as process:
            assert process.stderr is not None
            lines = iter(process.stderr.readline, b"")
            assert any(b"No way to the service" in line for line in lines)
            with counting_service("acme", KEY, port) as office:
                process.communicate(timeout=30)
            assert process.returncode == 0
            assert office.asked == users(3)
