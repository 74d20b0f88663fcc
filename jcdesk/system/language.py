"""The language that the system's user reads, where no Qt is there to tell it."""

import ctypes
import re
import sys
from collections.abc import Mapping
from locale import windows_locale

_LOCALES = ("LC_ALL", "LC_MESSAGES", "LANG")
"""Where a system says so in the environment, the weightiest first."""


def system_language(environ: Mapping[str, str]) -> str:
    """The language by its code, such as "ru"; empty where nothing tells it."""
    told = next((value for name in _LOCALES if (value := environ.get(name))), "") or _told_by_windows()
    return re.split(r"[^a-z]", told.lower(), maxsplit=1)[0]


def _told_by_windows() -> str:
    """The language of menus and dialogs, as a locale; Windows has nothing of it in the environment."""
    if sys.platform == "win32":
        return windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")
    return ""
