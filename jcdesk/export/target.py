"""Where an export goes: a file, written whole or not at all, or an open stream such as standard output."""

from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import BinaryIO

from jcdesk.system.atomic import atomic_write
from jcdesk.system.private import PRIVATE

Target = Path | BinaryIO


def opened(target: Target) -> AbstractContextManager[BinaryIO]:
    """A binary file to write to, a new one for its user alone; a stream stays open. Raises OSError."""
    return atomic_write(target, PRIVATE) if isinstance(target, Path) else nullcontext(target)
