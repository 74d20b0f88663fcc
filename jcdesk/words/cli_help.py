"""What `--help` explains on the command line."""

from jcdesk.words.catalogue import Words
from jcdesk.words.placeholders import Placeholders


class HelpWords(Words):
    """What `--help` explains."""

    @property
    def places(self) -> Placeholders:
        """What stands for what the user gives."""
        return Placeholders(self.translate)

    def what_it_is(self) -> str:
        """The program in one sentence."""
        return self.tr(
            "Looks up which mailing groups of JustClick a subscriber is in, and with which status."
        )

    def window(self) -> str:
        """Heading: ways to open the window."""
        return self.tr("With a window:")

    def opens_window(self) -> str:
        """`jcdesk`."""
        return self.tr("open the window")

    def opens_window_with_address(self) -> str:
        """`jcdesk ADDRESS`."""
        return self.tr("open it and look the address up")

    def opens_link(self) -> str:
        """What `jcdesk jcdesk://lookup/ADDRESS` does."""
        return self.tr("the same by a link, once the user has confirmed it")

    def opens_window_with_demo(self) -> str:
        """`jcdesk --demo`."""
        return self.tr("open it with the demo account")

    def no_window(self) -> str:
        """Heading: the commands."""
        return self.tr("Without a window:")

    def lookup(self) -> str:
        """`jcdesk lookup`."""
        return self.tr("print the groups of one or several subscribers, or save them to a file")

    def check(self) -> str:
        """`jcdesk check`."""
        return self.tr("ask about every address of a list, politely, and go on where it was interrupted")

    def accounts(self) -> str:
        """`jcdesk accounts`."""
        return self.tr("add, list, remove or test accounts of the service")

    def doctor(self) -> str:
        """`jcdesk doctor`."""
        return self.tr("tell versions, keyring, folders and network settings, fit to be published")

    def demo_server(self) -> str:
        """`jcdesk demo-server`."""
        return self.tr("run the demo service alone, to develop against")

    def more(self) -> str:
        """How to learn more."""
        return self.tr("“jcdesk COMMAND --help” tells more about a command.")

    def words(self) -> str:
        """Heading: what follows the command."""
        return self.tr("arguments")

    def options(self) -> str:
        """Heading: options."""
        return self.tr("options")

    def actions(self) -> str:
        """Heading: what `jcdesk accounts` can do."""
        return self.tr("actions")

    def help(self) -> str:
        """`--help`."""
        return self.tr("show this text")

    def address(self) -> str:
        """`ADDRESS` of lookup."""
        return self.tr("the subscriber's e-mail address")

    def account(self) -> str:
        """`--account` of lookup."""
        return self.tr("the account to ask; without it, the only one or the one used last in the window")

    def use_demo(self) -> str:
        """`--demo` of lookup."""
        return self.tr("ask the demo account with its made-up subscribers")

    def format(self) -> str:
        """`--format` of lookup."""
        text = self.tr("how to write the answers; without it, as the ending of {file} says, or as a table")
        return text.format(file=self.places.file())

    def file(self) -> str:
        """`-o` of lookup."""
        return self.tr("the file to save the answers to; an existing one is replaced")

    def key_stdin(self) -> str:
        """`--key-stdin`."""
        return self.tr("read the secret key from standard input instead of the keyring or a prompt")

    def lookup_epilog(self) -> str:
        """What else there is to know about lookup."""
        return self.tr(
            "Several addresses are asked one after another at the account's pace, one a second unless it was changed:\n"
            "the service blocks accounts that hurry.\n"
            "\n"
            "csv is made for spreadsheets: comma, UTF-8, and an apostrophe before what one would take for a formula\n"
            "or number. json has every value as the service sent it.\n"
            "\n"
            "Exit code: 0 every address was answered, be it “not in this account”; 1 some could not be asked, or the\n"
            "file could not be saved; 2 wrong use, or none of the texts is an address; 130 interrupted by Ctrl+C:\n"
            "what was answered until then is written."
        )

    def list_file(self) -> str:
        """`FILE` of check."""
        return self.tr("the list: a text, a CSV file or an Excel workbook")

    def column(self) -> str:
        """`--column` of check."""
        return self.tr("the column with the addresses, by its name or number; without it, it is found")

    def sheet(self) -> str:
        """`--sheet` of check."""
        return self.tr(
            "the sheet of a workbook, by its name or number; without it, the first one with addresses"
        )

    def result_file(self) -> str:
        """`-o` of check."""
        return self.tr("save the answers as .xlsx, .csv or .jsonl; without it, totals are printed")

    def pace(self) -> str:
        """`--pace` of check."""
        return self.tr("seconds from one request to the next; without it, as the account has it")

    def resume(self) -> str:
        """`--resume` of check."""
        return self.tr(
            "go on with the check of these addresses that was begun, or begin one; a finished one is only saved again"
        )

    def retry(self) -> str:
        """`--retry` of check."""
        return self.tr("like --resume, and ask again about the addresses that could not be asked")

    def new(self) -> str:
        """`--new` of check."""
        return self.tr("ask about every address anew, even if a check of them was begun")

    def shard(self) -> str:
        """`--shard` of check."""
        return self.tr("ask the I-th of N shares only; each address is in one of them")

    def check_epilog(self) -> str:
        """What else there is to know about check."""
        return self.tr(
            "Every answer is kept at once. Ctrl+C, a crash or a loss of power costs nothing: the same command with\n"
            "--resume goes on. The service can block an account that asks too fast, for good and without appeal, so\n"
            "one request a second is the pace unless you changed it; wrong keys, blocked accounts and the like stop\n"
            "the check.\n"
            "\n"
            "Several machines divide a list with --shard 1/3, --shard 2/3 and --shard 3/3, each with an account or\n"
            "address of its own; their .jsonl files are simply joined.\n"
            "\n"
            "Exit code: 0 every address was answered, be it “not in this account”; 1 some could not be asked, the\n"
            "check had to stop, or the file could not be saved; 2 wrong use; 130 interrupted by Ctrl+C."
        )

    def action_add(self) -> str:
        """`accounts add`."""
        return self.tr("add an account, or save the key of an existing one anew; asks for its secret key")

    def action_list(self) -> str:
        """`accounts list`."""
        return self.tr("list the accounts")

    def action_remove(self) -> str:
        """`accounts remove`."""
        return self.tr("remove an account, and its key from the keyring")

    def action_test(self) -> str:
        """`accounts test`."""
        return self.tr("ask the service for the groups of an account, or of every account")

    def account_name(self) -> str:
        """`NAME` of an account."""
        return self.tr("what you call the account")

    def account_login(self) -> str:
        """`--login` of accounts add."""
        return self.tr("the user name at the service: “acme” in acme.justclick.io")

    def account_url(self) -> str:
        """`--url` of accounts add."""
        return self.tr("the address of the service, if it is another than https://LOGIN.justclick.io")

    def account_pace(self) -> str:
        """`--pace` of accounts add."""
        return self.tr("seconds from one request to the next, if it is to be others than 1")

    def port(self) -> str:
        """`--port` of demo-server."""
        return self.tr("the port on this computer; without it, a free one")
