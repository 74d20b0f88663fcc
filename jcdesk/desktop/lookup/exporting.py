"""What can be written of an answer: kinds of files, their names, and what writes them."""

from datetime import UTC, datetime, tzinfo
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from jcdesk.accounts.accounts import Account
from jcdesk.justclick.lookups import Lookup
from jcdesk.words.catalogue import Translate

if TYPE_CHECKING:
    from jcdesk.desktop.files import Write
    from jcdesk.export.report import Report


class FileKind(Enum):
    """What can be written."""

    EXCEL = auto()
    CSV_EXCEL = auto()
    CSV_COMMA = auto()
    CSV_TAB = auto()
    CSV_RAW = auto()
    JSON = auto()

    @property
    def ending(self) -> str:
        """The ending of such files, without its dot."""
        return {FileKind.EXCEL: "xlsx", FileKind.CSV_TAB: "tsv", FileKind.JSON: "json"}.get(self, "csv")


def report_of(account: Account, lookup: Lookup, zone: tzinfo, filter_words: str) -> "Report":
    """What is written of the answer that `account` gave; `filter_words` name the filter in force, if any."""
    from jcdesk.export.report import Report  # noqa: PLC0415 - not before something is written

    return Report(
        account=account.name,
        login=account.login,
        lookups=(lookup,),
        zone=zone,
        made_at=datetime.now(UTC),
        filter=filter_words,
    )


def writer(kind: FileKind, report: "Report") -> "Write":
    """What writes `report` as a file of this kind."""
    from jcdesk.desktop.look.formats import list_separator  # noqa: PLC0415 - not before something is written

    separator = list_separator()
    translate: Translate = QCoreApplication.translate

    def write(path: Path, _tell: object) -> None:
        # Imported here, in the thread that writes: nothing heavy before the window shows.
        from jcdesk.export import csv_file, excel, json_file  # noqa: PLC0415

        match kind:
            case FileKind.EXCEL:
                excel.write_excel(path, report, translate)
            case FileKind.JSON:
                json_file.write_json(path, report.lookups)
            case FileKind.CSV_EXCEL:
                csv_file.write_csv(path, report, csv_file.excel_style(separator), translate)
            case FileKind.CSV_COMMA:
                csv_file.write_csv(path, report, csv_file.COMMA, translate)
            case FileKind.CSV_TAB:
                csv_file.write_csv(path, report, csv_file.TAB, translate)
            case FileKind.CSV_RAW:
                csv_file.write_csv(path, report, csv_file.RAW, translate)

    return write


def file_name(kind: FileKind, report: "Report") -> str:
    """A name that says whom and when: `anna@example.com 2026-05-12.xlsx`, without what no name can hold."""
    address = report.lookups[0].address
    safe = "".join(c if c.isprintable() and c not in '\\/:*?"<>|' else "_" for c in address)[:80]
    return f"{safe} {report.made_at.astimezone(report.zone):%Y-%m-%d}.{kind.ending}"
