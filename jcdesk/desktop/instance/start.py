"""The start of the window: hands over to the one that is open already, or opens it."""

import gc
import time
from collections.abc import Sequence

from jcdesk.desktop.instance.errand import Errand, NoAnswerError
from jcdesk.desktop.instance.options import Options, read_options
from jcdesk.system.lock import FileLock
from jcdesk.system.paths import config_folder

_TIME_TO_START = 20.0
"""Seconds until the window of a start that came before must be there, or one that is closing be gone."""

_PAUSE = 0.05


def main(words: Sequence[str]) -> int:
    """Open the window, or hand over to the open one; `words` are the command line's. Returns the exit code.

    A start for a screenshot does neither: it stands alone. A theme is for a window that this start opens.
    """
    options = read_options(words)
    lock = FileLock(config_folder() / "window.lock")
    if options.screenshot is None:
        try:
            if _handed_over(lock, Errand.of_this_start(options.text, demo=options.demo)):
                return 0
        except NoAnswerError:
            return _tell_no_answer()
        except OSError:
            # Where nothing can be locked, in a read-only home for instance, every start has its own window.
            pass
    try:
        return _open_window(options, lock)
    finally:
        lock.release()


def _handed_over(lock: FileLock, errand: Errand) -> bool:
    """Whether the open window has the errand; if there is none, the lock is ours.

    Raises NoAnswerError, and OSError where nothing can be locked.
    """
    end = time.monotonic() + _TIME_TO_START
    while not lock.take():
        name = lock.read_note()
        if name and _deliver(errand, name):
            return True
        if time.monotonic() > end:
            raise NoAnswerError
        time.sleep(_PAUSE)
    return False


# Each is imported only when it is wanted: what hands over needs no window, and the first start no network.


def _deliver(errand: Errand, name: str) -> bool:
    from jcdesk.desktop.instance.delivery import deliver  # noqa: PLC0415

    return deliver(errand, name)


def _open_window(options: Options, lock: FileLock) -> int:
    # Nothing that a start makes is garbage, and the search for some would take a twentieth of it. The window
    # turns it on again once it is there.
    gc.disable()
    from jcdesk.system.memory import give_memory_back  # noqa: PLC0415

    # Before Qt's threads are there: each would have got an arena that others go on to use.
    give_memory_back()
    from jcdesk.desktop.quick_qt import load_qt  # noqa: PLC0415

    load_qt()
    from jcdesk.desktop.app import main as run  # noqa: PLC0415

    return run(options, lock)


def _tell_no_answer() -> int:
    from jcdesk.desktop.instance.unanswered import tell_no_answer  # noqa: PLC0415

    return tell_no_answer()
