"""Lists of accounts given out and taken in."""

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from jcdesk.accounts.accounts import LONGEST_NAME, Account, AccountsFile
from jcdesk.accounts.sharing import LARGEST, MOST, AccountListError, ListFault, merge, read_list, write_list

SHOP = Account("Магазин", "acme", "https://acme.justclick.io", colour="green")
COURSE = Account("Courses", "kurs", "https://mail.kurs.example", {"note": "from a newer jcdesk"})


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "list.json"


def content(*entries: object, version: object = 1) -> str:
    return json.dumps({"version": version, "accounts": list(entries)})


def entry(number: int = 1, **fields: object) -> dict[str, object]:
    return {"name": f"A{number}", "login": f"a{number}", "url": f"https://a{number}.justclick.io"} | fields


def fault_of(path: Path) -> AccountListError:
    with pytest.raises(AccountListError) as refused:
        read_list(path)
    assert refused.value.path == path
    return refused.value


def test_what_is_given_out_can_be_taken_in(path: Path) -> None:
    write_list(path, (SHOP, COURSE))
    taken = read_list(path)
    assert taken == (SHOP, COURSE)
    assert taken[0].colour == "green"


def test_a_list_holds_names_logins_addresses_and_colours_and_nothing_else(path: Path) -> None:
    write_list(path, (SHOP, COURSE))
    entries = json.loads(path.read_text("utf-8"))["accounts"]
    assert [set(one) for one in entries] == [{"name", "login", "url", "colour"}, {"name", "login", "url"}]


@pytest.mark.parametrize(("given", "taken"), [(5, 5), (0.2, 1), (1, 1)])
def test_a_stranger_can_slow_an_account_down_but_not_hurry_it(path: Path, given: float, taken: float) -> None:
    write_list(path, (replace(SHOP, pace=given),))
    assert [account.pace for account in read_list(path)] == [taken]


def test_the_programs_own_file_is_a_list_too(path: Path) -> None:
    AccountsFile(path).save((SHOP, COURSE))
    assert read_list(path) == (SHOP, COURSE)


def test_whatever_else_stands_in_a_list_stays_there(path: Path) -> None:
    path.write_text(content(entry(key="a secret that somebody put there")), "utf-8")
    assert read_list(path)[0].extra == {}


def test_a_byte_order_mark_does_not_matter(path: Path) -> None:
    path.write_text(content(entry()), "utf-8-sig")
    assert len(read_list(path)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no JSON",
        "[]",
        "{}",
        "null",
        '{"version": "1", "accounts": []}',
        '{"version": 1, "accounts": 5}',
        "[" * 9999,
    ],
)
def test_another_file_is_no_list(text: str, path: Path) -> None:
    path.write_text(text, "utf-8")
    assert fault_of(path).fault is ListFault.NOT_A_LIST


def test_bytes_that_are_no_text_are_no_list(path: Path) -> None:
    path.write_bytes(b"\xff\xfe\x00PK")
    assert fault_of(path).fault is ListFault.NOT_A_LIST


def test_a_list_of_a_newer_version_and_an_empty_one_are_told_apart(path: Path) -> None:
    path.write_text(content(entry(), version=2), "utf-8")
    assert fault_of(path).fault is ListFault.NEWER
    path.write_text(content(), "utf-8")
    assert fault_of(path).fault is ListFault.NOTHING_IN_IT


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": "B", "login": "b"},
        entry(2, url="http://elsewhere.example"),
        entry(2, url="file:///etc/passwd"),
        entry(2, name="\u202egnp.exe"),
        entry(2, name="x" * (LONGEST_NAME + 1)),
        entry(2, login="../b"),
        entry(2, name=7),
        entry(2, colour=["red"]),
        "text",
        None,
    ],
)
def test_a_wrong_account_is_named_by_its_place_and_none_is_taken(wrong: object, path: Path) -> None:
    path.write_text(content(entry(1), wrong, entry(3)), "utf-8")
    error = fault_of(path)
    assert (error.fault, error.number) == (ListFault.WRONG_ACCOUNT, 2)


def test_a_huge_file_is_not_read_to_its_end(path: Path) -> None:
    with path.open("wb") as file:
        os.truncate(file.fileno(), LARGEST * 1000)
    assert fault_of(path).fault is ListFault.TOO_LARGE


def test_a_list_has_a_largest_length(path: Path) -> None:
    path.write_text(content(*map(entry, range(MOST))), "utf-8")
    assert len(read_list(path)) == MOST
    path.write_text(content(*map(entry, range(MOST + 1))), "utf-8")
    assert fault_of(path).fault is ListFault.TOO_LARGE


def test_a_file_that_is_not_there_and_a_folder_are_no_lists(path: Path, tmp_path: Path) -> None:
    error = fault_of(path)
    assert (error.fault, error.reason) == (ListFault.NO_ACCESS, "No such file or directory")
    assert fault_of(tmp_path).fault is ListFault.NOT_A_LIST


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no pipes in folders")
def test_a_pipe_is_not_waited_for(path: Path) -> None:
    os.mkfifo(path)
    assert fault_of(path).fault is ListFault.NOT_A_LIST


def test_new_accounts_come_behind_the_own_ones() -> None:
    merged = merge((SHOP,), (COURSE,))
    assert merged.accounts == (SHOP, COURSE)
    assert (merged.came, merged.renamed, merged.skipped) == ((COURSE,), (), ())


def test_an_account_that_is_here_already_stays_as_it_is() -> None:
    other = Account("Whatever they call it", "ACME", "https://acme.JUSTCLICK.io", colour="red")
    merged = merge((SHOP,), (other,))
    assert merged.accounts[0].colour == "green"
    assert (merged.accounts, merged.came, merged.skipped) == ((SHOP,), (), ("Магазин",))


def test_a_name_that_is_taken_gets_a_number() -> None:
    others = [Account("магазин ", f"x{n}", f"https://x{n}.justclick.io") for n in range(2)]
    merged = merge((SHOP,), others)
    assert [account.name for account in merged.came] == ["магазин (2)", "магазин (3)"]
    assert merged.renamed == (("магазин ", "магазин (2)"), ("магазин ", "магазин (3)"))


def test_a_long_name_makes_room_for_its_number() -> None:
    name = "x" * LONGEST_NAME
    merged = merge((Account(name, "a", "https://a.example"),), (Account(name, "b", "https://b.example"),))
    assert merged.came[0].name == f"{'x' * (LONGEST_NAME - 4)} (2)"


def test_an_account_that_stands_in_a_list_twice_comes_once() -> None:
    merged = merge((), (SHOP, SHOP))
    assert (merged.accounts, merged.skipped) == ((SHOP,), ("Магазин",))
