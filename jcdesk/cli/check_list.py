"""Which list is checked: read from its file, and found again or begun among the lists that are kept."""

from argparse import Namespace
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from jcdesk.accounts.accounts import Account
from jcdesk.cli.program import Program
from jcdesk.cli.tables import aligned, shortened
from jcdesk.cli.use import WrongUseError
from jcdesk.lists.collecting import AddressList
from jcdesk.lists.errors import ListBusyError, ListError, WhichColumnError
from jcdesk.lists.journal import DEMO_PLACE, About, digest_of
from jcdesk.lists.reading import read_file
from jcdesk.lists.shards import Shard
from jcdesk.lists.shelf import Kept, Shelf, Unreadable, same_list
from jcdesk.lists.tables import Table
from jcdesk.words.checks import CheckWords
from jcdesk.words.lists import DoubtWords, LeftOutWords, ListErrorWords, ListWords
from jcdesk.words.plain import plain
from jcdesk.words.tables import TableWords

_SHOWN = 3
_ROWS = 6
_CELL = 24


def read_list(options: Namespace, shard: Shard | None, program: Program) -> AddressList:
    """The addresses of `shard` in the file that `options` name, having told what is in all of it.

    Raises WrongUseError.
    """
    path: Path = options.list
    words = CheckWords(program.translate)
    column = options.column
    if column is not None and column.isdecimal():
        column = int(column) - 1
    try:
        read = read_file(path, column, sheet=options.sheet)
    except ListError as error:
        explanation = ListErrorWords(program.translate).explain(error)
        rows = _start_of(error.table, words) if isinstance(error, WhichColumnError) else ""
        raise WrongUseError(explanation, rows) from None
    except OSError as error:
        raise WrongUseError(words.file_not_read(path, error.strerror or str(error))) from None
    lists = ListWords(program.translate)
    if not read.addresses:
        raise WrongUseError(lists.no_addresses(path.name))
    program.console.tell(lists.counts(read))
    if read.table is not None:
        _tell_table(read.table, program)
    share = read if shard is None else shard.of(read)
    names_all = bool(share.rejected) and options.file is not None and options.file.suffix.lower() == ".xlsx"
    _tell_left_out(read, program, names_all=names_all)
    _tell_doubts(read, program)
    return share


def _tell_left_out(read: AddressList, program: Program, *, names_all: bool) -> None:
    """Tell of the first few texts that are not asked; `names_all` is whether the saved file has them all."""
    words, reasons = CheckWords(program.translate), LeftOutWords(program.translate)
    for one in islice(read.rejected, _SHOWN):
        program.console.tell(words.left_out(one.line, shortened(one.text, _CELL), reasons.reason(one)))
    if len(read.rejected) > _SHOWN:
        program.console.tell(words.more_left_out(len(read.rejected) - _SHOWN, names_all=names_all))


def _tell_doubts(read: AddressList, program: Program) -> None:
    """Tell of the first few addresses that may not be meant as they stand."""
    words, reasons = CheckWords(program.translate), DoubtWords(program.translate)
    if read.doubts:
        program.console.tell(words.doubts(len(read.doubts)))
    for one in islice(read.doubts, _SHOWN):
        program.console.tell(words.left_out(one.line, shortened(one.text, _CELL), reasons.reason(one)))
    if len(read.doubts) > _SHOWN:
        program.console.tell(words.more_left_out(len(read.doubts) - _SHOWN, names_all=False))


def _tell_table(table: Table, program: Program) -> None:
    """Tell where in a table the addresses stand, and where others do."""
    words = TableWords(program.translate)
    program.console.tell(words.source(table))
    if elsewhere := words.elsewhere(table):
        program.console.tell(elsewhere)


def _start_of(table: Table, words: CheckWords) -> str:
    """The first rows under the numbers of their columns."""
    numbers = [str(number) for number in range(1, table.width + 1)]
    names = [table.columns] if any(table.columns) else []
    rows = [
        [shortened(plain(cell), _CELL) for cell in (*row, *[""] * (table.width - len(row)))]
        for row in [*names, *(cells for _, cells in table.rows)][:_ROWS]
    ]
    return "\n".join([words.say_column(), *aligned([numbers, *rows])])


@dataclass(frozen=True, slots=True)
class Chosen:
    """The journal of the list that is checked, and whether it was there before."""

    path: Path
    known: bool


def choose_list(
    read: AddressList, account: Account, shard: Shard | None, options: Namespace, program: Program
) -> Chosen:
    """The list with these addresses for this account: the one that was begun, or a new one.

    Raises WrongUseError where `options` do not say which, and JournalError.
    """
    shelf = Shelf(program.outside.lists, program.now)
    about = About(
        plain(options.list.name),
        program.now(),
        account.name,
        account.login,
        DEMO_PLACE if options.demo else account.url,
        "" if shard is None else str(shard),
        read.line_count,
        digest_of(read.addresses),
    )
    shelf.tidy()
    known = [] if options.new else _known(shelf, about, program)
    # The newest is not always the one that was interrupted: the clock may have gone back.
    begun = next((one for one in known if not one.state.finished), None)
    if begun is not None and begun.running:
        raise ListBusyError(begun.path)
    if known and (options.resume or options.retry):
        return Chosen((begun or known[0]).path, known=True)
    if begun is not None:
        raise WrongUseError(CheckWords(program.translate).begun(begun.state.answered, begun.state.total))
    return Chosen(shelf.add(about, read), known=False)


def _known(shelf: Shelf, about: About, program: Program) -> list[Kept]:
    """The lists that this one may be, the newest first, having told of those that cannot be read."""
    known = []
    for one in shelf.lists():
        if isinstance(one, Unreadable):
            program.console.tell(str(ListErrorWords(program.translate).explain(one.error)))
        elif same_list(one.about, about):
            known.append(one)
    return known
