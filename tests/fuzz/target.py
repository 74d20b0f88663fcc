"""What a target of the fuzzers is: one definition, which hypothesis and atheris attack alike."""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

MEGABYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class Target:
    """Something that takes bytes of strangers.

    `attack` hands it an input and returns where it did what it promises; whatever it raises is a finding.
    `seeds` makes inputs to begin with. An input may take at most `seconds`, and at most `memory` bytes more
    than the process has before the first one.
    """

    name: str
    attack: Callable[[bytes], None]
    seeds: Callable[[], Iterator[bytes]]
    seconds: float = 5.0
    memory: int = 256 * MEGABYTE


def as_text(data: bytes) -> str:
    """Bytes as text that may hold anything a Python text can hold, half surrogate pairs among it."""
    return data.decode("utf-8", "surrogateescape")


@contextmanager
def folder() -> Iterator[Path]:
    """An empty folder, in memory where the system has one there."""
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(prefix="jcdesk-fuzz-", dir=memory if memory.is_dir() else None) as name:
        yield Path(name)
