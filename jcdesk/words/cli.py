"""What a user of the command line reads."""

from collections.abc import Iterable

from jcdesk.words.catalogue import Words
from jcdesk.words.explanation import Explanation
from jcdesk.words.plain import plain


class CliWords(Words):
    """What commands say while they work, and why they cannot."""

    def about_address(self, address: str, text: str) -> str:
        """A text about one of several addresses."""
        return self.tr("{address}: {text}").format(address=plain(address), text=text)

    def about_account(self, name: str, text: str) -> str:
        """A text about one of several accounts."""
        return self.tr("{account}: {text}").format(account=name, text=text)

    def not_asked(self, count: int) -> str:
        """That some addresses were left out, since asking had to end."""
        return self.tr("%n more address(es) not asked: the same would have happened.", "", count)

    def interrupted(self, done: int, total: int) -> str:
        """How far it came until Ctrl+C."""
        return self.tr("Interrupted after {done} of %n address(es).", "", total).format(
            done=self.number(done)
        )

    def demo(self) -> str:
        """The name of the demo account."""
        return self.tr("Demo")

    def no_demo(self, reason: str) -> Explanation:
        """The demo service cannot listen."""
        return Explanation(
            self.tr("The demo service cannot be started on this computer: {reason}.").format(reason=reason),
            self.tr("The port is in use, or programs may not listen here."),
            "",
        )

    def no_port(self, number: int) -> Explanation:
        """No port has this number."""
        return Explanation(
            self.tr("{number} is no port.").format(number=number),
            "",
            self.tr("Ports are numbered from 1 to 65535; 0 takes a free one."),
        )

    def demo_runs(self) -> str:
        """How a demo service that runs alone is ended."""
        return self.tr("The demo service runs until Ctrl+C.")

    def no_account(self) -> Explanation:
        """No account is set up."""
        return Explanation(
            self.tr("No account is set up yet."),
            "",
            self.tr("Add one with “jcdesk accounts add”, or look round with --demo."),
        )

    def several_accounts(self, names: Iterable[str]) -> Explanation:
        """It is not clear which account is meant."""
        return Explanation(
            self.tr("There are several accounts: {names}.").format(names=self._list(names)),
            "",
            self.tr("Say which one."),
        )

    def unknown_account(self, name: str, names: Iterable[str]) -> Explanation:
        """There is no account of this name."""
        return Explanation(
            self.tr("There is no account “{name}”.").format(name=plain(name)),
            "",
            self.tr("These are there: {names}.").format(names=self._list(names)),
        )

    def works(self, groups: int) -> str:
        """An account could be asked, and has so many groups."""
        return self.tr("works: %n group(s)", "", groups)

    def added(self, name: str) -> str:
        """An account is there from now on."""
        return self.tr("The account “{name}” is added.").format(name=name)

    def new_key(self, name: str) -> str:
        """An account that was there has another key."""
        return self.tr("The key of the account “{name}” is saved anew.").format(name=name)

    def removed(self, name: str) -> str:
        """An account is there no more."""
        return self.tr("The account “{name}” and its key are removed.").format(name=name)

    def key_prompt(self, name: str) -> str:
        """The question for a key; what is typed is not shown."""
        return self.tr("Secret key of the account “{name}” (not shown): ").format(name=name)

    def no_key_given(self) -> Explanation:
        """An empty text was given in place of a key."""
        return Explanation(
            self.tr("No secret key was given."),
            "",
            self.tr("Copy it from the API section of the service."),
        )

    def nobody_to_ask(self) -> Explanation:
        """There is no terminal at which a key could be typed."""
        return Explanation(
            self.tr("There is no terminal to type the secret key at."),
            "",
            self.tr("Pipe it in and add --key-stdin."),
        )

    def key_in_sight(self) -> Explanation:
        """A key stands on the command line."""
        return Explanation(
            self.tr("A secret key does not belong on the command line."),
            self.tr("Other users of this computer can read it there, and your shell remembers it."),
            self.tr("Leave it out to be asked for it, or pipe it in and add --key-stdin."),
        )

    def waiting_for_keyring(self) -> str:
        """The keyring takes its time."""
        return self.tr("Waiting for your keyring. It may want its password in another window.")

    def key_not_kept(self) -> str:
        """There is no keyring to keep a key in."""
        return self.tr(
            "This computer has no keyring, so the key is not kept: pipe it in each time and add --key-stdin."
        )

    def without_keyring(self) -> str:
        """What to do where there is no keyring."""
        return self.tr("Pipe the key in and add --key-stdin, or install a keyring.")

    def without_key(self) -> str:
        """What to do about an account whose key is missing."""
        return self.tr("Add the account once more to save its key, or pipe the key in and add --key-stdin.")

    def excel_needs_file(self) -> Explanation:
        """A workbook is nothing to look at in a terminal."""
        return Explanation(
            self.tr("An Excel workbook cannot be shown in a terminal."),
            "",
            self.tr("Say with -o in which file to save it."),
        )

    def bug(self, report: str) -> str:
        """A mistake in the program itself, with its report."""
        return self.tr(
            "Something went wrong inside jcdesk. Please send this report to whoever looks after it: it holds no"
            " secret key and no subscriber's address.\n\n{report}"
        ).format(report=report)

    def output_failed(self, reason: str) -> str:
        """Standard output cannot be written to."""
        return self.tr("The output could not be written: {reason}.").format(reason=reason)

    def unknown_options(self, names: Iterable[str]) -> Explanation:
        """Options that the command does not have."""
        return Explanation(self.tr("Unknown options: {names}.").format(names=self._list(names)), "", "")

    def too_many_words(self, count: int) -> Explanation:
        """Words that the command has no use for. They are not repeated: a key may be among them."""
        return Explanation(self.tr("%n word(s) too many.", "", count), "", "")

    def _list(self, names: Iterable[str]) -> str:
        return ", ".join(plain(name) for name in names)


