"""The display goes away under the open window, as when a session is killed or a remote one breaks off."""

import subprocess
import sys
from pathlib import Path

import pytest

from jcdesk.lists.shelf import Kept, Shelf
from jcdesk.system.settings import SettingsFile
from tests.support.keyrings import Desktop
from tests.support.real_window import begin_list, jcdesk
from tests.support.screen import Screen
from tests.support.waiting import wait_until

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Xvfb is for Linux")

VERA = "vera@example.com"


def test_the_program_ends_nothing_is_lost_and_the_next_start_goes_on(
    desktop: Desktop, tmp_path: Path
) -> None:
    file = tmp_path / "readers.txt"
    file.write_text("\n".join(f"reader{number}@example.com" for number in range(600)), "utf-8")
    state = desktop.home / ".local" / "state" / "jcdesk"
    with Screen() as screen:

        def break_off(process: subprocess.Popen[str]) -> None:
            screen.kill()
            process.wait(30)

        # It ends by itself, and neither with a crash nor as if all were well. Who notices first tells: Qt in
        # the log, or Xlib on the terminal.
        with jcdesk(
            screen, desktop, "--demo", VERA, end=break_off, code=1, output=r"(XIO: .*\n.*remaining\.\n)?"
        ) as process:
            screen.wait_for_keyboard(process.pid, f"{VERA} — Demo — jcdesk")
            begin_list(screen, process, file)
            [begun] = wait_until(lambda: answered(state), "an answer in the journal")
    [kept] = Shelf(state / "lists").lists()
    assert isinstance(kept, Kept)
    assert (kept.path, kept.running, kept.state.total) == (begun.path, False, 600)
    assert begun.state.answered <= kept.state.answered < 600
    assert SettingsFile(desktop.home / ".config" / "jcdesk" / "settings.json").load().problem is None
    with Screen() as screen, jcdesk(screen, desktop, "--demo") as process:
        screen.wait_for_title(process.pid, "Demo — jcdesk")


def answered(state: Path) -> list[Kept]:
    return [one for one in Shelf(state / "lists").lists() if isinstance(one, Kept) and one.state.answered]
