"""ICU's data in the package: less of it, and what Qt asks of it is the same."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

_ASK = """
from PySide6.QtCore import QCollator, QLocale, QStringConverter, QStringDecoder

WORDS = ("ёж", "Ель", "ель", "жук", "ä", "a", "z", "Å", "č", "cz", "ch", "石", "あ", "10", "9")
for language in ("ru", "en", "de", "sv", "cs", "ja", "zh"):
    order = QCollator(QLocale(language))
    order.setNumericMode(True)
    print(language, [[order.compare(one, other) for one in WORDS] for other in WORDS])
for language in ("ru", "tr", "lt", "el"):
    print(language, QLocale(language).toUpper("istanbul straße ёж ί"), QLocale(language).toLower("IÌ ΑΣ"))
names = QStringConverter.availableCodecs()
print(len(names), *names)
print(*(QStringDecoder(name).isValid() for name in names))
"""

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only on Linux does Qt bring ICU")


def answers(home: Path, folder: Path | None = None) -> str:
    """What Qt says about orders, letters and character sets, the libraries in `folder` before its own."""
    before = {"LD_LIBRARY_PATH": str(folder), "LD_DEBUG": "libs"} if folder else {}
    finished = subprocess.run(
        [sys.executable, "-c", _ASK],
        env={**os.environ, "HOME": str(home), "LC_ALL": "C.UTF-8", **before},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=True,
    )
    assert folder is None or f"calling init: {folder}/libicudata.so" in finished.stderr
    return finished.stdout


def test_the_smaller_data_give_the_same_orders_letters_and_character_sets(
    bundle: Path, tmp_path: Path
) -> None:
    [library] = (bundle / "_internal" / "PySide6").rglob("libicudata.so.*")
    assert library.stat().st_size < 12_000_000
    folder = tmp_path / "lib"
    folder.mkdir()
    folder.joinpath(library.name).symlink_to(library)
    whole = answers(tmp_path)
    assert "KOI8-R" in whole
    assert "Shift_JIS" in whole or "shift_jis" in whole.lower()
    assert answers(tmp_path, folder) == whole
