"""What `jcdesk lookup` prints, for people and for programs."""

import csv
import json
from io import BytesIO, StringIO
from pathlib import Path

import openpyxl
import pytest

from tests.cli.shell import NOON, Shell
from tests.support.disks import files_no_larger_than

ANNA = "anna.petrova@example.com"
VERA = "vera@example.com"
GROUPLESS = "gleb@example.com"
NOBODY = "nobody@example.com"
REFUSED = "error-3@demo.example"


def test_a_table_says_address_verdict_and_groups(shop: Shell) -> None:
    ran = shop.run("lookup", ANNA)
    address, verdict, empty, head, first, *_, last = ran.out.splitlines()
    assert (ran.code, ran.err) == (0, "")
    assert address == ANNA
    assert verdict.startswith("Subscribed in 3 of 7 groups, waiting for activation in 1")
    assert empty == ""
    assert head.split("  ")[1].strip() == "Group"
    assert head.endswith("Subscribed on (Europe/Moscow)")
    assert first.split() == ["Клиенты", "clients_1", "Subscribed", "2025-01-01", "12:00"]
    assert last.split() == ["Партнёры", "partners", "STATUS_PAUSED", "unknown"]


def test_columns_stand_one_under_the_other(shop: Shell) -> None:
    lines = shop.run("lookup", ANNA).out.splitlines()[3:]
    column = lines[0].index("Group ID")
    assert [line[column - 2 : column].strip() for line in lines] == [""] * 8
    assert [line[column:].split()[0] for line in lines[1:3]] == ["clients_1", "1600000001.0012345678"]


def test_each_outcome_is_told_apart(shop: Shell) -> None:
    ran = shop.run("lookup", VERA, GROUPLESS, NOBODY, REFUSED)
    blocks = [block.splitlines()[:2] for block in ran.out.split("\n\n") if "@" in block]
    assert [address for address, _ in blocks] == [VERA, GROUPLESS, NOBODY, REFUSED]
    assert len({verdict for _, verdict in blocks}) == 4
    assert blocks[1][1] == "In the account, but in no group"
    assert blocks[2][1] == "Not in this account"
    assert blocks[3][1] == "Could not ask"
    assert ran.code == 1


def test_a_failure_is_told_with_cause_and_next_step_beside_the_answers(shop: Shell) -> None:
    ran = shop.run("lookup", REFUSED)
    assert ran.err == (
        f"jcdesk: {REFUSED}: The service does not accept this address (error 3)."
        " The service does not take it for an e-mail address. Check the address for typing errors.\n"
    )


def test_the_same_failure_is_told_in_short_the_next_time(shop: Shell) -> None:
    first, second = shop.run("lookup", REFUSED, REFUSED).err.splitlines()
    assert first.startswith(second)
    assert second.endswith("(error 3).")


def test_json_of_a_subscriber(shop: Shell) -> None:
    ran = shop.run("lookup", "--format", "json", VERA)
    assert json.loads(ran.output) == [
        {
            "address": VERA,
            "outcome": "found",
            "groups": [
                {
                    "id": "newsletter_en",
                    "title": "Monthly newsletter",
                    "status": "STATUS_SUBSCRIBE",
                    "subscribed_at": "2024-03-01T11:00:00+00:00",
                    "subscribed_raw": "1709290800",
                }
            ],
            "asked_at": NOON.isoformat(),
            "error": None,
        }
    ]
    assert (ran.code, ran.err) == (0, "")


def test_json_of_the_other_outcomes(shop: Shell) -> None:
    ran = shop.run("lookup", "--format=json", GROUPLESS, NOBODY, "error-6@demo.example", "later@example.com")
    rest = {"groups": [], "asked_at": NOON.isoformat()}
    refusal = {"kind": "refused", "code": "6", "text": "Permission denied for IP 203.0.113.7"}
    assert json.loads(ran.output) == [
        {"address": GROUPLESS, "outcome": "no_groups", **rest, "error": None},
        {"address": NOBODY, "outcome": "not_found", **rest, "error": None},
        {"address": "error-6@demo.example", "outcome": "failed", **rest, "error": refusal},
        {
            "address": "later@example.com",
            "outcome": "failed",
            **rest,
            "error": {"kind": "not_asked", "code": None, "text": ""},
        },
    ]
    assert ran.code == 1


def test_csv_for_spreadsheets(shop: Shell) -> None:
    ran = shop.run("lookup", "--format", "csv", "zoya@example.net", NOBODY)
    head, *rows = csv.reader(StringIO(ran.out))
    assert head[:5] == ["Address", "Result", "Group", "Group ID", "Status"]
    assert [row[0] for row in rows] == ["zoya@example.net", "zoya@example.net", NOBODY]
    assert rows[1][2].startswith("'=HYPERLINK(")


