"""The same work without a window, and without Qt."""

from argparse import Namespace
from collections.abc import Mapping, Sequence
from contextlib import closing
from typing import Protocol

from jcdesk import __version__
from jcdesk.accounts.accounts import AccountsFileError
from jcdesk.accounts.errors import VaultError
from jcdesk.cli import accounts, check, demo_server, doctor, lookup
from jcdesk.cli.console import OutputClosedError, OutputFailedError
from jcdesk.cli.program import Program, Surroundings
from jcdesk.cli.tables import aligned
from jcdesk.cli.use import CommandParser, Exit, NoDemoError, WrongUseError
from jcdesk.system.bugs import Bug
from jcdesk.system.build import read_commit
from jcdesk.words.cli_help import HelpWords


class Command(Protocol):
    """A module with a command."""

    def parser(self, words: HelpWords, /) -> CommandParser:
        """Its options."""

    def run(self, options: Namespace, program: Program, /) -> Exit:
        """Do it."""


COMMANDS: Mapping[str, Command] = {
    "lookup": lookup,
    "check": check,
    "accounts": accounts,
    "doctor": doctor,
    "demo-server": demo_server,
}


def main(words: Sequence[str], outside: Surroundings | None = None) -> int:
    """Run a command line that begins with a command, `--help` or `--version`; returns the exit code.

    Raises SystemExit after the help of a command.
    """
    try:
        with closing(Program(outside or Surroundings())) as program:
            return _run(words, program)
    except KeyboardInterrupt:
        return Exit.INTERRUPTED
    except OutputClosedError:
        return Exit.OUTPUT_CLOSED


def _run(words: Sequence[str], program: Program) -> Exit:
    try:
        return _run_command(words, program)
    except WrongUseError as error:
        program.console.tell("\n".join(part for part in (str(error.explanation), error.usage) if part))
        return Exit.WRONG_USE
    except (AccountsFileError, VaultError) as error:
        program.console.tell(str(program.explain(error)))
        return Exit.FAILED
    except NoDemoError as error:
        program.console.tell(str(program.words.no_demo(error.reason)))
        return Exit.FAILED
    except OutputFailedError as error:
        program.console.tell(program.words.output_failed(error.reason))
        return Exit.FAILED
    except OutputClosedError:
        raise
    except Exception as error:  # noqa: BLE001 - whatever it is, it is told without a secret
        program.console.tell(program.words.bug(program.redaction.clean(Bug.of(error).text)))
        return Exit.FAILED


def _run_command(words: Sequence[str], program: Program) -> Exit:
    command = COMMANDS.get(words[0])
    if command is None:
        program.console.print(_version() if words[0] == "--version" else _overview(program.help))
        return Exit.DONE
    return command.run(_read_options(command.parser(program.help), words[1:], program), program)


def _read_options(parser: CommandParser, words: Sequence[str], program: Program) -> Namespace:
    if any(word == "--key" or word.startswith(("--key=", "--key-stdin=")) for word in words):
        raise WrongUseError(program.words.key_in_sight())
    options, rest = parser.read(words)
    # Names of options only: what else stands there may be a key, and errors end up in logs.
    unknown = [word.partition("=")[0] if word[:2] == "--" else word[:2] for word in rest if word[:1] == "-"]
    if unknown:
        raise WrongUseError(program.words.unknown_options(unknown))
    if rest:
        raise WrongUseError(program.words.too_many_words(len(rest)))
    return options


def _version() -> str:
    commit = read_commit()
    return f"jcdesk {__version__} ({commit})" if commit else f"jcdesk {__version__}"


def _overview(words: HelpWords) -> str:
    places = words.places
    uses = aligned(
        [
            ("  jcdesk", words.opens_window()),
            (f"  jcdesk {places.address()}", words.opens_window_with_address()),
            (f"  jcdesk jcdesk://lookup/{places.address()}", words.opens_link()),
            ("  jcdesk --demo", words.opens_window_with_demo()),
            (f"  jcdesk lookup {places.address()}…", words.lookup()),
            (f"  jcdesk check {places.file()}", words.check()),
            (f"  jcdesk accounts {places.action()}", words.accounts()),
            ("  jcdesk doctor", words.doctor()),
            ("  jcdesk demo-server", words.demo_server()),
        ]
    )
    window, commands = uses[:4], uses[4:]
    return "\n".join(
        [words.what_it_is(), "", words.window(), *window, "", words.no_window(), *commands, "", words.more()]
    )
