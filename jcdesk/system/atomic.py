"""Files written whole or not at all."""

import errno
import os
import stat
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from jcdesk.system.leftovers import mark_as_used, remove_leftovers

_PATIENCE, _PAUSE = 1.0, 0.05
"""Seconds in which a file that others read is to be replaced, and seconds between two attempts."""


@contextmanager
def atomic_write(path: Path, mode: int = 0o666) -> Iterator[BinaryIO]:
    """Yield a binary file whose content takes the place of `path` when the block ends without an exception.

    Until then, and after any failure, `path` is as it was, and nothing else is left in its folder; what a
    killed program left there before is removed. A file that exists keeps its mode; a new one gets `mode` less
    the umask. A symbolic link stays one, and what it points to is replaced. A device or a pipe is written to
    as it is: it has no old content to save.

    Raises OSError: a full disk, a folder or file that must not be written, on Windows also a file that
    another program has open for longer than a moment.
    """
    old = _stat(path)
    if old is not None and not stat.S_ISREG(old.st_mode):
        with path.open("wb") as device:
            yield device
        return
    target = Path(os.path.realpath(path))
    # Replacing a file needs no permission to write it, only its folder: what is read-only is meant so.
    if old is not None and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
    remove_leftovers(half_written_in(target.parent))
    temporary = _unused_name(target)
    try:
        with _create(temporary, mode if old is None else stat.S_IMODE(old.st_mode)) as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
            if old is not None:
                temporary.chmod(stat.S_IMODE(old.st_mode))
            if sys.platform != "win32":
                temporary.replace(target)
        if sys.platform == "win32":
            # There, no open file can be renamed.
            _replace_once_nobody_reads(temporary, target)
    except OSError as error:
        if error.filename != str(temporary):
            raise
        # The user knows the name of the file, not of what was to become it.
        raise OSError(error.errno, error.strerror, str(path)) from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def half_written_in(folder: Path) -> Iterator[Path]:
    """The files in `folder` that are to become others, or were when their program was killed."""
    return folder.glob(".jcdesk-*.tmp")


def _stat(path: Path) -> os.stat_result | None:
    try:
        return path.stat()
    except FileNotFoundError:
        return None


def _replace_once_nobody_reads(temporary: Path, target: Path) -> None:
    """What Windows refuses while somebody has `target` open, a scanner of viruses for instance."""
    end = time.monotonic() + _PATIENCE
    while True:
        try:
            temporary.replace(target)
        except PermissionError:
            if time.monotonic() >= end:
                raise
            time.sleep(_PAUSE)
        else:
            return


def _unused_name(target: Path) -> Path:
    # Nothing is written before the window shows, and this brings the whole of hashlib along.
    import secrets  # noqa: PLC0415

    return target.with_name(f".jcdesk-{secrets.token_hex(8)}.tmp")


def _create(path: Path, mode: int) -> BinaryIO:
    # At no moment may more people read the new content than the finished file lets read it.
    while True:
        file = open(path, "xb", opener=lambda name, flags: os.open(name, flags, mode))  # noqa: SIM115 - handed on
        mark_as_used(file.fileno())
        # Before it was marked, it may have been taken for a leftover.
        if path.exists():
            return file
        file.close()
