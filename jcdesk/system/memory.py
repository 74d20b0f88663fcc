"""Memory that is not needed any more goes back to the system."""

import ctypes
import sys

_MMAP_THRESHOLD = -3
"""mallopt's number for it, in every glibc."""

_LARGE = 256 * 1024
"""Bytes of a block from which on it has pages of its own, which go back as soon as it is let go."""


def give_large_blocks_back() -> None:
    """Have the C library give each large block back to the system at once. Does nothing beside glibc.

    glibc begins so, but after the first block of some megabytes (an answer, a workbook) it has later ones
    among all others, and a program that runs for days grows by what lies between them.
    """
    if not sys.platform.startswith("linux"):
        return
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    # musl has none, and needs none.
    if mallopt is not None:
        mallopt(_MMAP_THRESHOLD, _LARGE)
