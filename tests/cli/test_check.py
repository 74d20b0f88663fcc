"""`jcdesk check`: a list in, totals or a file out."""

import csv
import json
import os
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor, wait
from io import StringIO
from pathlib import Path
from time import monotonic

import openpyxl
import pytest

from jcdesk.accounts.accounts import Account
from jcdesk.cli import check_saving
from jcdesk.cli.program import Program
from jcdesk.lists.lock import locked
from jcdesk.lists.results import Results
from jcdesk.system.paths import state_folder
from tests.cli.checking import check, listed, users
from tests.cli.conftest import KEY
from tests.cli.counting import CountingOffice, counting_service
from tests.cli.shell import Shell
from tests.support.disks import mounts, small_disk

ANNA, VERA = "anna.petrova@example.com", "vera@example.com"
GROUPLESS, NOBODY = "gleb@example.com", "nobody@example.com"
REFUSED = "error-3@demo.example"


@pytest.fixture
def office() -> Iterator[CountingOffice]:
    with counting_service("acme", KEY) as office:
        yield office


@pytest.fixture
def shop(shell: Shell, office: CountingOffice) -> Shell:
    """The account "Shop", whose service counts."""
    shell.add(Account("Shop", "acme", office.url), key=KEY)
    return shell


@pytest.fixture
def people(tmp_path: Path) -> Path:
    return listed(tmp_path, ANNA, f"Вера <{VERA}>", "nobody", GROUPLESS, VERA, NOBODY)


