"""What becomes of our own bugs: written to the log, told once, and the program goes on where it can."""

import logging
import sys
from collections.abc import Callable
from threading import RLock
from time import monotonic
from typing import TYPE_CHECKING, Self

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.support.details import Support
from jcdesk.system.bugs import Bug, BugHooks

if TYPE_CHECKING:
    from jcdesk.desktop.support.crash_dialog import CrashDialog

QUIET = 5.0
"""Seconds without it after which the same bug is news again. Painting may fail a hundred times a second."""

_log = logging.getLogger(__name__)


class Gate:
    """Lets a bug through that was not seen for `QUIET` seconds. For any thread."""

    def __init__(self, now: Callable[[], float] = monotonic) -> None:
        self._now = now
        # Reentrant: while it is held, the garbage collector may bring up the next bug in this very thread.
        self._lock = RLock()
        self._seen: dict[str, float] = {}

    def lets(self, place: str) -> bool:
        """Whether the bug at `place` is news; either way it is seen now."""
        now = self._now()
        with self._lock:
            before = self._seen.get(place)
            self._seen[place] = now
        return before is None or now - before > QUIET


class Crashes(QObject):
    """Takes every bug of the process, from any thread: a context manager, which lives as long as the program.

    Without a window a bug is told on standard error and ends the program with exit code 1. With one it is a
    dialog, never two at a time.
    """

    _found = Signal(object)

    def __init__(self, support: Support, gate: Gate | None = None) -> None:
        super().__init__()
        self._support = support
        self._gate = gate or Gate()
        self._hooks = BugHooks(self.take)
        self._over: tuple[Theme, QWidget] | None = None
        self._dialog: CrashDialog | None = None
        self._found.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def __enter__(self) -> Self:
        self._hooks.__enter__()
        return self

    def __exit__(self, *_: object) -> None:
        self.show_no_more()
        self._hooks.__exit__(None, None, None)

    def show_over(self, window: QWidget, theme: Theme) -> None:
        """From now on tell of bugs in a dialog over `window`, and go on."""
        self._over = theme, window

    def show_no_more(self) -> None:
        """From now on tell on standard error: the window goes."""
        self._over = None
        if self._dialog is not None:
            self._dialog.close()

    def take(self, bug: Bug) -> None:
        """Log and tell of `bug`, unless it keeps happening. For any thread."""
        if not self._gate.lets(bug.place):
            return
        report = self._support.bug(bug)
        _log.critical("%s", report)
        # A windowed program on Windows has no standard error; the log has the report.
        if self._over is None and sys.stderr is not None:
            sys.stderr.write(f"{report}\n")
        self._found.emit(report)

    @Slot(object)
    def _tell(self, report: str) -> None:
        if self._over is None:
            # Nobody is there to say whether to go on.
            QApplication.exit(1)
        elif self._dialog is not None:
            self._dialog.add(report)
        else:
            self._open(*self._over, report)

    def _open(self, theme: Theme, window: QWidget, report: str) -> None:
        # Hardly ever needed, so not at every start.
        from jcdesk.desktop.support.crash_dialog import CrashDialog  # noqa: PLC0415

        dialog = CrashDialog(theme, report, window)
        self._dialog = dialog
        dialog.finished.connect(self._forget)
        dialog.quit_wanted.connect(lambda: QApplication.exit(1))
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()

    @Slot()
    def _forget(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None
        if self._over is not None:
            # Another dialog may have been open before.
            (QApplication.activeModalWidget() or self._over[1]).activateWindow()
