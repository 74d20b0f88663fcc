"""Folders: the program's own resources, and this user's settings and logs."""

import sys
from functools import cache
from pathlib import Path

from platformdirs import PlatformDirs

_DIRS = PlatformDirs("jcdesk", appauthor=False, roaming=True)


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
    return Path(_DIRS.user_config_path)


def log_folder() -> Path:
    """Where the log is kept. Not created here."""
    return Path(_DIRS.user_log_path)
