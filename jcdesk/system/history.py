"""The addresses asked last, to complete what is typed: on this computer only, gone when unwanted."""

import json
import os
from contextlib import suppress
from pathlib import Path
from threading import Lock

from jcdesk.system.atomic import atomic_write, half_written_in
from jcdesk.system.leftovers import remove_leftovers
from jcdesk.system.private import PRIVATE, make_private

LENGTH = 50
"""How many addresses are remembered."""


class History:
    """The last addresses, the latest first, in a file at `path` that its user alone can read.

    Read once and written whole, or removed, by `save`, which any thread may do: a disk may be slow. What a
    kill leaves half-written is removed when the program starts or the addresses are cleared. A broken file is
    an empty history.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._addresses = _read(path)
        self._saved: tuple[str, ...] | None = self._addresses
        # What is being written while all is cleared must not come after it.
        self._writing = Lock()
        self._remove_leftovers()

    @property
    def addresses(self) -> tuple[str, ...]:
        """What is remembered, the latest first."""
        return self._addresses

    def add(self, address: str) -> None:
        """Remember `address` as the latest, in its latest spelling."""
        others = [other for other in self._addresses if other.casefold() != address.casefold()]
        self._addresses = (address, *others)[:LENGTH]

    def clear(self) -> None:
        """Forget every address; `save` removes the file, whatever is in it."""
        self._addresses, self._saved = (), None

    def save(self) -> None:
        """Write to the file what is not there yet, or remove it where nothing is remembered.

        Raises OSError where it cannot be written, emptied or removed.
        """
        with self._writing:
            addresses = self._addresses
            if addresses != self._saved:
                if addresses:
                    self._write(addresses)
                else:
                    self._remove()
                self._saved = addresses

    def _write(self, addresses: tuple[str, ...]) -> None:
        make_private(self.path.parent)
        with suppress(FileNotFoundError):
            # A file that was there keeps its mode otherwise.
            self.path.chmod(0o600)
        with atomic_write(self.path, mode=PRIVATE) as file:
            file.write(json.dumps(addresses).encode())

    def _remove(self) -> None:
        self._remove_leftovers()
        try:
            # Emptied first: on Windows a file that a virus scanner holds open cannot be removed, and a link's
            # target would stay.
            os.truncate(self.path, 0)
        except FileNotFoundError:
            return
        self.path.unlink(missing_ok=True)

    def _remove_leftovers(self) -> None:
        remove_leftovers(half_written_in(Path(os.path.realpath(self.path)).parent))


def _read(path: Path) -> tuple[str, ...]:
    try:
        content = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return ()
    if not isinstance(content, list):
        return ()
    return tuple(address for address in content if isinstance(address, str))[:LENGTH]
