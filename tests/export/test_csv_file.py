"""CSV files, read back by Python's own reader."""

import codecs
import csv
import re
import unicodedata
from io import BytesIO, StringIO

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from jcdesk.export.csv_file import COMMA, RAW, TAB, CsvStyle, excel_style, protect, write_cells, write_csv
from jcdesk.export.report import Report
from jcdesk.export.table import Column
from jcdesk.justclick.lookups import Lookup
from jcdesk.words.catalogue import Translate
from tests.export import samples
from tests.export.samples import (
    FAILED,
    FORMULAS,
    LONG_ID,
    NO_GROUPS,
    NOT_FOUND,
    NUMBERS,
    ORDINARY,
    found,
    group,
    report,
    titles,
    without_date,
)

STYLES = [COMMA, TAB, excel_style(";")]


def written(content: Report, style: CsvStyle, translate: Translate) -> bytes:
    stream = BytesIO()
    write_csv(stream, content, style, translate)
    return stream.getvalue()


def rows(content: Report, style: CsvStyle, translate: Translate) -> list[list[str]]:
    text = written(content, style, translate).decode("utf-8-sig" if style.bom else "utf-8")
    return list(csv.reader(StringIO(text, newline=""), delimiter=style.delimiter, strict=True))


def raw_row(lookup: Lookup, translate: Translate) -> dict[str, str]:
    headings, row = rows(report(lookup), RAW, translate)
    return dict(zip(headings, row, strict=True))


@pytest.mark.parametrize("style", STYLES, ids=["comma", "tab", "excel"])
def test_the_styles_for_people_have_the_same_cells(style: CsvStyle, english: Translate) -> None:
    assert rows(report(found(group('a, b; c\td\n"e"')), NOT_FOUND), style, english) == [
        [
            "Address",
            "Result",
            "Group",
            "Group ID",
            "Status",
            "Subscribed on (Europe/Moscow)",
            "Status code",
        ],
        [
            "anna@example.com",
            "In groups",
            'a, b; c\td\n"e"',
            "clients_1",
            "Subscribed",
            "2024-05-12 15:00:00",
            "STATUS_SUBSCRIBE",
        ],
        ["nobody@example.com", "Not in the account", "", "", "", "", ""],
    ]


def test_only_the_file_for_excel_begins_with_a_byte_order_mark(english: Translate) -> None:
    for style in (COMMA, TAB, RAW):
        assert not written(report(), style, english).startswith(codecs.BOM_UTF8)
    assert written(report(), excel_style(";"), english).startswith(codecs.BOM_UTF8 + b"Address;Result;")


def test_lines_end_as_in_the_rfc(english: Translate) -> None:
    lines = written(report(NOT_FOUND), COMMA, english).split(b"\r\n")
    assert len(lines) == 3
    assert lines[-1] == b""


@pytest.mark.parametrize("text", [*FORMULAS, *NUMBERS])
def test_what_a_spreadsheet_would_not_take_for_text_gets_an_apostrophe(text: str, english: Translate) -> None:
    [_, row] = rows(report(titles(text)), excel_style(","), english)
    # Where tabs separate cells, there is one behind a tab, too.
    protected = "'" + re.sub(r"([\t\r\n])=", r"\1'=", text)
    assert (row[Column.GROUP], row[Column.GROUP_ID]) == (protected, protected)


def test_an_address_that_is_a_formula_gets_an_apostrophe(english: Translate) -> None:
    [_, row] = rows(report(found(group(), address="=cmd@example.com")), COMMA, english)
    assert row[Column.ADDRESS] == "'=cmd@example.com"


@pytest.mark.parametrize("text", [*ORDINARY, "", "anna@example.com", "(", "%", "5 мая", "Акция, -50%; +1"])
def test_what_is_safe_stays_as_it_is(text: str) -> None:
    assert protect(text) == text


NASTY = st.text(
    alphabet=st.sampled_from("='\"+-@(| \t\r\n;,＝\u200b1.e") | st.characters(exclude_categories=["Cs"])
)


def forms_formula(cell: str) -> bool:
    """Whether a spreadsheet could make more of `cell` than a text."""
    seen = [character for character in cell if unicodedata.category(character)[0] not in "CZ"]
    return seen[:1] in [[sign] for sign in "=+-@＝＋－＠"]


def calls(cell: str) -> bool:
    """Whether the formula in `cell` does more than to reckon."""
    sign = next(character for character in cell if unicodedata.category(character)[0] not in "CZ")
    return sign not in "+-＋－" or any(character in cell for character in "(|（｜")


