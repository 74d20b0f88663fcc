"""One pace for all who ask an account, in whichever process they are."""

import signal
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from time import monotonic

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jcdesk.justclick.cancellation import Cancellation
from jcdesk.justclick.errors import CancelledError
from jcdesk.lists.pace import Lane, Pace
from jcdesk.lists.policy import LONGEST_WAIT
from jcdesk.lists.turns import Turns
from jcdesk.system.boot import this_boot
from jcdesk.system.lock import FileLock
from tests.support.disks import read_only
from tests.support.waiting import wait_until

SHOP = ("acme.justclick.io", "acme")
COURSE = ("mail.kurs.example", "kurs")

NONSENSE = [
    f"{{boot}}\n{line}"
    for line in (
        "turn {name} nan 1\n",
        "turn {name} inf 1\n",
        "turn {name} 1000 -1\n",
        "turn {name} 1000 1e9\n",
        "turn {name} 1e300 3600\n",
        "turn {name} 10",
        "turn {name} 1000 x\n",
        "wait {name} nan\n",
        "wait {name} inf\n",
        "wait {name} 1e9\n",
        "wait {name} x\n",
        "wait {name}",
        "\n\0\n",
    )
]

TAKE_TURNS = """
import sys
from pathlib import Path
from time import monotonic
from jcdesk.lists.pace import Lane, Pace
from jcdesk.lists.turns import Turns

pace = Pace(0.1, others=Turns(Path(sys.argv[1]), ("acme.justclick.io", "acme")))
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
    assert b"justclick" not in path.read_bytes()
    assert Turns(path, ("a199.justclick.io", "a199"), clock).take(1.0) == 1
    # Two of the account asked last, and the one whose turn is less than a second ago.
    assert path.read_text("ascii").count("turn ") == 3


def another_boot(path: Path) -> None:
    """Let what is in the file come from before the machine was started."""
    path.write_text(path.read_text("ascii").replace(f"boot {this_boot()}\n", "boot 1234.5\n"), "ascii")


@pytest.mark.parametrize("passed", [-600.0, 0.0, 5.0])
def test_what_another_start_of_the_machine_left_holds_nobody_up(
    path: Path, clock: Clock, passed: float
) -> None:
    turns = Turns(path, SHOP, clock)
    assert [turns.take(60.0), turns.take(60.0)] == [0, 60]
    turns.hold(3600.0)
    another_boot(path)
    clock.time += passed
    assert turns.held() == 0
    assert [turns.take(60.0), turns.take(60.0)] == [0, 60]


def test_the_wall_clock_changes_no_turn(path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    turns = Turns(path, SHOP, clock)
    turns.hold(30.0)
    assert turns.take(1.0) == 0
    for step in (1e6, -1e6):
        stepped = time.time() + step
        monkeypatch.setattr(time, "time", lambda stepped=stepped: stepped)
        assert turns.held() == 30
    assert turns.take(1.0) == 1


@pytest.mark.parametrize("seconds", [0.1, 1.0, 60.0, 3600.0])
def test_those_who_wait_never_share_a_turn_however_many(path: Path, clock: Clock, seconds: float) -> None:
    given = [Turns(path, SHOP, clock).take(seconds) for _ in range(20)]
    assert given == pytest.approx([number * seconds for number in range(20)])
    clock.time += 3 * seconds
    assert Turns(path, SHOP, clock).take(seconds) == pytest.approx(17 * seconds)


def test_hundreds_who_wait_have_room(path: Path, clock: Clock) -> None:
    given = [Turns(path, SHOP, clock).take(60.0) for _ in range(300)]
    assert given == [number * 60.0 for number in range(300)]


def test_whoever_is_slower_holds_nobody_up_and_is_kept_away_from(path: Path, clock: Clock) -> None:
    slow, quick = Turns(path, SHOP, clock), Turns(path, SHOP, clock)
    assert [slow.take(60.0), slow.take(60.0)] == [0, 60]
    given = []
    for _ in range(62):
        clock.time += quick.take(1.0)
        given.append(clock.time)
    # The turn at 1060 is the slow one's.
    assert given == [*range(1001, 1060), *range(1061, 1064)]
    # It does not have to wait for a minute in which nobody asks.
    assert slow.take(60.0) == 57
    clock.time += 57
    assert slow.take(60.0) == 60


@given(
    st.lists(st.tuples(st.floats(0, 100), st.sampled_from([0.1, 1.0, 2.5, 60.0])), min_size=2, max_size=25)
)
def test_whoever_asks_whenever_at_whichever_pace_two_are_never_closer_than_the_faster_one(
    takers: list[tuple[float, float]],
) -> None:
    clock = Clock()
    given: list[tuple[float, float]] = []
    with TemporaryDirectory() as folder:
        for later, seconds in takers:
            clock.time += later
            given.append((clock.time + Turns(Path(folder) / "turns", SHOP, clock).take(seconds), seconds))
    for number, (moment, seconds) in enumerate(given):
        for before, pace in given[:number]:
            assert abs(moment - before) >= min(seconds, pace) - 1e-6
    # Who wants the same pace comes in the order of the wishes.
    for pace in {seconds for _, seconds in given}:
        same = [moment for moment, seconds in given if seconds == pace]
        assert same == sorted(same)


def test_a_wait_that_one_was_told_is_known_to_all_until_it_is_over(path: Path, clock: Clock) -> None:
    told, other, elsewhere = Turns(path, SHOP, clock), Turns(path, SHOP, clock), Turns(path, COURSE, clock)
    assert other.held() == 0
    told.hold(30.0)
    told.hold(10.0)
    clock.time += 5
    assert other.held() == 25
    assert elsewhere.held() == 0
    other.hold(60.0)
    assert told.held() == 60
    clock.time += 60
    assert told.held() == 0
    assert told.take(1.0) == 0
    assert "wait" not in path.read_text("ascii")


def test_a_wait_beyond_belief_holds_nobody_up(path: Path, clock: Clock) -> None:
    turns = Turns(path, SHOP, clock)
    turns.hold(LONGEST_WAIT)
    assert turns.held() == LONGEST_WAIT
    turns.hold(LONGEST_WAIT + 1)
    assert turns.held() == 0


@pytest.mark.parametrize("note", ["", "\n", "half", "a b c\n", "\udcff\udcfe 1\n", *NONSENSE])
def test_a_file_that_holds_something_else_holds_nobody_up(path: Path, clock: Clock, note: str) -> None:
    path.parent.mkdir()
    turns = Turns(path, SHOP, clock)
    name = turns._name
    text = note.format(boot=f"boot {this_boot()}", name=name)
    path.write_bytes(text.encode("utf-8", "surrogateescape"))
    assert turns.held() == 0
    assert [turns.take(1.0), turns.take(1.0)] == [0, 1]


@pytest.mark.skipif(sys.platform == "win32", reason="nothing is killed so on Windows")
@pytest.mark.parametrize("call", ["write", "ftruncate"])
def test_who_is_killed_while_writing_gives_nobodys_turn_away(path: Path, clock: Clock, call: str) -> None:
    Turns(path, SHOP, clock).take(1.0)
    command = [sys.executable, "-c", KILLED_WHILE_WRITING, str(path), call]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (-signal.SIGKILL, "")
    assert Turns(path, SHOP, clock).take(1.0) == 1


@pytest.mark.parametrize("cut", range(0, 90, 7))
def test_what_is_left_of_a_longer_note_changes_nothing(path: Path, clock: Clock, cut: int) -> None:
    # Behind a newer one, whose writer was killed.
    turns = Turns(path, SHOP, clock)
    turns.hold(20.0)
    turns.take(1.0)
    old = path.read_text("ascii")
    turns.hold(30.0)
    path.write_text(path.read_text("ascii") + old[cut:], "ascii")
    assert turns.held() == 30
    assert turns.take(1.0) == 1


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
    pace = Pace(3600.0, others=turns)
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
    pace = Pace(3600.0, others=turns)
    before = turns.take(3600.0)
    thread = Thread(target=pace.take_turn, args=(Lane.SINGLE,))
    thread.start()
    # Its own turn is taken, and the next one wanted from the file.
    wait_until(lambda: Turns(path, SHOP).take(3600.0) > before + 2 * 3600 - 60, "the turn is wanted")
    pace.change(0.0)
    thread.join(timeout=20)
    assert not thread.is_alive()
