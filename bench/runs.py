"""How things are measured: works in turn, medians of them, and the memory of a process of its own."""

import gc
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent


class Taken(NamedTuple):
    """Seconds on the clock, and seconds that the processor worked for this process."""

    clock: float
    processor: float


def in_turn(rounds: int, *works: Callable[[], object]) -> list[float]:
    """The median seconds that each of `works` takes, called in turn in so many rounds."""
    return [median(taken) for taken in zip(*(_round(works) for _ in range(rounds)), strict=True)]


def _round(works: tuple[Callable[[], object], ...]) -> list[float]:
    taken = []
    for work in works:
        gc.collect()
        began = perf_counter()
        work()
        taken.append(perf_counter() - began)
    return taken


def peak_memory(module: str, work: str, *arguments: object) -> float:
    """The most megabytes that a process has which does nothing but call `module.work` with `arguments`."""
    command = [sys.executable, "-m", "bench.runs", module, work, *map(str, arguments)]
    return float(subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout)


def _main(module: str, work: str, *arguments: str) -> None:
    from importlib import import_module  # noqa: PLC0415

    getattr(import_module(module), work)(*arguments)
    # Not getrusage: that begins with what the process had before it became this program.
    [line] = [line for line in Path("/proc/self/status").read_text("ascii").splitlines() if "VmHWM" in line]
    print(int(line.split()[1]) / 1024)


if __name__ == "__main__":
    _main(*sys.argv[1:])
