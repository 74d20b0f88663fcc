"""The file of accounts."""

import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from jcdesk.accounts.accounts import (
    Account,
    AccountFault,
    AccountFaultError,
    AccountsAccessError,
    AccountsFile,
    AccountsFileError,
    BrokenAccountsError,
    NewerAccountsError,
)
from jcdesk.accounts.pace import read_pace
from jcdesk.justclick.service import ServiceUrlError, default_url
from jcdesk.lists.turns import Turns
from tests.support.disks import read_only

SHOP = Account("Магазин", "acme", "https://acme.justclick.io")
COURSE = Account("Курсы", "kurs", "https://mail.kurs.example")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "config" / "accounts.json"


def write(path: Path, content: object) -> str:
    text = content if isinstance(content, str) else json.dumps(content)
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, "utf-8")
    return text


def entry(**fields: object) -> dict[str, object]:
    return {"name": "Shop", "login": "acme", "url": "https://acme.justclick.io"} | fields


def content(*accounts: object, version: object = 1) -> dict[str, object]:
    return {"version": version, "accounts": list(accounts)}


def test_without_a_file_there_are_no_accounts(path: Path) -> None:
    assert AccountsFile(path).load() == ()
    assert not path.exists()


def test_what_is_saved_is_loaded_in_its_order(path: Path) -> None:
    file = AccountsFile(path)
    for accounts in [(SHOP, COURSE), (COURSE, SHOP), (COURSE,), ()]:
        file.save(accounts)
        assert file.load() == accounts


def test_the_file_is_for_its_owner_only(path: Path) -> None:
    AccountsFile(path).save([SHOP])
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700


def test_an_account_knows_whom_it_asks() -> None:
    assert SHOP.service.login == "acme"
    assert SHOP.service.host == "acme.justclick.io"


def test_a_colour_is_a_field_of_its_own(path: Path) -> None:
    file = AccountsFile(path)
    file.save([replace(SHOP, colour="green"), COURSE])
    assert [account.colour for account in file.load()] == ["green", ""]
    entries = json.loads(path.read_text("utf-8"))["accounts"]
    assert [one.get("colour") for one in entries] == ["green", None]


def test_a_pace_is_kept_and_the_usual_one_is_not_written(path: Path) -> None:
    file = AccountsFile(path)
    file.save([replace(SHOP, pace=0.25), COURSE])
    assert [account.pace for account in file.load()] == [0.25, 1.0]
    entries = json.loads(path.read_text("utf-8"))["accounts"]
    assert [one.get("pace") for one in entries] == [0.25, None]


@pytest.mark.parametrize("pace", [-1, 3600.5, float("nan"), float("inf")])
def test_a_figure_that_is_no_pace_is_refused(pace: float) -> None:
    with pytest.raises(AccountFaultError) as caught:
        replace(SHOP, pace=pace)
    assert caught.value.fault is AccountFault.PACE_IMPOSSIBLE


@pytest.mark.parametrize(
    ("text", "seconds"), [("1", 1), ("0,5", 0.5), ("0.5", 0.5), (" 2 ", 2), ("0", 0), ("3600", 3600)]
)
def test_a_pace_is_read_with_a_point_or_a_comma(text: str, seconds: float) -> None:
    assert read_pace(text) == seconds


@pytest.mark.parametrize("text", [" ", "fast", "-1", "3601", "nan", "inf", "1,000.5"])
def test_a_text_that_is_no_pace_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=text.replace(",", ".")):
        read_pace(text)


def test_fields_of_a_newer_program_survive_a_rename(path: Path) -> None:
    write(path, content(entry(colour="#ff8800", tags=["a", {"b": None}])) | {"current": "Shop"})
    file = AccountsFile(path)
    file.save([replace(file.load()[0], name="Shop 2")])
    assert json.loads(path.read_text("utf-8")) == {
        "version": 1,
        "current": "Shop",
        "accounts": [entry(name="Shop 2", colour="#ff8800", tags=["a", {"b": None}])],
    }


