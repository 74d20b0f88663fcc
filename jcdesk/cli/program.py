"""What the commands share, put together for one run."""

import os
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from getpass import getpass
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import TextIO

from jcdesk.accounts.accounts import Account, AccountsFile
from jcdesk.accounts.errors import KeyringAbsentError, NoKeyError
from jcdesk.accounts.vault import Keyring, Vault, system_keyring
from jcdesk.cli.console import Console
from jcdesk.cli.keys import Keys
from jcdesk.justclick.proxies import proxy_for
from jcdesk.lists.pace import Pace
from jcdesk.lists.policy import Why
from jcdesk.lists.turns import Turns
from jcdesk.system.language import system_language
from jcdesk.system.network import Network
from jcdesk.system.paths import config_folder, resources, state_folder
from jcdesk.system.redaction import Redaction
from jcdesk.system.settings import SettingsFile, network_of, zone_of
from jcdesk.words.catalogue import LANGUAGES, load_catalogue
from jcdesk.words.cli import CliWords
from jcdesk.words.cli_help import HelpWords
from jcdesk.words.errors import ErrorWords
from jcdesk.words.explanation import Explanation
from jcdesk.words.lists import ListWords
from jcdesk.words.settings import SettingsWords


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a run finds outside: the process's own, unless something else is handed in.

    `folder` holds settings and accounts, `lists` the lists that are checked, the file `turns` when which
    account was asked last; `network` takes the place of what the settings say.
    `monotonic` and `sleep` count seconds; `now` gives the time in UTC.
    """

    stdin: TextIO = field(default_factory=lambda: _or_nothing(sys.stdin))
    stdout: TextIO = field(default_factory=lambda: _or_nothing(sys.stdout))
    stderr: TextIO = field(default_factory=lambda: _or_nothing(sys.stderr))
    environ: Mapping[str, str] = field(default_factory=lambda: os.environ)
    folder: Path = field(default_factory=config_folder)
    lists: Path = field(default_factory=lambda: state_folder() / "lists")
    turns: Path = field(default_factory=lambda: state_folder() / "turns")
    network: Network | None = None
    open_keyring: Callable[[], Keyring] = system_keyring
    ask_secret: Callable[[str], str] = getpass
    monotonic: Callable[[], float] = time.monotonic
    sleep: Callable[[float], object] = time.sleep
    now: Callable[[], datetime] = lambda: datetime.now(UTC)


class Program:
    """Console, words, settings, accounts and keys. To be closed at the end."""

    def __init__(self, outside: Surroundings) -> None:
        self.outside = outside
        self.now = outside.now
        self.console = Console(outside.stdin, outside.stdout, outside.stderr, outside.environ)
        loaded = SettingsFile(outside.folder / "settings.json").load()
        self.settings = loaded.settings
        self.zone = zone_of(loaded.settings)
        self.network = outside.network or network_of(loaded.settings)
        self.language = _language(loaded.settings.language, outside.environ)
        self.translate = load_catalogue(self.language)
        self.words = CliWords(self.translate)
        self.errors = ErrorWords(self.translate)
        self.help = HelpWords(self.translate)
        self.accounts = AccountsFile(outside.folder / "accounts.json")
        self.redaction = Redaction()
        vault = Vault(outside.open_keyring, self.redaction.hide)
        self.keys = Keys(vault, self.console, self.words, outside.ask_secret)
        if loaded.problem is not None:
            self.console.tell(SettingsWords(self.translate).problem(loaded.problem))

    def explain(self, error: Exception) -> Explanation:
        """A failure in words, with what can be done about it on the command line."""
        explanation = self.errors.explain(error)
        match error:
            case NoKeyError():
                return replace(explanation, next=self.words.without_key())
            case KeyringAbsentError():
                return replace(explanation, next=self.words.without_keyring())
            case _:
                return explanation

    def network_to(self, url: str) -> Network:
        """The way to `url`, with the password of the proxy on it where there is one. Raises VaultError."""
        proxy = self.settings.proxy
        if self.outside.network or not proxy.wants_password or proxy_for(url, self.network) is None:
            return self.network
        return network_of(self.settings, self.keys.password_of(proxy))

    def pace(self, seconds: float, account: Account | None = None) -> Pace:
        """A pace of one request every so many seconds, for `account` together with who else asks it.

        It waits in the main thread, where Ctrl+C breaks it off.
        """
        outside = self.outside
        others = Turns(outside.turns, account.asked_as, outside.monotonic) if account else None
        return Pace(seconds, outside.monotonic, lambda _, left: outside.sleep(left or 0.0), others)

    def tell_wait(self, seconds: float) -> None:
        """Say that the service wants to be left alone for so long, which Ctrl+C spares whoever asks."""
        self.console.tell(ListWords(self.translate).waiting(Why.BUSY, seconds))

    def close(self) -> None:
        """End what is left; does not wait for the keyring."""
        self.keys.close()


def _or_nothing(stream: TextIO | None) -> TextIO:
    """A stream that the shell closed (`>&-`) reads as empty and takes everything."""
    return TextIOWrapper(BytesIO()) if stream is None else stream


def _language(chosen: str, environ: Mapping[str, str]) -> str:
    language = chosen or system_language(environ)
    if language in LANGUAGES and (resources() / "i18n" / f"jcdesk_{language}.ts").is_file():
        return language
    return "en"
