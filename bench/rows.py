"""What is measured, and the table of it: jcdesk's figure beside that of the least code that does the same."""

import os
import platform
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import NamedTuple


class Figures(NamedTuple):
    """jcdesk's figure, and that of the bare code where there is something to compare with."""

    jcdesk: float
    bare: float | None = None


@dataclass(frozen=True, slots=True)
class Kind:
    """A row of the table, before anything is measured; less is better in each.

    A goal is one of these: so many `times` the bare figure, so much `more` than it, `most` as it is.
    """

    what: str
    unit: str
    times: float | None = None
    more: float | None = None
    most: float | None = None

    @property
    def label(self) -> str:
        """The first cell of the row."""
        return f"{self.what} ({self.unit})"

    @property
    def goal(self) -> str:
        """The goal in words; empty where there is none."""
        if self.times is not None:
            return f"≤ {self.times:.2f} times"
        if self.more is not None:
            return f"≤ {self.more:g} {self.unit} more"
        return "" if self.most is None else f"≤ {self.most:g} {self.unit}"

    def is_met(self, figures: Figures) -> bool:
        """Whether the figures reach the goal."""
        if self.most is not None:
            return figures.jcdesk <= self.most
        bare = figures.bare or 0.0
        return figures.jcdesk <= (bare + self.more if self.more is not None else bare * (self.times or 1.0))

    def line(self, figures: Figures) -> str:
        """The row as Markdown."""
        bare = "" if figures.bare is None else _digits(figures.bare)
        ratio = f"{figures.jcdesk / figures.bare:.2f}" if figures.bare else ""
        goal = f"{self.goal}, {'met' if self.is_met(figures) else 'missed'}" if self.goal else ""
        return f"| {self.label} | {_digits(figures.jcdesk)} | {bare} | {ratio} | {goal} |"


HEAD = ("| what | jcdesk | bare | times | goal |", "| --- | ---: | ---: | ---: | --- |")


def table(rows: Iterable[tuple[Kind, Figures]]) -> str:
    """The whole table as Markdown."""
    return "\n".join([*HEAD, *(kind.line(figures) for kind, figures in rows)])


def records(rows: Iterable[tuple[Kind, Figures]]) -> list[dict[str, object]]:
    """The rows for a JSON file."""
    return [
        asdict(kind) | figures._asdict() | {"met": kind.is_met(figures) if kind.goal else None}
        for kind, figures in rows
    ]


def machine() -> str:
    """What the figures were measured on."""
    model = next(
        (line.partition(":")[2].strip() for line in _cpu_info() if line.startswith("model name")),
        platform.processor() or platform.machine(),
    )
    return f"{platform.platform()}, {os.cpu_count()} × {model}, Python {platform.python_version()}"


def _cpu_info() -> list[str]:
    try:
        return Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    except OSError:
        return []


def _digits(figure: float) -> str:
    """Three digits that count."""
    if figure >= 100:
        return f"{figure:.0f}"
    return f"{figure:.1f}" if figure >= 10 else f"{figure:.2f}" if figure >= 1 else f"{figure:.3f}"
