"""Lets all jcdesks of one user ask an account at one pace together, by a moment in a file that they lock."""

import logging
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from time import monotonic as system_monotonic

from jcdesk.system.lock import FileLock

_log = logging.getLogger(__name__)

MOST_AHEAD = 16
"""So many turns may be given out that have not come yet: one for each that waits for its own."""

_OLD = 3600.0
"""Seconds after which no pace asks any more when a turn was."""

_MOST_ACCOUNTS = 64
"""Whose turns are in the file. One more would only make it longer: they are of the last hour."""

_PATIENCE = 0.2
"""Seconds that the file's lock is waited for. It is held for a few thousandths of one."""

_Moments = dict[str, float]


class Turns:
    """The turns of the account `place`, given out in the order in which they were wanted.

    The file at `path` holds for each account when its last turn is or was, in seconds since the machine was
    started, by a digest that names nobody. Where it cannot be used, whoever asks keeps a pace of its own: no
    request depends on a disk. `monotonic` counts those seconds, alike in all processes.
    """

    def __init__(
        self, path: Path, place: tuple[str, str], monotonic: Callable[[], float] = system_monotonic
    ) -> None:
        self._path = path
        self._name = sha256("\n".join(place).encode()).hexdigest()[:16]
        self._monotonic = monotonic
        self._usable = True

    def take(self, seconds: float) -> float:
        """Take the next turn, `seconds` behind the last one, and tell in how many seconds it is.

        For any thread; it blocks for a moment, and for as long as the disk does.
        """
        lock = FileLock(self._path)
        try:
            if lock.wait(_PATIENCE, keep_note=True):
                left = self._take(lock, seconds)
                self._usable = True
                return left
        except OSError as error:
            if self._usable:
                self._usable = False
                _log.info("pace not shared with other processes: %s", error.strerror or type(error).__name__)
        finally:
            lock.release()
        return 0.0

    def _take(self, lock: FileLock, seconds: float) -> float:
        now = self._monotonic()
        moments = _read(lock.read_note(), now)
        turn = moments.get(self._name, now - seconds) + seconds
        if turn - now > MOST_AHEAD * seconds:
            # It was another start of the machine, or somebody whose pace was much slower.
            turn = now
        moments[self._name] = turn = max(turn, now)
        newest = sorted(moments.items(), key=lambda item: item[1])[-_MOST_ACCOUNTS:]
        lock.leave_note("".join(f"{name} {moment:.6f}\n" for name, moment in newest))
        return turn - now


def _read(note: str, now: float) -> _Moments:
    moments: _Moments = {}
    for line in note.splitlines():
        name, _, moment = line.partition(" ")
        try:
            seconds = float(moment)
        except ValueError:
            # A process that was killed has left a part of the note before behind its own.
            continue
        if now - _OLD < seconds < now + MOST_AHEAD * _OLD:
            moments[name] = max(seconds, moments.get(name, seconds))
    return moments
