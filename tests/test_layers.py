"""Everything outside `jcdesk.desktop` works with no Qt installed, and the command line never asks for it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

# Runs first in a process of its own: Qt looks not installed there, and who asks for it is remembered.
_WITHOUT_QT = """
import sys

class NoQt:
    asked = []

    @classmethod
    def find_spec(cls, name, path=None, target=None):
        if name.partition(".")[0] in {"PySide6", "shiboken6"}:
            cls.asked.append(name)
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

sys.meta_path.insert(0, NoQt)
"""

_IMPORT_EVERYTHING = """
import pkgutil
import jcdesk

def fail(name):
    raise

for module in pkgutil.walk_packages(jcdesk.__path__, "jcdesk.", onerror=fail):
    if module.name.split(".")[1] != "desktop":
        print(module.name)
        __import__(module.name)
assert NoQt.asked == [], NoQt.asked
"""

_RUN_COMMAND = """
from jcdesk.__main__ import main

try:
    code = main(sys.argv[1:])
except SystemExit as end:
    code = end.code or 0
assert NoQt.asked == [], NoQt.asked
sys.exit(code)
"""


def _run_without_qt(code: str, home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", _WITHOUT_QT + code, *arguments],
        env={**os.environ, "HOME": str(home), "XDG_CONFIG_HOME": str(home), "XDG_STATE_HOME": str(home)},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


def test_every_module_outside_the_desktop_is_imported_without_qt(tmp_path: Path) -> None:
    finished = _run_without_qt(_IMPORT_EVERYTHING, tmp_path)
    assert finished.returncode == 0, finished.stderr
    assert "jcdesk.justclick.signing" in finished.stdout.split()


def test_the_window_does_need_qt_so_this_test_can_fail(tmp_path: Path) -> None:
    finished = _run_without_qt("import PySide6.QtCore", tmp_path)
    assert "No module named 'PySide6'" in finished.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        ["--version"],
        ["lookup", "--demo", "anna.petrova@example.com"],
        ["check", "--help"],
        ["accounts", "list"],
        ["doctor"],
        ["demo-server", "--help"],
    ],
    ids=" ".join,
)
def test_a_command_runs_without_asking_for_qt(arguments: list[str], tmp_path: Path) -> None:
    finished = _run_without_qt(_RUN_COMMAND, tmp_path, *arguments)
    assert finished.returncode == 0, finished.stderr
    assert finished.stdout.strip()
