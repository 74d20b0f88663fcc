"""Excel workbooks, and files that only look like one."""

import zipfile
from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from openpyxl import Workbook

from jcdesk.justclick.cancellation import Cancellation
from jcdesk.justclick.errors import CancelledError
from jcdesk.lists import workbook
from jcdesk.lists.errors import (
    UnknownColumnError,
    UnknownSheetError,
    Unusable,
    UnusableFileError,
    WhichColumnError,
)
from jcdesk.lists.reading import read_file

SHEET = "xl/worksheets/sheet1.xml"


def book(path: Path, *sheets: Sequence[Sequence[object]], at: tuple[int, int] = (1, 1)) -> Path:
    made = Workbook()
    made.remove(made.worksheets[0])
    for number, rows in enumerate(sheets):
        sheet = made.create_sheet(f"Sheet {number}")
        for row, cells in enumerate(rows, at[0]):
            for column, cell in enumerate(cells, at[1]):
                sheet.cell(row, column, cell)
    made.save(path)
    return path


def with_sheet(path: Path, made: Path, xml: bytes) -> Path:
    """The workbook `made` with another sheet in it."""
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, xml if name == SHEET else old.read(name))
    return path


def worksheet(cells: bytes) -> bytes:
    return b"<worksheet><sheetData>" + cells + b"</sheetData></worksheet>"


def why(path: Path) -> Unusable:
    with pytest.raises(UnusableFileError) as caught:
        read_file(path)
    return caught.value.why


ROWS: list[list[object]] = [
    ["№", "Имя", "E-mail", "Дата"],
    [1, "Анна", "anna@example.com", date(2024, 5, 12)],
    [None, None, None, None],
    [2, "Борис", "Борис <boris@example.com>", None],
    [3, "Вера", 12345, None],
]


@pytest.mark.parametrize("at", [(1, 1), (4, 3)])
def test_the_column_is_found_and_rows_keep_their_numbers(tmp_path: Path, at: tuple[int, int]) -> None:
    read = read_file(book(tmp_path / "list.xlsx", ROWS, at=at))
    assert read.addresses == ["anna@example.com", "boris@example.com"]
    assert list(read.lines) == [at[0] + 1, at[0] + 3]
    assert [(r.line, r.text) for r in read.rejected] == [(at[0] + 4, "")]


def test_a_column_can_be_named(tmp_path: Path) -> None:
    path = book(tmp_path / "list.xlsx", [["A", "B"], ["a@example.com", "b@example.com"]])
    with pytest.raises(WhichColumnError):
        read_file(path)
    assert read_file(path, "b").addresses == ["b@example.com"]


def test_sheets_without_addresses_are_passed_over(tmp_path: Path) -> None:
    path = book(tmp_path / "list.xlsx", [], [["read me"], ["thank you"]], [["x@example.com"]])
    assert read_file(path).addresses == ["x@example.com"]


OCTOBER: list[list[object]] = [["E-mail"], ["anna@example.com"]]
NOVEMBER: list[list[object]] = [
    ["Name", "E-mail"],
    ["Vera", "vera@example.com"],
    ["Boris", None],
    ["Gleb", "gleb@example.com"],
]


def test_addresses_on_other_sheets_are_told_and_can_be_read(tmp_path: Path) -> None:
    path = book(tmp_path / "list.xlsx", [["read me"]], OCTOBER, [], NOVEMBER)
    read = read_file(path)
    assert read.addresses == ["anna@example.com"]
    assert read.table is not None
    assert (read.table.sheet, read.table.sheets) == ("Sheet 1", ("Sheet 0", "Sheet 1", "Sheet 3"))
    assert read.table.elsewhere == (("Sheet 3", 2),)
    for sheet in ("Sheet 3", " sheet 3", "4"):
        other = read_file(path, sheet=sheet)
        assert (other.addresses, list(other.lines)) == (["vera@example.com", "gleb@example.com"], [2, 4])
        assert other.table is not None
        assert (other.table.sheet, other.table.column) == ("Sheet 3", 1)
        assert other.table.elsewhere == (("Sheet 1", 1),)


@pytest.mark.parametrize("sheet", ["December", "0", "5"])
def test_a_sheet_that_is_not_there_is_an_error_that_names_those_that_are(tmp_path: Path, sheet: str) -> None:
    with pytest.raises(UnknownSheetError) as caught:
        read_file(book(tmp_path / "list.xlsx", OCTOBER, NOVEMBER), sheet=sheet)
    assert (caught.value.name, caught.value.sheets) == (sheet, ("Sheet 0", "Sheet 1"))


