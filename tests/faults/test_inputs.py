"""Files and titles that somebody made to do harm, through the whole program."""

import subprocess
import sys
import unicodedata
import zipfile
from csv import reader
from io import StringIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from jcdesk.accounts.accounts import Account
from jcdesk.lists.workbook import UNPACKED
from tests.cli.shell import Shell
from tests.export.samples import FORMULAS
from tests.support.answers import KEY, signed_rows
from tests.support.http import answering, http
from tests.support.misbehaving import MisbehavingServer

MEMORY = 400 << 20
"""Bytes of addresses that the process may use, of which Python and its libraries take the most."""

PATIENCE = 300
"""Seconds that the largest of these files may take, on a machine that is busy with other things."""

GIB = 1 << 30

_READ = """
import resource, sys
from pathlib import Path
resource.setrlimit(resource.RLIMIT_AS, (int(sys.argv[2]),) * 2)
from jcdesk.lists.errors import UnusableFileError
from jcdesk.lists.reading import read_file
try:
    read = read_file(Path(sys.argv[1]))
    print(len(read.addresses), read.line_count, {one.line for one in read.rejected})
except UnusableFileError as error:
    print(error.why)
"""

TITLES = (
    *FORMULAS,
    "invoice\u202efdp.exe",
    "\u2067right to left\u2069 and on",
    "NUL\x00 and \x1b[31mred",
    "two\r\nlines\u2028three",
    "half \ud800 a character",
    "long " * 20_000,
    "<script>alert(1)</script>",
)


def read_in_little_memory(path: Path) -> str:
    """What comes of reading a list in a process that may use `MEMORY`."""
    if sys.platform != "linux":
        pytest.skip("only Linux limits memory so")
    done = subprocess.run(
        [sys.executable, "-c", _READ, str(path), str(MEMORY)],
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.strip()


def test_a_line_of_1_gib_is_read_in_little_memory(tmp_path: Path) -> None:
    path = tmp_path / "list.txt"
    with path.open("wb") as file:
        # The rest of the line are zeros, which take no room on the disk.
        file.write(b"anna@example.com boris@example.com " * 200)
        file.truncate(GIB)
        file.seek(GIB)
        file.write(b" vera@example.com\nmax@example.com\n")
    assert read_in_little_memory(path) == "4 2 {1}"


def test_a_record_of_1_gib_is_read_in_little_memory_and_time(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    with path.open("wb") as file:
        file.write(b"Name;E-Mail\n" + b"Anna;anna@example.com\n" * 1000 + b"Boris;boris@example.com;")
        file.truncate(GIB)
        file.seek(GIB)
        file.write(b";vera@example.com\nMax;max@example.com\n")
    assert read_in_little_memory(path) == "4 1002 {1002}"


@pytest.mark.parametrize("filler", [b",", b";", b'"', b'"a@b.example;'], ids=repr)
def test_a_table_of_nothing_but_signs_is_read_in_little_memory_and_time(
    tmp_path: Path, filler: bytes
) -> None:
    path = tmp_path / "list.csv"
    with path.open("wb") as file:
        file.write(b"Name;E-Mail\n" + b"Anna;anna@example.com\n" * 3)
        for _ in range(32):
            file.write(filler * ((1 << 20) // len(filler)))
        file.write(b"\nMax;max@example.com\n")
    addresses, _lines, _rejected = read_in_little_memory(path).split(" ", 2)
    assert int(addresses) >= 2


def test_a_workbook_that_unpacks_to_more_than_512_mib_is_refused_in_little_memory(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    piece = bytes(1 << 20)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        with archive.open("xl/sharedStrings.xml", "w") as texts:
            for _ in range(UNPACKED // len(piece) + 1):
                texts.write(piece)
    assert path.stat().st_size < UNPACKED // 200
    assert read_in_little_memory(path) == "too_large"


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    return Shell(tmp_path / "config")


def test_no_title_does_harm_in_a_terminal_or_a_file(shell: Shell, tmp_path: Path) -> None:
    rows = [{"rass_name": str(number), "rass_title": title} for number, title in enumerate(TITLES)]
    workbook, table = tmp_path / "groups.xlsx", tmp_path / "groups.csv"
    with MisbehavingServer(answering(http(signed_rows(*rows)))) as server:
        shell.add(Account("Shop", "acme", server.url, pace=0), key=KEY)
        shown = shell.run("lookup", "anna@example.com").out
        for path in (workbook, table):
            assert shell.run("lookup", "anna@example.com", "-o", str(path)).code == 0
    odd = {character for character in shown if unicodedata.category(character) in {"Cc", "Cf", "Cs", "Zl"}}
    assert odd == {"\n"}
    book = load_workbook(workbook)
    for sheet in book:
        assert {cell.data_type for row in sheet for cell in row} <= {"s", "n", "d"}
    assert book.worksheets[0].max_row == len(TITLES) + 1
    cells = [cell for row in reader(StringIO(table.read_text("utf-8-sig"), newline="")) for cell in row]
    assert len(cells) > len(TITLES)
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r", "＝"))] == []
