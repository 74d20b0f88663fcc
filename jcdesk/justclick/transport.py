"""Sends a signed question and brings its answer, within limits that hold whatever the server does.

This module imports requests, urllib3 and truststore; `cancellation` and `limits` do not.
"""

from threading import Lock
from time import monotonic
from urllib.parse import urlsplit

from jcdesk.justclick.cancellation import Cancellation
from jcdesk.justclick.errors import CancelledError
from jcdesk.justclick.limits import Limits
from jcdesk.justclick.operation import End, Operation
from jcdesk.justclick.service import ServiceUrlError, UrlFault, is_loopback
from jcdesk.justclick.trust import Trust
from jcdesk.justclick.worker import Worker
from jcdesk.system.network import Network

__all__ = ["Cancellation", "Limits", "Transport"]

_FAREWELL = 0.2
"""How long `close` waits for its threads, in seconds; one stuck in a name look-up cannot be hurried."""


class Transport:
    """A connection to a service, kept alive from one question to the next. May be used from several threads.

    Certificates are checked against the system's trust store, redirects are not followed, nothing is taken
    from the environment but the system's proxies, and nothing is ever sent twice.
    """

    def __init__(self, network: Network | None = None, limits: Limits | None = None) -> None:
        self._network = network or Network()
        self._limits = limits or Limits()
        self._trust = Trust(self._network.ca_file)
        self._lock = Lock()
        self._closed = False
        self._running: set[Operation] = set()
        self._workers: list[Worker] = []
        self._idle: Worker | None = None

    def post(self, url: str, body: bytes | str, cancellation: Cancellation | None = None) -> bytes:
        """Post form fields and return the decoded body of an answer with status 200.

        Cancelling ends it at once with CancelledError, and so does closing the transport. Raises
        JustClickError for everything that the network and the server can do, and ServiceUrlError for a `url`
        that is neither https nor on this machine.
        """
        _check_scheme(url)
        operation = Operation(url, body.encode() if isinstance(body, str) else body)
        cancellation = cancellation or Cancellation()
        with cancellation.calling(operation.cancel):
            if cancellation.cancelled:
                raise CancelledError
            end = self._end_of(operation)
        if isinstance(end, bytes):
            return end
        raise end

    def close(self) -> None:
        """End every running question with CancelledError, every thread and connection. Safe to call twice."""
        with self._lock:
            self._closed = True
            running, idle = tuple(self._running), self._idle
            self._idle = None
        for operation in running:
            operation.cancel()
        if idle is not None:
            idle.retire()
        end = monotonic() + _FAREWELL
        for worker in self._workers:
            worker.join(max(end - monotonic(), 0.0))

    def _end_of(self, operation: Operation) -> End:
        worker = self._begin(operation)
        try:
            return operation.wait(self._limits)
        finally:
            self._leave(worker, operation)

    def _begin(self, operation: Operation) -> Worker:
        with self._lock:
            if self._closed:
                raise CancelledError
            worker, self._idle = self._idle or self._hire(), None
            self._running.add(operation)
        worker.fetch(operation)
        return worker

    def _hire(self) -> Worker:
        worker = Worker(self._network, self._limits, self._trust)
        self._workers = [*(old for old in self._workers if old.alive), worker]
        return worker

    def _leave(self, worker: Worker, operation: Operation) -> None:
        """Keep the worker for the next question, unless it is stuck in this one or not needed."""
        with self._lock:
            self._running.discard(operation)
            keep = operation.fetched and self._idle is None and not self._closed
            if keep:
                self._idle = worker
        if not keep:
            operation.abandon()
            worker.retire()


def _check_scheme(url: str) -> None:
    parts = urlsplit(url)
    if parts.scheme != "https" and not (parts.scheme == "http" and is_loopback(parts.hostname or "")):
        raise ServiceUrlError(UrlFault.NOT_HTTPS)
