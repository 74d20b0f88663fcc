"""Folders: the program's own resources, and this user's settings and logs."""

import sys
from functools import cache
from pathlib import Path

from platformdirs import PlatformDirs

PORTABLE = "jcdesk-portable.txt"
"""A file of this name beside the packaged program keeps what it knows of its user beside it too."""

_DIRS = PlatformDirs("jcdesk", appauthor=False, roaming=True)
_HERE = PlatformDirs("jcdesk", appauthor=False)
"""Without roaming, which on Windows takes files along to other computers."""


@cache
def resources() -> Path:
    """The folder `resources/`: inside a bundle, inside the installed package, or beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    bundle = getattr(sys, "_MEIPASS", None)
    places = [Path(bundle)] if bundle else [package, package.parent]
    for place in places:
        folder = place / "resources"
        if (folder / "icons").is_dir():
            return folder
    raise FileNotFoundError(f"resources/ is missing beside {package}: the installation is not complete")


def config_folder() -> Path:
    """Where settings and accounts are kept. Not created here."""
    return _portable_folder() or Path(_DIRS.user_config_path)


def log_folder() -> Path:
    """Where the log is kept. Not created here."""
    portable = _portable_folder()
    return portable / "logs" if portable else Path(_HERE.user_log_path)


def state_folder() -> Path:
    """Where this computer alone keeps what it remembers of its user. Not created here."""
    portable = _portable_folder()
    return portable / "state" if portable else Path(_HERE.user_state_path)


def _portable_folder() -> Path | None:
    """`jcdesk-data` beside a packaged program that somebody carries about; None for every other one."""
    if not getattr(sys, "frozen", False):
        return None
    folder = Path(sys.executable).resolve().parent
    if sys.platform == "darwin" and folder.parent.name == "Contents":
        # Beside jcdesk.app: inside it, a new file would break the signature.
        folder = folder.parent.parent.parent
    return folder / "jcdesk-data" if (folder / PORTABLE).is_file() else None