def test_a_sheet_that_is_wanted_is_read_whatever_it_has(tmp_path: Path) -> None:
    path = book(tmp_path / "list.xlsx", OCTOBER, [["E-mail"], ["none"]], TWO_COLUMNS, [])
    nothing = read_file(path, "e-mail", sheet="Sheet 1")
    assert (nothing.addresses, len(nothing.rejected)) == ([], 2)
    with pytest.raises(UnknownColumnError):
        read_file(path, "Child", sheet="Sheet 1")
    with pytest.raises(WhichColumnError) as caught:
        read_file(path, sheet="Sheet 2")
    assert (caught.value.table.sheet, caught.value.table.likely) == ("Sheet 2", (0, 1))
    assert caught.value.table.elsewhere == (("Sheet 0", 1),)
    assert read_file(path, sheet="Sheet 3").line_count == 0


def test_counting_what_other_sheets_have_can_be_stopped(tmp_path: Path) -> None:
    path = book(tmp_path / "list.xlsx", OCTOBER, [["x"]] * 11_000)
    stop, told = Cancellation(), []

    def stop_while_counting(share: float) -> None:
        told.append(share)
        if len(told) == 2:
            stop.cancel()

    with pytest.raises(CancelledError):
        read_file(path, progress=stop_while_counting, cancellation=stop)


TWO_COLUMNS = [["Parent", "Child"], ["a@example.com", "b@example.com"]]


@pytest.mark.parametrize(
    "cover",
    [
        [["Subscribers of the shop"]],
        [["Parent", "Child"], ["Anna", "Boris"]],
        [["Written by", "Child"], ["boss@example.com", "nobody"]],
        [["Child", "Nobody"], [1, 2]],
    ],
)
@pytest.mark.parametrize("column", [1, "child"])
def test_a_column_that_is_said_is_that_of_the_sheet_with_addresses_in_it(
    tmp_path: Path, cover: list[list[object]], column: int | str
) -> None:
    path = book(tmp_path / "list.xlsx", cover, TWO_COLUMNS)
    assert read_file(path, column).addresses == ["b@example.com"]


def test_a_column_that_is_said_is_read_from_the_first_sheet_that_has_it_if_none_has_addresses_in_it(
    tmp_path: Path,
) -> None:
    path = book(tmp_path / "list.xlsx", [["A"], ["x"]], [["A", "B"], ["x", "y"]], [["A", "B"], ["v", "w"]])
    read = read_file(path, "b")
    assert [left_out.text for left_out in read.rejected] == ["B", "y"]


@pytest.mark.parametrize("column", ["E-mail", 7])
def test_a_column_that_no_sheet_has_is_an_error_that_names_those_of_the_first(
    tmp_path: Path, column: int | str
) -> None:
    with pytest.raises(UnknownColumnError) as caught:
        read_file(book(tmp_path / "list.xlsx", [], TWO_COLUMNS, [["A"]]), column)
    assert caught.value.columns == ("Parent", "Child")
    assert read_file(book(tmp_path / "empty.xlsx", []), column).line_count == 0


def test_a_workbook_without_any_address_is_doubt(tmp_path: Path) -> None:
    with pytest.raises(WhichColumnError) as caught:
        read_file(book(tmp_path / "list.xlsx", [["a", "b"], ["c", "d"]]))
    assert (caught.value.table.columns, caught.value.table.likely) == (("a", "b"), ())


def test_a_workbook_is_known_by_what_it_is_and_not_by_its_name(tmp_path: Path) -> None:
    assert read_file(book(tmp_path / "list.txt", ROWS)).addresses[0] == "anna@example.com"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"PK\x03\x04 and nothing more", Unusable.NOT_A_WORKBOOK),
        (b"", Unusable.NOT_A_WORKBOOK),
        (b"\xd0\xcf\x11\xe0" + bytes(600), Unusable.OLD_WORKBOOK),
        (b"\xd0\xcf\x11\xe0" + bytes(60) + "EncryptedPackage".encode("utf-16-le"), Unusable.PASSWORD),
    ],
)
def test_what_is_no_workbook_says_what_it_is(tmp_path: Path, content: bytes, reason: Unusable) -> None:
    path = tmp_path / "list.xlsx"
    path.write_bytes(content)
    assert why(path) is reason


