"""Everything wrong that a soak is to find, done on purpose: a test sees that it is found."""

import logging
import os
import sys
import warnings
from collections.abc import Iterator
from threading import Event, Thread
from time import sleep

from PySide6.QtCore import qWarning
from PySide6.QtWidgets import QWidget

from tests.soak.driver import Driver, Until

_STALL = 0.15
_hoard: list[object] = []
_never = Event()


def fail(driver: Driver) -> Iterator[Until]:
    """Keep memory, a widget, a handle and a thread; stand still; complain."""
    # Written to, since the system gives memory only to those who do.
    _hoard.extend((bytearray(os.urandom(200_000)), QWidget(driver.desk.window), os.dup(0)))
    _hoard.extend([] for _ in range(200))
    Thread(target=_never.wait, args=(60,), name="left over", daemon=True).start()
    if driver.done == 1:
        sleep(_STALL)
        logging.getLogger(__name__).warning("a warning on purpose")
        qWarning("a message of Qt on purpose")
        warnings.warn("on purpose", stacklevel=1)
        sys.stderr.write("on purpose\n")
    yield lambda: True
