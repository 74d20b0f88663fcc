"""`jcdesk check`: every address of a list, politely, and nothing lost."""

import shlex
import sys
from argparse import Namespace
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from subprocess import list2cmdline

from jcdesk.accounts.pace import POLITE
from jcdesk.cli.check_list import Chosen, choose_list, read_list
from jcdesk.cli.check_saving import check_target, print_totals, save_results
from jcdesk.cli.lookup import line_for
from jcdesk.cli.pace import read_pace_option
from jcdesk.cli.program import Program
from jcdesk.cli.use import CommandParser, Exit, WrongUseError
from jcdesk.cli.watching import ask_list
from jcdesk.lists.errors import JournalError, ListBusyError
from jcdesk.lists.events import End, Ended
from jcdesk.lists.pace import Pace
from jcdesk.lists.results import Results
from jcdesk.lists.shards import Shard
from jcdesk.lists.turns import Turns
from jcdesk.words.accounts import AccountWords
from jcdesk.words.checks import CheckWords
from jcdesk.words.cli_help import HelpWords
from jcdesk.words.lists import ListErrorWords, ListWords


def parser(words: HelpWords) -> CommandParser:
    """The options of the command."""
    places = words.places
    parser = CommandParser(
        "jcdesk check",
        words,
        words.check(),
        usage=(
            f"{places.file()} [--sheet {places.name()}] [--column {places.name()}]",
            f"[--account {places.name()} | --demo] [--key-stdin]",
            f"[-o {places.file()}.xlsx|.csv|.jsonl] [--pace {places.seconds()}]",
            "[--resume | --retry | --new] [--shard I/N]",
        ),
        epilog=words.check_epilog(),
    )
    parser.words.add_argument("list", type=Path, metavar=places.file(), help=words.list_file())
    add = parser.options.add_argument
    add("--sheet", metavar=places.name(), help=words.sheet())
    add("--column", metavar=places.name(), help=words.column())
    who = parser.options.add_mutually_exclusive_group()
    who.add_argument("--account", metavar=places.name(), help=words.account())
    who.add_argument("--demo", action="store_true", help=words.use_demo())
    add("--key-stdin", action="store_true", help=words.key_stdin())
    add("-o", dest="file", type=Path, metavar=places.file(), help=words.result_file())
    add("--pace", metavar=places.seconds(), help=words.pace())
    begin = parser.options.add_mutually_exclusive_group()
    begin.add_argument("--resume", action="store_true", help=words.resume())
    begin.add_argument("--retry", action="store_true", help=words.retry())
    begin.add_argument("--new", action="store_true", help=words.new())
    add("--shard", metavar="I/N", help=words.shard())
    return parser


def run(options: Namespace, program: Program) -> Exit:
    """Ask until the end, then print or save what was found out.

    Raises WrongUseError before anybody is asked, AccountsFileError, NoDemoError, VaultError,
    OutputClosedError and OutputFailedError.
    """
    words = CheckWords(program.translate)
    shard = _shard(options.shard, words)
    wanted = read_pace_option(options.pace, program)
    check_target(options.file, options.list, program)
    read = read_list(options, shard, program)
    try:
        with ExitStack() as stack:
            line = stack.enter_context(line_for(options, program, stack))
            chosen = choose_list(read, line.account, shard, options, program)
            others = Turns(program.outside.turns, line.account.asked_as)
            pace = Pace(line.account.pace if wanted is None else wanted, others=others)
            ended = Ended(End.FINISHED)
            if _tell_what_is_known(chosen, options, program):
                if pace.seconds < POLITE and not options.demo:
                    program.console.tell(AccountWords(program.translate).vendor_warning())
                line.prepare()
                ended = ask_list(chosen.path, line.look_up, pace, program, retry=options.retry)
                if isinstance(ended.error, ListBusyError):
                    raise ended.error
        return _finish(chosen.path, ended, options, program)
    except JournalError as error:
        program.console.tell(str(ListErrorWords(program.translate).explain(error)))
        return Exit.FAILED


def _tell_what_is_known(chosen: Chosen, options: Namespace, program: Program) -> bool:
    """Whether somebody has to be asked."""
    if not chosen.known:
        return True
    words = CheckWords(program.translate)
    with Results.opened(chosen.path) as results:
        state = results.state()
    finished = state.finished and not (options.retry and state.failed)
    program.console.tell(words.is_done() if finished else words.goes_on())
    return not finished


def _finish(path: Path, ended: Ended, options: Namespace, program: Program) -> Exit:
    tell, words = program.console.tell, CheckWords(program.translate)
    to_go_on = words.how_to_go_on(_command(options, "--resume"))
    with Results.opened(path) as results:
        if ended.end is not End.FINISHED:
            state = results.state()
            if ended.error is not None:
                tell(_reason(ended.error, program))
            tell(program.words.interrupted(state.answered, state.total))
            tell(to_go_on)
            return Exit.INTERRUPTED if ended.end is End.STOPPED else Exit.FAILED
        tell(ListWords(program.translate).outcomes(results.totals()))
        try:
            if options.file is None:
                print_totals(results, program)
            elif not save_results(results, options.file, program):
                tell(to_go_on)
                return Exit.FAILED
        except KeyboardInterrupt:
            tell(to_go_on)
            return Exit.INTERRUPTED
        if not results.state().failed:
            return Exit.DONE
        tell(words.how_to_retry(_command(options, "--retry")))
        return Exit.FAILED


def _reason(error: Exception, program: Program) -> str:
    if isinstance(error, JournalError):
        return str(ListErrorWords(program.translate).explain(error))
    return str(program.explain(error))


def _shard(text: str | None, words: CheckWords) -> Shard | None:
    try:
        return None if text is None else Shard.read(text)
    except ValueError:
        raise WrongUseError(words.no_shard(text or "")) from None


def _command(options: Namespace, begin: str) -> str:
    """The command with which the check goes on; `begin` is the option that says how."""
    parts: list[str] = ["jcdesk", "check", str(options.list)]
    for name in ("sheet", "column", "account", "pace", "shard"):
        value = getattr(options, name)
        parts += [] if value is None else [f"--{name}", value]
    parts += ["--demo"] if options.demo else []
    parts += ["--key-stdin"] if options.key_stdin else []
    parts += [] if options.file is None else ["-o", str(options.file)]
    return _quoted([*parts, begin])


def _quoted(parts: Sequence[str]) -> str:
    return list2cmdline(parts) if sys.platform == "win32" else shlex.join(parts)
