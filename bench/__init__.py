"""Benchmarks: `make bench` and `make bench-package`. What they found out stands in docs/performance.md."""

from importlib import import_module

from bench.rows import Kind

PARTS = ("starting", "lookup", "signing", "asking", "reading", "viewing", "window", "exporting")
"""Modules with `KINDS`, the rows that they measure, and `measure`, which gives the figures in that order."""


def kinds_of(part: str) -> tuple[Kind, ...]:
    """The rows of one part."""
    kinds: tuple[Kind, ...] = import_module(f"bench.{part}").KINDS
    return kinds
