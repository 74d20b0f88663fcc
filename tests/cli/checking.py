"""Lists that are checked on the command line, within this process and in one of their own."""

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from jcdesk.accounts.accounts import Account, AccountsFile
from tests.cli.conftest import KEY
from tests.cli.counting import CountingOffice
from tests.cli.shell import Ran, Shell
from tests.support.environment import bare_environment
from tests.support.waiting import wait_until


def listed(folder: Path, *lines: str, name: str = "list.txt") -> Path:
    path = folder / name
    path.write_text("\n".join(lines), "utf-8")
    return path


def check(shell: Shell, path: Path, *words: str) -> Ran:
    """As fast as it gets."""
    return shell.run("check", str(path), "--pace", "0", *words)


def users(count: int) -> list[str]:
    return [f"user{number}@example.com" for number in range(count)]


@dataclass(frozen=True)
class Machine:
    """A computer with an account, whose service counts."""

    home: Path
    office: CountingOffice

    def __post_init__(self) -> None:
        accounts = AccountsFile(self.home / "config" / "jcdesk" / "accounts.json")
        accounts.save([Account("Shop", "acme", self.office.url)])

    def start(self, path: Path, *words: str) -> subprocess.Popen[bytes]:
        """Begin a check with the account's key on standard input."""
        return self.command("check", str(path), "--key-stdin", *words)

    def command(self, *words: str, key: str = KEY) -> subprocess.Popen[bytes]:
        """Begin a command with a key on standard input."""
        process = subprocess.Popen(
            [sys.executable, "-W", "error", "-m", "jcdesk", *words],
            env={
                "HOME": str(self.home),
                "XDG_CONFIG_HOME": str(self.home / "config"),
                "XDG_STATE_HOME": str(self.home / "state"),
                **bare_environment(),
                "LANG": "C.UTF-8",
            },
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        assert process.stdin is not None
        process.stdin.write(key.encode())
        process.stdin.close()
        process.stdin = None
        return process

    def check(self, path: Path, *words: str) -> tuple[int, str]:
        """A check from beginning to end: its exit code, and what it told."""
        with self.start(path, *words) as process:
            _, err = process.communicate(timeout=60)
        return process.returncode, err.decode()

    def wait_for(self, requests: int) -> None:
        wait_until(lambda: len(self.office.asked) >= requests, f"request {requests}")
