"""Answers for files and programs, in the format that the user wants."""

from collections.abc import Callable
from enum import StrEnum
from errno import EACCES, EISDIR, ENOENT
from os import W_OK, access, strerror
from pathlib import Path

from jcdesk.cli.answers import AnswerText
from jcdesk.export import csv_file, json_file
from jcdesk.export.report import Report
from jcdesk.export.target import Target, opened
from jcdesk.words.catalogue import Translate


class Format(StrEnum):
    """How answers are written."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    XLSX = "xlsx"


def format_for(path: Path | None) -> Format:
    """The format that the ending of a file stands for; a table where it stands for none."""
    ending = path.suffix.lower().removeprefix(".") if path else ""
    return Format(ending) if ending in {*Format} - {Format.TABLE} else Format.TABLE


def check_place(path: Path) -> None:
    """See that a file could be saved as `path`, before anybody is asked for its content. Raises OSError."""
    if path.is_dir():
        raise OSError(EISDIR, strerror(EISDIR), str(path))
    if not path.parent.is_dir():
        raise OSError(ENOENT, strerror(ENOENT), str(path.parent))
    if not access(path if path.exists() else path.parent, W_OK):
        raise OSError(EACCES, strerror(EACCES), str(path))


def writer(kind: Format, report: Report, translate: Translate) -> Callable[[Target], None]:
    """What writes `report` to a file or a stream; it raises OSError."""
    match kind:
        case Format.JSON:
            return lambda target: json_file.write_json(target, report.lookups)
        case Format.CSV:
            return lambda target: csv_file.write_csv(target, report, csv_file.COMMA, translate)
        case Format.XLSX:
            # Takes as long to import as all the rest.
            from jcdesk.export.excel import write_excel  # noqa: PLC0415

            return lambda target: write_excel(target, report, translate)
        case Format.TABLE:
            return lambda target: _write_table(target, report, translate)


def _write_table(target: Target, report: Report, translate: Translate) -> None:
    text = AnswerText(translate, report.zone, width=None, colours=False).of_all(report.lookups)
    with opened(target) as file:
        file.write(f"{text}\n".encode("utf-8", "backslashreplace"))
