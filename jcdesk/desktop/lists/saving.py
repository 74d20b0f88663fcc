"""From a list to a file: asks where, writes in another thread, tells how it went."""

from array import array
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from enum import Enum
from itertools import chain
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from jcdesk.desktop.look.formats import list_separator
from jcdesk.desktop.support.details import Support
from jcdesk.desktop.tasks import Tasks
from jcdesk.desktop.widgets.notice import Notice
from jcdesk.desktop.widgets.save_dialog import ask_where
from jcdesk.desktop.widgets.saved import tell_saved
from jcdesk.lists.errors import JournalError
from jcdesk.lists.results import LeftOut, Results
from jcdesk.words.catalogue import Translate
from jcdesk.words.errors import ErrorWords
from jcdesk.words.list_exports import ListExportWords
from jcdesk.words.lists import LeftOutWords, ListErrorWords


class ListFileKind(Enum):
    """What can be written of a list; the value is the file's ending."""

    EXCEL = "xlsx"
    CSV = "csv"
    JSON_LINES = "jsonl"


@dataclass(frozen=True, slots=True)
class Wanted:
    """The list at `path`; its `rows` alone, where the filter that `filter` names is in force."""

    path: Path
    name: str
    zone: tzinfo
    rows: "array[int] | None" = None
    filter: str = ""


class ListSaving(QObject):
    """Writes lists, and what was left out of them, to files that the user names."""

    folder_chosen = Signal(str)
    """Where the user put a file, so that the next one is offered there."""

    def __init__(
        self,
        tasks: Tasks,
        translate: Translate,
        support: Support,
        news: Callable[[], Notice],
        window: QWidget,
    ) -> None:
        """`news` gives the place at which it is told how it went."""
        super().__init__(window)
        self._tasks = tasks
        self._support = support
        self._news = news
        self._window = window
        self._list_words = ListErrorWords(translate)
        self._file_words = ErrorWords(translate)

    def save(self, kind: ListFileKind, wanted: Wanted, folder: str) -> None:
        """Ask for a file in `folder` to begin with, and write the list to it."""
        filters = {
            ListFileKind.EXCEL: self.tr("Excel workbook (*.xlsx)"),
            ListFileKind.CSV: self.tr("CSV (*.csv)"),
            ListFileKind.JSON_LINES: self.tr("JSON Lines (*.jsonl)"),
        }
        now = datetime.now(UTC)
        stem = f"{Path(wanted.name).stem} {now.astimezone(wanted.zone):%Y-%m-%d}"
        ask_where(
            self._window,
            Path(folder) / f"{stem}.{kind.value}",
            filters[kind],
            lambda path: self._write(path, wanted.filter, _writer(kind, path, wanted, now)),
        )

    def save_left_out(self, rows: list[LeftOut], name: str, folder: str) -> None:
        """Ask for a file, and write to it what of a list is not asked, each with its line and the reason."""
        ask_where(
            self._window,
            Path(folder) / self.tr("{name} not asked.csv").format(name=Path(name).stem),
            self.tr("CSV (*.csv)"),
            lambda path: self._write(path, "", _left_out_writer(path, rows)),
        )

    def _write(self, path: Path, filter_words: str, write: Callable[[], None]) -> None:
        self.folder_chosen.emit(str(path.parent))
        self._news().say(self.tr("Saving {path}…").format(path=path))
        self._tasks.run(
            write,
            lambda _none: tell_saved(self._news(), path, filter_words),
            lambda error: self._tell_not_saved(path, error),
        )

    def _tell_not_saved(self, path: Path, error: Exception) -> None:
        if isinstance(error, JournalError):
            explanation = self._list_words.explain(error)
        elif isinstance(error, OSError):
            explanation = self._file_words.file_not_written(path, error)
        else:
            raise error
        self._news().explain(explanation, details=self._support.details_of(explanation, error))


def _writer(kind: ListFileKind, path: Path, wanted: Wanted, now: datetime) -> Callable[[], None]:
    separator = list_separator()
    translate: Translate = QCoreApplication.translate

    def write() -> None:
        # Imported here, in the thread that writes: nothing heavy before the window shows.
        from jcdesk.export import csv_file, json_lines, list_excel  # noqa: PLC0415
        from jcdesk.export.list_report import ListReport  # noqa: PLC0415

        with Results.opened(wanted.path) as results:
            report = ListReport(results, wanted.zone, now, wanted.rows, wanted.filter)
            match kind:
                case ListFileKind.EXCEL:
                    list_excel.write_list_excel(path, report, translate)
                case ListFileKind.CSV:
                    style = csv_file.excel_style(separator)
                    csv_file.write_csv(path, report.as_report(), style, translate)
                case ListFileKind.JSON_LINES:
                    json_lines.write_json_lines(path, report.as_report().lookups)

    return write


def _left_out_writer(path: Path, rows: list[LeftOut]) -> Callable[[], None]:
    separator = list_separator()
    words, reasons = ListExportWords(QCoreApplication.translate), LeftOutWords(QCoreApplication.translate)

    def write() -> None:
        from jcdesk.export.csv_file import excel_style, write_texts  # noqa: PLC0415

        head = (words.line(), words.text(), words.reason())
        lines = ((str(one.line), one.text, reasons.reason(one)) for one in rows)
        write_texts(path, chain([head], lines), excel_style(separator))

    return write
