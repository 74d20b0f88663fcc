"""Qt in the folder build can be replaced by another one, as its licence wants it."""

import os
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="tried on Linux only")

NAME = "libQt6Widgets.so.6"


def replace_qt(folder: Path, content: bytes) -> None:
    """Put another library in the place that Help > About names."""
    library = folder / "_internal" / "PySide6" / "Qt" / "lib" / NAME
    assert library.read_bytes() != content
    library.unlink()
    library.write_bytes(content)


def opens_a_window(folder: Path, home: Path) -> bool:
    picture = home / "window.png"
    subprocess.run(
        [folder / "jcdesk", "--demo", "--screenshot", picture],
        env={"HOME": str(home), "PATH": os.environ["PATH"], "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        timeout=60,
        check=False,
    )
    return picture.is_file()


def test_the_program_runs_with_another_file_of_the_same_qt(copy: Path, home: Path) -> None:
    # There is one build of it here. With a byte more at its end it is another file.
    replace_qt(copy, Path(PySide6.__file__).with_name("Qt").joinpath("lib", NAME).read_bytes() + b"\0")
    assert opens_a_window(copy, home)


def test_it_is_the_replaced_library_that_the_program_takes(copy: Path, home: Path) -> None:
    replace_qt(copy, b"not a library")
    assert not opens_a_window(copy, home)
