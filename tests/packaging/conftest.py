"""The folder build, which the packages are made of."""

import os
import shutil
from pathlib import Path

import pytest

from tests.packaged.conftest import program
from tests.packaged.program import Program

__all__ = ["program"]

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def bundle(program: Program) -> Path:
    """What `make build` made, as the code is now."""
    return program.folder


@pytest.fixture
def copy(bundle: Path, tmp_path: Path) -> Path:
    """A copy of it, whose files share the disk with its own until they are replaced."""
    folder = tmp_path / "jcdesk"
    shutil.copytree(bundle, folder, symlinks=True, copy_function=os.link)
    return folder
