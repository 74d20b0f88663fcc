"""A finished list as a file, beside XlsxWriter, `csv` and `json` that have the same cells in memory."""

import csv
import json
import re
import zipfile
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from xlsxwriter import Workbook

from bench.rows import Figures, Kind
from bench.runs import in_turn, peak_memory
from bench.samples import MOSCOW, NOON, finished_list
from jcdesk.export.csv_file import COMMA
from jcdesk.export.json_lines import write_json_lines
from jcdesk.export.list_csv import write_list_csv
from jcdesk.export.list_excel import write_list_excel
from jcdesk.export.list_report import ListReport
from jcdesk.lists.results import Results
from jcdesk.words.catalogue import load_catalogue

ADDRESSES, MANY, ROUNDS = 5_000, 100_000, 3

_SOME, _MANY = f"{ADDRESSES:,} addresses × 10 groups", f"{MANY:,} × 10, beside {ADDRESSES:,} × 10"

KINDS = (
    Kind(f"Excel file of {_SOME}", "s", times=1.20),
    Kind("the same, peak memory", "MB"),
    Kind(f"CSV file of {_SOME}", "s", times=1.20),
    Kind("the same, peak memory", "MB"),
    Kind(f"JSON Lines file of {_SOME}", "s"),
    Kind("the same, peak memory", "MB"),
    *(Kind(f"{form}: peak memory at {_MANY}", "MB", times=1.20) for form in ("Excel", "CSV", "JSON Lines")),
)


def measure() -> Iterator[Figures]:
    """Time of some, memory of some and of many."""
    with TemporaryDirectory(prefix="jcdesk-bench-") as folder:
        some, many = Path(folder, "some.jclist"), Path(folder, "many.jclist")
        finished_list(some, ADDRESSES)
        finished_list(many, MANY)
        for form in FORMS:
            form.write(str(some))
        for form in FORMS:
            yield Figures(*in_turn(ROUNDS, partial(form.write, str(some)), form.bare(some)))
            yield Figures(*(_peak(work, some) for work in (form.write, form.stream)))
        for form in FORMS:
            yield Figures(*(_peak(form.write, path) for path in (many, some)))


def _peak(work: Callable[[str], None], path: Path) -> float:
    return peak_memory("bench.exporting", work.__name__, path)


def write_excel(path: str) -> None:
    """The list as a workbook beside it."""
    with Results.opened(Path(path)) as results:
        report = ListReport(results, MOSCOW, NOON)
        write_list_excel(Path(path).with_suffix(".xlsx"), report, load_catalogue("en"))


def write_as_csv(path: str) -> None:
    """The list as a CSV file beside it."""
    with Results.opened(Path(path)) as results:
        report = ListReport(results, MOSCOW, NOON)
        write_list_csv(Path(path).with_suffix(".csv"), report, COMMA, load_catalogue("en"))


def write_as_json_lines(path: str) -> None:
    """The list as a JSON Lines file beside it."""
    with Results.opened(Path(path)) as results:
        report = ListReport(results, MOSCOW, NOON)
        write_json_lines(Path(path).with_suffix(".jsonl"), report.as_report().lookups)


def bare_csv(path: Path) -> Callable[[], None]:
    """Writes what is in our CSV file."""
    with path.with_suffix(".csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))

    def write() -> None:
        with path.with_name("bare.csv").open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(rows)

    return write


def bare_json_lines(path: Path) -> Callable[[], None]:
    """Writes what is in our JSON Lines file."""
    with path.with_suffix(".jsonl").open(encoding="utf-8") as file:
        records = [json.loads(line) for line in file]

    def write() -> None:
        with path.with_name("bare.jsonl").open("w", encoding="utf-8") as file:
            file.writelines(f"{json.dumps(record, ensure_ascii=False)}\n" for record in records)

    return write


def bare_excel(path: Path) -> Callable[[], None]:
    """Writes what is in the two large sheets of our workbook."""
    tables = [_rows(path.with_suffix(".xlsx"), sheet) for sheet in ("Addresses", "Addresses and groups")]

    def write() -> None:
        with Workbook(path.with_name("bare.xlsx"), {"constant_memory": True}) as book:
            text = book.add_format({"num_format": "@", "valign": "top"})
            moment = book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"})
            for rows in tables:
                sheet = book.add_worksheet()
                for place, row in enumerate(rows):
                    for column, cell in enumerate(row):
                        if isinstance(cell, str):
                            sheet.write_string(place, column, cell, text)
                        elif isinstance(cell, date):
                            sheet.write_datetime(place, column, cell, moment)
                        else:
                            sheet.write_number(place, column, cell)

    write()
    counts = [_cells(path.with_name(name)) for name in (path.with_suffix(".xlsx").name, "bare.xlsx")]
    # The summary has some cells that nobody else writes.
    assert counts[1] <= counts[0] < counts[1] + 500, counts
    return write


def _rows(path: Path, sheet: str) -> list[list[str | float | date]]:
    from python_calamine import CalamineWorkbook  # noqa: PLC0415 - to look at the memory without it

    with CalamineWorkbook.from_path(path) as book:
        return book.get_sheet_by_name(sheet).to_python()  # type: ignore[return-value]


def _cells(path: Path) -> int:
    with zipfile.ZipFile(path) as archive:
        sheets = [name for name in archive.namelist() if name.startswith("xl/worksheets/sheet")]
        return sum(len(re.findall(rb"<c ", archive.read(name))) for name in sheets)


def stream_excel(path: str) -> None:
    """XlsxWriter with the texts of our CSV file, a row at a time: for its memory."""
    source = Path(path)
    with (
        source.with_suffix(".csv").open(encoding="utf-8", newline="") as file,
        Workbook(source.with_name("bare.xlsx"), {"constant_memory": True}) as book,
    ):
        sheet = book.add_worksheet()
        for place, row in enumerate(csv.reader(file)):
            for column, cell in enumerate(row):
                sheet.write_string(place, column, cell)


def stream_csv(path: str) -> None:
    """`csv` with the texts of our CSV file, a row at a time: for its memory."""
    source = Path(path)
    with (
        source.with_suffix(".csv").open(encoding="utf-8", newline="") as file,
        source.with_name("bare.csv").open("w", encoding="utf-8", newline="") as target,
    ):
        csv.writer(target).writerows(csv.reader(file))


def stream_json_lines(path: str) -> None:
    """`json` with the records of our JSON Lines file, a line at a time: for its memory."""
    source = Path(path)
    with (
        source.with_suffix(".jsonl").open(encoding="utf-8") as file,
        source.with_name("bare.jsonl").open("w", encoding="utf-8") as target,
    ):
        target.writelines(f"{json.dumps(json.loads(line), ensure_ascii=False)}\n" for line in file)


class Form(NamedTuple):
    """A form of file: our writer, what writes the same from memory, and what does with little memory."""

    write: Callable[[str], None]
    bare: Callable[[Path], Callable[[], None]]
    stream: Callable[[str], None]


FORMS = (
    Form(write_excel, bare_excel, stream_excel),
    Form(write_as_csv, bare_csv, stream_csv),
    Form(write_as_json_lines, bare_json_lines, stream_json_lines),
)
