"""What the user chose: a small JSON file, read once at start and written whole after each change.

Nothing in the file is lost that this version does not understand. A file that is broken, or of a newer
version, is kept as a backup and the defaults are used. In a file of this version a value that cannot be used
loses only itself: its default holds, and it stays in the file, as unknown fields do, until the user chooses
another.
"""

import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, fields, replace
from datetime import tzinfo
from enum import StrEnum
from pathlib import Path
from threading import Lock
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from jcdesk.system.aside import set_aside
from jcdesk.system.atomic import atomic_write
from jcdesk.system.network import Network
from jcdesk.system.private import PRIVATE, make_private
from jcdesk.system.proxy import SYSTEM_PROXY, Proxy, ProxyUse
from jcdesk.system.table_layouts import TableLayout, read_layouts

VERSION = 1

MOSCOW = "Europe/Moscow"
"""The zone on which the service runs its clock-timed mailings: the likeliest one of its zoneless times."""

THEMES = ("system", "light", "dark", "contrast-light", "contrast-dark")


@dataclass(frozen=True, slots=True)
class Settings:
    """The choices, each with the default that a new user gets.

    `zone` is the zone in which the service's zoneless times are read and all times are shown.
    `theme` is one of `THEMES`; `language` is "" for the system's, or "en", "ru".
    `history` is whether the addresses asked last are remembered.
    `ca_file` is the path of a file of additional certificates (PEM), or empty.
    `folder` is where the last file was saved.
    `window` is the window's size and place as Qt packs it, in base64.
    `tables` is how the user has arranged the columns of tables.
    `system_groups` is whether groups that the service fills by itself are shown.
    """

    account: str = ""
    zone: str = MOSCOW
    theme: str = "system"
    language: str = ""
    history: bool = True
    proxy: Proxy = SYSTEM_PROXY
    ca_file: str = ""
    folder: str = ""
    window: str = ""
    tables: tuple[TableLayout, ...] = ()
    system_groups: bool = True


_UNREAD = Settings(history=False)
"""In place of what cannot be read. Somebody may have chosen that nothing be remembered."""


class SettingsFault(StrEnum):
    """Why the settings are not those that the file should have held."""

    BROKEN = "broken"
    NEWER = "newer"
    NO_ACCESS = "no_access"
    VALUES = "values"