def records(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the name of a file is a text")
def test_a_file_whose_name_is_no_text_can_be_checked(shop: Shell, people: Path) -> None:
    odd = people.with_name(os.fsdecode(b"\xef\xf0.txt"))
    people.rename(odd)
    assert check(shop, odd).code == 0
    with Results.opened(next(state_folder().rglob("*.jclist"))) as results:
        assert results.about.name == "��.txt"


def test_totals_are_printed_and_everything_else_is_told(shop: Shell, people: Path) -> None:
    ran = check(shop, people)
    assert ran.code == 0
    status, subscribed, *_ = ran.out.splitlines()
    assert (status.split(), subscribed.split()) == (["Status", "Addresses"], ["Subscribed", "2"])
    assert "newsletter_en" in ran.out
    counts, reason, warning, progress, outcomes = ran.err.splitlines()
    assert counts.startswith("jcdesk: 6 line")
    assert reason == "jcdesk: line 3: nobody: This is no e-mail address: it has no @."
    assert "for good and without appeal" in warning
    assert progress.startswith("jcdesk: 0 of 4 address")
    assert outcomes == "jcdesk: 2 in groups, 1 in no group, 1 not in the account"


def test_each_address_is_asked_once_in_the_order_of_the_list(
    shop: Shell, people: Path, office: CountingOffice
) -> None:
    check(shop, people)
    assert office.asked == [ANNA, VERA, GROUPLESS, NOBODY]


def test_json_lines_csv_and_excel_are_saved(shop: Shell, people: Path, tmp_path: Path) -> None:
    paths = [tmp_path / f"out.{ending}" for ending in ("jsonl", "csv", "xlsx")]
    rans = [check(shop, people, "--resume", "-o", str(path)) for path in paths]
    assert [(ran.code, ran.output) for ran in rans] == [(0, b"")] * 3
    assert [record["address"] for record in records(paths[0])] == [ANNA, VERA, GROUPLESS, NOBODY]
    assert len(list(csv.reader(StringIO(paths[1].read_text("utf-8"))))) == 1 + 7 + 1 + 1 + 1
    assert openpyxl.load_workbook(paths[2])["Addresses"].max_row == 5


def test_of_a_finished_list_resume_asks_nobody_again_and_new_asks_everybody(
    shop: Shell, people: Path, office: CountingOffice
) -> None:
    first = check(shop, people, "--resume")
    again = check(shop, people, "--resume")
    assert again.out == first.out
    assert "nobody is asked again" in again.err
    assert len(office.asked) == 4
    check(shop, people, "--new")
    assert len(office.asked) == 8


def test_the_pace_is_the_accounts_unless_another_is_wanted(
    shell: Shell, office: CountingOffice, people: Path, tmp_path: Path
) -> None:
    shell.add(Account("Shop", "acme", office.url, pace=0.0), key=KEY)
    began = monotonic()
    assert shell.run("check", str(listed(tmp_path, *users(30), name="thirty.txt"))).code == 0
    # With the pace that accounts have at first it would take half a minute.
    assert monotonic() - began < 20
    began = monotonic()
    assert shell.run("check", str(people), "--new", "--pace", "0,2").code == 0
    assert monotonic() - began > 3 * 0.2


def test_a_failure_of_one_address_is_counted_and_the_others_are_asked(
    shop: Shell, tmp_path: Path, office: CountingOffice
) -> None:
    ran = check(shop, listed(tmp_path, REFUSED, VERA))
    assert ran.code == 1
    *_, outcomes, how = ran.err.splitlines()
    assert outcomes == "jcdesk: 1 in groups, 1 could not be asked"
    assert how.endswith("list.txt --pace 0 --retry")
    assert office.asked == [REFUSED, VERA]


def test_those_that_could_not_be_asked_are_asked_again_and_no_others(
    shop: Shell, tmp_path: Path, office: CountingOffice
) -> None:
    path = listed(tmp_path, REFUSED, VERA, ANNA)
    assert check(shop, path, "--retry").code == 1
    office.asked.clear()
    assert check(shop, path, "--resume").code == 1
    assert office.asked == []
    ran = check(shop, path, "--retry")
    assert ran.code == 1
    assert "2 in groups, 1 could not be asked" in ran.err
    assert office.asked == [REFUSED]


def test_without_a_key_it_stays_known_who_could_not_be_asked(
    shop: Shell, tmp_path: Path, office: CountingOffice
) -> None:
    path = listed(tmp_path, REFUSED, VERA)
    check(shop, path)
    shop.keyring.secrets.clear()
    ran = check(shop, path, "--retry")
    assert (ran.code, "There is no secret key" in ran.err) == (1, True)
    ran = check(shop, path, "--resume")
    assert "nobody is asked again" in ran.err
    assert "1 in groups, 1 could not be asked" in ran.err
    assert office.asked == [REFUSED, VERA]


def test_they_are_asked_again_though_somebody_looks_at_the_list_just_now(
    shop: Shell, tmp_path: Path, office: CountingOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("jcdesk.lists.runner.PATIENCE", 60.0)
    path = listed(tmp_path, REFUSED, VERA)
    check(shop, path)
    (journal,) = (state_folder() / "lists").glob("*.jclist")
    with ThreadPoolExecutor() as pool:
        with locked(journal):
            ran = pool.submit(check, shop, path, "--retry")
            assert wait([ran], 0.1).not_done
        assert "Another jcdesk" not in ran.result().err
    assert office.asked == [REFUSED, VERA, REFUSED]


def test_where_nothing_failed_nobody_is_asked_again(
    shop: Shell, people: Path, office: CountingOffice
) -> None:
    check(shop, people)
    ran = check(shop, people, "--retry")
    assert ran.code == 0
    assert "nobody is asked again" in ran.err
    assert len(office.asked) == 4


def test_what_holds_for_all_stops_it_with_reason_and_the_way_to_go_on(
    shop: Shell, tmp_path: Path, office: CountingOffice
) -> None:
    path = listed(tmp_path, VERA, "error-7@demo.example", ANNA)
    ran = check(shop, path, "-o", str(tmp_path / "out.csv"))
    assert ran.code == 1
    reason, interrupted, go_on = ran.err.splitlines()[-3:]
    assert reason.startswith("jcdesk: The account is disabled (error 7).")
    assert interrupted.startswith("jcdesk: Interrupted after 1 of 3 address")
    assert go_on.endswith(f"Go on with: jcdesk check {path} --pace 0 -o {tmp_path / 'out.csv'} --resume")
    assert not (tmp_path / "out.csv").exists()
    ran = check(shop, path)
    assert ran.code == 2
    assert "--resume" in ran.err
    assert check(shop, path, "--resume").code == 1
    assert office.asked == [VERA, "error-7@demo.example", "error-7@demo.example"]


def test_a_wrong_key_asks_one_address_only(shell: Shell, people: Path, office: CountingOffice) -> None:
    shell.add(Account("Shop", "acme", office.url), key="wrong")
    ran = check(shell, people)
    assert ran.code == 1
    assert "error 4" in ran.err
    assert len(office.asked) == 1


def test_a_list_of_another_account_or_with_other_addresses_is_another_list(
    shop: Shell, people: Path, office: CountingOffice
) -> None:
    check(shop, people)
    with people.open("a", encoding="utf-8") as file:
        file.write("\nmaxim@example.com")
    check(shop, people, "--resume")
    assert len(office.asked) == 4 + 5


def test_the_demo_needs_no_account(shell: Shell, people: Path) -> None:
    ran = shell.run("check", str(people), "--demo")
    assert ran.code == 0
    assert "without appeal" not in ran.err
    assert "nobody is asked again" in shell.run("check", str(people), "--demo", "--resume").err


def test_shares_have_every_address_once_and_their_files_join(
    shop: Shell, tmp_path: Path, office: CountingOffice
) -> None:
    addresses = [f"user{number}@example.com" for number in range(40)]
    path = listed(tmp_path, *addresses, "nobody")
    joined = []
    for share in range(1, 4):
        out = tmp_path / f"{share}.jsonl"
        assert check(shop, path, "--shard", f"{share}/3", "-o", str(out)).code == 0
        joined += [record["address"] for record in records(out)]
    assert sorted(map(str, joined)) == sorted(addresses) == sorted(office.asked)
    assert check(shop, path, "--shard", "2/3", "--resume").code == 0
    assert len(office.asked) == 40


def test_a_share_without_addresses_is_done_at_once(
    shop: Shell, tmp_path: Path, office: CountingOffice
) -> None:
    path = listed(tmp_path, VERA)
    codes = [check(shop, path, "--shard", f"{share}/2").code for share in (1, 2)]
    assert codes == [0, 0]
    assert office.asked == [VERA]


def test_a_column_in_doubt_is_shown_and_can_be_said(
    shop: Shell, tmp_path: Path, office: CountingOffice
) -> None:
    path = listed(tmp_path, "Родитель;Ребёнок", f"{VERA};{ANNA}", name="list.csv")
    ran = check(shop, path)
    assert ran.code == 2
    assert "--column" in ran.err
    assert "Родитель" in ran.err
    for column, asked in (("Ребёнок", ANNA), ("1", VERA)):
        assert check(shop, path, "--column", column).code == 0
        assert office.asked[-1] == asked


def test_the_sheet_is_told_and_others_with_addresses_and_one_can_be_said(
    shop: Shell, tmp_path: Path, office: CountingOffice
) -> None:
    path, book = tmp_path / "list.xlsx", openpyxl.Workbook()
    book.worksheets[0].title = "October"
    for sheet, address in ((book.worksheets[0], ANNA), (book.create_sheet("November"), VERA)):
        sheet.append(["Name", "E-mail"])
        sheet.append(["?", address])
    book.save(path)
    ran = check(shop, path)
    assert "jcdesk: Read from: sheet “October”, column “E-mail”.\n" in ran.err
    assert "these are not asked: sheet “November” (1 row)." in ran.err
    assert check(shop, path, "--sheet", "november").code == 0
    assert office.asked == [ANNA, VERA]
    ran = check(shop, path, "--sheet", "December")
    assert ran.code == 2
    assert "There is no sheet “December”. These are there: October, November." in " ".join(ran.err.split())


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--sheet", "1"), "There is no sheet “1”"),
        (("--pace", "fast"), "cannot be the time between two requests"),
        (("--pace", "-1"), "Write seconds from 0 to 3600"),
        (("--pace", "nan"), "Write seconds from 0 to 3600"),
        (("--shard", "4/3"), "4/3 is no share"),
        (("--shard", "0/3"), "0/3 is no share"),
        (("-o", "out.docx"), "“out.docx” names no format"),
        (("-o", "nowhere/out.csv"), "was not saved"),
        (("--column", "Телефон"), "There is no column “Телефон”"),
        (("--column", "0"), "There is no column “0”"),
        (("--resume", "--new"), "cannot be used together"),
    ],
)
def test_wrong_use_is_told_before_anybody_is_asked(
    shop: Shell, tmp_path: Path, office: CountingOffice, words: tuple[str, ...], said: str
) -> None:
    path = listed(tmp_path, f"E-mail;x\n{VERA};y", name="list.csv")
    ran = shop.run("check", str(path), *words)
    assert (ran.code, ran.output) == (2, b"")
    assert said in ran.err
    assert office.asked == []


