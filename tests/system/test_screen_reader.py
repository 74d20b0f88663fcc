"""The real program, worked through the accessibility bus alone, as with a screen reader."""

import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest

from tests.support.accessibility import LAUNCHER, SERVICE, ScreenReader
from tests.support.keyrings import Desktop
from tests.support.screen import Screen

pytestmark = pytest.mark.skipif(not LAUNCHER.exists(), reason="the accessibility bus is for Linux")


def test_a_lookup_and_an_export_are_done_and_told_through_the_accessibility_bus_alone(
    desktop: Desktop, tmp_path: Path
) -> None:
    desktop.let_the_bus_start("org.a11y.Bus", SERVICE)
    with Screen() as screen:
        environment = {
            **desktop.environment,
            **screen.environment,
            "LC_ALL": "C.UTF-8",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }
        with ScreenReader(environment) as reader:
            program = subprocess.Popen([sys.executable, "-m", "jcdesk", "--demo"], env=environment)
            try:
                look_up_and_export(reader, tmp_path / "vera.xlsx")
                program.terminate()
                assert program.wait(10) == 0
            finally:
                program.kill()
                program.wait(10)


def look_up_and_export(reader: ScreenReader, file: Path) -> None:
    reader.type("text", "Subscriber e-mail", "error-6@demo.example")
    reader.press("push button", "Look up")
    reader.wait_for_announcement("does not allow the API from this network address")
    reader.type("text", "Subscriber e-mail", "vera@example.com")
    reader.press("push button", "Look up")
    said = reader.wait_for_announcement("ubscribed")
    assert reader.description("label", "Verdict") == said
    reader.wait_for("table cell", "Status: Subscribed")
    reader.press("push button", "Export to Excel")
    reader.type("text", "File name:", str(file))
    reader.press("push button", "Save")
    reader.wait_for_announcement(f"Saved: {file}")
    cells = [cell for row in openpyxl.load_workbook(file).worksheets[0].values for cell in row]
    assert "vera@example.com" in cells
    assert "Subscribed" in cells
