"""One request on its way, as two threads see it."""

import socket
from contextlib import suppress
from queue import Empty, SimpleQueue
from threading import Lock
from time import monotonic
from urllib.parse import urlsplit

from jcdesk.justclick.errors import CancelledError, Phase, TimedOutError
from jcdesk.justclick.limits import Limits

End = bytes | Exception
"""How an operation ends: the answer's body, or what to raise instead."""


class Operation:
    """Shared by the thread that waits for the answer and the one that fetches it.

    The first end counts, whoever brings it: the answer, a failure, a cancellation, a limit. Later ones
    are heard by nobody. So nothing the fetching thread is stuck in can hold up the one that waits.
    """

    def __init__(self, url: str, body: bytes) -> None:
        self.url = url
        self.body = body
        self.host = urlsplit(url).hostname or ""
        self._ends: SimpleQueue[End] = SimpleQueue()
        self._lock = Lock()
        self._socket: socket.socket | None = None
        self._abandoned = False
        self._connected = False
        self._fetched = False

    @property
    def connected(self) -> bool:
        """Whether there is a connection that a request can be sent over."""
        return self._connected

    @property
    def fetched(self) -> bool:
        """Whether the fetching thread is done with it, for good or ill."""
        return self._fetched

    def wait(self, limits: Limits) -> End:
        """For the waiting thread: the first end, within `limits.connect` and `limits.total`."""
        start = monotonic()
        with suppress(Empty):
            return self._ends.get(timeout=min(limits.connect, limits.total))
        if not self._connected and limits.connect < limits.total:
            return TimedOutError(Phase.CONNECT, limits.connect)
        try:
            return self._ends.get(timeout=max(start + limits.total - monotonic(), 0.0))
        except Empty:
            return TimedOutError(Phase.TOTAL, limits.total)

    def cancel(self) -> None:
        """End it, from any thread and at any time."""
        self._ends.put(CancelledError())

    def abandon(self) -> None:
        """For the waiting thread: break the connection, so that the fetching thread comes to its end soon."""
        with self._lock:
            self._abandoned = True
            if self._socket is not None:
                with suppress(OSError):
                    self._socket.shutdown(socket.SHUT_RDWR)

    def watch(self, file_descriptor: int) -> None:
        """For the fetching thread: keep a handle on the socket that it is about to wait for.

        The handle is a duplicate, since the socket itself changes owners (TLS takes it over) and can be
        closed under an answer that is still being read. Raises CancelledError where nobody waits any more.
        """
        with self._lock:
            if self._abandoned:
                raise CancelledError
            self._let_go()
            self._socket = socket.socket(fileno=socket.dup(file_descriptor))

    def set_connected(self) -> None:
        """For the fetching thread: from here on the limits of the answer count."""
        self._connected = True

    def finish(self, end: End) -> None:
        """For the fetching thread, which calls nothing of this after it."""
        with self._lock:
            self._let_go()
        self._fetched = True
        self._ends.put(end)

    def _let_go(self) -> None:
        if self._socket is not None:
            self._socket.close()
            self._socket = None
