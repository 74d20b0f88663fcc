"""Memory that is not needed any more goes back to the system."""

import ctypes
import sys

_TRIM_THRESHOLD, _MMAP_THRESHOLD, _ARENA_MAX = -1, -3, -8
"""mallopt's numbers for what it sets, in every glibc."""

_LARGE = 128 * 1024
"""Bytes of a block from which on it has pages of its own, and of a free end that goes back: glibc's own."""

_ARENAS = 2
"""Places from which threads get memory. Python's threads take turns anyway."""


def give_memory_back() -> None:
    """Have the C library give what is let go of back to the system at once. Does nothing beside glibc.

    glibc begins so, but after the first block of some megabytes (an answer, a workbook) it puts later ones
    among all others, and each thread gets an arena of its own: a program that runs for days grows by what
    lies between the blocks.
    """
    if not sys.platform.startswith("linux"):
        return
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    # musl has none, and needs none.
    if mallopt is not None:
        mallopt(_MMAP_THRESHOLD, _LARGE)
        mallopt(_TRIM_THRESHOLD, _LARGE)
        mallopt(_ARENA_MAX, _ARENAS)