@dataclass(frozen=True, slots=True)
class SettingsProblem:
    """What is wrong with the file at `path`.

    `backup` is where a file that is BROKEN or NEWER is kept, or None where it could not be moved and is left;
    `names` are the settings with unusable VALUES; `reason` is the operating system's text for NO_ACCESS.
    """

    path: Path
    fault: SettingsFault
    backup: Path | None = None
    names: tuple[str, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Loaded:
    """Settings, and what was wrong with the file, if anything."""

    settings: Settings
    problem: SettingsProblem | None = None


def zone_of(settings: Settings) -> tzinfo:
    """The zone that the settings name; Moscow's where this computer does not know it.

    A settings file may have come from a computer that knows more zones.
    """
    return _zone(settings.zone) or ZoneInfo(MOSCOW)


def network_of(settings: Settings, proxy_password: str = "") -> Network:  # nosec B107 # none
    """The way out that the settings describe, with the password of a proxy set by hand where it is known."""
    ca_file = Path(settings.ca_file) if settings.ca_file else None
    return Network(settings.proxy.proxies(proxy_password), ca_file)


class SettingsFile:
    """Reads and writes `settings.json` at `path`."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def load(self) -> Loaded:
        """The settings; defaults for all that there is none of, or none that can be used."""
        try:
            settings, names = _understood(self._read())
        except FileNotFoundError:
            return Loaded(Settings())
        except OSError as error:
            reason = error.strerror or str(error)
            return Loaded(_UNREAD, SettingsProblem(self.path, SettingsFault.NO_ACCESS, reason=reason))
        except _UnfitError as unfit:
            try:
                backup = set_aside(self.path)
            except OSError:
                backup = None
            return Loaded(_UNREAD, SettingsProblem(self.path, unfit.fault, backup))
        if names:
            return Loaded(settings, SettingsProblem(self.path, SettingsFault.VALUES, names=names))
        return Loaded(settings)

    def save(self, settings: Settings) -> None:
        """Write what differs from what the file says, and leave the rest as it is.

        A file that has become unfit is kept as a backup first. Raises OSError; then nothing has changed.
        """
        make_private(self.path.parent)
        try:
            content = self._read()
        except FileNotFoundError:
            content = {}
        except _UnfitError:
            set_aside(self.path)
            content = {}
        before, _ = _understood(content)
        chosen = asdict(settings)
        content |= {name: chosen[name] for name in chosen if getattr(settings, name) != getattr(before, name)}
        text = json.dumps({"version": VERSION} | content, indent=2)
        with atomic_write(self.path, mode=PRIVATE) as stream:
            stream.write(f"{text}\n".encode())

    def _read(self) -> dict[str, Any]:
        """The fields of the file. Raises OSError and _UnfitError."""
        try:
            content = json.loads(self.path.read_text("utf-8-sig"))
        except (ValueError, RecursionError):
            raise _UnfitError(SettingsFault.BROKEN) from None
        if not isinstance(content, dict) or type(version := content.get("version")) is not int:
            raise _UnfitError(SettingsFault.BROKEN)
        if version != VERSION:
            raise _UnfitError(SettingsFault.NEWER if version > VERSION else SettingsFault.BROKEN)
        return content


class Preferences:
    """The settings in force, saved after each change, by any thread: a disk may be slow.

    `problem` is what was wrong with the file at the start.
    """

    def __init__(self, file: SettingsFile) -> None:
        self._file = file
        loaded = file.load()
        self.now = self._saved = loaded.settings
        self.problem = loaded.problem
        self._run: Callable[[Callable[[], None]], object] = lambda save: save()
        # What is written first must not come last.
        self._writing = Lock()

    @property
    def path(self) -> Path:
        """The file that they are kept in."""
        return self._file.path

    def save_by(self, run: Callable[[Callable[[], None]], object]) -> None:
        """Let `run` do what saves a change, in another thread for instance; else that is done at once."""
        self._run = run

    def change(self, **changes: Any) -> None:  # noqa: ANN401 - the fields of Settings, checked by replace()
        """Change some settings, at once, and let them be saved.

        Where that fails they hold all the same, until the program ends; whoever is to be told tries `save`.
        """
        changed = replace(self.now, **changes)
        if changed != self.now:
            self.now = changed
            self._run(self._save_if_possible)

    def save(self) -> None:
        """Write to the file what is not there yet. Raises OSError."""
        with self._writing:
            settings = self.now
            if settings != self._saved:
                self._file.save(settings)
                self._saved = settings

    def _save_if_possible(self) -> None:
        with suppress(OSError):
            self.save()


class _UnfitError(Exception):
    """The file as a whole says nothing to this version."""

    def __init__(self, fault: SettingsFault) -> None:
        super().__init__(fault.value)
        self.fault = fault


def _understood(content: Mapping[str, Any]) -> tuple[Settings, tuple[str, ...]]:
    """The settings in `content`, and the names of those whose value cannot be used."""
    usable: dict[str, Any] = {}
    names = []
    for name in (entry.name for entry in fields(Settings)):
        if name not in content:
            continue
        try:
            usable[name] = _value(name, content[name])
        except (TypeError, ValueError):
            names.append(name)
            usable[name] = getattr(_UNREAD, name)
    return Settings(**usable), tuple(names)


def _value(name: str, raw: Any) -> Any:  # noqa: ANN401 - any JSON in, the type of the field out
    """A setting as JSON holds it. Raises TypeError and ValueError."""
    if name == "proxy":
        return _proxy(raw)
    if name == "tables":
        return read_layouts(raw)
    if type(raw) is not type(getattr(_UNREAD, name)):
        raise TypeError
    if (name == "theme" and raw not in THEMES) or (name == "zone" and _zone(raw) is None):
        raise ValueError
    return raw


def _proxy(raw: Any) -> Proxy:  # noqa: ANN401 - any JSON
    if not isinstance(raw, dict):
        raise TypeError
    known = {entry.name: raw.get(entry.name, entry.default) for entry in fields(Proxy)}
    known["use"] = ProxyUse(known["use"])
    if any(type(value) is not type(getattr(SYSTEM_PROXY, name)) for name, value in known.items()):
        raise TypeError
    return Proxy(**known)


def _zone(name: str) -> tzinfo | None:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