class TableWords(Words):
    """Headings of tables in the terminal that no exported file has."""

    def name(self) -> str:
        """Heading: an account's name."""
        return self.tr("Name")

    def login(self) -> str:
        """Heading: an account's login."""
        return self.tr("Login")

    def url(self) -> str:
        """Heading: the address of the service."""
        return self.tr("Service address")

    def pace(self) -> str:
        """Heading: how many seconds are to lie between two requests."""
        return self.tr("Pace (seconds)")


class DoctorWords(Words):
    """What doctor reports. Names of programs and protocols are the same in every language."""

    def system(self) -> str:
        """Label: the operating system."""
        return self.tr("System")

    def language(self) -> str:
        """Label: the language of the texts."""
        return self.tr("Language")

    def keyring(self) -> str:
        """Label: the operating system's keyring."""
        return self.tr("Keyring")

    def no_keyring(self) -> str:
        """There is none."""
        return self.tr("none is installed or running; keys live in memory only")

    def settings(self) -> str:
        """Label: the folder of settings and accounts."""
        return self.tr("Settings folder")

    def log(self) -> str:
        """Label: the folder of the log."""
        return self.tr("Log folder")

    def program(self) -> str:
        """Label: the folder of the program's pictures and texts."""
        return self.tr("Program folder")

    def proxy(self) -> str:
        """Label: the proxy on the way to the service."""
        return self.tr("Proxy")

    def no_proxy(self) -> str:
        """The service is reached directly."""
        return self.tr("none")

    def proxy_not_understood(self) -> str:
        """A proxy is set, to something that is no address."""
        return self.tr("set, but not to the address of a proxy")

    def authorities(self) -> str:
        """Label: certificates that are trusted besides the system's."""
        return self.tr("Extra certificates")

    def no_authorities(self) -> str:
        """No certificates besides the system's."""
        return self.tr("none; the system's trust store is used")

    def accounts(self) -> str:
        """Label: how many accounts there are."""
        return self.tr("Accounts")

    def not_installed(self) -> str:
        """A package is missing."""
        return self.tr("not installed")