def test_the_list_itself_is_not_written_over(shop: Shell, tmp_path: Path, office: CountingOffice) -> None:
    path = listed(tmp_path, "email,name", "anna@example.com,Anna", name="list.csv")
    link = tmp_path / "same.csv"
    link.hardlink_to(path)
    before = path.read_bytes()
    for target in (path, link):
        ran = check(shop, path, "-o", str(target))
        assert ran.code == 2
        assert f"“{target.name}” is the list itself." in ran.err
    assert path.read_bytes() == before
    assert office.asked == []


def test_what_was_not_saved_is_saved_without_asking_again(
    shop: Shell, people: Path, tmp_path: Path, office: CountingOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    target = folder / "result.csv"
    found = check_saving.save_results

    def unplugged(results: Results, path: Path, program: Program) -> bool:
        folder.rename(tmp_path / "gone")
        return found(results, path, program)

    with monkeypatch.context() as patch:
        patch.setattr("jcdesk.cli.check.save_results", unplugged)
        ran = check(shop, people, "-o", str(target))
    assert ran.code == 1
    assert "“result.csv”" in ran.err
    assert ran.err.endswith(f"Go on with: jcdesk check {people} --pace 0 -o {target} --resume\n")
    folder.mkdir()
    asked = len(office.asked)
    assert check(shop, people, "-o", str(target), "--resume").code == 0
    assert target.exists()
    assert len(office.asked) == asked


def test_ctrl_c_while_it_is_saved_says_how_to_go_on(
    shop: Shell, people: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_words: object) -> bool:
        raise KeyboardInterrupt

    monkeypatch.setattr("jcdesk.cli.check.save_results", interrupted)
    target = tmp_path / "result.csv"
    ran = check(shop, people, "-o", str(target))
    assert ran.code == 130
    assert ran.err.endswith(f"Go on with: jcdesk check {people} --pace 0 -o {target} --resume\n")


def test_a_terminal_sees_one_line_that_changes(shop: Shell, people: Path) -> None:
    shop.terminal = True
    ran = check(shop, people)
    assert "\r0 of 4 address" in ran.err
    assert ran.err.splitlines()[-1].endswith("2 in groups, 1 in no group, 1 not in the account")


@mounts
def test_a_full_disk_stops_it_and_nothing_is_lost(
    shop: Shell, tmp_path: Path, office: CountingOffice
) -> None:
    path = listed(tmp_path, *(f"user{number}@example.com" for number in range(3000)))
    folder = state_folder() / "lists"
    folder.mkdir(parents=True)
    with small_disk(folder, "400k"):
        ran = check(shop, path)
        asked = len(office.asked)
        assert ran.code == 1
        assert "The disk is full" in ran.err
        assert f"Interrupted after {asked - 1} of 3,000" in ran.err
    assert 10 < asked < 3000


def test_a_damaged_list_is_left_and_a_new_one_is_begun(
    shop: Shell, people: Path, office: CountingOffice
) -> None:
    check(shop, people)
    (journal,) = (state_folder() / "lists").glob("*.jclist")
    journal.write_bytes(b"scribble" * 100)
    ran = check(shop, people, "--resume")
    assert ran.code == 0
    assert f"This list is damaged: {journal}" in ran.err
    assert len(office.asked) == 8
    assert journal.read_bytes() == b"scribble" * 100