def restored(protected: str) -> str:
    """What was protected: who reads the file sees from the cell alone where an apostrophe was put."""
    parts = re.split(r"([;,\t\r\n])", protected)
    for place in range(2, len(parts), 2):
        bare = parts[place].lstrip("'").replace('"', "")
        if forms_formula(bare) and calls(bare):
            parts[place] = parts[place].removeprefix("'")
    text = "".join(parts)
    return text.removeprefix("'") if protect(text).startswith(f"'{text[:1]}") else text


@given(NASTY)
@example("a;'=b,''\"=c\n' d")
def test_an_apostrophe_taken_away_in_each_place_gives_the_text_back(text: str) -> None:
    assert restored(protect(text)) == text


@given(NASTY)
def test_no_cell_begins_with_what_makes_a_formula(text: str) -> None:
    protected = protect(text)
    assert not protected.startswith(("\t", "\r", "\n"))
    assert not forms_formula(protected)


@given(st.lists(st.lists(NASTY, min_size=2, max_size=4), min_size=1, max_size=3), st.sampled_from(STYLES))
@example([["anna@example.com", "a;=cmd|'/C calc'!A1;b"]], COMMA)
@example([["anna@example.com", 'a;"=1+1;b']], COMMA)
@example([["anna@example.com", "a\n=1+1"]], COMMA)
@example([["anna@example.com", "a, =1+1"]], excel_style(";"))
@example([["anna@example.com", "a;-HYPERLINK(B1)"]], COMMA)
def test_no_cell_does_whatever_a_spreadsheet_separates_them_by(
    rows: list[list[str]], style: CsvStyle
) -> None:
    stream = BytesIO()
    write_cells(stream, rows, style)
    text = stream.getvalue().decode("utf-8-sig")
    for delimiter in ",;\t":
        read = csv.reader(StringIO(text, newline=""), delimiter=delimiter)
        assert [cell for row in read for cell in row if forms_formula(cell) and calls(cell)] == []


def test_a_very_long_number_does_not_take_long() -> None:
    assert protect("1" * 1_000_000 + "x").startswith("1")


def test_what_a_spreadsheet_cannot_hold_is_seen_to_be_missing(english: Translate) -> None:
    [_, row] = rows(report(titles("a\x00b\ud800c")), COMMA, english)
    assert row[Column.GROUP] == "a�b�c"


def test_the_raw_style_has_wire_values_under_english_names(english: Translate) -> None:
    assert raw_row(found(group("=1+1", id=LONG_ID)), english) == {
        "address": "anna@example.com",
        "outcome": "found",
        "group_id": LONG_ID,
        "group_title": "=1+1",
        "status": "STATUS_SUBSCRIBE",
        "subscribed_at": "2024-05-12T12:00:00+00:00",
        "subscribed_raw": "1715515200",
        "asked_at": "2024-05-12T12:00:00+00:00",
        "error_kind": "",
        "error_code": "",
        "error_text": "",
    }


def test_the_raw_style_leaves_an_unknown_date_empty(english: Translate) -> None:
    row = raw_row(found(without_date("0000-00-00 00:00:00")), english)
    assert (row["subscribed_at"], row["subscribed_raw"]) == ("", "0000-00-00 00:00:00")


def test_the_raw_style_says_why_an_address_could_not_be_asked(english: Translate) -> None:
    row = raw_row(FAILED, english)
    assert (row["outcome"], row["group_id"], row["asked_at"]) == ("failed", "", "2024-05-12T12:30:00+00:00")
    assert (row["error_kind"], row["error_code"], row["error_text"]) == ("refused", "7", "account disabled")


def test_the_raw_style_has_a_row_for_an_address_without_groups(english: Translate) -> None:
    row = raw_row(NO_GROUPS, english)
    assert (row["address"], row["outcome"], row["status"]) == ("boris@example.com", "no_groups", "")


@pytest.mark.parametrize("style", [*STYLES, RAW], ids=["comma", "tab", "excel", "raw"])
def test_a_subscriber_whose_groups_the_filter_hides_has_no_row_in_any_style(
    style: CsvStyle, english: Translate
) -> None:
    assert len(rows(report(found()), style, english)) == 1


def test_the_raw_style_changes_no_text(english: Translate) -> None:
    nasty = [*FORMULAS, *NUMBERS, *ORDINARY, *samples.MARKUP, "a\x00b", "\u2028"]
    assert samples.columns(rows(report(titles(*nasty)), RAW, english), 3) == nasty


def test_the_raw_style_escapes_half_a_character(english: Translate) -> None:
    assert raw_row(titles("\ud800"), english)["group_title"] == "\\ud800"


def test_texts_of_our_own_are_written_as_safely_as_a_report() -> None:
    stream = BytesIO()
    write_cells(stream, [["Line", "Text"], ["5", "=1+1"]], excel_style(";"))
    assert stream.getvalue() == codecs.BOM_UTF8 + b"Line;Text\r\n5;'=1+1\r\n"
