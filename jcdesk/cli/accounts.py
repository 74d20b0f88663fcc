"""`jcdesk accounts`: add, list, remove and test accounts."""

from argparse import Namespace
from dataclasses import replace

from jcdesk.accounts.accounts import Account, AccountFaultError, AccountsFileError, check_distinct
from jcdesk.accounts.errors import VaultError
from jcdesk.accounts.pace import POLITE
from jcdesk.accounts.vault import Kept
from jcdesk.cli.choosing import named
from jcdesk.cli.line import Line
from jcdesk.cli.pace import read_pace_option
from jcdesk.cli.program import Program
from jcdesk.cli.tables import aligned
from jcdesk.cli.use import CommandParser, Exit, WrongUseError
from jcdesk.justclick.cabinet import read_cabinet
from jcdesk.justclick.errors import JustClickError
from jcdesk.justclick.service import ServiceUrlError, default_url
from jcdesk.lists.pace import Lane
from jcdesk.words.accounts import AccountWords
from jcdesk.words.cli import TableWords
from jcdesk.words.cli_help import HelpWords
from jcdesk.words.trials import TrialWords


def parser(words: HelpWords) -> CommandParser:
    """The options of the command."""
    places = words.places
    parser = CommandParser("jcdesk accounts", words, words.accounts())
    actions = parser.add_subparsers(
        title=words.actions(), dest="action", metavar=places.action(), required=True
    )

    def action(name: str, description: str) -> CommandParser:
        return actions.add_parser(name, help=description, help_words=words, description=description)

    add = action("add", words.action_add())
    add.words.add_argument("name", metavar=places.name(), help=words.account_name())
    add.options.add_argument("--login", metavar=places.login(), required=True, help=words.account_login())
    add.options.add_argument("--url", help=words.account_url())
    add.options.add_argument("--pace", metavar=places.seconds(), help=words.account_pace())
    action("list", words.action_list())
    remove = action("remove", words.action_remove())
    remove.words.add_argument("name", metavar=places.name(), help=words.account_name())
    test = action("test", words.action_test())
    test.words.add_argument("name", metavar=places.name(), nargs="?", help=words.account_name())
    for takes_key in (add, test):
        takes_key.options.add_argument("--key-stdin", action="store_true", help=words.key_stdin())
    return parser


def run(options: Namespace, program: Program) -> Exit:
    """Do what `options` say. Raises WrongUseError, AccountsFileError and VaultError."""
    match options.action:
        case "add":
            return _add(options, program)
        case "list":
            return _list(program)
        case "remove":
            return _remove(options.name, program)
        case _:
            return _test(options, program)


def _add(options: Namespace, program: Program) -> Exit:
    words, keys = program.words, program.keys
    account = _account(options, program)
    pace = read_pace_option(options.pace, program)
    before = program.accounts.load()
    _with(account, pace, before, program)
    kept = keys.keep(account, keys.new(account.name, piped=options.key_stdin))
    is_new = _save(account, pace, before, program)
    program.console.print(words.added(account.name) if is_new else words.new_key(account.name))
    if pace is not None and pace < POLITE:
        program.console.tell(AccountWords(program.translate).vendor_warning())
    if kept is Kept.SESSION:
        program.console.tell(words.key_not_kept())
    return Exit.DONE


def _save(account: Account, pace: float | None, there: tuple[Account, ...], program: Program) -> bool:
    """Bring `account`, whose key is kept, into the file that held those `there`; whether it is new in it."""
    try:
        with program.accounts.alone():
            # Typing a key takes long, and the window or another command may have changed the file.
            there = program.accounts.load()
            is_new = account not in there
            if is_new or pace is not None:
                program.accounts.save(_with(account, pace, there, program))
    except (AccountsFileError, WrongUseError):
        if account.place not in {other.place for other in there}:
            # A key that no account leads to would stay in the keyring for ever.
            program.keys.remove(account)
        raise
    return is_new


def _with(
    account: Account, pace: float | None, accounts: tuple[Account, ...], program: Program
) -> tuple[Account, ...]:
    """`accounts` with `account` among them, and with its `pace` where one is given. Raises WrongUseError."""
    if account not in accounts:
        accounts = (*accounts, account)
    try:
        check_distinct(accounts)
    except AccountFaultError as error:
        raise WrongUseError(program.explain(error)) from None
    if pace is None:
        return accounts
    return tuple(replace(one, pace=pace) if one == account else one for one in accounts)


def _account(options: Namespace, program: Program) -> Account:
    try:
        url = read_cabinet(options.url).url if options.url else default_url(options.login)
        return Account(options.name, options.login, url)
    except (AccountFaultError, ServiceUrlError) as error:
        raise WrongUseError(program.explain(error)) from None


def _list(program: Program) -> Exit:
    accounts = program.accounts.load()
    if not accounts:
        program.console.print(str(program.words.no_account()))
        return Exit.DONE
    words = TableWords(program.translate)
    head = (words.name(), words.login(), words.url(), words.pace())
    rows = [head, *((one.name, one.login, one.url, words.measure(one.pace)) for one in accounts)]
    program.console.print("\n".join(aligned(rows)))
    return Exit.DONE


def _remove(name: str, program: Program) -> Exit:
    account = named(program.accounts.load(), name, program)
    # The other way round, a keyring that is locked would keep a key that no account leads to.
    program.keys.remove(account)
    with program.accounts.alone():
        program.accounts.save(other for other in program.accounts.load() if other.place != account.place)
    program.console.print(program.words.removed(account.name))
    return Exit.DONE


def _test(options: Namespace, program: Program) -> Exit:
    accounts = program.accounts.load()
    if options.name is not None:
        accounts = (named(accounts, options.name, program),)
    if not accounts:
        raise WrongUseError(program.words.no_account())
    if options.key_stdin and len(accounts) > 1:
        raise WrongUseError(program.words.several_accounts(account.name for account in accounts))
    pace = program.pace(POLITE)
    failed = False
    for account in accounts:
        pace.take_turn(Lane.SINGLE)
        try:
            with program.pace(account.pace, account).turn(Lane.SINGLE, held=program.tell_wait):
                works = program.words.works(_count_groups(account, program, piped=options.key_stdin))
        except JustClickError as error:
            failed = True
            # Nobody's address was sent, and that is how it is told.
            explanation = TrialWords(program.translate).explain(error)
            program.console.tell(program.words.about_account(account.name, str(explanation)))
        except VaultError as error:
            failed = True
            program.console.tell(program.words.about_account(account.name, str(program.explain(error))))
        else:
            program.console.print(program.words.about_account(account.name, works))
    return Exit.FAILED if failed else Exit.DONE


def _count_groups(account: Account, program: Program, *, piped: bool) -> int:
    with Line(account, lambda: program.keys.of(account, piped=piped), program) as line:
        return line.count_groups()
