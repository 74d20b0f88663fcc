"""The packaged window, worked by its keyboard."""

import subprocess
from pathlib import Path

from tests.support.screen import Screen
from tests.support.waiting import wait_until

ANNA = "anna.petrova@example.com"
VERA = "vera@example.com"


def look_up(screen: Screen, process: subprocess.Popen[str], address: str) -> None:
    # A window that can be seen need not have the keyboard yet.
    screen.wait_for_keyboard(process.pid, "jcdesk")
    screen.press("ctrl+l")
    screen.type(address)
    screen.press("Return")
    screen.wait_for_title(process.pid, address)


def export_by_keyboard(screen: Screen, process: subprocess.Popen[str], path: Path) -> None:
    screen.press("ctrl+s")
    screen.name_file(process.pid, "Save as", path)
    wait_until(path.is_file, f"{path.name} is there")
