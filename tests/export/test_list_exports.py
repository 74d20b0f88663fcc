"""A list as a workbook and as JSON Lines."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO, StringIO
from pathlib import Path
from zoneinfo import ZoneInfo

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from jcdesk.export.csv_file import COMMA, write_csv
from jcdesk.export.json_lines import write_json_lines
from jcdesk.export.list_excel import write_list_excel
from jcdesk.export.list_report import ListReport
from jcdesk.justclick.errors import ServiceRefusedError
from jcdesk.justclick.statuses import Status
from jcdesk.lists.journal import create_journal
from jcdesk.lists.reading import read_text
from jcdesk.lists.results import Results
from jcdesk.lists.views import Filter, Order, Sort
from jcdesk.words.catalogue import load_catalogue
from tests.export.samples import MADE_AT, MOSCOW
from tests.lists.samples import NOON, about, addresses, failed, found, group, not_found, opened

ENGLISH = load_catalogue("en")
REFUSED = ServiceRefusedError("3", "wrong", signed=True)
TEXT = "anna@example.com\nboris@example.com\nclara@example.com\nnobody\nanna@example.com\ndora@example.com\n"


@pytest.fixture
def results(tmp_path: Path) -> Iterator[Results]:
    """Anna is in two groups, Boris is unknown, Clara failed, Dora is not asked yet."""
    path = tmp_path / "list.jclist"
    read = read_text(TEXT)
    create_journal(path, about(read), read)
    waiting = group("=1+1", id="007", status=Status.WAITING, status_raw="STATUS_WAIT")
    with opened(path) as journal:
        journal.record(1, found("anna@example.com", group("News"), waiting))
        journal.record(2, not_found("boris@example.com"))
        journal.record(3, failed("clara@example.com", REFUSED))
    with Results.opened(path) as results:
        yield results


def sheets(report: ListReport, sheet_rows: int = 1000) -> dict[str, Worksheet]:
    file = BytesIO()
    write_list_excel(file, report, ENGLISH, sheet_rows)
    return {sheet.title: sheet for sheet in openpyxl.load_workbook(file).worksheets}


def rows(sheet: Worksheet) -> list[tuple[object, ...]]:
    return list(sheet.iter_rows(values_only=True))


def test_a_workbook_has_the_four_sheets(results: Results) -> None:
    book = sheets(ListReport(results, MOSCOW, MADE_AT))
    assert list(book) == ["Summary", "Addresses", "Addresses and groups", "Faults"]


def test_one_row_an_address_with_its_counts(results: Results) -> None:
    heading, anna, boris, clara = rows(sheets(ListReport(results, MOSCOW, MADE_AT))["Addresses"])
    assert heading[:5] == ("Line", "Address", "Result", "Verdict", "Groups")
    assert anna[:7] == (
        1,
        "anna@example.com",
        "In groups",
        "Subscribed in 1 of 2 groups, waiting for activation in 1",
        2,
        1,
        1,
    )
    assert anna[-1] == NOON.astimezone(MOSCOW).replace(tzinfo=None)
    assert boris[1:5] == ("boris@example.com", "Not in the account", "Not in this account", 0)
    assert clara[1:4] == ("clara@example.com", "Could not ask", "Could not ask")


def test_one_row_an_address_and_group_and_nothing_is_a_formula(results: Results) -> None:
    sheet = sheets(ListReport(results, MOSCOW, MADE_AT))["Addresses and groups"]
    _, first, second = rows(sheet)
    assert first[:4] == ("anna@example.com", "News", "clients_1", "Subscribed")
    assert second[1:3] == ("=1+1", "007")
    assert sheet["B3"].data_type == "s"
    assert sheet["D3"].fill.fgColor.rgb != sheet["C3"].fill.fgColor.rgb


def test_faults_are_failures_and_what_was_left_out(results: Results) -> None:
    _, *faults = rows(sheets(ListReport(results, MOSCOW, MADE_AT))["Faults"])
    assert [fault[:2] for fault in faults] == [
        (3, "clara@example.com"),
        (4, "nobody"),
        (5, "anna@example.com"),
    ]
    assert str(faults[0][2]).startswith("The service does not accept this address")
    assert faults[1][2] == "This is no e-mail address: it has no @."
    assert faults[2][2] == "The same address stands in line 1."


def test_the_summary_counts_the_whole_list(results: Results) -> None:
    lines = {str(row[0]): row[1:] for row in rows(sheets(ListReport(results, MOSCOW, MADE_AT))["Summary"])}
    assert [lines[label][0] for label in ("List", "Account", "Login")] == ["list.txt", "Shop", "acme"]
    counted = (
        "Lines in the list",
        "Addresses in the list",
        "Duplicates left out",
        "Texts that are no address",
        "Not asked yet",
        "Subscribed in no group",
    )
    assert [lines[label][0] for label in counted] == [6, 4, 1, 1, 1, 1]
    assert [lines[label][0] for label in ("Subscribed", "Waiting for activation", "Unsubscribed")] == [
        1,
        1,
        0,
    ]
    assert lines["News"][:3] == ("clients_1", 1, 0)
    assert lines["=1+1"][:3] == ("007", 0, 1)


def test_what_is_answered_meanwhile_is_in_no_sheet(results: Results) -> None:
    def answer(_share: float) -> None:
        with opened(results.path) as journal:
            for row, address in journal.open_rows():
                journal.record(row, found(address, group("Late", id="late")))

    book = sheets(ListReport(results, MOSCOW, MADE_AT, tell=answer))
    summary = {row[0]: row[1] for row in rows(book["Summary"])}
    assert results.state().answered == 4
    assert len(rows(book["Addresses"])) == 1 + 3
    assert (summary["Addresses in this file"], summary["Not asked yet"], summary["In groups"]) == (3, 1, 1)
    assert "Late" not in summary


def test_beyond_the_limit_rows_go_on_in_a_second_sheet_and_that_is_said(results: Results) -> None:
    book = sheets(ListReport(results, MOSCOW, MADE_AT), sheet_rows=2)
    assert {"Addresses", "Addresses 2", "Addresses 3", "Addresses and groups 2"} < set(book)
    assert [rows(book[name])[1][1] for name in ("Addresses", "Addresses 3")] == [
        "anna@example.com",
        "clara@example.com",
    ]
    assert any("fill 3 sheet" in str(row[1]) for row in rows(book["Summary"]))


def test_only_what_is_filtered_is_written_in_its_order(results: Results) -> None:
    wanted = results.address_rows(Filter("o"), Order(Sort.ADDRESS, descending=True))
    report = ListReport(results, MOSCOW, MADE_AT, wanted, "o")
    assert [row[1] for row in rows(sheets(report)["Addresses"])[1:]] == [
        "clara@example.com",
        "boris@example.com",
        "anna@example.com",
    ]
    assert [lookup.address[0] for lookup in report.as_report().lookups] == ["c", "b", "a"]


@pytest.mark.parametrize(
    ("wanted", "titles"),
    [
        (Filter(status=Status.WAITING), ["=1+1"]),
        (Filter(text="anna", group=1), ["News"]),
        (Filter(status=Status.SUBSCRIBED, group=1), ["News"]),
        (Filter(text="anna"), ["News", "=1+1"]),
    ],
)
def test_of_groups_those_are_written_that_the_filter_shows(
    results: Results, wanted: Filter, titles: list[str]
) -> None:
    report = ListReport(results, MOSCOW, MADE_AT, results.address_rows(wanted), "words", wanted)
    shown = results.memberships(results.membership_keys(wanted))
    assert [member.group.title for member in shown] == titles
    book = sheets(report)
    assert [row[:2] for row in rows(book["Addresses and groups"])[1:]] == [
        ("anna@example.com", title) for title in titles
    ]
    # What is told of an address is told of all its groups, as in the window.
    assert [row[3:5] for row in rows(book["Addresses"])[1:]] == [
        ("Subscribed in 1 of 2 groups, waiting for activation in 1", 2)
    ]
    (lookup,) = report.as_report().lookups
    assert [group.title for group in lookup.groups] == titles


def test_a_group_is_shown_under_every_title_that_it_had(tmp_path: Path) -> None:
    path = tmp_path / "list.jclist"
    read = addresses(2)
    create_journal(path, about(read), read)
    with opened(path) as journal:
        journal.record(1, found("user1@example.com", group("Other", id="b"), group("Before", id="a")))
        journal.record(2, found("user2@example.com", group("Now", id="a"), group("Before", id="c")))
    wanted = Filter(group=2)
    with Results.opened(path) as results:
        report = ListReport(results, MOSCOW, MADE_AT, results.address_rows(wanted), "words", wanted)
        written = [row[:3] for row in rows(sheets(report)["Addresses and groups"])[1:]]
    assert written == [("user1@example.com", "Before", "a"), ("user2@example.com", "Now", "a")]


def test_what_was_left_out_matches_no_filter_and_that_is_said(results: Results) -> None:
    wanted = Filter("clara")
    report = ListReport(results, MOSCOW, MADE_AT, results.address_rows(wanted), "clara", wanted)
    book = sheets(report)
    assert [row[1] for row in rows(book["Faults"])[1:]] == ["clara@example.com"]
    summary = {row[0]: row[1] for row in rows(book["Summary"])}
    assert summary["Filter"] == (
        "Only addresses that match “clara” are in this file, and of their groups those that the filter shows."
        " The totals are those of the whole list."
    )
    assert summary["Texts that are no address"] == 1


def test_an_address_that_is_not_asked_yet_is_in_no_table(results: Results) -> None:
    report = ListReport(results, MOSCOW, MADE_AT, results.address_rows(), "")
    assert len(results.address_rows()) == 4
    assert [row[1] for row in rows(sheets(report)["Addresses"])[1:]] == [
        "anna@example.com",
        "boris@example.com",
        "clara@example.com",
    ]


def test_a_share_without_groups_is_named_and_has_no_table_of_groups(tmp_path: Path) -> None:
    path = tmp_path / "list.jclist"
    read = addresses(2)
    create_journal(path, replace(about(read), shard="2/3"), read)
    with Results.opened(path) as results:
        summary = rows(sheets(ListReport(results, MOSCOW, MADE_AT))["Summary"])
    assert ("Share of the addresses", "2/3") in [row[:2] for row in summary]
    assert "Addresses in each group" not in [row[0] for row in summary]


def test_the_first_thousand_rows_decide_how_wide_a_column_is(tmp_path: Path) -> None:
    path = tmp_path / "list.jclist"
    read = read_text("".join(f"user{n}@example.com\n" for n in range(1000)) + f"{'x' * 40}@example.com\n")
    create_journal(path, about(read), read)
    with opened(path) as journal:
        for row, address in enumerate(read.addresses, 1):
            journal.record(row, not_found(address))
    with Results.opened(path) as results:
        sheet = sheets(ListReport(results, MOSCOW, MADE_AT), 2000)["Addresses"]
    assert sheet.max_row == 1002
    assert len("user999@example.com") <= sheet.column_dimensions["B"].width < 40


def test_the_same_report_gives_the_same_bytes(results: Results) -> None:
    files = [BytesIO(), BytesIO()]
    for file in files:
        write_list_excel(file, ListReport(results, MOSCOW, MADE_AT), ENGLISH)
    assert files[0].getvalue() == files[1].getvalue()


def test_a_zoneless_time_is_read_in_the_zone_of_the_report(tmp_path: Path) -> None:
    path = tmp_path / "list.jclist"
    read = addresses(1)
    create_journal(path, about(read), read)
    raw = "2024-03-01 14:00:00"
    with opened(path) as journal:
        asked_in_moscow = group(subscribed_at=datetime(2024, 3, 1, 11, tzinfo=UTC), subscribed_raw=raw)
        journal.record(1, found("user1@example.com", asked_in_moscow))
    with Results.opened(path) as results:
        report = ListReport(results, ZoneInfo("Asia/Tokyo"), MADE_AT)
        _, row = rows(sheets(report)["Addresses and groups"])
        (lookup,) = report.as_report().lookups
    assert str(row[4]) == raw
    assert lookup.groups[0].subscribed_at == datetime(2024, 3, 1, 5, tzinfo=UTC)


def test_json_lines_have_a_record_a_line(results: Results, tmp_path: Path) -> None:
    path = tmp_path / "list.jsonl"
    write_json_lines(path, ListReport(results, MOSCOW, MADE_AT).as_report().lookups)
    records = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    assert [record["address"][0] for record in records] == ["a", "b", "c"]
    assert [group["id"] for group in records[0]["groups"]] == ["clients_1", "007"]
    assert records[2]["error"] == {"kind": "refused", "code": "3", "text": "wrong"}


def test_no_character_of_a_title_ends_a_line_of_json_lines() -> None:
    file = BytesIO()
    title = "a\u2028b\u2029c\x85d\re\ud800"
    write_json_lines(file, [found("anna@example.com", group(title))])
    (line,) = file.getvalue().decode().splitlines()
    assert json.loads(line)["groups"][0]["title"] == title


def test_csv_is_written_from_the_same_report(results: Results) -> None:
    file = BytesIO()
    write_csv(file, ListReport(results, MOSCOW, MADE_AT).as_report(), COMMA, ENGLISH)
    lines = StringIO(file.getvalue().decode()).read().splitlines()
    assert len(lines) == 5
    assert lines[2].startswith("anna@example.com,In groups,'=1+1,'007,")


def test_the_lookups_of_a_list_can_be_counted_and_read_again(results: Results) -> None:
    lookups = ListReport(results, MOSCOW, MADE_AT).as_report().lookups
    assert len(lookups) == 3
    assert lookups[1].address == "boris@example.com"
    assert len(list(lookups)) == len(list(lookups))
