"""The changes of a list as a workbook, as CSV and as JSON Lines."""

import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from jcdesk.export.changes_files import write_changes_csv, write_changes_excel, write_changes_json_lines
from jcdesk.export.changes_report import ChangesReport
from jcdesk.export.csv_file import COMMA, excel_style
from jcdesk.justclick.lookups import Lookup
from jcdesk.justclick.statuses import Status
from jcdesk.lists.found_changes import FoundChanges
from jcdesk.lists.journal import Journal, create_journal
from jcdesk.lists.reading import read_text
from jcdesk.lists.results import Results
from jcdesk.words.catalogue import load_catalogue
from tests.export.samples import MADE_AT, MOSCOW
from tests.lists.samples import NOON, about, found, group, not_found, opened

ENGLISH = load_catalogue("en")
ANNA, BORIS, VERA = (f"{name}@example.com" for name in ("anna", "boris", "vera"))
LATER = timedelta(days=7)
LEFT = group("News", status=Status.UNSUBSCRIBED, status_raw="STATUS_UNSUBSCRIBE")

Both = tuple[Results, Results]


def answered(path: Path, *lookups: Lookup, later: timedelta = timedelta()) -> Path:
    read = read_text("\n".join(lookup.address for lookup in lookups))
    create_journal(path, about(read), read)
    with opened(path) as journal:
        for row, lookup in enumerate(lookups, 1):
            moved = Lookup(lookup.address, lookup.asked_at + later, lookup.outcome, lookup.groups)
            journal.record(row, moved)
    return path


@pytest.fixture
def both(tmp_path: Path) -> Iterator[Both]:
    """Anna has left a group and joined another one, Boris is known by now, and about Vera nothing is new."""
    club = group("=1+1", id="007", subscribed_at=NOON)
    old = answered(
        tmp_path / "old.jclist", found(ANNA, group("News")), not_found(BORIS), found(VERA, group("News"))
    )
    new = answered(
        tmp_path / "new.jclist",
        found(ANNA, LEFT, club),
        Lookup(BORIS, NOON, found(BORIS).outcome),
        found(VERA, group("News")),
        later=LATER,
    )
    with Results.opened(old) as before, Results.opened(new) as after:
        yield before, after


def report(both: Both, *, words: str = "", count: int | None = None) -> ChangesReport:
    before, after = both
    keys = FoundChanges(before, after, str).keys(after)[:count]
    return ChangesReport(before, after, keys, MOSCOW, MADE_AT, words)


def at(moment: datetime) -> datetime:
    return moment.astimezone(MOSCOW).replace(tzinfo=None)


def workbook(of: ChangesReport, sheet_rows: int = 1000) -> openpyxl.Workbook:
    file = BytesIO()
    write_changes_excel(file, of, ENGLISH, sheet_rows)
    return openpyxl.load_workbook(file)


def csv_lines(of: ChangesReport) -> list[str]:
    file = BytesIO()
    write_changes_csv(file, of, COMMA, ENGLISH)
    return file.getvalue().decode().splitlines()


def records(of: ChangesReport) -> list[dict[str, object]]:
    file = BytesIO()
    write_changes_json_lines(file, of)
    return [json.loads(line) for line in file.getvalue().splitlines()]


def test_a_workbook_has_a_row_a_change_with_both_statuses_and_both_dates(both: Both) -> None:
    sheet = workbook(report(both))["Changes"]
    heading, left, joined, known = sheet.iter_rows(values_only=True)
    assert heading == (
        "Address",
        "What changed",
        "Group",
        "Group ID",
        "Before",
        "Now",
        "Subscribed on (Europe/Moscow)",
        "Asked before (Europe/Moscow)",
        "Asked now (Europe/Moscow)",
    )
    times = (at(NOON), at(NOON + LATER))
    assert left[:6] == (ANNA, "Newly unsubscribed", "News", "clients_1", "Subscribed", "Unsubscribed")
    assert joined[:6] == (ANNA, "Newly subscribed", "=1+1", "007", "not in the group", "Subscribed")
    assert joined[6] == at(NOON)
    assert known[:7] == (BORIS, "Another result", None, None, "Not in the account", "In groups", None)
    assert [row[7:] for row in (left, joined, known)] == [times] * 3
    assert sheet["C3"].data_type == "s"
    assert sheet["E2"].fill.fgColor.rgb != sheet["F2"].fill.fgColor.rgb


