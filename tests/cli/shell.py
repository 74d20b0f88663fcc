"""Somebody at a command line, without a process of its own."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from io import BytesIO, TextIOWrapper
from pathlib import Path
from threading import Thread

from jcdesk.accounts.accounts import Account, AccountsFile
from jcdesk.accounts.errors import VaultError
from jcdesk.accounts.vault import Vault
from jcdesk.cli import main
from jcdesk.cli.program import Surroundings
from jcdesk.demo.listener import HOST, Listener
from jcdesk.demo.office import Office
from jcdesk.system.network import Network

NOON = datetime(2025, 5, 12, 12, 0, tzinfo=UTC)


class Screen(TextIOWrapper):
    """A terminal."""

    def isatty(self) -> bool:
        return True


class MemoryKeyring:
    """A keyring that keeps secrets in a dictionary, or fails with `fault`."""

    name = "Memory"

    def __init__(self) -> None:
        self.secrets: dict[tuple[str, str], str] = {}
        self.fault: VaultError | None = None

    def open(self) -> "MemoryKeyring":
        if self.fault is not None:
            raise self.fault
        return self

    def get(self, service: str, user: str) -> str | None:
        return self.secrets.get((service, user))

    def set(self, service: str, user: str, secret: str) -> None:
        self.secrets[service, user] = secret

    def remove(self, service: str, user: str) -> None:
        self.secrets.pop((service, user), None)


@dataclass
class Clock:
    """Goes on only where somebody sleeps. `pauses` tells how long each did; `ctrl_c` ends the next one."""

    time: float = 0.0
    pauses: list[float] = field(default_factory=list)
    ctrl_c: bool = False

    def sleep(self, seconds: float) -> None:
        if self.ctrl_c:
            raise KeyboardInterrupt
        self.pauses.append(seconds)
        self.time += seconds


@dataclass(frozen=True)
class Ran:
    """How a command ended, and what it wrote."""

    code: int
    output: bytes
    err: str

    @property
    def out(self) -> str:
        return self.output.decode()


class Shell:
    """Runs commands. `folder` holds settings and accounts, `typed` is what the user answers to a prompt."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.keyring = MemoryKeyring()
        self.clock = Clock()
        self.environ: dict[str, str] = {"TERM": "xterm"}
        self.network: Network | None = None
        self.typed: Callable[[str], str] = lambda _prompt: ""
        self.terminal = False
        self.now = NOON
        self.encoding = "utf-8"

    @property
    def file(self) -> AccountsFile:
        return AccountsFile(self.folder / "accounts.json")

    def add(self, *accounts: Account, key: str | None = None) -> None:
        """Save accounts, with one key for all."""
        self.file.save((*self.file.load(), *accounts))
        if key is not None:
            for account in accounts:
                Vault(self.keyring.open).set(account, key)

    def run(self, *words: str, piped: str = "") -> Ran:
        """Run a command and wait for its end."""
        # Between two commands somebody reads and types.
        self.clock.time += 60
        kind = Screen if self.terminal else TextIOWrapper
        out, err = BytesIO(), BytesIO()
        outside = Surroundings(
            stdin=kind(BytesIO(piped.encode())),
            stdout=kind(out, encoding=self.encoding),
            stderr=kind(err, encoding=self.encoding),
            environ=self.environ,
            folder=self.folder,
            turns=self.folder / "turns",
            network=self.network,
            open_keyring=self.keyring.open,
            ask_secret=self.typed,
            monotonic=lambda: self.clock.time,
            sleep=self.clock.sleep,
            now=lambda: self.now,
        )
        code = main(words, outside)
        return Ran(code, out.getvalue(), err.getvalue().decode(self.encoding))


@contextmanager
def service(login: str, key: str) -> Iterator[str]:
    """The demo service for an account with this login and key; yields its URL."""
    listener = Listener(0, Office(login, key), delay=0)
    thread = Thread(target=listener.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield f"http://{HOST}:{listener.server_port}"
    finally:
        listener.shutdown()
        thread.join()
        listener.close()
