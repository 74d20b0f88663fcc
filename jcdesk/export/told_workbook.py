"""A workbook that takes its time: whoever waits for it hears how far it is."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from tempfile import TemporaryFile

from xlsxwriter import Workbook

from jcdesk.export.excel import workbook
from jcdesk.export.target import Target, opened
from jcdesk.export.watching import Tell, ToldFile

_ROWS = 0.75
"""The share of the time that writing the rows takes; packing them takes the rest."""

_PACKING = 10
"""So many times smaller the rows become, about."""


@contextmanager
def told_workbook(target: Target, tell: Tell) -> Iterator[tuple[Workbook, Tell]]:
    """A workbook that is in `target` when the block ends, and who hears which share of its rows is written.

    Raises OSError.
    """
    # What is written need not be seekable, and a workbook is.
    with TemporaryFile(prefix="jcdesk-") as finished:
        packed = ToldFile(finished, lambda share: tell(_ROWS + (1 - _ROWS) * share))
        with workbook(packed) as book:
            yield book, lambda share: tell(_ROWS * share)
            packed.expected = sum(sheet.row_data_fh.tell() for sheet in book.worksheets()) / _PACKING
        finished.seek(0)
        with opened(target) as file:
            shutil.copyfileobj(finished, file)
