"""What is dropped on a window."""

from pathlib import Path

from PySide6.QtCore import QMimeData


def dropped_file(data: QMimeData) -> Path | None:
    """The first file of this computer among what is dropped."""
    for url in data.urls():
        if url.isLocalFile():
            return Path(url.toLocalFile())
    return None
