"""What the Help menu does for those who need help, and for those who give it."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication

from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.main_window import MainWindow
from jcdesk.desktop.widgets.help_button import SCHEME
from jcdesk.system.log import LogProblem

if TYPE_CHECKING:
    from jcdesk.desktop.help.guide import Guide


class Help(QObject):
    """Opens the help and the log's folder, copies details for support, and tells what came of it."""

    def __init__(
        self,
        theme: Theme,
        window: MainWindow,
        log_folder: Path,
        details: Callable[[], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._window = window
        self._guide: Guide | None = None
        self._notice = window.notice
        self._log_folder = log_folder
        self._details = details
        # The stubs want bytes, which PySide refuses.
        QDesktopServices.setUrlHandler(SCHEME, self, "open_place")  # type: ignore[arg-type]

    def close(self) -> None:
        """Close the help, and open it no more."""
        QDesktopServices.unsetUrlHandler(SCHEME)
        self.forget_guide()

    @Slot(QUrl)
    def open_place(self, place: QUrl) -> None:
        """Open the built-in help at a place of it: see `open_help`."""
        # Nobody's start waits for it.
        from jcdesk.desktop.help.guide import Guide  # noqa: PLC0415

        shortcuts = self._window.menus.shortcuts()
        if self._guide is not None and self._guide.shortcuts != shortcuts:
            # Accounts have shortcuts, too: one has come or gone.
            self.forget_guide()
        if self._guide is None:
            self._guide = Guide(self._theme, shortcuts)
            self._guide.closed.connect(self._let_go, Qt.ConnectionType.QueuedConnection)
        self._guide.open_at(place.path())

    def forget_guide(self) -> None:
        """Close the help: it is made anew in the language that is spoken then."""
        if self._guide is not None:
            self._guide.close()
            self._guide.deleteLater()
            self._guide = None

    @Slot()
    def _let_go(self) -> None:
        """Make it anew next time, which is done at once: what it shows takes eleven megabytes."""
        if self._guide is not None and self._guide.isHidden():
            self.forget_guide()

    @Slot()
    def open_log_folder(self) -> None:
        """Show the folder in the system's file manager, or say where it is."""
        folder = str(self._log_folder)
        if not self._log_folder.is_dir():
            self._notice.say(
                self.tr("There is no log: {folder} is not there.").format(folder=folder), "warning"
            )
        elif not QDesktopServices.openUrl(QUrl.fromLocalFile(folder)):
            self._notice.say(
                self.tr("The log is in {folder}").format(folder=folder),
                "info",
                ((self.tr("Copy"), lambda: QGuiApplication.clipboard().setText(folder)),),
            )

    @Slot()
    def copy_details(self) -> None:
        """Put what support asks for on the clipboard."""
        QGuiApplication.clipboard().setText(self._details())
        self._notice.say(
            self.tr("Copied for support: versions, account and failure, no key and no subscriber's address."),
            "success",
        )

    def tell_of_log(self, problem: LogProblem) -> None:
        """Say that no log is kept, unless there is something weightier to say."""
        if self._notice.isHidden():
            self._notice.say(
                self.tr("No log is kept, since {path} cannot be written: {reason}. All else works.").format(
                    path=problem.path, reason=problem.reason
                )
            )
