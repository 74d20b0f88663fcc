"""Whether what a process holds levels off, however noisy the figures are."""

import gc
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from pathlib import Path
from statistics import median
from typing import NamedTuple

from PySide6.QtWidgets import QApplication

from tests.support.heap import allocated

_CONFIDENT = 1.96
"""Standard deviations on either side of what is true in 95 of 100 cases."""


class Sample(NamedTuple):
    """What the process holds after so many `actions`, while it is at rest."""

    actions: int
    memory: float
    """Megabytes that are its own, in memory or swapped out."""

    allocated: float
    """Megabytes of these that C code, such as Qt, has allocated: what it has given back is not among them.

    Of that the system gets only what no block in use lies behind, and the next one may take it.
    """

    blocks: int
    """Python's blocks of memory: every object has one at least."""

    widgets: int
    handles: int
    threads: int


class Growth(NamedTuple):
    """How much a figure grows with each action: most likely, and at least so much in 95 of 100 cases."""

    likely: float
    least: float


@dataclass(frozen=True, slots=True)
class Bound:
    """How much a figure may grow: within 1,000 actions, and at all.

    `once` is what something that comes late may take, such as a cache that few actions fill: a short run does
    not tell it from the beginning of a leak.
    """

    field: str
    unit: str
    most: float
    once: float


BOUNDS = (
    Bound("memory", "MB", 5.0, 3.0),
    Bound("allocated", "MB", 3.0, 3.0),
    Bound("blocks", "blocks", 4000.0, 3000.0),
    Bound("widgets", "widgets", 10.0, 10.0),
    Bound("handles", "handles", 2.0, 4.0),
    Bound("threads", "threads", 2.0, 4.0),
)
"""A page that is not let go of when the language changes takes some 500 KB, 4,000 blocks and 80 widgets."""


def sample(actions: int) -> Sample:
    """What this process holds now, what nobody refers to any more left out. For the window's thread."""
    # Twice: what the first one takes apart may hold the last name of more.
    gc.collect()
    gc.collect()
    # It keeps up to 4,096 names of attributes, new ones of which Qt for Python makes with every event.
    sys._clear_type_cache()
    status = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text("ascii").splitlines())
    kilobytes = sum(int(status[name].split()[0]) for name in ("RssAnon", "VmSwap"))
    return Sample(
        actions,
        kilobytes / 1024,
        allocated() / 2**20,
        sys.getallocatedblocks(),
        len(QApplication.allWidgets()),
        len(list(Path("/proc/self/fd").iterdir())),
        int(status["Threads"]),
    )


def growth(places: Sequence[float], figures: Sequence[float]) -> Growth:
    """How steeply `figures` rise over `places`, by Theil and Sen: the median of the slopes between any two.

    A single outlier, or a step in a cache that fills up once, moves it little. The least slope that is likely
    follows from Kendall's rank correlation, which asks nothing of how the noise is distributed.
    """
    count = len(figures)
    slopes = sorted(
        (figures[late] - figures[early]) / (places[late] - places[early])
        for early in range(count)
        for late in range(early + 1, count)
        if places[late] > places[early]
    )
    if not slopes:
        return Growth(0.0, 0.0)
    spread = _CONFIDENT * sqrt(count * (count - 1) * (2 * count + 5) / 18)
    return Growth(median(slopes), slopes[max(int((len(slopes) - spread) / 2), 0)])


def is_leak(bound: Bound, grown: Growth, samples: Sequence[Sample]) -> bool:
    """Whether a figure that has `grown` within 1,000 actions is beyond its bound in 95 of 100 cases."""
    thousands = (samples[-1].actions - samples[0].actions) / 1000 if samples else 0.0
    return grown.least > bound.most and grown.least * thousands > bound.once


def rising(samples: Sequence[Sample]) -> list[tuple[Bound, Growth]]:
    """How the figures of `samples` grow within 1,000 actions, in the order of `BOUNDS`."""
    places = [one.actions / 1000 for one in samples]
    return [(bound, growth(places, [getattr(one, bound.field) for one in samples])) for bound in BOUNDS]
