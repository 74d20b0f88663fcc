"""What a list has found out, as a file or as totals in the terminal."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from jcdesk.cli.program import Program
from jcdesk.cli.saving import check_place
from jcdesk.cli.tables import aligned
from jcdesk.cli.use import WrongUseError
from jcdesk.export import csv_file, json_lines, list_csv
from jcdesk.export.list_report import ListReport
from jcdesk.lists.results import Results
from jcdesk.words.catalogue import Translate
from jcdesk.words.checks import CheckWords
from jcdesk.words.exports import ExportWords
from jcdesk.words.lookups import LookupWords
from jcdesk.words.plain import plain

Writer = Callable[[Path, ListReport, Translate], None]


def check_target(path: Path | None, read: Path, program: Program) -> None:
    """See that the answers could be saved as `path`, before anybody is asked. Raises WrongUseError.

    In the place of the list that is `read` they would not be the same.
    """
    if path is None:
        return
    with suppress(OSError):
        if path.samefile(read):
            raise WrongUseError(CheckWords(program.translate).is_the_list(path))
    if path.suffix.lower() not in _WRITERS:
        raise WrongUseError(CheckWords(program.translate).unknown_ending(path))
    try:
        check_place(path)
    except OSError as error:
        raise WrongUseError(program.errors.file_not_written(path, error)) from None


def save_results(results: Results, path: Path, program: Program) -> bool:
    """Write the answers to `path`; tells whether that was possible. Raises JournalError."""
    report = ListReport(results, program.zone, program.now())
    try:
        _WRITERS[path.suffix.lower()](path, report, program.translate)
    except OSError as error:
        program.console.tell(str(program.errors.file_not_written(path, error)))
        return False
    return True


def print_totals(results: Results, program: Program) -> None:
    """Print how many addresses have which status, and how many in each group."""
    lookups, headings = LookupWords(program.translate), ExportWords(program.translate)
    console = program.console
    statuses = [(status, count) for status, count in results.totals().statuses.items() if count]
    if not statuses:
        return
    rows = [(lookups.name_of(status), str(count)) for status, count in statuses]
    console.print("\n".join(aligned([(headings.status(), CheckWords(program.translate).totals()), *rows])))
    shown = [status for status, _ in statuses]
    head = [headings.group(), headings.group_id(), *map(lookups.name_of, shown)]
    groups = [
        [plain(group.title) or plain(group.id), plain(group.id), *(str(group.statuses[s]) for s in shown)]
        for group in results.groups()
    ]
    console.print("\n".join(["", *aligned([head, *groups])]))


def _write_excel(path: Path, report: ListReport, translate: Translate) -> None:
    # Takes as long to import as all the rest.
    from jcdesk.export.list_excel import write_list_excel  # noqa: PLC0415

    write_list_excel(path, report, translate)


def _write_csv(path: Path, report: ListReport, translate: Translate) -> None:
    list_csv.write_list_csv(path, report, csv_file.COMMA, translate)


def _write_json_lines(path: Path, report: ListReport, _translate: Translate) -> None:
    json_lines.write_json_lines(path, report.as_report().lookups)


_WRITERS: dict[str, Writer] = {".xlsx": _write_excel, ".csv": _write_csv, ".jsonl": _write_json_lines}
