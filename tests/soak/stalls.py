"""How long the window stands still, and what its thread is about meanwhile."""

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Thread, get_ident, get_native_id
from time import perf_counter
from types import FrameType
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, QTimer, Slot

LIMIT = 0.1
"""Seconds between two turns of the event loop from which on the window stands still."""

_BEAT = 10
"""Milliseconds between two turns of an event loop that has nothing to do."""

_LOOK = 0.015
"""Seconds between two looks at a thread that is late."""

_ROOT = str(Path(__file__).resolve().parents[2]) + "/"

Stack = tuple[str, ...]
"""Functions, the outermost first, as `jcdesk/desktop/app.py:_run`."""


@dataclass(frozen=True, slots=True)
class Stall:
    """So many seconds without a turn; for `starved` of them the machine had no processor for the program.

    That is: none for the thread of the window, or none for the others while that one waited for something.
    `action` is what was being done, `stack` where the thread was, as far as most looks agree.
    """

    seconds: float
    starved: float
    action: str
    stack: Stack

    @property
    def own(self) -> float:
        """The seconds that the program is to blame for."""
        return self.seconds - self.starved

    @property
    def place(self) -> str:
        """The innermost function of ours."""
        ours = [step for step in self.stack if step.startswith("jcdesk/")]
        return ours[-1] if ours else "nowhere in jcdesk"


class Look(NamedTuple):
    """What was being done, and where the thread was."""

    action: str
    stack: Stack


def where(looks: Sequence[Look]) -> Look:
    """What most of the looks saw being done, and the steps in which most of those agree, outermost first."""
    [(action, _)] = Counter(look.action for look in looks).most_common(1)
    stacks = [look.stack for look in looks if look.action == action]
    agreed: Stack = ()
    while deeper := Counter(stack[: len(agreed) + 1] for stack in stacks if len(stack) > len(agreed)):
        [(longer, count)] = deeper.most_common(1)
        if count <= len(stacks) / 2:
            break
        agreed = longer
    return Look(action, agreed)


class StallWatch(QObject):
    """Watches the thread that makes it, from another one, until `close`. `stalls` are those above `LIMIT`.

    `action` names what is being done at present. What happens within `paused` is not the program's doing.
    """

    def __init__(self, limit: float = LIMIT, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.stalls: list[Stall] = []
        self.longest = 0.0
        self.action = ""
        self._limit = limit
        self._watched = get_ident()
        self._task = get_native_id()
        self._others = self._waits_of_others()
        self._others_at = perf_counter()
        self._looks: list[Look] = []
        self._paused = False
        self._begin_anew()
        self._timer = QTimer(self, interval=_BEAT, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start()
        self._over = Event()
        self._thread = Thread(target=self._watch, name="stall-watch", daemon=True)
        self._thread.start()

    @contextmanager
    def paused(self) -> Iterator[None]:
        """Do not watch within the block."""
        self._beat()
        self._paused = True
        yield
        self._begin_anew()
        self._paused = False

    def close(self) -> None:
        """Watch no longer; waits for the thread that does."""
        self._timer.stop()
        self._over.set()
        self._thread.join()

    @Slot()
    def _beat(self) -> None:
        seconds = perf_counter() - self._last
        if seconds > self._limit and not self._paused:
            look = where(self._looks or [Look(self.action, ())])
            self.stalls.append(Stall(seconds, self._starved(seconds), *look))
        if not self._paused:
            self.longest = max(self.longest, seconds)
        self._begin_anew()

    def _begin_anew(self) -> None:
        self._looks = []
        self._before = _schedule(self._task)
        self._last = perf_counter()

    def _starved(self, seconds: float) -> float:
        now, before = _schedule(self._task), self._before
        waited = now.waited - before.waited
        blocked = max(seconds - waited - (now.worked - before.worked), 0.0)
        others = max(self._waits_of_others() - self._others, 0.0)
        return waited + min(blocked, others)

    def _waits_of_others(self) -> float:
        tasks = (int(task.name) for task in Path("/proc/self/task").iterdir())
        return sum(_schedule(task).waited for task in tasks if task != self._task)

    def _watch(self) -> None:
        while not self._over.wait(_LOOK):
            now = perf_counter()
            late = now - self._last
            # Later it may be too late for that: whoever has Python's lock then may have no processor.
            if late < 2 * _LOOK and now - self._others_at > self._limit / 2:
                self._others, self._others_at = self._waits_of_others(), now
            if late > self._limit / 2 and not self._paused:
                frame = sys._current_frames().get(self._watched)
                if frame is not None:
                    self._looks.append(Look(self.action, _stack_of(frame)))


class _Schedule(NamedTuple):
    """Seconds that a thread has had a processor, and those that it could have run and had none."""

    worked: float
    waited: float


def _schedule(task: int) -> _Schedule:
    try:
        worked, waited, _ = Path(f"/proc/self/task/{task}/schedstat").read_text("ascii").split()
    except OSError:
        # It has just ended.
        return _Schedule(0.0, 0.0)
    return _Schedule(int(worked) / 1e9, int(waited) / 1e9)


def _stack_of(innermost: FrameType) -> Stack:
    steps = []
    frame: FrameType | None = innermost
    while frame is not None:
        code = frame.f_code
        # Interned: the same few are met again and again, and this is to hold no more with each.
        steps.append(sys.intern(f"{code.co_filename.removeprefix(_ROOT)}:{code.co_name}"))
        frame = frame.f_back
    return tuple(reversed(steps))
