"""LibreOffice, as somebody has it who opens what jcdesk wrote, with the customs of a country."""

import csv
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

_PROGRAMS = {"soffice": "libreoffice-calc", "pdftoppm": "poppler-utils"}

_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N">
<prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>{locale}</value></prop>
</item>
</oor:items>
"""

_ALL_SHEETS = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
"""Commas, quotes, UTF-8, from the first line, every cell as it is shown, a file for each sheet."""


def missing_packages() -> list[str]:
    """The Debian packages that are not there and have to be."""
    return [package for program, package in _PROGRAMS.items() if shutil.which(program) is None]


def picture(book: Path, locale: str) -> list[Path]:
    """Pictures of the pages of a workbook, beside it. Raises CalledProcessError."""
    with _converted(book, locale, "pdf") as folder:
        document = folder / f"{book.stem}.pdf"
        subprocess.run(["pdftoppm", "-r", "60", "-png", str(document), str(book.with_suffix(""))], check=True)
    return sorted(book.parent.glob(f"{book.stem}-*.png"))


def shown_cells(book: Path, locale: str) -> dict[str, list[list[str]]]:
    """What the cells of each sheet show, row by row, by the sheet's name. Raises CalledProcessError."""
    with _converted(book, locale, _ALL_SHEETS) as folder:
        return {path.stem.removeprefix(f"{book.stem}-"): _rows(path) for path in folder.glob("*.csv")}


def _rows(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


@contextmanager
def _converted(book: Path, locale: str, to: str) -> Iterator[Path]:
    """A folder with what LibreOffice makes of a workbook where `locale` ("ru-RU") is the user's."""
    with TemporaryDirectory(prefix="jcdesk-office-") as name:
        profile, folder = Path(name, "profile"), Path(name, "made")
        settings = profile / "user" / "registrymodifications.xcu"
        settings.parent.mkdir(parents=True)
        settings.write_text(_SETTINGS.format(locale=locale), "utf-8")
        words = ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", to]
        subprocess.run(
            [*words, "--outdir", str(folder), str(book)], check=True, stdout=subprocess.DEVNULL, timeout=180
        )
        yield folder
