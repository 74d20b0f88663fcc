"""The log: a few small files in the platform's log folder, in which no secret and no address can appear."""

import faulthandler
import logging
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from os import SEEK_END
from pathlib import Path
from types import TracebackType
from typing import Self

from jcdesk.system.private import make_private, private
from jcdesk.system.redaction import Redaction

FILE_NAME = "jcdesk.log"
SIZE = 256 * 1024
"""Bytes of one file."""

FILES = 3

FAULTS_NAME = "jcdesk-faults.log"
"""The file in which a crash below Python leaves its stacks: names of functions and files, no data."""

FAULTS_SIZE = 64 * 1024
"""Bytes of that file, from which on it is begun anew."""

_FORMAT = "%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s"


class RedactingFormatter(logging.Formatter):
    """Redacts the finished text of a record, its traceback included.

    A filter would see neither the traceback nor what the arguments turn into.
    """

    def __init__(self, redaction: Redaction) -> None:
        super().__init__(_FORMAT)
        self._redaction = redaction

    def format(self, record: logging.LogRecord) -> str:
        """The record as it is written."""
        return self._redaction.clean(super().format(record))


@dataclass(frozen=True, slots=True)
class LogProblem:
    """The log cannot be written at `path`; `reason` is the operating system's text."""

    path: Path
    reason: str


class _PrivateFile(RotatingFileHandler):
    def _open(self) -> TextIOWrapper:
        within_a_line = _ends_within_a_line(Path(self.baseFilename))
        file = open(  # noqa: SIM115 - the handler closes it
            self.baseFilename, "a", encoding=self.encoding, errors=self.errors, opener=private
        )
        if within_a_line:
            file.write(self.terminator)
        return file


class Log:
    """All that any library logs, in `folder`, from `open` to `close`; a context manager.

    A folder that cannot be written is no reason to stop: the program goes on without a log, and `open`
    tells.
    """

    def __init__(self, folder: Path, redaction: Redaction) -> None:
        self.path = folder / FILE_NAME
        self._formatter = RedactingFormatter(redaction)
        self._handler: logging.Handler | None = None
        self._before = (logging.WARNING, True)

    def __enter__(self) -> Self:
        self.open()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def open(self, level: int = logging.INFO) -> LogProblem | None:
        """Begin to write what is at least `level`; the problem, where that is not possible."""
        self.close()
        problem = None
        root = logging.getLogger()
        try:
            make_private(self.path.parent)
            self._handler = self._file()
        except OSError as error:
            problem = LogProblem(self.path, error.strerror or str(error))
            # Without any handler, warnings would go to the terminal, and unredacted.
            self._handler = logging.NullHandler()
        self._handler.setFormatter(self._formatter)
        self._before = (root.level, logging.raiseExceptions)
        # A record that cannot be written is shown on the terminal otherwise, with its arguments as they are.
        logging.raiseExceptions = False
        root.addHandler(self._handler)
        root.setLevel(level)
        return problem

    def close(self) -> None:
        """Write no more; safe to call twice."""
        if self._handler is None:
            return
        root = logging.getLogger()
        root.removeHandler(self._handler)
        # Lines that a full disk did not take are tried once more: without them the program ends as well.
        with suppress(OSError):
            self._handler.close()
        self._handler = None
        level, logging.raiseExceptions = self._before
        root.setLevel(level)

    def _file(self) -> logging.Handler:
        handler = _PrivateFile(
            self.path, maxBytes=SIZE, backupCount=FILES - 1, encoding="utf-8", errors="backslashreplace"
        )
        handler.rotator = _rename_if_possible
        return handler


@contextmanager
def faults_in(folder: Path) -> Iterator[None]:
    """Until the block ends, a crash below Python (in Qt, in a driver) leaves its stacks in `folder`.

    Where nothing can be written there, it does what it did before.
    """
    path = folder / FAULTS_NAME
    try:
        large = path.exists() and path.stat().st_size > FAULTS_SIZE
        file = open(path, "wb" if large else "ab", opener=private)  # noqa: SIM115 - see below
    except OSError:
        yield
        return
    with file:
        faulthandler.enable(file)
        try:
            yield
        finally:
            faulthandler.disable()


def _ends_within_a_line(path: Path) -> bool:
    """Whether somebody was killed while he wrote into the file."""
    if not path.exists() or not path.stat().st_size:
        return False
    with path.open("rb") as file:
        file.seek(-1, SEEK_END)
        return file.read() != b"\n"


def _rename_if_possible(source: str, destination: str) -> None:
    """On Windows a file that another jcdesk has open cannot be renamed: it grows on instead."""
    try:
        Path(source).replace(destination)
    except OSError:
        return
