"""The program as a process on its bad days: what it says, what it leaves in the log, how it ends."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from jcdesk.system.log import FAULTS_NAME, FAULTS_SIZE, FILE_NAME
from jcdesk.system.paths import log_folder
from tests.support.disks import read_only
from tests.support.screen import Screen

RUN = (
    "import sys\nfrom jcdesk.desktop import app\nfrom jcdesk.desktop.instance import start\n"
    "{before}\nsys.exit(start.main({words!r}))\n"
)
SECRETS = "anna.petrova@example.com hash=0c2bfbd2918b261ea3c3521900137878"
FAIL = f"def fail(*_, **__): raise RuntimeError({SECRETS!r})\n"


def run(before: str, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the window's program to its end, having done `before` in its process."""
    return subprocess.run(
        [sys.executable, "-c", RUN.format(before=before, words=list(words))],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def log() -> str:
    return (log_folder() / FILE_NAME).read_text("utf-8")


@pytest.mark.parametrize("where", ["make_application", "Theme", "Desk"])
def test_a_bug_before_there_is_a_window_is_told_redacted_and_ends_with_exit_code_1(where: str) -> None:
    ran = run(f"{FAIL}app.{where} = fail")
    assert ran.returncode == 1
    assert ran.stdout == ""
    assert ran.stderr.count("Traceback") == 1
    assert "RuntimeError: [address] hash=[hidden]" in ran.stderr
    assert "RuntimeError: [address] hash=[hidden]" in log()
    for text in (ran.stderr, log()):
        assert "anna.petrova" not in text
        assert "0c2bfbd2" not in text


def test_a_bug_before_anything_else_is_told_redacted_too() -> None:
    before = f"import jcdesk.__main__\n{FAIL}start.read_options = fail\nsys.exit(jcdesk.__main__.main([]))"
    ran = run(before)
    assert ran.returncode == 1
    assert "RuntimeError: [address] hash=[hidden]" in ran.stderr
    assert "anna.petrova" not in ran.stderr


def test_a_bug_at_the_end_is_told_too(tmp_path: Path) -> None:
    ran = run(f"{FAIL}app.Desk.close = fail", "--demo", "--screenshot", str(tmp_path / "picture.png"))
    assert ran.returncode == 1
    assert "RuntimeError: [address]" in ran.stderr


def test_a_bug_while_a_picture_is_taken_ends_the_program(tmp_path: Path) -> None:
    """Nobody is there who could close a dialog."""
    before = f"{FAIL}app.take_picture = lambda *_, **__: app.QTimer.singleShot(0, fail)"
    ran = run(before, "--demo", "--screenshot", str(tmp_path / "picture.png"))
    assert ran.returncode == 1
    assert "RuntimeError: [address]" in ran.stderr


def test_a_picture_that_cannot_be_saved_is_no_bug(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder", "utf-8")
    ran = run("", "--demo", "--screenshot", str(tmp_path / "file" / "picture.png"))
    assert (ran.returncode, ran.stderr) == (1, "")


def test_a_good_run_says_nothing_and_logs_start_account_and_end(tmp_path: Path) -> None:
    ran = run("", "--demo", "--screenshot", str(tmp_path / "picture.png"), "vera@example.com")
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")
    text = log()
    assert " INFO MainThread jcdesk.desktop.app: start: jcdesk 0." in text
    assert "jcdesk.desktop.desk: account 1 of 1" in text
    assert "jcdesk.desktop.lookup.asker: lookup found in " in text
    assert text.rstrip().endswith("jcdesk.desktop.app: end")
    assert "vera" not in text


@pytest.mark.skipif(os.name != "posix", reason="elsewhere processes end otherwise")
def test_a_display_that_cannot_be_opened_is_told_and_logged() -> None:
    ran = run("", QT_QPA_PLATFORM="no-such-platform")
    assert ran.returncode == -signal.SIGABRT
    assert "jcdesk: " in ran.stderr
    assert "no-such-platform" in ran.stderr
    assert "CRITICAL MainThread qt: " in log()


def test_what_qt_says_is_logged_and_not_printed(tmp_path: Path) -> None:
    before = (
        "from PySide6.QtCore import qWarning\n"
        "make = app.make_application\n"
        "def warn(preferences):\n"
        "    qWarning('odd, says anna.petrova@example.com')\n"
        "    return make(preferences)\n"
        "app.make_application = warn"
    )
    ran = run(before, "--demo", "--screenshot", str(tmp_path / "picture.png"))
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "WARNING MainThread qt: default: odd, says [address]" in log()


@pytest.mark.skipif(os.name != "posix", reason="elsewhere processes end otherwise")
def test_a_crash_below_python_leaves_its_stacks_beside_the_log() -> None:
    before = "import faulthandler\napp.make_application = lambda _preferences: faulthandler._sigsegv()"
    ran = run(before)
    assert ran.returncode == -signal.SIGSEGV
    faults = (log_folder() / FAULTS_NAME).read_text("utf-8")
    assert "Fatal Python error: Segmentation fault" in faults
    assert "in _run" in faults


def test_the_file_of_crashes_is_begun_anew_when_it_is_large(tmp_path: Path) -> None:
    log_folder().mkdir(parents=True)
    (log_folder() / FAULTS_NAME).write_text("x" * (FAULTS_SIZE + 1), "utf-8")
    run("", "--demo", "--screenshot", str(tmp_path / "picture.png"))
    assert (log_folder() / FAULTS_NAME).stat().st_size == 0


def test_without_standard_error_as_on_windows_the_program_runs_and_logs(tmp_path: Path) -> None:
    before = f"sys.stderr = sys.stdout = None\n{FAIL}app.Theme = fail"
    assert run(before).returncode == 1
    assert "RuntimeError: [address]" in log()
    before = "sys.stderr = sys.stdout = None"
    assert run(before, "--demo", "--screenshot", str(tmp_path / "picture.png")).returncode == 0


def test_a_log_folder_that_cannot_be_written_is_no_reason_to_stop(tmp_path: Path) -> None:
    log_folder().mkdir(parents=True)
    with read_only(log_folder()):
        ran = run("", "--demo", "--screenshot", str(tmp_path / "picture.png"))
    assert (ran.returncode, ran.stderr) == (0, "")
    assert (tmp_path / "picture.png").exists()
    assert list(log_folder().iterdir()) == []


@pytest.fixture
def failing_window() -> Iterator[tuple[Screen, subprocess.Popen[str]]]:
    """The program on a real screen, with a bug that comes once its window is open."""
    before = (
        f"{FAIL}opening = app.Desk.open\n"
        "def open_and_fail(desk, **options):\n"
        "    opening(desk, **options)\n"
        "    app.QTimer.singleShot(0, fail)\n"
        "app.Desk.open = open_and_fail"
    )
    with Screen() as screen:
        process = subprocess.Popen(
            [sys.executable, "-c", RUN.format(before=before, words=["--demo"])],
            env={**os.environ, **screen.environment, "QT_QPA_PLATFORM": "xcb"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        try:
            screen.wait_for_keyboard(process.pid, "Error in jcdesk")
            yield screen, process
        finally:
            process.kill()
            process.communicate()


@pytest.mark.skipif(sys.platform != "linux", reason="Xvfb is for Linux")
def test_on_a_real_screen_one_goes_on_after_a_bug(
    failing_window: tuple[Screen, subprocess.Popen[str]],
) -> None:
    screen, process = failing_window
    screen.press("Return")
    screen.wait_for_no_title(process.pid, "Error in jcdesk")
    screen.wait_for_keyboard(process.pid, "jcdesk")
    screen.type("vera@example.com")
    screen.press("Return")
    screen.wait_for_keyboard(process.pid, "vera@example.com")
    screen.press("ctrl+q")
    output, _ = process.communicate(timeout=20)
    assert (process.returncode, output) == (0, "")
    assert log().count("RuntimeError: [address]") == 1


@pytest.mark.skipif(sys.platform != "linux", reason="Xvfb is for Linux")
def test_on_a_real_screen_one_quits_after_a_bug(
    failing_window: tuple[Screen, subprocess.Popen[str]],
) -> None:
    screen, process = failing_window
    screen.press("Tab", "Tab", "Tab", "space")
    output, _ = process.communicate(timeout=20)
    assert (process.returncode, output) == (1, "")
    assert log().rstrip().endswith("jcdesk.desktop.app: end")