@pytest.mark.parametrize("ending", ["xlsx", "XLSX"])
def test_the_ending_of_the_file_chooses_the_format(shop: Shell, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"groups.{ending}"
    ran = shop.run("lookup", VERA, "-o", str(path))
    assert (ran.code, ran.output, ran.err) == (0, b"", "")
    groups, about = openpyxl.load_workbook(BytesIO(path.read_bytes())).worksheets
    assert [groups.cell(2, column).value for column in (1, 3)] == [VERA, "Monthly newsletter"]
    assert [about.cell(row, 2).value for row in (1, 2)] == ["Shop", "acme"]


def test_the_format_said_weighs_more_than_the_ending(shop: Shell, tmp_path: Path) -> None:
    path = tmp_path / "groups.csv"
    shop.run("lookup", VERA, "-o", str(path), "--format", "json")
    assert json.loads(path.read_bytes())[0]["address"] == VERA


def test_a_file_of_another_ending_holds_the_table(shop: Shell, tmp_path: Path) -> None:
    path = tmp_path / "groups.txt"
    shop.terminal = True
    ran = shop.run("lookup", VERA, NOBODY, "-o", str(path))
    shop.terminal = False
    assert path.read_text("utf-8") == shop.run("lookup", VERA, NOBODY).out
    assert ran.output == b""


@pytest.mark.parametrize("ending", ["json", "csv", "txt"])
def test_answers_that_cannot_be_saved_are_printed(shop: Shell, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"groups.{ending}"
    assert shop.run("lookup", VERA, NOBODY, "-o", str(path)).code == 0
    expected = path.read_bytes()
    path.unlink()
    with files_no_larger_than(0):
        ran = shop.run("lookup", VERA, NOBODY, "-o", str(path))
    assert (ran.code, ran.output) == (1, expected)
    assert f"“{path.name}” was not saved" in ran.err
    assert not path.exists()


def test_a_workbook_that_cannot_be_saved_is_printed_as_a_table(shop: Shell, tmp_path: Path) -> None:
    with files_no_larger_than(0):
        ran = shop.run("lookup", VERA, "-o", str(tmp_path / "groups.xlsx"))
    assert (ran.code, ran.out) == (1, shop.run("lookup", VERA).out)
    assert "was not saved" in ran.err


def test_whoever_watches_sees_verdicts_while_a_file_is_made(shop: Shell, tmp_path: Path) -> None:
    shop.terminal = True
    ran = shop.run("lookup", NOBODY, "-o", str(tmp_path / "groups.json"))
    assert ran.err == f"jcdesk: {NOBODY}: Not in this account\n"


def test_a_workbook_goes_into_a_pipe_but_not_to_a_terminal(shop: Shell) -> None:
    assert shop.run("lookup", VERA, "--format", "xlsx").output.startswith(b"PK")
    shop.terminal = True
    ran = shop.run("lookup", VERA, "--format", "xlsx")
    assert (ran.code, ran.output) == (2, b"")
    assert "-o" in ran.err


def test_the_demo_needs_no_account_and_no_pause(shell: Shell) -> None:
    ran = shell.run("lookup", "--demo", VERA, NOBODY)
    assert ran.code == 0
    assert "Subscribed" in ran.out
    assert shell.clock.pauses == []
    assert not shell.folder.exists()


def test_an_own_account_is_asked_once_a_second(shop: Shell) -> None:
    shop.run("lookup", VERA, GROUPLESS, NOBODY)
    assert shop.clock.pauses == [1.0, 1.0]


def test_what_is_asked_and_what_looks_odd_is_said_beforehand(shop: Shell) -> None:
    ran = shop.run("lookup", "--demo", "Вера <vera@example.com>", "сat@gmial.com")
    first, second = ran.err.splitlines()
    assert first == "jcdesk: Вера <vera@example.com>: Asked as vera@example.com."
    assert second.startswith("jcdesk: сat@gmial.com: ")
    assert "Cyrillic" in second
    assert "Did you mean gmail.com?" in second
    assert ran.out.startswith("vera@example.com\n")
    assert ran.code == 0


def test_one_text_that_is_no_address_does_not_hold_up_the_others(shop: Shell) -> None:
    ran = shop.run("lookup", "--format", "json", "vera", VERA)
    bad, good = json.loads(ran.output)
    assert (bad["address"], bad["outcome"]) == ("vera", "failed")
    assert bad["error"] == {"kind": "bad_address", "code": None, "text": ""}
    assert good["outcome"] == "found"
    assert ran.err == "jcdesk: vera: This is no e-mail address: it has no @.\n"
    assert ran.code == 1
    assert shop.clock.pauses == []


def test_csv_says_why_an_address_was_left_out(shop: Shell) -> None:
    _, *rows = csv.reader(StringIO(shop.run("lookup", "--format", "csv", "error-7@demo.example", VERA).out))
    assert [row[1] for row in rows] == [
        "Could not ask: The account is disabled (error 7).",
        "Could not ask: This address was not asked.",
    ]


@pytest.mark.parametrize("kind", ["table", "csv", "xlsx"])
def test_a_text_that_is_no_address_is_written_in_every_format(shop: Shell, tmp_path: Path, kind: str) -> None:
    path = tmp_path / "groups"
    assert shop.run("lookup", "vera", NOBODY, "--format", kind, "-o", str(path)).code == 1
    assert path.stat().st_size > 0


def test_nobody_is_asked_where_no_text_is_an_address(shell: Shell) -> None:
    ran = shell.run("lookup", "vera", "@example.com", "--format", "json")
    assert (ran.code, ran.output) == (2, b"")
    assert ran.err == (
        "jcdesk: vera: This is no e-mail address: it has no @.\n"
        "jcdesk: @example.com: This is no e-mail address: nothing stands before the @.\n"
    )


def test_an_address_that_looks_like_an_option_stands_behind_two_dashes(shop: Shell) -> None:
    ran = shop.run("lookup", VERA, "--format", "json", NOBODY, "--", "-vera@example.com")
    assert [lookup["address"] for lookup in json.loads(ran.output)] == [VERA, NOBODY, "-vera@example.com"]
