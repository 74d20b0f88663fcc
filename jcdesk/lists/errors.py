"""Why a list cannot be read or kept, as types that carry data and no prose."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import ClassVar

from jcdesk.lists.tables import Table


@dataclass(eq=False)
class ListError(Exception):
    """Base of what can go wrong with a list, beside the service."""

    kind: ClassVar[str] = "list"


class Unusable(StrEnum):
    """Why a file is no list."""

    NOT_A_WORKBOOK = "not_a_workbook"
    OLD_WORKBOOK = "old_workbook"
    PASSWORD = "password"  # noqa: S105 # nosec B105 # a reason, not a password
    TOO_LARGE = "too_large"
    BINARY = "binary"


@dataclass(eq=False)
class UnusableFileError(ListError):
    """The file cannot be read as a list of addresses."""

    kind: ClassVar[str] = "list_unusable"
    path: Path
    why: Unusable


@dataclass(eq=False)
class WhichColumnError(ListError):
    """More than one column of `table`, or none, holds addresses: somebody has to say which one it is."""

    kind: ClassVar[str] = "list_column"
    table: Table


@dataclass(eq=False)
class UnknownColumnError(ListError):
    """There is no column called `name`; `columns` are the names that are there."""

    kind: ClassVar[str] = "list_no_column"
    name: str
    columns: tuple[str, ...]


@dataclass(eq=False)
class UnknownSheetError(ListError):
    """There is no sheet called `name` in the workbook; `sheets` are the names that are there."""

    kind: ClassVar[str] = "list_no_sheet"
    name: str
    sheets: tuple[str, ...]


@dataclass(eq=False)
class JournalError(ListError):
    """Base: the journal at `path` cannot be used; it is left as it is."""

    kind: ClassVar[str] = "journal"
    path: Path


@dataclass(eq=False)
class DamagedJournalError(JournalError):
    """It is not what jcdesk wrote."""

    kind: ClassVar[str] = "journal_damaged"


@dataclass(eq=False)
class OtherVersionError(JournalError):
    """Another jcdesk wrote it, in a form (`version`) that this one does not know."""

    kind: ClassVar[str] = "journal_version"
    version: int


@dataclass(eq=False)
class JournalFullError(JournalError):
    """The disk has no room for the next answer; those before it are kept."""

    kind: ClassVar[str] = "journal_full"


@dataclass(eq=False)
class JournalAccessError(JournalError):
    """It cannot be read or written; `reason` is the database's or system's own text."""

    kind: ClassVar[str] = "journal_access"
    reason: str


@dataclass(eq=False)
class ListBusyError(JournalError):
    """Another jcdesk is asking this list right now."""

    kind: ClassVar[str] = "journal_busy"
