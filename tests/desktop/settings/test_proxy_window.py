"""Proxies, chosen in the settings' window: real ones, with their password in a real keyring."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import ExitStack
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from jcdesk.accounts.vault import Vault
from jcdesk.desktop.desk import Desk
from jcdesk.system.log import Log
from jcdesk.system.paths import log_folder
from jcdesk.system.proxy import Proxy, ProxyUse
from jcdesk.system.redaction import Redaction
from jcdesk.system.settings import Settings
from tests.desktop.conftest import fresh_desk
from tests.desktop.driving import click, find, look_up, paste, said, verdict
from tests.desktop.settings.driving import (
    PROXY_USER,
    SHOP,
    fill,
    open_settings,
    open_with,
    save,
    settings_file,
    the_settings,
    use_own_proxy,
)
from tests.support.answers import KEY
from tests.support.company import HOST, Company
from tests.support.files import files_with

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from jcdesk.desktop.look.theme import Theme
    from tests.support.keyrings import Desktop
    from tests.support.misbehaving import Peer

VERA = "vera@example.com"
PASSWORD = "sécret: canary & пароль"
FOUND = "Subscribed in 1 group, the only one"

# Where keyring fails, it leaves its connection to the garbage collector.
pytestmark = pytest.mark.filterwarnings("ignore:unclosed <socket:ResourceWarning")


class Program:
    """The program, started and ended as often as one likes, with a log that misses nothing."""

    def __init__(self, theme: Theme, home: Path) -> None:
        self._theme = theme
        self._home = home
        self._redaction = Redaction()
        self._log = Log(log_folder(), self._redaction)
        self._log.open(level=1)
        self._running = ExitStack()

    def start(self) -> Desk:
        """A new start, with whatever the one before has left."""
        self.end()
        return self._running.enter_context(fresh_desk(self._theme, self._home, self._redaction))

    def end(self) -> None:
        """End the one that runs."""
        self._running.close()

    def close(self) -> None:
        """End everything."""
        self.end()
        self._log.close()


@pytest.fixture
def program(qtbot: QtBot, theme: Theme, home: Path) -> Iterator[Program]:
    program = Program(theme, home)
    yield program
    program.close()


def test_a_proxy_set_by_hand_leads_to_the_service_without_a_new_start(
    desk: Desk, qtbot: QtBot, company: Company
) -> None:
    proxy = company.proxy_to(company.service())
    window = open_with(qtbot, desk)
    look_up(qtbot, window, VERA)
    assert verdict(window) == f"{HOST} was not found."

    dialog = open_settings(qtbot, window, "Network")
    use_own_proxy(dialog, proxy.port)
    fill(dialog, additional_certificates=str(company.ca_file))
    save(qtbot, dialog)
    look_up(qtbot, window, VERA)
    assert verdict(window) == FOUND
    assert proxy.requests[0].head.startswith(f"CONNECT {HOST}:443")

    dialog = open_settings(qtbot, window, "Network")
    click(dialog, "Proxy: None")
    save(qtbot, dialog)
    look_up(qtbot, window, VERA)
    assert verdict(window) == f"{HOST} was not found."


def test_the_systems_proxy_is_told_and_used(
    desk: Desk, qtbot: QtBot, company: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    proxy = company.proxy_to(company.service(), "anna:secret")
    monkeypatch.setenv("HTTPS_PROXY", f"http://anna:secret@127.0.0.1:{proxy.port}")
    window = open_with(qtbot, desk)
    dialog = open_settings(qtbot, window, "Network")
    assert "At present: 127.0.0.1" in said(dialog)
    assert "secret" not in said(dialog)
    fill(dialog, additional_certificates=str(company.ca_file))
    save(qtbot, dialog)
    look_up(qtbot, window, VERA)
    assert verdict(window) == FOUND

    # Without a new start too.
    monkeypatch.setenv("NO_PROXY", ".example.com")
    look_up(qtbot, window, "anna@example.com")
    assert len(proxy.requests) == 1


def test_a_proxys_password_goes_to_the_keyring_and_from_there_to_window_and_command_line(
    keyring: Desktop, program: Program, qtbot: QtBot, company: Company, home: Path
) -> None:
    service = company.service()
    proxy = company.proxy_to(service, f"anna:{PASSWORD}")
    Vault().set(SHOP, KEY)
    window = open_with(qtbot, program.start(), keep_key=False)
    dialog = open_settings(qtbot, window, "Network")
    use_own_proxy(dialog, proxy.port, "anna", PASSWORD)
    fill(dialog, additional_certificates=str(company.ca_file))
    save(qtbot, dialog)
    look_up(qtbot, window, VERA)
    assert verdict(window) == FOUND
    assert f"Password for 'anna' on 'jcdesk-proxy/127.0.0.1:{proxy.port}'" in keyring.labels()

    window = open_with(qtbot, program.start(), keep_key=False)
    look_up(qtbot, window, VERA)
    assert verdict(window) == FOUND
    password = find(open_settings(qtbot, window, "Network"), "Proxy password", QLineEdit)
    assert (password.text(), password.placeholderText()) == ("", "unchanged")
    program.end()

    finished = subprocess.run(
        [sys.executable, "-W", "error", "-m", "jcdesk", "lookup", VERA],
        env={**os.environ},
        capture_output=True,
        encoding="utf-8",
        timeout=30,
        check=False,
    )
    assert (finished.returncode, finished.stderr) == (0, "")
    assert FOUND in finished.stdout
    assert len(service.requests) == 3

    assert files_with(home, "127.0.0.1") != set()
    assert files_with(home, "urllib3") != set()
    assert files_with(home, "canary") == files_with(keyring.home, "canary") == set()


def test_a_password_moves_along_with_its_proxy_and_goes_with_its_user(
    keyring: Desktop, desk: Desk, qtbot: QtBot
) -> None:
    window = open_with(qtbot, desk)
    dialog = open_settings(qtbot, window, "Network")
    use_own_proxy(dialog, 3128, "anna", PASSWORD)
    save(qtbot, dialog)
    dialog = open_settings(qtbot, window, "Network")
    fill(dialog, proxy_port="8080")
    save(qtbot, dialog)
    assert keyring.labels() == ["Password for 'anna' on 'jcdesk-proxy/127.0.0.1:8080'"]
    assert Vault().get(Proxy(ProxyUse.OWN, "127.0.0.1", 8080, "anna")) == PASSWORD

    dialog = open_settings(qtbot, window, "Network")
    find(dialog, PROXY_USER, QLineEdit).clear()
    assert not find(dialog, "Proxy password", QLineEdit).isEnabled()
    save(qtbot, dialog)
    assert keyring.labels() == []


@pytest.mark.usefixtures("desktop")
def test_without_a_keyring_the_password_is_for_this_run_and_that_is_told_now_and_at_the_next_start(
    program: Program, qtbot: QtBot, company: Company
) -> None:
    proxy = company.proxy_to(company.service(), f"anna:{PASSWORD}")
    window = open_with(qtbot, program.start())
    dialog = open_settings(qtbot, window, "Network")
    use_own_proxy(dialog, proxy.port, "anna", PASSWORD)
    fill(dialog, additional_certificates=str(company.ca_file))
    save(qtbot, dialog)
    assert "There is no usable keyring: the proxy's password is kept until jcdesk is closed" in said(window)
    look_up(qtbot, window, VERA)
    assert verdict(window) == FOUND

    window = open_with(qtbot, program.start())
    qtbot.waitUntil(lambda: "The password of the proxy is not known." in said(window))
    look_up(qtbot, window, VERA)
    assert verdict(window) == "The proxy 127.0.0.1 wants a user name and password."
    click(window.page, "Open the network settings…")
    dialog = the_settings(qtbot)
    fill(dialog, proxy_password=PASSWORD)
    save(qtbot, dialog)
    look_up(qtbot, window, VERA)
    assert verdict(window) == FOUND


def test_a_keyring_that_comes_later_is_asked_once_more(
    keyring: Desktop, program: Program, qtbot: QtBot, company: Company
) -> None:
    proxy = Proxy(
        ProxyUse.OWN, "127.0.0.1", company.proxy_to(company.service(), f"anna:{PASSWORD}").port, "anna"
    )
    settings_file().save(Settings(proxy=proxy, ca_file=str(company.ca_file)))
    Vault().set(proxy, PASSWORD)
    keyring.kill_keyring()
    window = open_with(qtbot, program.start())
    qtbot.waitUntil(lambda: "The password of the proxy is not known." in said(window))

    keyring.start_keyring()
    click(window, "Try again")
    assert "The password of the proxy is not known." not in said(window)
    vault = window.page._asker._keys.vault
    qtbot.waitUntil(lambda: vault.known(proxy) == PASSWORD)
    look_up(qtbot, window, VERA)
    assert verdict(window) == FOUND


def test_a_locked_keyring_is_told_and_the_password_can_be_kept_for_this_run(
    keyring: Desktop, desk: Desk, qtbot: QtBot, company: Company
) -> None:
    proxy = company.proxy_to(company.service(), f"anna:{PASSWORD}")
    window = open_with(qtbot, desk)
    keyring.lock_keyring()
    dialog = open_settings(qtbot, window, "Network")
    use_own_proxy(dialog, proxy.port, "anna", PASSWORD)
    fill(dialog, additional_certificates=str(company.ca_file))
    click(dialog, "Save")
    qtbot.waitUntil(lambda: "The keyring is locked." in said(dialog))
    assert settings_file().load().settings == Settings()
    with qtbot.waitSignal(dialog.accepted):
        click(dialog, "Keep the password until jcdesk is closed")
    look_up(qtbot, window, VERA)
    assert verdict(window) == FOUND


def test_a_whole_address_that_is_pasted_is_spread_over_the_fields_and_its_password_kept_from_the_file(
    desk: Desk, qtbot: QtBot, home: Path
) -> None:
    dialog = open_settings(qtbot, open_with(qtbot, desk), "Network")
    click(dialog, "Proxy: This one")
    fill(dialog, proxy_host="http://anna:canary@proxy.example:3128/")
    save(qtbot, dialog)
    expected = Proxy(ProxyUse.OWN, "proxy.example", 3128, "anna")
    qtbot.waitUntil(lambda: settings_file().load().settings.proxy == expected)
    assert desk.keys.vault.known(expected) == "canary"
    assert files_with(home, "canary") == set()


@pytest.mark.parametrize(
    ("host", "port", "told"),
    [
        ("", "3128", "The proxy's host is missing."),
        ("two words", "3128", "This cannot be the host of a proxy."),
        ("socks5://proxy.example:1080", "", "jcdesk can use HTTP proxies only"),
        ("proxy.example", "", "The proxy's port is missing or impossible."),
        ("proxy.example", "port", "The proxy's port is missing or impossible."),
    ],
)
def test_a_proxy_that_cannot_be_is_told_and_not_saved(
    desk: Desk, qtbot: QtBot, host: str, port: str, told: str
) -> None:
    dialog = open_settings(qtbot, open_with(qtbot, desk), "Network")
    click(dialog, "Proxy: This one")
    find(dialog, "Proxy host", QLineEdit).setText(host)
    find(dialog, "Proxy port", QLineEdit).setText(port)
    click(dialog, "Save")
    assert told in said(dialog)
    assert dialog.isVisible()
    assert settings_file().load().settings == Settings()
    # What stands in fields that are not used is no reason to stop.
    click(dialog, "Proxy: As the system says")
    save(qtbot, dialog)


def hang(peer: Peer) -> None:
    peer.request()
    peer.hang()


def test_a_question_under_way_ends_with_the_old_way(desk: Desk, qtbot: QtBot, company: Company) -> None:
    slow, quick = company.service(script=hang), company.service()
    window = open_with(qtbot, desk)
    dialog = open_settings(qtbot, window, "Network")
    use_own_proxy(dialog, company.proxy_to(slow).port)
    fill(dialog, additional_certificates=str(company.ca_file))
    save(qtbot, dialog)
    box = find(window, "Subscriber e-mail", QLineEdit)
    paste(box, VERA)
    QTest.keyClick(box, Qt.Key.Key_Return)
    slow.wait_for_requests(1)

    dialog = open_settings(qtbot, window, "Network")
    use_own_proxy(dialog, company.proxy_to(quick).port)
    save(qtbot, dialog)
    qtbot.waitUntil(lambda: verdict(window) == "Stopped")
    slow.wait_for_ends()
    look_up(qtbot, window, VERA)
    assert verdict(window) == FOUND
    assert len(slow.requests) == 1


def test_a_change_that_is_none_of_the_networks_stops_no_question(
    program: Program, qtbot: QtBot, company: Company
) -> None:
    slow = company.service(script=hang)
    proxy = Proxy(ProxyUse.OWN, "127.0.0.1", company.proxy_to(slow).port)
    settings_file().save(Settings(proxy=proxy, ca_file=str(company.ca_file)))
    window = open_with(qtbot, program.start())
    box = find(window, "Subscriber e-mail", QLineEdit)
    paste(box, VERA)
    QTest.keyClick(box, Qt.Key.Key_Return)
    slow.wait_for_requests(1)

    dialog = open_settings(qtbot, window, "Privacy")
    click(dialog, "Remember the addresses asked last")
    save(qtbot, dialog)
    qtbot.waitUntil(lambda: verdict(window) == "Asking the service…")
