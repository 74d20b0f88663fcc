"""A folder for what waits while a file is made: gone afterwards, even after a kill."""

import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir

from jcdesk.system.leftovers import mark_as_used, remove_leftovers

_PREFIX = "jcdesk-export-"


@contextmanager
def scratch_folder() -> Iterator[str]:
    """A folder that this user alone can see, until the block ends. Raises OSError.

    Those that killed programs have left are removed first: addresses are in them. On Windows they are left to
    the system.
    """
    remove_leftovers(folder for folder in Path(gettempdir()).glob(f"{_PREFIX}*") if _is_ours(folder))
    while True:
        with TemporaryDirectory(prefix=_PREFIX, ignore_cleanup_errors=True) as name, _marked(name) as kept:
            if kept:
                yield name
                return


@contextmanager
def _marked(folder: str) -> Iterator[bool]:
    """Whether the folder is marked as used: another may have taken it for a leftover before it was."""
    if sys.platform == "win32":
        yield True
        return
    with ExitStack() as open_files:
        with suppress(FileNotFoundError):
            handle = os.open(folder, os.O_RDONLY)
            open_files.callback(os.close, handle)
            mark_as_used(handle)
        yield Path(folder).exists()


def _is_ours(folder: Path) -> bool:
    # Where all users have their folders, another may have made one of this name, to lead us astray.
    return sys.platform != "win32" and folder.lstat().st_uid == os.getuid()
