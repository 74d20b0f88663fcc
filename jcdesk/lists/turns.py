"""Lets all jcdesks of one user ask an account at one pace together, by a file of turns that they lock."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from hashlib import sha256
from math import inf
from pathlib import Path
from time import monotonic as system_monotonic

from jcdesk.accounts.pace import checked
from jcdesk.lists.policy import LONGEST_WAIT
from jcdesk.system.boot import is_this_boot, this_boot
from jcdesk.system.lock import FileLock

_log = logging.getLogger(__name__)

_PATIENCE = 0.2
"""Seconds that the file's lock is waited for. It is held for a few thousandths of one."""


class Turns:
    """The turns of the account `place`, given out in the order in which they were wanted.

    The file at `path` holds for each account, by a digest that names nobody, the turns whose pace is not over
    yet and the wait that its service has asked for, in seconds since the machine was started. Where it cannot
    be used, whoever asks keeps a pace of its own: no request depends on a disk. `monotonic` counts those
    seconds, alike in all processes.

    Every method is for any thread and blocks for a moment, and for as long as the disk does.
    """

    def __init__(
        self, path: Path, place: tuple[str, str], monotonic: Callable[[], float] = system_monotonic
    ) -> None:
        self._path = path
        self._name = sha256("\n".join(place).encode()).hexdigest()[:16]
        self._monotonic = monotonic
        self._usable = True

    def take(self, seconds: float) -> float:
        """Take the next turn that is so many `seconds` away from all others, and tell in how many it is.

        Those who want another pace are kept away from by the faster one of the two: at a slow pace one waits
        for a turn among the others' like everybody, and takes away from nobody the turns before it.
        """
        left = 0.0

        def take(book: _Book, now: float) -> None:
            nonlocal left
            moment = now
            own = [turn for turn in book.turns if turn.name == self._name]
            for turn in sorted(own, key=lambda turn: turn.moment):
                gap = min(seconds, turn.seconds)
                if turn.moment - gap < moment < turn.moment + gap:
                    moment = turn.moment + gap
            book.turns.append(_Turn(self._name, moment, seconds))
            left = moment - now

        self._change(take)
        return left

    def hold(self, seconds: float) -> None:
        """Let everybody know that the service wants nobody to ask for so many `seconds`, an hour at most."""

        def hold(book: _Book, now: float) -> None:
            book.waits[self._name] = max(now + seconds, book.waits.get(self._name, now))

        self._change(hold)

    def held(self) -> float:
        """For how many seconds the service wants nobody to ask, whichever process it has told so."""
        now = self._monotonic()
        # Without the lock, since each request asks so, also at pace 0. A note is written at one go.
        book = _read(FileLock(self._path).read_note(), now)
        return book.waits.get(self._name, now) - now

    def _change(self, change: Callable[["_Book", float], None]) -> None:
        """Let `change` change what is in the file at this moment, or not where that cannot be had."""
        lock = FileLock(self._path)
        try:
            if lock.wait(_PATIENCE, keep_note=True):
                now = self._monotonic()
                book = _read(lock.read_note(), now)
                change(book, now)
                lock.leave_note(book.text())
                self._usable = True
        except OSError as error:
            if self._usable:
                self._usable = False
                _log.info("pace not shared with other processes: %s", error.strerror or type(error).__name__)
        finally:
            lock.release()


@dataclass(frozen=True, slots=True)
class _Turn:
    """When the account of this name is or was asked, at a pace of so many seconds."""

    name: str
    moment: float
    seconds: float


@dataclass(frozen=True, slots=True)
class _Book:
    """What is in the file: turns in the order in which they were taken, and until when an account waits."""

    turns: list[_Turn] = field(default_factory=list)
    waits: dict[str, float] = field(default_factory=dict)

    def text(self) -> str:
        """It as text."""
        turns = (f"turn {turn.name} {turn.moment} {turn.seconds}\n" for turn in self.turns)
        waits = (f"wait {name} {moment}\n" for name, moment in self.waits.items())
        return "".join((f"boot {this_boot()}\n", *turns, *waits))


def _read(note: str, now: float) -> _Book:
    """What matters in `note` at the moment `now`."""
    book = _Book()
    head, *lines = note.splitlines() or [""]
    if not (head.startswith("boot ") and is_this_boot(head.removeprefix("boot "))):
        return book
    for line in lines:
        try:
            match line.split(" "):
                case ["turn", name, moment, seconds]:
                    turn = _Turn(name, float(moment), checked(float(seconds)))
                    if now < turn.moment + turn.seconds < inf:
                        book.turns.append(turn)
                case ["wait", name, moment] if now < float(moment) <= now + LONGEST_WAIT:
                    book.waits[name] = max(float(moment), book.waits.get(name, now))
        except ValueError:
            # A process that was killed has left a part of the note before behind its own.
            continue
    return book
