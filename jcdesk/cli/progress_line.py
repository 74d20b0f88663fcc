"""A line of a terminal that changes while something goes on."""

import os
import shutil
from contextlib import suppress
from typing import TextIO

from jcdesk.cli.tables import display_width, shortened


class ProgressLine:
    """The last line of the terminal behind `stream`; cut to the terminal's width."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._width = 0

    def show(self, text: str) -> None:
        """Put `text` in the place of what is shown."""
        text = shortened(text, self._columns() - 1)
        width = display_width(text)
        self._write(f"\r{text}{' ' * (self._width - width)}")
        self._width = width

    def clear(self) -> None:
        """Leave an empty line for whatever is written next."""
        if self._width:
            self._write(f"\r{' ' * self._width}\r")
            self._width = 0

    def _columns(self) -> int:
        # That of another stream, which Python would ask for, may be a file's or another terminal's.
        with suppress(OSError):
            if columns := os.get_terminal_size(self._stream.fileno()).columns:
                return columns
        return shutil.get_terminal_size().columns

    def _write(self, text: str) -> None:
        # Progress that cannot be shown is no reason to stop.
        with suppress(OSError):
            self._stream.write(text)
            self._stream.flush()
