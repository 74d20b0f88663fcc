"""How commands are used: what their options have in common, and being used the wrong way."""

from argparse import Action, ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Iterable, Sequence
from enum import IntEnum
from typing import Any, NoReturn

from jcdesk.words.cli_help import HelpWords
from jcdesk.words.explanation import Explanation
from jcdesk.words.use import UseWords


class Exit(IntEnum):
    """The exit codes. A shell reports 130 and 141 of programs that Ctrl+C or a closed pipe ended."""

    DONE = 0
    FAILED = 1
    WRONG_USE = 2
    INTERRUPTED = 130
    OUTPUT_CLOSED = 141


class WrongUseError(Exception):
    """The command cannot be meant so; nothing was done. `usage` is how it is meant, or empty."""

    def __init__(self, explanation: Explanation, usage: str = "") -> None:
        super().__init__()
        self.explanation = explanation
        self.usage = usage


class NoDemoError(Exception):
    """The demo service cannot listen; `reason` is the operating system's text."""

    def __init__(self, error: OSError) -> None:
        super().__init__()
        self.reason = error.strerror or str(error)


class CommandParser(ArgumentParser):
    """Raises WrongUseError instead of ending the program.

    `usage` are the lines of the summary behind the command's name, if argparse's own is not as good. What a
    command takes is added to `words` and `options`, whose headings are in the user's language. Nothing
    is abbreviated: `--key` must not be taken for `--key-stdin`.
    """

    def __init__(
        self,
        prog: str,
        help_words: HelpWords,
        description: str,
        *,
        usage: Sequence[str] = (),
        epilog: str = "",
    ) -> None:
        self._use_words = UseWords(help_words.translate)
        super().__init__(
            prog=prog,
            usage=self._summary(prog, usage) if usage else None,
            description=f"{description[:1].upper()}{description[1:]}.",
            epilog=epilog,
            formatter_class=self._formatter,
            add_help=False,
            allow_abbrev=False,
        )
        self.words = self.add_argument_group(help_words.words())
        self.options = self.add_argument_group(help_words.options())
        self.options.add_argument("-h", "--help", action="help", help=help_words.help())

    def read(self, words: Sequence[str]) -> tuple[Namespace, list[str]]:
        """What the words mean, and those that mean nothing. Raises WrongUseError."""
        return self.parse_known_args(words)

    def error(self, message: str) -> NoReturn:
        """Raise WrongUseError; `message` is argparse's own text."""
        explanation = Explanation(self._use_words.fault(message), "", "")
        raise WrongUseError(explanation, self.format_usage().rstrip())

    def _summary(self, prog: str, lines: Sequence[str]) -> str:
        return f"{prog} " + f"\n{' ' * len(f'{self._use_words.usage()}{prog} ')}".join(lines)

    def _formatter(self, prog: str) -> "_Formatter":
        return _Formatter(prog, self._use_words.usage())


class _Formatter(RawDescriptionHelpFormatter):
    """Leaves line ends as they are, and begins with a word of the user's language."""

    def __init__(self, prog: str, usage: str) -> None:
        super().__init__(prog)
        self._usage_word = usage

    def add_usage(
        self, usage: str | None, actions: Iterable[Action], groups: Iterable[Any], prefix: str | None = None
    ) -> None:
        super().add_usage(usage, actions, groups, self._usage_word if prefix is None else prefix)