def test_an_archive_of_something_else_is_no_workbook(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.txt", "text")
    assert why(path) is Unusable.NOT_A_WORKBOOK


def test_a_bomb_is_not_unpacked_to_its_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "UNPACKED", 8 << 20)
    path = with_sheet(tmp_path / "bomb.xlsx", book(tmp_path / "a.xlsx", ROWS), bytes(100 << 20))
    assert path.stat().st_size < 200_000
    assert why(path) is Unusable.TOO_LARGE


@pytest.mark.parametrize(
    "cells",
    [
        b'<row r="1"><c r="A1"/></row><row r="1048576"><c r="XFD1048576"/></row>',
        b"<row>" + b"<c/>" * 16384 + b"</row>" + b"<row/>" * 2000,
        b"<x:row>" + b"<x:c/>" * 16384 + b"</x:row>" + b"<x:row/>" * 2000,
        b"<x.y-z:row>" + b"<x.y-z:c/>" * 16384 + b"</x.y-z:row>" + b"<x.y-z:row/>" * 2000,
        b"<row r='1'><c r='A1'/></row><row r='1048576'><c r='XFD1048576'/></row>",
        b'<row><c r="A1"/></row><row><c\nr \n=\t"XFD1048576"/></row>',
        b'<c r="A1"/><c t="str"r="xfd1048576"/>',
        b'<c r="A1"/><c r="ZZZZ999"/>',
        b'<c r="A1"/><c r="XFD0000001048576"/>',
        b'<c r="A1"/><c q=">" r="XFD1048576"/>',
        b'<row r="1">' + b"<c/>" * 16384 + b"</row><row r='1048576'><c/></row>",
        b'<row r="1"><c r="XFD1"/><c q="r=\'A1\'"/></row><row r="1048576"><c q=" r=\'A1\'"/></row>',
        b'<row r="1048575"><c/></row><row>' + b"<c/>" * 16384 + b"</row>",
        b'<c r="A1"/><c r' + b" " * 300 + b'="XFD1048576"/>',
    ],
)
def test_cells_that_lie_far_apart_are_refused_before_memory_is_wanted(tmp_path: Path, cells: bytes) -> None:
    path = with_sheet(tmp_path / "far.xlsx", book(tmp_path / "a.xlsx", ROWS), worksheet(cells))
    assert why(path) is Unusable.TOO_LARGE


@pytest.mark.parametrize("step", [1, 2, 3, 7, 64])
def test_cells_are_seen_wherever_a_piece_of_the_file_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    monkeypatch.setattr(workbook, "_CHUNK", step * 100)
    cells = b'<row r="1"><c r="A1"/></row>' + b" " * step + b'<row r = "9"><c r = "XFD1048576"/></row>'
    path = with_sheet(tmp_path / "far.xlsx", book(tmp_path / "a.xlsx", ROWS), worksheet(cells))
    assert why(path) is Unusable.TOO_LARGE


@pytest.mark.parametrize(
    "cells",
    [
        b'<row r="1"><c r="A1"/><c r="P1"/></row><row r="1048576" ht="12.8"/>',
        b'<row r="9"><c r="C9"/></row>' + b"<row/>" * 1_500_000,
        b'<row><c r="XFD1"/></row>' + b'<row><c r="A9"/></row>' * 900,
    ],
)
def test_rows_without_cells_and_cells_beside_each_other_take_no_memory(tmp_path: Path, cells: bytes) -> None:
    path = with_sheet(tmp_path / "near.xlsx", book(tmp_path / "a.xlsx", ROWS), worksheet(cells))
    assert read_file(path).line_count == 0


def test_a_sheet_is_measured_wherever_it_lies_in_the_file(tmp_path: Path) -> None:
    elsewhere = "xl/data/sheet1.xml"
    with zipfile.ZipFile(book(tmp_path / "a.xlsx", ROWS)) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    del parts[SHEET]
    parts[elsewhere] = worksheet(b'<c r="A1"/><c r="XFD1048576"/>')
    relations = "xl/_rels/workbook.xml.rels"
    parts[relations] = parts[relations].replace(b"worksheets/sheet1.xml", b"data/sheet1.xml")
    with zipfile.ZipFile(tmp_path / "far.xlsx", "w") as new:
        for name, content in parts.items():
            new.writestr(name, content)
    assert why(tmp_path / "far.xlsx") is Unusable.TOO_LARGE


