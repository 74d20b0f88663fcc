"""Kills a process at random instants of its writing, and looks at what it has left.

A program of its own, `python -m tests.faults.killing FOLDER KILLS`: it loads once what writing needs and
forks for each kill, which takes a millisecond where a start takes half a second. Prints its findings as JSON.
"""

import json
import os
import signal
import sys
import tempfile
import traceback
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from random import Random
from time import monotonic, sleep
from typing import NoReturn

from tests.faults.writes import WRITES, TornWrite
from tests.faults.writing import Write

ATTEMPTS = {**WRITES, "in place": TornWrite}
_TIMED = 5
_MOST = 3


@dataclass
class Findings:
    """What `kills` kills have left.

    `writes` were finished all in all. `torn` are the versions in whose place neither they nor those before
    were found whole. `strays` are the files that belonged to nothing, and were still there after one more
    write.
    """

    kills: int = 0
    writes: int = 0
    torn: list[int] = field(default_factory=list)
    strays: list[str] = field(default_factory=list)


def kill_often(write: Write, kills: int, random: Random) -> Findings:
    """Let a process write without a pause, kill it, see what is there, and begin anew from that."""
    findings = Findings()
    duration, version = _timed(write), _TIMED - 1
    for _ in range(kills):
        finished = _killed(write, version + 1, random.uniform(0, _MOST * duration))
        # The disk may have become slower or quicker: some kills are to come before the first end of a write.
        duration *= {0: 1.1, _MOST: 0.9}.get(finished, 1.0)
        findings.kills += 1
        findings.writes += finished
        version += finished
        if _holds(write, version + 1):
            version += 1
        elif not _holds(write, version):
            findings.torn.append(version + 1)
            version += 1
            _finished(write, [version])
    _finished(write, [version + 1])
    findings.strays = [*write.strays(), *(path.name for path in Path(tempfile.gettempdir()).iterdir())]
    return findings


def _timed(write: Write) -> float:
    """Write the first versions; how many seconds each took."""
    moments = _finished(write, range(_TIMED))
    return (moments[-1] - moments[0]) / _TIMED


def _finished(write: Write, versions: Iterable[int]) -> list[float]:
    """The moments before, between and after writing these, in a process that ends by itself."""
    reader, child = _forked(write, versions)
    with os.fdopen(reader) as pipe:
        moments = [float(line) for line in pipe]
    _, status = os.waitpid(child, 0)
    assert status == 0
    return moments


def _killed(write: Write, first: int, seconds: float) -> int:
    """Write from version `first` on, for so many seconds until the kill; how many were finished."""
    reader, child = _forked(write, _from(first))
    with os.fdopen(reader) as pipe:
        assert pipe.readline()
        sleep(seconds)
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        assert os.WIFSIGNALED(status), "the process ended by itself"
        return len(pipe.readlines())


def _from(first: int) -> Iterator[int]:
    """Some versions, and then the wait for the kill."""
    yield from range(first, first + _MOST)
    signal.pause()


def _forked(write: Write, versions: Iterable[int]) -> tuple[int, int]:
    """A process that writes these, and a pipe in which it tells the moments: at first, and after each."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        _write_all(write, versions, writer)
    os.close(writer)
    return reader, child


def _write_all(write: Write, versions: Iterable[int], teller: int) -> NoReturn:
    try:
        with write.ready() as write_version:
            os.write(teller, b"%f\n" % monotonic())
            for version in versions:
                write_version(version)
                os.write(teller, b"%f\n" % monotonic())
        os._exit(0)
    finally:
        traceback.print_exc()
        os._exit(1)


def _holds(write: Write, version: int) -> bool:
    try:
        return write.holds(version)
    except Exception:  # noqa: BLE001 - whatever it is: it cannot be read
        return False


def main(place: Path, kills: int) -> None:
    """Kill in the middle of everything that is written."""
    findings = {}
    for name, make in ATTEMPTS.items():
        folder = place / name / "folder"
        tempfile.tempdir = str(place / name / "temporary")
        folder.mkdir(parents=True)
        Path(tempfile.tempdir).mkdir()
        findings[name] = asdict(kill_often(make(folder), kills, Random(name)))
    json.dump(findings, sys.stdout)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
