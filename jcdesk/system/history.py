"""The addresses asked last, to complete what is typed: on this computer only, gone when unwanted."""

import json
import os
from pathlib import Path

LENGTH = 50
"""How many addresses are remembered."""


class History:
    """The last addresses, the latest first, in a file at `path` that its user alone can read.

    Read once and written at each change, in place: a temporary file that a crash leaves behind would hold
    addresses that nobody knows of. A broken file is an empty history.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._addresses = _read(path)

    @property
    def addresses(self) -> tuple[str, ...]:
        """What is remembered, the latest first."""
        return self._addresses

    def add(self, address: str) -> None:
        """Remember `address` as the latest, in its latest spelling. Raises OSError."""
        others = [other for other in self._addresses if other.casefold() != address.casefold()]
        addresses = (address, *others)[:LENGTH]
        if addresses == self._addresses:
            return
        self._addresses = addresses
        self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with open(self.path, "w", encoding="utf-8", opener=_private) as file:
            json.dump(addresses, file)

    def clear(self) -> None:
        """Forget every address and remove the file. Raises OSError where it cannot be emptied or removed."""
        self._addresses = ()
        try:
            # Emptied first: on Windows a file that a virus scanner holds open cannot be removed, and a link's
            # target would stay.
            os.truncate(self.path, 0)
        except FileNotFoundError:
            return
        self.path.unlink(missing_ok=True)


def _read(path: Path) -> tuple[str, ...]:
    try:
        content = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return ()
    if not isinstance(content, list):
        return ()
    return tuple(address for address in content if isinstance(address, str))[:LENGTH]


def _private(path: str, flags: int) -> int:
    descriptor = os.open(path, flags, 0o600)
    if hasattr(os, "fchmod"):
        # A file that was there keeps its mode otherwise.
        os.fchmod(descriptor, 0o600)
    return descriptor
