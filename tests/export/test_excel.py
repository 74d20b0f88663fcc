"""Excel workbooks, read back by another library."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.utils.escape import unescape
from openpyxl.worksheet.worksheet import Worksheet

from jcdesk.export.cells import CELL_LENGTH
from jcdesk.export.characters import holdable
from jcdesk.export.colours import STATUS_COLOURS
from jcdesk.export.excel import write_excel
from jcdesk.export.report import Report
from jcdesk.export.table import Column
from jcdesk.justclick.statuses import Status
from jcdesk.words.catalogue import LANGUAGES, Translate, load_catalogue
from jcdesk.words.exports import ExportWords
from tests.export import samples
from tests.export.samples import FAILED, NOT_FOUND, found, group, report, titles, with_status, without_date


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "groups.xlsx"


def written(path: Path, content: Report, translate: Translate, **limits: int) -> Workbook:
    write_excel(path, content, translate, **limits)
    return load_workbook(path)


def groups_sheet(path: Path, content: Report, translate: Translate) -> Worksheet:
    return written(path, content, translate)["Groups"]


def texts(sheet: Worksheet, column: Column) -> list[str]:
    """The column without its heading, each cell proven to be text."""
    cells = [row[column] for row in sheet.iter_rows(min_row=2)]
    assert {cell.data_type for cell in cells} <= {"s"}
    # openpyxl leaves Excel's escapes (`_x000D_`) as they are in the file.
    return [unescape(cell.value) for cell in cells]


def about(book: Workbook) -> dict[str, object]:
    return {label.value: content.value for label, content in book["About"].iter_rows(max_col=2)}


def test_headings_and_rows_stand_in_the_first_sheet(path: Path, english: Translate) -> None:
    sheet = groups_sheet(path, report(found(group("News")), NOT_FOUND), english)
    values = list(sheet.iter_rows(values_only=True))
    assert values[0] == (
        "Address",
        "Result",
        "Group",
        "Group ID",
        "Status",
        "Subscribed on (Europe/Moscow)",
        "Status code",
    )
    assert values[1][:5] == ("anna@example.com", "In groups", "News", "clients_1", "Subscribed")
    assert values[2] == ("nobody@example.com", "Not in the account", None, None, None, None, None)
    assert len(values) == 3


def test_nothing_that_looks_like_a_formula_number_or_markup_is_anything_but_text(
    path: Path, english: Translate
) -> None:
    nasty = (*samples.FORMULAS, *samples.NUMBERS, *samples.MARKUP, *samples.ORDINARY)
    sheet = groups_sheet(path, report(titles(*nasty)), english)
    assert texts(sheet, Column.GROUP) == list(nasty)
    assert texts(sheet, Column.GROUP_ID) == list(nasty)
    assert all(cell.number_format == "@" for cell in sheet["C"])
    assert all(cell.hyperlink is None for row in sheet for cell in row)


@given(st.lists(st.text(min_size=1), min_size=1, max_size=30))
@settings(max_examples=25)
def test_every_text_is_read_back_as_it_went_in(
    tmp_path_factory: pytest.TempPathFactory, some: list[str]
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.xlsx"
    sheet = groups_sheet(path, report(titles(*some)), load_catalogue("en"))
    assert texts(sheet, Column.GROUP) == [holdable(text) for text in some]


def test_what_xml_cannot_hold_is_seen_to_be_missing(path: Path, english: Translate) -> None:
    sheet = groups_sheet(path, report(titles("a\x00b\x1bc\ud800d\ufffee", "tab\tand\nline")), english)
    assert texts(sheet, Column.GROUP) == ["a�b�c�d�e", "tab\tand\nline"]


@pytest.mark.parametrize("character", ["x", "👍"])
def test_a_text_too_long_for_a_cell_ends_with_an_ellipsis(
    path: Path, english: Translate, character: str
) -> None:
    sheet = groups_sheet(path, report(titles(character * 40_000)), english)
    [text] = texts(sheet, Column.GROUP)
    assert text == character * text.count(character) + "…"
    assert CELL_LENGTH - 1 <= len(text.encode("utf-16-le")) // 2 <= CELL_LENGTH


@pytest.mark.parametrize("text", ["x" * CELL_LENGTH, "👍" * (CELL_LENGTH // 2)], ids=["x", "👍"])
def test_a_text_that_just_fits_into_a_cell_is_whole(path: Path, english: Translate, text: str) -> None:
    assert texts(groups_sheet(path, report(titles(text)), english), Column.GROUP) == [text]


def test_dates_are_dates_in_the_zone_of_the_report(path: Path, english: Translate) -> None:
    sheet = groups_sheet(path, report(found(group(), without_date(0), without_date("soon"))), english)
    date, unknown, odd = (sheet.cell(row, Column.SUBSCRIBED_ON + 1) for row in (2, 3, 4))
    assert date.is_date
    assert date.value == datetime(2024, 5, 12, 15, 0, 0)  # noqa: DTZ001 - a cell has no zone
    assert date.number_format == "yyyy-mm-dd hh:mm:ss"
    assert unknown.value is None
    assert (odd.value, odd.data_type) == ("soon", "s")


def test_a_date_before_excel_can_count_is_text(path: Path, english: Translate) -> None:
    early = group(subscribed_at=datetime(1899, 12, 30, tzinfo=UTC))
    sheet = groups_sheet(path, report(found(early)), english)
    assert texts(sheet, Column.SUBSCRIBED_ON)[0].startswith("1899-12-30 02:30")


def test_headings_stay_in_view_and_every_column_can_be_filtered(path: Path, english: Translate) -> None:
    sheet = groups_sheet(path, report(titles("a", "b", "c")), english)
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:G4"
    assert sheet["A1"].font.bold


def test_columns_are_as_wide_as_what_they_hold_up_to_a_limit(path: Path, english: Translate) -> None:
    sheet = groups_sheet(path, report(found(group("t" * 200, id="i" * 40))), english)
    widths = {letter: sheet.column_dimensions[letter].width for letter in "ACD"}
    assert len("anna@example.com") < widths["A"] < 25
    assert 40 < widths["D"] < 50 < widths["C"] < 70


def test_a_status_has_the_colours_of_its_meaning(path: Path, english: Translate) -> None:
    sheet = groups_sheet(path, report(found(*(with_status(status) for status in Status))), english)
    for row, status in enumerate(Status, start=2):
        cell = sheet.cell(row, Column.STATUS + 1)
        colours = (cell.font.color.rgb[2:], cell.fill.start_color.rgb[2:])
        assert colours == (STATUS_COLOURS[status].text[1:], STATUS_COLOURS[status].fill[1:])


def test_the_second_sheet_says_who_asked_what_when_and_that_nothing_is_left_out(
    path: Path, english: Translate
) -> None:
    book = written(path, report(found(group())), english)
    assert book.sheetnames == ["Groups", "About"]
    assert about(book) == {
        "Account": "Shop",
        "Login": "anna-shop",
        "Address": "anna@example.com",
        "Asked at": datetime(2024, 5, 12, 15, 0, 0),  # noqa: DTZ001 - a cell has no zone
        "Time zone": "Europe/Moscow (every time in this file is in this zone)",
        "Filter": "None: every group is in this file.",
        "Rows": "1",
        "File made at": datetime(2024, 5, 13, 11, 15, 30),  # noqa: DTZ001
        "Program": about(book)["Program"],
    }
    assert str(about(book)["Program"]).startswith("jcdesk ")


def test_the_second_sheet_counts_several_addresses(path: Path, english: Translate) -> None:
    lines = about(written(path, report(found(group()), FAILED), english))
    assert lines["Addresses"] == "2"
    assert lines["First asked at"] == datetime(2024, 5, 12, 15, 0, 0)  # noqa: DTZ001 - a cell has no zone
    assert lines["Last asked at"] == datetime(2024, 5, 12, 15, 30, 0)  # noqa: DTZ001


def test_the_second_sheet_quotes_the_filter(path: Path, english: Translate) -> None:
    lines = about(written(path, report(found(group()), filter="=news"), english))
    assert lines["Filter"] == "Only rows matching “=news” are in this file."


def test_an_account_named_like_a_formula_is_text(path: Path, english: Translate) -> None:
    content = Report("=1+1", "login", [found(group())], samples.MOSCOW, samples.MADE_AT)
    cell = written(path, content, english)["About"]["B1"]
    assert (cell.value, cell.data_type) == ("=1+1", "s")


def test_rows_that_do_not_fit_go_on_in_more_sheets_and_the_last_sheet_says_so(
    path: Path, english: Translate
) -> None:
    book = written(path, report(titles("a", "b", "c", "d", "e")), english, sheet_rows=3)
    assert book.sheetnames == ["Groups", "Groups 2", "Groups 3", "About"]
    assert [texts(book[name], Column.GROUP) for name in book.sheetnames[:3]] == [
        ["a", "b"],
        ["c", "d"],
        ["e"],
    ]
    assert all(book[name]["A1"].value == "Address" for name in book.sheetnames[:3])
    assert about(book)["Rows"] == "5, more than one sheet can hold: they fill 3 sheets."


def test_rows_that_just_fit_open_no_further_sheet(path: Path, english: Translate) -> None:
    book = written(path, report(titles("a", "b")), english, sheet_rows=3)
    assert book.sheetnames == ["Groups", "About"]


def test_a_report_without_rows_has_its_headings(path: Path, english: Translate) -> None:
    book = written(path, report(), english)
    assert book["Groups"].max_row == 1
    assert about(book)["Addresses"] == "0"


def test_the_file_has_a_title_and_the_time_it_was_made_at(path: Path, english: Translate) -> None:
    properties = written(path, report(found(group())), english).properties
    assert properties.title == "Mailing groups of anna@example.com"
    assert properties.created == samples.MADE_AT.replace(tzinfo=None)


def test_the_same_report_gives_the_same_bytes(path: Path, english: Translate) -> None:
    content = report(found(group(), *(with_status(status) for status in Status)), FAILED)
    write_excel(path, content, english)
    first = path.read_bytes()
    write_excel(path, content, english)
    assert path.read_bytes() == first


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_of_sheets_are_such_as_excel_allows(language: str) -> None:
    words = ExportWords(load_catalogue(language))
    names = [words.groups_sheet(1), words.groups_sheet(999), words.about_sheet()]
    assert len(set(names)) == 3
    assert all(0 < len(name) <= 31 and not set(name) & set("[]:*?/\\") for name in names)