def test_the_other_sheet_tells_with_what_it_is_compared_and_how_much_is_there(both: Both) -> None:
    lines = dict(workbook(report(both))["About"].iter_rows(values_only=True))
    assert (lines["List"], lines["Account"]) == ("list.txt", "Shop")
    assert lines["Compared with the list begun at"] == at(both[0].about.made_at)
    assert lines["Filter"] == "None: every change is in this file."
    assert lines["Rows"] == "3"
    assert [lines[kind] for kind in ("Newly unsubscribed", "Newly subscribed", "Another result")] == ["1"] * 3


def test_what_is_picked_out_is_there_alone_and_that_is_said(both: Both) -> None:
    picked = report(both, words="Newly unsubscribed", count=1)
    book = workbook(picked)
    assert book["Changes"].max_row == 2
    lines = dict(book["About"].iter_rows(values_only=True))
    assert lines["Filter"] == "Only what matches “Newly unsubscribed” is in this file."
    assert len(csv_lines(picked)) == 2
    assert len(records(picked)) == 1


def test_more_changes_than_a_sheet_holds_go_on_in_another_one(both: Both) -> None:
    book = workbook(report(both), sheet_rows=3)
    assert book.sheetnames == ["Changes", "Changes 2", "About"]
    assert "2 sheets" in dict(book["About"].iter_rows(values_only=True))["Rows"]


def test_csv_has_the_same_and_nothing_is_a_formula(both: Both) -> None:
    heading, left, joined, known = csv_lines(report(both))
    assert heading.startswith("Address,What changed,Group,Group ID,Before,Now,")
    assert left.startswith(f"{ANNA},Newly unsubscribed,News,clients_1,Subscribed,Unsubscribed,")
    assert joined.startswith(f"{ANNA},Newly subscribed,'=1+1,'007,not in the group,Subscribed,")
    assert known.startswith(f"{BORIS},Another result,,,Not in the account,In groups,,")
    assert left.endswith(f"{at(NOON)},{at(NOON + LATER)}")
    file = BytesIO()
    write_changes_csv(file, report(both), excel_style(";"), ENGLISH)
    assert file.getvalue().startswith(b"\xef\xbb\xbfAddress;What changed;")


def test_json_lines_have_wire_values_of_both_sides(both: Both) -> None:
    left, joined, known = records(report(both))
    assert [one["kind"] for one in (left, joined, known)] == [
        "newly_unsubscribed",
        "newly_active",
        "other_outcome",
    ]
    assert left["after"] == {
        "outcome": "found",
        "group": {
            "id": "clients_1",
            "title": "News",
            "status": "STATUS_UNSUBSCRIBE",
            "subscribed_at": LEFT.subscribed_at and LEFT.subscribed_at.isoformat(),
            "subscribed_raw": LEFT.subscribed_raw,
        },
        "asked_at": (NOON + LATER).isoformat(),
    }
    assert joined["before"] == {"outcome": "found", "group": None, "asked_at": NOON.isoformat()}
    assert known["before"] == {"outcome": "not_found", "group": None, "asked_at": NOON.isoformat()}


def test_what_is_asked_anew_meanwhile_is_left_out(both: Both) -> None:
    wanted = report(both)
    with Journal.opened(both[1].path) as journal:
        journal._connection.execute("DELETE FROM answer WHERE row = 1")
    assert [one["address"] for one in records(wanted)] == [BORIS]


def test_it_is_told_how_far_it_is(both: Both) -> None:
    shares: list[float] = []
    before, after = both
    keys = FoundChanges(before, after, str).keys(after)
    write_changes_excel(
        BytesIO(), ChangesReport(before, after, keys, MOSCOW, MADE_AT, "", shares.append), ENGLISH
    )
    assert shares == sorted(shares)
    assert 0 <= shares[0] < shares[-1] <= 1


def test_the_same_changes_give_the_same_bytes(both: Both) -> None:
    first, second = BytesIO(), BytesIO()
    for file in (first, second):
        write_changes_excel(file, report(both), ENGLISH)
    assert first.getvalue() == second.getvalue()
