"""From a file or a text to a list that is asked: read, looked at, begun."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from jcdesk.accounts.accounts import Account
from jcdesk.desktop.accounts.book import AccountBook
from jcdesk.desktop.files import Files
from jcdesk.desktop.lists.beginning import Beginning
from jcdesk.desktop.lists.intake import Intake
from jcdesk.desktop.lists.left_out import LeftOutOf
from jcdesk.desktop.lists.page import ListsPage
from jcdesk.desktop.lists.saving import left_out_file
from jcdesk.desktop.services import Services
from jcdesk.desktop.widgets.file_dialog import file_dialog
from jcdesk.desktop.widgets.save_dialog import file_folder
from jcdesk.lists.collecting import AddressList
from jcdesk.lists.errors import ListError, WhichColumnError
from jcdesk.words.list_page import PreviewWords
from jcdesk.words.lists import ListErrorWords
from jcdesk.words.plain import plain


class NewList(QObject):
    """Reads a list, shows what was found in it, and begins it when its user wants that."""

    page_wanted = Signal()
    """There is something to see on the page, which is made at once if there was none yet."""

    home_wanted = Signal()
    """The lists of this user are to be shown, at once."""

    def __init__(
        self,
        services: Services,
        book: AccountBook,
        page: Callable[[], ListsPage],
        beginning: Beginning,
        files: Files,
        why_not: Callable[[Account], str],
    ) -> None:
        """`page` gives the page that is there at present: there is one once `page_wanted` was told.

        `why_not` says why no list of an account can be asked just now; empty where one can.
        """
        super().__init__(services.window)
        self._services = services
        self._book = book
        self._page = page
        self._intake = intake = Intake(services.tasks, self)
        self._beginning = beginning
        self._files = files
        self._why_not = why_not
        self._words = PreviewWords(services.translate)
        self._errors = ListErrorWords(services.translate)
        self._found: tuple[str, AddressList] | None = None
        self._path: Path | None = None
        self._named = ""
        self._reading, self._share = "", 0.0
        intake.read.connect(self._preview)
        intake.failed.connect(self._tell_unreadable)
        intake.share.connect(self._show_share)

    def furnish(self, page: ListsPage) -> None:
        """Answer the wishes of a new page."""
        page.home.open_wanted.connect(self.open_file)
        page.paste_wanted.connect(self.paste)
        page.text_given.connect(self._read_text)
        page.file_dropped.connect(self.read_file)
        page.reading_stopped.connect(self._stop_reading)
        page.preview.start_wanted.connect(self._start)
        page.preview.named.connect(self._name)
        page.preview.sheet_wanted.connect(self._read_sheet)
        page.preview.column_wanted.connect(self._read_column)
        page.preview.save_wanted.connect(self._save_left_out)

    def close(self) -> None:
        """Read nothing more."""
        self._intake.stop()

    def forget(self) -> None:
        """Keep nothing of what was found: up to a million addresses of people."""
        self._found = None
        self._page().preview.forget()

    def show_again(self) -> None:
        """Show what was found anew, or how far that is which is being read, in another language."""
        if self._found is not None:
            self._preview(*self._found)
        else:
            self._page().show_reading(self._words.reading(self._reading))
            self._page().show_share(self._share)

    def follow_account(self) -> None:
        """Who is asked about what was found, how fast, or whether that can begin is not as it was."""
        current = self._book.current
        if self._found is not None and current is not None:
            why_not = self._why_not(current.account)
            self._page().preview.show_account(current, why_not, may_start=self._beginning.possible)

    @Slot(float)
    def _show_share(self, share: float) -> None:
        self._share = share
        self._page().show_share(share)

    @Slot()
    def open_file(self) -> None:
        """Ask for a file and read it, if there is an account to ask."""
        if self._book.current is None:
            return
        folder = file_folder(self._services.preferences)
        dialog = file_dialog(self._services.window, self.tr("Open a list of addresses"), folder)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Lists (*.txt *.csv *.tsv *.xlsx *.xlsm)"), self.tr("All files (*)")])
        dialog.fileSelected.connect(lambda name: self.read_file(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(object)
    def read_file(self, path: Path, column: int | None = None, sheet: str | None = None) -> None:
        """Read the file at `path`, and there a sheet and a column, if its user has chosen one."""
        if self._book.current is None:
            return
        self._show_reading(plain(path.name))
        self._path = path
        self._intake.read_file(path, column, sheet)

    @Slot(str)
    def _name(self, name: str) -> None:
        self._named = name.strip()

    @Slot(str)
    def _read_sheet(self, sheet: str) -> None:
        self._read_otherwise(None, sheet)

    @Slot(int)
    def _read_column(self, column: int) -> None:
        if self._found is not None and (table := self._found[1].table) is not None:
            self._read_otherwise(column, table.sheet or None)

    def _read_otherwise(self, column: int | None, sheet: str | None) -> None:
        """Read the same file anew; what the list is called by its user it is still called."""
        if self._path is not None:
            named = self._named
            self.read_file(self._path, column, sheet)
            self._named = named

    @Slot()
    def paste(self) -> None:
        """Read what is on the clipboard, if there is an account to ask."""
        if self._book.current is None:
            return
        text = QGuiApplication.clipboard().text()
        if text.strip():
            self._read_text(text)
        else:
            self.page_wanted.emit()
            self._page().news.say(self._words.nothing_to_paste(), "warning")

    @Slot(str)
    def _read_text(self, text: str) -> None:
        if self._book.current is None:
            return
        name = self._words.pasted()
        self._show_reading(name)
        self._intake.read_text(text, name)

    def _show_reading(self, name: str) -> None:
        # Which makes the page, if none was ever wanted.
        self.page_wanted.emit()
        self.forget()
        self._path, self._named = None, ""
        self._reading, self._share = name, 0.0
        page = self._page()
        for notice in (page.news, page.home.notice):
            notice.clear()
        page.show_reading(self._words.reading(name))

    @Slot()
    def _stop_reading(self) -> None:
        self._intake.stop()
        self.home_wanted.emit()

    @Slot(str, object)
    def _preview(self, name: str, read: AddressList) -> None:
        if self._book.current is None:
            return
        if not read.addresses and (read.table is None or not read.table.has_choice):
            self.home_wanted.emit()
            self._page().home.notice.explain(self._words.nothing_found(name), tone="warning")
            return
        self._found = name, read
        self._page().preview.show_list(self._named or name, read)
        self.follow_account()
        self._page().show_preview(name)

    @Slot(object, Exception)
    def _tell_unreadable(self, path: Path, error: Exception) -> None:
        if isinstance(error, WhichColumnError) and error.table.has_choice:
            self._preview(plain(path.name), AddressList(table=error.table))
            return
        if isinstance(error, OSError):
            explanation = self._words.file_not_read(path, error)
        elif isinstance(error, ListError):
            explanation = self._errors.explain(error)
        else:
            raise error
        self.home_wanted.emit()
        self._services.support.tell(self._page().home.notice, explanation, error)

    @Slot()
    def _save_left_out(self) -> None:
        if self._found is not None:
            name, read = self._found
            self._files.save(*left_out_file(name, LeftOutOf(read)))

    @Slot()
    def _start(self) -> None:
        current = self._book.current
        if current is None or self._found is None:
            return
        name, read = self._found
        self._beginning.begin(current, self._named or name, read)
