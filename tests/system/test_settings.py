"""The settings' file: what is read, what is kept, and that nothing in it is lost."""

import json
import stat
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jcdesk.system.network import Network
from jcdesk.system.proxy import Proxy, ProxyUse
from jcdesk.system.settings import (
    THEMES,
    VERSION,
    Loaded,
    Preferences,
    Settings,
    SettingsFault,
    SettingsFile,
    SettingsProblem,
    network_of,
    zone_of,
)
from tests.support.disks import files_no_larger_than, read_only

OWN = Proxy(ProxyUse.OWN, "proxy.example", 3128, "anna")
CHANGED = Settings(
    account="Лавка",
    zone="Asia/Tokyo",
    theme="dark",
    language="ru",
    history=False,
    proxy=OWN,
    ca_file="/etc/company.pem",
    folder="/home/anna/Документы",
    window="AdnQywAD",
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.json"


Write = Callable[..., None]


@pytest.fixture
def write(path: Path) -> Write:
    """Puts fields into the file, as somebody with an editor would."""

    def write(**content: object) -> None:
        path.parent.mkdir(exist_ok=True)
        path.write_text(json.dumps({"version": VERSION, **content}), "utf-8")

    return write


def content(path: Path) -> object:
    return json.loads(path.read_text("utf-8"))


def test_a_new_user_gets_the_defaults_and_no_file(path: Path) -> None:
    assert SettingsFile(path).load() == Loaded(Settings())
    assert not path.exists()


def test_every_setting_survives(path: Path) -> None:
    SettingsFile(path).save(CHANGED)
    assert SettingsFile(path).load() == Loaded(CHANGED)


def test_only_what_differs_from_the_defaults_is_written(path: Path) -> None:
    SettingsFile(path).save(Settings(theme="dark"))
    assert content(path) == {"version": VERSION, "theme": "dark"}


def test_a_setting_can_be_set_back(path: Path) -> None:
    SettingsFile(path).save(CHANGED)
    SettingsFile(path).save(Settings())
    assert SettingsFile(path).load() == Loaded(Settings())


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_nobody_else_can_read_the_file(path: Path) -> None:
    SettingsFile(path).save(Settings(theme="dark"))
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) & 0o077 == 0


def test_fields_that_nobody_knows_survive_a_save(path: Path, write: Write) -> None:
    write(theme="dark", pace=2.5, list={"order": ["a"]})
    file = SettingsFile(path)
    file.save(replace(file.load().settings, language="en"))
    assert content(path) == {
        "version": VERSION,
        "theme": "dark",
        "pace": 2.5,
        "list": {"order": ["a"]},
        "language": "en",
    }


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("theme", "sepia"),
        ("theme", 1),
        ("zone", "Mars/Olympus"),
        ("zone", "../../etc/passwd"),
        ("account", None),
        ("language", ["en"]),
        ("ca_file", 0),
        ("proxy", "http://proxy.example"),
        ("proxy", []),
        ("proxy", {"use": "socks"}),
        ("proxy", {"use": "own"}),
        ("proxy", {"use": "own", "host": "proxy.example", "port": "3128"}),
        ("proxy", {"use": "own", "host": "proxy.example", "port": True}),
        ("proxy", {"use": "own", "host": "anna:secret@proxy.example", "port": 3128}),
    ],
)
def test_a_value_that_cannot_be_used_loses_only_itself(
    path: Path, write: Write, name: str, value: object
) -> None:
    write(**({"folder": "/tmp"} | {name: value}))
    loaded = SettingsFile(path).load()
    assert loaded.settings == Settings(folder="/tmp")
    assert loaded.problem == SettingsProblem(path, SettingsFault.VALUES, names=(name,))
    assert not path.with_name("settings.json.bak").exists()


def test_a_value_that_cannot_be_used_stays_until_another_is_chosen(path: Path, write: Write) -> None:
    write(theme="sepia", zone="Mars/Olympus")
    file = SettingsFile(path)
    file.save(replace(file.load().settings, theme="dark"))
    assert content(path) == {"version": VERSION, "theme": "dark", "zone": "Mars/Olympus"}


@pytest.mark.parametrize("value", ["no", 0, None, {}])
def test_a_wish_about_history_that_cannot_be_read_is_taken_for_a_no(
    path: Path, write: Write, value: object
) -> None:
    write(history=value)
    assert SettingsFile(path).load().settings.history is False


BROKEN = {
    "empty": b"",
    "cut off": b'{"version": 1, "theme": "da',
    "no JSON": b"theme = dark",
    "no object": b"[1]",
    "no text": b"\xff\xfe\x00",
    "no version": b'{"theme": "dark"}',
    "a version that is no number": b'{"version": "1"}',
    "a version that never was": b'{"version": 0}',
    "nested too deep": b"[" * 200_000,
}


