"""How far a list is, at the program's icon: on a real D-Bus session, where the docks of Linux listen."""

import os
import subprocess
import sys

import pytest
from jeepney import HeaderFields, MatchRule, message_bus
from jeepney.io.blocking import open_dbus_connection

from tests.support.keyrings import Desktop
from tests.support.screen import Screen

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="other systems have other docks")

PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from jcdesk.desktop.app import make_application
from jcdesk.desktop.page_switch import PageSwitch
from jcdesk.system.settings import Preferences, SettingsFile

application = make_application(Preferences(SettingsFile(Path(sys.argv[1], "settings.json"))))
switch = PageSwitch()
switch.furnish()
QTimer.singleShot(0, lambda: switch.show_progress((43, 100)))
QTimer.singleShot(50, lambda: switch.show_progress(None))
QTimer.singleShot(100, application.quit)
application.exec()
"""


def test_the_dock_is_told_how_far_a_list_is() -> None:
    with Desktop() as desktop, Screen() as screen:
        rule = MatchRule(type="signal", interface="com.canonical.Unity.LauncherEntry")
        with open_dbus_connection(desktop.address) as bus:
            bus.send_and_get_reply(message_bus.AddMatch(rule))
            subprocess.run(
                [sys.executable, "-W", "error", "-c", PROGRAM, str(desktop.home)],
                env=os.environ | desktop.environment | screen.environment | {"QT_QPA_PLATFORM": "xcb"},
                check=True,
                timeout=60,
            )
            told: list[tuple[str, dict[str, object]]] = []
            while len(told) < 2:
                message = bus.receive(timeout=10)
                if message.header.fields.get(HeaderFields.member) == "Update":
                    told.append(message.body)
    assert [program for program, _ in told] == ["application://jcdesk.desktop"] * 2
    assert told[0][1] == {"count": ("x", 43), "count-visible": ("b", True)}
    assert told[1][1]["count-visible"] == ("b", False)
