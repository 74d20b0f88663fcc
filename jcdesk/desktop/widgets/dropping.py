"""What is dropped on a window."""

import os
import sys
from pathlib import Path
from urllib.parse import unquote_to_bytes

from PySide6.QtCore import QMimeData, QUrl


def dropped_file(data: QMimeData) -> Path | None:
    """The first file of this computer among what is dropped."""
    for url in data.urls():
        if url.isLocalFile():
            return _path(url)
    return None


def _path(url: QUrl) -> Path:
    if sys.platform == "win32":
        return Path(url.toLocalFile())
    # Qt's texts lack what is no UTF-8 in a name.
    encoded = url.path(QUrl.ComponentFormattingOption.FullyEncoded)
    return Path(os.fsdecode(unquote_to_bytes(encoded)))
