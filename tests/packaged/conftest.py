"""The packaged program, made of the code as it is now, and a screen for it."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.packaged.program import Program
from tests.support.screen import Screen

_ROOT = Path(__file__).resolve().parent.parent.parent
_FOLDER = _ROOT / "dist" / "jcdesk"

collect_ignore_glob = [] if sys.platform == "linux" else ["test_*.py"]


@pytest.fixture(scope="session")
def program() -> Program:
    """Built anew where its inputs have changed. Only where somebody has built it before, and in CI."""
    if not _FOLDER.is_dir() and not os.environ.get("CI"):
        pytest.skip("`make test-package` builds the program that this is about")
    subprocess.run([sys.executable, "-m", "scripts.build", "--if-needed"], cwd=_ROOT, check=True, timeout=600)
    return Program(_FOLDER)


@pytest.fixture(scope="session")
def screen() -> Iterator[Screen]:
    with Screen() as screen:
        yield screen


@pytest.fixture
def plain(home: Path, screen: Screen) -> dict[str, str]:
    """What a program finds on a computer with a screen and a home and neither a keyring nor a D-Bus."""
    return {"HOME": str(home), "PATH": os.environ["PATH"], **screen.environment}
