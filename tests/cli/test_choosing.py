"""Who asks, with which key, and what a command says where that is not clear."""

import json
from pathlib import Path

import pytest

from jcdesk.accounts.accounts import Account
from jcdesk.accounts.errors import KeyringAbsentError, KeyringLockedError, VaultError
from jcdesk.system.paths import resources
from jcdesk.system.settings import Settings, SettingsFile
from tests.cli.conftest import KEY
from tests.cli.shell import Shell

VERA = "vera@example.com"


@pytest.fixture
def shops(shop: Shell, url: str) -> Shell:
    """A second account, with an address at which nobody is."""
    shop.add(Account("Second Shop", "other", "http://127.0.0.1:9"), key=KEY)
    return shop


def test_the_only_account_is_asked(shop: Shell) -> None:
    assert shop.run("lookup", VERA).code == 0


def test_of_several_accounts_one_must_be_named(shops: Shell) -> None:
    ran = shops.run("lookup", VERA)
    assert ran.code == 2
    assert ran.err == "jcdesk: There are several accounts: Shop, Second Shop. Say which one.\n"


@pytest.mark.parametrize("name", ["Shop", "shop", " SHOP "])
def test_a_named_account_is_asked(shops: Shell, name: str) -> None:
    assert shops.run("lookup", VERA, "--account", name).code == 0


def test_the_account_used_last_in_the_window_is_asked(shops: Shell) -> None:
    SettingsFile(shops.folder / "settings.json").save(Settings(account="Shop"))
    assert shops.run("lookup", VERA).code == 0


def test_an_account_that_is_gone_was_not_used_last(shops: Shell) -> None:
    SettingsFile(shops.folder / "settings.json").save(Settings(account="Gone"))
    assert shops.run("lookup", VERA).code == 2


def test_an_unknown_account_is_wrong_use_and_the_known_ones_are_told(shops: Shell) -> None:
    ran = shops.run("lookup", VERA, "--account", "Ship")
    assert ran.code == 2
    assert ran.err == "jcdesk: There is no account “Ship”. These are there: Shop, Second Shop.\n"


@pytest.mark.parametrize(
    "words", [("lookup", VERA), ("lookup", VERA, "--account", "Shop"), ("accounts", "test")]
)
def test_without_any_account_a_first_step_is_told(shell: Shell, words: tuple[str, ...]) -> None:
    ran = shell.run(*words)
    assert (ran.code, ran.output) == (2, b"")
    assert "jcdesk accounts add" in ran.err


def test_a_missing_key_is_told_for_every_address(shell: Shell, url: str) -> None:
    shell.add(Account("Shop", "acme", url))
    ran = shell.run("lookup", VERA, "anna@example.com", "--format", "json")
    assert [lookup["error"]["kind"] for lookup in json.loads(ran.output)] == ["no_key", "not_asked"]
    assert ran.code == 1
    assert "--key-stdin" in ran.err


@pytest.mark.parametrize(
    ("fault", "hint"), [(KeyringLockedError(), "Unlock it"), (KeyringAbsentError(), "--key-stdin")]
)
def test_a_keyring_that_fails_is_explained(shop: Shell, fault: VaultError, hint: str) -> None:
    shop.keyring.fault = fault
    ran = shop.run("lookup", VERA)
    assert ran.code == 1
    assert hint in ran.err
    assert ran.out == f"{VERA}\nCould not ask\n"


def test_a_piped_key_needs_no_keyring(shell: Shell, url: str) -> None:
    shell.add(Account("Shop", "acme", url))
    shell.keyring.fault = KeyringAbsentError()
    assert shell.run("lookup", VERA, "--key-stdin", piped=f"\ufeff {KEY}\r\n").code == 0


@pytest.mark.parametrize("piped", ["", " \r\n", "\ufeff\n"])
def test_an_empty_pipe_is_no_key(shop: Shell, piped: str) -> None:
    ran = shop.run("lookup", VERA, "--key-stdin", piped=piped)
    assert (ran.code, ran.output) == (2, b"")
    assert ran.err.startswith("jcdesk: No secret key was given.")


