"""The main job on a Debian without Python, made by packaging/linux/try-on-debian; not without it."""

import os
from pathlib import Path

import pytest
from openpyxl import load_workbook

from jcdesk.demo.server import DemoServer
from tests.packaged.driving import ANNA, VERA, export_by_keyboard, look_up
from tests.packaged.program import Program
from tests.support.keyrings import Desktop
from tests.support.real_window import set_up_account
from tests.support.screen import Screen

SYSTEM = os.environ.get("JCDESK_DEBIAN", "")
"""The folder that the other Debian is in."""

PROGRAM = Program(Path(os.environ.get("JCDESK_FOLDER", "")))
"""What is installed there; its folder as it is called there."""

INSIDE = ("chroot", SYSTEM)

pytestmark = pytest.mark.skipif(not SYSTEM, reason="made by packaging/linux/try-on-debian")


def test_there_is_no_python() -> None:
    assert list(Path(SYSTEM, "usr").rglob("os.py")) == []
    assert list(Path(SYSTEM, "usr", "bin").glob("python*")) == []


def test_from_the_first_start_to_a_file_with_the_answer(keyring: Desktop) -> None:
    target = keyring.home / "groups.xlsx"
    with Screen() as screen, DemoServer() as service:
        person = {**keyring.environment, **screen.environment}
        with PROGRAM.window(person, before=INSIDE) as process:
            set_up_account(screen, process, service, "My shop")
            look_up(screen, process, ANNA)
            export_by_keyboard(screen, process, target)
        with PROGRAM.window(person, VERA, before=INSIDE) as process:
            screen.wait_for_title(process.pid, f"{VERA} — My shop — jcdesk")
    sheet = load_workbook(target).worksheets[0]
    assert "Новости «Йога» / 50%" in {str(cell.value) for row in sheet for cell in row}
    assert any("127.0.0.1" in label for label in keyring.labels())


def test_the_command_line_does_the_same(keyring: Desktop) -> None:
    target = keyring.home / "groups.xlsx"
    with DemoServer() as service:
        add = ("accounts", "add", "Shop", "--login", service.login, "--url", service.url, "--key-stdin")
        PROGRAM.command(keyring.environment, *add, piped=service.key, before=INSIDE)
        PROGRAM.command(keyring.environment, "lookup", ANNA, "-o", str(target), before=INSIDE)
    assert load_workbook(target).worksheets[0].max_row > 7