@pytest.mark.parametrize("broken", BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_file_is_kept_and_the_defaults_are_used(path: Path, broken: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(broken)
    loaded = SettingsFile(path).load()
    backup = path.with_name("settings.json.bak")
    assert loaded.settings == Settings(history=False)
    assert loaded.problem == SettingsProblem(path, SettingsFault.BROKEN, backup)
    assert backup.read_bytes() == broken
    assert not path.exists()


def test_a_file_of_a_newer_version_is_kept_and_the_defaults_are_used(path: Path, write: Write) -> None:
    write(version=VERSION + 1, theme={"light": 1})
    before = path.read_bytes()
    loaded = SettingsFile(path).load()
    backup = path.with_name("settings.json.bak")
    assert loaded == Loaded(Settings(history=False), SettingsProblem(path, SettingsFault.NEWER, backup))
    assert backup.read_bytes() == before


def test_no_backup_takes_the_place_of_an_earlier_one(path: Path) -> None:
    path.parent.mkdir()
    for broken in (b"first", b"second", b"third"):
        path.write_bytes(broken)
        SettingsFile(path).load()
    kept = {file.name: file.read_bytes() for file in path.parent.iterdir()}
    assert kept == {
        "settings.json.bak": b"first",
        "settings.json.bak-2": b"second",
        "settings.json.bak-3": b"third",
    }


def test_a_file_that_breaks_meanwhile_is_kept_when_the_next_setting_is_saved(path: Path) -> None:
    preferences = Preferences(SettingsFile(path))
    preferences.change(theme="dark")
    path.write_bytes(b"broken")
    preferences.change(language="en")
    assert path.with_name("settings.json.bak").read_bytes() == b"broken"
    assert SettingsFile(path).load() == Loaded(Settings(theme="dark", language="en"))


def test_a_file_with_the_mark_that_windows_editors_write_is_read(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b'\xef\xbb\xbf{"version": 1, "theme": "dark"}')
    assert SettingsFile(path).load() == Loaded(Settings(theme="dark"))


def test_a_file_that_cannot_be_read_is_told_and_left(path: Path) -> None:
    path.mkdir(parents=True)
    loaded = SettingsFile(path).load()
    assert loaded.settings == Settings(history=False)
    assert loaded.problem == SettingsProblem(path, SettingsFault.NO_ACCESS, reason="Is a directory")
    preferences = Preferences(SettingsFile(path))
    preferences.change(theme="dark")
    with pytest.raises(OSError, match="Is a directory"):
        preferences.save()


def test_a_broken_file_that_cannot_be_moved_is_left_and_never_written_over(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"broken")
    with read_only(path.parent):
        loaded = SettingsFile(path).load()
        assert loaded.problem == SettingsProblem(path, SettingsFault.BROKEN, backup=None)
        preferences = Preferences(SettingsFile(path))
        preferences.change(theme="dark")
        with pytest.raises(OSError, match=r"Read-only|Permission"):
            preferences.save()
    assert path.read_bytes() == b"broken"


def test_on_a_full_disk_a_change_holds_and_the_file_is_as_it_was(path: Path) -> None:
    preferences = Preferences(SettingsFile(path))
    preferences.change(theme="dark")
    before = path.read_bytes()
    with files_no_larger_than(8):
        preferences.change(account="Shop")
        with pytest.raises(OSError, match="too large"):
            preferences.save()
    assert preferences.now == Settings(theme="dark", account="Shop")
    assert path.read_bytes() == before
    assert [file.name for file in path.parent.iterdir()] == ["settings.json"]
    preferences.save()
    assert SettingsFile(path).load() == Loaded(preferences.now)


def test_many_changes_that_are_saved_later_are_one_write_of_the_last(path: Path) -> None:
    later: list[Callable[[], None]] = []
    preferences = Preferences(SettingsFile(path))
    preferences.save_by(later.append)
    for theme in THEMES:
        preferences.change(theme=theme)
        assert preferences.now.theme == theme
    assert not path.exists()
    later.pop(0)()
    assert SettingsFile(path).load() == Loaded(preferences.now)
    path.unlink()
    for save in later:
        save()
    assert not path.exists()


def test_a_change_that_changes_nothing_writes_nothing(path: Path) -> None:
    Preferences(SettingsFile(path)).change(theme="system")
    assert not path.exists()


def test_a_setting_that_does_not_exist_cannot_be_changed(path: Path) -> None:
    with pytest.raises(TypeError):
        Preferences(SettingsFile(path)).change(colour="red")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda values: st.lists(values, max_size=3) | st.dictionaries(st.text(), values, max_size=3),
    max_leaves=6,
)
NAMES = st.sampled_from(["version", "theme", "zone", "history", "proxy", "window", "other"])


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(fields=st.dictionaries(NAMES, JSON))
def test_whatever_is_in_the_file_the_program_goes_on_and_can_save(path: Path, fields: dict[str, Any]) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps({"version": VERSION} | fields), "utf-8")
    file = SettingsFile(path)
    chosen = replace(file.load().settings, theme="dark", account="Shop")
    file.save(chosen)
    again = file.load().settings
    assert (again.theme, again.account, again.zone) == ("dark", "Shop", chosen.zone)


def test_a_zone_that_this_computer_does_not_know_is_moscow() -> None:
    summer = datetime(2024, 7, 1, tzinfo=UTC)
    assert summer.astimezone(zone_of(Settings(zone="Mars/Olympus"))).hour == 3
    assert summer.astimezone(zone_of(Settings(zone="Asia/Tokyo"))).hour == 9


@pytest.mark.parametrize(
    ("chosen", "password", "network"),
    [
        (Settings(), "", Network()),
        (Settings(ca_file="/etc/ca.pem"), "", Network(ca_file=Path("/etc/ca.pem"))),
        (Settings(proxy=replace(OWN, use=ProxyUse.SYSTEM)), "secret", Network()),
        (Settings(proxy=replace(OWN, use=ProxyUse.NONE)), "secret", Network(proxies={})),
        (Settings(proxy=OWN), "", Network(proxies={"all": "http://proxy.example:3128"})),
        (Settings(proxy=OWN), "s:@", Network(proxies={"all": "http://anna:s%3A%40@proxy.example:3128"})),
    ],
)
def test_the_network_is_the_one_chosen(chosen: Settings, password: str, network: Network) -> None:
    assert network_of(chosen, password) == network
