"""A folder for what waits while a file is made: gone afterwards, even after a kill."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
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
    with TemporaryDirectory(prefix=_PREFIX, ignore_cleanup_errors=True) as folder:
        if sys.platform == "win32":
            yield folder
            return
        handle = os.open(folder, os.O_RDONLY)
        try:
            mark_as_used(handle)
            # Before it was marked, another may have taken it for a leftover.
            Path(folder).mkdir(mode=0o700, exist_ok=True)
            yield folder
        finally:
            os.close(handle)


def _is_ours(folder: Path) -> bool:
    # Where all users have their folders, another may have made one of this name, to lead us astray.
    return sys.platform != "win32" and folder.lstat().st_uid == os.getuid()
