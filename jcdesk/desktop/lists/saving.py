"""What can be written of a list: kinds of files, their names, and what writes them."""

from array import array
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from enum import Enum
from itertools import chain
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from jcdesk.desktop.files import Write
from jcdesk.desktop.look.formats import list_separator
from jcdesk.lists.collecting import LeftOut
from jcdesk.lists.results import Results
from jcdesk.lists.views import EVERYTHING, Filter
from jcdesk.words.catalogue import Translate
from jcdesk.words.list_exports import ListExportWords
from jcdesk.words.lists import LeftOutWords


class ListFileKind(Enum):
    """What can be written of a list; the value is the file's ending."""

    EXCEL = "xlsx"
    CSV = "csv"
    JSON_LINES = "jsonl"


@dataclass(frozen=True, slots=True)
class Wanted:
    """The list at `path`; its `rows` alone, where the filter `shown` is in force, which `filter` names."""

    path: Path
    name: str
    zone: tzinfo
    rows: "array[int] | None" = None
    filter: str = ""
    shown: Filter = EVERYTHING


def file_name(kind: ListFileKind, wanted: Wanted) -> str:
    """A name that says which list and when: `customers 2026-05-12.xlsx`."""
    return f"{Path(wanted.name).stem} {datetime.now(UTC).astimezone(wanted.zone):%Y-%m-%d}.{kind.value}"


def writer(kind: ListFileKind, wanted: Wanted) -> Write:
    """What writes a list as a file of this kind."""
    separator = list_separator()
    translate: Translate = QCoreApplication.translate
    now = datetime.now(UTC)

    def write(path: Path, tell: Callable[[float], None]) -> None:
        # Imported here, in the thread that writes: nothing heavy before the window shows.
        from jcdesk.export import csv_file, json_lines, list_csv, list_excel  # noqa: PLC0415
        from jcdesk.export.list_report import ListReport  # noqa: PLC0415

        with Results.opened(wanted.path) as results:
            report = ListReport(results, wanted.zone, now, wanted.rows, wanted.filter, wanted.shown, tell)
            match kind:
                case ListFileKind.EXCEL:
                    list_excel.write_list_excel(path, report, translate)
                case ListFileKind.CSV:
                    list_csv.write_list_csv(path, report, csv_file.excel_style(separator), translate)
                case ListFileKind.JSON_LINES:
                    json_lines.write_json_lines(path, report.as_report().lookups)

    return write


def left_out_name(name: str) -> str:
    """A name for what of the list `name` is not asked."""
    return QCoreApplication.translate("ListSaving", "{name} not asked.csv").format(name=Path(name).stem)


def left_out_writer(rows: Iterable[LeftOut]) -> Write:
    """What writes these, each with its line and the reason why it is not asked."""
    separator = list_separator()
    words, reasons = ListExportWords(QCoreApplication.translate), LeftOutWords(QCoreApplication.translate)

    def write(path: Path, _tell: object) -> None:
        from jcdesk.export.csv_file import excel_style, write_texts  # noqa: PLC0415

        head = (words.line(), words.text(), words.reason())
        lines = ((str(one.line), one.text, reasons.reason(one)) for one in rows)
        write_texts(path, chain([head], lines), excel_style(separator))

    return write
