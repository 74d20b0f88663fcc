"""How much memory Qt, SQLite and other C code have allocated, and whether they give it back."""

import ctypes
import gc
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent

_FIELDS = (
    "arena",
    "ordblks",
    "smblks",
    "hblks",
    "hblkhd",
    "usmblks",
    "fsmblks",
    "uordblks",
    "fordblks",
    "keepcost",
)


class _Mallinfo(ctypes.Structure):
    _fields_ = [(name, ctypes.c_size_t) for name in _FIELDS]


def allocated() -> int:
    """Bytes that are allocated now in all threads. Python's small objects, which it keeps itself, are none.

    Of glibc 2.33 and later: raises AttributeError elsewhere.
    """
    tell = ctypes.CDLL(None).mallinfo2
    tell.restype = _Mallinfo
    told = tell()
    return int(told.uordblks + told.hblkhd)


def growth(act: Callable[[], object], times: int = 100, rounds: int = 6) -> float:
    """Bytes more after each `act`, in the leanest of so many `rounds`: what leaks does so in every one.

    What fills up once, such as a cache or a table that doubles, does so in some.
    """
    figures = []
    for _ in range(rounds + 1):
        before = _settled()
        for _ in range(times):
            act()
        figures.append((_settled() - before) / times)
    return min(figures[1:])


def _settled() -> int:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    return allocated()
