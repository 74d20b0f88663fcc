"""Asks where a file is to be saved, and knows where to begin."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from jcdesk.desktop.widgets.file_dialog import file_dialog
from jcdesk.system.settings import Preferences


def file_folder(preferences: Preferences) -> str:
    """Where the next file is looked for or put: where the last one was, or among the user's documents."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return preferences.now.folder or documents


def ask_where(window: QWidget, suggested: Path, chosen: Callable[[Path], None]) -> None:
    """Offer `suggested`, and call `chosen` with what the user makes of it; the window goes on meanwhile."""
    dialog = file_dialog(window, QCoreApplication.translate("SaveDialog", "Save as"), str(suggested.parent))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setDefaultSuffix(suggested.suffix.removeprefix("."))
    dialog.setNameFilters(
        [_name_filter(suggested.suffix), QCoreApplication.translate("SaveDialog", "All files (*)")]
    )
    dialog.selectFile(suggested.name)
    dialog.fileSelected.connect(lambda name: chosen(Path(name)))
    dialog.finished.connect(dialog.deleteLater)
    # open(), not exec(): the window goes on answering while the dialog is up.
    dialog.open()


def _name_filter(suffix: str) -> str:
    match suffix:
        case ".xlsx":
            return QCoreApplication.translate("SaveDialog", "Excel workbook (*.xlsx)")
        case ".csv":
            return QCoreApplication.translate("SaveDialog", "CSV (*.csv)")
        case ".tsv":
            return QCoreApplication.translate("SaveDialog", "Text with tabs (*.tsv)")
        case ".json":
            return QCoreApplication.translate("SaveDialog", "JSON (*.json)")
        case _:
            return QCoreApplication.translate("SaveDialog", "JSON Lines (*.jsonl)")
