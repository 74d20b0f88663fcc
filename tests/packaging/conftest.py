"""The folder build, which the packages are made of."""

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
