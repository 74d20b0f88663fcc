"""The real program: a process, a window on a screen, a keyboard, a real keyring, a real service."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from jcdesk.demo.server import DemoServer
from jcdesk.desktop.look.tokens import CONTRAST_LIGHT, LIGHT
from jcdesk.justclick.statuses import Status
from jcdesk.lists.shelf import Kept, Shelf
from tests.support.files import files_below, files_with
from tests.support.keyrings import Desktop
from tests.support.portal import Portal
from tests.support.real_window import begin_list, jcdesk, set_up_account, terminate
from tests.support.screen import Screen

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Xvfb and gnome-keyring are for Linux")


@pytest.fixture
def screen() -> Iterator[Screen]:
    with Screen() as screen:
        yield screen


def test_from_the_first_start_to_an_answer_with_the_key_in_the_keyring(
    screen: Screen, keyring: Desktop
) -> None:
    with DemoServer() as service:
        with jcdesk(screen, keyring) as process:
            set_up_account(screen, process, service, "My shop")
            screen.type("Anna <anna.petrova@example.com>")
            screen.press("Return")
            screen.wait_for_title(process.pid, "anna.petrova@example.com — My shop — jcdesk")
            for status in (Status.SUBSCRIBED, Status.WAITING, Status.UNSUBSCRIBED):
                screen.wait_for_colour(LIGHT.statuses[status].back)
        with jcdesk(
            screen, keyring, "vera@example.com", end=lambda _process: screen.press("ctrl+q")
        ) as process:
            screen.wait_for_title(process.pid, "vera@example.com — My shop — jcdesk")
    assert any("127.0.0.1" in label for label in keyring.labels())
    assert keyring.home / ".config/jcdesk/accounts.json" in files_below(keyring.home)
    assert files_with(keyring.home, service.key) == set()


def test_without_a_keyring_the_window_says_that_the_key_is_not_kept(screen: Screen, desktop: Desktop) -> None:
    with DemoServer() as service, jcdesk(screen, desktop) as process:
        screen.wait_for_keyboard(process.pid, "jcdesk")
        screen.press("space")
        screen.wait_for_keyboard(process.pid, "Set up an account")
        screen.type(f"{service.url}\t{service.login}\t")
        screen.press("Tab")
        screen.type(service.key)
        screen.press("Return")
        screen.wait_for_title(process.pid, "demo — jcdesk")
        screen.wait_for_no_title(process.pid, "Set up an account")
        screen.wait_for_keyboard(process.pid, "jcdesk")
        screen.wait_for_colour(LIGHT.warning.back)
        screen.type("vera@example.com")
        screen.press("Return")
        screen.wait_for_title(process.pid, "vera@example.com")


def test_a_keyring_that_hangs_neither_holds_up_the_end_nor_loses_the_account(
    screen: Screen, keyring: Desktop
) -> None:
    def end_soon(process: subprocess.Popen[str]) -> None:
        terminate(process)
        process.wait(15)

    keyring.freeze_keyring()
    with jcdesk(screen, keyring, end=end_soon) as process:
        screen.wait_for_keyboard(process.pid, "jcdesk")
        screen.press("space")
        screen.wait_for_keyboard(process.pid, "Set up an account")
        screen.type("acme.justclick.ru\t\t\tsecret-key-canary\t\tMy shop")
        screen.press("Return")
        screen.wait_for_title(process.pid, "My shop")
    accounts = (keyring.home / ".config" / "jcdesk" / "accounts.json").read_text("utf-8")
    assert "https://acme.justclick.ru" in accounts
    assert [name for name, content in files_below(keyring.home).items() if b"canary" in content] == []


def test_the_window_follows_the_desktops_contrast_while_it_is_open(screen: Screen, desktop: Desktop) -> None:
    # GTK, from which Qt takes GNOME's choices, would complain that there is no accessibility bus.
    desktop.environment |= {"XDG_CURRENT_DESKTOP": "GNOME", "NO_AT_BRIDGE": "1"}
    with Portal(desktop.address, contrast=1) as portal, jcdesk(screen, desktop):
        screen.wait_for_colour(CONTRAST_LIGHT.accent)
        portal.choose(contrast=0)
        screen.wait_for_colour(LIGHT.accent)
        portal.choose(contrast=1)
        screen.wait_for_colour(CONTRAST_LIGHT.accent)


def test_shortcuts_work_where_the_only_layout_is_russian(screen: Screen, desktop: Desktop) -> None:
    comma, letter_l, letter_q, letter_v, letter_x = 59, 46, 24, 55, 53
    vera = "vera@example.com"
    screen.use_layout("ru")
    with jcdesk(
        screen, desktop, "--demo", vera, end=lambda _process: screen.press(f"ctrl+{letter_q}")
    ) as process:
        screen.wait_for_keyboard(process.pid, f"{vera} — Demo — jcdesk")
        screen.press(f"ctrl+{comma}")
        screen.wait_for_keyboard(process.pid, "Settings")
        screen.press("Escape")
        screen.wait_for_no_title(process.pid, "Settings")
        screen.wait_for_keyboard(process.pid, "jcdesk")
        screen.press(f"ctrl+{letter_l}", f"ctrl+{letter_x}", "1", f"ctrl+{letter_v}", "Return")
        screen.wait_for_title(process.pid, f"1{vera} — Demo — jcdesk")


@pytest.mark.parametrize(("layout", "question_mark"), [("us", "shift+61"), ("ru", "shift+16")])
def test_a_question_mark_shows_the_shortcuts_in_either_layout(
    screen: Screen, desktop: Desktop, layout: str, question_mark: str
) -> None:
    screen.use_layout(layout)
    with jcdesk(screen, desktop, "--demo", "vera@example.com") as process:
        screen.wait_for_keyboard(process.pid, "vera@example.com — Demo — jcdesk")
        # In the search box it is typed.
        screen.press(question_mark, "Tab", question_mark)
        screen.wait_for_keyboard(process.pid, "jcdesk Help")


def test_a_list_survives_the_kill_of_the_window_and_goes_on_without_one(
    screen: Screen, desktop: Desktop, tmp_path: Path
) -> None:
    addresses = [f"reader{number}@example.com" for number in range(30)]
    file = tmp_path / "readers.txt"
    file.write_text("\n".join(addresses), "utf-8")
    with jcdesk(screen, desktop, "--demo", end=subprocess.Popen.kill, code=-9) as process:
        screen.wait_for_keyboard(process.pid, "Demo — jcdesk")
        begin_list(screen, process, file)
    lists = Shelf(desktop.home / ".local" / "state" / "jcdesk" / "lists")
    [killed] = lists.lists()
    assert isinstance(killed, Kept)
    assert killed.state.total == 30
    assert killed.state.answered < 30
    gone_on = subprocess.run(
        [sys.executable, "-m", "jcdesk", "check", str(file), "--demo", "--resume"],
        env={**desktop.environment, "LC_ALL": "C.UTF-8"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert gone_on.returncode == 0, gone_on.stderr
    assert "Going on where the check was interrupted." in gone_on.stderr
    [finished] = lists.lists()
    assert isinstance(finished, Kept)
    assert (finished.path, finished.state.answered) == (killed.path, 30)
