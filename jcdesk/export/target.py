"""Where an export goes: a file, written whole or not at all, or an open stream such as standard output."""

from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import BinaryIO

from jcdesk.system.atomic import atomic_write

Target = Path | BinaryIO


def opened(target: Target) -> AbstractContextManager[BinaryIO]:
    """A binary file to write to; a stream stays open afterwards. Raises OSError."""
    return atomic_write(target) if isinstance(target, Path) else nullcontext(target)
