"""Folders and files that no other user of this computer reads. On Windows the folders of a user are such."""

import os
import stat
from contextlib import suppress
from pathlib import Path

PRIVATE = 0o600
"""The mode of such a file."""


def make_private(folder: Path) -> None:
    """Make `folder`, and what is missing above it, unless it is there. Raises OSError."""
    if folder.parent != folder and not folder.parent.exists():
        make_private(folder.parent)
    folder.mkdir(mode=0o700, exist_ok=True)


def private(name: str, flags: int) -> int:
    """An opener for `open`; a file that was there before becomes private, too, where its disk knows modes."""
    descriptor = os.open(name, flags, PRIVATE)
    if hasattr(os, "fchmod"):
        with suppress(OSError):
            os.fchmod(descriptor, PRIVATE)
    return descriptor


def is_private(folder: Path) -> bool:
    """Whether `folder` belongs to this user and nobody else can come to what is in it. Not for Windows."""
    try:
        found = folder.lstat()
    except OSError:
        return False
    return stat.S_ISDIR(found.st_mode) and found.st_uid == os.geteuid() and not found.st_mode & 0o077
