"""The real program in a process of its own, worked by its keyboard."""

import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from jcdesk.demo.server import DemoServer
from tests.support.keyrings import Desktop
from tests.support.screen import Screen


def terminate(process: subprocess.Popen[str]) -> None:
    """Ask the program to end, as a session does."""
    process.send_signal(signal.SIGTERM)


@contextmanager
def jcdesk(
    screen: Screen,
    desktop: Desktop,
    *words: str,
    end: Callable[[subprocess.Popen[str]], None] = terminate,
    code: int = 0,
    output: str = "",
) -> Iterator[subprocess.Popen[str]]:
    """The program on a screen and a desktop; `end` ends it, with `code` and with `output`, a pattern."""
    process = subprocess.Popen(
        [sys.executable, "-m", "jcdesk", *words],
        env={
            **desktop.environment,
            **screen.environment,
            "LC_ALL": "C.UTF-8",
        },
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        yield process
        end(process)
        told, _ = process.communicate(timeout=20)
        assert process.returncode == code, told
        assert re.fullmatch(output, told), told
        logs = (path.read_text("utf-8") for path in desktop.home.rglob("*.log"))
        assert [line for log in logs for line in log.splitlines() if " CRITICAL " in line] == []
    finally:
        process.kill()
        process.communicate()


def set_up_account(screen: Screen, process: subprocess.Popen[str], service: DemoServer, name: str) -> None:
    """Set up the first account of a window that is new, and call it `name`."""
    screen.wait_for_keyboard(process.pid, "jcdesk")
    screen.press("space")
    screen.wait_for_keyboard(process.pid, "Set up an account")
    screen.type(f"{service.url}/shops/\t{service.login}\t")
    screen.press("Tab")
    screen.type(f"{service.key}\t\t{name}")
    screen.press("Return")
    screen.wait_for_title(process.pid, name)
    screen.wait_for_no_title(process.pid, "Set up an account")
    screen.wait_for_keyboard(process.pid, "jcdesk")


def begin_list(screen: Screen, process: subprocess.Popen[str], file: Path) -> None:
    """Open a list of addresses with the demo account and start it; return once it is asked."""
    screen.press("ctrl+o")
    screen.name_file(process.pid, "Open a list of addresses", file)
    screen.wait_for_title(process.pid, f"{file.name} — Demo — jcdesk")
    screen.press("Return")
    screen.wait_for_title(process.pid, f"% — {file.name} — Demo")
