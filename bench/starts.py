"""How long a program takes from its start to its painted window, seen from outside."""

import mmap
import os
import signal
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Event
from time import perf_counter

from tests.support.screen import Screen

WIDTH, HEIGHT = 1280, 900
_STEP = 50
_ENOUGH = 0.3
"""The share of the screen that is no longer black when the window is painted; it covers two thirds of it."""

_GIVE_UP = 30.0


class Stage(Screen):
    """A screen that tells, a thousand times a second, whether a window has been painted on it.

    Nothing is asked of the programs and nothing of the X server: it keeps its pixels in a file.
    """

    def __init__(self) -> None:
        super().__init__(WIDTH, HEIGHT)
        with self.pixels_file.open("rb") as file:
            self._pixels_now = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
        start = len(self._pixels_now) - WIDTH * HEIGHT * 4
        self._places = [
            start + (y * WIDTH + x) * 4
            for y in range(_STEP, HEIGHT, _STEP)
            for x in range(_STEP, WIDTH, _STEP)
        ]

    def start(self, command: Sequence[str], home: Path) -> tuple[subprocess.Popen[bytes], float]:
        """Start `command` and wait for its window: the process, and the seconds that it took."""
        environment = {
            **self.environment,
            "HOME": str(home),
            "PATH": os.environ["PATH"],
            "LC_ALL": "C.UTF-8",
        }
        began = perf_counter()
        process = subprocess.Popen(command, env=environment, cwd=home)
        self._wait(lambda: self._painted() >= _ENOUGH, command)
        return process, perf_counter() - began

    def end(self, process: subprocess.Popen[bytes]) -> None:
        """End it as its user would, and wait until the screen is black again."""
        process.send_signal(signal.SIGTERM)
        process.wait(_GIVE_UP)
        self._wait(lambda: self._painted() == 0, process.args)

    def _painted(self) -> float:
        now = self._pixels_now
        return sum(now[place : place + 3] != b"\0\0\0" for place in self._places) / len(self._places)

    def _wait(self, condition: Callable[[], bool], command: object) -> None:
        never = Event()
        end = perf_counter() + _GIVE_UP
        while not condition():
            if perf_counter() > end:
                raise TimeoutError(f"the window of {command} does not behave")
            never.wait(0.001)


def seconds_to_window(
    stage: Stage, commands: Sequence[Sequence[str]], home: Path, runs: int
) -> list[list[float]]:
    """The seconds of so many starts of each command, taken in turn, after one of each that is not counted."""
    taken: list[list[float]] = [[] for _ in commands]
    for _ in range(runs + 1):
        for command, seconds in zip(commands, taken, strict=True):
            process, took = stage.start(command, home)
            stage.end(process)
            seconds.append(took)
    return [seconds[1:] for seconds in taken]


def idle_memory(stage: Stage, command: Sequence[str], home: Path, settle: float) -> int:
    """Bytes that a program holds `settle` seconds after its window came, with its share of shared pages."""
    process, _ = stage.start(command, home)
    Event().wait(settle)
    rollup = Path(f"/proc/{process.pid}/smaps_rollup").read_text("ascii")
    stage.end(process)
    [line] = [line for line in rollup.splitlines() if line.startswith("Pss:")]
    return int(line.split()[1]) * 1024
