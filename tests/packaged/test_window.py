"""The whole job in the packaged window: a real screen and keyboard, a real keyring, a real service."""

from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest

from jcdesk.accounts.accounts import Account, AccountsFile
from jcdesk.demo.server import DemoServer
from jcdesk.desktop.look.tokens import LIGHT
from jcdesk.justclick.statuses import Status
from tests.packaged.driving import ANNA, VERA, export_by_keyboard, look_up
from tests.packaged.program import Program, kill
from tests.support.disks import read_only
from tests.support.files import files_below, files_with
from tests.support.keyrings import Desktop
from tests.support.real_window import set_up_account
from tests.support.rights import without_network
from tests.support.screen import Screen
from tests.support.waiting import wait_until


@pytest.fixture
def service() -> Iterator[DemoServer]:
    with DemoServer() as service:
        yield service


def test_the_main_job_from_the_first_start_to_the_exported_file(
    program: Program, screen: Screen, keyring: Desktop, service: DemoServer
) -> None:
    person = {**keyring.environment, **screen.environment}
    exported = keyring.home / "groups.xlsx"
    with program.window(person) as process:
        set_up_account(screen, process, service, "My shop")
        look_up(screen, process, ANNA)
        screen.wait_for_colour(LIGHT.statuses[Status.SUBSCRIBED].back)
        export_by_keyboard(screen, process, exported)
    sheet = openpyxl.load_workbook(exported).worksheets[0]
    shown = [cell for row in sheet.iter_rows(values_only=True) for cell in row]
    assert "1600000001.0012345678" in shown
    assert any("127.0.0.1" in label for label in keyring.labels())
    assert keyring.home / ".config" / "jcdesk" / "accounts.json" in files_below(keyring.home)
    assert files_with(keyring.home, service.key) == set()


def test_a_window_that_was_killed_loses_neither_the_account_nor_its_key(
    program: Program, screen: Screen, keyring: Desktop, service: DemoServer
) -> None:
    person = {**keyring.environment, **screen.environment}
    with program.window(person, end=kill, code=-9) as process:
        set_up_account(screen, process, service, "My shop")
    with program.window(person, VERA) as process:
        screen.wait_for_title(process.pid, f"{VERA} — My shop — jcdesk")


def test_a_second_start_hands_over_to_the_first_and_ends(
    program: Program, screen: Screen, keyring: Desktop
) -> None:
    person = {**keyring.environment, **screen.environment}
    with program.window(person, "--demo") as process:
        screen.wait_for_title(process.pid, "Demo")
        with program.window(person, VERA, end=lambda second: None):
            screen.wait_for_title(process.pid, VERA)
        with program.window(person, end=lambda second: None):
            pass
        screen.wait_for_keyboard(process.pid, "Demo")


def test_without_a_keyring_the_key_is_kept_for_the_session(
    program: Program, screen: Screen, desktop: Desktop, service: DemoServer
) -> None:
    with program.window({**desktop.environment, **screen.environment}) as process:
        set_up_account(screen, process, service, "My shop")
        look_up(screen, process, VERA)


def test_a_home_that_cannot_be_written_is_no_reason_to_stop(
    program: Program, screen: Screen, plain: dict[str, str], home: Path
) -> None:
    with read_only(home), program.window(plain, "--demo", VERA) as process:
        screen.wait_for_title(process.pid, VERA)
        screen.wait_for_colour(LIGHT.statuses[Status.SUBSCRIBED].back)
    assert list(home.iterdir()) == []


def test_without_a_network_the_window_stays_and_has_the_reason(
    program: Program, screen: Screen, keyring: Desktop
) -> None:
    person = {**keyring.environment, **screen.environment}
    add = ("accounts", "add", "Shop", "--login", "acme", "--key-stdin")
    program.command(person, *add, piped="some key")
    log = keyring.home / ".local" / "state" / "jcdesk" / "log" / "jcdesk.log"
    with program.window(person, VERA, before=without_network()) as process:
        screen.wait_for_title(process.pid, "Shop — jcdesk")
        reason = "kind=no_connection"
        wait_until(lambda: log.is_file() and reason in log.read_text("utf-8"), "the reason in the log")
        assert screen.titles(process.pid) == ["Shop — jcdesk"]


def test_closed_standard_streams_are_no_crash(
    program: Program, screen: Screen, plain: dict[str, str]
) -> None:
    # So a program without a console is started on Windows.
    closed = ("sh", "-c", 'exec "$@" <&- >&- 2>&-', "sh")
    with program.window(plain, "--demo", VERA, before=closed) as process:
        screen.wait_for_title(process.pid, VERA)


def test_an_account_of_an_older_start_is_found(
    program: Program, screen: Screen, plain: dict[str, str], home: Path
) -> None:
    accounts = AccountsFile(home / ".config" / "jcdesk" / "accounts.json")
    accounts.save([Account("Shop", "acme", "https://acme.justclick.io")])
    with program.window(plain) as process:
        screen.wait_for_title(process.pid, "Shop — jcdesk")


def test_it_speaks_russian(program: Program, screen: Screen, keyring: Desktop) -> None:
    person = {**keyring.environment, **screen.environment, "LC_ALL": "ru_RU.UTF-8"}
    with program.window(person, "--demo") as process:
        screen.wait_for_title(process.pid, "Демо — jcdesk")
        look_up(screen, process, VERA)
        screen.press("ctrl+s")
        screen.wait_for_title(process.pid, "Сохранить как")
    with program.window(person, "--demo") as process:
        screen.wait_for_keyboard(process.pid, "Демо — jcdesk")
        screen.press("F1")
        screen.wait_for_title(process.pid, "Справка jcdesk")
