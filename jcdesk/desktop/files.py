"""Files that the user saves: asks where, writes in another thread, tells how far it is and how it went."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from jcdesk.accounts.accounts import Account
from jcdesk.desktop.services import Services
from jcdesk.desktop.widgets.notice import Notice
from jcdesk.desktop.widgets.patience import Patience
from jcdesk.desktop.widgets.save_dialog import ask_where, file_folder
from jcdesk.desktop.widgets.saved import tell_saved
from jcdesk.justclick.cancellation import Cancellation
from jcdesk.justclick.errors import CancelledError
from jcdesk.lists.errors import JournalError
from jcdesk.words.lists import ListErrorWords

Write = Callable[[Path, Callable[[float], None]], object]
"""Writes a file, telling now and then which share of it is written; that may raise CancelledError.

Raises OSError and JournalError, and then leaves what was there before.
"""


@dataclass(eq=False)
class _File:
    """A file to be written, and how much of it is."""

    path: Path
    write: Write
    filter: str
    share: float = 0.0
    cancellation: Cancellation = field(default_factory=Cancellation)


class Files(QObject):
    """Writes one file after the other."""

    def __init__(
        self,
        services: Services,
        news: Callable[[], Notice],
        progress: Callable[[], Notice],
        account: Callable[[], Account | None] = lambda: None,
    ) -> None:
        """`account` gives whose data are written.

        `news` gives the place at which it is told how that went, and `progress` the one at which it is shown
        how far that is: a place of its own, since other news would take the way to cancel away.
        """
        super().__init__(services.window)
        self._services = services
        self._news = news
        self._progress = progress
        self._account = account
        self._list_words = ListErrorWords(services.translate)
        self._files: deque[_File] = deque()
        self._shown_at: Notice | None = None
        self._patience = Patience(self)
        self._patience.timeout.connect(self._show)

    def save(self, name: str, write: Write, filter_words: str = "") -> None:
        """Ask where, suggesting `name`, and write; `filter_words` name the filter that is in force."""
        ask_where(
            self._services.window,
            Path(file_folder(self._services.preferences), name),
            lambda path: self._add(_File(path, write, filter_words)),
        )

    @property
    def unfinished(self) -> tuple[Path, ...]:
        """What is being written or waits for it, and was not given up."""
        return tuple(file.path for file in self._files if not file.cancellation.cancelled)

    def close(self) -> None:
        """Write nothing more; what is not finished leaves no file."""
        self._patience.stop()
        for file in self._files:
            file.cancellation.cancel()
        self._files.clear()

    def _add(self, file: _File) -> None:
        self._services.preferences.change(folder=str(file.path.parent))
        self._files.append(file)
        if len(self._files) == 1:
            self._begin()

    def _begin(self) -> None:
        file = self._files[0]

        def tell(share: float) -> None:
            if file.cancellation.cancelled:
                raise CancelledError
            stream.put(share)

        stream = self._services.tasks.stream(
            lambda shares: self._follow(file, shares[-1]), lambda e: self._end(file, e)
        )
        stream.start(lambda: file.write(file.path, tell))
        self._patience.start()

    def _follow(self, file: _File, share: float) -> None:
        file.share = share
        if self._shown_at is not None and not file.cancellation.cancelled:
            self._show()

    @Slot()
    def _show(self) -> None:
        """Show how far the file is; in another place where the page is another one meanwhile."""
        file, progress = self._files[0], self._progress()
        if progress is not self._shown_at:
            self._shown_at = progress
            cancel = (self.tr("Cancel"), lambda: self._cancel(file))
            progress.say(self.tr("Saving {path}…").format(path=file.path), actions=(cancel,))
        progress.show_share(file.share)

    def _cancel(self, file: _File) -> None:
        file.cancellation.cancel()
        self._progress().clear()
        self._news().say(self.tr("Not saved: {path}").format(path=file.path))

    def _end(self, file: _File, error: Exception | None) -> None:
        if file not in self._files:
            return
        self._patience.stop()
        self._progress().clear()
        self._shown_at = None
        self._files.popleft()
        if self._files:
            self._begin()
        if error is None:
            tell_saved(self._news(), file.path, file.filter)
        elif not (file.cancellation.cancelled and isinstance(error, CancelledError)):
            self._tell_not_saved(file.path, error)

    def _tell_not_saved(self, path: Path, error: Exception) -> None:
        if isinstance(error, JournalError):
            explanation = self._list_words.explain(error)
        elif isinstance(error, OSError):
            explanation = self._services.words.errors.file_not_written(path, error)
        else:
            raise error
        self._services.support.tell(self._news(), explanation, error, self._account())
