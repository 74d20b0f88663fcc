"""`jcdesk demo-server`: the demo service alone, to develop against."""

from argparse import Namespace

from jcdesk.cli.program import Program
from jcdesk.cli.use import CommandParser, Exit, NoDemoError, WrongUseError
from jcdesk.demo import server
from jcdesk.words.cli_help import HelpWords

_LAST_PORT = 65535


def parser(words: HelpWords) -> CommandParser:
    """The options of the command."""
    parser = CommandParser("jcdesk demo-server", words, words.demo_server())
    parser.options.add_argument("--port", type=int, default=0, metavar="N", help=words.port())
    return parser


def run(options: Namespace, program: Program) -> Exit:
    """Serve until Ctrl+C, which is the right way to end it. Raises WrongUseError and NoDemoError."""
    if not 0 <= options.port <= _LAST_PORT:
        raise WrongUseError(program.words.no_port(options.port))
    if program.console.is_watched:
        program.console.tell(program.words.demo_runs())
    try:
        server.run(options.port, program.console.print)
    except OSError as error:
        raise NoDemoError(error) from error
    return Exit.DONE
