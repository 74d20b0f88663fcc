"""`jcdesk lookup`: which groups subscribers are in."""

from argparse import Namespace
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

from jcdesk.accounts.accounts import Account
from jcdesk.addresses import Address, NotAnAddressError, read_address
from jcdesk.cli.answers import AnswerText
from jcdesk.cli.asking import Question, ask_all
from jcdesk.cli.choosing import account_to_ask
from jcdesk.cli.line import Line
from jcdesk.cli.program import Program
from jcdesk.cli.saving import Format, check_place, format_for, writer
from jcdesk.cli.telling import Teller
from jcdesk.cli.use import CommandParser, Exit, NoDemoError, WrongUseError
from jcdesk.demo.server import DemoServer
from jcdesk.export.report import Report
from jcdesk.justclick.lookups import Lookup
from jcdesk.words.cli_help import HelpWords


def parser(words: HelpWords) -> CommandParser:
    """The options of the command."""
    return _Parser(words)


def run(options: Namespace, program: Program) -> Exit:
    """Ask, then print or save the answers.

    Raises WrongUseError before anybody is asked, AccountsFileError, NoDemoError, OutputClosedError and
    OutputFailedError.
    """
    teller = Teller(program)
    questions = [_read(text) for text in options.addresses]
    if not any(isinstance(question, Address) for question in questions):
        teller.tell_faults(questions)
        return Exit.WRONG_USE
    answers = Answers(options, program, teller)
    interrupted = False
    with ExitStack() as stack:
        line = stack.enter_context(line_for(options, program, stack))
        teller.tell_notes(questions)
        pace = program.pace(line.account.pace, line.account)
        try:
            for lookup in ask_all(questions, line.look_up, pace, program.now, program.tell_wait):
                answers.take(lookup)
        except KeyboardInterrupt:
            interrupted = True
    teller.tell_left_out()
    if interrupted:
        teller.tell_interrupted(len(answers.lookups), len(questions))
        # An older file is worth more than one with nothing in it.
        if answers.lookups:
            answers.save(line.account)
        return Exit.INTERRUPTED
    saved = answers.save(line.account)
    return Exit.DONE if saved and answers.complete else Exit.FAILED


class _Parser(CommandParser):
    def __init__(self, words: HelpWords) -> None:
        formats = [kind.value for kind in Format]
        places = words.places
        super().__init__(
            "jcdesk lookup",
            words,
            words.lookup(),
            usage=(
                f"{places.address()}… [--account {places.name()} | --demo] [--key-stdin]",
                f"[--format {'|'.join(formats)}] [-o {places.file()}]",
            ),
            epilog=words.lookup_epilog(),
        )
        self._address = places.address()
        self.words.add_argument("addresses", nargs="*", metavar=places.address(), help=words.address())
        who = self.options.add_mutually_exclusive_group()
        who.add_argument("--account", metavar=places.name(), help=words.account())
        who.add_argument("--demo", action="store_true", help=words.use_demo())
        add = self.options.add_argument
        add("--key-stdin", action="store_true", help=words.key_stdin())
        add("--format", choices=formats, metavar=places.format(), help=words.format())
        add("-o", dest="file", type=Path, metavar=places.file(), help=words.file())

    def read(self, words: Sequence[str]) -> tuple[Namespace, list[str]]:
        """Read addresses before, between and behind options; behind "--" is nothing else."""
        end = words.index("--") if "--" in words else len(words)
        options, rest = self.parse_known_intermixed_args(words[:end])
        options.addresses += words[end + 1 :]
        if not (options.addresses or rest):
            self.error(f"the following arguments are required: {self._address}")
        return options, rest


class Answers:
    """Shows each answer as it comes, keeps all, and writes them at the end.

    Raises WrongUseError where they could not be written as `options` want it.
    """

    def __init__(self, options: Namespace, program: Program, teller: Teller) -> None:
        self._program = program
        self._teller = teller
        self._file: Path | None = options.file
        self._format = Format(options.format) if options.format else format_for(options.file)
        console = program.console
        self._text = AnswerText(program.translate, program.zone, console.width, colours=console.has_colours)
        self.lookups: list[Lookup] = []
        if self._file is not None:
            try:
                check_place(self._file)
            except OSError as error:
                raise WrongUseError(program.errors.file_not_written(self._file, error)) from None
        elif self._format is Format.XLSX and console.prints_to_terminal:
            raise WrongUseError(program.words.excel_needs_file())

    @property
    def complete(self) -> bool:
        """Whether every address was answered."""
        return all(lookup.error is None for lookup in self.lookups)

    def take(self, lookup: Lookup) -> None:
        """Show an answer, or tell why there is none."""
        first = not self.lookups
        self.lookups.append(lookup)
        if self._prints_at_once:
            text = self._text.of(lookup)
            self._program.console.print(text if first else f"\n{text}")
        if lookup.error is not None:
            self._teller.tell_failure(lookup.address, lookup.error)
        elif not self._prints_at_once and self._program.console.is_watched:
            self._teller.tell(lookup.address, self._text.in_short(lookup))

    def save(self, account: Account) -> bool:
        """Write the answers of `account` to where they belong; tells whether that was possible.

        Those that a file cannot take are printed: nobody is to be asked again for them.
        """
        if self._prints_at_once:
            return True
        program = self._program
        report = Report(account.name, account.login, self.lookups, program.zone, program.now())
        if self._file is None:
            self._print(report, self._format)
            return True
        try:
            writer(self._format, report, program.translate)(self._file)
        except OSError as error:
            program.console.tell(str(program.errors.file_not_written(self._file, error)))
            # Who wanted a file does not expect the bytes of a workbook.
            self._print(report, Format.TABLE if self._format is Format.XLSX else self._format)
            return False
        return True

    def _print(self, report: Report, kind: Format) -> None:
        with self._program.console.output() as output:
            writer(kind, report, self._program.translate)(output)

    @property
    def _prints_at_once(self) -> bool:
        return self._file is None and self._format is Format.TABLE


def _read(text: str) -> Question:
    try:
        return read_address(text)
    except NotAnAddressError as error:
        return error


def line_for(options: Namespace, program: Program, stack: ExitStack) -> Line:
    """The line to the user's account, or to a demo that runs until `stack` ends it. Raises NoDemoError."""
    if options.demo:
        try:
            server = stack.enter_context(DemoServer())
        except OSError as error:
            raise NoDemoError(error) from error
        demo = Account(program.words.demo(), server.login, server.url, pace=0.0)
        return Line(demo, lambda: server.key, program)
    account = account_to_ask(program, options.account)
    return Line(account, lambda: program.keys.of(account, piped=options.key_stdin), program)
