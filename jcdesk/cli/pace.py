"""`--pace` of several commands."""

from jcdesk.accounts.pace import read_pace
from jcdesk.cli.program import Program
from jcdesk.cli.use import WrongUseError
from jcdesk.words.accounts import AccountWords


def read_pace_option(text: str | None, program: Program) -> float | None:
    """Seconds between two requests; None where the option was not given. Raises WrongUseError."""
    try:
        return None if text is None else read_pace(text)
    except ValueError:
        raise WrongUseError(AccountWords(program.translate).no_pace()) from None
