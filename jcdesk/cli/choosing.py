"""Which account is meant."""

from collections.abc import Sequence

from jcdesk.accounts.accounts import Account, essence_of
from jcdesk.cli.program import Program
from jcdesk.cli.use import WrongUseError


def account_to_ask(program: Program, name: str | None) -> Account:
    """The account called `name`; without one the only account, or the one used last in the window.

    Raises WrongUseError and AccountsFileError.
    """
    accounts = program.accounts.load()
    if name is not None:
        return named(accounts, name, program)
    if not accounts:
        raise WrongUseError(program.words.no_account())
    if len(accounts) == 1:
        return accounts[0]
    for account in accounts:
        if account.name == program.settings.account:
            return account
    raise WrongUseError(program.words.several_accounts(account.name for account in accounts))


def named(accounts: Sequence[Account], name: str, program: Program) -> Account:
    """The account called `name`, whatever its case and spaces. Raises WrongUseError."""
    for account in accounts:
        if account.essence == essence_of(name):
            return account
    if not accounts:
        raise WrongUseError(program.words.no_account())
    raise WrongUseError(program.words.unknown_account(name, (account.name for account in accounts)))
