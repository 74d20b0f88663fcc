"""`jcdesk accounts`: what is kept where, what is said, and nothing left half done."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from jcdesk.accounts.accounts import Account
from jcdesk.accounts.errors import KeyringAbsentError, KeyringLockedError
from jcdesk.demo.groups import all_groups
from tests.cli.conftest import KEY
from tests.cli.shell import Shell
from tests.support.answers import KEY as SIGNING_KEY
from tests.support.answers import signed
from tests.support.disks import files_no_larger_than
from tests.support.http import answering, http
from tests.support.misbehaving import MisbehavingServer

ADD = ("accounts", "add", "Shop", "--login", "acme")
PLACE = ("jcdesk/acme.justclick.io", "acme")


def test_an_account_is_added_with_its_key_in_the_keyring(shell: Shell) -> None:
    ran = shell.run(*ADD, "--key-stdin", piped=f"{KEY}\n")
    assert (ran.code, ran.out, ran.err) == (0, "The account “Shop” is added.\n", "")
    assert shell.file.load() == (Account("Shop", "acme", "https://acme.justclick.io"),)
    assert shell.keyring.secrets == {PLACE: KEY}
    assert KEY not in shell.file.path.read_text("utf-8")


def test_the_key_is_asked_for_at_a_terminal(shell: Shell) -> None:
    shell.terminal = True
    prompts: list[str] = []

    def type_key(prompt: str) -> str:
        prompts.append(prompt)
        return f" {KEY}\n"

    shell.typed = type_key
    assert shell.run(*ADD).code == 0
    assert shell.keyring.secrets == {PLACE: KEY}
    assert prompts == ["Secret key of the account “Shop” (not shown): "]


def test_a_prompt_that_is_left_without_an_answer_adds_nothing(shell: Shell) -> None:
    shell.terminal = True

    def leave(prompt: str) -> str:
        raise EOFError

    shell.typed = leave
    assert shell.run(*ADD).code == 2
    assert not shell.folder.exists()


def test_without_a_terminal_nobody_can_be_asked_for_the_key(shell: Shell) -> None:
    ran = shell.run(*ADD)
    assert ran.code == 2
    assert "--key-stdin" in ran.err
    assert not shell.folder.exists()


@pytest.mark.parametrize(
    "words",
    [("--key", KEY), (f"--key={KEY}",), (f"--key-stdin={KEY}",), (KEY,), (f"-k{KEY}",), (f"--kee={KEY}",)],
)
def test_a_key_on_the_command_line_is_refused_and_not_repeated(shell: Shell, words: tuple[str, ...]) -> None:
    ran = shell.run(*ADD, *words, piped="another key")
    assert ran.code == 2
    assert ran.err
    assert KEY not in ran.out + ran.err
    assert shell.keyring.secrets == {}


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://mail.acme.example", "https://mail.acme.example"),
        ("acme.justclick.ru/shops/1", "https://acme.justclick.ru"),
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
    ],
)
def test_the_service_may_have_another_address(shell: Shell, url: str, expected: str) -> None:
    assert shell.run(*ADD, "--url", url, "--key-stdin", piped=KEY).code == 0
    assert [account.url for account in shell.file.load()] == [expected]


@pytest.mark.parametrize(
    "words",
    [
        ("", "--login", "acme"),
        ("Shop", "--login", ""),
        ("Shop", "--login", "no login"),
        ("Shop", "--login", "acme", "--url", "nowhere"),
        ("Shop",),
        ("--login", "acme"),
    ],
)
def test_what_cannot_be_an_account_is_wrong_use(shell: Shell, words: tuple[str, ...]) -> None:
    ran = shell.run("accounts", "add", *words, "--key-stdin", piped=KEY)
    assert (ran.code, ran.output) == (2, b"")
    assert ran.err
    assert shell.keyring.secrets == {}
    assert not shell.folder.exists()


@pytest.mark.parametrize(("name", "login"), [("SHOP", "other"), ("Other", "acme")])
def test_accounts_that_collide_are_wrong_use(shell: Shell, name: str, login: str) -> None:
    shell.run(*ADD, "--key-stdin", piped=KEY)
    ran = shell.run("accounts", "add", name, "--login", login, "--key-stdin", piped="another key")
    assert ran.code == 2
    assert "“Shop”" in ran.err
    assert len(shell.file.load()) == 1
    assert shell.keyring.secrets == {PLACE: KEY}


def test_the_same_account_again_saves_its_key_anew(shell: Shell) -> None:
    shell.run(*ADD, "--key-stdin", piped="the old key")
    ran = shell.run(*ADD, "--key-stdin", piped=KEY)
    assert (ran.code, ran.out) == (0, "The key of the account “Shop” is saved anew.\n")
    assert shell.keyring.secrets == {PLACE: KEY}
    assert len(shell.file.load()) == 1


def test_a_pace_is_set_with_the_account_or_later(shell: Shell) -> None:
    ran = shell.run(*ADD, "--pace", "0,5", "--key-stdin", piped=KEY)
    assert "for good and without appeal" in ran.err
    assert [account.pace for account in shell.file.load()] == [0.5]
    shell.run(*ADD, "--key-stdin", piped=KEY)
    assert [account.pace for account in shell.file.load()] == [0.5]
    ran = shell.run(*ADD, "--pace", "3", "--key-stdin", piped=KEY)
    assert (ran.code, ran.err) == (0, "")
    assert [account.pace for account in shell.file.load()] == [3]


def test_what_is_no_pace_adds_nothing(shell: Shell) -> None:
    ran = shell.run(*ADD, "--pace", "soon", "--key-stdin", piped=KEY)
    assert ran.code == 2
    assert "Write seconds from 0 to 3600" in ran.err
    assert not shell.folder.exists()


def test_without_a_keyring_an_account_is_added_and_its_key_is_not_kept(shell: Shell) -> None:
    shell.keyring.fault = KeyringAbsentError()
    ran = shell.run(*ADD, "--key-stdin", piped=KEY)
    assert ran.code == 0
    assert "the key is not kept" in ran.err
    assert len(shell.file.load()) == 1


def test_with_a_locked_keyring_nothing_is_added(shell: Shell) -> None:
    shell.keyring.fault = KeyringLockedError()
    ran = shell.run(*ADD, "--key-stdin", piped=KEY)
    assert ran.code == 1
    assert "The keyring is locked." in ran.err
    assert not shell.folder.exists()


def test_with_a_full_disk_nothing_is_added_and_no_key_is_left(shell: Shell) -> None:
    shell.folder.mkdir()
    with files_no_larger_than(0):
        ran = shell.run(*ADD, "--key-stdin", piped=KEY)
    assert ran.code == 1
    assert "cannot be read or written" in ran.err
    assert shell.keyring.secrets == {}
    assert shell.file.load() == ()


OTHER = Account("Other", "other", "https://other.example")


def type_key_while(shell: Shell, happens: Callable[[], object]) -> None:
    """Let something happen while the user has not yet typed the key."""

    def type_key(_prompt: str) -> str:
        happens()
        return KEY

    shell.terminal = True
    shell.typed = type_key


def test_what_is_added_while_the_key_is_typed_is_not_lost(shell: Shell) -> None:
    type_key_while(shell, lambda: shell.add(OTHER))
    assert shell.run(*ADD).code == 0
    assert [account.name for account in shell.file.load()] == ["Other", "Shop"]


def test_what_is_removed_while_the_key_is_typed_does_not_come_back(shell: Shell) -> None:
    shell.add(OTHER)
    type_key_while(shell, lambda: shell.file.save([]))
    assert shell.run(*ADD).code == 0
    assert [account.name for account in shell.file.load()] == ["Shop"]


def test_an_account_of_that_name_that_comes_while_the_key_is_typed_is_told_and_no_key_is_left(
    shell: Shell,
) -> None:
    type_key_while(shell, lambda: shell.add(replace(OTHER, name="SHOP"), key="other key"))
    ran = shell.run(*ADD)
    assert (ran.code, "“SHOP”" in ran.err) == (2, True)
    assert [account.login for account in shell.file.load()] == ["other"]
    assert list(shell.keyring.secrets.values()) == ["other key"]


def test_an_account_with_that_login_that_comes_while_the_key_is_typed_has_the_key(shell: Shell) -> None:
    type_key_while(shell, lambda: shell.add(Account("Same", "acme", "https://acme.justclick.io"), key="old"))
    ran = shell.run(*ADD)
    assert (ran.code, "“Same”" in ran.err) == (2, True)
    assert shell.keyring.secrets == {PLACE: KEY}


def test_what_is_added_while_the_keyring_forgets_a_key_is_not_lost(shop: Shell) -> None:
    forget = shop.keyring.remove

    def remove(service: str, user: str) -> None:
        forget(service, user)
        shop.add(OTHER)

    shop.keyring.remove = remove  # type: ignore[method-assign]
    assert shop.run("accounts", "remove", "Shop").code == 0
    assert [account.name for account in shop.file.load()] == ["Other"]


def test_the_list_is_a_table(shell: Shell) -> None:
    shop, other = ("Магазин", "acme", "https://acme.justclick.io"), ("B", "b", "https://b.example")
    shell.add(Account(*shop), Account(*other, pace=0.5))
    ran = shell.run("accounts", "list")
    assert ran.code == 0
    assert ran.out == (
        "Name     Login  Service address            Pace (seconds)\n"
        "Магазин  acme   https://acme.justclick.io  1\n"
        "B        b      https://b.example          0.5\n"
    )


def test_an_empty_list_says_how_to_begin(shell: Shell) -> None:
    ran = shell.run("accounts", "list")
    assert ran.code == 0
    assert "jcdesk accounts add" in ran.out


def test_an_account_is_removed_with_its_key(shop: Shell) -> None:
    shop.add(Account("Other", "other", "https://other.example"), key="other key")
    ran = shop.run("accounts", "remove", "shop")
    assert (ran.code, ran.out) == (0, "The account “Shop” and its key are removed.\n")
    assert [account.name for account in shop.file.load()] == ["Other"]
    assert list(shop.keyring.secrets.values()) == ["other key"]


@pytest.mark.parametrize("absent", [True, False])
def test_an_account_whose_key_is_gone_is_removed(shop: Shell, *, absent: bool) -> None:
    shop.keyring.secrets.clear()
    shop.keyring.fault = KeyringAbsentError() if absent else None
    assert shop.run("accounts", "remove", "Shop").code == 0
    assert shop.file.load() == ()


def test_an_account_stays_while_its_key_cannot_be_removed(shop: Shell) -> None:
    shop.keyring.fault = KeyringLockedError()
    assert shop.run("accounts", "remove", "Shop").code == 1
    assert len(shop.file.load()) == 1


def test_an_unknown_account_is_not_removed(shop: Shell) -> None:
    ran = shop.run("accounts", "remove", "Ship")
    assert ran.code == 2
    assert "“Ship”" in ran.err


def test_a_test_tells_how_many_groups_there_are(shop: Shell) -> None:
    ran = shop.run("accounts", "test", "Shop")
    assert (ran.code, ran.out, ran.err) == (0, f"Shop: works: {len(all_groups())} groups\n", "")


def test_every_account_is_tested_politely_unless_one_is_named(shop: Shell, url: str) -> None:
    shop.add(Account("Wrong", "wrong", url.replace("127.0.0.1", "localhost")), key=KEY)
    ran = shop.run("accounts", "test")
    assert ran.code == 1
    assert ran.out.startswith("Shop: works: ")
    assert ran.err.startswith(
        "jcdesk: Wrong: The service does not accept the secret key or the login (error 4)."
    )
    assert shop.clock.pauses == [1.0]


def test_an_account_test_that_is_refused_speaks_of_no_subscriber(shell: Shell) -> None:
    with MisbehavingServer(answering(http(signed(3, "wrong posted data")))) as server:
        shell.add(Account("Shop", "acme", server.url), key=SIGNING_KEY)
        ran = shell.run("accounts", "test")
    assert ran.code == 1
    assert ran.err.startswith("jcdesk: Shop: The service does not accept the question (error 3).")


def test_an_account_without_a_key_does_not_hold_up_the_next(shell: Shell, url: str) -> None:
    shell.add(Account("Keyless", "acme", "https://acme.example"))
    shell.add(Account("Shop", "acme", url), key=KEY)
    ran = shell.run("accounts", "test")
    assert ran.code == 1
    assert ran.err.startswith("jcdesk: Keyless: There is no secret key")
    assert ran.out.startswith("Shop: works")


def test_a_piped_key_is_tried_on_one_account(shell: Shell, url: str) -> None:
    shell.add(Account("Shop", "acme", url))
    assert shell.run("accounts", "test", "--key-stdin", piped=KEY).code == 0
    assert shell.run("accounts", "test", "--key-stdin", piped="wrong").code == 1
    shell.add(Account("Other", "other", "https://other.example"))
    assert shell.run("accounts", "test", "--key-stdin", piped=KEY).code == 2
    assert shell.keyring.secrets == {}
