"""One pace for all who ask an account, in whichever process they are."""

import signal
import subprocess
import sys
from pathlib import Path
from threading import Thread
from time import monotonic

import pytest

from jcdesk.justclick.cancellation import Cancellation
from jcdesk.justclick.errors import CancelledError
from jcdesk.lists.pace import Lane, Pace
from jcdesk.lists.turns import MOST_AHEAD, Turns
from jcdesk.system.lock import FileLock
from tests.support.disks import read_only
from tests.support.waiting import wait_until

SHOP = ("acme.justclick.io", "acme")
COURSE = ("mail.kurs.example", "kurs")

TAKE_TURNS = """
import sys
from pathlib import Path
from time import monotonic
from jcdesk.lists.pace import Lane, Pace
from jcdesk.lists.turns import Turns

pace = Pace(0.1, turns=Turns(Path(sys.argv[1]), ("acme.justclick.io", "acme")).take)
sys.stdin.readline()
for _ in range(5):
    pace.take_turn(Lane.LIST)
    print(monotonic(), flush=True)
"""

KILLED_WHILE_WRITING = """
import os, signal, sys
from pathlib import Path
from jcdesk.lists.turns import Turns

setattr(os, sys.argv[2], lambda *_: os.kill(os.getpid(), signal.SIGKILL))
Turns(Path(sys.argv[1]), ("mail.kurs.example", "kurs"), lambda: 1000.0).take(1.0)
"""


class Clock:
    """Stands still unless it is set."""

    time = 1000.0

    def __call__(self) -> float:
        return self.time


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state" / "turns"


def test_turns_are_given_out_one_behind_the_other_whoever_asks(path: Path, clock: Clock) -> None:
    window, command = Turns(path, SHOP, clock), Turns(path, SHOP, clock)
    assert [one.take(1.0) for one in (window, command, command, window)] == [0, 1, 2, 3]
    clock.time += 3.25
    assert command.take(1.0) == pytest.approx(0.75)
    clock.time += 60
    assert window.take(1.0) == 0


def test_an_account_has_turns_of_its_own(path: Path, clock: Clock) -> None:
    assert [Turns(path, place, clock).take(1.0) for place in (SHOP, COURSE, SHOP, COURSE)] == [0, 0, 1, 1]


def test_nobody_is_named_and_the_file_stays_short(path: Path, clock: Clock) -> None:
    for number in range(200):
        clock.time += 0.5
        Turns(path, (f"a{number}.justclick.io", f"a{number}"), clock).take(1.0)
    assert len(path.read_bytes()) < 4096
    assert b"justclick" not in path.read_bytes()
    assert Turns(path, ("a199.justclick.io", "a199"), clock).take(1.0) == 1
    clock.time += 3602
    Turns(path, SHOP, clock).take(1.0)
    assert path.read_text("ascii").count("\n") == 1


def test_what_another_start_of_the_machine_or_a_slower_pace_left_holds_nobody_up(
    path: Path, clock: Clock
) -> None:
    turns = Turns(path, SHOP, clock)
    assert [turns.take(3600.0), turns.take(3600.0)] == [0, 3600]
    assert turns.take(1.0) == 0
    clock.time = 5.0
    assert turns.take(1.0) == 0
    assert turns.take(1.0) == 1


def test_those_who_wait_never_share_a_turn(path: Path, clock: Clock) -> None:
    given = [Turns(path, SHOP, clock).take(1.0) for _ in range(MOST_AHEAD + 1)]
    assert given == [float(number) for number in range(MOST_AHEAD + 1)]


@pytest.mark.parametrize("note", ["", "\n", "half", "a b c\n", "0 nan\n1 inf\n", "\udcff\udcfe 1\n"])
def test_a_file_that_holds_something_else_holds_nobody_up(path: Path, clock: Clock, note: str) -> None:
    path.parent.mkdir()
    path.write_bytes(note.encode("utf-8", "surrogateescape"))
    turns = Turns(path, SHOP, clock)
    assert [turns.take(1.0), turns.take(1.0)] == [0, 1]


@pytest.mark.skipif(sys.platform == "win32", reason="nothing is killed so on Windows")
@pytest.mark.parametrize("call", ["write", "ftruncate"])
def test_who_is_killed_while_writing_gives_nobodys_turn_away(path: Path, clock: Clock, call: str) -> None:
    Turns(path, SHOP, clock).take(1.0)
    command = [sys.executable, "-c", KILLED_WHILE_WRITING, str(path), call]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (-signal.SIGKILL, "")
    assert Turns(path, SHOP, clock).take(1.0) == 1


def test_of_an_account_that_is_there_twice_the_last_turn_counts(path: Path, clock: Clock) -> None:
    # The end of an older note that was longer, behind a newer one whose writer was killed.
    Turns(path, SHOP, clock).take(1.0)
    (line,) = path.read_text("ascii").splitlines()
    path.write_text(f"{line}\n{line.replace('1000.', ' 999.')}\n", "ascii")
    assert Turns(path, SHOP, clock).take(1.0) == 1


def test_where_nothing_can_be_written_everybody_keeps_a_pace_of_his_own(
    path: Path, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    path.parent.mkdir()
    turns = Turns(path, SHOP, clock)
    with read_only(path.parent):
        assert [turns.take(1.0), turns.take(1.0)] == [0, 0]
    assert len(caplog.records) == 1
    assert [turns.take(1.0), turns.take(1.0)] == [0, 1]


def test_a_process_that_stands_still_with_the_lock_holds_nobody_up_for_long(path: Path) -> None:
    lock = FileLock(path)
    assert lock.take()
    begun = monotonic()
    assert Turns(path, SHOP).take(3600.0) == 0
    assert monotonic() - begun < 5
    lock.release()


def test_two_processes_ask_no_faster_than_one(path: Path) -> None:
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", TAKE_TURNS, str(path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(2)
    ]
    written: list[float] = []
    begun = monotonic()
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("\n")
        process.stdin.flush()
    for process in processes:
        out, _ = process.communicate(timeout=60)
        assert process.returncode == 0
        written += [float(line) for line in out.split()]
    assert len(written) == 10
    # Ten turns, each a tenth of a second behind the one before; each is told a moment later, and the file
    # has microseconds.
    assert max(written) - begun >= 0.9 - 0.001


def test_a_turn_that_is_waited_for_can_be_given_up(path: Path) -> None:
    turns = Turns(path, SHOP)
    pace = Pace(3600.0, turns=turns.take)
    turns.take(3600.0)
    cancellation = Cancellation()
    given_up: list[bool] = []

    def wait() -> None:
        try:
            pace.take_turn(Lane.SINGLE, cancellation)
        except CancelledError:
            given_up.append(True)

    thread = Thread(target=wait)
    thread.start()
    wait_until(path.exists, "the turn is wanted")
    cancellation.cancel()
    thread.join()
    assert given_up == [True]


def test_another_pace_holds_for_whoever_waits_for_a_turn(path: Path) -> None:
    turns = Turns(path, SHOP)
    pace = Pace(3600.0, turns=turns.take)
    before = turns.take(3600.0)
    thread = Thread(target=pace.take_turn, args=(Lane.SINGLE,))
    thread.start()
    # Its own turn is taken, and the next one wanted from the file.
    wait_until(lambda: Turns(path, SHOP).take(3600.0) > before + 2 * 3600 - 60, "the turn is wanted")
    pace.change(0.0)
    thread.join(timeout=20)
    assert not thread.is_alive()
