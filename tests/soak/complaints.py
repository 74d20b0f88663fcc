"""Warnings and errors that anything in the process gives, by whatever way."""

import logging
import warnings
from typing import Self


class Complaints(logging.Handler):
    """Takes what is logged at WARNING and above, Qt's messages and Python's warnings among it.

    A context manager; `said` is what was said.
    """

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []
        self._before = warnings.filters[:]

    def __enter__(self) -> Self:
        logging.getLogger().addHandler(self)
        logging.captureWarnings(True)
        self._before = warnings.filters[:]
        warnings.simplefilter("always")
        return self

    def __exit__(self, *_: object) -> None:
        warnings.filters[:] = self._before  # type: ignore[index] # a list, whatever typeshed calls it
        logging.captureWarnings(False)
        logging.getLogger().removeHandler(self)

    def emit(self, record: logging.LogRecord) -> None:
        """Keep it, with its traceback."""
        self.said.append(self.format(record))
