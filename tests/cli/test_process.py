"""The command line as a process: signals, pipes, a terminal, and what it imports."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from time import monotonic

import pytest

import jcdesk.__main__
from jcdesk import cli
from jcdesk.accounts.accounts import Account, AccountsFile
from tests.cli.conftest import KEY
from tests.cli.shell import Shell
from tests.support.environment import bare_environment
from tests.support.misbehaving import MisbehavingServer, Peer

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals and terminals are others there")

COMMAND = [sys.executable, "-W", "error", "-m", "jcdesk"]
VERA = "vera@example.com"

_WITHOUT_QT = """
import sys
from jcdesk.__main__ import main

def loaded(*names):
    return [name for name in names if name in sys.modules]

assert main(["--version"]) == 0
assert main(["accounts", "list"]) == 0
assert loaded("PySide6", "shiboken6", "requests", "keyring", "xlsxwriter") == []
assert main(["lookup", "--demo", "vera@example.com", "-o", sys.argv[1]]) == 0
assert loaded("PySide6", "shiboken6", "keyring") == []
assert loaded("requests", "xlsxwriter") == ["requests", "xlsxwriter"]
"""


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """What a process finds that has a home of its own and no desktop."""
    return {
        "HOME": str(tmp_path),
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        **bare_environment(),
        "LANG": "C.UTF-8",
    }


def test_ctrl_c_ends_it_at_once_while_the_service_is_silent(
    environment: dict[str, str], tmp_path: Path
) -> None:
    older = tmp_path / "groups.json"
    older.write_text("older", "utf-8")

    def silent(peer: Peer) -> None:
        peer.request()
        peer.hang()

    with MisbehavingServer(silent) as server:
        accounts = tmp_path / "config" / "jcdesk" / "accounts.json"
        AccountsFile(accounts).save([Account("Shop", "acme", server.url)])
        with subprocess.Popen(
            [*COMMAND, "lookup", "--key-stdin", VERA, "-o", str(older)],
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        ) as process:
            assert process.stdin is not None
            process.stdin.write(KEY.encode())
            process.stdin.close()
            process.stdin = None
            server.wait_for_requests(1)
            interrupted = monotonic()
            process.send_signal(signal.SIGINT)
            out, err = process.communicate(timeout=10)
            seconds = monotonic() - interrupted
    assert process.returncode == 130
    assert (out, err) == (b"", b"jcdesk: Interrupted after 0 of 1 address.\n")
    # The service would have been waited for four times as long.
    assert seconds < 5
    assert older.read_text("utf-8") == "older"


def test_a_pipe_that_is_closed_ends_it_quietly(environment: dict[str, str]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "wb") as closed:
        finished = subprocess.run(
            [*COMMAND, "lookup", "--demo", VERA],
            env=environment,
            stdout=closed,
            stderr=subprocess.PIPE,
            timeout=30,
            check=False,
        )
    assert (finished.returncode, finished.stderr) == (141, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no disk that is always full")
def test_a_full_disk_under_the_output_is_told_once(environment: dict[str, str]) -> None:
    with Path("/dev/full").open("wb") as full:
        finished = subprocess.run(
            [*COMMAND, "lookup", "--demo", "--format", "json", VERA],
            env=environment,
            stdout=full,
            stderr=subprocess.PIPE,
            timeout=30,
            check=False,
        )
    assert finished.returncode == 1
    assert finished.stderr.startswith(b"jcdesk: The output could not be written: ")
    assert finished.stderr.count(b"\n") == 1


def test_streams_that_the_shell_closed_are_no_crash(environment: dict[str, str]) -> None:
    finished = subprocess.run(
        ["/bin/sh", "-c", '"$@" <&- >&-', "sh", *COMMAND, "lookup", "--demo", VERA],
        env=environment,
        stderr=subprocess.PIPE,
        timeout=30,
        check=False,
    )
    assert (finished.returncode, finished.stderr) == (0, b"")


def test_a_key_that_is_typed_is_not_shown(environment: dict[str, str]) -> None:
    screen, terminal = os.openpty()
    with (
        os.fdopen(screen, "r+b", buffering=0) as user,
        subprocess.Popen(
            [*COMMAND, "accounts", "add", "Shop", "--login", "acme"],
            env=environment,
            stdin=terminal,
            stdout=terminal,
            stderr=terminal,
            start_new_session=True,
        ) as process,
    ):
        os.close(terminal)
        seen = b""
        while b"(not shown): " not in seen:
            seen += user.read(1024)
        user.write(f"{KEY}\n".encode())
        seen += _rest(user.fileno())
        assert process.wait(10) == 0
    assert b"is added" in seen
    assert KEY.encode() not in seen


def _rest(screen: int) -> bytes:
    seen = b""
    while True:
        try:
            seen += os.read(screen, 1024) or b""
        except OSError:  # the last one who wrote has gone
            return seen


def test_a_demo_server_can_be_developed_against_until_ctrl_c(
    environment: dict[str, str], shell: Shell
) -> None:
    with subprocess.Popen(
        [*COMMAND, "demo-server"],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    ) as process:
        assert process.stdout is not None
        url, login, key = (process.stdout.readline().split()[1] for _ in range(3))
        shell.add(Account("Local", login, url), key=key)
        assert shell.run("accounts", "test").out.startswith("Local: works: ")
        process.send_signal(signal.SIGINT)
        assert process.communicate(timeout=10) == ("", "")
    assert process.returncode == 0


def test_nothing_is_imported_before_it_is_needed_and_qt_never(
    environment: dict[str, str], tmp_path: Path
) -> None:
    finished = subprocess.run(
        [sys.executable, "-c", _WITHOUT_QT, tmp_path / "groups.xlsx"],
        env=environment,
        capture_output=True,
        encoding="utf-8",
        timeout=30,
        check=False,
    )
    assert (finished.returncode, finished.stderr) == (0, "")


def test_both_sides_know_the_same_commands() -> None:
    assert set(cli.COMMANDS) == jcdesk.__main__.COMMANDS