def test_accounts_are_the_same_whatever_else_a_newer_program_said_of_them() -> None:
    assert Account("A", "a", "https://a.ru", {"colour": "red"}) == Account("A", "a", "https://a.ru")
    assert len({Account("A", "a", "https://a.ru", {"colour": "red"}), Account("A", "a", "https://a.ru")}) == 1


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("", AccountFault.NAME_EMPTY),
        ("  ", AccountFault.NAME_EMPTY),
        ("a" * 101, AccountFault.NAME_TOO_LONG),
        ("Shop\n2", AccountFault.NAME_UNPRINTABLE),
        ("Shop\u202e2", AccountFault.NAME_UNPRINTABLE),
        ("Shop\ud800", AccountFault.NAME_UNPRINTABLE),
    ],
)
def test_a_name_that_cannot_be_shown_is_refused(name: str, fault: AccountFault) -> None:
    with pytest.raises(AccountFaultError) as caught:
        Account(name, "acme", "https://acme.justclick.io")
    assert caught.value.fault is fault


@pytest.mark.parametrize("login", ["a", "acme", "Acme-2", "a.b", "a_b", "_", "a" * 63])
def test_a_login_that_can_be_a_host_name_is_taken(login: str) -> None:
    account = Account("Shop", login, default_url(login))
    assert account.service.host == f"{login.lower()}.justclick.io"


def test_capital_letters_of_a_host_make_no_other_account_of_it(path: Path) -> None:
    write(path, content(entry(name=SHOP.name, url="https://Acme.JustClick.io")))
    assert AccountsFile(path).load() == (SHOP,)


@pytest.mark.parametrize(
    ("login", "fault"),
    [
        ("", AccountFault.LOGIN_EMPTY),
        (" ", AccountFault.LOGIN_IMPOSSIBLE),
        ("a b", AccountFault.LOGIN_IMPOSSIBLE),
        (".a", AccountFault.LOGIN_IMPOSSIBLE),
        ("a-", AccountFault.LOGIN_IMPOSSIBLE),
        ("a..b", AccountFault.LOGIN_IMPOSSIBLE),
        ("a@b.ru", AccountFault.LOGIN_IMPOSSIBLE),
        ("акме", AccountFault.LOGIN_IMPOSSIBLE),
        ("acme\n", AccountFault.LOGIN_IMPOSSIBLE),
        ("a" * 64, AccountFault.LOGIN_IMPOSSIBLE),
    ],
)
def test_a_login_that_cannot_be_a_host_name_is_refused(login: str, fault: AccountFault) -> None:
    with pytest.raises(AccountFaultError) as caught:
        Account("Shop", login, "https://acme.justclick.io")
    assert caught.value.fault is fault


@pytest.mark.parametrize("url", ["", "acme.justclick.io", "http://acme.justclick.io", "https://a.ru/x"])
def test_an_address_that_must_not_be_asked_is_refused(url: str) -> None:
    with pytest.raises(ServiceUrlError):
        Account("Shop", "acme", url)


@pytest.mark.parametrize(
    ("other", "fault"),
    [
        (Account("МАГАЗИН", "other", "https://other.justclick.io"), AccountFault.NAME_TAKEN),
        (Account(" магазин  ", "other", "https://other.justclick.io"), AccountFault.NAME_TAKEN),
        (Account("Other", "acme", "https://ACME.justclick.io"), AccountFault.ALREADY_THERE),
        (Account("Other", "ACME", "https://acme.justclick.io"), AccountFault.ALREADY_THERE),
    ],
)
def test_accounts_that_collide_are_not_saved(path: Path, other: Account, fault: AccountFault) -> None:
    file = AccountsFile(path)
    file.save([SHOP])
    with pytest.raises(AccountFaultError) as caught:
        file.save([SHOP, other])
    assert (caught.value.fault, caught.value.other) == (fault, "Магазин")
    assert file.load() == (SHOP,)


def test_one_login_at_two_hosts_is_two_accounts(path: Path) -> None:
    accounts = (SHOP, Account("Other", "acme", "https://acme.justclick.ru"))
    AccountsFile(path).save(accounts)
    assert AccountsFile(path).load() == accounts


@pytest.mark.parametrize("host", ["acme.justclick.ru", "ACME.Justclick.io", "acme.expertam.ru"])
def test_one_login_at_two_doors_of_the_vendors_is_asked_as_one(host: str, tmp_path: Path) -> None:
    other = Account("Again", "Acme", f"https://{host}")
    assert other.asked_as == SHOP.asked_as
    turns = tmp_path / "turns"
    assert Turns(turns, SHOP.asked_as).take(60) == 0
    assert Turns(turns, other.asked_as).take(60) > 0


@pytest.mark.parametrize("url", ["https://mail.acme.example", "https://acme.justclick.example"])
def test_where_a_domain_leads_is_not_known(url: str) -> None:
    assert Account("Again", "acme", url).asked_as != SHOP.asked_as


