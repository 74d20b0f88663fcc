"""A list being asked, watched from a terminal or by a log."""

from collections.abc import Callable
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from time import monotonic

from jcdesk.cli.console import Console
from jcdesk.cli.program import Program
from jcdesk.cli.progress_line import ProgressLine
from jcdesk.lists.events import Answered, Ended, Event, Started, Waiting
from jcdesk.lists.pace import Pace
from jcdesk.lists.progress import Progress
from jcdesk.lists.runner import ListRun, LookUp
from jcdesk.words.lists import ListWords

_TURN = 0.2
_LINE_EVERY = 60.0


def ask_list(path: Path, look_up: LookUp, pace: Pace, program: Program, *, retry: bool) -> Ended:
    """Ask the list in the journal at `path` in a thread, and show how far it is until it ends.

    With `retry` those are asked again that could not be asked. Ctrl+C ends it in order; a second one raises
    KeyboardInterrupt.
    """
    queue: SimpleQueue[Event | BaseException] = SimpleQueue()
    run = ListRun(path, look_up, pace, queue.put, program.now, retry=retry)
    watch = _Watch(Progress(lambda: pace.seconds, monotonic), program)

    def work() -> None:
        try:
            run.run()
        except BaseException as error:  # noqa: BLE001 - a fault of ours, raised in the main thread
            queue.put(error)

    thread = Thread(target=work, name="list", daemon=True)
    thread.start()
    try:
        ended = _follow(queue, watch)
    except KeyboardInterrupt:
        run.control.stop()
        ended = _follow(queue, watch)
    thread.join()
    return ended


def _follow(queue: "SimpleQueue[Event | BaseException]", watch: "_Watch") -> Ended:
    try:
        while True:
            try:
                # Windows does not interrupt a wait that has no end.
                event = queue.get(timeout=_TURN)
            except Empty:
                watch.show()
                continue
            if isinstance(event, BaseException):
                raise event
            watch.take(event)
            if isinstance(event, Ended):
                return event
    finally:
        watch.clear()


class _Watch:
    """Shows a line that changes on a terminal, and otherwise a new line now and then."""

    def __init__(self, progress: Progress, program: Program) -> None:
        self._progress = progress
        self._words = ListWords(program.translate)
        console: Console = program.console
        self._line = ProgressLine(program.outside.stderr) if console.is_watched else None
        self._tell: Callable[[str], None] = console.tell
        self._note = ""
        self._shown_at = -_LINE_EVERY

    def take(self, event: Event) -> None:
        """Follow the run."""
        self._progress.follow(event)
        match event:
            case Waiting():
                note = self._words.waiting(event.why, event.seconds)
                if self._line is None and note != self._note:
                    self._tell(note)
                self._note = note
            case Answered():
                self._note = ""
        # What could not even be begun has nothing to show.
        if self._progress.total:
            self.show(at_once=isinstance(event, Waiting | Started))

    def show(self, *, at_once: bool = False) -> None:
        """Show how far it is, unless that was done just now."""
        now = monotonic()
        every = _LINE_EVERY if self._line is None else _TURN
        if now - self._shown_at < every and not (at_once and self._line):
            return
        self._shown_at = now
        if self._line is None:
            self._tell(self._text())
        else:
            self._line.show(self._text())

    def clear(self) -> None:
        """Make room for other lines."""
        if self._line is not None:
            self._line.clear()

    def _text(self) -> str:
        progress = self._progress
        parts = [self._words.progress(progress.answered, progress.total, progress.failed)]
        if self._note:
            parts.append(self._note)
        elif progress.open:
            parts.append(self._words.time_left(progress.seconds_left))
        return " · ".join(parts)
