"""What can be written of a list: kinds of files, their names, and what writes them."""

from array import array
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from enum import Enum
from itertools import chain
from pathlib import Path
from typing import NamedTuple

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


class Saving(NamedTuple):
    """A file that is wanted: the name that is suggested, what writes it, and the words of its filter."""

    name: str
    write: Write
    filter: str = ""


def list_file(kind: ListFileKind, wanted: Wanted) -> Saving:
    """A list, under a name that says which and when: `customers 2026-05-12.xlsx`."""
    name = f"{Path(wanted.name).stem} {_day(wanted.zone)}.{kind.value}"
    return Saving(name, _list_writer(kind, wanted), wanted.filter)


def _day(zone: tzinfo) -> str:
    return f"{datetime.now(UTC).astimezone(zone):%Y-%m-%d}"


def _list_writer(kind: ListFileKind, wanted: Wanted) -> Write:
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


@dataclass(frozen=True, slots=True)
class WantedChanges:
    """The changes with these `keys` of the list at `path`, called `name`, since the one at `earlier`.

    `filter` says what is picked out, where not all of them are.
    """

    path: Path
    earlier: Path
    name: str
    zone: tzinfo
    keys: "array[int]"
    filter: str = ""


def changes_file(kind: ListFileKind, wanted: WantedChanges) -> Saving:
    """Changes, under a name that says of which list and when: `customers changes 2026-05-12.xlsx`."""
    what = QCoreApplication.translate("ListSaving", "{name} changes").format(name=Path(wanted.name).stem)
    return Saving(f"{what} {_day(wanted.zone)}.{kind.value}", _changes_writer(kind, wanted), wanted.filter)


def _changes_writer(kind: ListFileKind, wanted: WantedChanges) -> Write:
    separator = list_separator()
    translate: Translate = QCoreApplication.translate
    now = datetime.now(UTC)

    def write(path: Path, tell: Callable[[float], None]) -> None:
        from jcdesk.export import changes_files, csv_file  # noqa: PLC0415 - as above
        from jcdesk.export.changes_report import ChangesReport  # noqa: PLC0415 - as above

        with Results.opened(wanted.earlier) as before, Results.opened(wanted.path) as after:
            report = ChangesReport(before, after, wanted.keys, wanted.zone, now, wanted.filter, tell)
            match kind:
                case ListFileKind.EXCEL:
                    changes_files.write_changes_excel(path, report, translate)
                case ListFileKind.CSV:
                    style = csv_file.excel_style(separator)
                    changes_files.write_changes_csv(path, report, style, translate)
                case ListFileKind.JSON_LINES:
                    changes_files.write_changes_json_lines(path, report)

    return write


def left_out_file(name: str, rows: Iterable[LeftOut]) -> Saving:
    """What of the list `name` is not asked, each with its line and the reason."""
    suggested = QCoreApplication.translate("ListSaving", "{name} not asked.csv").format(name=Path(name).stem)
    return Saving(suggested, _left_out_writer(rows))


def _left_out_writer(rows: Iterable[LeftOut]) -> Write:
    separator = list_separator()
    words, reasons = ListExportWords(QCoreApplication.translate), LeftOutWords(QCoreApplication.translate)

    def write(path: Path, _tell: object) -> None:
        from jcdesk.export.csv_file import excel_style, write_cells  # noqa: PLC0415

        head = (words.line(), words.text(), words.reason())
        lines = ((str(one.line), one.text, reasons.reason(one)) for one in rows)
        write_cells(path, chain([head], lines), excel_style(separator))

    return write
