"""What the user chose: a small JSON file, read once at start and written whole at each change."""

import json
from dataclasses import asdict, dataclass, fields, replace
from datetime import tzinfo
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from jcdesk.system.atomic import atomic_write

VERSION = 1

MOSCOW = "Europe/Moscow"
"""The zone on which the service runs its clock-timed mailings: the likeliest one of its zoneless times."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The choices, each with the default that a new user gets.

    `zone` is the zone in which the service's zoneless times are read and all times are shown.
    `theme` is "system", "light" or "dark"; `language` is "" for the system's, or "en", "ru".
    `window` is the window's size and place as Qt packs it, in base64.
    """

    account: str = ""
    zone: str = MOSCOW
    theme: str = "system"
    language: str = ""
    folder: str = ""
    window: str = ""


@dataclass(frozen=True, slots=True)
class Loaded:
    """Settings, and the backup of a file that could not be read (or of a newer version), if there was one."""

    settings: Settings
    set_aside: Path | None = None


def zone_of(settings: Settings) -> tzinfo:
    """The zone that the settings name; Moscow's where this computer does not know it.

    A settings file may have come from a computer that knows more zones.
    """
    try:
        return ZoneInfo(settings.zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return ZoneInfo(MOSCOW)


class SettingsFile:
    """Reads and writes `settings.json` at `path`."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self) -> Loaded:
        """The settings; defaults where there are none, and where the file is broken or newer.

        Such a file is kept beside as `settings.json.bak`, so that the next save loses nothing.
        """
        try:
            text = self._path.read_text("utf-8")
        except OSError:
            return Loaded(Settings())
        except UnicodeDecodeError:
            return Loaded(Settings(), self._set_aside())
        try:
            return Loaded(_from_json(json.loads(text)))
        except (ValueError, RecursionError):
            return Loaded(Settings(), self._set_aside())

    def save(self, settings: Settings) -> None:
        """Write `settings`. Raises OSError."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        text = json.dumps({"version": VERSION, **asdict(settings)}, ensure_ascii=False, indent=2)
        with atomic_write(self._path, mode=0o600) as stream:
            stream.write(f"{text}\n".encode())

    def _set_aside(self) -> Path | None:
        backup = self._path.with_name(f"{self._path.name}.bak")
        try:
            self._path.replace(backup)
        except OSError:
            return None
        return backup


class Preferences:
    """The settings in force, saved at each change."""

    def __init__(self, file: SettingsFile) -> None:
        self._file = file
        loaded = file.load()
        self.now = loaded.settings
        self.set_aside = loaded.set_aside

    def change(self, **changes: Any) -> None:  # noqa: ANN401 - the fields of Settings, checked by replace()
        """Change some settings and save; a disk that cannot be written is no reason to stop."""
        changed = replace(self.now, **changes)
        if changed == self.now:
            return
        self.now = changed
        try:
            self._file.save(changed)
        except OSError:
            return


def _from_json(data: object) -> Settings:
    if not isinstance(data, dict) or data.get("version") != VERSION:
        raise ValueError
    known: dict[str, Any] = {}
    for entry in fields(Settings):
        value = data.get(entry.name, entry.default)
        if type(value) is not type(entry.default):
            raise ValueError
        known[entry.name] = value
    return Settings(**known)