def test_a_broken_file_of_accounts_is_explained_and_left_alone(shell: Shell) -> None:
    shell.folder.mkdir()
    shell.file.path.write_text("{", "utf-8")
    ran = shell.run("lookup", VERA)
    assert ran.code == 1
    assert "damaged" in ran.err
    assert shell.file.path.read_text("utf-8") == "{"


def test_broken_settings_are_set_aside_and_that_is_told(shop: Shell) -> None:
    (shop.folder / "settings.json").write_text("{", "utf-8")
    ran = shop.run("lookup", VERA)
    assert ran.code == 0
    assert "settings.json.bak" in ran.err


def test_times_are_in_the_zone_of_the_settings(shop: Shell) -> None:
    SettingsFile(shop.folder / "settings.json").save(Settings(zone="Asia/Tokyo"))
    out = shop.run("lookup", VERA).out
    assert "Subscribed on (Asia/Tokyo)" in out
    assert "2024-03-01 20:00" in out


@pytest.mark.parametrize("zone", ["Mars/Olympus", "", "Europe", "../../etc"])
def test_a_zone_that_is_none_is_moscow(shop: Shell, zone: str) -> None:
    SettingsFile(shop.folder / "settings.json").save(Settings(zone=zone))
    assert "Subscribed on (Europe/Moscow)" in shop.run("lookup", VERA).out


@pytest.fixture
def russian(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An installation that speaks a word of Russian."""
    folder = tmp_path / "resources"
    (folder / "i18n").mkdir(parents=True)
    english = (resources() / "i18n" / "jcdesk_en.ts").read_text("utf-8")
    (folder / "i18n" / "jcdesk_en.ts").write_text(english, "utf-8")
    (folder / "i18n" / "jcdesk_ru.ts").write_text(
        "<TS><context><name>LookupWords</name><message><source>Not in this account</source>"
        "<translation>Нет в этом аккаунте</translation></message></context></TS>",
        "utf-8",
    )
    monkeypatch.setattr("jcdesk.cli.program.resources", lambda: folder)
    monkeypatch.setattr("jcdesk.words.catalogue.resources", lambda: folder)


@pytest.mark.parametrize(
    ("environ", "chosen", "language"),
    [
        ({"LANG": "ru_RU.UTF-8"}, "", "ru"),
        ({"LANG": "ru"}, "", "ru"),
        ({"LC_ALL": "ru_RU.UTF-8", "LANG": "en_US.UTF-8"}, "", "ru"),
        ({"LC_ALL": "", "LC_MESSAGES": "ru_RU", "LANG": "en_US"}, "", "ru"),
        ({"LC_ALL": "C", "LANG": "ru_RU.UTF-8"}, "", "en"),
        ({"LANG": "rub_RU"}, "", "en"),
        ({"LANG": "de_DE.UTF-8"}, "", "en"),
        ({}, "", "en"),
        ({"LANG": "ru_RU.UTF-8"}, "en", "en"),
        ({"LANG": "en_US.UTF-8"}, "ru", "ru"),
        ({}, "../en", "en"),
    ],
)
@pytest.mark.usefixtures("russian")
def test_the_language_is_the_chosen_one_or_the_systems(
    shell: Shell, environ: dict[str, str], chosen: str, language: str
) -> None:
    SettingsFile(shell.folder / "settings.json").save(Settings(language=chosen))
    shell.environ |= environ
    out = shell.run("lookup", "--demo", "nobody@example.com").out
    assert ("Нет в этом аккаунте" if language == "ru" else "Not in this account") in out


def test_a_language_without_a_catalogue_is_english(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("jcdesk.cli.program.LANGUAGES", ("en", "xx"))
    shell.environ["LANG"] = "xx_XX"
    assert "Not in this account" in shell.run("lookup", "--demo", "nobody@example.com").out
