"""From the start of the program to its painted window, beside an empty window of Qt.

The packaged program is compared in the same way by `make bench-package`.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from bench.package import BARE_SOURCE, settled_home
from bench.rows import Figures, Kind
from bench.starts import Stage, seconds_to_window

STARTS = 9

KINDS = (
    Kind("start of `python -m jcdesk` to its painted window", "s"),
    Kind("the same, of a window with one text box", "s"),
)


def measure() -> Iterator[Figures]:
    """All three in turn."""
    bare = [sys.executable, str(BARE_SOURCE)]
    commands = ([sys.executable, "-m", "jcdesk"], [*bare, "text"], bare)
    with TemporaryDirectory(prefix="jcdesk-bench-") as home, Stage() as stage:
        taken = seconds_to_window(stage, commands, settled_home(Path(home)), STARTS)
    program, text, empty = map(median, taken)
    yield Figures(program, empty)
    yield Figures(text, empty)