@pytest.mark.parametrize(
    "broken",
    [
        "",
        "{",
        "[" * 100_000,
        "null",
        "[]",
        "{}",
        content(version="1"),
        content(version=True),
        {"version": 1},
        {"version": 1, "accounts": None},
        {"version": 1, "accounts": {"a": 1}},
        content(1),
        content([]),
        content({"name": "Shop"}),
        content(entry(login=7)),
        content(entry(pace="1")),
        content(entry(pace=True)),
        content(entry(pace=-1)),
        content(entry(pace=float("nan"))),
        content(entry(name="")),
        content(entry(url="http://acme.justclick.io")),
        content(entry(), entry(name="Other")),
    ],
)
def test_a_broken_file_is_named_and_kept(path: Path, broken: object) -> None:
    text = write(path, broken)
    file = AccountsFile(path)
    for use in (file.load, lambda: file.save([SHOP])):
        with pytest.raises(BrokenAccountsError) as caught:
            use()
        assert caught.value.path == path
    assert path.read_text("utf-8") == text


def test_a_file_that_is_not_even_text_is_broken(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(BrokenAccountsError):
        AccountsFile(path).load()


def test_a_file_saved_by_a_windows_editor_is_read(path: Path) -> None:
    path.parent.mkdir()
    path.write_text(json.dumps(content(entry())), "utf-8-sig")
    assert [account.login for account in AccountsFile(path).load()] == ["acme"]


def test_the_file_of_a_newer_program_is_named_and_kept(path: Path) -> None:
    text = write(path, content(entry(name=["new form"]), version=2))
    file = AccountsFile(path)
    for use in (file.load, lambda: file.save([SHOP])):
        with pytest.raises(NewerAccountsError) as caught:
            use()
        assert (caught.value.path, caught.value.version) == (path, 2)
    assert path.read_text("utf-8") == text


def test_a_file_set_aside_makes_room_and_is_still_there(path: Path) -> None:
    file = AccountsFile(path)
    for name in ("accounts.json.bak", "accounts.json.bak-2"):
        text = write(path, f"broken before {name}")
        backup = file.set_aside()
        assert backup == path.with_name(name)
        assert backup.read_text("utf-8") == text
    file.save([SHOP])
    assert file.load() == (SHOP,)


def test_a_folder_in_place_of_the_file_is_a_typed_error(path: Path) -> None:
    path.mkdir(parents=True)
    file = AccountsFile(path)
    for use in (file.load, lambda: file.save([SHOP])):
        with pytest.raises(AccountsAccessError) as caught:
            use()
        assert caught.value.path == path
        assert caught.value.reason


def test_a_config_folder_that_cannot_be_made_is_a_typed_error(tmp_path: Path) -> None:
    (tmp_path / "config").write_text("a file is in the way", "utf-8")
    file = AccountsFile(tmp_path / "config" / "accounts.json")
    with pytest.raises(AccountsFileError):
        file.save([SHOP])
    with pytest.raises(AccountsAccessError):
        file.set_aside()


def test_a_folder_that_may_not_be_written_is_a_typed_error_and_the_file_stays(path: Path) -> None:
    file = AccountsFile(path)
    file.save([SHOP])
    with read_only(path.parent), pytest.raises(AccountsAccessError) as caught:
        file.save([COURSE])
    assert caught.value.path == path
    assert caught.value.reason
    assert file.load() == (SHOP,)


def test_those_who_change_the_file_wait_for_one_another(path: Path) -> None:
    def add(number: int) -> None:
        file = AccountsFile(path)
        for place in range(5):
            with file.alone():
                name = f"shop{number}-{place}"
                file.save([*file.load(), Account(name, name, f"https://{name}.justclick.io")])

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(add, range(4)))
    assert len(AccountsFile(path).load()) == 20


def test_who_waits_too_long_for_the_others_changes_nothing(path: Path) -> None:
    with (
        AccountsFile(path).alone(),
        pytest.raises(AccountsAccessError) as caught,
        AccountsFile(path, patience=0.0).alone(),
    ):
        pytest.fail("two at a time")
    assert caught.value.path == path
    assert caught.value.reason


def test_where_nothing_can_be_locked_the_file_is_changed_all_the_same(path: Path) -> None:
    path.with_name("accounts.lock").mkdir(parents=True)
    file = AccountsFile(path)
    with file.alone():
        file.save([SHOP])
    assert file.load() == (SHOP,)
