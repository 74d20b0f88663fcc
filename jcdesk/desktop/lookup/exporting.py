"""From "save this as a file" to the file: asks where, writes in another thread, tells how it went."""

from collections.abc import Callable
from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from jcdesk.desktop.look.formats import list_separator
from jcdesk.desktop.tasks import Tasks
from jcdesk.desktop.widgets.save_dialog import ask_where
from jcdesk.export.report import Report
from jcdesk.words.catalogue import Translate


class FileKind(Enum):
    """What can be written."""

    EXCEL = auto()
    CSV_EXCEL = auto()
    CSV_COMMA = auto()
    CSV_TAB = auto()
    CSV_RAW = auto()
    JSON = auto()

    @property
    def ending(self) -> str:
        """The ending of such files, without its dot."""
        return {FileKind.EXCEL: "xlsx", FileKind.CSV_TAB: "tsv", FileKind.JSON: "json"}.get(self, "csv")


class Exporter(QObject):
    """Writes reports to files that the user names; one at a time."""

    saved = Signal(Path, str)
    """A file is complete; with the words of the filter whose rows are in it, or an empty text."""

    failed = Signal(Path, Exception)
    """A file could not be written; what was there before is still there."""

    folder_chosen = Signal(str)
    """Where the user put a file, so that the next one is offered there."""

    def __init__(self, tasks: Tasks, window: QWidget) -> None:
        super().__init__(window)
        self._tasks = tasks
        self._window = window

    def ask_and_write(self, kind: FileKind, report: Report, folder: str) -> None:
        """Ask for a file in `folder` to begin with, and write `report` to it."""
        ask_where(
            self._window,
            Path(folder) / f"{_file_name(report)}.{kind.ending}",
            self._filter(kind),
            lambda path: self._write(kind, report, path),
        )

    def _write(self, kind: FileKind, report: Report, path: Path) -> None:
        self.folder_chosen.emit(str(path.parent))
        self._tasks.run(
            _writer(kind, path, report),
            lambda _none: self.saved.emit(path, report.filter),
            lambda error: self.failed.emit(path, error),
        )

    def _filter(self, kind: FileKind) -> str:
        match kind:
            case FileKind.EXCEL:
                return self.tr("Excel workbook (*.xlsx)")
            case FileKind.CSV_TAB:
                return self.tr("Text with tabs (*.tsv)")
            case FileKind.JSON:
                return self.tr("JSON (*.json)")
            case _:
                return self.tr("CSV (*.csv)")


def _writer(kind: FileKind, path: Path, report: Report) -> Callable[[], None]:
    separator = list_separator()
    translate: Translate = QCoreApplication.translate

    def write() -> None:
        # Imported here, in the thread that writes: nothing heavy before the window shows.
        from jcdesk.export import csv_file, excel, json_file  # noqa: PLC0415

        match kind:
            case FileKind.EXCEL:
                excel.write_excel(path, report, translate)
            case FileKind.JSON:
                json_file.write_json(path, report.lookups)
            case FileKind.CSV_EXCEL:
                csv_file.write_csv(path, report, csv_file.excel_style(separator), translate)
            case FileKind.CSV_COMMA:
                csv_file.write_csv(path, report, csv_file.COMMA, translate)
            case FileKind.CSV_TAB:
                csv_file.write_csv(path, report, csv_file.TAB, translate)
            case FileKind.CSV_RAW:
                csv_file.write_csv(path, report, csv_file.RAW, translate)

    return write


def _file_name(report: Report) -> str:
    """A name that says whom and when: `anna@example.com 2026-05-12`, without what a file name cannot hold."""
    address = report.lookups[0].address
    safe = "".join(c if c.isprintable() and c not in '\\/:*?"<>|' else "_" for c in address)[:80]
    return f"{safe} {report.made_at.astimezone(report.zone):%Y-%m-%d}"
