"""What a killed program has left half-made, told from what is in use.

Whoever makes something holds a lock on it, and a lock goes with its process, however that ends.
"""

import os
import shutil
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path


def remove_leftovers(paths: Iterable[Path]) -> None:
    """Remove those of the files and folders `paths` that nobody uses. What cannot be removed stays."""
    with suppress(OSError):
        for path in paths:
            with suppress(OSError):
                _remove_unused(path)


if sys.platform == "win32":

    def mark_as_used(file: int) -> None:
        """Nothing needs to be done: no open file can be removed."""

    def _remove_unused(path: Path) -> None:
        # Of a folder in use, those files would go that are not open just now.
        path.unlink()

else:
    import fcntl

    def mark_as_used(file: int) -> None:
        """Keep others from removing what is open as `file`, until that is closed."""
        with suppress(OSError):
            fcntl.flock(file, fcntl.LOCK_EX)

    def _remove_unused(path: Path) -> None:
        folder = path.is_dir()
        # A link is not followed, and a pipe not waited for: neither is one of ours.
        file = os.open(path, (os.O_RDONLY if folder else os.O_RDWR) | os.O_NOFOLLOW | os.O_NONBLOCK)
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if folder:
                shutil.rmtree(path)
            else:
                path.unlink()
        finally:
            os.close(file)
