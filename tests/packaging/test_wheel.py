"""What people install with pip: made of a source archive, checked, and run from an environment of its own."""

import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

from jcdesk import __version__
from jcdesk.system.commit import commit_of

_ROOT = Path(__file__).resolve().parents[2]


def run(*words: object, **variables: str) -> str:
    """Everything that a command prints. It must end well, and not find the checkout where it is started."""
    finished = subprocess.run(
        [str(word) for word in words],
        cwd=Path.home(),
        env={**os.environ, **variables},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert finished.returncode == 0, finished.stdout
    return finished.stdout


@pytest.fixture(scope="module")
def archives(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the source archive and the wheel that is made of it."""
    folder = tmp_path_factory.mktemp("archives")
    told = run(sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, _ROOT)
    assert "warn" not in told.lower()
    return folder


@pytest.fixture(scope="module")
def environment(archives: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs' folder of an environment with the wheel and, without a download, what the wheel needs.

    The packages of this test's own environment are lent, all but jcdesk itself.
    """
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, with_pip=False, symlinks=sys.platform != "win32")
    programs = folder / ("Scripts" if sys.platform == "win32" else "bin")
    python = programs / Path(sys.executable).name
    (wheel,) = archives.glob("*.whl")
    run(
        sys.executable,
        "-m",
        "pip",
        "--python",
        python,
        "install",
        "--quiet",
        "--no-index",
        "--no-deps",
        wheel,
    )
    packages = run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").strip()
    Path(packages, "lent.pth").write_text(sysconfig.get_path("purelib"), "utf-8")
    return programs


def test_both_archives_are_fit_for_an_index(archives: Path) -> None:
    assert sorted(path.name for path in archives.iterdir()) == [
        f"jcdesk-{__version__}-py3-none-any.whl",
        f"jcdesk-{__version__}.tar.gz",
    ]
    assert run(sys.executable, "-m", "twine", "check", "--strict", *archives.iterdir()).count("PASSED") == 2


def test_the_installed_program_knows_the_commit_it_was_made_of(environment: Path) -> None:
    commit = commit_of(_ROOT)
    told = f"jcdesk {__version__} ({commit})" if commit else f"jcdesk {__version__}"
    assert run(environment / "jcdesk", "--version") == f"{told}\n"
    place = run(environment / "python", "-c", "import jcdesk; print(jcdesk.__file__)")
    assert Path(place).is_relative_to(environment.parent)


def test_the_installed_command_line_looks_up(environment: Path) -> None:
    told = run(environment / "jcdesk", "lookup", "--demo", "anna.petrova@example.com")
    assert "Subscribed in 3 of 7 groups" in told


def test_the_installed_window_opens_with_its_icons_and_texts(environment: Path, tmp_path: Path) -> None:
    picture = tmp_path / "window.png"
    told = run(
        *(environment / "jcdesk", "--demo", "--screenshot", picture, "anna.petrova@example.com"),
        QT_QPA_PLATFORM="offscreen",
    )
    assert told == ""
    assert picture.read_bytes().startswith(b"\x89PNG")