def test_other_parts_of_a_workbook_are_not_taken_for_sheets(tmp_path: Path) -> None:
    path = book(tmp_path / "list.xlsx", ROWS)
    with zipfile.ZipFile(path, "a") as archive:
        chain = b"".join(b'<c r="A%d" i="1"/>' % number for number in range(1, 20_000))
        archive.writestr("xl/calcChain.xml", b"<calcChain>" + chain + b"</calcChain>")
    assert len(read_file(path).addresses) == 2


def test_a_tag_without_end_is_no_workbook(tmp_path: Path) -> None:
    xml = worksheet(b'<c q="' + b"x" * (5 << 20))
    assert (
        why(with_sheet(tmp_path / "x.xlsx", book(tmp_path / "a.xlsx", ROWS), xml)) is Unusable.NOT_A_WORKBOOK
    )


@pytest.mark.parametrize("name", ["list.ods", "list.xlsx", "list.txt"])
@pytest.mark.parametrize("part", ["content.xml", "xl/workbook.bin"])
@pytest.mark.parametrize("beside", [True, False])
def test_a_workbook_of_another_kind_is_not_read(
    tmp_path: Path, name: str, part: str, *, beside: bool
) -> None:
    path = tmp_path / name
    if beside:
        book(path.with_suffix(".new.xlsx"), ROWS).rename(path)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(part, "")
    assert why(path) is Unusable.OLD_WORKBOOK


def test_a_workbook_with_nothing_in_it_is_an_empty_list(tmp_path: Path) -> None:
    read = read_file(book(tmp_path / "list.xlsx", [], []))
    assert (read.addresses, list(read.rejected), read.line_count) == ([], [], 0)


def test_a_workbook_that_nobody_wants_any_more_is_not_unpacked(tmp_path: Path) -> None:
    stop = Cancellation()
    stop.cancel()
    with pytest.raises(CancelledError):
        read_file(book(tmp_path / "list.xlsx", ROWS), cancellation=stop)


@pytest.mark.parametrize("compression", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_compression_that_excel_does_not_know_is_none_of_a_workbook(
    tmp_path: Path, compression: int
) -> None:
    path = tmp_path / "list.xlsx"
    with zipfile.ZipFile(path, "w", compression) as archive:
        archive.writestr(SHEET, "<worksheet/>")
    assert why(path) is Unusable.NOT_A_WORKBOOK


def test_an_archive_with_a_part_before_its_start_is_no_workbook(tmp_path: Path) -> None:
    path = book(tmp_path / "list.xlsx", ROWS)
    content = bytearray(path.read_bytes())
    end = content.rindex(b"PK\x05\x06")
    # Where the directory lies, by its own word: further behind than it does.
    content[end + 16 : end + 20] = (int.from_bytes(content[end + 16 : end + 20], "little") + 9999).to_bytes(
        4, "little"
    )
    path.write_bytes(content)
    assert why(path) is Unusable.NOT_A_WORKBOOK


def test_an_archive_with_a_name_that_is_no_text_is_no_workbook(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/ж.xml", "")
    path.write_bytes(path.read_bytes().replace("ж".encode(), b"\xff\xff"))
    assert why(path) is Unusable.NOT_A_WORKBOOK


@pytest.mark.parametrize("where", ["a file", "itself, a thousand million times"])
def test_no_entity_is_resolved(tmp_path: Path, where: str) -> None:
    (tmp_path / "secret").write_text("secret@example.com", "ascii")
    if where == "a file":
        entities = f'<!ENTITY x SYSTEM "{(tmp_path / "secret").as_uri()}">'
    else:
        entities = '<!ENTITY a "secret@example.com">' + "".join(
            f'<!ENTITY {new} "{f"&{old};" * 10}">' for old, new in pairwise("abcdefghijx")
        )
    cell = '<row><c t="inlineStr"><is><t>&x;</t></is></c><c t="str"><v>b@example.com</v></c></row>'
    xml = f"<!DOCTYPE w [{entities}]><worksheet><sheetData>{cell}</sheetData></worksheet>".encode()
    path = with_sheet(tmp_path / "list.xlsx", book(tmp_path / "a.xlsx", ROWS), xml)
    assert why(path) is Unusable.NOT_A_WORKBOOK
