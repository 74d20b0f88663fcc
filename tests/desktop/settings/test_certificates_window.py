"""Certificates in the real window: the company's own can be added, and none is ever left unchecked."""

import ssl
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QFileDialog, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from jcdesk.accounts.accounts import Account
from jcdesk.desktop.desk import Desk
from jcdesk.desktop.main_window import MainWindow
from jcdesk.desktop.settings.dialog import SettingsDialog
from tests.desktop.driving import click, find, look_up, said, verdict
from tests.desktop.settings.driving import fill, open_settings, open_with, save, settings_file, the_settings
from tests.support.company import Company

VERA = "vera@example.com"
FOUND = "Subscribed in 1 group, the only one"
NOT_ACCEPTED = "The certificate of 127.0.0.1 is not accepted: "


def trust(qtbot: QtBot, window: MainWindow, ca_file: Path) -> None:
    """Add a file of certificates in the settings."""
    dialog = open_settings(qtbot, window, "Network")
    fill(dialog, additional_certificates=str(ca_file))
    save(qtbot, dialog)


def choose(qtbot: QtBot, dialog: SettingsDialog, path: Path) -> None:
    """Choose a file of certificates with the mouse."""
    click(dialog, "Choose certificates")
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QFileDialog))
    files = QApplication.activeModalWidget()
    assert isinstance(files, QFileDialog)
    line, buttons = files.findChild(QLineEdit), files.findChild(QDialogButtonBox)
    assert line is not None
    assert buttons is not None
    line.setText(str(path))
    QTest.mouseClick(buttons.button(QDialogButtonBox.StandardButton.Open), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is dialog)


def ways_on(window: MainWindow) -> set[str]:
    """What can be done on the page of a failure."""
    buttons = window.page.area.failure.findChildren(QPushButton)
    return {button.text() for button in buttons if button.isVisibleTo(window)}


@pytest.mark.parametrize(
    ("host", "expired", "trusted", "reason"),
    [
        ("127.0.0.1", False, False, "unable to get local issuer certificate"),
        ("127.0.0.1", True, True, "certificate has expired"),
        ("other.example", False, True, "IP address mismatch, certificate is not valid for '127.0.0.1'"),
    ],
)
def test_a_certificate_that_does_not_hold_is_told_with_host_and_reason_and_nothing_leads_round_it(
    desk: Desk, qtbot: QtBot, company: Company, *, host: str, expired: bool, trusted: bool, reason: str
) -> None:
    server = company.service(host, expired=expired)
    window = open_with(qtbot, desk, Account("Shop", "acme", server.url, pace=0.0))
    if trusted:
        trust(qtbot, window, company.ca_file)
    look_up(qtbot, window, VERA)
    assert verdict(window) == f"{NOT_ACCEPTED}{reason}."
    allowed = {"Ask again", "Open the account…", "Open the network settings…", "Copy details", "Help"}
    assert ways_on(window) <= allowed
    assert server.requests == []


def test_the_companys_certificate_is_trusted_from_the_next_question_on_and_until_it_is_removed(
    desk: Desk, qtbot: QtBot, company: Company
) -> None:
    server = company.service("127.0.0.1")
    window = open_with(qtbot, desk, Account("Shop", "acme", server.url, pace=0.0))
    look_up(qtbot, window, VERA)
    assert verdict(window).startswith(NOT_ACCEPTED)

    click(window.page, "Open the network settings…")
    dialog = the_settings(qtbot)
    choose(qtbot, dialog, company.ca_file)
    assert "1 certificate found in the file." in said(dialog)
    save(qtbot, dialog)
    look_up(qtbot, window, VERA)
    assert verdict(window) == FOUND
    qtbot.waitUntil(lambda: settings_file().load().settings.ca_file == str(company.ca_file))

    dialog = open_settings(qtbot, window, "Network")
    find(dialog, "Additional certificates", QLineEdit).clear()
    save(qtbot, dialog)
    look_up(qtbot, window, VERA)
    assert verdict(window).startswith(NOT_ACCEPTED)


@pytest.mark.parametrize("way", ["chosen", "typed"])
@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"no certificate", "There is no certificate that can be used in “company.crt”."),
        (None, "“company.crt” holds a certificate, but not in PEM form."),
    ],
)
def test_a_file_that_cannot_be_used_is_told_when_it_is_chosen_and_not_taken(
    desk: Desk, qtbot: QtBot, company: Company, tmp_path: Path, *, content: bytes | None, told: str, way: str
) -> None:
    path = tmp_path / "company.crt"
    der = ssl.PEM_cert_to_DER_cert(company.ca_file.read_text("ascii"))
    path.write_bytes(der if content is None else content)
    dialog = open_settings(qtbot, open_with(qtbot, desk), "Network")
    if way == "chosen":
        choose(qtbot, dialog, path)
        assert find(dialog, "Additional certificates", QLineEdit).text() == ""
    else:
        fill(dialog, additional_certificates=str(path))
        click(dialog, "Save")
        assert dialog.isVisible()
    assert told in said(dialog)
    assert settings_file().load().settings.ca_file == ""


def test_a_file_that_has_gone_is_told_where_it_is_missed_and_keeps_nothing_else_from_changing(
    desk: Desk, qtbot: QtBot, company: Company
) -> None:
    window = open_with(qtbot, desk, Account("Shop", "acme", company.service("127.0.0.1").url, pace=0.0))
    trust(qtbot, window, company.ca_file)
    company.ca_file.unlink()
    look_up(qtbot, window, VERA)
    assert verdict(window) == f"The file with additional certificates cannot be used: {company.ca_file}"

    dialog = open_settings(qtbot, window, "Privacy")
    click(dialog, "Remember the addresses asked last")
    save(qtbot, dialog)
    qtbot.waitUntil(lambda: not settings_file().load().settings.history)
