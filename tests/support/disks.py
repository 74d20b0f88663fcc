"""Disks that are full, and folders that must not be written, for whoever runs the tests."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event, current_thread, main_thread

import pytest

from tests.support.rights import forbidden, may_start

mounts = pytest.mark.mounts
"""A test that mounts disks: where only root may do that, it runs in a namespace of its own."""

_NAMESPACE = ("unshare", "--map-root-user", "--mount")


@contextmanager
def files_no_larger_than(size: int) -> Iterator[None]:
    """Let every write beyond `size` bytes of a file fail, as on a full disk. Needs no rights."""
    resource = pytest.importorskip("resource")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@contextmanager
def small_disk(folder: Path, size: str) -> Iterator[None]:
    """Mount a disk of `size` (as `mount` reads it) at `folder`. Where one may not mount: `forbidden`."""
    _mount("-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder))
    try:
        yield
    finally:
        # Lazily: a program may still have files open there.
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


@contextmanager
def read_only(path: Path) -> Iterator[None]:
    """Let nobody write to the file or in the folder `path`, not even root, who does not heed modes."""
    if os.geteuid() != 0:
        path.chmod(0o555)
        try:
            yield
        finally:
            path.chmod(0o755)
        return
    _mount("--bind", str(path), str(path))
    try:
        _mount("-o", "remount,bind,ro", str(path))
        yield
    finally:
        subprocess.run(["umount", str(path)], check=True)


@contextmanager
def filled(folder: Path) -> Iterator[None]:
    """Leave not a byte on the disk of `folder`."""
    filler = folder / "filler"
    with filler.open("wb", buffering=0) as file, suppress(OSError):
        while file.write(bytes(4096)):
            pass
    try:
        yield
    finally:
        filler.unlink()


def run_where_one_may_mount(item: pytest.Function) -> bool:
    """Run a test in a namespace in which its user may mount; whether that was necessary, and possible."""
    if sys.platform != "linux" or os.geteuid() == 0:
        return False
    if not may_start(*_NAMESPACE):
        return False
    with TemporaryDirectory(prefix="jcdesk-test-") as folder:
        options = ("-q", "-rs", "-p", "no:cacheprovider", "--basetemp", f"{folder}/temporary")
        done = subprocess.run(
            [*_NAMESPACE, sys.executable, "-m", "pytest", *options, item.nodeid],
            cwd=item.config.rootpath,
            capture_output=True,
            text=True,
            check=False,
        )
    assert done.returncode == 0, done.stdout
    if "1 skipped" in done.stdout:
        pytest.skip(done.stdout)
    return True


def _mount(*arguments: str) -> None:
    try:
        subprocess.run(["mount", *arguments], check=True, capture_output=True)
    except (FileNotFoundError, subprocess.CalledProcessError):
        forbidden("nothing may be mounted here")


class StuckDisk:
    """A disk that takes nothing until it is let go, which the window's thread must not wait for."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.waits = 0
        self._go = Event()
        patch.setattr(os, "fsync", self._sync)

    def let_go(self) -> None:
        """Take what waits, and all that comes."""
        self._go.set()

    def _sync(self, _file: int) -> None:
        if self._go.is_set():
            return
        assert current_thread() is not main_thread(), "the window waits for the disk"
        self.waits += 1
        assert self._go.wait(60), "the disk was not let go"
