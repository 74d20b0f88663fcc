"""Texts that many cells of a workbook have in common."""

import zipfile
from pathlib import Path

import pytest

from jcdesk.lists import workbook
from jcdesk.lists.errors import Unusable, UnusableFileError
from jcdesk.lists.reading import read_file
from tests.lists.test_workbook import ROWS, SHEET, book, worksheet

TEXTS = "xl/sharedStrings.xml"
LONG = b"<si><t>" + b"x" * 1000 + b"</t></si>"
SHORT = b"<si><t>a@example.com</t></si>"


def made(path: Path, texts: bytes, cells: bytes, more: dict[str, bytes] | None = None) -> Path:
    """A workbook whose cells name these texts."""
    with zipfile.ZipFile(book(path.with_suffix(".old.xlsx"), ROWS)) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    parts |= {TEXTS: b"<sst>" + texts + b"</sst>", SHEET: worksheet(cells)} | (more or {})
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name, content in parts.items():
            new.writestr(name, content)
    return path


def cells_of(cell: bytes, count: int) -> bytes:
    return b"".join(
        b'<row r="%d">%s</row>' % (row, cell.replace(b"?", b"%d" % row)) for row in range(1, count)
    )


@pytest.fixture(autouse=True)
def little_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "TEXTS", 100_000)


@pytest.mark.parametrize("chunk", [1 << 20, 997, 101])
@pytest.mark.parametrize(
    ("texts", "cell", "more"),
    [
        (LONG, b'<c r="A?" t="s"><v>0</v></c>', {}),
        (LONG, b"<c r='A?' t = 's'><v>0</v></c>", {}),
        (LONG, b'<c r="A?" t="s"><x:v >0</x:v></c>', {}),
        (LONG, b'<c r="A?" t="s"><v><![CDATA[0]]></v></c>', {}),
        (LONG + SHORT, b'<c r="A?" t="s"><!--<v>1</v>--><v>&#48;</v></c>', {}),
        (LONG.replace(b"si>", b"x:si>") + SHORT, b'<c r="A?" t="s"><v>0</v></c>', {}),
        (b"<" + b"x" * 3000 + b":si>" + b"x" * 1000 + b"</si>", b'<c r="A?" t="s"><v>0</v></c>', {}),
        (b"<!--<si>-->" + LONG + SHORT, b'<c r="A?" t="s"><v>0</v></c>', {}),
        (SHORT, b'<c r="A?" t="s"><v>0</v></c>', {"xl/other.xml": b"<sst>" + LONG + b"</sst>"}),
    ],
)
def test_a_long_text_in_many_cells_is_refused_before_memory_is_wanted(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    chunk: int,
    texts: bytes,
    cell: bytes,
    more: dict[str, bytes],
) -> None:
    monkeypatch.setattr(workbook, "_CHUNK", chunk)
    with pytest.raises(UnusableFileError) as caught:
        read_file(made(tmp_path / "list.xlsx", texts, cells_of(cell, 200), more))
    assert caught.value.why is Unusable.TOO_LARGE


@pytest.mark.parametrize("chunk", [1 << 20, 101])
def test_a_long_text_in_few_of_many_cells_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, chunk: int
) -> None:
    monkeypatch.setattr(workbook, "_CHUNK", chunk)
    cells = cells_of(b'<c r="A?" t="s"><v>0</v></c><c r="B?"><v>1</v></c>', 200)
    cells += b'<row r="300"><c r="A300" t="s"><v>1</v></c></row>'
    read = read_file(made(tmp_path / "list.xlsx", SHORT + LONG, cells), 0)
    assert (read.addresses, len(read.duplicates)) == (["a@example.com"], 198)


def test_a_text_that_is_not_there_is_of_no_length(tmp_path: Path) -> None:
    path = made(tmp_path / "list.xlsx", LONG, cells_of(b'<c r="A?" t="s"><v>7</v></c>', 200))
    # What cannot be read is none, whatever its size.
    with pytest.raises(UnusableFileError) as caught:
        read_file(path)
    assert caught.value.why is Unusable.NOT_A_WORKBOOK


def test_a_name_without_end_is_of_no_workbook(tmp_path: Path) -> None:
    path = made(tmp_path / "list.xlsx", LONG, b"", {"xl/other.xml": b"<" + b"x" * (2 << 20)})
    with pytest.raises(UnusableFileError) as caught:
        read_file(path)
    assert caught.value.why is Unusable.NOT_A_WORKBOOK


def test_a_cell_without_end_is_of_no_workbook(tmp_path: Path) -> None:
    cells = cells_of(b'<c r="A?" t="s"><v>0</v></c>', 200) + b"<c>" + b" <v/>" * 1_000_000 + b"</c>"
    with pytest.raises(UnusableFileError) as caught:
        read_file(made(tmp_path / "list.xlsx", LONG, cells))
    assert caught.value.why is Unusable.NOT_A_WORKBOOK
