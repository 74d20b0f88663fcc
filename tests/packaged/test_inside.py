"""What is inside the packaged program, and what is not."""

import os
import pkgutil
import re
import subprocess
from pathlib import Path

import keyring.backends
import pytest
from PyInstaller.archive.readers import CArchiveReader
from PySide6.QtCore import QTranslator

from jcdesk.accounts.accounts import Account, AccountsFile
from tests.packaged.program import Program
from tests.support.screen import Screen
from tests.support.waiting import wait_until


@pytest.fixture(scope="module")
def modules(program: Program) -> set[str]:
    """The Python modules in the program's archive."""
    archive = CArchiveReader(str(program.folder / "jcdesk")).open_embedded_archive("PYZ.pyz")
    return set(archive.toc)


def test_every_back_end_that_keyring_has_is_inside(modules: set[str]) -> None:
    known = {f"keyring.backends.{found.name}" for found in pkgutil.iter_modules(keyring.backends.__path__)}
    assert len(known) >= 7
    assert known - modules == set()


def test_what_a_program_with_widgets_does_not_use_is_not_inside(program: Program, modules: set[str]) -> None:
    assert modules & {"tkinter", "unittest", "asyncio", "multiprocessing", "pip", "pytest"} == set()
    libraries = {path.name for path in program.inside.rglob("*") if ".so" in path.name}
    assert [name for name in libraries if re.search(r"(?i)gtk|qml|quick|opengl32|eglfs|qtiff", name)] == []
    assert {"libQt6Widgets.so.6", "libqxcb.so", "libqwayland.so", "libqsvg.so"} <= libraries


def test_qt_s_own_words_are_inside_in_both_languages_and_no_other(program: Program) -> None:
    folder = program.inside / "PySide6" / "Qt" / "translations"
    assert sorted(path.name for path in folder.iterdir()) == ["qtbase_en.qm", "qtbase_ru.qm"]
    translator = QTranslator()
    assert translator.load(str(folder / "qtbase_ru.qm"))
    assert translator.translate("QPlatformTheme", "Cancel") == "Отмена"


def test_no_authority_is_inside_since_the_system_s_are_believed(program: Program) -> None:
    assert list(program.inside.rglob("*.pem")) == []


def test_qt_s_python_part_needs_no_compiling(program: Program) -> None:
    support = program.inside / "shiboken6" / "files.dir" / "shibokensupport"
    assert (support / "signature" / "loader.pyc").is_file()


def test_nothing_is_asked_of_the_system_but_what_a_desktop_has(program: Program) -> None:
    inside = {path.name for path in program.inside.rglob("*")}
    files = [path for path in program.inside.rglob("*.so*") if path.is_file() and not path.is_symlink()]
    told = subprocess.run(["objdump", "-p", *files], capture_output=True, text=True, check=True).stdout
    needed = set(re.findall(r"NEEDED +(\S+)", told)) - inside
    glibc = {
        "ld-linux-x86-64.so.2",
        "libc.so.6",
        "libdl.so.2",
        "libm.so.6",
        "libpthread.so.0",
        "libresolv.so.2",
    }
    runtime = {"libgcc_s.so.1", "libstdc++.so.6"}
    display = {"libEGL.so.1", "libGL.so.1", "libX11-xcb.so.1", "libX11.so.6", "libxcb.so.1"}
    wayland = {"libwayland-client.so.0", "libwayland-cursor.so.0", "libwayland-egl.so.1"}
    desktop = {
        "libdbus-1.so.3",
        "libfontconfig.so.1",
        "libfreetype.so.6",
        "libglib-2.0.so.0",
        "libgthread-2.0.so.0",
    }
    assert needed - glibc - runtime - display - wayland - desktop == set()


def test_what_the_program_starts_sees_the_environment_as_it_was(
    program: Program, screen: Screen, plain: dict[str, str], home: Path
) -> None:
    seen = home / "environment"
    opener = home / "bin" / "xdg-open"
    opener.parent.mkdir()
    opener.write_text(f'#!/bin/sh\nenv >"{seen}.new"\nmv "{seen}.new" "{seen}"\n', "utf-8")
    opener.chmod(0o755)
    before = {"LD_LIBRARY_PATH": "/before", "PATH": f"{opener.parent}:{os.environ['PATH']}"}
    with program.window({**plain, **before}, "--demo") as process:
        screen.wait_for_keyboard(process.pid, "Demo")
        screen.press("alt+h", "l")
        wait_until(seen.is_file, "the log folder is opened")
    lines = seen.read_text("utf-8").splitlines()
    assert "LD_LIBRARY_PATH=/before" in lines
    assert "PYINSTALLER_RESET_ENVIRONMENT=1" in lines
    # A browser may be a program of Qt's, too.
    assert [line for line in lines if line.startswith(("QT_PLUGIN_PATH=", "QML2_IMPORT_PATH="))] == []


def test_an_idle_window_has_not_loaded_what_only_questions_and_later_starts_need(
    program: Program, screen: Screen, plain: dict[str, str], home: Path
) -> None:
    folder = home / ".config" / "jcdesk"
    AccountsFile(folder / "accounts.json").save([Account("Shop", "acme", "https://acme.justclick.io")])
    note = folder / "window.lock"
    with program.window(plain) as process:
        # It is the last thing that a start does.
        wait_until(lambda: note.is_file() and note.read_text("utf-8") != "", "later starts find the window")
        loaded = Path(f"/proc/{process.pid}/maps").read_text("ascii")
    # Of the plug-ins, these are what a window on X11 takes; how it is typed into is one's own affair.
    plugins = set(re.findall(r"plugins/(\w+/\w+)\.so", loaded))
    used = {"iconengines/libqsvgicon", "platforms/libqxcb"}
    assert plugins - used == {"platforminputcontexts/libcomposeplatforminputcontextplugin"}
    assert used <= plugins
    assert re.findall(r"libcrypto|libssl|libQt6Network|libsqlite3|_lzma|_bz2", loaded) == []


def test_the_command_line_does_without_qt(program: Program, home: Path) -> None:
    environment = {"HOME": str(home), "PATH": os.environ["PATH"], "LD_DEBUG": "libs"}
    told = program.run(environment, "lookup", "--demo", "vera@example.com")
    assert told.returncode == 0
    assert "libpython3" in told.stderr
    assert "libQt6" not in told.stderr
