"""Asks where a file is to be saved."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget


def ask_where(window: QWidget, suggested: Path, name_filter: str, chosen: Callable[[Path], None]) -> None:
    """Offer `suggested`, and call `chosen` with what the user makes of it; the window goes on meanwhile."""
    dialog = QFileDialog(window, QCoreApplication.translate("SaveDialog", "Save as"), str(suggested.parent))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setDefaultSuffix(suggested.suffix.removeprefix("."))
    dialog.setNameFilters([name_filter, QCoreApplication.translate("SaveDialog", "All files (*)")])
    dialog.selectFile(suggested.name)
    dialog.fileSelected.connect(lambda name: chosen(Path(name)))
    dialog.finished.connect(dialog.deleteLater)
    # open(), not exec(): the window goes on answering while the dialog is up.
    dialog.open()
