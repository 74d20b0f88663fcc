"""The terminal, or what stands in its place: everything that a command reads and writes."""

import os
import shutil
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from errno import EINVAL
from io import TextIOWrapper
from pathlib import Path
from typing import BinaryIO, TextIO


class OutputClosedError(Exception):
    """Whoever reads the output wants no more of it, as `head` does."""


class OutputFailedError(Exception):
    """The output cannot be written; `reason` is the operating system's text."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Console:
    """Standard input, output and error. What a stream's encoding lacks is written as an escape."""

    def __init__(self, stdin: TextIO, stdout: TextIO, stderr: TextIO, environ: Mapping[str, str]) -> None:
        for stream in (stdout, stderr):
            if isinstance(stream, TextIOWrapper):
                stream.reconfigure(errors="backslashreplace")
        self._stdin = stdin
        self._stdout = stdout
        self._stderr = stderr
        self._environ = environ

    @property
    def can_ask(self) -> bool:
        """Whether somebody sits there who can be asked."""
        return self._stdin.isatty()

    @property
    def is_watched(self) -> bool:
        """Whether somebody sees at once what is told."""
        return self._stderr.isatty()

    @property
    def prints_to_terminal(self) -> bool:
        """Whether what is printed goes to a terminal."""
        return self._stdout.isatty()

    @property
    def has_colours(self) -> bool:
        """Whether what is printed may be coloured: see no-color.org."""
        if not self.prints_to_terminal or self._environ.get("NO_COLOR"):
            return False
        if sys.platform == "win32":
            # The older console shows the codes instead of the colours.
            return "WT_SESSION" in self._environ
        return self._environ.get("TERM", "") not in {"", "dumb"}

    @property
    def width(self) -> int | None:
        """The terminal's width in columns; None where what is printed goes elsewhere."""
        return shutil.get_terminal_size().columns if self.prints_to_terminal else None

    def read_all(self) -> str:
        """Everything that is piped in, up to its end."""
        return self._stdin.buffer.read().decode("utf-8", "replace")

    def print(self, text: str) -> None:
        """Write lines to standard output at once. Raises OutputClosedError and OutputFailedError."""
        with self._typed_errors():
            self._stdout.write(f"{text}\n")
            self._stdout.flush()

    @contextmanager
    def output(self) -> Iterator[BinaryIO]:
        """Standard output for bytes. Raises OutputClosedError and OutputFailedError."""
        with self._typed_errors():
            yield self._stdout.buffer
            self._stdout.buffer.flush()

    def tell(self, text: str) -> None:
        """Write a line to standard error: what a program that reads the output is not meant to read."""
        # Where nobody can be told, nobody can be told of that either.
        with suppress(OSError):
            self._stderr.write(f"jcdesk: {text}\n")
            self._stderr.flush()

    @contextmanager
    def _typed_errors(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            self._leave_output()
            if _is_closed(error):
                raise OutputClosedError from error
            raise OutputFailedError(error.strerror or str(error)) from error

    def _leave_output(self) -> None:
        """Let what is still in the stream's buffer vanish, or Python would fail again at its end."""
        with suppress(OSError), Path(os.devnull).open("wb") as nowhere:
            os.dup2(nowhere.fileno(), self._stdout.fileno())


def _is_closed(error: OSError) -> bool:
    # Windows calls it a wrong argument to write to a pipe that nobody reads any more.
    return isinstance(error, BrokenPipeError) or (sys.platform == "win32" and error.errno == EINVAL)
